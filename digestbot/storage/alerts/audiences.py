"""Queries for the readers who get an alert: those who can be reached, did not pause, and want it.

``newsroom.alerts.decide`` is the same rule for one reader; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Select,
    String,
    Time,
    and_,
    column,
    exists,
    false,
    func,
    literal,
    not_,
    or_,
    select,
    values,
)

from digestbot.model import PREFERENCES, AlertLevel, Audience, QuietHours, Reach, RecipientId
from digestbot.storage.readers.preferences import in_force
from digestbot.storage.tables import chat, delivery, follow, job, recipient, tag
from digestbot.storage.tables.columns import Instant

#: The period over which a reader's alerts are counted against their daily limit.
CAP_DAY = timedelta(days=1)
_KINDS = {"private": ("private",), "groups": ("group", "supergroup"), "channels": ("channel",)}


@dataclass(frozen=True, slots=True)
class Call:
    """The part of an alert that decides which readers get it."""

    audience: Audience
    #: The readers' alert levels at which they get it.
    levels: tuple[AlertLevel, ...]
    critical: bool


@dataclass(frozen=True, slots=True)
class Night:
    """Readers with the same zone and quiet hours, who would get the alert by day."""

    zone: str
    quiet: QuietHours
    readers: int = 0


@dataclass(frozen=True, slots=True)
class Asleep:
    """A night that holds the alert until ``until``."""

    night: Night
    until: datetime


def hearers(connection: Connection, call: Call, now: datetime) -> CTE:
    """The readers who get the alert: id, language, zone, quiet_from, quiet_to, capped (has reached the daily
    limit), waits (may be asleep).
    """
    heard = _heard(connection, now - CAP_DAY)
    through = and_(literal(call.critical), in_force("critical_overrides"))
    capped: ColumnElement[bool] = false()
    source = recipient.join(chat, chat.c.id == recipient.c.chat_id)
    if heard is not None:
        source = source.outerjoin(heard, heard.c.recipient_id == recipient.c.id)
        cap, had = in_force("alert_cap"), func.coalesce(heard.c.alerts, 0)
        capped = and_(cap != PREFERENCES["alert_cap"].none_kept_as, had >= cap, not_(through))
    return (
        select(
            recipient.c.id,
            in_force("language").label("language"),
            func.coalesce(in_force("zone"), "UTC").label("zone"),
            recipient.c.quiet_from,
            recipient.c.quiet_to,
            capped.label("capped"),
            and_(recipient.c.quiet_from.is_not(None), not_(through), not_(capped)).label("waits"),
        )
        .select_from(source)
        .where(_wants(call, now))
        .cte("hearers")
    )


def wants(call: Call, recipient_ids: Sequence[RecipientId], now: datetime) -> Select[Any]:
    """Those of these recipients who would get the alert now."""
    return (
        select(recipient.c.id)
        .join_from(recipient, chat)
        .where(recipient.c.id.in_(recipient_ids), _wants(call, now))
    )


def _wants(call: Call, now: datetime) -> ColumnElement[bool]:
    audience = call.audience
    paused_until = in_force("paused_until")
    reached = [
        chat.c.status == "active",
        chat.c.telegram_id.is_not(None),
        recipient.c.gone_at.is_(None),
    ]
    if audience.chats != "any":
        reached.append(chat.c.type.in_(_KINDS[audience.chats]))
    ways: list[ColumnElement[bool]] = []
    if audience.everybody:
        ways.append(in_force("alerts").in_(call.levels))
    if audience.tags:
        ways.append(_follows(audience.tags, call.levels))
    return and_(*reached, or_(paused_until.is_(None), paused_until <= now), or_(false(), *ways))


def _follows(tags: Sequence[str], levels: Sequence[AlertLevel]) -> ColumnElement[bool]:
    tag_ids = select(tag.c.id).where(tag.c.slug.in_(tags)).scalar_subquery()
    return exists().where(
        follow.c.recipient_id == recipient.c.id, follow.c.tag_id.in_(tag_ids), follow.c.alerts.in_(levels)
    )


def _heard(connection: Connection, since: datetime) -> Any:
    """How many alerts each reader got since then; no row for readers who got none."""
    lately = select(job.c.id).where(job.c.kind == "alert", job.c.created_at >= since)
    if connection.scalar(lately.limit(1)) is None:
        return None
    return (
        select(delivery.c.recipient_id, func.count().label("alerts"))
        .where(
            delivery.c.job_id.in_(lately),
            delivery.c.part == 1,
            delivery.c.state.in_(("pending", "sending", "sent", "unknown")),
        )
        .group_by(delivery.c.recipient_id)
        .subquery("heard")
    )


def nights(connection: Connection, who: CTE) -> tuple[Night, ...]:
    """The quiet hours of these readers, as far as they may hold the alert."""
    rows = connection.execute(
        select(who.c.zone, who.c.quiet_from, who.c.quiet_to, func.count().label("readers"))
        .where(who.c.waits)
        .group_by(who.c.zone, who.c.quiet_from, who.c.quiet_to)
    )
    return tuple(Night(row.zone, QuietHours(row.quiet_from, row.quiet_to), row.readers) for row in rows)


def count(connection: Connection, call: Call, who: CTE, asleep: int) -> Reach:
    """Count these readers. ``asleep`` is the number of sleepers, which the newsroom judges."""
    languages = connection.execute(
        select(who.c.language, func.count().label("readers")).group_by(who.c.language)
    ).all()
    ordered = sorted(languages, key=lambda row: (-row.readers, row.language))
    capped = connection.scalar(select(func.count()).select_from(who).where(who.c.capped)) or 0
    return Reach(
        total=sum(row.readers for row in languages),
        by_tag=tuple((slug, _through(connection, call, who, slug)) for slug in call.audience.tags),
        by_language=tuple((row.language, row.readers) for row in ordered),
        asleep=asleep,
        capped=capped,
    )


def _through(connection: Connection, call: Call, who: CTE, slug: str) -> int:
    readers = (
        select(func.count())
        .select_from(who)
        .join(follow, follow.c.recipient_id == who.c.id)
        .join(tag, tag.c.id == follow.c.tag_id)
        .where(tag.c.slug == slug, follow.c.alerts.in_(call.levels))
    )
    return connection.scalar(readers) or 0


def sleepers(who: CTE, asleep: Sequence[Asleep]) -> Select[Any]:
    """(recipient id, until) of the readers for whom one of the nights holds the alert."""
    night = (
        values(
            column("zone", String),
            column("start", Time),
            column("until_wall", Time),
            column("until", Instant),
        )
        .data([(one.night.zone, one.night.quiet.start, one.night.quiet.end, one.until) for one in asleep])
        .cte("night")
    )
    return (
        select(who.c.id, night.c.until)
        .join_from(
            who,
            night,
            and_(
                night.c.zone == who.c.zone,
                night.c.start == who.c.quiet_from,
                night.c.until_wall == who.c.quiet_to,
            ),
        )
        .where(who.c.waits)
    )
