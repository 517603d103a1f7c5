"""To which sections a word leans, as ``word_leanings.toml`` has it.

A leaning is how much more often (ln) a word stands in texts of a section than in all texts.
"""

from __future__ import annotations

import tomllib

from digestbot.bundled import text_of

_TABLE = tomllib.loads(text_of("newsroom/word_leanings.toml"))

#: The order of a word's leanings.
LEANING_SECTIONS: tuple[str, ...] = tuple(_TABLE["sections"])
#: Nats in a step.
STEP: float = _TABLE["step"]
#: A word's leaning to a section is so many steps less than it is written.
OFFSET: int = _TABLE["offset"]
#: Each section has so many bits of a word's number, the first section the lowest ones.
BITS = 32


def _by_word(leanings: str) -> dict[str, int]:
    by_word = {}
    for entry in leanings.split():
        word, _, letters = entry.partition(":")
        by_word[word] = sum((ord(letter) - ord("a")) << BITS * place for place, letter in enumerate(letters))
    return by_word


#: Stemmed word: its leanings as one number, so that the words of a text are added up at once.
WORD_LEANINGS = _by_word(_TABLE["leanings"])
