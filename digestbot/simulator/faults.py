"""Failures on demand: which calls fail, how, and how often."""

from __future__ import annotations

import random  # noqa: TID251 - the simulator could be lifted out whole; every draw comes from a seed
from dataclasses import dataclass, field
from typing import Any

KINDS = frozenset(
    {
        "429",
        "403",
        "400",
        "401",
        "404",
        "5xx",
        "slow",
        "drop_before",
        "drop_after",
        "silent",
        "page",
        "empty",
        "not_ok",
    }
)


@dataclass(slots=True)
class Fault:
    """One rule: calls that match fail, the first ``times`` of them or a ``share`` (0 to 1) by chance.

    ``after``: this many matching calls pass unharmed first. ``seconds``: how long a ``slow`` answer takes, or,
    with ``429``, how long everything that matches is refused from the first hit on. ``code``: the status of a ``5xx``.
    What Telegram itself never does: ``silent`` never answers; ``page``, ``empty`` and ``not_ok`` answer 200 with a portal's
    page, with nothing, and with ``{"ok":false}``.
    """

    kind: str
    method: str = ""
    chat_id: int | str | None = None
    times: int | None = None
    share: float | None = None
    after: int = 0
    retry_after: int = 1
    text: str = ""
    seconds: float = 0.0
    code: int = 502
    hits: int = 0
    locked_until: float = field(default=0.0)

    def wire(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "method": self.method or None,
            "chat_id": self.chat_id,
            "times": self.times,
            "share": self.share,
            "after": self.after,
            "hits": self.hits,
        }


@dataclass(frozen=True, slots=True)
class Hit:
    fault: Fault
    retry_after: int


class Faults:
    """All rules in force. The first rule that matches and applies decides."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - chance for tests
        self.rules: list[Fault] = []

    def reseed(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - as above

    def strike(self, method: str, chat_id: object, now: float) -> Hit | None:
        """Whether this call fails; ``method`` in lower case, ``now`` in real seconds."""
        for rule in self.rules:
            if rule.method and rule.method.lower() != method:
                continue
            if rule.chat_id is not None and str(rule.chat_id) != str(chat_id):
                continue
            if now < rule.locked_until:
                return Hit(rule, max(1, round(rule.locked_until - now)))
            if self._strikes(rule):
                rule.hits += 1
                retry_after = rule.retry_after
                if rule.kind == "429" and rule.seconds > 0:
                    rule.locked_until = now + rule.seconds
                    retry_after = max(1, round(rule.seconds))
                return Hit(rule, retry_after)
        return None

    def latency(self, low_ms: float, high_ms: float) -> float:
        """A random latency in seconds, uniform between the two."""
        return self._chance.uniform(low_ms, high_ms) / 1000

    def _strikes(self, rule: Fault) -> bool:
        if rule.after > 0:
            rule.after -= 1
            return False
        if rule.times is not None and rule.hits >= rule.times:
            return False
        return rule.share is None or self._chance.random() < rule.share
