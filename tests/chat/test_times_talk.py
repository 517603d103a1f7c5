"""When digests come: several times of day, each with its days, typed or tapped."""

import re

import pytest

from digestbot.model import (
    ChooseSlotTime,
    MoveSlot,
    RemoveSlot,
    SetSlotDays,
    SetSlotSound,
    SetTime,
    ShowSlot,
    StartDaily,
    button_data,
)
from digestbot.newsroom.slot_words import read_slots
from digestbot.pages.contexts import BadTimePage
from digestbot.pages.renderer import Pages
from tests.chat.talk import OWNER, Talk, group, person


def slots_of(talk: Talk) -> list[str]:
    reader = talk.town.at(lambda desk: desk.readers.find(OWNER, 0))
    return [
        f"{one.at:%H:%M} {''.join(map(str, sorted(one.weekdays)))}{'' if one.sound else ' silent'}"
        for one in reader.schedules
    ]


async def test_the_answer_says_what_was_understood(talk: Talk):
    await talk.writes("/start")
    talk.said()
    await talk.writes("/time mon-fri 7:30, sat sun 10:00; 18 silent")
    assert slots_of(talk) == ["07:30 12345", "10:00 67", "18:00 1234567 silent"]
    answer = talk.said()[-1]
    assert "Digest: Mon–Fri at 07:30" in answer
    assert "Digest: Sat, Sun at 10:00" in answer
    assert "Digest: every day at 18:00 · without a sound" in answer


async def test_days_are_typed_in_the_reader_s_language(talk: Talk):
    await talk.writes("/start")
    await talk.writes("/language de")
    talk.said()
    await talk.writes("/time montags bis freitags 7 Uhr 30, wochenende 10 ohne Ton")
    assert slots_of(talk) == ["07:30 12345", "10:00 67 silent"]
    assert "Mo–Fr" in talk.said()[-1]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("25:99", "“25:99” is no time of day that I understand."),
        ("08:00 blursday", "“blursday” is neither a day of the week nor a time of day that I understand."),
        ("weekdays", "At what time?"),
        ("6 8 10 12 14 16 18 20 22 0 2 4", "Up to 4 times are possible, at least 60 minutes apart."),
        ("08:00 08:01", "08:00 and 08:01 are too close together."),
    ],
)
async def test_what_can_t_be_is_said_with_the_way_out_and_changes_nothing(talk: Talk, typed: str, said: str):
    await talk.writes("/start")
    await talk.writes("/time 9")
    talk.said()
    await talk.writes(f"/time {typed}")
    answer = talk.said()[-1]
    assert said in answer
    assert "Write it like this: <code>/time 08:00</code>" in answer
    assert slots_of(talk) == ["09:00 1234567"]


async def test_off_leaves_digests_to_the_reader(talk: Talk):
    await talk.writes("/start")
    await talk.writes("/time 9")
    await talk.writes("/time off")
    assert slots_of(talk) == []
    await talk.taps("Choose the time")
    *_, answer, asked = talk.said()
    assert "only when you ask, with /digest" in answer
    assert "When should your digest come?" in asked


async def test_all_of_it_can_be_tapped(talk: Talk):
    await talk.writes("/start")
    await talk.writes("/time 8")
    await talk.writes("/time")
    await talk.taps("Add a time")
    await talk.taps("18:00")
    await talk.taps("Weekdays")
    assert slots_of(talk) == ["08:00 1234567", "18:00 12345"]
    await talk.taps("Sat")
    await talk.taps("Mon")
    await talk.taps("Without a sound")
    assert slots_of(talk) == ["08:00 1234567", "18:00 23456 silent"]
    await talk.taps("Another time")
    await talk.taps("20:00")
    assert slots_of(talk) == ["08:00 1234567", "20:00 23456 silent"]
    await talk.taps("All times")
    await talk.taps("08:00 · Every day")
    await talk.taps("Remove")
    assert slots_of(talk) == ["20:00 23456 silent"]
    assert "Digest: Tue–Sat at 20:00 · without a sound" in talk.said()[-1]


async def test_a_group_and_each_of_its_topics_have_times_of_their_own(talk: Talk):
    talk.wire.answers["getChatMember"] = {
        "status": "creator",
        "user": person(OWNER),
        "is_anonymous": False,
    }
    club, topic = group(), {"is_topic_message": True, "message_thread_id": 7}
    await talk.writes("/time 8, 18 silent", chat=club)
    await talk.writes("/time weekend 10", chat=group(is_forum=True), **topic)

    def times(thread: int) -> list[tuple[int, int, bool]]:
        reader = talk.town.at(lambda desk: desk.readers.find(club["id"], thread))
        return [(one.at.hour, len(one.weekdays), one.sound) for one in reader.schedules]

    assert times(0) == [(8, 7, False), (18, 7, False)]
    assert times(7) == [(10, 2, True)]


async def test_only_times_far_enough_from_the_others_are_offered_and_four_are_enough(talk: Talk):
    await talk.writes("/start")
    await talk.writes("/time 7:30, 12, 18")
    await talk.writes("/time")
    await talk.taps("Add a time")
    _, given = talk.wire.calls[-1]
    offered = [button["text"] for row in given["reply_markup"]["inline_keyboard"] for button in row]
    assert offered == ["06:00", "09:00", "15:00", "20:00", "22:00", "All times"]
    await talk.taps("15:00")
    await talk.taps("All times")
    assert "Add a time" not in str(talk.wire.calls[-1])


async def test_the_last_day_of_a_slot_stays(talk: Talk):
    await talk.writes("/start")
    await talk.writes("/time mon 8")
    await talk.writes("/time")
    await talk.taps("08:00 · Mon")
    talk.toasts()
    await talk.taps("✅ Mon")
    assert slots_of(talk) == ["08:00 1"]
    assert talk.toasts() == ["That is done already."]


async def test_a_slot_that_is_added_twice_is_there_once_and_the_second_tap_says_so(talk: Talk):
    await talk.writes("/start")
    await talk.writes("/time 8 weekdays")
    talk.toasts()
    for message in (1, 2):
        await talk.presses(button_data(MoveSlot(18 * 60, "")), on=message)
    assert slots_of(talk) == ["08:00 12345", "18:00 1234567"]
    assert talk.toasts() == ["Saved.", "That is done already."]


@pytest.mark.parametrize("then", ["/time 9", "/time off"])
async def test_a_tap_on_a_slot_that_is_gone_shows_those_that_are_there(talk: Talk, then: str):
    await talk.writes("/start")
    await talk.writes("/time 8")
    await talk.writes("/time")
    await talk.writes(then)
    for meant in (
        ShowSlot("08:00"),
        SetSlotDays(1, "08:00"),
        SetSlotSound(on=False, at="08:00"),
        ChooseSlotTime("08:00"),
        MoveSlot(60, "08:00"),
        MoveSlot(10**17, "08:00"),
        RemoveSlot("08:00"),
    ):
        before = slots_of(talk)
        talk.toasts()
        await talk.presses(button_data(meant))
        assert talk.toasts() == ["This button is from an older message. Please use the newest one."]
        assert slots_of(talk) == before


async def test_an_old_button_with_an_hour_does_not_take_several_times_away(talk: Talk):
    await talk.writes("/start")
    await talk.writes("/time 8, 18")
    await talk.presses(button_data(SetTime("07:00", "settings")))
    await talk.presses(button_data(StartDaily(7, "UTC")))
    assert slots_of(talk) == ["08:00 1234567", "18:00 1234567"]


@pytest.mark.parametrize("language", Pages().languages)
def test_the_examples_that_a_refusal_gives_are_understood(language: str):
    pages = Pages()
    [refusal] = pages.show(BadTimePage("25:99"), language)
    examples = re.findall(r"<code>/time (.+?)</code>", refusal.html)
    assert [len(read_slots(example, pages.calendar_words(language))) for example in examples] == [1, 2]
