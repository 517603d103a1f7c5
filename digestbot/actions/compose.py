"""Compose: choose what a reader gets, put it on paper, and lay it into the ledger.

Each digest is one transaction: its row, its edition, its deliveries, what it showed, and the schedule's next
date are kept together or not at all.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from digestbot.actions.names import names_of
from digestbot.actions.timing import next_at
from digestbot.actions.tools import Tools
from digestbot.actions.weigh import trends_now
from digestbot.errors import StorageError
from digestbot.model import (
    DigestId,
    DigestPlan,
    Due,
    Lane,
    Message,
    Reader,
    RecipientId,
    Rendering,
    Shown,
    StoryId,
    Trend,
)
from digestbot.newsroom.digests import choose
from digestbot.newsroom.schedules import Serve, Skip, decide, following
from digestbot.newsroom.shortlists import shortlist
from digestbot.pages.contexts import DigestPage, NothingPage
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: Due readers taken up in one look.
BATCH = 100
#: How long a story that a reader had stays out of their digests.
MEMORY = timedelta(days=30)
#: Seconds that whoever asks right after a start waits for the first news.
FIRST_ROUND = 10.0
#: A digest that is this late says so.
LATE_NOTE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Composed:
    """What became of one due schedule or one request."""

    recipient_id: RecipientId
    #: None where it was composed before, by an earlier try.
    digest_id: DigestId | None
    skipped: str | None = None
    stories: int = 0


async def serve_due(tools: Tools) -> tuple[Composed, ...]:
    """Serve every schedule whose time has come, each at most once for its local day."""
    served: list[Composed] = []
    # Each round takes every schedule in it to a later day; what a downtime left over comes in the next one.
    while due := await tools.storage.run(_due, tools.clock()):
        trends = await trends_now(tools)
        served += [composed for one in due if (composed := await _serve_one(tools, one, trends))]
    if any(one.digest_id is not None for one in served):
        tools.wake_sender()
    return tuple(served)


async def _serve_one(tools: Tools, due: Due, trends: tuple[Trend, ...]) -> Composed | None:
    """One reader's digest must not hold up the others': what breaks is recorded, and the next slot comes."""
    try:
        return await tools.storage.run(_serve, tools, due, trends, tools.clock())
    except StorageError:
        raise
    except Exception:
        logger.exception("digest_broke", extra={"recipient": due.reader.recipient_id})
        return await tools.storage.run(_give_up, due, tools.clock())


async def digest_now(tools: Tools, recipient_id: RecipientId, request_id: int) -> Composed:
    """Compose the digest that a reader asked for.

    Args:
        tools: The tools.
        recipient_id: Who asked.
        request_id: The update that asked; asking twice with the same one makes one digest.
    """
    await tools.newsdesk.has_opened(FIRST_ROUND)
    trends = await trends_now(tools)
    composed = await tools.storage.run(_answer, tools, recipient_id, request_id, trends, tools.clock())
    tools.wake_sender()
    return composed


def _due(desk: Desk, now: datetime) -> tuple[Due, ...]:
    return desk.schedules.due(now, BATCH)


def _serve(desk: Desk, tools: Tools, seen: Due, trends: tuple[Trend, ...], now: datetime) -> Composed | None:
    due = _still_due(desk, seen, now)
    if due is None:
        return None
    reader, schedule = due.reader, due.schedule
    if not desk.schedules.take(schedule):
        return Composed(reader.recipient_id, None)
    decision = decide(due, now, tools.grace)
    upcoming = following(schedule, now)
    digest_id = desk.digests.open_scheduled(reader.recipient_id, schedule.id, schedule.next_local_date, now)
    desk.schedules.advance(schedule.id, upcoming)
    if digest_id is None:
        return Composed(reader.recipient_id, None)
    match decision:
        case Skip(reason, late):
            desk.digests.skip(digest_id, reason, now)
            logger.info(
                "digest_skipped",
                extra={"recipient": reader.recipient_id, "reason": reason, "late": late.total_seconds()},
            )
            return Composed(reader.recipient_id, digest_id, skipped=reason)
        case Serve(late):
            occasion = _Occasion(schedule.next_local_date, upcoming.utc, late, "digest")
            return _lay(desk, tools, reader, digest_id, occasion, trends, now)


def _still_due(desk: Desk, seen: Due, now: datetime) -> Due | None:
    """As it stands in this transaction: the reader may have changed something while others were served."""
    reader = desk.readers.get(seen.reader.recipient_id)
    for schedule in reader.schedules:
        if schedule.id == seen.schedule.id and schedule.next_due_at <= now:
            return Due(schedule, reader)
    return None


def _give_up(desk: Desk, seen: Due, now: datetime) -> Composed | None:
    due = _still_due(desk, seen, now)
    if due is None:
        return None
    reader, schedule = due.reader, due.schedule
    if not desk.schedules.take(schedule):
        return Composed(reader.recipient_id, None)
    digest_id = desk.digests.open_scheduled(reader.recipient_id, schedule.id, schedule.next_local_date, now)
    desk.schedules.advance(schedule.id, following(schedule, now))
    if digest_id is not None:
        desk.digests.skip(digest_id, "broken", now)
    return Composed(reader.recipient_id, digest_id, skipped="broken")


def _answer(
    desk: Desk,
    tools: Tools,
    recipient_id: RecipientId,
    request_id: int,
    trends: tuple[Trend, ...],
    now: datetime,
) -> Composed:
    digest_id = desk.digests.open_requested(recipient_id, request_id, now)
    if digest_id is None:
        return Composed(recipient_id, None)
    reader = desk.readers.get(recipient_id)
    today = now.astimezone(ZoneInfo(reader.zone or "UTC")).date()
    occasion = _Occasion(today, next_at(reader, now), timedelta(0), "answer")
    return _lay(desk, tools, reader, digest_id, occasion, trends, now)


@dataclass(frozen=True, slots=True)
class _Occasion:
    """What a digest stands for."""

    local_date: date
    next_at: datetime | None
    late: timedelta
    lane: Lane


def _lay(
    desk: Desk,
    tools: Tools,
    reader: Reader,
    digest_id: DigestId,
    occasion: _Occasion,
    trends: tuple[Trend, ...],
    now: datetime,
) -> Composed:
    had = desk.digests.had(reader.recipient_id, now - MEMORY)
    plan = choose(shortlist(reader.taste, trends), had, now)
    messages = _on_paper(tools, reader, plan, occasion, trends, now)
    rendering: Rendering = "rich" if reader.style == "rich" and not plan.empty else "classic"
    desk.digests.lay(digest_id, messages, rendering=rendering, lane=occasion.lane, now=now)
    desk.digests.expose(digest_id, reader.recipient_id, _as_shown(plan, now))
    logger.info(
        "digest_laid",
        extra={"recipient": reader.recipient_id, "digest": digest_id, "stories": len(plan.picks)},
    )
    return Composed(reader.recipient_id, digest_id, stories=len(plan.picks))


def _as_shown(plan: DigestPlan, now: datetime) -> dict[StoryId, Shown]:
    trends = (pick.trend for pick in plan.picks)
    return {trend.story.id: Shown(trend.story.revision, trend.sources, now) for trend in trends}


def _on_paper(
    tools: Tools,
    reader: Reader,
    plan: DigestPlan,
    occasion: _Occasion,
    trends: tuple[Trend, ...],
    now: datetime,
) -> dict[Rendering, tuple[Message, ...]]:
    names = names_of(tools.topics, reader.language)
    late_minutes = int(occasion.late.total_seconds() // 60) if occasion.late >= LATE_NOTE else 0
    if plan.empty:
        articles, sources = _looked_at(trends, now)
        nothing = NothingPage(
            topics=reader.tags,
            now=now,
            zone=reader.zone,
            articles=articles,
            sources=sources,
            next_at=occasion.next_at,
            late_minutes=late_minutes,
            names=names,
        )
        return {"classic": tools.pages.show(nothing, reader.language)}
    page = DigestPage(
        plan=plan,
        local_date=occasion.local_date,
        zone=reader.zone,
        late_minutes=late_minutes,
        next_at=occasion.next_at,
        names=names,
    )
    if reader.style == "plain":
        return {"classic": tools.pages.digest(page, "plain", reader.language)}
    return {
        "rich": tools.pages.digest(page, "rich", reader.language),
        "classic": tools.pages.digest(page, "classic", reader.language),
    }


def _looked_at(trends: tuple[Trend, ...], now: datetime) -> tuple[int, int]:
    """Articles of the last day and the outlets that they came from."""
    since = now.astimezone(UTC) - timedelta(days=1)
    recent = [article for trend in trends for article in trend.story.articles if article.at >= since]
    return len(recent), len({article.source_id for article in recent})
