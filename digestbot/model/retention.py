"""How long rows are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, get_args

#: The kinds of rows that are deleted when they are old, in the order in which they go: what a row refers to
#: goes after the row.
Prunable = Literal["deliveries", "digests", "shown", "jobs", "stories", "articles", "audit"]
PRUNABLE: tuple[Prunable, ...] = get_args(Prunable)


@dataclass(frozen=True, slots=True)
class Retention:
    """How long rows stay; ``docs/operators.md`` says what each of them is for."""

    #: The messages of a digest, once no delivery needs them.
    editions: timedelta = timedelta(days=3)
    #: Deliveries, digests, which stories they showed, and their jobs.
    ledger: timedelta = timedelta(days=90)
    #: Articles and stories that no digest showed and nobody keeps.
    articles: timedelta = timedelta(days=60)
    #: Who did what.
    audit: timedelta = timedelta(days=365)

    def of(self, kind: Prunable) -> timedelta:
        match kind:
            case "deliveries" | "digests" | "shown" | "jobs":
                return self.ledger
            case "stories" | "articles":
                return self.articles
            case "audit":
                return self.audit
