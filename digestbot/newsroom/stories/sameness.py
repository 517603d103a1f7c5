"""Decides whether an entry of a feed is a known article, if its guid and its link disagree.

A guid may be a position in a list, which another article has tomorrow; a link may lead to a page of many
entries. In doubt, an entry is a new article: a duplicate is a nuisance, but two articles taken for one lose
news.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from digestbot.model import Acquaintances, ArticleId, KnownArticle, NewArticle, Reading
from digestbot.newsroom.words import telling_words

#: Separates a link from the guid that tells entries with the same link apart. No link contains a space.
_AND = " "
#: Two headlines are the same if they share this part of all their words (when an article got a new link) ...
_SAME_HEADLINE = 0.6
#: ... or this part of the shorter one's words (when it got a new guid).
_SAME_STORY = 1 / 3
#: Two dates of one article may differ by less than this.
_SAME_INSTANT = timedelta(minutes=1)


def own_key(key: str, entry_id: str) -> str:
    """The key of an article that shares its link with others."""
    return f"{key}{_AND}{entry_id}"


class Listed:
    """The entries of one feed that share a link, as far as they are separate articles."""

    def __init__(self) -> None:
        self._titles: set[str] = set()
        self._guids: set[str | None] = set()
        self._told_apart = True

    def __bool__(self) -> bool:
        return bool(self._guids)

    def has(self, reading: Reading) -> bool:
        """Whether one of them is the same article: it has the same headline or guid, or a guid that tells
        nothing.
        """
        return bool(self) and (
            reading.entry_id in self._guids
            or folded_title(reading.title) in self._titles
            or not (self._told_apart and _guid_tells(reading))
        )

    def add(self, reading: Reading) -> None:
        self._titles.add(folded_title(reading.title))
        self._guids.add(reading.entry_id)
        self._told_apart = self._told_apart and _guid_tells(reading)


def tell_apart(new: Sequence[NewArticle], known: Acquaintances) -> tuple[NewArticle, ...]:
    """Give an entry a key of its own if the known article with the same guid or link is another article."""
    again: dict[str, KnownArticle] = {}
    for fresh in new:
        seen = known.by_entry.get(fresh.entry_id)
        if seen is not None and not _has_taken_its_guid(fresh, seen):
            again[fresh.entry_id] = seen
    listed = {article.id for article in again.values()}
    return tuple(
        fresh if fresh.entry_id in again else _as_itself(fresh, known, listed)  # known by its guid
        for fresh in new
    )


def _as_itself(fresh: NewArticle, known: Acquaintances, listed: set[ArticleId]) -> NewArticle:
    key, entry_id = fresh.key, fresh.entry_id
    linked = known.by_key.get(key)
    if linked is not None and _shares_only_its_link(fresh, linked, beside=linked.id in listed):
        key = own_key(key, entry_id)
    if entry_id in known.by_entry:
        entry_id = own_key(fresh.key, entry_id)
    return replace(fresh, key=key, entry_id=entry_id)


def _has_taken_its_guid(fresh: NewArticle, seen: KnownArticle) -> bool:
    """Whether the guid belonged to another article: link, date and words all differ."""
    if (
        link_of(fresh.key) == link_of(seen.key)
        or _likeness(fresh.reading.title, seen.title) >= _SAME_HEADLINE
    ):
        return False
    one, other = fresh.reading.published, seen.published_at
    if fresh.reading.key is None or seen.key.startswith("text:"):  # without a link, only the dates can tell
        return one is not None and other is not None and not _same_instant(one, other)
    return not _same_instant(one, other)


def _shares_only_its_link(fresh: NewArticle, linked: KnownArticle, *, beside: bool) -> bool:
    """Whether the link leads to a page with many entries. ``beside``: the known article is still in the feed,
    as another entry.
    """
    if not _guid_tells(fresh.reading):
        return False
    if beside:
        return folded_title(fresh.reading.title) != folded_title(linked.title)
    return (
        not _same_instant(fresh.reading.published, linked.published_at)
        and _common(fresh.reading.title, linked.title) < _SAME_STORY
    )


def _guid_tells(reading: Reading) -> bool:
    """Whether the guid says more than the link. It does not if it is the link, or the link with a number at
    the end.
    """
    guid, url = reading.entry_id or "", reading.url or ""
    if not guid or guid == reading.key:
        return False
    plain_guid, _, place = guid.partition("#")
    plain_url, _, shown_place = url.partition("#")
    return plain_guid != plain_url or (place != "" and place == shown_place)


def link_of(key: str) -> str:
    """The link in an article's key, which ``own_key`` may have made."""
    return key.partition(_AND)[0]


def folded_title(title: str) -> str:
    """The headline without differences of case and spaces."""
    return " ".join(title.split()).casefold()


def _same_instant(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and other is not None and abs(_aware(one) - _aware(other)) < _SAME_INSTANT


def _aware(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _likeness(one: str, other: str) -> float:
    """The words that both have, as a share of all their words, 0 to 1."""
    ours, theirs = set(telling_words(one)), set(telling_words(other))
    if folded_title(one) == folded_title(other) or not (ours | theirs):
        return 1.0
    return len(ours & theirs) / len(ours | theirs)


def _common(one: str, other: str) -> float:
    """The words that both have, as a share of the shorter headline's words, 0 to 1."""
    ours, theirs = set(telling_words(one)), set(telling_words(other))
    if folded_title(one) == folded_title(other) or not (ours and theirs):
        return 1.0
    return len(ours & theirs) / min(len(ours), len(theirs))
