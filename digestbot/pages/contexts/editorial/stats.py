"""The context of the statistics, a caption below a picture."""

from __future__ import annotations

from dataclasses import dataclass, field

from digestbot.model import SeriesName, StatsSpan, StatsSubject
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
    names: Names = field(default_factory=dict, hash=False)


StatsPages = StatsPage
