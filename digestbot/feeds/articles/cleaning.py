"""Keeps an article's paragraphs and drops the lines between them. Dropped lines may tell authors, dates and
sections.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime

from digestbot.feeds.articles.boilerplate import (
    is_byline,
    is_long,
    is_sentence,
    kind_of,
    looks_like_headline,
    looks_like_name,
    opens_widget,
    tags_in,
)
from digestbot.feeds.articles.sections import is_known_section, may_be_section, section_named
from digestbot.feeds.dates.dates import read_dateline
from digestbot.feeds.dates.written_dates import WrittenDate
from digestbot.feeds.people import is_occupation, people, starts_like_byline, unique

#: No widget shows more headlines than this.
_LONGEST_WIDGET = 12
_MOST_TEASERS = 3
#: Byline and date are looked for in this many characters at a line's beginning, with at most this many words
#: of names and of a date.
_LONGEST_RUN, _MOST_NAMES, _MOST_DATE_WORDS = 200, 9, 9
#: Separators of byline, date and section on one line. A date may contain a dash, so the dash is tried last.
_SEPARATORS = (re.compile(r"\s*[|•∙·‧]+\s*"), re.compile(r"\s+[|•∙·‧/–—-]+\s+"))
_LABELLED_SECTION = re.compile(
    r"(?:section|category|rubrik|ressort|kategorie|rubrique|catégorie|sección|categoría|sezione|categoria|rubriek)\s*:\s*(\S.{1,40})",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"updat|aktualisier|mis à jour|modif|actualiz|aggiornat|atualizad|bijgewerkt|uppdater|oppdater|opdater|обновл",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The paragraphs, and the data in the dropped lines."""

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
    #: Short lines that are taken as a section only if nothing else names one.
    maybe_sections: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def take_in(self, other: _Harvest) -> None:
        for mine in fields(self):
            getattr(self, mine.name).extend(getattr(other, mine.name))


def clean_body(
    lines: Sequence[str], *, title: str, languages: tuple[str, ...] = (), now: datetime
) -> Cleaned:
    """Drop the repeated title, bylines, datelines, kickers, credits, buttons, and widgets with their
    headlines.

    Args:
        lines: the text as an extractor or a clipboard gave it, each paragraph on one line.
        title: the article's headline, "" if it is not known.
        languages: the article's languages, for reading its dates.
        now: aware.
    """
    told, told_in_widget = _Harvest(), _Harvest()
    kept: list[str] = []
    widget_left = 0
    begun = False
    for written in lines:
        line = _without_run(
            written, told, _LineContext(begun=begun, in_widget=False, languages=languages, now=now)
        )
        if not line:
            continue
        kind = kind_of(line)
        if same_text(line, title) or kind in {"credit", "button"}:
            continue
        if kind == "widget":
            widget_left = _LONGEST_WIDGET if opens_widget(line) else widget_left
            continue
        if not is_long(line):
            place = _LineContext(begun=begun, in_widget=widget_left > 0, languages=languages, now=now)
            if _harvested(line, told_in_widget if widget_left else told, place):
                continue
        if widget_left and not is_long(line) and looks_like_headline(line):
            widget_left -= 1
            continue
        if kind == "sentence":
            widget_left = 0
            begun = begun or is_long(line)
        kept.append(line)
    return Cleaned(
        paragraphs=_without_loose_ends(kept),
        authors=unique(told.authors or told_in_widget.authors),
        dateline=_best_date(told) or _best_date(told_in_widget),
        section=_section(told, told_in_widget),
        tags=unique(told.tags),
    )


def same_text(one: str, other: str) -> bool:
    """Whether two lines have the same words, apart from case and punctuation."""
    return bool(other) and letters(one) == letters(other)


def letters(text: str) -> str:
    """A text without white space, case and punctuation, for comparison."""
    return "".join(character for character in text.casefold() if character.isalnum())


# --- what the dropped lines say -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _LineContext:
    """The position of a line, which decides how easily it is taken for a byline or the like."""

    begun: bool
    in_widget: bool
    languages: tuple[str, ...]
    now: datetime


def _harvested(line: str, harvest: _Harvest, place: _LineContext) -> bool:
    """Whether the whole line is a byline, dateline, section or the like; its data is then added to
    ``harvest``.
    """
    if tags := tags_in(line):
        harvest.tags += tags
        return True
    if match := _LABELLED_SECTION.fullmatch(line):
        harvest.sections.insert(0, match[1])
        return True
    if _dated(line, harvest, place):
        return True
    for separator in _SEPARATORS:
        parts = [part for part in separator.split(line) if part]
        found = _Harvest()
        if (
            1 < len(parts) <= 8
            and len(line) <= 160
            and all(_part_harvested(part, found, place) for part in parts)
        ):
            harvest.take_in(found)
            return True
    return _part_harvested(line, harvest, place)


def _part_harvested(part: str, harvest: _Harvest, place: _LineContext) -> bool:
    if kind_of(part) == "button" or _dated(part, harvest, place):
        return True
    if is_byline(part):
        harvest.authors += people(starts_like_byline(part) or "")
        return True
    if place.begun:
        return False
    if is_known_section(part):
        harvest.sections.append(section_named(part))
        return True
    if is_occupation(part) and kind_of(part) == "short":
        return True
    if may_be_section(part) and not place.in_widget:
        harvest.maybe_sections.append(part)
        return True
    return False


def _without_run(line: str, harvest: _Harvest, place: _LineContext) -> str:
    """The line without byline, date and section at its beginning, if the page puts them on the same line."""
    rest = starts_like_byline(line[:_LONGEST_RUN])
    if rest is None:
        return line
    words = rest.split()
    for start in range(1, min(len(words), _MOST_NAMES)):
        names = " ".join(words[:start]).rstrip(" ,|-–—")
        if not is_byline(f"by {names}"):
            return line
        for end in range(min(len(words), start + _MOST_DATE_WORDS), start + 1, -1):
            date = read_dateline(" ".join(words[start:end]), languages=place.languages, now=place.now)
            if date is None or not date.has_time:
                continue
            left, section = _without_section(words[end:])
            if left and len(line) <= _LONGEST_RUN and not is_sentence(left):
                break
            harvest.authors += people(names)
            harvest.dates.append(date)
            harvest.sections += [section_named(section)] if section else []
            # Counted from the end, because nothing was cut there.
            return line[line.index(left[:40]) :] if left else ""
    return line


def _without_section(words: Sequence[str]) -> tuple[str, str]:
    """The text behind a section, and the section ("" if there is none)."""
    for size in range(min(len(words), 3), 0, -1):
        name = " ".join(words[:size])
        if is_known_section(name) and (size == len(words) or words[size][:1].isupper()):
            return " ".join(words[size:]), name
    return " ".join(words), ""


def _dated(line: str, harvest: _Harvest, place: _LineContext) -> bool:
    """Whether the line is a date, alone or after a byline, a place or a label."""
    if len(line) > 160 or not any(character.isdigit() for character in line):
        return False
    update = _UPDATED.search(line)
    if update and update.start() > 8 and _dated(line[: update.start()].rstrip(" ,;|·/(–—-"), harvest, place):
        return True
    words = line.split()
    for start in range(min(len(words), 12)):
        head = " ".join(words[:start])
        if head and not _may_precede_date(head):
            continue
        written = read_dateline(" ".join(words[start:]), languages=place.languages, now=place.now)
        if written is None or (place.begun and not (written.has_time or update)):
            continue
        if is_byline(head.rstrip(" ,|-–—")):
            harvest.authors += people(starts_like_byline(head) or "")
        (harvest.updates if update else harvest.dates).append(written)
        return True
    return False


def _may_precede_date(head: str) -> bool:
    """Whether ``head`` is a byline, a label with a colon, or a place with a comma."""
    bare = head.rstrip(" ,|-–—:")
    if is_byline(bare):
        return True
    return len(bare.split()) <= 3 and (
        head.endswith((",", ":", "|", "-", "–", "—")) or _UPDATED.search(head) is not None
    )


def _best_date(harvest: _Harvest) -> WrittenDate | None:
    """The first date that is not an update; dates with a time are preferred."""
    dates = harvest.dates or harvest.updates
    return next((date for date in dates if date.has_time), dates[0] if dates else None)


def _section(told: _Harvest, told_in_widget: _Harvest) -> str | None:
    if sections := told.sections or told_in_widget.sections:
        return sections[0]
    # Two capitalised words may also be an author.
    has_author = bool(told.authors or told_in_widget.authors)
    return next((name for name in told.maybe_sections if has_author or not looks_like_name(name)), None)


def _without_loose_ends(kept: list[str]) -> tuple[str, ...]:
    """The paragraphs without one or two teasers below the last one. More short lines than that are a list
    that belongs there.
    """
    end = len(kept)
    while end > 1 and not (
        is_sentence(kept[end - 1]) or is_long(kept[end - 1]) or kept[end - 1].startswith("- ")
    ):
        end -= 1
    loose = len(kept) - end
    return tuple(kept[:end] if 0 < loose <= _MOST_TEASERS and is_sentence(kept[end - 1]) else kept)
