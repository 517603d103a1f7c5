"""Sources: the feeds that news comes from, as editors keep them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from importlib.resources import files

from digestbot.actions.tools import Tools
from digestbot.feeds.opml import Subscription, read_opml, write_opml
from digestbot.feeds.urls import source_key
from digestbot.model import Feed
from digestbot.storage.desk import Desk


async def add_subscriptions(tools: Tools, subscriptions: Sequence[Subscription]) -> tuple[Feed, ...]:
    """Take in feeds; one that is known already stays as it is, one that was removed comes back."""
    return await tools.storage.run(_add, subscriptions, tools.clock())


async def all_feeds(tools: Tools) -> tuple[Feed, ...]:
    """Every feed with how its last check went."""
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


def _add(desk: Desk, subscriptions: Sequence[Subscription], now: datetime) -> tuple[Feed, ...]:
    return tuple(
        desk.feeds.add(
            one.url,
            source_name=one.title or source_key(one.url),
            source_key=source_key(one.url),
            title=one.title,
            section=one.section,
            tags=one.tags,
            language=one.language,
            now=now,
        )
        for one in subscriptions
    )


def _all(desk: Desk) -> tuple[Feed, ...]:
    return desk.feeds.all()


def _find(desk: Desk, references: Sequence[str]) -> tuple[tuple[Feed, ...], tuple[str, ...]]:
    found = {reference: desk.feeds.find(reference) for reference in references}
    return (
        tuple(feed for feed in found.values() if feed is not None),
        tuple(reference for reference, feed in found.items() if feed is None),
    )


def _remove(desk: Desk, feeds: Sequence[Feed], now: datetime) -> None:
    for feed in feeds:
        desk.feeds.remove(feed.id, now)
