"""/length shows what the reader's own digest would look like now in each length; a tap chooses in place."""

from digestbot.actions.news.group import group
from tests.actions.town import HEADLINES
from tests.chat.talk import Talk

READER = 7


async def tells(talk: Talk, *headlines: str) -> None:
    for headline in headlines:
        talk.town.tell(headline, lead=f"It was said that {headline.lower()}, and nobody was hurt by it.")
    await group(talk.town.tools)
    topics = {story.section for story in talk.town.stories()}
    await talk.town.reader(READER, topics=tuple(topics) or ("science",))


async def test_each_length_is_shown_with_stories_of_now(talk: Talk):
    await tells(talk, *HEADLINES)
    await talk.writes("/length", READER)

    page = talk.said(READER)[-1]
    assert [
        page.index(f"<b>{length}</b> · {count} stories")
        for length, count in (("Short", 3), ("Normal", 7), ("Long", 10))
    ] == sorted(page.index(f"<b>{length}</b>") for length in ("Short", "Normal", "Long"))
    short, _, rest = page.partition("<b>Normal</b>")
    normal, _, long = rest.partition("<b>Long</b>")
    assert [part.count("• ") for part in (short, normal, long)] == [3, 0, 3]
    assert [part.count("It was said") for part in (short, normal, long)] == [0, 2, 0]
    assert "+ 5 more" in normal


async def test_a_tap_chooses_and_shows_the_page_again_in_place(talk: Talk):
    await tells(talk, *HEADLINES)
    await talk.writes("/length", READER)
    talk.said(READER)
    await talk.writes("/length", READER)
    await talk.taps("Long", READER)

    assert len(talk.calls("editMessageText")) == 1
    _, page = talk.said(READER)
    assert page.startswith("Length: long")
    assert "<b>Short</b>" in page


async def test_what_the_reader_had_and_muted_is_told_apart(talk: Talk):
    await tells(talk, *HEADLINES[:3])
    talk.town.tools.newsdesk.opened.set()
    await talk.writes("/digest", READER)
    await talk.writes("/mute ferry", READER)
    talk.said(READER)
    await talk.writes("/length", READER)

    page = talk.said(READER)[-1]
    assert "Ferry" not in page
    assert "<b>Normal</b> · 2 stories" in page


async def test_without_news_there_is_no_preview_and_no_dead_end(talk: Talk):
    await tells(talk)
    await talk.writes("/length", READER)

    assert talk.said(READER)[-1] == "Length: normal, up to seven stories\nTap what you want:"
    await talk.writes("/length", READER)
    await talk.taps("Short", READER)
    assert talk.said(READER)[-1].startswith("Length: short")
