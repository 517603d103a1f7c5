"""Serves many schedules in one transaction: the database makes rows from rows.

Only a few numbers for each edition and schedule pass through the process; the database itself writes the
deliveries.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    String,
    and_,
    case,
    func,
    insert,
    literal,
    null,
    select,
    true,
    update,
)

from digestbot.model import (
    Due,
    JobId,
    Lane,
    Message,
    Occurrence,
    RecipientId,
    Rendering,
    ScheduleId,
    Shown,
    StoryId,
)
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine import dialects
from digestbot.storage.engine.dialects import IsAmong, for_update, number_rows
from digestbot.storage.ledger import editions, shown
from digestbot.storage.readers.preferences import in_force
from digestbot.storage.tables import chat, delivery, digest, job, recipient, schedule
from digestbot.storage.tables.columns import Instant
from digestbot.storage.tables.ledger import RENDERINGS


@dataclass(frozen=True, slots=True)
class Edition:
    """The edition that a group of recipients gets."""

    #: The job that carries the edition; all recipients of it share the job.
    job_id: JobId
    rendering: Rendering
    #: The number of messages in that rendering.
    parts: int
    #: The moment for which its stories were chosen; None if it has no stories.
    shown_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """The messages for a group of recipients, and the stories in them."""

    messages: Mapping[Rendering, tuple[Message, ...]]
    #: The stories in the messages, and how they stand now.
    shows: Mapping[StoryId, Shown]


@dataclass(frozen=True, slots=True)
class ServedSchedule:
    """The result of a due schedule, and its next date."""

    due: Due
    upcoming: Occurrence
    #: An edition, or the reason why there is none.
    brings: Edition | str


class Serving(Drawer):
    """Serves many schedules at once."""

    def open_jobs(self, contents: Sequence[Content], lane: Lane, now: datetime) -> tuple[JobId, ...]:
        """Add a job for each content, in their order, without deliveries.

        Contents with equal messages also get separate jobs, because they may be sent in different renderings.
        """
        edition_ids = editions.keep_all(self._connection, [content.messages for content in contents], now)
        if not edition_ids:
            return ()
        rows = self._connection.execute(
            insert(job).returning(job.c.id, job.c.edition_id),
            [
                {"kind": "digest", "lane": lane, "edition_id": edition_id, "created_at": now}
                for edition_id in edition_ids
            ],
        )
        # The new jobs come back in no order. Jobs with the same edition are still equal at this point.
        carrying: defaultdict[int, list[JobId]] = defaultdict(list)
        for row in rows:
            carrying[row.edition_id].append(JobId(row.id))
        jobs = tuple(carrying[edition_id].pop() for edition_id in edition_ids)
        shown.keep_shown(
            self._connection, {job_id: content.shows for job_id, content in zip(jobs, contents, strict=True)}
        )
        return jobs

    def serve(self, turns: Sequence[ServedSchedule], lane: Lane, now: datetime) -> Counter[str]:
        """Serve these schedules, in their order: write digests, deliveries, and the schedules' next dates.

        A schedule that was changed, served or paused since it was found due is left alone, and so is one that
        another worker serves at this moment. Gives how many digests were ``laid``, how many were skipped for
        each reason, and how many were ``known`` (the day had a digest already).
        """
        turns = _standing(self._connection, turns, now)
        if not turns:
            return Counter()
        latest = self._connection.scalar(select(func.max(digest.c.id))) or 0
        _open(self._connection, turns, now)
        _owe(self._connection, turns, latest, lane)
        _advance(self._connection, {turn.due.schedule.id: turn.upcoming for turn in turns})
        _note_weeks(self._connection, turns)
        fates = _fates(self._connection, turns, latest)
        fates["known"] = len(turns) - fates.total()
        return +fates


def _standing(connection: Connection, turns: Sequence[ServedSchedule], now: datetime) -> list[ServedSchedule]:
    """The schedules that are still due as they were found; they are locked until the transaction ends."""
    due = (
        select(
            schedule.c.id,
            schedule.c.next_local_date,
            (in_force("paused_until") > schedule.c.next_due_at).label("paused"),
        )
        .join_from(schedule, recipient, recipient.c.id == schedule.c.recipient_id)
        .join(chat, chat.c.id == recipient.c.chat_id)
        .where(
            IsAmong(schedule.c.id, [turn.due.schedule.id for turn in turns]),
            schedule.c.silent_since.is_(None),
            schedule.c.next_due_at <= now,
        )
    )
    found = {row.id: row for row in connection.execute(for_update(due, schedule))}
    return [
        turn
        for turn in turns
        if (row := found.get(turn.due.schedule.id)) is not None
        and row.next_local_date == turn.due.schedule.next_local_date
        and not (row.paused and isinstance(turn.brings, Edition))
    ]


def _open(connection: Connection, turns: Sequence[ServedSchedule], now: datetime) -> None:
    """Add a digest for each, for its schedule's day; an existing digest stays as it is."""
    why = {turn.brings for turn in turns if isinstance(turn.brings, str)}
    for reason in sorted(why):
        skipped = [(place, turn.due.schedule.id) for place, turn in enumerate(turns) if turn.brings == reason]
        rows = number_rows(connection, skipped, "place", "schedule_id")
        _insert(connection, rows, now, state=literal("skipped"), reason=literal(reason))
    laid = [(turn.due.schedule.id, turn.brings) for turn in turns if isinstance(turn.brings, Edition)]
    if laid:
        # Everything from one cache has the same moment, or None.
        moments = sorted({brings.shown_at for _, brings in laid if brings.shown_at is not None})
        known = {moment: number for number, moment in enumerate(moments, start=1)}
        numbers = [
            (place, schedule_id, brings.job_id, known[brings.shown_at] if brings.shown_at else 0)
            for place, (schedule_id, brings) in enumerate(laid)
        ]
        rows = number_rows(connection, numbers, "place", "schedule_id", "job_id", "moment")
        at = [(rows.c.moment == number, literal(moment, Instant())) for moment, number in known.items()]
        shown_at = case(*at) if at else null()
        _insert(connection, rows, now, state=literal("laid"), job_id=rows.c.job_id, shown_at=shown_at)


def _insert(connection: Connection, rows: CTE, now: datetime, **what: ColumnElement[Any]) -> None:
    values = {
        "recipient_id": schedule.c.recipient_id,
        "schedule_id": schedule.c.id,
        "local_date": schedule.c.next_local_date,
        "created_at": literal(now, Instant()),
        "decided_at": literal(now, Instant()),
        **what,
    }
    made = (
        select(*values.values())
        .join_from(rows, schedule, schedule.c.id == rows.c.schedule_id)
        .where(true())  # without it SQLite takes ON CONFLICT for a part of the join
        .order_by(rows.c.place)
    )
    connection.execute(
        dialects.insert(connection, digest)
        .from_select(list(values), made)
        .on_conflict_do_nothing(index_elements=[digest.c.schedule_id, digest.c.local_date])
    )


def _owe(connection: Connection, turns: Sequence[ServedSchedule], latest: int, lane: Lane) -> None:
    """Add the parts of each new digest's edition to the ledger. Each recipient is owed an edition only once."""
    parts = number_rows(
        connection,
        [
            (turn.due.schedule.id, part, RENDERINGS.index(turn.brings.rendering))
            for turn in turns
            if isinstance(turn.brings, Edition)
            for part in range(1, turn.brings.parts + 1)
        ],
        "schedule_id",
        "part",
        "rendering",
    )
    owed = (
        select(
            digest.c.job_id,
            digest.c.recipient_id,
            parts.c.part,
            parts.c.rendering,
            literal(lane, delivery.c.lane.type),
            literal("pending", delivery.c.state.type),
            literal(0),
        )
        .join_from(parts, schedule, schedule.c.id == parts.c.schedule_id)
        .join(
            digest,
            and_(digest.c.schedule_id == schedule.c.id, digest.c.local_date == schedule.c.next_local_date),
        )
        # The sum keeps the databases from starting with all new digests again for each part.
        .where(digest.c.id + 0 > latest)
        .order_by(digest.c.id, parts.c.part)
    )
    columns = ("job_id", "recipient_id", "part", "rendering", "lane", "state", "attempts")
    connection.execute(
        dialects.insert(connection, delivery)
        .from_select(columns, owed)
        .on_conflict_do_nothing(
            index_elements=[
                delivery.c.job_id,
                delivery.c.recipient_id,
                delivery.c.part,
                delivery.c.rendering,
            ]
        )
    )


def _advance(connection: Connection, following: Mapping[ScheduleId, Occurrence]) -> None:
    same: defaultdict[tuple[datetime, date], list[ScheduleId]] = defaultdict(list)
    for schedule_id, upcoming in following.items():
        same[upcoming.utc, upcoming.local_date].append(schedule_id)
    for (next_due_at, next_local_date), ids in same.items():
        connection.execute(
            update(schedule)
            .where(IsAmong(schedule.c.id, ids))
            .values(next_due_at=next_due_at, next_local_date=next_local_date)
        )


def _note_weeks(connection: Connection, turns: Sequence[ServedSchedule]) -> None:
    """Note the day of the weeks that are sent, so that no reader gets two within seven days."""
    sent: defaultdict[date, list[RecipientId]] = defaultdict(list)
    for turn in turns:
        if turn.due.schedule.brings == "week" and isinstance(turn.brings, Edition):
            sent[turn.due.schedule.next_local_date].append(turn.due.reader.recipient_id)
    for day, recipients in sent.items():
        connection.execute(update(recipient).where(IsAmong(recipient.c.id, recipients)).values(week_on=day))


def _fates(connection: Connection, turns: Sequence[ServedSchedule], latest: int) -> Counter[str]:
    fate = func.coalesce(digest.c.reason, digest.c.state, type_=String())
    rows = connection.execute(
        select(fate.label("fate"), func.count().label("digests"))
        .where(digest.c.id > latest, IsAmong(digest.c.schedule_id, [turn.due.schedule.id for turn in turns]))
        .group_by(fate)
    )
    return Counter({row.fate: row.digests for row in rows})
