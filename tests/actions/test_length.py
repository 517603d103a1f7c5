"""A digest has as many stories as its reader chose, in every style."""

import pytest
from test_compose import served_at
from town import HEADLINES, HOUR, NOW, Town

from digestbot.actions.news.group import group
from digestbot.actions.readers.preferences import choose


def a_lead(headline):
    return "-".join(reversed(headline.split()))


@pytest.fixture
async def news(town: Town) -> Town:
    for headline in HEADLINES:
        town.tell(headline, lead=a_lead(headline))
    await group(town.tools)
    town.tools.newsdesk.opened.set()
    return town


@pytest.mark.parametrize("style", ["rich", "classic", "plain"])
async def test_a_short_digest_has_headlines_and_what_stands_below_them_in_every_style(news: Town, style):
    told = {}
    for number, length in enumerate(("short", "normal", "long"), start=1):
        reader = await news.reader(number, topics=("science",), style=style)
        await choose(news.tools, reader.recipient_id, length=length)
    await served_at(news, NOW + HOUR)
    for length, delivery in zip(("short", "normal", "long"), news.owed(), strict=True):
        html = delivery.message.html
        leads = sum(a_lead(headline) in html for headline in HEADLINES)
        told[length] = (sum(headline in html for headline in HEADLINES), leads, "<img" in html)
        assert "one source" not in html
        also = html.lower().partition("also trending")[2]
        assert bool(also) == (length != "short")
    stories, leads, picture = told["short"]
    assert (leads, picture) == (0, False)
    assert stories == told["normal"][1] == told["long"][1] > 0


async def test_readers_of_two_lengths_get_two_digests(news: Town):
    for number, length in enumerate(("short", "long", "short"), start=1):
        reader = await news.reader(number, topics=("science",), style="plain")
        await choose(news.tools, reader.recipient_id, length=length)
    await served_at(news, NOW + HOUR)

    first, second, third = (delivery.message.html for delivery in news.owed())
    assert first == third
    assert first != second
