"""By what an editor wants the entries of a feed told apart, and which articles are known by another way.

When the way changes, the entries that are in the feed at that time would all be new, for they have other ids. So at
the first reading afterwards each entry is looked for by every way.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from digestbot.model import (
    WAYS_TO_TELL_APART,
    Acquaintances,
    ArticleId,
    KnownArticle,
    NewArticle,
    Reading,
    ToldApartBy,
)
from digestbot.newsroom.stories.sameness import folded_title, link_of, own_key


def identity(reading: Reading, link: str, by: ToldApartBy) -> tuple[str, str]:
    """The id of an entry within its feed, and the key of its article.

    ``link`` is the key of its link, or what stands for it where it has none. Only feeds whose entries are told
    apart by the link, or as usual, share articles with other feeds.
    """
    guid = reading.entry_id or link
    match by:
        case "id":
            return guid, own_key(link, guid)
        case "link":
            return link, link
        case "title_and_link":
            title = hashlib.sha256(folded_title(reading.title).encode("utf-8", "replace")).hexdigest()[:32]
            own = own_key(link, f"title:{title}")
            return own, own
        case "usual":
            return guid, link


def by_every_way(fresh: NewArticle) -> tuple[NewArticle, ...]:
    """The entry as each way of telling entries apart names it."""
    link = link_of(fresh.key)
    named = {identity(fresh.reading, link, by) for by in WAYS_TO_TELL_APART}
    named |= {(own_key(link, entry_id), key) for entry_id, key in named}
    return tuple(replace(fresh, entry_id=entry_id, key=key) for entry_id, key in sorted(named))


def recognised(new: Sequence[NewArticle], known: Acquaintances) -> dict[str, ArticleId]:
    """The articles that some of a feed's entries are, by the entries' ids.

    ``known`` is what is known of the entries by every way. An article that several entries may be, because they
    share a link, is the one with its headline.
    """
    claims: defaultdict[ArticleId, list[tuple[NewArticle, KnownArticle]]] = defaultdict(list)
    for fresh in new:
        if fresh.entry_id in known.by_entry:
            continue
        if (article := _known_as(fresh, known)) is not None:
            claims[article.id].append((fresh, article))
    found: dict[str, ArticleId] = {}
    for article_id, claimed in claims.items():
        alike = [
            one for one, article in claimed if folded_title(one.reading.title) == folded_title(article.title)
        ]
        if alike or len(claimed) == 1:
            found[(alike[0] if alike else claimed[0][0]).entry_id] = article_id
    return found


def _known_as(fresh: NewArticle, known: Acquaintances) -> KnownArticle | None:
    """The known article that this entry may be; one with the same headline before another one."""
    named = by_every_way(fresh)
    found = [known.by_entry[one.entry_id] for one in named if one.entry_id in known.by_entry]
    found += [known.by_key[one.key] for one in named if one.key in known.by_key]
    same = (one for one in found if folded_title(one.title) == folded_title(fresh.reading.title))
    return next(same, found[0] if found else None)
