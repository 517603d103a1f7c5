"""Everything that the newsroom knows about a written word, looked up once for each word and then cached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from struct import Struct
from typing import TypeVar

from digestbot.newsroom.tagging.entities import Entities, Opening
from digestbot.newsroom.tagging.word_leanings import BITS, LEANING_SECTIONS, WORD_LEANINGS
from digestbot.newsroom.words import Learning, stem_written

#: The bits above a word's leanings hold a 1, so that adding words up also counts them.
COUNT_BIT = BITS * len(LEANING_SECTIONS)
#: A keyword's weight of 1 is this many units.
SCALE = 500
_SHIFTS = {name: BITS * place for place, name in enumerate(LEANING_SECTIONS)}


def packed(weights: Mapping[str, float]) -> int:
    """Weights for sections as one number, so that one addition adds those of all sections."""
    return sum(round(weight * SCALE) << _SHIFTS[name] for name, weight in weights.items())


def unpacked(total: int) -> tuple[int, ...]:
    """Split a sum of packed weights or leanings: the sum of each section in order, then how many were added."""
    return _TOTALS.unpack(total.to_bytes(_TOTALS.size, "little"))


#: A number of BITS (32) for each section; above them the count.
_TOTALS = Struct(f"<{len(LEANING_SECTIONS)}II")


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """What a phrase says only beside, or apart from, certain words: its evidence as in ``Keyword``, and the
    condition.
    """

    #: The stems of the phrase itself.
    own: frozenset[str]
    for_sections: int
    for_topics: tuple[tuple[str, float], ...]
    #: Stems of phrases, one of which must be in the article; empty if there is no such condition.
    beside: tuple[frozenset[str], ...] = ()
    #: Stems of phrases none of which may be in the article.
    apart: tuple[frozenset[str], ...] = ()
    #: The exact spelling of the phrase, if it is an abbreviation ("AIDS").
    exactly: str | None = None

    def holds(self, stems: frozenset[str]) -> bool:
        """Whether an article with these stems fulfils the condition."""
        if any(phrase <= stems for phrase in self.apart):
            return False
        return not self.beside or any(phrase <= stems for phrase in self.beside if phrase != self.own)


@dataclass(frozen=True, slots=True, eq=False)
class Keyword:
    """A phrase that is evidence for sections and, as (slug, weight) pairs, for topics."""

    #: The stems after the first.
    rest: tuple[str, ...]
    #: Weights in units of 1 / SCALE, packed as ``word_leanings`` packs leanings.
    for_sections: int
    for_topics: tuple[tuple[str, float], ...]
    #: What the phrase says only beside, or apart from, certain words.
    senses: tuple[Sense, ...] = ()
    #: The languages in which it is evidence; None for all. "em" is a tournament in German, and "in" in Portuguese.
    languages: frozenset[str] | None = None


P = TypeVar("P", Keyword, Opening)


#: The names that begin with a word: names of this word alone, and longer ones by the key of their second
#: word.
Names = tuple[Sequence[Opening], Mapping[str, Sequence[Opening]]]
#: The leanings of a word (see COUNT_BIT; 0 for none), the keyword of this word alone, longer keywords by the
#: stem of their second word, and names.
Known = tuple[int, Keyword | None, Mapping[str, Sequence[Keyword]] | None, Names | None]
_NOTHING: Known = (0, None, None, None)


class Vocabulary:
    """Written words, with their leanings, the phrases and names that begin with them, and their stems."""

    def __init__(self, keywords: Mapping[str, Sequence[Keyword]], entities: Entities) -> None:
        self._of_stem = {
            stem: _of_stem(stem, keywords.get(stem, ())) for stem in {**WORD_LEANINGS, **keywords}
        }
        self._entities = entities
        self._known = Learning(self._learn)
        #: The stem of any word, as ``words.stem_written`` gives it.
        self.stems: Mapping[str, str] = Learning(stem_written)

    def known(self, words: Iterable[str]) -> Iterator[Known | None]:
        """What is known of each word; None for a word that has no leaning and begins nothing."""
        return map(self._known.__getitem__, words)

    def _learn(self, word: str) -> Known | None:
        known = self._of_stem.get(self.stems[word])
        openings = self._entities.openings(word)
        if not openings:
            return known
        leaning, keyword, longer, _ = known or _NOTHING
        names = tuple(opening for opening in openings if not opening.rest), _by_second(openings)
        return leaning, keyword, longer, names


def _of_stem(stem: str, keywords: Sequence[Keyword]) -> Known:
    leaning = WORD_LEANINGS.get(stem, 0)
    if leaning:
        leaning |= 1 << COUNT_BIT
    alone = next((keyword for keyword in keywords if not keyword.rest), None)
    return leaning, alone, _by_second(keywords) or None, None


def _by_second(phrases: Sequence[P]) -> dict[str, list[P]]:
    """The phrases of several words by their second word, in the same order."""
    by_second: dict[str, list[P]] = {}
    for phrase in phrases:
        if phrase.rest:
            by_second.setdefault(phrase.rest[0], []).append(phrase)
    return by_second
