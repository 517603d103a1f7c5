"""In how many of some 28,000 English headlines a word stands, as ``word_counts.toml`` has it."""

from __future__ import annotations

import tomllib

from digestbot.bundled import text_of

_TABLE = tomllib.loads(text_of("newsroom/word_counts.toml"))

#: How many headlines were counted.
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


#: Stemmed word: how many headlines it stands in.
WORD_COUNTS = _by_word(_TABLE["words_by_count"])
