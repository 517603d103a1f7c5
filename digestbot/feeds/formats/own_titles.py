"""Removes from a feed's titles what its outlet adds to all of them: "World › …", "… - ABC News", "… | Site"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from digestbot.feeds.formats.outlets import letters
from digestbot.feeds.urls import source_key

#: "World › ", "News » Europe » ": sections before a title.
_SECTIONS = re.compile(r"^(?:[\w&'’. -]{2,30}\s[›»]\s)+(?=\S)")
#: Separators between a title and the site's name at its end.
_BEFORE_A_SITE = re.compile(r"\s+[-–—|·•]\s+(?=[^-–—|·•]{2,40}$)|\s*\|\s*(?=[^|]{2,40}$)")
#: Separators between the parts of a feed's own title.
_PARTS = re.compile(r"\s*[|:»›·•]\s*|\s+[-–—]\s+|\s*\(")
#: Words in a feed's title that do not belong to the outlet's name.
_NO_NAME = re.compile(
    r"\b(?:rss|feeds?|atom|latest|top|stories|headlines|public|all|news\s+feed)\b", re.IGNORECASE
)
#: An ending that this share of the titles have, and at least this many of them, is the site's name.
_SHARED_BY, _LEAST_SHARED = 0.6, 4
_SHORTEST_TITLE = 15


def without_own_names(titles: Sequence[str], feed_title: str, homepage: str | None) -> tuple[str, ...]:
    """The titles of one feed, without sections before them and without the outlet's name after them.

    The name comes from the feed's title or homepage, or is an ending that most of the titles have.
    """
    names = _names(feed_title, homepage) | _shared_ending(titles)
    return tuple(_without_site(_SECTIONS.sub("", title), names) for title in titles)


def _names(feed_title: str, homepage: str | None) -> set[str]:
    parts = (_NO_NAME.sub("", part) for part in (*_PARTS.split(feed_title), feed_title))
    names = {letters(part) for part in parts}
    if homepage:
        host = source_key(homepage)
        names |= {letters(host), letters(host.partition(".")[0])}
    return {name for name in names if len(name) > 2}


def _shared_ending(titles: Sequence[str]) -> set[str]:
    endings = Counter(
        letters(title[match.end() :]) for title in titles if (match := _BEFORE_A_SITE.search(title))
    )
    ending, times = max(endings.items(), key=lambda one: one[1], default=("", 0))
    return {ending} if times >= max(_LEAST_SHARED, _SHARED_BY * len(titles)) else set()


def _without_site(title: str, names: set[str]) -> str:
    match = _BEFORE_A_SITE.search(title)
    if match is None or letters(title[match.end() :]) not in names:
        return title
    head = title[: match.start()].rstrip()
    return head if len(head) >= _SHORTEST_TITLE else title
