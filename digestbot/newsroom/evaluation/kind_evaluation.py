"""Measures how well the kind of an article is recognised, on headlines that people labelled.

- precision and recall are those of "does not lead", over the rows in which this is clear: their second-best
  kinds give the same answer;
- accuracy is over all kinds: the right kind counts 1, a second-best kind a half.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digestbot.model import Kind
from digestbot.newsroom.stories.kinds import leads


@dataclass(frozen=True, slots=True)
class LabelledKind:
    kind: Kind
    #: Other kinds that would be acceptable.
    also: tuple[Kind, ...] = ()
    #: How the row was chosen, such as "random-feeds"; empty if unknown.
    sample: str = ""


@dataclass(frozen=True, slots=True)
class OneKind:
    labelled: int
    precision: float | None
    recall: float | None


@dataclass(frozen=True, slots=True)
class KindScores:
    precision: float | None
    recall: float | None
    accuracy: float
    #: The accuracy over rows that were chosen at random; None if there are none.
    accuracy_random: float | None
    by_kind: dict[str, OneKind]


def score_kinds(found: Sequence[Kind], labelled: Sequence[LabelledKind]) -> KindScores:
    """Compare the kind found for each article with its labelled kind."""
    pairs = list(zip(found, labelled, strict=True))
    plain = [
        (not leads(kind), not leads(truth.kind))
        for kind, truth in pairs
        if all(leads(other) == leads(truth.kind) for other in truth.also)
    ]
    hits = [_hit(kind, truth) for kind, truth in pairs]
    chance = [hit for hit, (_, truth) in zip(hits, pairs, strict=True) if truth.sample.startswith("random")]
    right = plain.count((True, True))
    return KindScores(
        precision=_share(right, sum(held for held, _ in plain)),
        recall=_share(right, sum(true for _, true in plain)),
        accuracy=_share(sum(hits), len(hits)) or 0.0,
        accuracy_random=_share(sum(chance), len(chance)),
        by_kind={kind: _one(kind, pairs) for kind in sorted({truth.kind for truth in labelled})},
    )


def _one(kind: Kind, pairs: Sequence[tuple[Kind, LabelledKind]]) -> OneKind:
    found = [truth for one, truth in pairs if one == kind]
    labelled = [one for one, truth in pairs if truth.kind == kind]
    return OneKind(
        labelled=len(labelled),
        precision=_share(sum(_hit(kind, truth) > 0 for truth in found), len(found)),
        recall=_share(labelled.count(kind), len(labelled)),
    )


def _hit(kind: Kind, truth: LabelledKind) -> float:
    return 1.0 if kind == truth.kind else 0.5 if kind in truth.also else 0.0


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None
