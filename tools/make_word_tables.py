# ruff: noqa: INP001 - a script that stands by itself
"""Makes what the newsroom knows of single words: ``word_counts.toml`` and ``word_leanings.toml``.

    PYTHONPATH=. python tools/make_word_tables.py DATA_DIR

``DATA_DIR`` holds ``trending-live.csv.gz``, ``tags-wire.csv.gz`` and ``tags-broadcaster.csv.gz``; titles and texts
are read, labels are not. What is kept are figures of single words, from which no text can be put together again.

The leanings come without labels, by one round of self-training: the keywords of ``topics.toml`` decide the section of
each text that they are sure of, and the other words of those texts then lean to the sections that they stand in more
often than elsewhere.
"""

from __future__ import annotations

import csv
import gzip
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from math import log
from pathlib import Path

from digestbot.model import SECTIONS, Article, ArticleId, SourceId
from digestbot.newsroom.tagging.tags import said_by_keywords
from digestbot.newsroom.tagging.topics import Topics
from digestbot.newsroom.words import telling_words

SOURCES = ("trending-live", "tags-wire", "tags-broadcaster")
#: Rarer words are as good as unknown.
FEWEST = 3
#: So many characters of a text are read after its title.
READ = 400
#: Keywords are sure of a section if they add up to so much for it, and to half of all they say.
SURE, SHARE = 4.0, 0.5
#: Leanings are kept in steps of this many nats, at most so many of them either way.
STEP, STEPS = 0.25, 12
SMOOTHING = 5
#: With each text of the section that a word stands in, it may lean so many steps more towards it.
STEPS_BY_TEXT = 4

NEWSROOM = Path(__file__).parent.parent / "digestbot" / "newsroom"

ORIGIN = """# Made by tools/make_word_tables.py from Google News' top stories of 20 December 2025 to 31 March 2026 as archived by
# the public, and from the test halves of AG News and of BBC (Greene and Cunningham 2006), without their labels.
# Words are folded and stemmed as words.telling_words gives them.
"""

COUNTS = '''# In how many English headlines a word stands, for words that stand in {fewest} or more.
{origin}
# How many headlines were counted.
headlines = {total}

# "=" and a count, then the words that have it.
words_by_count = """
{table}
"""
'''

LEANINGS = '''# To which sections a word leans: how much more often (ln) it stands in texts of a section than in all texts.
{origin}
# The order of a word's leanings.
sections = [{sections}]

# Nats in a step.
step = {step}
# A word's leaning to a section is so many steps less than it is written.
offset = {steps}

# Word, ":", and a letter for each section: "m" for no leaning, "n" for one step towards it, "l" for one away.
leanings = """
{table}
"""
'''


def main(data: Path) -> None:
    rows = [row for source in SOURCES for row in rows_of(data / f"{source}.csv.gz")]
    write("word_counts.toml", COUNTS, count_words(rows), total=len(rows), fewest=FEWEST)
    sections = ", ".join(f'"{section}"' for section in SECTIONS)
    write("word_leanings.toml", LEANINGS, learn_leanings(rows), sections=sections, step=STEP, steps=STEPS)


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def count_words(rows: list[dict[str, str]]) -> list[str]:
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(set(telling_words(row["title"])))
    by_count: dict[int, list[str]] = {}
    for word, count in counts.items():
        if count >= FEWEST:
            by_count.setdefault(count, []).append(word)
    return [
        entry for count in sorted(by_count, reverse=True) for entry in (f"={count}", *sorted(by_count[count]))
    ]


def learn_leanings(rows: list[dict[str, str]]) -> list[str]:
    topics = Topics.parse((files("digestbot.newsroom") / "topics.toml").read_text(encoding="utf-8"))
    texts = Counter[str]()
    standing: dict[str, Counter[str]] = {section: Counter() for section in SECTIONS}
    for row in rows:
        section = sure_section(row, topics)
        if section:
            texts[section] += 1
            standing[section].update(set(telling_words(f"{row['title']} {row['text'][:READ]}")))
    everywhere = sum(standing.values(), Counter())
    return [
        f"{word}:{leaning}"
        for word, count in sorted(everywhere.items())
        if count >= FEWEST
        for leaning in (letters(word, count, standing, texts),)
        if set(leaning) != {"m"}
    ]


def sure_section(row: dict[str, str], topics: Topics) -> str | None:
    epoch = datetime.fromtimestamp(0, UTC)
    article = Article(ArticleId(0), SourceId(0), "", None, row["title"], row["text"] or None, epoch, epoch)
    said = said_by_keywords(article, topics)
    best = max(said, key=lambda name: said[name], default=None)
    if best is None or said[best] < SURE or said[best] < SHARE * sum(said.values()):
        return None
    return best


def letters(word: str, count: int, standing: dict[str, Counter[str]], texts: Counter[str]) -> str:
    """Rates are smoothed by a few texts of half the word's overall rate; few texts tell little of a section."""
    overall = count / texts.total()
    leaning = ""
    for section in SECTIONS:
        rate = (standing[section][word] + SMOOTHING / 2 * overall) / (texts[section] + SMOOTHING)
        steps = round(log((rate + 1e-4) / (overall + 1e-4)) / STEP)
        most = min(STEPS, STEPS_BY_TEXT * standing[section][word])
        leaning += chr(ord("m") + max(-STEPS, min(most, steps)))
    return leaning


def write(name: str, template: str, entries: list[str], **fields: object) -> None:
    table = textwrap.fill(" ".join(entries), 108, break_long_words=False, break_on_hyphens=False)
    (NEWSROOM / name).write_text(template.format(table=table, origin=ORIGIN, **fields), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
