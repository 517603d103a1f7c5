# ruff: noqa: INP001 - a script that stands by itself
"""Makes ``digestbot/newsroom/word_counts.py``: in how many headlines a word stands.

    python tools/make_word_counts.py DATA_DIR

``DATA_DIR`` holds ``trending-live.csv.gz``, ``tags-wire.csv.gz`` and ``tags-broadcaster.csv.gz``; only titles are
read. What is kept are counts of single words, from which no headline can be put together again.
"""

from __future__ import annotations

import csv
import gzip
import sys
import textwrap
from collections import Counter
from pathlib import Path

from digestbot.newsroom.words import telling_words

SOURCES = ("trending-live", "tags-wire", "tags-broadcaster")
#: Rarer words are as good as unknown.
FEWEST = 3
TARGET = Path(__file__).parent.parent / "digestbot" / "newsroom" / "word_counts.py"

HEAD = '''"""In how many of {total:,} English headlines a word stands, for words that stand in {fewest} or more.

Counted by ``tools/make_word_counts.py`` in Google News' top stories of 20 December 2025 to 31 March 2026 as
archived by the public, and in the test halves of AG News and of BBC (Greene and Cunningham 2006).
Words are folded and stemmed as ``words.telling_words`` gives them.
"""

from __future__ import annotations

#: How many headlines were counted.
HEADLINES = {total}

# By count: the number, then the words.
_WORDS_BY_COUNT = """
{table}
"""


def _read(table: str) -> dict[str, int]:
    counts: dict[str, int] = {{}}
    count = 0
    for entry in table.split():
        if entry.startswith("="):
            count = int(entry[1:])
        else:
            counts[entry] = count
    return counts


#: Stemmed word: how many headlines it stands in.
WORD_COUNTS = _read(_WORDS_BY_COUNT)
'''


def main(data: Path) -> None:
    counts: Counter[str] = Counter()
    total = 0
    for source in SOURCES:
        with gzip.open(data / f"{source}.csv.gz", "rt", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                total += 1
                counts.update(set(telling_words(row["title"])))
    by_count: dict[int, list[str]] = {}
    for word, count in counts.items():
        if count >= FEWEST:
            by_count.setdefault(count, []).append(word)
    entries = [
        entry for count in sorted(by_count, reverse=True) for entry in (f"={count}", *sorted(by_count[count]))
    ]
    table = textwrap.fill(" ".join(entries), 108, break_long_words=False, break_on_hyphens=False)
    TARGET.write_text(HEAD.format(total=total, fewest=FEWEST, table=table), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
