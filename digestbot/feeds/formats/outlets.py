"""Finds the outlet of an entry that a feed only passes on, and removes what the feed added to the entry.

Aggregators name it in ``<source>`` (RSS 2.0, Atom: RFC 4287, 4.2.11), and often also after the title.
"""

from __future__ import annotations

import re

from digestbot.feeds.urls import shown_link, source_key
from digestbot.model import Outlet

#: Separators between a title and an outlet's name.
_BEFORE_A_NAME = re.compile(r"\s+[-–—|·•:/]\s+|\s*[|»｜]\s*|\s+\((?=[^()]*\)$)|,\s+(?=[^,]*$)")


def outlet_of(
    name: str, url: str, *, link: str | None, title: str, feed_url: str, homepage: str
) -> Outlet | None:
    """The outlet in ``<source>``; None if it names none, or the feed's own outlet.

    A name alone may be a credit such as "AP". It counts as an outlet if the entry's link leads away from the
    feed's site, or if the feed put the name after the title.
    """
    own = {source_key(one) for one in (feed_url, shown_link(homepage, feed_url)) if one}
    address = shown_link(url, feed_url) if url else None
    if address is None and name and link and source_key(link) not in own:
        address = link
    if address is not None:
        return None if source_key(address) in own else Outlet(name or source_key(address), address)
    alone = Outlet(name)
    return alone if name and without_outlet(title, alone) != title else None


def outlet_key(outlet: Outlet) -> str:
    """The key that all entries and feeds of one outlet share."""
    return source_key(outlet.url) if outlet.url else f"name:{letters(outlet.name)}"


def without_outlet(title: str, outlet: Outlet) -> str:
    """``title`` without the outlet's name at its end, removed once."""
    names = {letters(outlet.name), letters(outlet.name).removeprefix("the")}
    if outlet.url:
        site = source_key(outlet.url)
        names |= {letters(site), letters(site.partition(".")[0])}
    for match in reversed(list(_BEFORE_A_NAME.finditer(title))):
        tail = letters(title[match.end() :]).removeprefix("the")
        if tail and tail in {name.removeprefix("the") for name in names}:
            return title[: match.start()].rstrip() or title
    return title


def only_lists(paragraphs: tuple[str, ...], title: str, outlet: Outlet) -> bool:
    """Whether a text is only an aggregator's list of headlines: it begins with the title and the outlet's
    name, or is the title.
    """
    if not paragraphs:
        return False
    said, headline = letters(paragraphs[0]), letters(title)
    if said == headline:
        return len(paragraphs) == 1
    return bool(headline) and said == headline + letters(outlet.name)


def letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
