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


P = TypeVar("P", Keyword, Opening)


#: What begins with a word: the names of this word alone, and longer ones by the key of their second word.
Names = tuple[Sequence[Opening], Mapping[str, Sequence[Opening]]]
#: The keyword of this word alone, and longer ones by the stem of their second word; and names.
Beginning = tuple[Keyword | None, Mapping[str, Sequence[Keyword]] | None, Names | None]


class _Learning(dict[str, int]):
    """A word that is asked for the first time is learnt first."""

    def __init__(self, learn: Callable[[str], int]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, word: str) -> int:
        return self._learn(word)


class Vocabulary:
    """Words as written, with their stems, the sections to which they lean, the phrases and names that they begin.

    ``leaning`` learns the words of a text; then ``stems`` and ``beginnings`` have them.
    """

    def __init__(self, keywords: Mapping[str, Sequence[Keyword]], entities: Entities) -> None:
        self._keywords = {
            first: (next((one for one in several if not one.rest), None), _by_second(several) or None)
            for first, several in keywords.items()
        }
        self._entities = entities
        self._leanings = _Learning(self._learn)
        self.stems: dict[str, str] = {}
        #: None for a word with which neither a phrase nor a name begins.
        self.beginnings: dict[str, Beginning | None] = {}

    def leaning(self, words: Sequence[str]) -> int:
        """To which sections the words lean, added up; see COUNT_BIT."""
        if len(self.stems) >= MOST_WORDS:
            for known in (self._leanings, self.stems, self.beginnings):
                known.clear()
        return sum(map(self._leanings.__getitem__, words))

    def _learn(self, word: str) -> int:
        stem = self.stems[word] = stem_written(word)
        openings = self._entities.openings(word)
        keyword, phrases = self._keywords.get(stem, _NO_KEYWORDS)
        beginning: Beginning | None = None
        if openings:
            names = tuple(opening for opening in openings if not opening.rest), _by_second(openings)
            beginning = keyword, phrases, names
        elif keyword is not None or phrases is not None:
            beginning = keyword, phrases, None
        self.beginnings[word] = beginning
        leaning = WORD_LEANINGS.get(stem, 0)
        if leaning:
            leaning |= 1 << COUNT_BIT
        self._leanings[word] = leaning
        return leaning


_NO_KEYWORDS: tuple[Keyword | None, Mapping[str, Sequence[Keyword]] | None] = (None, None)


def _by_second(phrases: Sequence[P]) -> dict[str, list[P]]:
    """Those of several words by their second, in the same order."""
    by_second: dict[str, list[P]] = {}
    for phrase in phrases:
        if phrase.rest:
            by_second.setdefault(phrase.rest[0], []).append(phrase)
    return by_second
