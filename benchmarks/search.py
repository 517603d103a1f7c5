"""What a search costs: ``python -m benchmarks.search [--articles N] [--engine sqlite|postgresql] [--json]``.

A month of articles, invented from a seed: their words are as unequal as those of a language (Zipf), a story has one to
nine of them. Measured over SQLite and over a PostgreSQL server of its own:

- ``NAME_cpu_ms``: processor time of a page of five stories (the process's and, on PostgreSQL, the server's), the median
  of nine; NAME says how many of the articles have the words;
- ``index_cpu_ms``: of adding one article to the index; ``index_bytes``: what the index takes on the disk for each.
"""

from __future__ import annotations

import asyncio
import json
import random
import sqlite3
import tempfile
from bisect import bisect
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice
from os import sysconf
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from sqlalchemy import insert, text

from benchmarks.command_line import options
from benchmarks.composing import database, tools_over
from digestbot.actions.news.index_words import index_waiting
from digestbot.actions.news.search import SearchResults, search
from digestbot.actions.tools import Tools
from digestbot.model import Taste
from digestbot.storage import Storage
from digestbot.storage.tables import article, source, story, story_member

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
MONTH = timedelta(days=29)
ENGINES = ("sqlite", "postgresql")
OUTLETS, VOCABULARY, ROUNDS = 300, 200_000, 9
#: Words of an article that are no filler: 20, as in 1,466 real entries of feeds.
TITLE, LEAD = 6, 14
ROWS_AT_ONCE = 10_000


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--engine", nargs="+", choices=ENGINES, default=ENGINES)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="digestbot-search-") as folder:
        figures = {
            engine: measure_on(engine, Path(folder), arguments.articles) for engine in arguments.engine
        }
    if arguments.json:
        print(json.dumps(figures))
        return
    for engine, values in figures.items():
        print(engine)
        for name, value in values.items():
            print(f"  {name:32} {value:.2f}")


def measure_on(engine: str, folder: Path, articles: int) -> dict[str, float]:
    with database(folder, postgres=engine == "postgresql") as address:
        return asyncio.run(measure(address, articles))


async def measure(address: str, articles: int) -> dict[str, float]:
    storage = Storage.open(address)
    storage.upgrade(NOW)
    words = Words()
    fill(storage, words, articles)
    async with tools_over(storage) as tools:
        before = size(storage)
        started = cpu(storage)
        while await index_waiting(tools):
            pass
        spent = cpu(storage) - started
        with storage._engine.connect() as connection:
            connection.execute(text("ANALYZE"))
            connection.commit()
        figures = {
            "index_cpu_ms": 1000 * spent / articles,
            "index_bytes": (size(storage) - before) / articles,
        }
        for name, sought in words.searches().items():
            figures[f"{name}_cpu_ms"] = await cost(tools, sought)
    await storage.close()
    return figures


async def cost(tools: Tools, sought: str) -> float:
    spent = []
    for _ in range(ROUNDS):
        before = cpu(tools.storage)
        await find(tools, sought)
        spent.append(cpu(tools.storage) - before)
    return 1000 * median(spent)


async def find(tools: Tools, sought: str) -> SearchResults:
    return await search(tools, Taste(languages=frozenset({"en"})), sought, longest=54, start=0, most=5)


class Words:
    """Invented words, the first of them the most frequent."""

    def __init__(self) -> None:
        self._chance = random.Random(10)
        self.words = [self._word(number) for number in range(VOCABULARY)]
        # The very frequent words of a language are filler, and are not indexed: they are left out here.
        self._weights = list(accumulate(1 / (number + 30) for number in range(VOCABULARY)))

    def _word(self, number: int) -> str:
        return "".join(
            self._chance.choice("bdfgklmnprtvz") + self._chance.choice("aiou") for _ in range(2)
        ) + _in_letters(number)

    def some(self, count: int) -> str:
        most = self._weights[-1]
        return " ".join(self.words[bisect(self._weights, self._chance.random() * most)] for _ in range(count))

    def searches(self) -> dict[str, str]:
        """A word that so many of the articles have, by what that is called."""
        total, length = self._weights[-1], TITLE + LEAD

        def rank(share: float) -> int:
            return max(0, round(length / (share * total)) - 30)

        one_in = {
            "one_in_10": 0.1,
            "one_in_30": 1 / 30,
            "one_in_100": 0.01,
            "one_in_1000": 0.001,
            "one_in_10000": 0.0001,
            "one_in_100000": 0.00001,
        }
        single = {name: self.words[min(rank(share), VOCABULARY - 1)] for name, share in one_in.items()}
        return single | {
            "two_frequent": f"{self.words[0]} {self.words[1]}",
            "frequent_and_rare": f"{single['one_in_10']} {single['one_in_10000']}",
            "five_words": " ".join(self.words[rank(0.02) : rank(0.02) + 5]),
            "nothing": "nosucharticlehasthis",
        }


def _in_letters(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number, 20)
        letters += "bcdfghjklmnpqrtvwxyz"[letter]
    return letters


def fill(storage: Storage, words: Words, articles: int) -> None:
    chance = random.Random(11)
    with storage._engine.begin() as connection:
        connection.execute(
            insert(source),
            [
                {"id": i, "key": f"outlet-{i}", "name": f"Outlet {i}", "created_at": NOW}
                for i in range(1, OUTLETS + 1)
            ],
        )
    step = MONTH / articles
    rows = _articles(words, chance, articles, step)
    homes = _homes(chance, articles)
    for start in range(1, articles + 1, ROWS_AT_ONCE):
        ids = range(start, min(start + ROWS_AT_ONCE, articles + 1))
        with storage._engine.begin() as connection:
            connection.execute(insert(article), list(islice(rows, len(ids))))
            members = [(number, next(homes)) for number in ids]
            founded = [{"id": n, "revision": 1, "created_at": NOW} for n, home in members if n == home]
            connection.execute(insert(story), founded)
            connection.execute(
                insert(story_member),
                [
                    {"story_id": home, "article_id": n, "joined_at": NOW, "joined_revision": 1}
                    for n, home in members
                ],
            )


def _articles(
    words: Words, chance: random.Random, articles: int, step: timedelta
) -> Iterator[dict[str, Any]]:
    for number in range(1, articles + 1):
        at = NOW - MONTH + number * step
        yield {
            "id": number,
            "source_id": chance.randrange(1, OUTLETS + 1),
            "key": str(number),
            "url": f"https://outlet.example/{number}",
            "title": words.some(TITLE),
            "lead": words.some(LEAD),
            "at": at,
            "first_seen_at": at,
            "published_at": at,
            "authors": (),
            "tags": (),
            "language": "en" if number % 3 else "de",
            "kind": "news",
            "grouped_at": at,
        }


def _homes(chance: random.Random, articles: int) -> Iterator[int]:
    """The story of each article: a new one, or one of the last few hundred."""
    lately: list[int] = []
    for number in range(1, articles + 1):
        if not lately or chance.random() < 0.4:
            lately = [*lately[-400:], number]
            yield number
        else:
            yield chance.choice(lately)


def size(storage: Storage) -> int:
    """Bytes of the whole database."""
    if storage.file is not None:
        with closing(sqlite3.connect(storage.file)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return Path(storage.file).stat().st_size
    with storage._engine.connect() as connection:
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())


def cpu(storage: Storage) -> float:
    """Seconds of processor time that this process and the server's for it have used."""
    if storage.file is not None:
        return process_time()
    with storage._engine.connect() as connection:
        pids: Sequence[int] = connection.scalars(
            text(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'"
            )
        ).all()
    return process_time() + sum(map(_cpu_of, pids))


def _cpu_of(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
