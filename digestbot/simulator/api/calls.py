"""The latest calls, in a bounded ring that tests can read."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from digestbot.simulator.api.parameters import Parameters
from digestbot.simulator.clock import rfc3339


@dataclass(frozen=True, slots=True)
class Call:
    """One call: ``arrived`` and ``ended`` are real seconds, ``at`` the simulator's time of arrival."""

    number: int
    at: datetime
    arrived: float
    ended: float
    method: str
    parameters: Parameters
    status: int
    error: str
    fault: str
    message_id: int

    def wire(self) -> dict[str, Any]:
        uploads = {
            name: {"name": upload.name, "bytes": len(upload.data)}
            for name, upload in self.parameters.uploads.items()
        }
        return {
            "n": self.number,
            "at": rfc3339(self.at),
            "arrived": round(self.arrived, 6),
            "ended": round(self.ended, 6),
            "method": self.method,
            "params": {**self.parameters.values, **uploads},
            "status": self.status,
            "ok": not self.error,
            "error": self.error or None,
            "fault": self.fault or None,
            "message_id": self.message_id or None,
        }


class CallLog:
    def __init__(self, kept: int = 100_000) -> None:
        self._ring: deque[Call] = deque(maxlen=kept)
        self._last = 0
        self._methods: dict[str, Counter[int]] = defaultdict(Counter)
        self._faults: Counter[str] = Counter()

    def record(
        self,
        at: datetime,
        arrived: float,
        ended: float,
        method: str,
        parameters: Parameters,
        *,
        status: int,
        error: str,
        fault: str,
        message_id: int,
    ) -> None:
        self._last += 1
        self._methods[method][status] += 1
        if fault:
            self._faults[fault] += 1
        self._ring.append(
            Call(self._last, at, arrived, ended, method, parameters, status, error, fault, message_id)
        )

    def after(self, number: int, most: int) -> dict[str, Any]:
        """Calls above this number, oldest first; ``next`` is the number to ask with next time."""
        first = self._ring[0].number if self._ring else self._last + 1
        calls = [call.wire() for call in islice(self._ring, max(0, number + 1 - first), None)][:most]
        return {"calls": calls, "next": calls[-1]["n"] if calls else max(number, 0), "last": self._last}

    def counts(self) -> dict[str, Any]:
        methods = {
            name: {
                "calls": statuses.total(),
                "ok": statuses[200],
                "statuses": {str(status): count for status, count in sorted(statuses.items())},
            }
            for name, statuses in sorted(self._methods.items())
        }
        return {
            "calls": self._last,
            "ok": sum(statuses[200] for statuses in self._methods.values()),
            "responses_429": sum(statuses[429] for statuses in self._methods.values()),
            "methods": methods,
            "faults": dict(self._faults),
        }

    def clear(self) -> None:
        self._ring.clear()
        self._methods.clear()
        self._faults.clear()
        self._last = 0
