"""To which sections each word leans, from ``word_leanings.toml``.

A leaning is the natural logarithm of how much more often a word occurs in texts of a section than in all
texts.
"""

from __future__ import annotations

import tomllib

from digestbot.bundled import text_of

_TABLE = tomllib.loads(text_of("newsroom/word_leanings.toml"))

#: The sections, in the order of a word's leanings.
LEANING_SECTIONS: tuple[str, ...] = tuple(_TABLE["sections"])
#: One step of a leaning, in nats.
STEP: float = _TABLE["step"]
#: Subtract this many steps from a written leaning to get the real one, which may be negative.
OFFSET: int = _TABLE["offset"]
#: Each section has this many bits of a word's number; the first section has the lowest ones.
BITS = 32
_BYTES = BITS // 8
#: A leaning is a letter: "a" is 0, "b" is 1.
_FROM_A = bytes(max(0, code - ord("a")) for code in range(256))


def _by_word(leanings: str) -> dict[str, int]:
    by_word = {}
    for entry in leanings.split():
        word, _, letters = entry.partition(":")
        places = bytearray(_BYTES * len(letters))
        places[::_BYTES] = letters.encode().translate(_FROM_A)
        by_word[word] = int.from_bytes(places, "little")
    return by_word


#: Stemmed word → its leanings packed into one number, so that those of a text's words are added up at once.
WORD_LEANINGS = _by_word(_TABLE["leanings"])
