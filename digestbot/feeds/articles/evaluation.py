"""Measures how well article pages are read: compares a reading with what a person found on the page.

- Body: F1 over the 4-grams of its words.
- Title and authors: exactly the same after NFKC, with case and white space folded; authors in any order.
- Day: the same day, in the offset of the truth. Instant: within a minute of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from statistics import fmean

from digestbot.model import Reading

GRAM = 4
SECONDS_APART = 60

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class PageTruth:
    """What a person found on a page. Fields without a value are not measured."""

    url: str
    body: str
    title: str = ""
    authors: tuple[str, ...] = ()
    #: Aware.
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class PageScores:
    """Scores from 0 to 1; None for fields whose truth is not known."""

    body_f1: float | None
    title: float | None
    authors: float | None
    day: float | None
    instant: float | None


def score_page(reading: Reading | None, truth: PageTruth) -> PageScores:
    """Compare a reading (None if nothing was read) with the truth."""
    read = reading or Reading("page", truth.url)
    return PageScores(
        body_f1=shared_text(read.body or "", truth.body),
        title=float(folded(read.title) == folded(truth.title)) if truth.title else None,
        authors=float(_names(read.authors) == _names(truth.authors)) if truth.authors else None,
        day=float(_same_day(read.published, truth.published)) if truth.published else None,
        instant=float(_same_instant(read.published, truth.published)) if truth.published else None,
    )


def mean_scores(scores: Iterable[PageScores]) -> PageScores:
    """The mean of each field, over the pages on which it is known."""
    pages = list(scores)
    known = {
        field.name: [value for page in pages if (value := getattr(page, field.name)) is not None]
        for field in fields(PageScores)
    }
    return PageScores(**{name: fmean(values) if values else None for name, values in known.items()})


def folded(text: str) -> str:
    """The text with Unicode form, case and white space folded."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _names(authors: Iterable[str]) -> list[str]:
    return sorted(folded(name) for name in authors)


def _same_day(read: datetime | None, truth: datetime) -> bool:
    return read is not None and read.astimezone(truth.tzinfo).date() == truth.date()


def _same_instant(read: datetime | None, truth: datetime) -> bool:
    return read is not None and abs((read - truth).total_seconds()) <= SECONDS_APART


def shared_text(read: str, truth: str) -> float:
    """F1 over the sequences of ``GRAM`` words in two texts."""
    ours, theirs = _grams(read), _grams(truth)
    both = (ours & theirs).total()
    return 2 * both / (ours.total() + theirs.total()) if ours or theirs else 1.0


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    size = min(GRAM, len(words)) or 1
    return Counter(tuple(words[start : start + size]) for start in range(len(words) - size + 1))
