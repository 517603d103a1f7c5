"""A digest has as many stories as its reader chose, in every style."""

import pytest
from test_compose import served_at
from town import HEADLINES, HOUR, NOW, Town

from digestbot.actions.news.group import group
from digestbot.actions.readers.preferences import choose

#: With these, more than the longest digest has room for.
MORE_HEADLINES = (
    "Glassblowers of Ostrava unveil tallest window",
    "Tunnel beneath Mount Verran opens to cyclists",
    "Library of Tamsin lends telescopes",
    "Beekeepers record heaviest honey harvest",
    "Orchestra cancels autumn tour over visas",
    "Wheat prices tumble following monsoon rains",
    "Astronomers name moon Pelagia",
    "Lighthouse keeper retires aged ninety",
)
TOLD = (*HEADLINES, *MORE_HEADLINES)
#: Each of these headlines is about one of them.
TOPICS = (
    "science",
    "business",
    "politics",
    "health",
    "technology",
    "sport",
    "entertainment",
    "environment",
)
STORIES = {"short": 3, "normal": 7, "long": 12}


def a_lead(headline):
    return "-".join(reversed(headline.split()))


def digest_and_also(html):
    """The stories of a digest, and what stands below them in one line each."""
    digest, _, also = html.partition("lso trending" if "lso trending" in html else "LSO TRENDING")
    return digest, also


def count(words, html):
    return sum(word in html for word in words)


@pytest.fixture
async def news(town: Town) -> Town:
    """Eighteen stories, each told by three outlets in their own words."""
    for headline in TOLD:
        town.tell(headline, lead=a_lead(headline))
    await group(town.tools)
    town.tools.newsdesk.opened.set()
    return town


@pytest.mark.parametrize("style", ["rich", "classic", "plain"])
async def test_a_digest_has_three_seven_or_twelve_stories_and_a_short_one_headlines_alone(news: Town, style):
    for number, length in enumerate(STORIES, start=1):
        reader = await news.reader(number, topics=TOPICS, style=style)
        await choose(news.tools, reader.recipient_id, length=length)
    await served_at(news, NOW + HOUR)

    for (length, stories), delivery in zip(STORIES.items(), news.owed(), strict=True):
        digest, also = digest_and_also(delivery.message.html)
        assert count(TOLD, digest) == stories
        assert f"+ {stories - 1} more" in digest
        assert f"{stories} stories · " in digest
        # That a story has no lead takes nothing from who tells it.
        assert digest.count(" + 2 · ") == stories
        assert count(map(a_lead, TOLD), digest) == (0 if length == "short" else stories)
        assert count(TOLD, also) == (0 if length == "short" else 5)


async def test_readers_of_two_lengths_get_two_digests(news: Town):
    for number, length in enumerate(("short", "long", "short"), start=1):
        reader = await news.reader(number, topics=("science",), style="plain")
        await choose(news.tools, reader.recipient_id, length=length)
    await served_at(news, NOW + HOUR)

    first, second, third = (delivery.message.html for delivery in news.owed())
    assert first == third
    assert first != second
