"""How things went over the last day, week or month: counts for each hour or day, charts of them, and the weekly report."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, get_args

from digestbot.model.readers.chats import RecipientId

StatsSubject = Literal["readers", "digests", "deliveries", "alerts", "topics", "feeds"]
#: The last 24 hours by hour, or the last 7 or 30 days by day.
StatsSpan = Literal["day", "week", "month"]
STATS_SUBJECTS: tuple[StatsSubject, ...] = get_args(StatsSubject)
STATS_DAYS: dict[StatsSpan, int] = {"day": 1, "week": 7, "month": 30}

SeriesName = Literal[
    "new",  # chats that wrote to the bot for the first time
    "left",  # chats that stopped, blocked or removed the bot
    "unreachable",  # chats that Telegram does not find any more, or whose account is gone
    "sent",
    "late",  # digests that were not sent, because they would have come too late
    "failed",
    "unknown",  # nobody knows whether the message arrived
    "articles",
    "earlier",  # readers who followed the topic before the span
    "lately",  # readers who followed it within the span
]
#: These are drawn below zero.
LOSSES: frozenset[SeriesName] = frozenset({"left", "unreachable"})


@dataclass(frozen=True, slots=True)
class Series:
    name: SeriesName
    #: One for each hour, day or topic.
    values: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.values)


@dataclass(frozen=True, slots=True)
class History:
    """What was counted about one subject."""

    subject: StatsSubject
    span: StatsSpan
    #: When each hour or day begins, in the zone of whoever asks.
    begins: tuple[datetime, ...]
    now: datetime
    series: tuple[Series, ...]
    #: Topics by their slugs, most followed first. Only of the subject "topics", which has no hours and days.
    tags: tuple[str, ...] = ()
    #: Present figures that belong to the subject: chats by status, feeds by state, the number of alerts.
    present: dict[str, int] = field(default_factory=dict)
    #: Seconds from the start of the slowest alert to its latest message; None if there was none.
    slowest: float | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn: series one upon the other. It has no words, so that it suits every language."""

    series: tuple[Series, ...]
    #: What stands below each column, or before each rank; "" where nothing does.
    labels: tuple[str, ...]
    #: Columns from left to right, or ranks from top to bottom.
    form: Literal["columns", "ranks"]
    dark: bool


# --- the weekly report ------------------------------------------------------------------------------

#: What the report tells about, in this order.
REPORTED: tuple[StatsSubject, ...] = ("readers", "digests", "deliveries", "alerts", "feeds")


@dataclass(frozen=True, slots=True)
class WeeklyReport:
    """A recipient who wants the report."""

    recipient_id: RecipientId
    #: The local Mondays on which they had it, and first of all the last Monday before they asked for it.
    told: frozenset[date]


@dataclass(frozen=True, slots=True)
class CountedWeek:
    """What was counted in a week, and in the week before."""

    #: When its seven days begin, in the recipient's zone; the first is a Monday.
    begins: tuple[datetime, ...]
    #: By subject.
    week: dict[StatsSubject, History]
    before: dict[StatsSubject, History]


@dataclass(frozen=True, slots=True)
class WeekFigure:
    """How often something happened in a week."""

    name: SeriesName
    count: int
    #: The same of the week before; None if nothing at all is known of that week.
    before: int | None = None

    @property
    def never(self) -> bool:
        """Whether it happened in neither of the weeks."""
        return not self.count and not self.before
