"""Telegram's limits for one chat."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from digestbot.sending.chats import CHAT_SPACING, GROUP_MESSAGES, GROUP_WINDOW, ChatPace

PRIVATE, GROUP = 5, -100


def send_as_soon_as_allowed(pace: ChatPace, chat: int, times: int, *, group: bool) -> list[float]:
    now, sent = 1000.0, []
    for _ in range(times):
        now = max(now, pace.ready_at(chat, group=group))
        pace.sent(chat, now, group=group)
        sent.append(now)
    return sent


def test_a_chat_gets_a_little_less_than_one_message_a_second():
    sent = send_as_soon_as_allowed(ChatPace(), PRIVATE, 10, group=False)

    assert [round(b - a, 6) for a, b in itertools.pairwise(sent)] == [round(CHAT_SPACING, 6)] * 9


@given(st.integers(GROUP_MESSAGES + 1, 80))
def test_a_group_never_gets_more_than_twenty_in_a_minute(times):
    sent = send_as_soon_as_allowed(ChatPace(), GROUP, times, group=True)

    assert all(
        later - earlier >= GROUP_WINDOW - 1e-6
        for earlier, later in zip(sent, sent[GROUP_MESSAGES:], strict=False)
    )


def test_chats_do_not_wait_for_one_another():
    pace = ChatPace()
    pace.sent(PRIVATE, 1000.0, group=False)

    assert pace.ready_at(PRIVATE + 1, group=False) <= 1000.0


def test_a_parked_chat_waits_alone():
    pace = ChatPace()
    pace.park(PRIVATE, 1035.0)

    assert pace.ready_at(PRIVATE, group=False) == 1035.0
    assert pace.ready_at(PRIVATE + 1, group=False) <= 1000.0


def test_chats_that_could_send_again_are_forgotten():
    pace = ChatPace()
    for chat in range(10_001):
        pace.sent(chat, 1000.0 + chat, group=False)

    assert len(pace._sent) < 10


def test_a_group_s_429_may_always_be_its_own_and_a_reader_s_only_right_after_another_message():
    """A group has a limit of its own for the minute, that others may use up; a reader has none but the one for a second."""
    pace = ChatPace()
    pace.sent(-8, 0.0, group=True)
    pace.sent(8, 0.0, group=False)
    pace.sent(-8, 50.0, group=True)
    pace.sent(8, 50.0, group=False)

    assert pace.explains_flood(-8, 50.1, group=True)
    assert not pace.explains_flood(8, 50.1, group=False)
    pace.sent(8, 52.0, group=False)
    assert pace.explains_flood(8, 52.1, group=False)
