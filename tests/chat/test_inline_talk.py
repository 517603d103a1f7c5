"""@bot words in any chat: stories to share, in the languages of whoever asks, and no rows about them."""

from itertools import count
from typing import Any

import pytest

from digestbot.actions.news.group import group
from digestbot.actions.readers.languages import read_languages
from digestbot.actions.readers.mute import mute
from tests.actions.town import HEADLINES
from tests.chat.talk import Talk, person

READER, STRANGER = 7, 8
_numbers = count(1)


async def asks(
    talk: Talk, words: str, who: int = STRANGER, offset: str = "", **of_person: Any
) -> dict[str, Any]:
    """The answer to an inline query."""
    query = {"id": f"q{next(_numbers)}", "from": person(who) | of_person, "query": words, "offset": offset}
    await talk.update(inline_query=query)
    answer = talk.calls("answerInlineQuery")[-1]
    assert answer["inline_query_id"] == query["id"]
    return answer


def titles(answer: dict[str, Any]) -> list[str]:
    return [result["title"] for result in answer["results"]]


@pytest.fixture
async def told(talk: Talk) -> Talk:
    talk.town.tell(HEADLINES[0], lead="It <b>happened</b> & ended.", language="en")
    talk.town.tell("Fähre Aurelia läuft auf Grund", language="de")
    await group(talk.town.tools)
    return talk


async def test_a_story_is_offered_with_a_message_to_send(told: Talk):
    answer = await asks(told, "ferry aurelia")
    [result] = answer["results"]
    assert (result["type"], result["title"], result["description"]) == (
        "article",
        HEADLINES[0],
        "It <b>happened</b> & ended.",
    )
    sent = result["input_message_content"]
    assert sent["parse_mode"] == "HTML"
    assert f">{HEADLINES[0]}</a></b>" in sent["message_text"]
    assert "It &lt;b&gt;happened&lt;/b&gt; &amp; ended." in sent["message_text"]
    assert "outlet-0 + 2" in sent["message_text"]
    assert (answer["is_personal"], answer["cache_time"], answer["next_offset"]) == (True, 60, "")


async def test_stories_come_in_the_languages_of_whoever_asks(told: Talk):
    assert titles(await asks(told, "Aurelia", language_code="de")) == ["Fähre Aurelia läuft auf Grund"]
    assert titles(await asks(told, "Grund", language_code="fr")) == ["Fähre Aurelia läuft auf Grund"]
    reader = await told.town.reader(READER)
    await read_languages(told.town.tools, reader.recipient_id, ("de",))
    assert titles(await asks(told, "Aurelia", READER)) == ["Fähre Aurelia läuft auf Grund"]
    await mute(told.town.tools, reader.recipient_id, "Grund")
    assert titles(await asks(told, "Aurelia", READER)) == []


async def test_without_words_the_trending_stories_are_offered(told: Talk):
    assert titles(await asks(told, "")) == [HEADLINES[0]]


async def test_more_stories_come_by_their_offset(talk: Talk):
    for headline in HEADLINES:
        talk.town.tell(headline, outlets=1, lead=f"{headline}, told at Merle quay.")
    talk.town.tell(
        "Harbour master of Tolland resigns over dredging costs",
        outlets=1,
        lead="Told at Merle quay, says the harbour master.",
    )
    await group(talk.town.tools)

    first = await asks(talk, "merle quay")
    assert (len(first["results"]), first["next_offset"]) == (10, 10)
    rest = await asks(talk, "merle quay", offset="10")
    assert (len(rest["results"]), rest["next_offset"]) == (1, "")
    assert not set(titles(first)) & set(titles(rest))
    for rubbish in ("-1", "x", "9" * 30, "٣", "50"):
        assert titles(await asks(talk, "merle quay", offset=rubbish)) == titles(first)


async def test_what_finds_nothing_is_answered_with_nothing(talk: Talk):
    for words in ("🙂", "th", "'\"", "NEAR(", "x" * 256, "</b>", "\u202e"):
        assert titles(await asks(talk, words)) == []


async def test_words_that_no_story_says_lead_to_how_to_search(talk: Talk):
    answer = await asks(talk, "goblins")
    assert answer["button"] == {
        "text": "No story of the last 30 days says that. Try fewer or other words.",
        "start_parameter": "search",
    }
    await talk.writes("/start search", READER)
    assert "What are you looking for?" in talk.said(READER)[-1]


async def test_whoever_asks_too_often_is_told_when_it_goes_again(talk: Talk):
    for _ in range(30):
        await asks(talk, "goblins")
    answer = await asks(talk, "goblins")
    assert answer["button"]["text"] == "That is as often as I can answer. Ask again in 60 seconds."
    assert answer["results"] == []
    assert (await asks(talk, "goblins", READER))["button"]["text"].startswith("No story")


async def test_nothing_is_kept_about_a_stranger(talk: Talk):
    await asks(talk, "goblins")
    assert talk.town.at(lambda desk: desk.readers.find(STRANGER, 0)) is None


async def test_a_query_of_another_form_is_left_without_harm(talk: Talk):
    good = {"id": "1", "from": person(STRANGER), "query": "goblins", "offset": ""}
    for query in (
        {},
        [],
        "goblins",
        {"id": "1", "from": person(STRANGER)},
        good | {"id": 1},
        good | {"query": ["goblins"]},
        good | {"offset": 3},
        good | {"from": {"id": 2**70}},
        good | {"query": "a\0b"},
    ):
        await talk.update(inline_query=query)
        assert talk.calls("answerInlineQuery") == []
    assert titles(await asks(talk, "goblins")) == []
