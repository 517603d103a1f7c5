"""Pauses: how long, in the reader's words or by taps, and what the bot says of it."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from tests.chat.talk import OWNER, Talk

# The town's day is Monday, the second of March 2026.


def first_day(talk: Talk) -> date:
    reader = talk.town.at(lambda desk: desk.readers.find(OWNER, 0))
    return reader.paused_until.astimezone(ZoneInfo(reader.zone or "UTC")).date()


@pytest.mark.parametrize(
    ("language", "typed", "until"),
    [
        ("en", "until Monday", date(2026, 3, 9)),
        ("en", "until 5 July", date(2026, 7, 5)),
        ("en", "for 3 days", date(2026, 3, 5)),
        ("en", "2 weeks", date(2026, 3, 16)),
        ("de", "bis Montag", date(2026, 3, 9)),
        ("de", "bis zum 5. Juli", date(2026, 7, 5)),
        ("de", "3 Tage", date(2026, 3, 5)),
        ("pt", "segunda-feira", date(2026, 3, 9)),
        ("pt", "5 de julho", date(2026, 7, 5)),
        ("it", "2 settimane", date(2026, 3, 16)),
        ("hi", "सोमवार", date(2026, 3, 9)),
        ("tr", "3 gün", date(2026, 3, 5)),
        ("ja", "7月5日", date(2026, 7, 5)),
    ],
)
async def test_a_pause_is_typed_in_the_words_of_the_reader_s_language(
    talk: Talk, language: str, typed: str, until: date
):
    await talk.writes("/start")
    reader = talk.town.at(lambda desk: desk.readers.find(OWNER, 0))
    talk.town.at(lambda desk: desk.readers.choose(reader.recipient_id, language=language))
    await talk.writes(f"/pause {typed}")
    assert first_day(talk) == until


async def test_the_answer_says_when_the_next_digest_comes(talk: Talk):
    await talk.writes("/start")
    await talk.writes("/follow science")
    await talk.writes("/timezone Asia/Tokyo")
    await talk.writes("/time mon 8")
    talk.said()
    await talk.writes("/pause until friday")
    assert (
        talk.said()[-1] == "No digests until <b>Friday, 6 March</b>.\nThe next one: Monday, 9 March at 08:00."
    )


async def test_a_pause_without_an_end_offers_ends_to_tap(talk: Talk):
    await talk.writes("/start")
    await talk.writes("/follow science")
    await talk.writes("/time 9")
    await talk.writes("/pause")
    await talk.taps("3 days")
    *_, endless, until = talk.said()
    assert "No digests until you /resume." in endless
    assert "No digests until <b>Thursday, 5 March</b>." in until
    assert "The next one: Thursday at 09:00." in until
    assert first_day(talk) == date(2026, 3, 5)
