"""/search: pages of what was found, edited in place, and a plain answer to whatever is typed."""

from datetime import timedelta

from digestbot.actions.news.group import group
from tests.actions.town import HEADLINES
from tests.chat.talk import Talk

READER = 7


async def test_what_was_found_is_turned_over_in_place(talk: Talk):
    for hours, headline in enumerate(HEADLINES[:7]):
        at = talk.town.clock() - timedelta(hours=hours)
        talk.town.tell(headline, outlets=1, at=at, lead=f"{headline}, told at Merle quay.")
    await group(talk.town.tools)
    await talk.town.reader(READER)

    await talk.writes("/search the Merle quay", READER)
    [first] = talk.calls("sendMessage")
    assert first["text"].startswith("<b>“Merle quay”</b> · 7 stories")
    assert "1. " in first["text"]
    assert "5. " in first["text"]
    assert HEADLINES[5] not in first["text"]

    await talk.taps("2 ▶", READER)
    [second] = talk.calls("editMessageText")
    assert "6. <b>" in second["text"]
    assert "7. " in second["text"]
    assert HEADLINES[5] in second["text"]
    await talk.taps("◀ 1", READER)
    assert talk.calls("editMessageText")[-1]["text"] == first["text"]

    await talk.taps("3", READER)
    assert HEADLINES[2] in talk.calls("sendMessage")[-1]["text"]


ANSWERS = (
    ("", "What are you looking for?"),
    ("the", "That tells no story from others."),
    ("🙂", "That tells no story from others."),
    ("“”\"'", "That tells no story from others."),
    ("NEAR(goblins", "No story of the last 30 days says that."),
    ("goblins' OR \"*", "No story of the last 30 days says that."),
    ("</b>&lt;<i>", "No story of the last 30 days says that."),
    ("goblins " * 500, "No story of the last 30 days says that."),
    ("x" * 4000, "That was too long."),
)


async def test_whatever_is_typed_is_answered_plainly(talk: Talk):
    for typed, answer in ANSWERS:
        await talk.writes(f"/search {typed}", READER)
        [said] = talk.said(READER)
        assert answer in said, typed


async def test_a_page_that_is_not_there_any_more_says_that_nothing_is_found(talk: Talk):
    await talk.town.reader(READER)
    await talk.presses("1sr:0:99999:goblins", READER)
    [said] = talk.said(READER)
    assert "No story of the last 30 days says that." in said


async def test_the_eleventh_search_within_a_minute_is_told_when_it_goes_again(talk: Talk):
    await talk.town.reader(READER)
    for _ in range(10):
        await talk.writes("/search goblins", READER)
    talk.said(READER)
    talk.town.clock.advance(timedelta(seconds=20))

    await talk.writes("/search goblins", READER)
    await talk.presses("1sr:0:1:goblins", READER)

    [said] = talk.said(READER)
    assert said.startswith("That is as often as I can answer. Ask again in 40 seconds.")
    assert talk.toasts() == ["That is as often as I can answer. Ask again in 40 seconds."]
