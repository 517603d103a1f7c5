"""A town for tests of actions: a database, a stopped clock, a web site on loopback, outlets and readers."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from html import escape
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from digestbot.actions.news.index_words import index_new
from digestbot.actions.news.newsdesk import Newsdesk
from digestbot.actions.readers.follow import follow
from digestbot.actions.readers.preferences import choose
from digestbot.actions.readers.timing import set_slots, set_zone
from digestbot.actions.readers.welcome import welcome
from digestbot.actions.tools import Tools
from digestbot.actions.watch.own_clock import OwnClock
from digestbot.chat.commands import COMMANDS
from digestbot.clock import StoppedClock
from digestbot.feeds.http.fetching import Fetcher
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import Article, Delivery, Place, Reader, Reading, Slot, Story, Style
from digestbot.newsroom.stories.articles import admit
from digestbot.newsroom.tagging.slugs import slug
from digestbot.newsroom.tagging.topics import Topics
from digestbot.pages.renderer import Pages
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk

#: Telegram's id of who may appoint editors.
OWNER = 900
#: A Monday.
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TOPICS = Topics.parse(files("digestbot.newsroom").joinpath("topics.toml").read_text("utf-8"))

#: The site of a town has no certificate, and reading those of the world takes longer than most tests.
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

#: Headlines of events that have no telling word in common.
HEADLINES = (
    "Ferry Aurelia runs aground in Kestrel Strait fog",
    "Probe Lumen photographs icy cliffs of comet Tarrant",
    "Brightwater buys battery maker Cellara for billions",
    "Salmon return after River Arne dam removal",
    "Parliament lowers voting age to sixteen",
    "Evening walks reduce blood pressure, trial finds",
    "Nyberg beaten by qualifier at Kingsmere Open",
    "Routers need urgent security patch, Heliosoft warns",
    "Lindmoor festival jury awards Golden Lantern",
    "Central bank cuts interest rates to three percent",
)


@dataclass
class Site:
    """Web pages on loopback that a test can change at any time; what was asked is written down."""

    url: str = ""
    pages: dict[str, web.Response | Callable[[web.Request], Any]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        page = self.pages.get(request.path)
        if page is None:
            return web.Response(status=404)
        made = page(request) if callable(page) else page
        if not isinstance(made, web.Response):
            made = await made
        return web.Response(
            status=made.status,
            body=made.body,
            headers={k: v for k, v in made.headers.items() if k != "Content-Length"},
        )

    def puts(self, path: str, body: str | bytes, *, kind: str = "application/rss+xml", **headers: str) -> str:
        """Serve this from now on; gives the address."""
        whole = body.encode() if isinstance(body, str) else body
        self.pages[path] = web.Response(body=whole, headers={"Content-Type": kind, **headers})
        return self.url + path

    def fails(self, path: str, status: int, **headers: str) -> str:
        self.pages[path] = web.Response(status=status, headers=headers)
        return self.url + path


@asynccontextmanager
async def served_site() -> AsyncIterator[Site]:
    """A site on loopback, without a page yet."""
    served = Site()
    application = web.Application()
    application.router.add_get("/{path:.*}", served.answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    served.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield served
    await runner.cleanup()


@dataclass
class Town:
    tools: Tools
    clock: StoppedClock
    site: Site
    #: How often the sender was woken.
    wakes: list[None]

    @property
    def storage(self) -> Storage:
        return self.tools.storage

    def at(self, step: Callable[..., Any], *args: Any) -> Any:
        """One transaction: ``step(desk, …)``."""
        return self.storage.transact(step, *args)

    def restarted(self) -> Town:
        """The same database in a new process."""
        return replace(self, tools=replace(self.tools, newsdesk=Newsdesk()))

    # --- news ------------------------------------------------------------------------------------

    def tell(
        self,
        headline: str,
        *,
        outlets: int = 3,
        section: str = "science",
        at: datetime | None = None,
        site: str = "https://{outlet}.example",
        lead: str | None = None,
        language: str | None = None,
    ) -> None:
        """So many outlets bring this headline, all but the first with a word of their own, published at ``at`` or now."""
        now = self.clock()
        for number in range(outlets):
            outlet = f"outlet-{number}"
            base = site.format(outlet=outlet)
            reading = Reading(
                kind="entry",
                source=f"{base}/{section}",
                url=f"{base}/{outlet}/{slug(headline)}",
                key=f"{base}/{outlet}/{slug(headline)}",
                title=f"{headline}, {outlet} learned" if number else headline,
                lead=lead,
                language=language,
                published=at or now,
            )
            self.at(_tell, outlet, section, reading, now)

    def stories(self) -> tuple[Story, ...]:
        return self.at(lambda desk: desk.stories.recent(self.clock() - 30 * DAY))

    def articles(self) -> list[Article]:
        return [article for story in self.stories() for article in story.articles]

    # --- readers ---------------------------------------------------------------------------------

    async def reader(
        self,
        telegram_id: int = 1,
        *,
        topics: Sequence[str] = ("science",),
        at: time | None = time(8, 5),
        zone: str = "UTC",
        style: Style = "rich",
    ) -> Reader:
        """Somebody who came, chose topics, an hour and a zone."""
        reader = await welcome(self.tools, Place(telegram_id, "private", title=f"Reader {telegram_id}"))
        for topic in topics:
            await follow(self.tools, reader.recipient_id, topic)
        await set_zone(self.tools, reader.recipient_id, zone)
        await choose(self.tools, reader.recipient_id, style=style)
        if at is not None:
            await set_slots(self.tools, reader.recipient_id, [Slot(at)])
        return self.known(reader)

    def known(self, reader: Reader) -> Reader:
        return self.at(lambda desk: desk.readers.get(reader.recipient_id))

    def owed(self) -> tuple[Delivery, ...]:
        """What the ledger owes now, as a sender would lease it."""
        leased: tuple[Delivery, ...] = self.at(lambda desk: desk.deliveries.lease("a test", 1000, 60))
        self.at(lambda desk: desk.deliveries.release("a test", [one.id for one in leased]))
        return leased


@asynccontextmanager
async def open_town(
    database_url: str, parsers: ParserProcesses, site: Site | None = None, now: datetime = NOW
) -> AsyncIterator[Town]:
    clock = StoppedClock(now)
    storage = Storage.open(database_url)
    storage.transact(lambda desk: desk.tags.ensure(TOPICS.tags))
    wakes: list[None] = []
    site = site or Site()
    address = ("127.0.0.1", urlsplit(site.url).port or 0)
    async with Fetcher("digestbot-tests", allow=frozenset({address}), clock=clock, tls=NO_TLS) as fetcher:
        tools = Tools(
            storage=storage,
            pages=Pages(commands=COMMANDS),
            fetcher=fetcher,
            parsers=parsers,
            topics=TOPICS,
            newsdesk=Newsdesk(),
            clock=clock,
            # Real time passes as the clock of the town is turned.
            own_clock=OwnClock(clock, lambda: clock().timestamp(), fetcher.clocks),
            chance=lambda: 0.5,
            grace=timedelta(hours=6),
            rate=30.0,
            owners=frozenset({OWNER}),
            wake_sender=lambda: wakes.append(None),
        )
        yield Town(tools, clock, site, wakes)
    await storage.close()


def _tell(desk: Desk, outlet: str, section: str, reading: Reading, now: datetime) -> None:
    feed = desk.feeds.add(
        f"https://{outlet}.example/{section}",
        source_name=outlet,
        source_key=f"{outlet}.example",
        section=section,
        now=now,
    )
    # Nobody asks these feeds: what they bring is given.
    desk.feeds.remove(feed.id, now)
    index_new(desk, desk.articles.keep(feed, admit([reading], now), now))


async def until(condition: Callable[[], Any], *, look_every: float = 0.02) -> None:
    """Let others run until the condition holds."""
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - a database can't ring
            await asyncio.sleep(look_every)


def rss(*items: tuple[str, str, datetime | None], title: str = "The Herald") -> str:
    """A feed of (headline, link, published); None: it tells no date."""
    entries = "".join(
        f"<item><title>{escape(headline)}</title><link>{escape(link)}</link><guid>{escape(link)}</guid>"
        f"{f'<pubDate>{at:%a, %d %b %Y %H:%M:%S} +0000</pubDate>' if at else ''}</item>"
        for headline, link, at in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{escape(title)}</title>{entries}</channel></rss>'


def page(
    headline: str, lead: str = "What happened in the valley last night, told by those who saw it."
) -> str:
    """An article's page."""
    paragraphs = "".join(
        f"<p>Paragraph {number}: people of the valley told reporters about the events at length.</p>"
        for number in range(6)
    )
    return (
        f'<html lang="en"><head><title>{escape(headline)}</title>'
        f'<meta property="og:type" content="article"><meta property="og:title" content="{escape(headline)}">'
        f'<meta name="description" content="{escape(lead)}">'
        '<meta property="og:image" content="https://pictures.example/valley.jpg"></head>'
        f"<body><article><h1>{escape(headline)}</h1>{paragraphs}</article></body></html>"
    )
