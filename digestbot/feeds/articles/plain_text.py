"""Reads an article that was copied as plain text: its lines are headline, byline, dateline, credits, widgets
and paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from digestbot.errors import NotAnArticle
from digestbot.feeds.articles.boilerplate import (
    is_long,
    is_sentence,
    kind_of,
    looks_like_headline,
    opens_widget,
    width,
)
from digestbot.feeds.articles.cleaning import Cleaned, clean_body
from digestbot.feeds.articles.leads import cut_at_sentence, lead_of
from digestbot.feeds.articles.sections import is_known_section
from digestbot.feeds.dates.dates import read_dateline
from digestbot.feeds.languages import language_of
from digestbot.feeds.markup import fold
from digestbot.model import Reading

#: A shorter text tells nothing.
_SHORTEST_BODY = 80
_LARGEST_TEXT = 1 << 20


def read_text(text: str, *, source: str, now: datetime) -> Reading:
    """Read an article that was copied as plain text.

    Args:
        text: the text, with any newlines; paragraphs may be wrapped.
        source: the file's path, or something else that tells people where the text came from.
        now: aware; dates from the future are not believed.

    Raises:
        NotAnArticle: there is no article; its sentence says why.
    """
    lines = _lines(text[:_LARGEST_TEXT])
    _refuse_other_things(lines)
    language = language_of(
        " ".join(line for line in lines if is_sentence(line))[:600] or " ".join(lines)[:600]
    )
    languages = tuple(dict.fromkeys((language or "en", "en")))
    title = _headline(lines, languages, now)
    cleaned = clean_body(lines, title=title, languages=languages, now=now)
    paragraphs = _paragraphs_alone(cleaned)
    if sum(map(width, paragraphs)) < _SHORTEST_BODY:
        raise NotAnArticle("This is no article: below the headline there are no paragraphs to read.")
    return Reading(
        kind="text",
        source=source,
        title=title or cut_at_sentence(paragraphs[0], 120),
        authors=cleaned.authors,
        published=cleaned.dateline.at if cleaned.dateline else None,
        section=cleaned.section,
        tags=cleaned.tags,
        lead=lead_of(paragraphs),
        language=language,
        body="\n\n".join(paragraphs),
    )


# --- lines ----------------------------------------------------------------------------------------

_LABEL_ALONE = re.compile(
    r"""(?:(?:written|reported|posted|published)(?:\s+by)?|by|von|par|por|author|autor|auteur|photo(?:\s+credit)?|foto|image|updated|last\s+updated
    |date|section|category|rubrik|veröffentlicht|aktualisiert|publié(?:\s+le)?)\s*:?""",
    re.VERBOSE | re.IGNORECASE,
)
_ORNAMENT = re.compile(r"^(?:#{1,6}\s+|\*{1,2}(?=\S)|[=*_~-]{3,}$)|(?<=\S)\*{1,2}$")
_HEADLINE_LABEL = re.compile(
    r"^(?:headline|title|überschrift|titel|titre|título|titolo)\s*:\s*(?=\S)", re.IGNORECASE
)


def _lines(text: str) -> list[str]:
    """The lines with content. Wrapped paragraphs are joined, and labels are joined to the lines that they
    belong to.
    """
    blocks = re.split(r"\n[^\S\n]*\n", re.sub(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]", "\n", text))
    lines: list[str] = []
    for block in blocks:
        written = [
            line
            for raw in block.split("\n")
            if (line := _HEADLINE_LABEL.sub("", _ORNAMENT.sub("", fold(raw))))
        ]
        lines += [" ".join(written)] if _is_wrapped(written) else written
    joined: list[str] = []
    for line in lines:
        if joined and _LABEL_ALONE.fullmatch(joined[-1]) and not is_long(line):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether the lines are one paragraph that an editor or a mail program wrapped."""
    if len(lines) < 2:
        return False
    *full, last = lines
    widths = [len(line) for line in full]
    if min(widths) < 45 or max(widths) > 100 or max(widths) - min(widths) > 25 or len(last) > max(widths) + 5:
        return False
    broken = sum(not re.search(r"[.!?:…]['\"”’»)]*$", line) for line in full)
    begins_low = sum(line[:1].islower() for line in lines[1:])
    return broken * 2 >= len(full) and begins_low * 3 >= len(lines) - 1


def _paragraphs_alone(cleaned: Cleaned) -> tuple[str, ...]:
    """The paragraphs. A subheading stays only if it stands alone between two of them."""
    kept: list[str] = []
    short: list[str] = []
    for line in cleaned.paragraphs:
        if is_sentence(line) or is_long(line):
            kept += short if kept and len(short) == 1 else []
            kept.append(line)
            short = []
        else:
            short.append(line)
    return tuple(kept)


# --- the headline ---------------------------------------------------------------------------------


#: One common word says little, so this many more are counted as missing.
_DOUBT = 2


def _headline(lines: Sequence[str], languages: tuple[str, ...], now: datetime) -> str:
    """The line above the first paragraph that looks most like a headline; "" if there is none.

    Other articles' headlines may be there too. So the score counts the headline's words in the paragraphs
    below, a byline or dateline beside it, a widget's heading above it, and how early it comes.
    """
    end = next(
        (i for i, line in enumerate(lines) if is_long(line) and kind_of(line) == "sentence"), len(lines)
    )
    roots = _roots(" ".join(line for line in lines[end:] if is_sentence(line)))
    best, best_score = "", 0.0
    in_widget = False
    for position, line in enumerate(lines[:end]):
        in_widget = opens_widget(line) or (in_widget and looks_like_headline(line))
        if not _may_be_headline(line, languages, now):
            continue
        own = _roots(line)
        neighbours = lines[max(0, position - 1) : position + 2]
        score = (
            1.0
            + 3.0 * len(own & roots) / (len(own) + _DOUBT)
            + (0.0 if in_widget else 1.0)
            + (0.6 if any(_is_signature(other, languages, now) for other in neighbours) else 0.0)
            + (0.5 if position == 0 else 0.0)
            - 0.05 * position
            - (0.8 if line.endswith((".", ":", "…")) else 0.0)
            - (0.6 if len(line.split()) < 3 and width(line) < 20 else 0.0)
        )
        if score > best_score:
            best, best_score = line, score
    return best


def _may_be_headline(line: str, languages: tuple[str, ...], now: datetime) -> bool:
    if kind_of(line) not in {"short", "sentence"} or not 8 <= width(line) <= 200:
        return False
    return not (is_known_section(line) or _is_signature(line, languages, now)) and (
        looks_like_headline(line) or is_sentence(line)
    )


def _is_signature(line: str, languages: tuple[str, ...], now: datetime) -> bool:
    return kind_of(line) == "byline" or read_dateline(line, languages=languages, now=now) is not None


def _roots(text: str) -> set[str]:
    """The first letters of the longer words; pairs of characters in scripts without spaces."""
    words = re.findall(r"\w+", text.casefold())
    long = {word[:5] for word in words if len(word) >= 5 and word.isascii()}
    other = {word[i : i + 2] for word in words if not word.isascii() for i in range(max(1, len(word) - 1))}
    return long | other


# --- what is no article ---------------------------------------------------------------------------

_CODE = re.compile(
    r"""[{};]\s*$|^\s*(?:import\s+[\w.{*]|from\s+\S+\s+import\b|def\s+\w+\(|class\s+\w+|function\s+\w*\(|\#include\b|package\s+[\w.]+;|const\s+\w+\s*=
    |let\s+\w+\s*=|var\s+\w+\s*=|return\b.*[;)]?$|if\s*\(|for\s*\(|while\s*\(|</?\w+[^>]*>$|//|/\*|\#!|@\w+\()|\w+\(.*\)\s*[:;{]?$|^\s*\w+\s*[:+]?=\s*\S+$|=>""",
    re.VERBOSE,
)


def _refuse_other_things(lines: Sequence[str]) -> None:
    if not lines:
        raise NotAnArticle("There is nothing in it.")
    if len(lines) == 1:
        raise NotAnArticle("A single line is no article: a headline and at least one paragraph are needed.")
    text = "".join("".join(lines).split())
    if sum(character.isalpha() for character in text) < 0.6 * len(text):
        raise NotAnArticle("This is no article: it is mostly figures and signs.")
    if sum(_CODE.search(line) is not None for line in lines) >= 0.3 * len(lines):
        raise NotAnArticle("This is no article: it looks like source code.")
    if not any(is_sentence(line) and width(line) >= 40 for line in lines):
        raise NotAnArticle("This is no article: there is no paragraph in it, only short lines.")
