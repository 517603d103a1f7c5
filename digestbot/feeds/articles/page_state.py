"""Reads the JSON that a page keeps for its own script: some pages show their article only after a browser has
drawn it from JSON.

It knows no particular site. It searches all texts in the JSON; the article is the place with most of the
sentences: one value with markup, or a list of paragraphs.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import lxml.html

from digestbot.feeds.articles.boilerplate import is_sentence, width
from digestbot.feeds.markup import looks_like_markup, paragraphs_and_image, plain

_DECODER = json.JSONDecoder(strict=False)
_DEEPEST = 40
_SCRIPTS = 300
#: Where JSON may begin: alone, ``window.__STATE__ = {…}``, ``self.parts.push([1, "…"])``, ``JSON.parse("…")``.
_BEGINS = re.compile(r"(?:^|[=(])\s*(?=[{\[\"])")
#: At most this many possible beginnings are tried in one script.
_TRIES = 20
#: Shorter text is no article, and shorter JSON contains none.
_SHORTEST = 300
#: The usual names of a paragraph's value, in a list with one object for each paragraph.
_TEXTS = ("content", "text", "html", "value", "body", "paragraph", "data")


def state_lines(root: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The paragraphs of the article in the page's JSON; empty if there is none."""
    best: tuple[str, ...] = ()
    most = 0
    for state in _states(root):
        for lines in _texts(state, _DEEPEST):
            said = sum(width(line) for line in lines if is_sentence(line))
            if said > most:
                best, most = tuple(lines), said
    return best


def _states(root: lxml.html.HtmlElement) -> Iterator[Any]:
    for script in list(root.iter("script"))[:_SCRIPTS]:
        text = script.text or ""
        if len(text) < _SHORTEST or "ld+json" in (script.get("type") or ""):
            continue
        end = 0
        for begins in islice(_BEGINS.finditer(text), _TRIES):
            if begins.end() < end:
                continue  # inside JSON that was already read
            try:
                state, end = _DECODER.raw_decode(text, begins.end())
            except (ValueError, RecursionError):
                continue
            yield state


def _texts(value: Any, depth: int) -> Iterator[list[str]]:
    """All texts in it: markup split into paragraphs, and lists of paragraphs."""
    if depth == 0:
        return
    if isinstance(value, str):
        if len(value) < _SHORTEST:
            return
        if value[:1] in ("{", "["):
            with contextlib.suppress(ValueError, RecursionError):
                yield from _texts(_DECODER.decode(value), depth - 1)
        elif looks_like_markup(value):
            yield list(paragraphs_and_image(value)[0])
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner, depth - 1)
    elif isinstance(value, list):
        yield [line for item in value for line in _paragraphs_of(item)]
        for inner in value:
            yield from _texts(inner, depth - 1)


def _paragraphs_of(item: Any) -> Iterator[str]:
    """The paragraph that is an item of a list, or is in the item under a usual name."""
    if isinstance(item, dict):
        item = next((item[name] for name in _TEXTS if isinstance(item.get(name), str)), None)
    if isinstance(item, str):
        if looks_like_markup(item):
            yield from paragraphs_and_image(item)[0]
        elif line := plain(item):
            yield line
