"""In how many of some 28,000 English headlines each word occurs, from ``word_counts.toml``."""

from __future__ import annotations

import tomllib

from digestbot.bundled import text_of

_TABLE = tomllib.loads(text_of("newsroom/word_counts.toml"))

#: The number of headlines that were counted.
HEADLINES: int = _TABLE["headlines"]


def _by_word(words_by_count: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    count = 0
    for entry in words_by_count.split():
        if entry.startswith("="):
            count = int(entry[1:])
        else:
            counts[entry] = count
    return counts


#: Stemmed word → the number of headlines with it.
WORD_COUNTS = _by_word(_TABLE["words_by_count"])
