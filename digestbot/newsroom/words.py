"""Words as the newsroom compares them: folded, without filler, cut to a common stem.

It works for any language: text in scripts without spaces becomes pairs of characters, words of inflected
scripts are cut to a prefix, and words in Latin letters lose the most common endings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import chain, islice
from typing import TypeVar

from digestbot.caches import Table
from digestbot.newsroom.filler import FILLER

#: Vowel signs and accents that are characters of their own; for Python they are not part of a word.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff"
    "\u0e31-\u0e4e\u0eb1-\u0ece\u0f71-\u0f84\u102b-\u103e\u17b4-\u17d3"
)
_WORD = re.compile(rf"[\w{_MARKS}]+")
_ASCII_WORD = re.compile(r"\w+", re.ASCII)
#: Han, kana, Thai, Lao, Khmer, Burmese, Hangul: scripts without spaces, or with endings that stick to the
#: word.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
    "\U00020000-\U0002fa1f]"
)
#: Words in other scripts than Latin are cut to this many letters, because what follows is mostly inflection.
_PREFIX = 5
_VOWELS = frozenset("aeiouy")
#: Longer words are cut to this: the rest is a pasted address or a mistake.
_LONGEST = 40
#: At most this many words are cached. News has some ten thousand a day, with names and misprints.
MOST_WORDS = 200_000

T = TypeVar("T")


class Learning(Table[str, T]):
    """A dict of what is known about words. A word that is looked up for the first time is computed and kept.

    ``caches.cached`` also notes when each entry was last used, which takes longer than the lookup itself.
    """

    def __init__(self, learn: Callable[[str], T]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, word: str) -> T:
        if len(self) >= MOST_WORDS:
            self.clear()
        learnt = self[word] = self._learn(word)
        return learnt


def fold(text: str) -> str:
    """NFKC and case-folded, so that full-width, ligatures and capitals make no difference."""
    return text.lower() if text.isascii() else _in_one_form(text).casefold()


def _in_one_form(text: str) -> str:
    """NFKC, without joiners inside words: some writers use them and others do not."""
    return unicodedata.normalize("NFKC", text).replace("\u200c", "").replace("\u200d", "")


def words(text: str) -> list[str]:
    """All words of a text, folded and stemmed, in their order, with filler."""
    return list(chain.from_iterable(map(_STEMS.__getitem__, _folded_words(text))))


def written_words(text: str) -> list[str]:
    """The words of a text as they are written, NFKC; pairs of characters where the script has no spaces."""
    if text.isascii():
        return _ASCII_WORD.findall(text)
    written = _WORD.findall(_in_one_form(text))
    return [part for word in written for part in _spaced(word)] if has_unspaced(text) else written


def has_unspaced(text: str) -> bool:
    """Whether part of the text is in a script that writes no spaces, or attaches endings to its words."""
    return _UNSPACED.search(text) is not None


def stem_written(word: str) -> str:
    """The stem of one of ``written_words``, as ``words`` gives it; empty for one without a letter or digit."""
    return stem(word.lower().strip("_")[:_LONGEST]) if word.isascii() else "".join(_stems(fold(word)))


def telling_words(text: str, most: int | None = None) -> list[str]:
    """The first words of a text that tell it from others, or all: without filler, folded and stemmed."""
    return list(islice(chain.from_iterable(map(_TELLING.__getitem__, _folded_words(text))), most))


def _folded_words(text: str) -> list[str]:
    return _ASCII_WORD.findall(text.lower()) if text.isascii() else _WORD.findall(fold(text))


def _telling_stems(word: str) -> tuple[str, ...]:
    return () if word in FILLER else tuple(stemmed for stemmed in _stems(word) if stemmed not in FILLER)


def _stems(word: str) -> tuple[str, ...]:
    """One stem, or pairs of characters where the script has no spaces."""
    word = word.strip("_")[:_LONGEST]
    if not _UNSPACED.search(word):
        return (stem(word),) if word else ()
    return _spaced(word)


def _spaced(word: str) -> tuple[str, ...]:
    """Pairs of characters where the script has no spaces, else the word itself."""
    if len(word) <= 1 or not _UNSPACED.search(word):
        return (word,)
    word = word.strip("_")[:_LONGEST]
    return tuple(word[i : i + 2] for i in range(len(word) - 1)) or (word,)


def stem(word: str) -> str:
    """A folded word without its ending. Light on purpose: two words made one are worse than one made two."""
    if len(word) < 4 or word.isdigit():
        return word
    if not word.isascii() and not _is_latin(word):
        return word[: min(_PREFIX, max(len(word) - 1, 4))]
    return _without_ending(word)


def _is_latin(word: str) -> bool:
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x1F00 for letter in word)


def _without_ending(word: str) -> str:
    """Plurals, -ing and -ed as in English, which does little harm to the other languages in Latin letters."""
    last = word[-1]
    if last not in "sgde":
        return word
    if last == "s":
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("sses", "shes", "ches", "xes", "zes")):
            return word[:-2]
        if not word.endswith(("ss", "us", "is")):
            word = word[:-1]
            last = word[-1]
    if last == "e":
        return word[:-1] if len(word) > 4 else word
    root = word[:-3] if word.endswith("ing") else word[:-2] if word.endswith("ed") else ""
    return _undoubled(root) if len(root) >= 4 and not _VOWELS.isdisjoint(root) else word


def _undoubled(root: str) -> str:
    if root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    return root.removesuffix("e")


_STEMS = Learning(_stems)
_TELLING = Learning(_telling_stems)
