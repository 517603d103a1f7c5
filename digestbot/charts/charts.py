"""Decides what a chart of a history shows."""

from __future__ import annotations

from digestbot.model import Chart, History

#: Hours of a day that are written below its columns.
_HOURS = 6
#: Days of a month that are written: each seventh, counted from the last.
_DAYS = 7


def chart_of(history: History, *, dark: bool) -> Chart:
    """The chart of a history: columns for its hours or days, or ranks for its topics."""
    if history.subject == "topics":
        ranks = tuple(str(rank) for rank in range(1, len(history.tags) + 1))
        return Chart(history.series, ranks, "ranks", dark)
    return Chart(history.series, _labels(history), "columns", dark)


def _labels(history: History) -> tuple[str, ...]:
    begins = history.begins
    match history.span:
        case "day":
            return tuple(f"{at.hour:02}" if at.hour % _HOURS == 0 else "" for at in begins)
        case "week":
            return tuple(str(at.day) for at in begins)
        case "month":
            last = len(begins) - 1
            return tuple("" if (last - place) % _DAYS else str(at.day) for place, at in enumerate(begins))
