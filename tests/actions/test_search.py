"""Search over both databases: stories and not articles, in the reader's languages, without what they muted."""

from datetime import timedelta

import pytest
from town import DAY, HEADLINES, Town, rss

from digestbot.actions.news.collect import collect
from digestbot.actions.news.group import group
from digestbot.actions.news.index_words import AT_ONCE, index_waiting
from digestbot.actions.news.search import SearchResults, search
from digestbot.actions.readers.languages import read_languages
from digestbot.actions.readers.mute import mute
from digestbot.errors import BadSearch
from digestbot.model import EVERY_LANGUAGE, Reader

HOUR = timedelta(hours=1)


@pytest.fixture
def database(database_url: str) -> str:
    return database_url


async def found(town: Town, reader: Reader, text: str, **how: object) -> SearchResults:
    taste = town.known(reader).taste
    return await search(town.tools, taste, text, **{"longest": 54, "start": 0, "most": 5, **how})


def titles(those: SearchResults) -> list[str]:
    return [trend.headline.title for trend in those.trends]


async def test_a_story_of_many_articles_is_found_once_and_what_is_muted_is_not(town: Town):
    town.tell(HEADLINES[0], outlets=4)
    town.tell(HEADLINES[1], lead="It passed Kestrel Strait.", outlets=1)
    await group(town.tools)
    reader = await town.reader()

    assert titles(await found(town, reader, "kestrel")) == [HEADLINES[0], HEADLINES[1]]
    assert titles(await found(town, reader, "KESTREL comet")) == [HEADLINES[1]]
    first = await found(town, reader, "kestrel", most=1)
    assert (titles(first), first.more, first.stories) == ([HEADLINES[0]], True, 2)
    second = await found(town, reader, "kestrel", start=1, most=1)
    assert (titles(second), second.more) == ([HEADLINES[1]], False)
    with pytest.raises(BadSearch):
        await found(town, reader, "the 🙂")

    await mute(town.tools, reader.recipient_id, "comet")
    without = await found(town, reader, "kestrel")
    assert (titles(without), without.muted) == ([HEADLINES[0]], 1)
    await mute(town.tools, reader.recipient_id, "outlet-0")
    assert titles(await found(town, reader, "kestrel")) == [f"{HEADLINES[0]}, outlet-1 learned"]


async def test_a_story_is_found_in_the_readers_languages_or_in_every_one(town: Town):
    town.tell("Fähre Aurelia läuft auf Grund", language="de")
    town.tell(HEADLINES[0], language="en")
    await group(town.tools)
    reader = await town.reader()

    in_english = await found(town, reader, "Aurelia")
    assert (titles(in_english), in_english.foreign) == ([HEADLINES[0]], 1)
    everywhere = await found(town, reader, "Aurelia", every_language=True)
    assert (len(everywhere.trends), everywhere.foreign) == (2, 0)

    await read_languages(town.tools, reader.recipient_id, (EVERY_LANGUAGE,))
    assert len((await found(town, reader, "Aurelia")).trends) == 2


async def test_an_article_is_found_by_its_latest_words_from_the_moment_it_is_kept(town: Town):
    link = town.site.url + "/a"
    town.at(
        lambda desk: desk.feeds.add(
            town.site.puts("/feed", rss(("Ferry leaves", link, town.clock()))),
            source_name="Herald",
            source_key="herald",
            now=town.clock(),
        )
    )
    await collect(town.tools)
    await group(town.tools)
    reader = await town.reader()
    assert titles(await found(town, reader, "ferry leaves")) == ["Ferry leaves"]

    town.site.puts("/feed", rss(("Ferry returns", link, town.clock())))
    town.clock.advance(HOUR)
    await collect(town.tools)
    assert (await found(town, reader, "leaves")).trends == ()
    assert titles(await found(town, reader, "returns")) == ["Ferry returns"]


async def test_articles_from_before_the_index_are_added_in_steps_until_they_are_too_old(town: Town):
    for number, headline in enumerate(HEADLINES[:3]):
        town.clock.advance(20 * DAY if number else timedelta(0))
        town.tell(headline, outlets=1)
    await group(town.tools)
    town.at(lambda desk: desk.search.drop(town.clock() + DAY, AT_ONCE))
    reader = await town.reader()
    assert (await found(town, reader, "comet")).trends == ()

    assert await index_waiting(town.tools) == 2
    assert await index_waiting(town.tools) == 0
    assert titles(await found(town, reader, "comet")) == [HEADLINES[1]]
