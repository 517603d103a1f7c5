"""Keeps an article's paragraphs and drops what stands between them, learning from what is dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from digestbot.feeds.dates import WrittenDate, read_dateline
from digestbot.feeds.furniture import (
    is_byline,
    is_long,
    is_sentence,
    kind_of,
    looks_like_headline,
    looks_like_name,
    opens_widget,
    tags_in,
)
from digestbot.feeds.people import people, starts_like_byline, unique
from digestbot.feeds.sections import is_known_section, may_be_section

#: No widget shows more headlines than this.
_LONGEST_WIDGET = 12
_PARTS = re.compile(r"\s+[|·•∙‧/–—-]+\s+|\s*[|•∙]\s*")
_UPDATED = re.compile(
    r"updat|aktualisier|mis à jour|modif|actualiz|aggiornat|atualizad|bijgewerkt|uppdater|oppdater|opdater|обновл",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The paragraphs, and what the dropped lines said."""

    paragraphs: tuple[str, ...]
    authors: tuple[str, ...] = ()
    dateline: WrittenDate | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(slots=True)
class _Harvest:
    authors: list[str] = field(default_factory=list)
    dates: list[WrittenDate] = field(default_factory=list)
    updates: list[WrittenDate] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    #: Short lines that name a section only if nothing else does.
    maybe_sections: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


def clean_body(
    lines: Sequence[str], *, title: str, languages: tuple[str, ...] = (), now: datetime
) -> Cleaned:
    """Drops the repeated title, bylines, datelines, kickers, credits, buttons and widgets with their headlines.

    Args:
        lines: the text as an extractor or a clipboard gave it, each paragraph on one line.
        title: the article's headline, "" if it is not known.
        languages: of the article, for its dates.
        now: aware.
    """
    harvest = _Harvest()
    kept: list[str] = []
    widget_left = 0
    begun = False
    for line in lines:
        kind = kind_of(line)
        if same_text(line, title) or kind in {"credit", "button"}:
            continue
        if kind == "widget":
            widget_left = _LONGEST_WIDGET if opens_widget(line) else widget_left
            continue
        if not is_long(line) and _harvested(line, harvest, begun=begun, languages=languages, now=now):
            continue
        if widget_left and kind == "short" and looks_like_headline(line):
            widget_left -= 1
            continue
        if kind == "sentence":
            widget_left = 0
            begun = begun or is_long(line)
        kept.append(line)
    return Cleaned(
        paragraphs=_without_loose_ends(kept),
        authors=unique(harvest.authors),
        dateline=_best_date(harvest),
        section=_section(harvest),
        tags=unique(harvest.tags),
    )


def same_text(one: str, other: str) -> bool:
    """Whether two lines say the same, whatever their case and punctuation."""
    return bool(other) and _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


# --- what the dropped lines say -------------------------------------------------------------------


def _harvested(
    line: str, harvest: _Harvest, *, begun: bool, languages: tuple[str, ...], now: datetime
) -> bool:
    """Whether the line is all byline, dateline, section and the like; what it says is in ``harvest`` then."""
    if tags := tags_in(line):
        harvest.tags += tags
        return True
    if _dated(line, harvest, begun=begun, languages=languages, now=now):
        return True
    parts = [part for part in _PARTS.split(line) if part]
    if len(parts) > 1 and len(line) <= 160:
        found = _Harvest()
        if all(_part_harvested(part, found, begun=begun, languages=languages, now=now) for part in parts):
            _add(harvest, found)
            return True
        return False
    return _part_harvested(line, harvest, begun=begun, languages=languages, now=now)


def _part_harvested(
    part: str, harvest: _Harvest, *, begun: bool, languages: tuple[str, ...], now: datetime
) -> bool:
    if kind_of(part) == "button":
        return True
    if _dated(part, harvest, begun=begun, languages=languages, now=now):
        return True
    if is_byline(part):
        harvest.authors += people(starts_like_byline(part) or "")
        return True
    if begun:
        return False
    if is_known_section(part):
        harvest.sections.append(part.strip(" #:"))
        return True
    if may_be_section(part):
        harvest.maybe_sections.append(part)
        return True
    return False


def _dated(line: str, harvest: _Harvest, *, begun: bool, languages: tuple[str, ...], now: datetime) -> bool:
    """Whether the line is a date, alone or behind a byline, a place or a label."""
    words = line.split()
    if len(words) > 24 or not any(character.isdigit() for character in line):
        return False
    for start in range(min(len(words), 12)):
        head = " ".join(words[:start])
        written = read_dateline(" ".join(words[start:]), languages=languages, now=now)
        if written is None or (begun and not (written.has_time or _UPDATED.search(head))):
            continue
        if head and not _may_precede_date(head):
            return False
        if is_byline(head.rstrip(" ,|-–—")):
            harvest.authors += people(starts_like_byline(head) or "")
        (harvest.updates if _UPDATED.search(line) else harvest.dates).append(written)
        return True
    return False


def _may_precede_date(head: str) -> bool:
    """A byline, a label with a colon, or a place with a comma."""
    bare = head.rstrip(" ,|-–—:")
    if is_byline(bare):
        return True
    return len(bare.split()) <= 3 and (
        head.endswith((",", ":", "|", "-", "–", "—")) or _UPDATED.search(head) is not None
    )


def _add(harvest: _Harvest, found: _Harvest) -> None:
    harvest.authors += found.authors
    harvest.dates += found.dates
    harvest.updates += found.updates
    harvest.sections += found.sections
    harvest.maybe_sections += found.maybe_sections


def _best_date(harvest: _Harvest) -> WrittenDate | None:
    """The first date that is not an update, one with a time before one without."""
    dates = harvest.dates or harvest.updates
    return next((date for date in dates if date.has_time), dates[0] if dates else None)


def _section(harvest: _Harvest) -> str | None:
    if harvest.sections:
        return harvest.sections[0]
    # Two capitalised words may as well be an author.
    return next((s for s in harvest.maybe_sections if harvest.authors or not looks_like_name(s)), None)


def _without_loose_ends(kept: list[str]) -> tuple[str, ...]:
    """Without teasers below the last paragraph."""
    end = len(kept)
    while end > 1 and not is_sentence(kept[end - 1]) and not is_long(kept[end - 1]):
        end -= 1
    return tuple(kept[:end] if end > 1 or (kept and is_sentence(kept[0])) else kept)
