"""Finds and corrects instants that were written while the clock was ahead.

Such a clock planned things later than the bot ever plans them, and recorded things as done in what is now the
future. This concerns two clocks: the bot's, which decides what is due and which can be turned, and real time,
by which messages are sent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import ColumnElement, Connection, and_, case, delete, exists, func, null, or_, select, update

from digestbot.model import Occurrence
from digestbot.storage.engine.dialects import RealInstant, RealSeconds
from digestbot.storage.tables import (
    article,
    delivery,
    digest,
    feed,
    held,
    limiter,
    recipient,
    removed_slot,
    schedule,
    story_follow,
    trouble,
)
from digestbot.storage.tables.ledger import IS_LATER, IS_LEASED

#: Clocks of different machines may differ by less than this.
TOLERANCE = timedelta(minutes=2)
#: In some zone it is at most so much later than in another.
FARTHEST_ZONE = timedelta(days=2)
A_WEEK = timedelta(days=7)
#: No check of a feed is ever planned later than this, and no alert is held longer than a night.
LONGEST_CHECK = timedelta(days=8)
LONGEST_NIGHT = timedelta(days=1)
#: No lease and no message's wait is longer than this many seconds. Parked rows wait until the year 9999.
LONGEST_WAIT = 3600.0
_FOR_GOOD = datetime(9000, 1, 1, tzinfo=UTC)
#: The longest wait, in seconds, that Telegram asks of everybody.
LONGEST_FLOOD = 86400.0

#: Gives, for a schedule's time, weekdays and zone: its next slot, its latest past slot, and today's date in
#: the zone.
Slots = Callable[[time, Iterable[int], str], tuple[Occurrence, Occurrence, date]]


def put_schedules_right(connection: Connection, slots: Slots, now: datetime) -> int:
    """Plan schedules again that are planned later than their next slot; gives how many these were.

    A day that the wrong clock skipped is opened again. A digest that came before its day counts for the day
    on which it came or, if that day had a digest already, for none. So no day is left out, and no day has
    two.
    """
    planned = connection.execute(
        select(schedule.c.at, schedule.c.weekdays, schedule.c.zone, func.max(schedule.c.next_due_at))
        .where(schedule.c.next_due_at > now)
        .group_by(schedule.c.at, schedule.c.weekdays, schedule.c.zone)
    ).all()
    closed = _closed_ahead(connection, now)
    mended = 0
    for at, weekdays, zone, latest in planned:
        coming, past, today = slots(at, weekdays, zone)
        alike = and_(schedule.c.at == at, schedule.c.weekdays == weekdays, schedule.c.zone == zone)
        ids = set[int]()
        if latest > coming.utc:
            ids |= set(
                connection.scalars(
                    select(schedule.c.id).where(
                        alike, schedule.c.next_due_at > coming.utc, ~_has_brought(coming, now)
                    )
                )
            )
        if closed:
            ids |= closed & set(connection.scalars(select(schedule.c.id).where(alike)))
        passed_over = _free_days(connection, ids, past.local_date, today, now)
        _plan(connection, passed_over, past)
        _plan(connection, ids - passed_over, coming)
        mended += len(ids)
    return mended


def _has_brought(coming: Occurrence, now: datetime) -> ColumnElement[bool]:
    """The condition that a schedule's reader flew west after the digest of that day. Then it is right that the
    schedule waits for its next day.
    """
    that_day = (coming.local_date, coming.local_date + FARTHEST_ZONE)
    by_digest = exists().where(
        digest.c.schedule_id == schedule.c.id,
        digest.c.local_date.between(*that_day),
        digest.c.created_at <= now,
    )
    by_removed_slot = exists().where(
        schedule.c.brings == "digest",
        removed_slot.c.recipient_id == schedule.c.recipient_id,
        removed_slot.c.at == schedule.c.at,
        removed_slot.c.local_date.between(*that_day),
    )
    return and_(
        schedule.c.next_local_date <= coming.local_date + FARTHEST_ZONE + A_WEEK,
        or_(by_digest, by_removed_slot),
    )


def _closed_ahead(connection: Connection, now: datetime) -> frozenset[int]:
    """The schedules with days that were closed while the clock was ahead."""
    return frozenset(
        connection.scalars(
            select(schedule.c.id)
            .join_from(schedule, digest, digest.c.schedule_id == schedule.c.id)
            .where(
                digest.c.local_date >= (now - timedelta(days=2)).date(),
                digest.c.created_at > now + TOLERANCE,
                or_(digest.c.state == "skipped", digest.c.local_date > (now + timedelta(days=1)).date()),
            )
        )
    )


def put_right(connection: Connection, now: datetime) -> Counter[str]:
    """Correct everything else; gives how many values of each kind were wrong: ``feeds``, ``articles``,
    ``held``, ``messages``, ``weeks``, ``followed_stories``, ``troubles``, ``rate``.
    """
    ahead = now + TOLERANCE
    mended = Counter(
        feeds=connection.execute(
            update(feed)
            .where(or_(feed.c.checked_at > ahead, feed.c.next_check_at > now + LONGEST_CHECK))
            .values(
                next_check_at=now,
                checked_at=case((feed.c.checked_at > now, now), else_=feed.c.checked_at),
                last_ok_at=case((feed.c.last_ok_at > now, now), else_=feed.c.last_ok_at),
                first_failed_at=case((feed.c.first_failed_at > now, now), else_=feed.c.first_failed_at),
            )
        ).rowcount,
        articles=connection.execute(
            update(article).where(article.c.first_seen_at > ahead).values(first_seen_at=now)
        ).rowcount,
        held=connection.execute(
            update(held).where(held.c.until > now + LONGEST_NIGHT + TOLERANCE).values(until=now)
        ).rowcount,
        messages=connection.execute(
            update(delivery)
            .where(
                IS_LATER, delivery.c.not_before > RealInstant(LONGEST_WAIT), delivery.c.not_before < _FOR_GOOD
            )
            .values(not_before=null())
        ).rowcount
        + connection.execute(
            update(delivery)
            .where(IS_LEASED, delivery.c.lease_until > RealInstant(LONGEST_WAIT))
            .values(lease_until=RealInstant())
        ).rowcount,
    )
    mended["weeks"] = connection.execute(
        update(recipient)
        .where(recipient.c.week_on > (now + timedelta(days=1)).date())
        .values(week_on=now.date())
    ).rowcount
    mended["followed_stories"] = connection.execute(
        update(story_follow).where(story_follow.c.since > ahead).values(since=now)
    ).rowcount
    mended["troubles"] = _put_troubles_right(connection, now)
    mended["rate"] = _put_rate_right(connection)
    return +mended


def _put_troubles_right(connection: Connection, now: datetime) -> int:
    """What was seen and told in the future was seen and told just now."""
    times = (trouble.c.since, trouble.c.seen_at, trouble.c.told_at, trouble.c.over_at, trouble.c.end_told_at)
    return connection.execute(
        update(trouble)
        .where(or_(*(at > now + TOLERANCE for at in times)))
        .values({at: case((at > now, now), else_=at) for at in times})
    ).rowcount


def _put_rate_right(connection: Connection) -> int:
    """Correct the rate's row: a flood in the future never happened, and no flood lasts for days."""
    flooded_later = limiter.c.flooded_at > RealSeconds() + TOLERANCE.total_seconds()
    free_later = and_(
        limiter.c.tat > RealSeconds() + LONGEST_WAIT,
        limiter.c.tat > limiter.c.flooded_at + LONGEST_FLOOD,
    )
    strict_later = limiter.c.strict_until > RealSeconds() + LONGEST_FLOOD
    return connection.execute(
        update(limiter)
        .where(or_(flooded_later, free_later, strict_later))
        .values(tat=RealSeconds(), flooded_at=0.0, strict_until=0.0, sender_since=RealSeconds())
    ).rowcount


def _free_days(
    connection: Connection, ids: Collection[int], past: date, today: date, now: datetime
) -> frozenset[int]:
    """Open days again that were closed too early; gives the schedules whose latest day, ``past``, was
    skipped.
    """
    passed_over: set[int] = set()
    for few in _by_hundreds(ids):
        of_them = and_(digest.c.schedule_id.in_(few), digest.c.created_at > now)
        freed = connection.execute(
            delete(digest)
            .where(of_them, digest.c.local_date >= past, digest.c.state == "skipped")
            .returning(digest.c.schedule_id, digest.c.local_date)
        )
        passed_over |= {row.schedule_id for row in freed if row.local_date == past}
        too_early = and_(of_them, digest.c.local_date > today)
        first = select(func.min(digest.c.id)).where(too_early).group_by(digest.c.schedule_id)
        had = digest.alias("had")
        connection.execute(
            update(digest)
            .where(
                digest.c.id.in_(first),
                ~exists().where(had.c.schedule_id == digest.c.schedule_id, had.c.local_date == past),
            )
            .values(local_date=past)
        )
        connection.execute(update(digest).where(too_early).values(schedule_id=null(), local_date=null()))
    return frozenset(passed_over)


def _plan(connection: Connection, ids: Iterable[int], slot: Occurrence) -> None:
    for few in _by_hundreds(ids):
        connection.execute(
            update(schedule)
            .where(schedule.c.id.in_(few))
            .values(next_due_at=slot.utc, next_local_date=slot.local_date)
        )


def _by_hundreds(ids: Iterable[int]) -> Iterable[list[int]]:
    known = list(ids)
    return (known[start : start + 500] for start in range(0, len(known), 500))
