"""What one reader is shown of what is trending: as it is told to them, without what they muted or can't read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digestbot.model import Taste, Trend
from digestbot.newsroom.digests.tastes import as_told_to, reads
from digestbot.newsroom.stories.threads import Marks, fits_beside, marks_of


@dataclass(frozen=True, slots=True)
class Front:
    trends: tuple[Trend, ...]
    #: Stories that would stand among these if the reader had not muted them.
    muted: int = 0
    #: Stories that would stand among these if the reader read the languages in which alone they are told.
    foreign: int = 0


def front(
    taste: Taste, leading: Sequence[Trend], most: int | None = None, *, every_language: bool = False
) -> Front:
    """The first ``most`` of what is trending that the reader wants and reads, the strongest first.

    With ``every_language`` also what is told only in languages that they don't read. What they said of stories moves
    nothing here: it shows what is told most. Of one event there is one story, and of one thread a few.
    """
    shown: list[Trend] = []
    threads: list[Marks] = []
    muted = foreign = 0
    for trend in leading:
        if len(shown) == most:
            break
        told = as_told_to(taste, trend)
        if told is None:
            muted += 1
        elif every_language or reads(taste.languages, told.headline):
            marks = marks_of(told, ())
            if fits_beside(marks, threads):
                shown.append(told)
                threads.append(marks)
        else:
            foreign += 1
    return Front(tuple(shown), muted, foreign)
