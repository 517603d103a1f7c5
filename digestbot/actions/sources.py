"""Sources: the feeds that news comes from, as editors keep them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files

from digestbot.actions.tools import Tools
from digestbot.feeds.fetching import FEED_BYTES, FEED_SECONDS
from digestbot.feeds.opml import Subscription, read_opml, write_opml
from digestbot.feeds.urls import source_key
from digestbot.model import Feed, FeedDocument, Fetched, FetchFailed
from digestbot.storage.desk import Desk

#: Begins the address of a "feed" that stands for what was read by hand: it is never asked.
BY_HAND = "by-hand:"


@dataclass(frozen=True, slots=True)
class Added:
    feed: Feed
    #: False: it was there already, and stays as it was.
    new: bool


async def add_subscriptions(tools: Tools, subscriptions: Sequence[Subscription]) -> tuple[Added, ...]:
    """Take in feeds; one that is known already stays as it is, one that was removed or given up comes back."""
    return await tools.storage.run(_add, subscriptions, tools.clock())


async def try_feed(tools: Tools, url: str) -> FeedDocument | FetchFailed:
    """Read what may be a feed; nothing is kept."""
    answer = await tools.fetcher.fetch(url, limit_bytes=FEED_BYTES, deadline_seconds=FEED_SECONDS)
    if isinstance(answer, Fetched):
        return await tools.workshop.parse_feed(
            answer.body, url=answer.url, content_type=answer.content_type, now=tools.clock()
        )
    if isinstance(answer, FetchFailed):
        return answer
    return FetchFailed("http_error", "The server says that nothing changed, to whoever has nothing yet.")


async def add_starter(tools: Tools) -> int:
    """Take in the bundled list where there never was a feed; gives how many were taken in."""
    return await tools.storage.run(_add_starter, starter(), tools.clock())


async def all_feeds(tools: Tools) -> tuple[Feed, ...]:
    """Every feed that can be asked, with how its last check went."""
    return await tools.storage.run(_all)


async def find_feeds(tools: Tools, references: Sequence[str]) -> tuple[tuple[Feed, ...], tuple[str, ...]]:
    """The feeds with these numbers or addresses, and the references that name none."""
    return await tools.storage.run(_find, references)


async def remove_feeds(tools: Tools, feeds: Sequence[Feed]) -> None:
    """Ask these feeds no more; what they brought stays."""
    await tools.storage.run(_remove, feeds, tools.clock())


def starter() -> tuple[Subscription, ...]:
    """The bundled list of well-known public feeds."""
    return read_opml(files("digestbot.feeds").joinpath("starter.opml").read_bytes())


def export(feeds: Sequence[Feed]) -> bytes:
    """The feeds as OPML."""
    return write_opml(
        [
            Subscription(
                url=feed.url,
                title=feed.title or feed.source_name,
                section=feed.section,
                tags=feed.tags,
                language=feed.language,
            )
            for feed in feeds
        ]
    )


def _add(desk: Desk, subscriptions: Sequence[Subscription], now: datetime) -> tuple[Added, ...]:
    return tuple(_add_one(desk, one, now) for one in subscriptions)


def _add_one(desk: Desk, one: Subscription, now: datetime) -> Added:
    known = desk.feeds.find(one.url)
    feed = desk.feeds.add(
        one.url,
        source_name=one.title or source_key(one.url),
        source_key=source_key(one.url),
        title=one.title,
        section=one.section,
        tags=one.tags,
        language=one.language,
        now=now,
    )
    return Added(feed, new=known is None or known.disabled_at is not None)


def _add_starter(desk: Desk, subscriptions: Sequence[Subscription], now: datetime) -> int:
    if not all(url.startswith(BY_HAND) for url in desk.feeds.urls()):
        return 0
    return len(_add(desk, subscriptions, now))


def _all(desk: Desk) -> tuple[Feed, ...]:
    return tuple(feed for feed in desk.feeds.all() if not feed.url.startswith(BY_HAND))


def _find(desk: Desk, references: Sequence[str]) -> tuple[tuple[Feed, ...], tuple[str, ...]]:
    askable = {feed.id: feed for feed in _all(desk)}
    found: dict[int, Feed] = {}
    unknown: list[str] = []
    for reference in references:
        feed = desk.feeds.find(reference)
        if feed is not None and feed.id in askable:
            found[feed.id] = feed
        else:
            unknown.append(reference)
    return tuple(found.values()), tuple(unknown)


def _remove(desk: Desk, feeds: Sequence[Feed], now: datetime) -> None:
    for feed in feeds:
        desk.feeds.remove(feed.id, now)
