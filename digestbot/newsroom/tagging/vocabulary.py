"""What the newsroom knows of a word as it is written, looked up once for each word and remembered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from struct import Struct
from typing import TypeVar

from digestbot.newsroom.tagging.entities import Entities, Opening
from digestbot.newsroom.tagging.word_leanings import BITS, LEANING_SECTIONS, WORD_LEANINGS
from digestbot.newsroom.words import Learning, stem_written

#: Above a word's leanings to all sections stands a one, so that a sum of words counts them as well.
COUNT_BIT = BITS * len(LEANING_SECTIONS)
#: Of so many parts is one the weight of a keyword.
SCALE = 500


def packed(weights: Mapping[str, float]) -> int:
    """Weights for sections as one number, so that those of several keywords are added up at once."""
    return sum(
        round(weights.get(name, 0.0) * SCALE) << BITS * place for place, name in enumerate(LEANING_SECTIONS)
    )


def unpacked(total: int) -> tuple[int, ...]:
    """A sum of packed weights or leanings: that of each section in its order, then how many leanings were added up."""
    return _TOTALS.unpack(total.to_bytes(_TOTALS.size, "little"))


#: A number of BITS, which are 32, for each section; above them the count.
_TOTALS = Struct(f"<{len(LEANING_SECTIONS)}II")


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """What a phrase says only in some company: what it speaks for as in ``Keyword``, and when."""

    #: The phrase's own stems.
    own: frozenset[str]
    for_sections: int
    for_topics: tuple[tuple[str, float], ...]
    #: Stems of phrases, one of which has to stand in the article; none: nothing has to.
    beside: tuple[frozenset[str], ...] = ()
    #: Stems of phrases none of which may stand in the article.
    apart: tuple[frozenset[str], ...] = ()
    #: How the phrase is written, where it is an abbreviation ("AIDS").
    exactly: str | None = None

    def holds(self, stems: frozenset[str]) -> bool:
        """Whether an article with these stems is of the company that is asked for."""
        if any(phrase <= stems for phrase in self.apart):
            return False
        return not self.beside or any(phrase <= stems for phrase in self.beside if phrase != self.own)


@dataclass(frozen=True, slots=True, eq=False)
class Keyword:
    """A phrase that speaks for sections and, as (slug, weight) each, for topics."""

    #: The stems after the first.
    rest: tuple[str, ...]
    #: Weights in SCALE parts, packed as ``word_leanings`` packs leanings.
    for_sections: int
    for_topics: tuple[tuple[str, float], ...]
    #: What it says besides, in some company only.
    senses: tuple[Sense, ...] = ()


P = TypeVar("P", Keyword, Opening)


#: What begins with a word: the names of this word alone, and longer ones by the key of their second word.
Names = tuple[Sequence[Opening], Mapping[str, Sequence[Opening]]]
#: To which sections a word leans (see COUNT_BIT; 0 for none); the keyword of this word alone, and longer ones by the
#: stem of their second word; and names.
Known = tuple[int, Keyword | None, Mapping[str, Sequence[Keyword]] | None, Names | None]
_NOTHING: Known = (0, None, None, None)


class Vocabulary:
    """Words as written, with the sections to which they lean, the phrases and names that they begin, their stems."""

    def __init__(self, keywords: Mapping[str, Sequence[Keyword]], entities: Entities) -> None:
        self._of_stem = {
            stem: _of_stem(stem, keywords.get(stem, ())) for stem in {**WORD_LEANINGS, **keywords}
        }
        self._entities = entities
        self._known = Learning(self._learn)
        #: The stem of any word, as ``words.stem_written`` gives it.
        self.stems: Mapping[str, str] = Learning(stem_written)

    def known(self, words: Iterable[str]) -> Iterator[Known | None]:
        """What is known of each of the words; None for those that lean to nothing and begin nothing."""
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
    """Those of several words by their second, in the same order."""
    by_second: dict[str, list[P]] = {}
    for phrase in phrases:
        if phrase.rest:
            by_second.setdefault(phrase.rest[0], []).append(phrase)
    return by_second
