"""robots.txt: asked once a day, with the answer kept for each site."""

import asyncio
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from digestbot.clock import StoppedClock
from digestbot.feeds.http.robots import Robots
from digestbot.model import Fetched, FetchFailed

PAGE = httpx.URL("https://paper.example/news/a")
NOT_ALLOWED = b"User-agent: digestbot\nDisallow: /news\nCrawl-delay: 7"


class Site:
    def __init__(self, answer):
        self.answer = answer
        self.asked = []

    async def __call__(self, url):
        self.asked.append(url)
        await asyncio.sleep(0)
        return Fetched(url, self.answer) if isinstance(self.answer, bytes) else self.answer


def robots(site):
    clock = StoppedClock(datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
    return Robots(site, "digestbot", clock), clock


async def test_many_pages_of_a_site_ask_once():
    site = Site(NOT_ALLOWED)
    asking, _ = robots(site)
    refusals = await asyncio.gather(*(asking.refusal(PAGE) for _ in range(5)))
    assert [refusal.reason for refusal in refusals] == ["robots"] * 5
    assert site.asked == ["https://paper.example/robots.txt"]


async def test_the_answer_is_asked_for_again_after_a_day():
    site = Site(NOT_ALLOWED)
    asking, clock = robots(site)
    assert (await asking.refusal(PAGE)).reason == "robots"
    site.answer = b""
    clock.advance(timedelta(hours=23))
    assert (await asking.refusal(PAGE)).reason == "robots"
    clock.advance(timedelta(hours=2))
    assert await asking.refusal(PAGE) is None


async def test_a_site_in_trouble_is_asked_again_after_some_minutes():
    site = Site(FetchFailed("timeout", "Too slow."))
    asking, clock = robots(site)
    assert (await asking.refusal(PAGE)).reason == "timeout"
    site.answer = b""
    assert (await asking.refusal(PAGE)).reason == "timeout"
    clock.advance(timedelta(minutes=11))
    assert await asking.refusal(PAGE) is None


async def test_each_port_and_scheme_is_a_site_of_its_own():
    site = Site(b"")
    asking, _ = robots(site)
    for url in ("https://paper.example/a", "http://paper.example/a", "https://paper.example:8443/a"):
        await asking.refusal(httpx.URL(url))
    assert site.asked == [
        "https://paper.example/robots.txt",
        "http://paper.example/robots.txt",
        "https://paper.example:8443/robots.txt",
    ]


@pytest.mark.parametrize(
    ("text", "delay"),
    [
        (NOT_ALLOWED, 7.0),
        (b"", 0.0),
        (b"User-agent: *\nCrawl-delay: 86400", 60.0),
        (b"User-agent: *\nCrawl-delay: x", 0.0),
    ],
)
async def test_the_crawl_delay_is_known_once_the_site_was_asked(text, delay):
    asking, _ = robots(Site(text))
    assert asking.crawl_delay(PAGE) == 0.0
    await asking.refusal(PAGE)
    assert asking.crawl_delay(PAGE) == delay


@pytest.mark.parametrize(
    "text", [b"\xff\xfe\x00", b"<html>not found</html>", b"\xef\xbb\xbfUser-agent: *\nDisallow: /x"]
)
async def test_a_robots_txt_of_another_kind_has_no_objection(text):
    asking, _ = robots(Site(text))
    assert await asking.refusal(PAGE) is None
