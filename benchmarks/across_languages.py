"""What joining across languages costs: ``python -m benchmarks.across_languages [--json] [--quick]``.

Invented articles of a day and a half in six languages, half of them English, come one at a time once so many are
remembered. Their vectors are invented as well: those of one kind of event have a cosine of about .5, those of one event
.8 and more. Printed are:

- ``grouping_cpu_ms``: CPU of one article's way into a story by words alone, as if nobody knew its language;
- ``across_cpu_ms``: what it takes more with languages and vectors;
- ``vector_cpu_ms``: CPU of one vector, of a headline and a lead of 40 words, made 32 at a time; null without the extra;
- ``memory_mb``: what the grouper takes more for the articles that it remembers.
"""

from __future__ import annotations

import json
import random
import tracemalloc
from collections.abc import Sequence
from dataclasses import replace
from time import process_time

from benchmarks.command_line import options
from benchmarks.composing_stage import articles_of
from digestbot.app import read_topics
from digestbot.config import Settings
from digestbot.feeds.vectors import is_installed, vectors_of
from digestbot.model import VECTOR_SCALE, VECTOR_SIZE, Article, ArticleId
from digestbot.newsroom.stories.across_languages import REACH
from digestbot.newsroom.stories.articles import meaning_of
from digestbot.newsroom.stories.facts import facts_of
from digestbot.newsroom.stories.stories import Grouper
from digestbot.newsroom.tagging.topics import Topics

LANGUAGES = ("en", "de", "fr", "es", "ru", "uk")
SHARES = (50, 15, 10, 10, 10, 5)
KINDS = 300
NEW = 500


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--quick", action="store_true", help="with smaller numbers")
    arguments = parser.parse_args()
    figures = measure(2_000 if arguments.quick else 20_000)
    if arguments.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:20}{'–' if value is None else f'{value:.2f}'}")


def measure(remembered: int) -> dict[str, float | None]:
    topics = read_topics(Settings(_env_file=None, topics=None))
    told = _told(remembered + NEW)
    plain = [replace(article, language=None, vector=None) for article in told]
    for article in told:
        # What is remembered of words is shared with the tagging, and no part of what is measured.
        facts_of(article, topics)
    alone, memory_alone = _grouping(plain, remembered, topics)
    across, memory = _grouping(told, remembered, topics)
    return {
        "grouping_cpu_ms": alone,
        "across_cpu_ms": across - alone,
        "vector_cpu_ms": _vectors(told[:320]) if is_installed() else None,
        "memory_mb": memory - memory_alone,
    }


def _told(count: int) -> list[Article]:
    chance = random.Random(1)
    known = articles_of(count)
    kinds = [_direction(chance) for _ in range(KINDS)]
    start = max(article.at for article in known)
    return [
        replace(
            known[number % len(known)],
            id=ArticleId(number + 1),
            at=start + number * REACH / count,
            first_seen_at=start,
            language=chance.choices(LANGUAGES, SHARES)[0],
            vector=_near(kinds[chance.randrange(KINDS)], chance),
        )
        for number in range(count)
    ]


def _direction(chance: random.Random) -> list[float]:
    return [chance.gauss(0, 1) for _ in range(VECTOR_SIZE)]


def _near(kind: Sequence[float], chance: random.Random) -> bytes:
    parts = [0.7 * part + 0.7 * chance.gauss(0, 1) for part in kind]
    length = sum(part * part for part in parts) ** 0.5
    return bytes(max(-127, min(127, round(VECTOR_SCALE * part / length))) % 256 for part in parts)


def _grouping(told: Sequence[Article], remembered: int, topics: Topics) -> tuple[float, float]:
    """Milliseconds for one article once so many are remembered, and the megabytes that the grouper takes then."""
    tracemalloc.start()
    grouper = Grouper(topics)
    for article in told[:remembered]:
        grouper.add((article,), article.at)
    memory = tracemalloc.get_traced_memory()[0] / 1_000_000
    tracemalloc.stop()
    started = process_time()
    for article in told[remembered:]:
        grouper.add((article,), article.at)
    return 1000 * (process_time() - started) / (len(told) - remembered), memory


def _vectors(told: Sequence[Article]) -> float:
    texts = [meaning_of(article.title, " ".join(["A lead of ordinary words"] * 8)) for article in told]
    vectors_of(texts[:1])
    started = process_time()
    for at in range(0, len(texts), 32):
        vectors_of(texts[at : at + 32])
    return 1000 * (process_time() - started) / len(texts)


if __name__ == "__main__":
    main()
