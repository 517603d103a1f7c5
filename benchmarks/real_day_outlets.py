"""The outlets of a real day on loopback: real feeds as they were, and headlines that were seen, replayed as feeds.

Each outlet has a host name of its own, as it has on the web, and all of them lead to one server. So what belongs to one
site is one outlet to the program, whether it comes from a feed or was replayed.
"""

from __future__ import annotations

import csv
import gzip
import re
import tarfile
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

from aiohttp import web

from digestbot.errors import DigestbotError
from digestbot.feeds.formats.documents import parse_feed
from digestbot.feeds.urls import source_key

FEEDS, ROWS = "feeds.tar.xz", "trending-live.csv.gz"
#: The real feeds were fetched a few minutes before.
AT = datetime(2026, 2, 18, 2, 30, tzinfo=UTC)
REPLAYED = timedelta(hours=71)
#: Sites of outlets whose names in the rows do not tell them.
SITES = {
    "abcnews": "go.com",
    "apnews": "apnews.com",
    "associatedpressnews": "apnews.com",
    "bbc": "bbc.com",
    "bbcnews": "bbc.com",
    "bloomberg": "bloomberg.com",
    "cbsnews": "cbsnews.com",
    "cnn": "cnn.com",
    "dwcom": "dw.com",
    "financialtimes": "ft.com",
    "nbcnews": "nbcnews.com",
    "npr": "npr.org",
    "theguardian": "theguardian.com",
    "thenewyorktimes": "nytimes.com",
    "thewallstreetjournal": "wsj.com",
    "thewashingtonpost": "washingtonpost.com",
}


@dataclass(frozen=True)
class Served:
    """A feed, where it is served and as what."""

    host: str
    path: str
    title: str
    body: bytes
    replayed: bool


def read_outlets(folder: Path) -> tuple[Served, ...]:
    """Every real feed of the folder's archive, and one feed for each outlet of the rows of the 71 hours before ``AT``."""
    real = tuple(_real(folder / FEEDS))
    known = {_letters(feed.host.split(".")[0]): feed.host for feed in real}
    known |= {_letters(feed.title): feed.host for feed in real if feed.title}
    return (*real, *_replayed(folder / ROWS, known | SITES))


def _real(archive: Path) -> Iterator[Served]:
    with tarfile.open(archive) as tar:
        members = sorted((one for one in tar if one.isfile()), key=lambda one: one.name)
        for number, member in enumerate(members):
            read = tar.extractfile(member)
            body = read.read() if read else b""
            title, site = _title_and_site(body)
            # Crafted ones tell of sites that had no part in them.
            host = site if site and "crafted" not in member.name else f"feed-{number}.example"
            yield Served(host, f"/feed-{number}", title, body, replayed=False)


def _title_and_site(body: bytes) -> tuple[str, str | None]:
    """A feed's own title, and the site to which most of its entries lead; None where it tells none."""
    try:
        document = parse_feed(body, url="http://feed.example/", now=AT)
    except (DigestbotError, ValueError):
        return "", None
    links = [entry.url for entry in document.entries if entry.url] or [document.homepage or ""]
    [(site, _)] = Counter(source_key(link).partition("/")[0] for link in links).most_common(1)
    host = re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", site) and not site.replace(".", "").isdigit()
    return document.title, site if host else None


def _replayed(rows: Path, sites: Mapping[str, str]) -> Iterator[Served]:
    told: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    with gzip.open(rows, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if AT - REPLAYED <= datetime.fromtimestamp(int(row["time"]), UTC) <= AT:
                told[row["source"]].append(row)
    for name, its_rows in sorted(told.items()):
        letters = _letters(name)
        host = sites.get(letters) or f"{letters or 'outlet'}.example"
        yield Served(host, f"/seen-{letters}", name, _rss(name, host, its_rows), replayed=True)


def _rss(name: str, host: str, rows: Sequence[Mapping[str, str]]) -> bytes:
    items = "".join(
        f"<item><title>{escape(row['title'])}</title><link>https://{host}/{row['id']}</link>"
        f"<description>{escape(row['text'])}</description>"
        f"<pubDate>{format_datetime(datetime.fromtimestamp(int(row['time']), UTC))}</pubDate></item>"
        for row in rows
    )
    return (
        f'<rss version="2.0"><channel><title>{escape(name)}</title><link>https://{host}/</link>'
        f"<language>en</language>{items}</channel></rss>"
    ).encode()


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


@asynccontextmanager
async def serving(outlets: Sequence[Served]) -> AsyncIterator[int]:
    """Serve them on loopback; gives the port."""
    bodies = {(feed.host, feed.path): feed.body for feed in outlets}

    async def answer(request: web.Request) -> web.Response:
        body = bodies.get((request.host.partition(":")[0], request.path))
        if body is None:
            return web.Response(status=404)
        return web.Response(body=body, content_type="application/octet-stream")

    application = web.Application()
    application.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()
