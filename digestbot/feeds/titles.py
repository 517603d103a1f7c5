"""The headline among what a page offers: what it says to programs, the ``h1``, the window's title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

#: Between a headline and the name of the site.
_SEPARATOR = re.compile(r"\s+(?:[|·•*»«‹›:–—ㅣ-]|::|\|\|)\s+|\s*[|»ㅣ：]\s*|-(?=[^-]*$)")
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
    title = without_site(said[0], site, (*headings, *said[1:]))
    heading = next(
        (text for text in headings if any(_alike(text, other) for other in (title, *said[1:]))), ""
    )
    return title, heading


def without_site(title: str, site: str | None, confirmed_by: Sequence[str] = ()) -> str:
    """``title`` without the site's name at either end, where ``site`` or one of ``confirmed_by`` says that it is one."""
    known = {_letters(text) for text in confirmed_by}
    for match in _SEPARATOR.finditer(title):
        head, tail = title[: match.start()].strip(), title[match.end() :].strip()
        if _letters(head) in known or (site and _is_name_of(tail, site)):
            return head
        if _letters(tail) in known or (site and _is_name_of(head, site)):
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
    """The same headline, in full or cut short."""
    one, other = _letters(heading), _letters(title)
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    if shorter in longer and len(shorter) >= 20:
        return True
    return SequenceMatcher(None, one[:200], other[:200], autojunk=False).ratio() >= _SAME


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
