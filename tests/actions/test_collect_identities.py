"""A feed over several rounds: which of its entries are new articles, and whose they are."""

from datetime import timedelta

from town import HOUR, NOW, Town

from digestbot.actions.news.collect import collect
from digestbot.actions.news.group import group
from digestbot.actions.news.sources import add_subscriptions
from digestbot.actions.news.weigh import trends_now
from digestbot.model import Subscription


def item(title: str, link: str, guid: str = "", *, hours_ago: float | None = 1, more: str = "") -> str:
    date = (
        ""
        if hours_ago is None
        else f"<pubDate>{NOW - timedelta(hours=hours_ago):%a, %d %b %Y %H:%M:%S} +0000</pubDate>"
    )
    identity = f'<guid isPermaLink="false">{guid}</guid>' if guid else ""
    return f"<item><title>{title}</title><link>https://h.example{link}</link>{identity}{date}{more}</item>"


async def after(town: Town, *rounds: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """(headline, link, outlet) of all articles, oldest id first, after these rounds of one feed."""
    url = ""
    for number, items in enumerate(rounds):
        url = town.site.puts(
            "/feed", f'<rss version="2.0"><channel><title>The Herald</title>{"".join(items)}</channel></rss>'
        )
        if not number:
            await add_subscriptions(town.tools, [Subscription(url=url)])
        await collect(town.tools)
        town.clock.advance(HOUR)
    found = town.at(lambda desk: desk.articles.ungrouped(100))
    return [(one.title, one.url, one.source_name) for one in sorted(found, key=lambda one: one.id)]


async def headlines(town: Town, *rounds: tuple[str, ...]) -> list[str]:
    return [title for title, _, _ in await after(town, *rounds)]


async def test_a_guid_that_names_a_place_in_the_list_hides_no_article(town: Town):
    ferry = ("Ferry stops for a week", "/ferry")
    second = (item("Mayor resigns after vote", "/mayor", "top-1"), item(*ferry, "top-2", hours_ago=30))
    first = (
        item(*ferry, "top-1", hours_ago=30),
        item("Bridge painted blue", "/bridge", "top-2", hours_ago=31),
    )
    found = await after(town, first, second, second)
    assert {(title, link.rpartition("/")[2]) for title, link, _ in found} == {
        ("Ferry stops for a week", "ferry"),
        ("Bridge painted blue", "bridge"),
        ("Mayor resigns after vote", "mayor"),
    }
    assert len(found) == 3


async def test_entries_that_share_a_link_hide_none_of_them(town: Town):
    north, water, road = (
        item("Outage in the north", "/status", "st-1", hours_ago=5),
        item("Water back in the old town", "/status", "st-2", hours_ago=6),
        item("Road 7 closed by snow", "/status", "st-3", hours_ago=7),
    )
    fire = item("Fire at the fish market", "/status", "st-4")
    found = await headlines(town, (north, water, road), (fire, north, water), (fire, north))
    assert sorted(found) == [
        "Fire at the fish market",
        "Outage in the north",
        "Road 7 closed by snow",
        "Water back in the old town",
    ]


async def test_entries_with_one_link_and_no_guid_are_told_apart_by_their_titles(town: Town):
    one, two, three = (
        item(f"{name} news", "/", hours_ago=n) for n, name in enumerate(("Ferry", "Bridge", "Harbour"), 1)
    )
    assert sorted(await headlines(town, (one, two), (three, two, one))) == [
        "Bridge news",
        "Ferry news",
        "Harbour news",
    ]


async def test_one_article_under_counted_guids_stays_one_with_its_newest_headline(town: Town):
    base = "https://h.example/c1"
    old, new = (
        item("Ferry returns", "/c1", f"{base}#0", hours_ago=3),
        item("Ferry returns with delay", "/c1", f"{base}#3", hours_ago=2),
    )
    newest = item("Ferry returns with delay", "/c1", f"{base}#0", hours_ago=1)
    assert await headlines(town, (old,), (new, old), (newest,)) == ["Ferry returns with delay"]


async def test_a_guid_that_changes_its_form_is_one_article(town: Town):
    first = item(
        "Tide tables explained", "/p/abc123?source=rss-1", "https://h.example/p/abc123", hours_ago=40
    )
    second = item("Tide tables explained", "/p/abc123?source=rss-2", "abc123", hours_ago=1)
    third = item(
        "Tide tables explained",
        "/@ann/tide-tables-explained-abc123",
        "https://h.example/p/abc123",
        hours_ago=0.5,
    )
    assert await headlines(town, (first,), (second,), (third,)) == ["Tide tables explained"]


async def test_entries_that_are_dated_anew_and_reordered_are_no_new_articles(town: Town):
    rounds = [
        tuple(item(f"Notice {n}", f"/rd/{n}", f"rd{n}", hours_ago=n / 10 + turn / 100) for n in order)
        for turn, order in enumerate(((1, 2, 3), (2, 3, 1), (3, 1, 2)))
    ]
    assert len(await headlines(town, *rounds)) == 3


async def test_what_an_aggregator_passes_on_counts_for_the_outlets_that_it_names(town: Town):
    def passed_on(n: int, name: str) -> str:
        source = f'<source url="https://paper{n}.example">{name}</source>'
        lead = f"<description>&lt;a href='x'&gt;Storm hits coast {n}&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font&gt;{name}&lt;/font&gt;</description>"
        return item(f"Storm hits coast {n} - {name}", f"/redirect/{n}", str(n), more=source + lead)

    names = ["Northern Star", "The Daily Meridian", "Islands Today", "Channel Nine"]
    items = tuple(passed_on(n, name) for n, name in enumerate(names))
    found = await after(town, items, items)
    assert [(title, outlet) for title, _, outlet in found] == [
        (f"Storm hits coast {n}", name) for n, name in enumerate(names)
    ]
    assert len({one.source_id for one in town.at(lambda desk: desk.articles.ungrouped(100))}) == 4
    assert all(one.lead is None for one in town.at(lambda desk: desk.articles.ungrouped(100)))


async def test_one_feed_of_an_aggregator_has_as_many_voices_as_outlets(town: Town):
    told = [
        ("Storm Ada cuts power to 40,000 homes on the northern coast", "Northern Star"),
        ("Storm Ada leaves 40,000 northern homes without power", "The Daily Meridian"),
        ("Power cuts hit northern coast as storm Ada lands", "Islands Today"),
        ("Storm Ada: 40,000 homes on northern coast without power", "Channel Nine"),
    ]
    items = tuple(
        item(
            f"{title} - {name}",
            f"/redirect/{n}",
            str(n),
            more=f'<source url="https://paper{n}.example">{name}</source>',
        )
        for n, (title, name) in enumerate(told)
    )
    await after(town, items)
    await group(town.tools)
    [trend] = await trends_now(town.tools)
    assert (trend.sources, trend.outlets) == (4, 4)


# --- dates that are not told ----------------------------------------------------------------------


async def news_after(town: Town, *rounds: tuple[str, ...]) -> set[str]:
    """The headlines that are news after these rounds."""
    await after(town, *rounds)
    await group(town.tools)
    return {article.title for trend in await trends_now(town.tools) for article in trend.story.articles}


ABOUT, TAGS = (item(title, f"/{title}", hours_ago=None) for title in ("About", "Tags"))


async def test_what_a_feed_lists_without_dates_is_no_news_when_it_is_first_read(town: Town):
    assert await news_after(town, (item("Ferry runs again", "/ferry"), ABOUT, TAGS)) == {"Ferry runs again"}


async def test_what_comes_later_without_a_date_is_new_when_first_seen(town: Town):
    late = item("Mayor resigns", "/mayor", hours_ago=None)
    assert await news_after(town, (ABOUT, TAGS), (late, ABOUT, TAGS)) == {"Mayor resigns"}


async def test_dates_that_a_feed_moves_with_the_clock_make_no_news(town: Town):
    def listed(hours_later: float, *more: str) -> tuple[str, ...]:
        pages = [
            item(f"Page {number}", f"/{number}", hours_ago=number - hours_later) for number in range(1, 5)
        ]
        return (*more, *pages)

    first, second = listed(0), listed(1, item("Mayor resigns", "/mayor", hours_ago=0))
    assert await news_after(town, first, second, listed(2)) == {"Mayor resigns"}


async def test_what_has_no_date_is_no_voice_in_a_story(town: Town):
    ferry = "Ferry service to the island stopped after engine fire"
    url = town.site.puts(
        "/dated", f"<rss version='2.0'><channel><title>The Gull</title>{item(ferry, '/gull')}</channel></rss>"
    )
    await add_subscriptions(town.tools, [Subscription(url=url)])
    await news_after(
        town, (item(ferry, "/herald", hours_ago=None), item("Tide tables", "/tide", hours_ago=None))
    )
    [trend] = await trends_now(town.tools)
    assert (trend.outlets, trend.hours) == (1, 1)
