"""A hundred quiet outlets on loopback, each with an address of its own, as sites on the web have."""

from __future__ import annotations

import contextlib
import random
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import timedelta
from email.utils import format_datetime
from hashlib import sha256
from time import monotonic

from aiohttp import web

from benchmarks.composing_stage import headlines
from digestbot.clock import system_clock

#: Entries in a feed at first, spread over two days.
ENTRIES = 20
SPREAD = timedelta(days=2)
#: Feeds bring a new article this often: the chance for each hour.
NEWS_AN_HOUR = 0.1


class Outlets:
    """Feeds with validators, on addresses (host:port) of their own."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self.addresses = addresses
        #: How many requests for feeds were answered in full, or by a 304, and how many were for pages.
        self.answered = {"whole": 0, "unchanged": 0, "page": 0}
        #: When an outlet last answered with something to parse, by the monotonic clock.
        self.last_parsed_at = monotonic()
        self._told = headlines(random.Random(20261130))
        self._feeds = [
            [self._entry(address, number, SPREAD * number / ENTRIES) for number in range(ENTRIES)]
            for address in addresses
        ]
        self._bodies = [self._body(outlet) for outlet in range(len(addresses))]

    @property
    def feeds(self) -> Sequence[str]:
        """The feeds' addresses."""
        return [f"http://{address}/feed" for address in self.addresses]

    def bring_news(self, outlet: int) -> None:
        """One new article in this outlet's feed."""
        entries = self._feeds[outlet]
        entries.insert(0, self._entry(self.addresses[outlet], len(entries), timedelta()))
        self._bodies[outlet] = self._body(outlet)

    async def feed(self, request: web.Request) -> web.Response:
        body = self._bodies[self.addresses.index(request.host)]
        tag = f'"{sha256(body).hexdigest()[:16]}"'
        if request.headers.get("If-None-Match") == tag:
            self.answered["unchanged"] += 1
            return web.Response(status=304, headers={"ETag": tag})
        self.answered["whole"] += 1
        self.last_parsed_at = monotonic()
        return web.Response(body=body, content_type="application/rss+xml", headers={"ETag": tag})

    async def page(self, _: web.Request) -> web.Response:
        self.answered["page"] += 1
        self.last_parsed_at = monotonic()
        return web.Response(text=_PAGE, content_type="text/html")

    def _entry(self, address: str, number: int, age: timedelta) -> str:
        telling, common = next(self._told)
        return (
            f"<item><title>{' '.join([*telling, *common[:2]]).capitalize()}</title>"
            f"<link>http://{address}/a{number}</link><guid isPermaLink='false'>{number}</guid>"
            f"<description>{' '.join([*telling, *common, *telling]).capitalize()}.</description>"
            f"<pubDate>{format_datetime(system_clock() - age)}</pubDate></item>"
        )

    def _body(self, outlet: int) -> bytes:
        return (
            '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
            f"<title>Outlet {outlet}</title><link>http://{self.addresses[outlet]}</link>"
            f"<description>News</description><language>en</language>{''.join(self._feeds[outlet])}</channel></rss>"
        ).encode()


#: Nothing that could be taken for an article.
_PAGE = "<!doctype html><title>Page</title><p>Read it in the feed."


@contextlib.asynccontextmanager
async def serve(count: int) -> AsyncIterator[Outlets]:
    """So many outlets, until the block ends."""
    sockets = [_socket(f"127.0.1.{number}") for number in range(1, count + 1)]
    outlets = Outlets(["{}:{}".format(*one.getsockname()) for one in sockets])
    app = web.Application()
    app.router.add_get("/feed", outlets.feed)
    app.router.add_get(r"/{article:\w+}", outlets.page)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        for one in sockets:
            await web.SockSite(runner, one).start()
        yield outlets
    finally:
        await runner.cleanup()


def _socket(host: str) -> socket.socket:
    bound = socket.socket()
    bound.bind((host, 0))
    return bound


def spread(count: int, over: timedelta) -> Iterator[timedelta]:
    """So many moments, evenly spread over a time."""
    return (over * (number + 0.5) / count for number in range(count))
