"""A feed's settings at work: how its entries are told apart, its login, and the pages of its articles."""

from datetime import timedelta

import pytest
from aiohttp import web
from town import HOUR, NOW, Town

from digestbot.actions.alerts.editors import TERMINAL
from digestbot.actions.news.change_sources import change_settings
from digestbot.actions.news.collect import collect
from digestbot.actions.news.sources import add_subscriptions, all_feeds, export
from digestbot.errors import UnusableFeedSettings
from digestbot.model import WAYS_TO_TELL_APART, Feed, Subscription

TITLES = ("Ferry stops for a week", "Bridge painted blue", "Mayor resigns after vote")


def item(title: str, link: str, guid: str, *, hours_ago: float | None = 1) -> str:
    date = "" if hours_ago is None else f"{NOW - timedelta(hours=hours_ago):%a, %d %b %Y %H:%M:%S} +0000"
    return (
        f"<item><title>{title}</title><link>https://h.example{link}</link>"
        f'<guid isPermaLink="false">{guid}</guid><pubDate>{date}</pubDate></item>'
    )


async def a_feed(town: Town) -> Feed:
    [added] = await add_subscriptions(town.tools, [Subscription(url=town.site.url + "/feed")])
    return added.feed


async def read(town: Town, *items: str) -> int:
    """Serve these entries and read the feed: how many new articles there were."""
    town.site.puts("/feed", f'<rss version="2.0"><channel><title>H</title>{"".join(items)}</channel></rss>')
    town.clock.advance(7 * HOUR)
    [checked] = await collect(town.tools)
    return checked.new


async def told_apart_by(town: Town, way: str) -> None:
    [feed] = await all_feeds(town.tools)
    await change_settings(
        town.tools,
        TERMINAL,
        feed.id,
        {"told_apart_by": way},
    )


async def test_by_link_an_article_with_another_guid_at_each_reading_is_one(town: Town):
    await a_feed(town)
    await told_apart_by(town, "link")

    new = [await read(town, item(TITLES[0], "/a", f"{n}-{n}")) for n in range(3)]

    assert new == [1, 0, 0]
    sightings = town.at(
        lambda desk: desk.articles._connection.exec_driver_sql("select count(*) from sighting").scalar()
    )
    assert sightings == 1


async def test_by_title_and_link_entries_that_share_a_link_are_told_apart_though_guids_change(town: Town):
    await a_feed(town)
    await told_apart_by(town, "title_and_link")

    new = [
        await read(town, *(item(title, "/live", f"{n}-{title[:3]}") for title in TITLES[:count]))
        for n, count in enumerate((2, 2, 3))
    ]

    assert new == [2, 0, 1]


async def test_by_id_a_new_guid_is_a_new_article_though_link_and_headline_are_as_before(town: Town):
    await a_feed(town)
    await told_apart_by(town, "id")

    new = [await read(town, item("The weather today", "/weather", guid)) for guid in ("mon", "mon", "tue")]

    assert new == [1, 0, 1]


@pytest.mark.parametrize("way", WAYS_TO_TELL_APART)
@pytest.mark.parametrize("before", WAYS_TO_TELL_APART)
async def test_another_way_brings_no_known_entry_again_and_only_new_ones_as_new(
    town: Town, before: str, way: str
):
    entries = [item(title, f"/{n}", f"g{n}") for n, title in enumerate(TITLES)]
    await a_feed(town)
    await told_apart_by(town, before)
    assert await read(town, *entries[:2]) == 2

    await told_apart_by(town, way)

    assert await read(town, *entries) == 1
    assert await read(town, *entries) == 0
    [feed] = await all_feeds(town.tools)
    assert (feed.settings.told_apart_by, feed.settings.told_apart_anew) == (way, False)


async def test_entries_without_a_date_that_another_way_brings_are_no_news(town: Town):
    await a_feed(town)
    await told_apart_by(town, "link")
    shared = [item(title, "/live", f"g{n}", hours_ago=None) for n, title in enumerate(TITLES)]
    assert await read(town, *shared) == 1

    await told_apart_by(town, "title_and_link")
    await read(town, *shared)

    found = town.at(lambda desk: desk.articles.ungrouped(10))
    assert sorted(one.title for one in found) == sorted(TITLES)
    assert {one.at.year for one in found} == {1970}


async def test_a_login_opens_a_feed_and_does_not_follow_it_to_another_place(town: Town):
    def guarded(request: web.Request) -> web.Response:
        known = request.headers.get("Authorization") == "Basic YW5uYTpvcGVu"
        return web.Response(
            status=200 if known else 401, body=b"<rss><channel><title>H</title></channel></rss>"
        )

    town.site.pages["/feed"] = guarded
    feed = await a_feed(town)
    [refused] = await collect(town.tools)
    assert refused.check.failure is not None

    await change_settings(town.tools, TERMINAL, feed.id, {"user": "anna", "password": "open"})
    [opened] = await collect(town.tools)

    assert opened.check.ok
    audited = town.at(lambda desk: desk.audit.latest(1))[0]
    assert audited.what == "source's settings changed"
    assert "anna" in audited.detail
    told = (audited.detail, export(await all_feeds(town.tools)).decode(), repr(await all_feeds(town.tools)))
    assert not [one for one in told if "open" in one]


async def test_the_pages_of_a_feed_whose_pages_are_not_read_are_never_due(town: Town):
    feed = await a_feed(town)
    await read(town, item(TITLES[0], "/a", "1"))
    [article] = town.at(lambda desk: desk.articles.ungrouped(10))
    due = lambda: town.at(lambda desk: desk.articles.pages_due([article.id], NOW + 9 * HOUR))  # noqa: E731
    assert [one.id for one in due()] == [article.id]

    await change_settings(town.tools, TERMINAL, feed.id, {"read_pages": False})
    assert due() == ()

    await change_settings(town.tools, TERMINAL, feed.id, {"read_pages": True})
    assert [one.id for one in due()] == [article.id]


async def test_settings_that_can_not_be_used_are_refused_and_change_nothing(town: Town):
    feed = await a_feed(town)

    with pytest.raises(UnusableFeedSettings, match="set by the bot"):
        await change_settings(town.tools, TERMINAL, feed.id, {"headers": (("Host", "evil.example"),)})

    assert await all_feeds(town.tools) == (feed,)
