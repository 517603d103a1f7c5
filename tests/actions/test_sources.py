"""Sources: feeds come, go, and come back."""

import pytest
from town import DAY, HEADLINES, NOW, Town, rss

from digestbot.actions.alerts.editors import TERMINAL
from digestbot.actions.housekeeping import tidy
from digestbot.actions.news.change_sources import remove
from digestbot.actions.news.propose import FeedShown, choices, keep, look_at, propose_list
from digestbot.actions.news.sources import (
    Found,
    NotFound,
    add_starter,
    add_subscriptions,
    all_feeds,
    export,
    find_feed,
    find_feeds,
    starter,
)
from digestbot.feeds.formats.opml import read_opml
from digestbot.model import Subscription

HERALD = Subscription(url="https://herald.example/feed", title="The Herald", section="world", tags=("a", "b"))


async def test_the_starter_list_is_taken_in_where_there_never_was_a_feed(town: Town):
    assert await add_starter(town.tools) == len(starter())
    assert len(await all_feeds(town.tools)) == len(starter())


async def test_the_starter_list_is_not_taken_in_twice_nor_where_an_editor_chose(town: Town):
    await add_subscriptions(town.tools, [HERALD])

    assert await add_starter(town.tools) == 0


async def test_whoever_removed_every_feed_is_not_given_the_starter_list(town: Town):
    await add_subscriptions(town.tools, [HERALD])
    for feed in await all_feeds(town.tools):
        await remove(town.tools, TERMINAL, feed.id)

    assert await add_starter(town.tools) == 0
    assert await all_feeds(town.tools) == ()


async def test_what_somebody_only_looked_at_does_not_stand_in_the_way_of_the_starter_list(town: Town):
    looked_at = await look_at(town.tools, town.site.puts("/feed", RSS))

    assert isinstance(looked_at, FeedShown)
    assert await add_starter(town.tools) == len(starter())


async def test_what_nobody_kept_ends_after_a_week_and_its_number_is_not_given_again(town: Town):
    url = town.site.puts("/feed", RSS)
    first = await look_at(town.tools, url)
    town.clock.advance(8 * DAY)
    await tidy(town.tools)
    second = await look_at(town.tools, url)
    await tidy(town.tools)

    assert isinstance(first, FeedShown)
    assert isinstance(second, FeedShown)
    assert first.proposal.id != second.proposal.id
    assert await keep(town.tools, TERMINAL, first.proposal.id, 0) is None
    assert await keep(town.tools, TERMINAL, second.proposal.id, 0) is not None


async def test_nobody_waits_long_for_the_preview_where_a_site_wants_a_pause_before_each_page(town: Town):
    town.site.puts("/robots.txt", "User-agent: *\nCrawl-delay: 60", kind="text/plain")
    url = town.site.puts("/feed", rss((HEADLINES[0], f"{town.site.url}/1", NOW)))

    shown = await look_at(town.tools, url, trial_seconds=0.2)

    assert isinstance(shown, FeedShown)
    assert shown.feed.preview is not None
    assert shown.feed.preview.page_read is None


async def test_a_feed_that_is_known_stays_as_it_is(town: Town):
    [first] = await add_subscriptions(town.tools, [HERALD])
    [again] = await add_subscriptions(town.tools, [Subscription(url=HERALD.url, title="Another name")])

    assert (first.new, again.new, again.feed) == (True, False, first.feed)


async def test_a_feed_that_was_removed_comes_back_with_what_is_said_of_it_now(town: Town):
    [first] = await add_subscriptions(town.tools, [HERALD])
    await remove(town.tools, TERMINAL, first.feed.id)

    [again] = await add_subscriptions(
        town.tools, [Subscription(url=HERALD.url, section="science", tags=("moon",))]
    )

    assert (again.new, again.feed.id, again.feed.section) == (True, first.feed.id, "science")
    assert (again.feed.tags, again.feed.title) == (("moon",), "The Herald")


async def test_feeds_are_found_by_number_or_address(town: Town):
    [added] = await add_subscriptions(town.tools, [HERALD])

    found, unknown = await find_feeds(town.tools, [str(added.feed.id), HERALD.url, "99", "nonsense"])

    assert ([feed.url for feed in found], unknown) == ([HERALD.url], ("99", "nonsense"))


async def test_a_password_in_an_address_is_never_kept(town: Town):
    listed = Subscription(url="https://ann:secret@herald.example/@ann/feed")
    [added] = await add_subscriptions(town.tools, [listed])
    [again] = await add_subscriptions(town.tools, [listed])

    assert added.feed.url == "https://herald.example/@ann/feed"
    assert (again.new, again.feed.id) == (False, added.feed.id)
    shown = await propose_list(town.tools, [listed])
    assert [one.said.url for one in (await choices(town.tools, shown.id)).feeds] == [added.feed.url]


async def test_what_is_written_as_opml_is_read_the_same(town: Town):
    added = await add_subscriptions(town.tools, [HERALD, Subscription(url="https://x.example/ä?a=1&b=2")])

    read = read_opml(export([one.feed for one in added])).feeds

    assert [(one.url, one.section, one.tags) for one in read] == [
        (one.feed.url, one.feed.section, one.feed.tags) for one in added
    ]


async def test_two_feeds_of_one_site_are_one_outlet(town: Town):
    added = await add_subscriptions(
        town.tools,
        [
            Subscription(url="https://www.herald.com/world"),
            Subscription(url="https://feeds.herald.com/sport"),
        ],
    )

    assert len({one.feed.source_id for one in added}) == 1
    assert added[0].feed.next_check_at in {None, NOW}


RSS = "<rss version='2.0'><channel><title>The Herald</title><item><title>One</title></item></channel></rss>"
ALTERNATE = '<link rel="alternate" type="application/rss+xml" title="{0}" href="{1}">'


def home(*feeds: tuple[str, str]) -> str:
    links = "".join(ALTERNATE.format(*feed) for feed in feeds)
    return f"<!DOCTYPE html><html><head><title>The Herald</title>{links}</head><body><p>Hi</p></body></html>"


async def test_the_feed_that_a_page_names_is_taken(town: Town):
    url = town.site.puts("/", home(("Comments", "/comments/feed"), ("News", "/all.xml")), kind="text/html")
    behind = town.site.puts("/all.xml", RSS)

    found = await find_feed(town.tools, url)

    assert isinstance(found, Found)
    assert (found.url, found.document.title) == (behind, "The Herald")


@pytest.mark.parametrize("page", [home(), home(("Comments", "/comments/feed")), "It works!"])
async def test_the_feed_that_the_server_names_beside_a_page_is_taken(town: Town, page: str):
    link = '</all.xml>; rel="alternate"; type="application/rss+xml"; title="News, all"'
    url = town.site.puts("/", page, kind="text/html", Link=f'<https://w.example/>; rel="x", {link}')
    behind = town.site.puts("/all.xml", RSS)

    found = await find_feed(town.tools, url)

    assert isinstance(found, Found)
    assert found.url == behind


async def test_of_several_feeds_the_editor_chooses(town: Town):
    url = town.site.puts("/", home(("News", "/all.xml"), ("Sport", "/sport.xml")), kind="text/html")

    found = await find_feed(town.tools, url)

    assert isinstance(found, NotFound)
    assert "names 2 feeds" in found.detail
    assert [link.title for link in found.choices] == ["News", "Sport"]


async def test_a_feed_at_a_usual_address_is_found_without_being_named(town: Town):
    url = town.site.puts("/news/", home(), kind="text/html")
    town.site.puts("/index.xml", home(), kind="text/html")
    behind = town.site.puts("/feed.xml", RSS)

    found = await find_feed(town.tools, url)

    assert isinstance(found, Found)
    assert found.url == behind


async def test_a_page_without_a_feed_is_refused_with_where_was_looked(town: Town):
    url = town.site.puts("/", home(), kind="text/html")

    found = await find_feed(town.tools, url)

    assert isinstance(found, NotFound)
    assert "web page" in found.detail
    assert "/atom.xml" in found.detail


async def test_a_named_feed_that_can_not_be_read_is_named_in_the_refusal(town: Town):
    url = town.site.puts("/", home(("News", "/gone.xml")), kind="text/html")

    found = await find_feed(town.tools, url)

    assert isinstance(found, NotFound)
    assert "/gone.xml, but:" in found.detail


async def test_only_of_a_page_is_another_address_asked(town: Town):
    url = town.site.puts("/map.xml", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>")

    found = await find_feed(town.tools, url)

    assert isinstance(found, NotFound)
    assert "sitemap" in found.detail
    assert town.site.asked == ["/map.xml"]
