"""Fetches the feeds that are due, keeps new articles, and notes how each check went."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from digestbot.actions.news.group import mean_anew
from digestbot.actions.news.index_words import index_changed, index_new
from digestbot.actions.tools import Tools
from digestbot.errors import StorageError
from digestbot.feeds.formats.outlets import outlet_key
from digestbot.feeds.http.fetching import FEED_BYTES, FEED_SECONDS
from digestbot.feeds.outlet_names import outlet_name
from digestbot.model import (
    NO_VALIDATORS,
    Acquaintances,
    ArticleId,
    Feed,
    FeedCheck,
    FeedDocument,
    Fetched,
    FetchFailed,
    NewArticle,
    NotModified,
    Outlet,
    SourceId,
)
from digestbot.newsroom.checks import after_check, asked_with, is_unchanged
from digestbot.newsroom.stories.articles import (
    EntryCount,
    admit,
    as_first_read,
    count_entries,
    is_first_reading,
    redated,
)
from digestbot.newsroom.stories.identities import by_every_way, recognised
from digestbot.newsroom.stories.sameness import tell_apart
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: The most feeds to check in one round, and how many at one time. The rest is due in the next round.
MOST_FEEDS = 200
AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of checking one feed."""

    feed: Feed
    check: FeedCheck
    #: The number of articles that no feed had brought before.
    new: int
    #: How many entries were kept or dropped; None if no entries were read.
    entries: EntryCount | None = None


async def collect(tools: Tools) -> tuple[Checked, ...]:
    """Check every feed that is due. A failing feed does not stop the others."""
    now = tools.clock()
    due = await tools.storage.run(_due, now)
    return await check_feeds(tools, due, _log)


async def check_feeds(
    tools: Tools, feeds: tuple[Feed, ...], report: Callable[[Checked], None] | None = None
) -> tuple[Checked, ...]:
    """Check these feeds now, whether they are due or not. ``report`` is called after each check.

    Raises:
        StorageError: The database is away; raised once for all feeds.
    """
    gate = asyncio.Semaphore(AT_ONCE)

    async def check(feed: Feed) -> Checked:
        async with gate:
            checked = await _check(tools, feed)
        if report is not None:
            report(checked)
        return checked

    failed: ExceptionGroup[StorageError] | None = None
    try:
        async with asyncio.TaskGroup() as group:
            tasks = {feed.id: group.create_task(check(feed)) for feed in hosts_in_turn(feeds)}
    except* StorageError as failures:
        failed = failures
    if failed is not None:
        raise failed.exceptions[0] from None
    return tuple(tasks[feed.id].result() for feed in feeds)


def hosts_in_turn(feeds: Sequence[Feed]) -> list[Feed]:
    """Order the feeds so that the first of each host comes first, then the second of each host, and so on.

    The feeds of one host are fetched one after another, so a host with many feeds would delay the others.
    """
    before: Counter[str | None] = Counter()
    turns: list[tuple[int, Feed]] = []
    for feed in feeds:
        host = urlsplit(feed.url).hostname
        turns.append((before[host], feed))
        before[host] += 1
    return [feed for _, feed in sorted(turns, key=lambda turn: turn[0])]


def unread(feeds: tuple[Feed, ...]) -> tuple[Feed, ...]:
    """The feeds as if they had never been read, so that a check reads them even if nothing changed."""
    return tuple(replace(feed, validators=NO_VALIDATORS, body_hash=None) for feed in feeds)


async def _check(tools: Tools, feed: Feed) -> Checked:
    try:
        answer, document = await _ask(tools, feed)
        now = tools.clock()
        check = after_check(feed, answer, document, now, tools.chance())
        if document is None or not check.ok:
            return Checked(feed, check, (await tools.storage.run(_keep, feed, check, None, (), now)).new)
        new = admit(document.entries, now, feed.settings.told_apart_by)
        if is_first_reading(feed, now) or feed.settings.told_apart_anew:
            new = as_first_read(new)
        kept = await tools.storage.run(_keep, feed, check, document, new, now)
        await _look_again(tools, kept)
        return Checked(feed, check, kept.new, count_entries(document.entries, new))
    except StorageError:
        raise
    except Exception as error:
        # A feed that triggers a fault in this program must not stop the others, and must not be tried again
        # at once.
        logger.exception("feed_broke", extra={"feed": feed.url})
        answer = FetchFailed("unreadable", f"This program could not cope with it ({type(error).__name__}).")
        now = tools.clock()
        check = after_check(feed, answer, None, now, tools.chance())
        return Checked(feed, check, (await tools.storage.run(_keep, feed, check, None, (), now)).new)


async def _ask(tools: Tools, feed: Feed) -> tuple[Fetched | NotModified | FetchFailed, FeedDocument | None]:
    """Fetch a feed: the server's answer, and the parsed feed if it changed since the last check."""
    answer = await tools.fetcher.fetch(
        feed.url,
        asked_with(feed, tools.clock()),
        settings=feed.settings,
        limit_bytes=FEED_BYTES,
        deadline_seconds=FEED_SECONDS,
    )
    if not isinstance(answer, Fetched) or is_unchanged(feed, answer):
        return answer, None
    parsed = await tools.parsers.parse_feed(
        answer.body,
        url=answer.url,
        content_type=answer.content_type,
        language=feed.language,
        now=tools.clock(),
    )
    return (parsed, None) if isinstance(parsed, FetchFailed) else (answer, parsed)


def _due(desk: Desk, now: datetime) -> tuple[Feed, ...]:
    return desk.feeds.due(MOST_FEEDS, now)


def _keep(
    desk: Desk,
    feed: Feed,
    check: FeedCheck,
    document: FeedDocument | None,
    new: tuple[NewArticle, ...],
    now: datetime,
) -> _Kept:
    if document is not None:
        desk.feeds.describe(
            feed.id,
            title=document.title,
            outlet=outlet_name(feed.title or document.title, feed.url),
            language=document.language,
        )
    desk.feeds.record(feed.id, check)
    founded = keep_articles(desk, feed, new, now)
    return _Kept(len(founded), tuple(desk.articles.reworded), bool(desk.articles.dated))


class _Kept(NamedTuple):
    """The result of keeping a feed's entries."""

    #: The number of articles that no feed had brought before.
    new: int
    reworded: tuple[ArticleId, ...]
    #: Whether articles that had no date were given one.
    dated: bool


async def _look_again(tools: Tools, kept: _Kept) -> None:
    """Take up changes of known articles: make vectors for new wordings, and regroup if dates were added."""
    if kept.reworded:
        await mean_anew(tools, kept.reworded)
    if kept.dated:
        # Without a date, the articles were too old for the grouper. It has to be rebuilt from storage to see
        # them.
        tools.newsdesk.grouper = None


def keep_articles(desk: Desk, feed: Feed, new: Sequence[NewArticle], now: datetime) -> tuple[ArticleId, ...]:
    """Keep the articles of a feed, each under its own outlet, and return the ids of those not seen before."""
    by = feed.settings.told_apart_by
    if feed.settings.told_apart_anew:
        _recognise(desk, feed, new, now)
    known = desk.articles.acquaintances(feed, new)
    if falsely_dated := redated(new, known):
        desk.articles.undate(feed, falsely_dated, now)
    apart = tell_apart(new, known) if by == "usual" else tuple(new)
    founded = desk.articles.keep(feed, apart, now, sources=_outlets(desk, apart, known, now))
    index_new(desk, founded)
    index_changed(desk, desk.articles.reworded)
    return founded


def _recognise(desk: Desk, feed: Feed, new: Sequence[NewArticle], now: datetime) -> None:
    """Take up the articles that are known by another way of telling this feed's entries apart."""
    known = desk.articles.acquaintances(feed, [one for fresh in new for one in by_every_way(fresh)])
    desk.articles.sight(feed, recognised(new, known), now)
    desk.feeds.end_telling_anew(feed.id, feed.settings)


def _outlets(
    desk: Desk, new: Sequence[NewArticle], known: Acquaintances, now: datetime
) -> dict[str, SourceId]:
    """The outlet of each new article that the feed passes on from another outlet, by the article's key.

    Known articles are left out, because their outlet is kept already.
    """
    return {
        fresh.key: desk.feeds.outlet(outlet_key(fresh.reading.outlet), _called(fresh.reading.outlet), now)
        for fresh in new
        if fresh.reading.outlet is not None
        and fresh.key not in known.by_key
        and fresh.entry_id not in known.by_entry
    }


def _called(outlet: Outlet) -> str:
    return outlet_name(outlet.name, outlet.url or "") or outlet.name


def _log(checked: Checked) -> None:
    check = checked.check
    if check.failure is not None:
        logger.warning(
            "feed_failed",
            extra={
                "feed": checked.feed.url,
                "reason": check.failure.reason,
                "failures": check.failures,
                "next_check_at": check.next_check_at.isoformat(),
            },
        )
    elif checked.new:
        logger.info("feed_read", extra={"feed": checked.feed.url, "new": checked.new})
