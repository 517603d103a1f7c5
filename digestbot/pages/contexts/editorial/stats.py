"""The contexts of the statistics: a caption below a picture, its buttons, and the weekly report."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from digestbot.model import SeriesName, StatsSpan, StatsSubject, Trouble, WeekFigure
from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class StatsPage:
    """How something went: the sums of what the picture shows by hours or days, and what its colours mean."""

    subject: StatsSubject
    span: StatsSpan
    #: What happened, and how often in all.
    totals: tuple[tuple[SeriesName, int], ...]
    #: The topics that the ranks of the picture mean, with their readers.
    topics: tuple[tuple[str, int], ...] = ()
    #: The present number of active chats, of sources, or the number of alerts in the span.
    number: int = 0
    #: The sources that can't be read.
    failing: int = 0
    #: Seconds from the start of the slowest alert to its latest message.
    slowest: float | None = None
    #: Whether there is a picture.
    drawn: bool = True
    dark: bool = field(default=False, metadata=UNSHOWN)
    #: Whether the editor gets the weekly report.
    weekly: bool = field(default=False, metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class StatsKeys:
    """The buttons below statistics: those that are shown, and whether the editor gets the weekly report."""

    subject: StatsSubject
    span: StatsSpan
    dark: bool
    weekly: bool


@dataclass(frozen=True)
class WeeklyReportPage:
    """How last week went, below a picture of its digests."""

    #: The Monday and the Sunday.
    first: date
    last: date
    zone: str | None
    #: Whether anything is known of the week before.
    compared: bool
    #: What happened to each, and how often.
    readers: tuple[WeekFigure, ...] = ()
    digests: tuple[WeekFigure, ...] = ()
    deliveries: tuple[WeekFigure, ...] = ()
    feeds: tuple[WeekFigure, ...] = ()
    #: The alerts that were sent, in that week and in the one before (None if that is not known).
    alerts: int = 0
    alerts_before: int | None = None
    #: The present number of active chats, of sources, and of those that can't be read.
    active: int = 0
    sources: int = 0
    unread: int = 0
    #: What needs a look now, and how much else does; only owners are told.
    troubles: tuple[Trouble, ...] = ()
    more: int = 0


StatsPages = StatsPage | WeeklyReportPage
