"""Collect: ask the feeds that are due, keep what is new, and note how each check went."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from dataclasses import dataclass
from datetime import datetime

from digestbot.actions.tools import Tools
from digestbot.feeds.fetching import FEED_BYTES, FEED_SECONDS
from digestbot.model import (
    Feed,
    FeedCheck,
    FeedDocument,
    Fetched,
    FetchFailed,
    NewArticle,
    NotModified,
)
from digestbot.newsroom.articles import admit
from digestbot.newsroom.checks import after_check
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: Feeds taken up in one round; the rest is due in the next.
MOST_FEEDS = 200
AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Checked:
    """How the check of one feed went."""

    feed: Feed
    check: FeedCheck
    #: Articles that nobody had seen before.
    new: int


async def collect(tools: Tools) -> tuple[Checked, ...]:
    """Check every feed that is due. One bad feed stops nothing."""
    now = tools.clock()
    due = await tools.storage.run(_due, now)
    checked = await check_feeds(tools, due)
    tools.newsdesk.collected_at = now
    return checked


async def check_feeds(tools: Tools, feeds: tuple[Feed, ...]) -> tuple[Checked, ...]:
    """Check these feeds now, due or not."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def check(feed: Feed) -> Checked:
        async with gate:
            return await _check(tools, feed)

    return tuple(await asyncio.gather(*(check(feed) for feed in feeds)))


async def _check(tools: Tools, feed: Feed) -> Checked:
    answer = await tools.fetcher.fetch(
        feed.url, feed.validators, limit_bytes=FEED_BYTES, deadline_seconds=FEED_SECONDS
    )
    now = tools.clock()
    document: FeedDocument | None = None
    if isinstance(answer, Fetched) and body_hash(answer.body) != feed.body_hash:
        parsed = await tools.workshop.parse_feed(
            answer.body, url=answer.url, content_type=answer.content_type, now=now
        )
        if isinstance(parsed, FetchFailed):
            answer = parsed
        else:
            document = parsed
    check = after_check(feed, answer, document, now, tools.chance())
    new = admit(document.entries, now) if document and check.ok else ()
    kept = await tools.storage.run(_keep, feed, check, document, new, now)
    _report(feed, answer, check, kept)
    return Checked(feed, check, kept)


def body_hash(body: bytes) -> str:
    """What tells whether a body is the same as last time, for servers without validators."""
    return hashlib.sha256(body).hexdigest()


def _due(desk: Desk, now: datetime) -> tuple[Feed, ...]:
    return desk.feeds.due(now, MOST_FEEDS)


def _keep(
    desk: Desk,
    feed: Feed,
    check: FeedCheck,
    document: FeedDocument | None,
    new: tuple[NewArticle, ...],
    now: datetime,
) -> int:
    if document is not None and check.ok:
        desk.feeds.describe(feed.id, title=document.title, language=document.language)
    desk.feeds.record(feed.id, check)
    return len(desk.articles.keep(feed, new, now))


def _report(feed: Feed, answer: Fetched | NotModified | FetchFailed, check: FeedCheck, new: int) -> None:
    if isinstance(answer, FetchFailed):
        logger.warning(
            "feed_failed",
            extra={
                "feed": feed.url,
                "reason": answer.reason,
                "failures": check.failures,
                "next_check_at": check.next_check_at.isoformat(),
            },
        )
    elif new:
        logger.info("feed_read", extra={"feed": feed.url, "new": new})
