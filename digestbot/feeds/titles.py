"""The headline among what a page offers: the ``h1``, what it says to programs, the window's title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

#: Between a headline and the name of the site.
_SEPARATOR = re.compile(r"\s+(?:[|·•»«‹›:–—-]|::|\|\|)\s+|\s*[|»]\s*")
_SAME = 0.9


def best_title(said: Sequence[str], headings: Sequence[str], site: str | None) -> tuple[str, str]:
    """The article's title, and the heading (``h1``) that shows it ("" if none does).

    Args:
        said: what the page says to programs, best first; may carry the site's name.
        headings: the texts of its ``h1`` elements.
        site: the site's name, if the page gives it.
    """
    said = [text for text in said if text]
    if not said:
        return (headings[0], headings[0]) if headings else ("", "")
    stripped = [without_site(text, site, headings) for text in said]
    for heading in headings:
        if any(_alike(heading, text) for text in stripped):
            return heading, heading
    return stripped[0], ""


def without_site(title: str, site: str | None, confirmed_by: Sequence[str] = ()) -> str:
    """``title`` without the site's name at either end, where ``site`` or one of ``confirmed_by`` says that it is one."""
    known = {_letters(text) for text in confirmed_by}
    if _letters(title) in known:
        return title
    for match in _SEPARATOR.finditer(title):
        head, tail = title[: match.start()].strip(), title[match.end() :].strip()
        if _letters(head) in known or (site and _same_name(tail, site)):
            return head
        if _letters(tail) in known or (site and _same_name(head, site)):
            return tail
    return title


def _same_name(text: str, site: str) -> bool:
    one, other = _letters(text), _letters(site)
    return (
        bool(one)
        and bool(other)
        and (
            one == other
            or (len(one) > 3 and one in other)
            or (len(other) > 3 and other in one and len(one) < len(other) + 12)
        )
    )


def _alike(heading: str, title: str) -> bool:
    """The same headline, in full or cut short."""
    one, other = _letters(heading), _letters(title)
    if not one or not other:
        return False
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 20 and longer.startswith(shorter):
        return True
    return SequenceMatcher(None, one[:200], other[:200], autojunk=False).ratio() >= _SAME


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
