"""A second tap that waited while the first was answered is the same tap."""

from types import SimpleNamespace

import pytest

from digestbot.chat.double_taps import WAITED, DoubleTaps


def a_visit(message=1, user=7, chat=5):
    return SimpleNamespace(place=SimpleNamespace(telegram_id=chat), message_id=message, user_id=user)


@pytest.mark.parametrize(
    ("visit", "data", "after", "same"),
    [
        (a_visit(), "1d", 0.01, True),
        (a_visit(), "1d", WAITED + 0.1, False),
        (a_visit(message=2), "1d", 0.01, False),
        (a_visit(user=8), "1d", 0.01, False),
        (a_visit(chat=6), "1d", 0.01, False),
        (a_visit(), "1T", 0.01, False),
    ],
)
def test_only_the_same_button_at_once_is_the_same_tap(visit, data, after, same):
    taps = DoubleTaps()
    assert not taps.is_one(a_visit(), "1d", 100.0)
    taps.answered(a_visit(), "1d", 101.0)

    assert taps.is_one(visit, data, 101.0 + after) is same
