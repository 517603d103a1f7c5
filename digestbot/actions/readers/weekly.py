"""Sets when a reader is told the week in one message."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from digestbot.actions.action import Action
from digestbot.actions.readers.timing import paused_for_good
from digestbot.actions.tools import Tools
from digestbot.model import Reader, RecipientId
from digestbot.newsroom.digests.schedules import first_after, next_week
from digestbot.storage.desk import Desk


@Action
def set_week(desk: Desk, tools: Tools, recipient_id: RecipientId, weekday: int, at: time) -> Reader:
    """Tell the reader the week on this ISO weekday, at this local time."""
    now = tools.clock()
    zone = desk.readers.get(recipient_id).zone or "UTC"
    desk.schedules.put_week(recipient_id, at, weekday, zone, first_after(at, {weekday}, zone, now))
    desk.readers.week_offered([recipient_id], now)
    return desk.readers.get(recipient_id)


def next_week_at(reader: Reader, now: datetime) -> datetime | None:
    """The time (UTC) at which the reader's next week comes; None if none will come."""
    if (
        reader.weekly is None
        or reader.status != "active"
        or not reader.follows
        or paused_for_good(reader, now)
    ):
        return None
    # A slot that is due now still comes. During a pause none comes, and none is sent later.
    after = min(reader.weekly.next_due_at, now) - timedelta(microseconds=1)
    if reader.paused_until is not None:
        after = max(after, reader.paused_until - timedelta(microseconds=1))
    return next_week(reader.weekly, reader.week_on, after).utc
