"""Divides a day, a week or a month into hours or days of somebody's zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from digestbot.model import STATS_DAYS, StatsSpan

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def begins_of(span: StatsSpan, now: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """When each hour of the last 24, or each of the last 7 or 30 days begins; the last one is not over yet."""
    local = now.astimezone(zone)
    if span == "day":
        hour = local.replace(minute=0, second=0, microsecond=0).astimezone(UTC)
        return tuple((hour - back * _HOUR).astimezone(zone) for back in range(23, -1, -1))
    today = local.date()
    days = (today - back * _DAY for back in range(STATS_DAYS[span] - 1, -1, -1))
    return tuple(datetime.combine(day, time(), zone) for day in days)


def days_of_week(first: date, zone: ZoneInfo) -> tuple[datetime, ...]:
    """When each of the seven days from ``first`` on begins."""
    return tuple(datetime.combine(first + number * _DAY, time(), zone) for number in range(7))
