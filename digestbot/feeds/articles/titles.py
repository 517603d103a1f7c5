"""Chooses the headline among those that a page offers: in its metadata, its ``h1`` and its window title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

#: Separators between a headline and the site's name.
_SEPARATOR = re.compile(r"\s+(?:[|·•*»«‹›:–—ㅣ-]|::|\|\|)\s+|\s*[|»ㅣ：]\s*|-(?=[^-]*$)")
_SAME = 0.9


@dataclass(frozen=True, slots=True)
class SiteNames:
    """Possible names of the site."""

    #: Names from the metadata; in a title they may be longer or shorter.
    said: Sequence[str] = ()
    #: Names that the page shows, and the name of its host: in a title they must be exactly the same.
    shown: Sequence[str] = ()


def best_title(
    said: Sequence[str], headings: Sequence[str], site: SiteNames, shown: Sequence[str] = ()
) -> tuple[str, str]:
    """The article's title, and the heading (``h1``) that shows it ("" if none does).

    Args:
        said: titles from the metadata, best first; they may contain the site's name.
        headings: the texts of its ``h1`` elements.
        site: possible names of the site.
        shown: other short lines that the page shows; one may be the headline without the site's name.
    """
    said = [text for text in said if text]
    if not said:
        return (headings[0], headings[0]) if headings else ("", "")
    title = without_site(said[0], site, (*headings, *said[1:]), shown)
    heading = next(
        (text for text in headings if any(_alike(text, other) for other in (title, *said[1:]))), ""
    )
    return title, heading


def without_site(
    title: str, site: SiteNames, confirmed_by: Sequence[str] = (), shown: Sequence[str] = ()
) -> str:
    """``title`` without the site's name at either end, if the known names, or the headline elsewhere on the
    page, show that it is one.

    A line that the page shows may also be a section, so it confirms only a headline that is longer than the
    name.
    """
    exact = {_letters(name) for name in (*site.said, *site.shown)}
    front, _, rest = title.partition(": ")
    if rest and _letters(front) in exact:
        return rest.strip()
    known = {_letters(text) for text in confirmed_by}
    lines = {_letters(text) for text in shown}

    def is_site(text: str) -> bool:
        return _letters(text) in exact or any(_is_name_of(text, name) for name in site.said)

    for match in _SEPARATOR.finditer(title):
        head, tail = title[: match.start()].strip(), title[match.end() :].strip()
        one, other = _letters(head), _letters(tail)
        if one in known or is_site(tail) or (one in lines and len(one) > len(other)):
            return head
        if other in known or is_site(head) or (other in lines and len(other) > len(one)):
            return tail
    return title


def _is_name_of(text: str, site: str) -> bool:
    one, other = _letters(text), _letters(site)
    if not one or not other:
        return False
    return (
        one == other
        or (len(one) > 3 and one in other)
        or (len(other) > 3 and other in one and len(one) < len(other) + 12)
    )


def _alike(heading: str, title: str) -> bool:
    """Whether both are the same headline, in full or cut short."""
    one, other = _letters(heading), _letters(title)
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    if shorter in longer and len(shorter) >= 20:
        return True
    return SequenceMatcher(None, one[:200], other[:200], autojunk=False).ratio() >= _SAME


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
