"""The trending stories as one reader is shown them: without what they muted or can't read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digestbot.model import Taste, Trend
from digestbot.newsroom.digests.tastes import as_told_to, reads
from digestbot.newsroom.stories.threads import Marks, fits_beside, marks_of


@dataclass(frozen=True, slots=True)
class Front:
    trends: tuple[Trend, ...]
    #: How many stories would be among these if the reader had not muted them.
    muted: int = 0
    #: How many stories would be among these if the reader read their languages.
    foreign: int = 0
    #: Whether there are more.
    more: bool = False


def front(
    taste: Taste, leading: Sequence[Trend], most: int | None = None, *, every_language: bool = False
) -> Front:
    """The first ``most`` of what is trending that the reader wants and reads, the strongest first.

    With ``every_language`` also stories told only in languages that the reader does not read. The reader's
    opinions do not count here, because this list shows what is told most. One event has one story here, and
    one thread has a few.
    """
    shown: list[Trend] = []
    threads: list[Marks] = []
    muted = foreign = 0
    for trend in leading:
        full = len(shown) == most
        told = as_told_to(taste, trend)
        if told is None:
            muted += not full
        elif every_language or reads(taste.languages, told.headline):
            marks = marks_of(told, ())
            if fits_beside(marks, threads):
                if full:
                    return Front(tuple(shown), muted, foreign, more=True)
                shown.append(told)
                threads.append(marks)
        else:
            foreign += not full
    return Front(tuple(shown), muted, foreign)
