"""Computes how large a database is after a year, from what rows were measured to take, and the retention.

After 90 days nothing is added: as much is deleted each night as came in the day. The most there can be
is computed: every article is shown in a digest, and so is kept for as long as the ledger, and the night's run is just
ahead, so that everything is kept for a day more.

    python -m benchmarks.size --readers 1000 --feeds 40
    python -m benchmarks.size --readers 100000 --feeds 1000 --distinct 5000
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta

from rich.console import Console
from rich.table import Table

from benchmarks.command_line import options
from digestbot.model import Retention
from digestbot.newsroom.searching import SEARCHED_FOR


@dataclass(frozen=True)
class Bytes:
    """What one of each takes with its indexes: the most of what several runs measured (docs/figures.md)."""

    #: With its vector, its entry in the feed, and its place in a story.
    article: int
    #: In the index for searches, for a real article.
    words: int
    #: What a reader's digest leaves: its row, and its delivery.
    digest: int
    #: What readers share who get the same: the stories that it showed, its job, and its messages.
    stories: int
    job: int
    edition: int
    #: With its chat, four topics and hour.
    reader: int


ENGINES = {
    "sqlite": Bytes(article=1_575, words=393, digest=330, stories=345, job=80, edition=27_000, reader=730),
    "postgresql": Bytes(
        article=1_810, words=450, digest=575, stories=1_245, job=160, edition=17_000, reader=1_600
    ),
}


def megabytes(cost: Bytes, readers: int, articles_a_day: int, distinct: int) -> dict[str, float]:
    """The size by kind, in megabytes, with the default retention, one digest a reader and day, ``distinct`` different
    ones.
    """
    kept = Retention()
    counts = {
        "articles and stories": articles_a_day * _days(kept.ledger) * cost.article,
        "search": articles_a_day * _days(SEARCHED_FOR) * cost.words,
        "digests and deliveries": readers * _days(kept.ledger) * cost.digest,
        "stories that they showed": distinct * _days(kept.ledger) * cost.stories,
        "messages of digests": distinct * _days(kept.editions) * cost.edition,
        "jobs of digests": distinct * _days(kept.ledger) * cost.job,
        "readers": readers * cost.reader,
    }
    return {kind: count / 1e6 for kind, count in counts.items()}


def _days(kept: timedelta) -> int:
    """How many days of rows there are at most, just before the night's run."""
    return kept.days + 1


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--readers", type=int, default=1_000)
    parser.add_argument("--feeds", type=int, default=40)
    parser.add_argument("--articles", type=int, default=25, help="of a feed, a day")
    parser.add_argument(
        "--distinct", type=int, help="different digests a day; unless given, no two are the same"
    )
    given = parser.parse_args()
    distinct = given.readers if given.distinct is None else given.distinct
    found = {
        engine: megabytes(cost, given.readers, given.feeds * given.articles, distinct)
        for engine, cost in ENGINES.items()
    }
    if given.json:
        print(json.dumps(found))
        return
    table = Table("MB after a year, at most", *found)
    for kind in found["sqlite"]:
        table.add_row(kind, *(f"{sizes[kind]:,.0f}" for sizes in found.values()))
    table.add_row("together", *(f"{sum(sizes.values()):,.0f}" for sizes in found.values()))
    Console().print(table)


if __name__ == "__main__":
    main()
