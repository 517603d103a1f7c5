"""Languages: which of the news a reader reads, and what /trending leaves out for it."""

import pytest
from town import HEADLINES, Town

from digestbot.actions.digests.compose import digest_now
from digestbot.actions.news.group import group
from digestbot.actions.news.trending import trending
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.readers.languages import (
    languages_of_news,
    offered,
    read_language,
    read_languages,
    speak,
    turned,
)
from digestbot.actions.readers.mute import mute
from digestbot.errors import LastLanguage
from digestbot.model import EVERY_LANGUAGE, ChatId, Reader, RecipientId

FRENCH, ENGLISH, GERMAN, _ = HEADLINES[:4]


@pytest.fixture
async def reader(town: Town) -> Reader:
    """Of a town where the strongest story is told in French only."""
    town.tell(FRENCH, outlets=4, language="fr")
    town.tell(ENGLISH, outlets=3, language="en")
    town.tell(GERMAN, outlets=2, language="de")
    await group(town.tools)
    town.tools.newsdesk.opened.set()
    return await town.reader(style="classic")


async def shown(town: Town, reader: Reader, *, every: bool = False) -> tuple[list[str], int, int]:
    found = await trending(town.tools, town.known(reader), None, every_language=every)
    return [trend.headline.title for trend in found.trends], found.muted, found.foreign


@pytest.mark.parametrize(
    ("reads", "language", "on", "then"),
    [
        (("en",), "de", True, ("en", "de")),
        (("en", "de"), "de", True, ("en", "de")),
        (("en", "de"), "en", False, ("de",)),
        (("en",), EVERY_LANGUAGE, True, (EVERY_LANGUAGE,)),
        ((), "de", True, ("de",)),
        ((), EVERY_LANGUAGE, False, ()),
    ],
)
def test_languages_are_turned_on_and_off(reads, language, on, then):
    assert turned(reads, language, on=on) == then


def test_the_last_language_stays():
    with pytest.raises(LastLanguage):
        turned(("en",), "en", on=False)


@pytest.mark.parametrize(
    ("told", "reads", "choice"),
    [
        ([], (), [("de", 0)]),
        ([("en", 9), ("de", 2)], (), [("de", 2), ("en", 9)]),
        ([("en", 9)], ("fr", "en"), [("de", 0), ("en", 9), ("fr", 0)]),
        ([("en", 9)], (EVERY_LANGUAGE,), [("de", 0), ("en", 9)]),
        (
            [(str(number), 1) for number in range(30)],
            ("29",),
            [("de", 0), *((str(n), 1) for n in range(19)), ("29", 1)],
        ),
    ],
)
def test_the_readers_own_language_is_offered_first_then_those_of_the_news_then_what_else_they_read(
    told, reads, choice
):
    german = Reader(RecipientId(1), ChatId(1), 1, "private", language="de-AT", languages_read=reads)
    assert list(offered(told, german)) == choice


async def test_a_newcomer_reads_the_language_that_the_bot_speaks_with_them(town: Town, reader: Reader):
    assert reader.reads == ("en",)
    assert (await speak(town.tools, reader.recipient_id, "de")).reads == ("de",)

    chosen = await read_languages(town.tools, reader.recipient_id, ["fr", "en"])
    assert chosen.reads == ("fr", "en")
    assert (await speak(town.tools, reader.recipient_id, "en")).reads == ("fr", "en")


async def test_a_tap_that_comes_late_changes_nothing(town: Town, reader: Reader):
    for on, language, changed, reads in (
        (True, "de", True, ("en", "de")),
        (True, "de", False, ("en", "de")),
        (False, "fr", False, ("en", "de")),
        (True, EVERY_LANGUAGE, True, ()),
        (True, EVERY_LANGUAGE, False, ()),
        (False, EVERY_LANGUAGE, True, ("en",)),
        (False, EVERY_LANGUAGE, False, ("en",)),
    ):
        then, done = await read_language(town.tools, reader.recipient_id, language, on=on)
        assert (done, then.reads) == (changed, reads)
    with pytest.raises(LastLanguage):
        await read_language(town.tools, reader.recipient_id, "en", on=False)


async def test_what_is_trending_is_in_the_languages_that_the_reader_reads(town: Town, reader: Reader):
    assert await shown(town, reader) == ([ENGLISH], 0, 2)
    assert await shown(town, reader, every=True) == ([FRENCH, ENGLISH, GERMAN], 0, 0)

    await read_languages(town.tools, reader.recipient_id, ["de", "fr"])
    assert await shown(town, reader) == ([FRENCH, GERMAN], 0, 1)
    await read_languages(town.tools, reader.recipient_id, [EVERY_LANGUAGE])
    assert await shown(town, reader) == ([FRENCH, ENGLISH, GERMAN], 0, 0)


async def test_who_never_chose_sees_every_language_where_nothing_is_trending_in_their_own(
    town: Town, reader: Reader
):
    await speak(town.tools, reader.recipient_id, "pl")
    found = await trending(town.tools, town.known(reader), None, every_language=False)
    assert (len(found.trends), found.foreign, found.every_language) == (3, 0, "nothing_else")

    await read_languages(town.tools, reader.recipient_id, ["pl"])
    found = await trending(town.tools, town.known(reader), None, every_language=False)
    assert (len(found.trends), found.foreign, found.every_language) == (0, 3, None)


async def test_what_is_muted_is_not_trending_for_the_reader_in_any_language(town: Town, reader: Reader):
    await mute(town.tools, reader.recipient_id, "ferry")

    assert await shown(town, reader) == ([ENGLISH], 1, 1)
    assert await shown(town, reader, every=True) == ([ENGLISH, GERMAN], 1, 0)
    assert await shown(town, await town.reader(2)) == ([ENGLISH], 0, 2)


async def test_the_very_next_digest_leads_with_what_the_reader_reads(town: Town, reader: Reader):
    await digest_now(town.tools, reader.recipient_id, 1)
    digest = town.owed()[-1].message.html
    assert digest.index(ENGLISH) < digest.index(FRENCH)

    other = await town.reader(2, style="classic")
    await read_languages(town.tools, other.recipient_id, ["fr"])
    await digest_now(town.tools, other.recipient_id, 2)
    digest = town.owed()[-1].message.html
    assert digest.index(FRENCH) < digest.index(ENGLISH)


@pytest.mark.usefixtures("reader")
async def test_the_languages_of_the_news_come_with_their_outlets(town: Town):
    assert await languages_of_news(town.tools) == (("fr", 4), ("en", 3), ("de", 2))


async def test_what_is_trending_is_counted_among_the_outlets_of_the_languages_that_are_read(
    town: Town,
) -> None:
    town.tell(ENGLISH, outlets=3, language="en")
    town.tell(GERMAN, outlets=1, language="de")
    await group(town.tools)
    town.tools.newsdesk.opened.set()
    reader = await town.reader(style="classic")
    await read_languages(town.tools, reader.recipient_id, ["de"])
    section = next(
        trend.story.section for trend in (await trends_now(town.tools)) if trend.headline.title == GERMAN
    )

    found = await trending(town.tools, town.known(reader), section, every_language=False)

    assert [trend.headline.title for trend in found.trends] == [GERMAN]
