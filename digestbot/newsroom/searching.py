"""Search: by which words an article is found, what a person's search looks for, and which story comes first.

The words are keys without case, accents and endings, and pairs of characters in scripts without spaces
(``phrases.telling_keys``). So "Wahlen in Ägypten", "выборы" and "选举" find what they mean on every database: the
database compares whole keys, and its own rules for languages are not used.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from digestbot.model import Match, SourceId, StoryId
from digestbot.newsroom.tagging.phrases import LONGEST_READ, telling_keys

#: Articles first seen longer ago are not found.
SEARCHED_FOR = timedelta(days=30)
#: At most this many characters of a typed search are read.
LONGEST_SEARCH = 200
#: A search needs no more keys to be exact.
MOST_KEYS = 12
#: Longer keys are cut to this: the rest is a pasted address or a mistake.
LONGEST_KEY = 40


@dataclass(frozen=True, slots=True)
class Search:
    """What a person typed, as far as it is searched for."""

    #: Words as they were typed, with a space between them.
    text: str
    #: An article must have all of them.
    keys: tuple[str, ...]
    #: Whether words were left out because the text was too long.
    cut: bool = False


def keys_to_find(title: str, lead: str | None) -> frozenset[str]:
    """The keys by which an article is found, without those that nearly every article has."""
    return frozenset(_telling(f"{title[:LONGEST_READ]} {(lead or '')[:LONGEST_READ]}"))


def read_search(text: str, longest: int) -> Search | None:
    """What to search for; None if no word of it tells one article from others.

    Args:
        text: What a person typed: anything. Signs and quotation marks mean nothing.
        longest: The most UTF-8 bytes of ``Search.text``. Words beyond it are left out.
    """
    kept: list[str] = []
    keys: dict[str, None] = {}
    cut = len(text) > LONGEST_SEARCH
    for word in text[:LONGEST_SEARCH].split():
        new = dict.fromkeys(_telling(word))
        if not new:
            continue
        if len(" ".join([*kept, word]).encode()) > longest or len(keys | new) > MOST_KEYS:
            cut = True
            if not kept:
                # A whole sentence, in a script without spaces.
                kept = [word.encode()[:longest].decode(errors="ignore")]
                keys = dict(islice(dict.fromkeys(_telling(kept[0])).items(), MOST_KEYS))
            break
        kept.append(word)
        keys |= new
    return Search(" ".join(kept), tuple(keys), cut) if keys else None


def in_order(matches: Iterable[Match], muted: Collection[SourceId], now: datetime) -> tuple[StoryId, ...]:
    """The stories of these matches, without what only muted outlets tell.

    Those of the last 24 hours come first, then day by day; within a day, those come first that most outlets
    tell with these words, then the latest.
    """
    outlets: defaultdict[StoryId, set[SourceId]] = defaultdict(set)
    latest: dict[StoryId, datetime] = {}
    for match in matches:
        if match.source_id not in muted:
            outlets[match.story_id].add(match.source_id)
            latest[match.story_id] = max(match.at, latest.get(match.story_id, match.at))

    def place(story_id: StoryId) -> tuple[int, int, float, StoryId]:
        age = now - latest[story_id]
        return (age.days, -len(outlets[story_id]), age.total_seconds(), story_id)

    return tuple(sorted(outlets, key=place))


def _telling(text: str) -> list[str]:
    return [key[:LONGEST_KEY] for key in telling_keys(text)]
