"""Read pages: only those of stories that may be shown, politely, and again where it may help."""

from datetime import timedelta

import pytest
from town import DAY, HEADLINES, HOUR, Town, page

from digestbot.actions.news.group import group
from digestbot.actions.news.read_pages import RETRY, read_pages
from digestbot.newsroom.tagging.slugs import slug


async def told(town: Town, headline: str, outlets: int = 3) -> str:
    """A story on the site; gives the path of the page that stands for it."""
    town.tell(headline, outlets=outlets, site=town.site.url)
    await group(town.tools)
    return f"/outlet-0/{slug(headline)}"


def pages_asked(town: Town) -> list[str]:
    return [path for path in town.site.asked if path != "/robots.txt"]


async def test_only_the_headlines_of_what_is_trending_are_read(town: Town):
    shown = await told(town, HEADLINES[0], outlets=3)
    await told(town, "Old mill at the brook gets a new door", outlets=1)
    town.site.puts(shown, page(HEADLINES[0], "A lead from the page."), kind="text/html")

    assert await read_pages(town.tools) == 1

    assert pages_asked(town) == [shown]
    [article] = [one for one in town.articles() if one.url == town.site.url + shown]
    assert article.lead
    assert article.image == "https://pictures.example/valley.jpg"
    assert town.at(lambda desk: desk.articles.body(article.id))


@pytest.mark.parametrize("leads_to", ["/", "/sport/another", "/gone"])
async def test_an_address_that_leads_on_to_another_page_gives_nothing(town: Town, leads_to):
    shown = await told(town, HEADLINES[0])
    town.site.puts(leads_to, page("Goalkeeper leaves club after nine years"), kind="text/html")
    town.site.fails(shown, 302, location=leads_to)

    assert await read_pages(town.tools) == 0

    [article] = [one for one in town.articles() if one.url == town.site.url + shown]
    assert (article.lead, article.image, town.at(lambda desk: desk.articles.body(article.id))) == (
        None,
        None,
        None,
    )


async def test_an_address_that_leads_on_to_the_article_is_read(town: Town):
    shown = await told(town, HEADLINES[0])
    town.site.puts("/moved", page(HEADLINES[0]), kind="text/html")
    town.site.fails(shown, 302, location="/moved")

    assert await read_pages(town.tools) == 1


async def test_a_page_is_read_once(town: Town):
    shown = await told(town, HEADLINES[0])
    town.site.puts(shown, page(HEADLINES[0]), kind="text/html")

    assert [await read_pages(town.tools), await read_pages(town.tools)] == [1, 0]
    assert pages_asked(town) == [shown]


async def test_while_no_story_changes_the_stories_are_not_weighed_again_for_their_pages(town: Town):
    await told(town, HEADLINES[0])
    weighed = []
    for minutes in (0, 2, 2, 2):
        town.clock.advance(timedelta(minutes=minutes))
        await read_pages(town.tools)  # of what was read at the first time, the second one weighs anew
        await read_pages(town.tools)
        weighed.append(town.tools.newsdesk.ranking.at - town.clock())

    assert [at.total_seconds() for at in weighed] == [0, -120, -240, 0]


async def test_what_a_feed_said_is_not_overwritten(town: Town):
    town.tell(HEADLINES[0], site=town.site.url, lead="The feed's own lead.")
    await group(town.tools)
    path = f"/outlet-0/{slug(HEADLINES[0])}"
    town.site.puts(path, page(HEADLINES[0], "The page's lead."), kind="text/html")
    await read_pages(town.tools)

    [article] = [one for one in town.articles() if one.url == town.site.url + path]
    assert article.lead == "The feed's own lead."


async def test_a_page_in_trouble_is_tried_again_later(town: Town):
    shown = await told(town, HEADLINES[0])
    town.site.fails(shown, 500)
    assert await read_pages(town.tools) == 0
    assert await read_pages(town.tools) == 0
    assert len(pages_asked(town)) == 1

    town.site.puts(shown, page(HEADLINES[0]), kind="text/html")
    town.clock.advance(RETRY)
    assert await read_pages(town.tools) == 1


@pytest.mark.parametrize("status", [404, 410])
async def test_a_page_that_is_gone_is_left_alone(town: Town, status: int):
    shown = await told(town, HEADLINES[0])
    town.site.fails(shown, status)
    await read_pages(town.tools)

    town.clock.advance(3 * HOUR)
    await read_pages(town.tools)
    assert len(pages_asked(town)) == 1


async def test_a_server_that_asks_for_patience_gets_it(town: Town):
    shown = await told(town, HEADLINES[0])
    town.site.fails(shown, 429, **{"Retry-After": str(int(timedelta(hours=5).total_seconds()))})
    await read_pages(town.tools)

    town.clock.advance(4 * HOUR)
    await read_pages(town.tools)
    assert len(pages_asked(town)) == 1
    town.clock.advance(HOUR)
    await read_pages(town.tools)
    assert len(pages_asked(town)) == 2


async def test_robots_are_obeyed(town: Town):
    shown = await told(town, HEADLINES[0])
    town.site.puts("/robots.txt", "User-agent: *\nDisallow: /outlet-0/", kind="text/plain")
    town.site.puts(shown, page(HEADLINES[0]), kind="text/html")

    assert await read_pages(town.tools) == 0
    town.clock.advance(DAY / 2)
    assert await read_pages(town.tools) == 0
    assert pages_asked(town) == []


async def test_a_page_without_an_article_costs_the_story_nothing(town: Town):
    shown = await told(town, HEADLINES[0])
    town.site.puts(shown, b"\x00\x01\x02" * 100, kind="text/html")

    assert await read_pages(town.tools) == 0
    assert len(town.stories()) == 1
