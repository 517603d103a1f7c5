"""Computes how large a database is after a year, from what rows were measured to take, and the retention.

After 90 days it grows no more: as much is deleted each night as came in the day. The worst case is computed: no two
readers share a digest, every article is shown in one, and so is kept for as long as the ledger, and the night's run is
just ahead, so that everything is kept for a day more.

    python -m benchmarks.size --readers 1000 --feeds 40
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
    """What one of each takes with its indexes: measured after 60 turned days (``benchmarks.long_run``)."""

    #: With its vector, its entry in the feed, and its place in a story.
    article: int
    words: int
    #: With its delivery, its job, and the stories that it showed.
    digest: int
    edition: int
    #: With its chat, four topics and hour: measured with 1,000 readers.
    reader: int = 720


ENGINES = {"sqlite": Bytes(1_575, 393, 740, 27_000), "postgresql": Bytes(1_810, 450, 1_970, 17_000)}


def megabytes(cost: Bytes, readers: int, articles_a_day: int, digests_a_day: float) -> dict[str, float]:
    """The size by kind, in megabytes, with the default retention."""
    kept, digests = Retention(), readers * digests_a_day
    counts = {
        "articles and stories": articles_a_day * _days(kept.ledger) * cost.article,
        "search": articles_a_day * _days(SEARCHED_FOR) * cost.words,
        "digests": digests * _days(kept.ledger) * cost.digest,
        "messages of digests": digests * _days(kept.editions) * cost.edition,
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
    parser.add_argument("--digests", type=float, default=1.0, help="of a reader, a day")
    given = parser.parse_args()
    found = {
        engine: megabytes(cost, given.readers, given.feeds * given.articles, given.digests)
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
