"""Collect: one bad feed stops nothing, nothing is read twice, and failures stay visible."""

from dataclasses import replace
from datetime import timedelta

import pytest
from aiohttp import web
from town import HOUR, NOW, Town, rss

from digestbot.actions.news.collect import collect, hosts_in_turn
from digestbot.actions.news.group import group
from digestbot.actions.news.sources import add_subscriptions
from digestbot.actions.news.weigh import trends_now
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import UNDATED, VECTOR_SIZE, ArticleId, Feed, Subscription


async def subscribe(town: Town, *urls: str) -> None:
    await add_subscriptions(town.tools, [Subscription(url=url) for url in urls])


def feed(town: Town, url: str) -> Feed:
    return town.at(lambda desk: desk.feeds.find(url))


def titles(town: Town) -> list[str]:
    waiting = town.at(lambda desk: desk.articles.ungrouped(100))
    return sorted(article.title for article in waiting)


async def test_what_is_new_in_a_feed_is_kept_once(town: Town):
    url = town.site.puts("/feed", rss(("One", "https://h.example/1", NOW)))
    await subscribe(town, url)

    first = await collect(town.tools)
    town.site.puts("/feed", rss(("Two", "https://h.example/2", NOW), ("One", "https://h.example/1", NOW)))
    town.clock.advance(HOUR)
    second = await collect(town.tools)

    assert [one.new for one in (*first, *second)] == [1, 1]
    assert titles(town) == ["One", "Two"]


async def test_a_feed_is_not_asked_again_before_it_is_due(town: Town):
    await subscribe(town, town.site.puts("/feed", rss(("One", "https://h.example/1", NOW))))
    await collect(town.tools)

    town.clock.advance(timedelta(minutes=5))
    assert await collect(town.tools) == ()
    assert town.site.asked == ["/feed"]


@pytest.mark.parametrize(
    ("path", "body", "reason"),
    [
        ("/page", "<html><body><p>Hello</p></body></html>", "not_a_feed"),
        ("/empty", "", "not_a_feed"),
        ("/missing", None, "not_found"),
    ],
)
async def test_one_bad_feed_stops_nothing_and_says_why(town: Town, path: str, body: str | None, reason: str):
    bad = town.site.url + path if body is None else town.site.puts(path, body, kind="text/html")
    good = town.site.puts("/good", rss(("One", "https://h.example/1", NOW)))
    await subscribe(town, bad, good)

    checked = {one.feed.url: one.check.ok for one in await collect(town.tools)}

    assert checked == {bad: False, good: True}
    assert titles(town) == ["One"]
    failed = feed(town, bad)
    assert failed.last_failure
    assert (failed.last_failure.reason, failed.failures) == (reason, 1)
    assert failed.last_failure.detail


async def test_a_feed_that_failed_is_tried_later_and_its_success_is_visible(town: Town):
    url = town.site.fails("/feed", 500)
    await subscribe(town, url)
    await collect(town.tools)
    again = feed(town, url).next_check_at
    assert again
    assert again > NOW

    town.site.puts("/feed", rss(("One", "https://h.example/1", NOW)))
    town.clock.now = again - timedelta(seconds=1)
    assert await collect(town.tools) == ()
    town.clock.now = again
    assert [one.check.ok for one in await collect(town.tools)] == [True]

    recovered = feed(town, url)
    assert (recovered.last_failure, recovered.failures, recovered.last_ok_at) == (None, 0, again)


async def test_a_feed_that_is_gone_is_given_up(town: Town):
    url = town.site.fails("/feed", 410)
    await subscribe(town, url)
    await collect(town.tools)

    town.clock.advance(timedelta(days=30))
    assert await collect(town.tools) == ()
    assert feed(town, url).disabled_at == NOW


async def test_the_very_same_bytes_are_not_parsed_again(town: Town):
    url = town.site.puts("/feed", rss(("One", "https://h.example/1", NOW)))
    await subscribe(town, url)
    await collect(town.tools)
    closed = ParserProcesses()
    await closed.close()

    town.clock.advance(HOUR)
    [second] = await collect(replace(town.tools, parsers=closed))

    assert town.site.asked == ["/feed", "/feed"]
    assert (second.check.ok, second.new, second.check.entries) == (True, 0, 1)


async def test_a_server_that_says_not_modified_is_believed(town: Town):
    body = rss(("One", "https://h.example/1", NOW))

    def serve(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"v1"':
            return web.Response(status=304, headers={"ETag": '"v1"'})
        return web.Response(
            body=body.encode(), headers={"ETag": '"v1"', "Content-Type": "application/rss+xml"}
        )

    town.site.pages["/feed"] = serve
    url = town.site.url + "/feed"
    await subscribe(town, url)
    await collect(town.tools)
    town.clock.advance(HOUR)

    [second] = await collect(town.tools)
    assert (second.check.ok, second.new) == (True, 0)
    assert feed(town, url).validators.etag == '"v1"'


async def test_the_same_article_from_two_feeds_is_one(town: Town):
    link = "https://h.example/1"
    first = town.site.puts("/a", rss(("One", link, NOW)))
    second = town.site.puts("/b", rss(("One", link + "?utm_source=rss", NOW)))
    await subscribe(town, first, second)

    checked = await collect(town.tools)

    assert sum(one.new for one in checked) == 1
    assert titles(town) == ["One"]


async def test_an_outlet_without_a_name_is_called_by_its_feed(town: Town):
    url = town.site.puts("/feed", rss(("One", "https://h.example/1", NOW), title="The Herald"))
    await subscribe(town, url)
    await collect(town.tools)

    assert (feed(town, url).title, feed(town, url).source_name) == ("The Herald", "The Herald")


async def test_a_title_that_an_editor_gave_stays(town: Town):
    url = town.site.puts("/feed", rss(("One", "https://h.example/1", NOW), title="RSS feed of h.example"))
    await add_subscriptions(town.tools, [Subscription(url=url, title="My Herald", language="de")])
    await collect(town.tools)

    kept = feed(town, url)
    assert (kept.title, kept.source_name, kept.language) == ("My Herald", "My Herald", "de")


async def test_the_language_that_an_editor_says_goes_before_what_the_feed_says(town: Town):
    entry = ("Taxes", "https://h.example/1", NOW)
    url = town.site.puts("/feed", rss(entry).replace("<channel>", "<channel><language>en-GB</language>"))
    await add_subscriptions(town.tools, [Subscription(url=url, language="fr")])
    await collect(town.tools)

    assert (feed(town, url).language, feed(town, url).own_language) == ("fr", "en")
    assert town.at(lambda desk: desk.articles.get([ArticleId(1)]))[0].language == "fr"


async def test_a_date_in_the_future_is_not_believed(town: Town):
    far = NOW + timedelta(days=400)
    url = town.site.puts("/feed", rss(("One", "https://h.example/1", far)))
    await subscribe(town, url)
    await collect(town.tools)
    town.clock.advance(HOUR)
    town.site.puts("/feed", rss(("Two", "https://h.example/2", far), ("One", "https://h.example/1", far)))
    await collect(town.tools)

    found = town.at(lambda desk: desk.articles.ungrouped(10))
    assert [(one.title, one.at) for one in found] == [("One", UNDATED), ("Two", NOW + HOUR)]


async def test_an_article_without_a_date_is_news_once_another_feed_dates_it(town: Town):
    old, new = (f"https://h.example/{name}" for name in ("old", "new"))
    bare = town.site.puts("/bare", rss(("Ferry runs aground", new, None), ("Storm is over", old, None)))
    await subscribe(town, bare)
    await collect(town.tools)
    await group(town.tools)
    town.clock.advance(HOUR)
    dated = rss(("Ferry runs aground", new, NOW - HOUR), ("Storm is over", old, NOW - 900 * HOUR))
    await subscribe(town, town.site.puts("/dated", dated))
    await collect(town.tools)

    told = {one.title: (one.at, one.published_at) for one in town.articles()}
    assert told["Ferry runs aground"] == (NOW - HOUR, NOW - HOUR)
    assert "Storm is over" not in told or told["Storm is over"][0] == NOW - 900 * HOUR
    ranking = await trends_now(town.tools)
    assert [trend.headline.title for trend in ranking] == ["Ferry runs aground"]


async def test_a_story_found_while_nobody_knew_its_date_takes_in_what_tells_the_same(town: Town):
    url = "https://h.example/new"
    title = "Ferry Aurora runs aground off Kestrel island"
    bare = town.site.puts("/bare", rss((title, url, None)))
    await subscribe(town, bare)
    await collect(town.tools)
    await group(town.tools)
    town.clock.advance(HOUR)
    await subscribe(town, town.site.puts("/dated", rss((title, url, NOW))))
    await collect(town.tools)
    town.tell(title, outlets=2)
    await group(town.tools)

    assert [len(story.articles) for story in town.stories()] == [3]


async def test_what_was_new_when_it_was_seen_does_not_become_younger_by_a_date(town: Town):
    url = town.site.puts("/feed", rss(("One", "https://h.example/1", NOW)))
    await subscribe(town, url)
    await collect(town.tools)
    town.clock.advance(HOUR)
    town.site.puts("/feed", rss(("Two", "https://h.example/2", None), ("One", "https://h.example/1", NOW)))
    await collect(town.tools)
    town.clock.advance(HOUR)
    later = rss(("Two", "https://h.example/2", NOW + 2 * HOUR), ("One", "https://h.example/1", NOW))
    town.site.puts("/feed", later)
    await collect(town.tools)

    [two] = [one for one in town.at(lambda desk: desk.articles.ungrouped(10)) if one.title == "Two"]
    assert two.at == NOW + HOUR


class FirstLetters(ParserProcesses):
    """Makes vectors that can be told: the first letter, over and over."""

    async def vectors(self, texts, *, now):
        assert now >= NOW
        return tuple(text[:1].encode() * VECTOR_SIZE for text in texts)


async def test_an_article_that_is_worded_anew_is_given_the_vector_of_its_words(town: Town):
    url = town.site.puts("/feed", rss(("Ferry runs aground", "https://h.example/1", NOW)))
    await subscribe(town, url)
    async with FirstLetters() as parsers:
        tools = replace(town.tools, parsers=parsers)
        await collect(tools)
        await group(tools)
        assert {one.vector for one in town.articles()} == {b"F" * VECTOR_SIZE}
        town.clock.advance(HOUR)
        town.site.puts("/feed", rss(("Aurora: ferry runs aground", "https://h.example/1", NOW)))
        await collect(tools)

    assert {one.vector for one in town.articles()} == {b"A" * VECTOR_SIZE}


async def test_a_host_with_many_feeds_is_asked_in_turn_with_the_others(town: Town):
    urls = [*(f"https://crowd.example/{number}" for number in range(20)), "https://alone.example/feed"]
    added = await add_subscriptions(town.tools, [Subscription(url=url) for url in urls])

    asked = [feed.url for feed in hosts_in_turn([one.feed for one in added])]

    assert asked[:2] == ["https://crowd.example/0", "https://alone.example/feed"]
    assert sorted(asked) == sorted(urls)
