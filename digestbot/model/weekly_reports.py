"""The weekly report: it tells editors and owners who asked for it how last week went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from digestbot.model.history import History, SeriesName, StatsSubject
from digestbot.model.readers import RecipientId

#: What the report tells about, in this order.
REPORTED: tuple[StatsSubject, ...] = ("readers", "digests", "deliveries", "alerts", "feeds")


@dataclass(frozen=True, slots=True)
class WeeklyReport:
    """A recipient who wants the report."""

    recipient_id: RecipientId
    #: The local Monday on which they had the latest one; before the first, the last Monday before they asked for it.
    told_on: date


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
