"""Serves the invented outlets over HTTP on loopback: feeds, articles and pictures, as they are at the clock's
time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from aiohttp import web

from digestbot.samples.editions import Entry, SampleFeedFile, edition_of, is_out
from digestbot.samples.front_pages import article_page, list_page
from digestbot.samples.outlets import OUTLETS, SampleOutlet
from digestbot.samples.pictures import landscape

#: The latest news is this long after the beginning.
REACH = timedelta(hours=60)


class SampleFeed(NamedTuple):
    """A feed to subscribe to."""

    url: str
    title: str
    #: One of the ten sections; None for an outlet with all subjects.
    section: str | None
    #: ISO 639-1.
    language: str


@dataclass(frozen=True, slots=True)
class Newsstand:
    """The running server."""

    #: Without a slash at its end.
    url: str
    feeds: tuple[SampleFeed, ...]
    _runner: web.AppRunner

    async def stop(self) -> None:
        """Close the port."""
        await self._runner.cleanup()


async def start(
    clock: Callable[[], datetime], *, begins: datetime, host: str = "127.0.0.1", port: int = 0
) -> Newsstand:
    """Serve the outlets as they are at ``clock()``, with their news around ``begins`` (aware).

    The news reaches from 20 hours before ``begins`` to 60 hours after it. With port 0 a free one is chosen.
    Raises OSError if the port is in use.
    """
    stand = _Stand(clock, begins)
    app = web.Application()
    app.router.add_get("/", stand.list_all)
    app.router.add_get("/{outlet}/feed", stand.feed)
    app.router.add_get("/{outlet}/pictures/{name}.png", stand.picture)
    app.router.add_get("/{outlet}/{article:.+}", stand.article)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    try:
        await site.start()
    except OSError:
        await runner.cleanup()
        raise
    stand.base = f"http://{host}:{runner.addresses[0][1]}"
    feeds = tuple(
        SampleFeed(f"{stand.base}/{outlet.slug}/feed", outlet.title, outlet.section, outlet.language)
        for outlet in OUTLETS
    )
    return Newsstand(stand.base, feeds, runner)


class _Stand:
    """The request handlers, and the data that they share."""

    def __init__(self, clock: Callable[[], datetime], begins: datetime) -> None:
        self.base = ""
        self._clock = clock
        self._editions: dict[str, SampleFeedFile] = {
            outlet.slug: edition_of(outlet, begins) for outlet in OUTLETS
        }
        self._articles: dict[str, tuple[SampleOutlet, Entry]] = {
            entry.path: (edition.outlet, entry)
            for edition in self._editions.values()
            for entry in edition.entries()
        }

    async def list_all(self, _: web.Request) -> web.Response:
        return _html(list_page(self.base))

    async def feed(self, request: web.Request) -> web.Response:
        edition = self._editions.get(request.match_info["outlet"])
        if edition is None:
            raise web.HTTPNotFound(text="There is no such outlet.")
        body = edition.bytes_at(self._clock(), self.base)
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        headers = {"ETag": etag, "Content-Type": f"{edition.content_type}; charset=utf-8"}
        return web.Response(body=body, headers=headers)

    async def article(self, request: web.Request) -> web.Response:
        outlet, entry = self._articles.get(request.path, (None, None))
        if outlet is None or entry is None or not is_out(entry.at, self._clock()):
            raise web.HTTPNotFound(text="There is no such article, or not yet.")
        return _html(article_page(outlet, entry, self.base))

    async def picture(self, request: web.Request) -> web.Response:
        return web.Response(body=landscape(request.match_info["name"]), content_type="image/png")


def _html(page: str) -> web.Response:
    return web.Response(text=page, content_type="text/html", charset="utf-8")
