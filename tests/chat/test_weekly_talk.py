"""The week in one message is set by words and by taps, and offered with a way to say no."""

from datetime import time

import pytest

from digestbot.actions.readers.leave import stop
from digestbot.model import RefuseWeek, SetWeek, button_data
from tests.chat.talk import Talk, channel, group

READER = 7


async def weekly(talk: Talk) -> tuple[int, time] | None:
    found = talk.town.known(await talk.town.reader(READER, at=None)).weekly
    return None if found is None else (min(found.weekdays), found.at)


async def test_a_day_and_a_time_set_it_in_any_order(talk: Talk):
    for typed, meant in (
        ("sunday 18:00", (7, time(18))),
        ("9:00 sun", (7, time(9))),
        ("fri 7 pm", (5, time(19))),
        ("Montag 8 Uhr", (1, time(8))),
    ):
        await talk.writes(f"/weekly {typed}", READER)

        assert "Your week in one message: " in talk.said(READER)[-1]
        assert await weekly(talk) == meant


async def test_anything_else_is_answered_with_an_example_and_changes_nothing(talk: Talk):
    for typed in (
        "sunday",
        "18:00",
        "sat sun 18:00",
        "sunday 18:00, 20:00",
        "25:99 sunday",
        "🦄",
        "x" * 4000,
    ):
        await talk.writes(f"/weekly {typed}", READER)

        assert "for example: /weekly sunday 18:00" in talk.said(READER)[-1]
    assert await weekly(talk) is None


async def test_it_is_set_and_turned_off_by_taps_in_the_settings(talk: Talk):
    await talk.town.reader(READER)
    await talk.writes("/settings", READER)
    await talk.taps("Your week", READER)
    await talk.taps("Friday", READER)
    assert await weekly(talk) == (5, time(18))
    await talk.taps("08:00", READER)
    assert await weekly(talk) == (5, time(8))
    assert "Next: Friday at 08:00" in talk.said(READER)[-1]

    await talk.writes("/settings", READER)
    assert "Your week in one message: Friday, 08:00" in talk.said(READER)[-1]
    await talk.writes("/weekly off", READER)
    assert "Your week in one message: off" in talk.said(READER)[-1]
    assert await weekly(talk) is None


async def test_the_offer_is_taken_or_refused_by_one_tap(talk: Talk):
    await talk.town.reader(READER)
    await talk.presses(button_data(RefuseWeek()), READER)
    assert "All right, no week." in talk.said(READER)[-1]
    assert await weekly(talk) is None

    await talk.presses(button_data(SetWeek(7, "18:00")), READER)
    assert "Your week in one message: Sunday, 18:00" in talk.said(READER)[-1]
    assert await weekly(talk) == (7, time(18))


async def test_whoever_stopped_is_told_that_no_week_comes_either(talk: Talk):
    reader = await talk.town.reader(READER)
    await stop(talk.town.tools, READER)

    for order in (talk.writes("/weekly sunday 18:00", READER), talk.presses("1Ws:5:18:00", READER)):
        await order
        assert "/start brings everything back" in talk.said(READER)[-1]
    assert talk.town.known(reader).weekly is not None


async def test_a_button_with_no_such_day_or_hour_changes_nothing(talk: Talk):
    for data in ("1Ws:0:18:00", "1Ws:8:18:00", "1Ws:7:25:00", "1Ws:7:noon o clock"):
        await talk.presses(data, READER)

        assert talk.toasts() == ["This button is from an older message. Please use the newest one."]
    assert await weekly(talk) is None


@pytest.mark.parametrize("chat", [group(), channel()])
async def test_in_groups_and_channels_only_admins_set_it(talk: Talk, chat: dict[str, object]):
    talk.wire.answers["getChatMember"] = {
        "status": "member",
        "user": {"id": 8, "is_bot": False, "first_name": "x"},
    }
    await talk.presses(button_data(SetWeek(7, "18:00")), 8, chat)

    assert "admin" in talk.toasts()[-1].lower()
