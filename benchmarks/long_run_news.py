"""Outlets whose news never ends, on loopback: so many articles a day, invented from a seed, as they stand by a clock.

New names keep coming, as they do in real news: what a program remembers of words and articles would grow with them.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime

from aiohttp import web

from digestbot.model import SECTIONS

OUTLETS = 25
#: Entries in a feed, the newest first.
ENTRIES = 40
DAY = timedelta(days=1)
#: Of the names in a headline this part was never heard before.
NEW_NAMES = 0.2


@dataclass(frozen=True, slots=True)
class Item:
    """An article of one outlet."""

    number: int
    #: Which event it tells of; others may tell of the same.
    event: int
    at: datetime
    section: str
    title: str
    lead: str


class News:
    """Each outlet's articles up to any moment; days are made up when they are first asked for."""

    def __init__(self, begins: datetime, a_day: int) -> None:
        self._begins = begins
        self._a_day = a_day
        self._days = 0
        self._chance = random.Random(20261129)
        self._numbers = iter(range(1, 1_000_000_000))
        self._events = iter(range(1, 1_000_000_000))
        syllables = [
            a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "or", "es", "il")
        ]
        self._syllables = syllables
        self._words = ["".join(self._chance.choices(syllables, k=2)) for _ in range(4_000)]
        self._names = deque((self._new_name() for _ in range(2_000)), maxlen=2_000)
        self._articles: list[list[Item]] = [[] for _ in range(OUTLETS)]

    def latest(self, outlet: int, now: datetime) -> list[Item]:
        """What its feed shows, the newest first."""
        while self._begins + self._days * DAY <= now:
            self._make_up_a_day()
        articles = self._articles[outlet]
        end = bisect_right(articles, now, key=lambda item: item.at)
        return articles[max(0, end - ENTRIES) : end][::-1]

    def _make_up_a_day(self) -> None:
        begins = self._begins + self._days * DAY
        self._days += 1
        left = self._a_day
        while left > 0:
            for outlet, item in self._an_event(begins + DAY * self._chance.random()):
                self._articles[outlet].append(item)
                left -= 1
        for articles in self._articles:
            articles.sort(key=lambda item: item.at)

    def _an_event(self, began: datetime) -> Iterator[tuple[int, Item]]:
        """Most are told by one outlet, some by many, over some hours."""
        chance, event = self._chance, next(self._events)
        telling = [self._name() for _ in range(3)] + chance.sample(self._words, 4)
        common = chance.sample(self._words, 8)
        section = chance.choice(SECTIONS)
        for outlet in chance.sample(range(OUTLETS), min(int(chance.paretovariate(1.15)), 12)):
            # A later one stands in a feed that was read before, as in life; but not on a day that is over.
            at = began + timedelta(hours=chance.expovariate(1 / 3))
            title = " ".join(chance.sample(telling, 5) + chance.sample(common, 3)).capitalize()
            lead = " ".join([*telling, *chance.choices(common, k=18), *chance.choices(self._words, k=6)])
            yield outlet, Item(next(self._numbers), event, at, section, title, lead.capitalize() + ".")

    def _name(self) -> str:
        if self._chance.random() < NEW_NAMES:
            self._names.append(self._new_name())
            return self._names[-1]
        return self._chance.choice(self._names)

    def _new_name(self) -> str:
        return "".join(self._chance.choices(self._syllables, k=3)).capitalize()


async def serve(news: News, clock: Callable[[], datetime]) -> tuple[web.AppRunner, str]:
    """The outlets on a free port of loopback: the server, to be cleaned up, and its address."""
    base = ""

    async def feed(request: web.Request) -> web.Response:
        outlet = int(request.match_info["outlet"])
        items = "".join(_item(base, outlet, item) for item in news.latest(outlet, clock()))
        body = (
            '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
            f"<title>Outlet {outlet}</title><link>{base}/{outlet}</link><description>News</description>"
            f"<language>en</language>{items}</channel></rss>"
        )
        return web.Response(text=body, content_type="application/rss+xml")

    async def page(_: web.Request) -> web.Response:
        return web.Response(text=_PAGE, content_type="text/html")

    app = web.Application()
    app.router.add_get(r"/{outlet:\d+}/feed", feed)
    app.router.add_get(r"/{outlet:\d+}/{article:\d+-\d+}", page)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    return runner, base


#: Nothing that could be taken for an article.
_PAGE = "<!doctype html><title>Page</title><p>Read it in the feed."


def _item(base: str, outlet: int, item: Item) -> str:
    return (
        f"<item><title>{item.title}</title><link>{base}/{outlet}/{item.event}-{item.number}</link>"
        f"<guid isPermaLink='false'>{outlet}-{item.number}</guid><category>{item.section}</category>"
        f"<description>{item.lead}</description><pubDate>{format_datetime(item.at)}</pubDate></item>"
    )
