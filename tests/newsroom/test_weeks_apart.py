"""Weeks are at least seven days apart, whatever a reader changes and however late the bot is."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from digestbot.model import (
    ChatId,
    Due,
    Follow,
    Reader,
    RecipientId,
    Schedule,
    ScheduleId,
    TelegramChatId,
)
from digestbot.newsroom.digests.schedules import Serve, decide, first_after, following, next_week

START = datetime(2026, 3, 6, 12, 0, tzinfo=UTC)
ZONES = ["Europe/Berlin", "Pacific/Apia", "Pacific/Honolulu", "Pacific/Chatham", "America/New_York"]
CHANGES = st.one_of(st.none(), st.sampled_from(ZONES), st.tuples(st.integers(1, 7), st.times()))


def planned(weekday: int, at: time, zone: str, now: datetime) -> Schedule:
    first = first_after(at, {weekday}, zone, now)
    return Schedule(
        ScheduleId(1),
        RecipientId(1),
        at,
        frozenset({weekday}),
        zone,
        first.utc,
        first.local_date,
        brings="week",
    )


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 10 * 24), CHANGES), min_size=20, max_size=110))
def test_over_two_years_of_changes_weeks_are_seven_days_apart_and_come_when_it_is_said(steps):
    now, weekly = START, planned(7, time(18), "UTC", START)
    reader = Reader(
        recipient_id=RecipientId(1),
        chat_id=ChatId(1),
        telegram_id=TelegramChatId(1),
        type="private",
        follows=(Follow("world"),),
    )
    days, said = [], next_week(weekly, None, now)
    for hours, change in steps:
        now += timedelta(hours=hours)
        while weekly.next_due_at <= now:
            if isinstance(decide(Due(weekly, reader), now, timedelta(days=2)), Serve):
                days.append(weekly.next_local_date)
                assert weekly.next_local_date >= said.local_date
                reader = replace(reader, week_on=weekly.next_local_date)
            upcoming = following(weekly, now)
            weekly = replace(weekly, next_due_at=upcoming.utc, next_local_date=upcoming.local_date)
        weekday, at = change if isinstance(change, tuple) else (min(weekly.weekdays), weekly.at)
        weekly = planned(weekday, at, change if isinstance(change, str) else weekly.zone, now)
        said = next_week(weekly, reader.week_on, now)
    assert all((later - earlier).days >= 7 for earlier, later in pairwise(days))
