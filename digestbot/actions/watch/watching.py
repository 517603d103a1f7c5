"""Looks at the bot itself, keeps what needs a look, and says how things are."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from digestbot.actions.action import Action
from digestbot.actions.news.sources import BY_HAND, all_feeds
from digestbot.actions.tools import Tools
from digestbot.actions.watch.judging import Readings, ending_of, troubles_in
from digestbot.model import DeliveryState, Feed, FeedRhythm, Figures, Trouble
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: How often the bot looks at itself, and how often at what needs a look through all articles.
LOOK_EVERY = timedelta(minutes=1)
COUNT_EVERY = timedelta(hours=1)
#: What was not seen for so long is over, unless nobody can say whether it is.
OVER_AFTER = timedelta(minutes=10)
#: What was told and not seen for so long is forgotten, and told at once if it comes again.
AGAIN_AFTER = timedelta(days=1)
A_WEEK, A_DAY = timedelta(days=7), timedelta(days=1)


class SelfWatch:
    """Looks when it is time; the process that collects the news has one."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._looked_at: datetime | None = None
        self._counted_at: datetime | None = None
        self._counts: tuple[tuple[FeedRhythm, ...], int] = ((), 0)

    async def look(self) -> None:
        """Keep what needs a look now, once a minute by the bot's clock."""
        now = self._tools.clock()
        if _is_fresh(self._looked_at, now, LOOK_EVERY):
            return
        self._looked_at = now
        await keep_broken_templates(self._tools)
        if not _is_fresh(self._counted_at, now, COUNT_EVERY):
            self._counts = await self._tools.storage.run(_count, now)
            self._counted_at = now
        rhythms, articles = self._counts
        seen = await _keep(
            self._tools,
            rhythms,
            articles,
            free=self._tools.storage.free_bytes(),
            timely=self._tools.own_clock.verdict().trusted,
        )
        for one in seen:
            logger.debug("trouble_seen", extra={"kind": one.kind, "about": one.about, "amount": one.amount})


@Action
def _keep(
    desk: Desk,
    tools: Tools,
    rhythms: Sequence[FeedRhythm],
    articles: int,
    *,
    free: int | None,
    timely: bool,
) -> tuple[Trouble, ...]:
    now = tools.clock()
    read = Readings(
        figures=desk.figures.now(now, BY_HAND),
        feeds=all_feeds.step(desk, tools),
        rhythms=tuple(rhythms),
        articles=articles,
        lost=desk.figures.lost(now - A_DAY),
        free=free,
        timely=timely,
    )
    seen = troubles_in(read, now)
    desk.troubles.see(seen, now)
    _end_others(desk, read, seen, now)
    if timely:
        desk.troubles.forget_old(now - AGAIN_AFTER)
    return seen


def _end_others(desk: Desk, read: Readings, seen: Sequence[Trouble], now: datetime) -> None:
    keys = {one.key for one in seen}
    unseen = [
        one.trouble
        for one in desk.troubles.all()
        if one.over_at is None and one.trouble.key not in keys and now - one.seen_at >= OVER_AFTER
    ]
    endings = {one.key: ending_of(one, read, seen, now) for one in unseen}
    desk.troubles.end([key for key, ending in endings.items() if ending == "well"], now)
    desk.troubles.drop([key for key, ending in endings.items() if ending == "gone"])


async def keep_broken_templates(tools: Tools) -> None:
    """Keep which templates broke in this process since the last time."""
    broken = [Trouble("template", name) for name in tools.pages.broken]
    if not broken:
        return
    await tools.storage.run(lambda desk: desk.troubles.see(broken, tools.clock()))
    tools.pages.broken_are_kept(one.about for one in broken)


@dataclass(frozen=True, slots=True)
class Status:
    """How things are."""

    figures: Figures
    #: What needs a look now, whether the owners were told or not.
    troubles: tuple[Trouble, ...]
    #: Bytes that are free where the database is; None where that is not known.
    free: int | None
    #: What became of today's messages of digests.
    digests: Mapping[DeliveryState, int]
    #: Those feeds that can't be read, the one that failed first before the others.
    unread: tuple[Feed, ...]


@Action
def _status(desk: Desk, tools: Tools, free: int | None, midnight: datetime) -> Status:
    now = tools.clock()
    unread = [one for one in all_feeds.step(desk, tools) if one.state in {"given_up", "failing"}]
    return Status(
        figures=desk.figures.now(now, BY_HAND),
        troubles=desk.troubles.open(),
        free=free,
        digests=desk.notices.digests_since(midnight),
        unread=tuple(sorted(unread, key=lambda one: one.first_failed_at or now)),
    )


async def status(tools: Tools, midnight: datetime) -> Status:
    """How things are now, with the digests since ``midnight``."""
    return await _status(tools, tools.storage.free_bytes(), midnight)


def _count(desk: Desk, now: datetime) -> tuple[tuple[FeedRhythm, ...], int]:
    # Up to the newest one, or the week of a long silence would have too few articles to notice it.
    newest = desk.figures.newest_article_at(now)
    articles = 0 if newest is None else desk.figures.articles(newest - A_WEEK, newest)
    return desk.figures.rhythms(now), articles


def _is_fresh(at: datetime | None, now: datetime, every: timedelta) -> bool:
    return at is not None and timedelta(0) <= now - at < every
