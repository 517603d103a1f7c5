"""What the newsroom knows of a word as it is written, looked up once for each word and remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from digestbot.newsroom.entities import Entities, Opening
from digestbot.newsroom.word_leanings import BITS, LEANING_SECTIONS, WORD_LEANINGS
from digestbot.newsroom.words import stem_written

#: Words that are remembered; news uses some ten thousand a day, names and misprints included.
MOST_WORDS = 200_000
#: Above a word's leanings to all sections stands a one, so that a sum of words counts them as well.
COUNT_BIT = BITS * len(LEANING_SECTIONS)
#: Of so many parts is one the weight of a keyword.
SCALE = 500


def packed(weights: Mapping[str, float]) -> int:
    """Weights for sections as one number, so that those of several keywords are added up at once."""
    return sum(
        round(weights.get(name, 0.0) * SCALE) << BITS * place for place, name in enumerate(LEANING_SECTIONS)
    )


@dataclass(frozen=True, slots=True, eq=False)
class Keyword:
    """A phrase that speaks for sections and, as (slug, weight) each, for topics."""

    #: The stems after the first.
    rest: tuple[str, ...]
    #: Weights in SCALE parts, packed as ``word_leanings`` packs leanings.
    for_sections: int
    for_topics: tuple[tuple[str, float], ...]


T = TypeVar("T")
P = TypeVar("P", Keyword, Opening)


#: What begins with a word: the names of this word alone, and longer ones by the key of their second word.
Names = tuple[Sequence[Opening], Mapping[str, Sequence[Opening]]]
#: The keyword of this word alone, and longer ones by the stem of their second word; and names.
Beginning = tuple[Keyword | None, Mapping[str, Sequence[Keyword]] | None, Names | None]


class _Remembered(dict[str, T]):
    """Works a word's value out when it is first asked for, and forgets all when it holds too many."""

    def __init__(self, work_out: Callable[[str], T]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> T:
        if len(self) >= MOST_WORDS:
            self.clear()
        value = self[word] = self._work_out(word)
        return value


class Vocabulary:
    """Words as written, with the phrases and names that they begin and the sections to which they lean."""

    def __init__(self, keywords: Mapping[str, Sequence[Keyword]], entities: Entities) -> None:
        self._keywords = keywords
        self._entities = entities
        self.stems: _Remembered[str] = _Remembered(stem_written)
        #: 0 for a word that leans to nothing; see COUNT_BIT.
        self.leanings: _Remembered[int] = _Remembered(self._leaning)
        #: None for a word with which neither a phrase nor a name begins.
        self.beginnings: _Remembered[Beginning | None] = _Remembered(self._beginning)

    def _leaning(self, word: str) -> int:
        leaning = WORD_LEANINGS.get(self.stems[word])
        return leaning | 1 << COUNT_BIT if leaning else 0

    def _beginning(self, word: str) -> Beginning | None:
        keywords = self._keywords.get(self.stems[word], ())
        openings = self._entities.openings(word)
        if not keywords and not openings:
            return None
        alone = next((keyword for keyword in keywords if not keyword.rest), None)
        names = tuple(opening for opening in openings if not opening.rest), _by_second(openings)
        return alone, _by_second(keywords) or None, names if openings else None


def _by_second(phrases: Sequence[P]) -> dict[str, list[P]]:
    """Those of several words by their second, in the same order."""
    by_second: dict[str, list[P]] = {}
    for phrase in phrases:
        if phrase.rest:
            by_second.setdefault(phrase.rest[0], []).append(phrase)
    return by_second
