"""When digests come: several times of day, each with its days, typed or tapped."""

import re

import pytest

from digestbot.newsroom.slot_words import read_slots
from digestbot.pages.contexts import BadTimePage
from digestbot.pages.renderer import Pages
from tests.chat.talk import OWNER, Talk


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


@pytest.mark.parametrize("language", Pages().languages)
def test_the_examples_that_a_refusal_gives_are_understood(language: str):
    pages = Pages()
    [refusal] = pages.show(BadTimePage("25:99"), language)
    examples = re.findall(r"<code>/time (.+?)</code>", refusal.html)
    assert [len(read_slots(example, pages.calendar_words(language))) for example in examples] == [1, 2]
