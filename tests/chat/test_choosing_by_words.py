"""A preference with a few answers is chosen by a command, in the reader's language, or by a tap."""

import pytest

from tests.chat.talk import OWNER, Talk


def length_of(talk: Talk) -> str:
    return talk.town.at(lambda desk: desk.readers.find(OWNER, 0)).length


@pytest.mark.parametrize("typed", ["short", "SHORT", " short "])
async def test_an_answer_that_is_typed_is_chosen(talk: Talk, typed: str):
    await talk.writes("/start")
    talk.said()
    await talk.writes(f"/length {typed}")
    assert "Length: short, up to three headlines" in talk.said()[-1]
    assert length_of(talk) == "short"


async def test_an_answer_goes_by_its_button_s_words_in_the_reader_s_language_too(talk: Talk):
    await talk.writes("/start")
    await talk.writes("/language de")
    talk.said()
    await talk.writes("/length kurz")
    assert "Länge: kurz" in talk.said()[-1]
    await talk.writes("/length long")
    assert "Länge: lang" in talk.said()[-1]


@pytest.mark.parametrize("typed", ["endless", "<b>", "3", "rich"])
async def test_what_is_none_of_the_answers_changes_nothing_and_shows_them(talk: Talk, typed: str):
    await talk.writes("/start")
    talk.said()
    await talk.writes(f"/length {typed}")
    assert "is none of the answers. Nothing was changed." in talk.said()[-1]
    assert length_of(talk) == "normal"


async def test_the_answers_can_be_tapped(talk: Talk):
    await talk.writes("/start")
    await talk.writes("/length endless")
    await talk.taps("Long")
    assert "Length: long" in talk.said()[-1]
    assert length_of(talk) == "long"


async def test_without_an_answer_they_are_shown(talk: Talk):
    await talk.writes("/start")
    talk.said()
    await talk.writes("/length")
    assert "Length: normal" in talk.said()[-1]
    assert "Nothing was changed" not in talk.said()


@pytest.mark.parametrize("data", ["1y:length=endless", "1y:mood=sunny", "1y:zone=UTC", "1y:=", "1y:neon"])
async def test_a_button_with_another_answer_is_stale(talk: Talk, data: str):
    await talk.writes("/start")
    talk.toasts()
    await talk.presses(data)
    assert talk.toasts()
    assert length_of(talk) == "normal"
