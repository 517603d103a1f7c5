"""Reads feeds, pages and files that a person names, and returns what was understood."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from digestbot.actions.news.collect import keep_articles
from digestbot.actions.news.sources import BY_HAND
from digestbot.clock import Clock
from digestbot.feeds.http.fetching import FEED_BYTES, FEED_SECONDS, Fetcher
from digestbot.feeds.outlet_names import outlet_name
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.feeds.urls import source_key
from digestbot.model import FailureReason, Feed, FeedCheck, FeedDocument, Fetched, FetchFailed, Reading
from digestbot.newsroom.stories.articles import admit
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk

#: The most bytes to read of a file.
FILE_BYTES = FEED_BYTES
_HOST = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?(/|$)")


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read."""

    source: str
    reason: FailureReason
    detail: str


@dataclass(frozen=True, slots=True)
class Ingested:
    """What was read from one source: a feed with its entries, one article, or the reason why nothing was."""

    source: str
    understood: FeedDocument | Reading | Failure

    @property
    def failure(self) -> Failure | None:
        return self.understood if isinstance(self.understood, Failure) else None

    @property
    def readings(self) -> tuple[Reading, ...]:
        match self.understood:
            case FeedDocument(entries=entries):
                return entries
            case Reading() as reading:
                return (reading,)
            case _:
                return ()


async def ingest(fetcher: Fetcher, parsers: ParserProcesses, clock: Clock, source: str) -> Ingested:
    """Read a feed or an article from a file or an address. Nothing is kept in the database."""
    if "://" in source:
        answer = await fetcher.fetch(source, limit_bytes=FEED_BYTES, deadline_seconds=FEED_SECONDS)
        if isinstance(answer, FetchFailed):
            return Ingested(source, Failure(source, answer.reason, answer.detail))
        if not isinstance(answer, Fetched):
            return Ingested(source, Failure(source, "http_error", "The server says that nothing changed."))
        body, content_type, where = answer.body, answer.content_type, answer.url
    else:
        try:
            body = await asyncio.to_thread(_read_file, Path(source))
        except (OSError, ValueError) as error:
            return Ingested(source, Failure(source, "unreadable", _why(error, source)))
        content_type, where = None, source
    if len(body) > FILE_BYTES:
        detail = f"It is larger than {FILE_BYTES // 1_000_000} MB."
        return Ingested(source, Failure(source, "too_large", detail))
    understood = await parsers.recognise(body, source=where, content_type=content_type, now=clock())
    if isinstance(understood, FetchFailed):
        return Ingested(source, Failure(source, understood.reason, understood.detail))
    return Ingested(source, understood)


async def keep_ingested(storage: Storage, ingested: Sequence[Ingested], now: datetime) -> int:
    """Keep what ``ingest`` read in the database, and return the number of new articles."""
    return sum([await storage.run(_keep, one, now) for one in ingested])


def _read_file(path: Path) -> bytes:
    # Reading from a pipe could wait for ever.
    if path.exists() and not path.is_file() and not path.is_dir():
        raise ValueError("It is neither a file nor an address.")
    with path.open("rb") as file:
        return file.read(FILE_BYTES + 1)


def _why(error: OSError | ValueError, source: str) -> str:
    match error:
        case IsADirectoryError():
            return "It is a folder. Name the files in it."
        case FileNotFoundError() if _HOST.match(source):
            return "There is no such file. If it is an address, begin it with https://."
        case FileNotFoundError():
            return "There is no such file."
        case OSError():
            return f"The file can't be read: {error.strerror or error}."
        case _:
            return str(error)


def _keep(desk: Desk, ingested: Ingested, now: datetime) -> int:
    match ingested.understood:
        case FeedDocument() as document:
            feed = desk.feeds.find(ingested.source) or _feed_by_hand(
                desk, ingested.source, _home(ingested), document.title, document.language, now
            )
        case Reading(url=url):
            # Each article belongs to a feed. A single page gets one that stands for its outlet.
            home = url or ingested.source
            feed = _feed_by_hand(desk, source_key(home), home, "", None, now)
        case _:
            return 0
    return len(keep_articles(desk, feed, admit(ingested.readings, now), now))


def _home(ingested: Ingested) -> str:
    """An address that tells the outlet of what was read; the source itself may be a file."""
    homepage = ingested.understood.homepage if isinstance(ingested.understood, FeedDocument) else None
    links = (reading.url for reading in ingested.readings if reading.url)
    return homepage or next(links, None) or ingested.source


def _feed_by_hand(desk: Desk, name: str, home: str, title: str, language: str | None, now: datetime) -> Feed:
    key = source_key(home)
    feed = desk.feeds.add(
        BY_HAND + name,
        source_name=outlet_name(title, home) or key,
        source_key=key,
        title=title,
        language=language,
        now=now,
    )
    desk.feeds.record(
        feed.id,
        FeedCheck(
            checked_at=now,
            next_check_at=now,
            interval_seconds=feed.interval_seconds,
            ok=True,
            failures=0,
            disabled=True,
        ),
    )
    return feed
