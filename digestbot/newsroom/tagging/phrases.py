"""Phrases: names and words that readers follow and no list knows, found in headlines and leads.

A story is about a phrase if one of its articles has all words of the phrase near each other, in any order and
inflection: "Jackson, the Rev. Jesse" says "jesse jackson". Words that occur everywhere ("the", single
letters) tell something only by their position. So a phrase with such words must be found exactly as it is
written.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from digestbot.model import Story, Trend
from digestbot.newsroom.filler import FILLER
from digestbot.newsroom.tagging.name_keys import name_key
from digestbot.newsroom.words import Learning, fold, has_unspaced, stem, written_words

#: At most this many other words may stand between the words of a phrase.
BETWEEN = 3
#: A word of a phrase with several words may have this many more letters in a text if it is inflected
#: ("Nawrockiego"), provided that the word has at least so many letters itself.
ENDING, INFLECTED = 3, 4
#: At most this many characters of a lead are read.
LONGEST_READ = 600
#: A one-word phrase that more than this share of the stories contain tells nothing, if there are at least so
#: many stories.
COMMON, ENOUGH_STORIES = 0.05, 300
#: The rest of "Macy's" after its apostrophe.
_GENITIVE = "s"


@dataclass(frozen=True, slots=True)
class Phrase:
    #: The keys of its words, as ``keys_of`` gives them.
    keys: tuple[str, ...]
    #: Whether the words must stand in this order, with nothing between them.
    as_written: bool


def keys_of(text: str) -> list[str]:
    """The words of a text without case, accents and endings, in their order."""
    return [key for word in written_words(text) if (key := _KEYS[word]) and key != _GENITIVE]


def telling_keys(text: str) -> list[str]:
    """As ``keys_of``, without the words that nearly every text has."""
    return [
        key
        for word in written_words(text)
        if (key := _KEYS[word]) and key != _GENITIVE and FILLER.isdisjoint((fold(word), key))
    ]


def phrase_of(text: str) -> Phrase | None:
    """The phrase in what a person typed, or in its slug; None if all its words are filler."""
    text = text.replace("-", " ")
    told = [(fold(word), key) for word in written_words(text) if (key := _KEYS[word]) and key != _GENITIVE]
    if len(told) > 1 and told[0][1] == "the":
        del told[0]
    keys = tuple(key for _, key in told)
    telling = [key for word, key in told if FILLER.isdisjoint((word, key)) and not key.isdigit()]
    single = any(len(key) == 1 for key in keys)
    # "AT&T" is a name, although each of its parts is filler.
    if not telling and not (single and len(keys) > 1):
        return None
    return Phrase(keys, as_written=single or len(telling) < len(keys) or has_unspaced(text))


def is_common(phrase: Phrase, stories: int, saying: int) -> bool:
    """Whether the phrase is a single word that too many stories contain."""
    return len(phrase.keys) == 1 and stories >= ENOUGH_STORIES and saying > COMMON * stories


def is_said(phrase: Phrase, keys: Sequence[str]) -> bool:
    """Whether a text with these keys says the phrase."""
    size = len(phrase.keys)
    if size == 1:
        return phrase.keys[0] in keys
    if phrase.as_written:
        first = phrase.keys[0]
        return any(key == first and tuple(keys[at : at + size]) == phrase.keys for at, key in enumerate(keys))
    needed = Counter(phrase.keys)
    heard = [(at, word) for at, key in enumerate(keys) for word in needed if _inflects(word, key)]
    for number, (at, _) in enumerate(heard):
        within = Counter(word for place, word in heard[number:] if place < at + size + BETWEEN)
        if all(within[word] >= often for word, often in needed.items()):
            return True
    return False


def says(story: Story, phrase: Phrase) -> bool:
    """Whether an article of the story says the phrase."""
    return any(is_said(phrase, keys) for keys in _texts(story))


def first_said(tags: Iterable[str], story: Story) -> str | None:
    """The first of these tags whose words the story says; None if it says none."""
    return next((tag for tag in tags if (phrase := phrase_of(tag)) and says(story, phrase)), None)


class Sayings:
    """An index of a ranking: which stories contain which words."""

    def __init__(self, trends: Sequence[Trend]) -> None:
        self._trends = trends
        places: dict[str, list[int]] = {}
        for place, trend in enumerate(trends):
            for key in {key for keys in _texts(trend.story) for key in keys}:
                if key in places:
                    places[key].append(place)
                else:
                    places[key] = [place]
        self._places = places
        self._sorted = sorted(places)

    def saying(self, phrase: Phrase) -> list[Trend]:
        """The stories that say the phrase, in the ranking's order."""
        found: set[int] | None = None
        for key in phrase.keys:
            with_key = self._with(phrase, key)
            found = with_key if found is None else found & with_key
        return [
            self._trends[place] for place in sorted(found or ()) if says(self._trends[place].story, phrase)
        ]

    def _with(self, phrase: Phrase, key: str) -> set[int]:
        if len(phrase.keys) == 1 or phrase.as_written:
            return set(self._places.get(key, ()))
        return {place for form in self._forms(key) for place in self._places[form]}

    def _forms(self, key: str) -> Iterator[str]:
        for form in self._sorted[bisect_left(self._sorted, key) :]:
            if not form.startswith(key):
                return
            if _inflects(key, form):
                yield form


def _inflects(key: str, other: str) -> bool:
    """Whether ``other`` is this word of a phrase, or an inflected form of it."""
    return key == other or (
        len(key) >= INFLECTED and len(other) - len(key) <= ENDING and other.startswith(key)
    )


def _texts(story: Story) -> Iterable[list[str]]:
    for article in story.articles:
        yield keys_of(article.title)
        if article.lead:
            yield keys_of(article.lead[:LONGEST_READ])


def _key(word: str) -> str:
    folded = fold(word).strip("_")
    latin = folded[:1] < "\u0370" or "\u1e00" <= folded[:1] < "\u1f00"
    return name_key(stem(folded) if latin else folded)


_KEYS = Learning(_key)
