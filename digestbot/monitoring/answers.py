"""Answers the requests of monitoring programs: /livez, /readyz and /metrics."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from digestbot.actions.news.sources import BY_HAND
from digestbot.actions.turns import Turn
from digestbot.actions.watch.own_clock import OwnClock
from digestbot.clock import Clock, system_clock
from digestbot.model import Figures
from digestbot.monitoring import memory
from digestbot.monitoring.listener import WebListener
from digestbot.monitoring.metrics import Metrics, Snapshot
from digestbot.monitoring.probes import (
    NOT_CURRENT,
    SILENT,
    STARTING,
    Probed,
    liveness,
    problem_of,
    problems_of,
    readiness,
)
from digestbot.monitoring.pulses import Pulses
from digestbot.monitoring.readings import PacedReading
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk

#: Seconds that a probe, and a request for the metrics, wait for the database. The programs that ask wait
#: longer.
PROBE_SECONDS, LOOK_SECONDS = 4.0, 5.0
#: After a query over whole tables, it is not repeated for ``LONG_REST`` times as long as it took; a query by
#: indexes, for ``REST`` times as long. So monitoring takes little of the database's time.
LONG_REST, REST = 100.0, 20.0


class ProbeAnswers:
    """Makes the answers. It knows loops and turns from the start, and the database after ``opened``."""

    def __init__(self, pulses: Pulses, turns: Sequence[Turn], monotonic: Callable[[], float]) -> None:
        self.metrics = Metrics()
        self._pulses = pulses
        self._turns = turns
        self._monotonic = monotonic
        self._database: _Database | None = None
        #: None until Telegram is asked.
        self.own_clock: OwnClock | None = None

    def serve(self, listener: WebListener) -> None:
        """Add the answers to a listener."""
        listener.serve("GET", "/livez", self._livez)
        listener.serve("GET", "/readyz", self._readyz)
        listener.serve("GET", "/metrics", self._metrics)

    def opened(self, storage: Storage, clock: Clock, rate: float) -> None:
        """Note that the database is open; ``rate`` is the configured messages a second."""
        self._database = _Database(storage, clock, rate, self._monotonic)

    async def closing(self) -> None:
        """Forget the database before it is closed, and wait for a query that is running."""
        database, self._database = self._database, None
        if database is not None:
            await database.end()

    async def _livez(self, request: web.Request) -> web.Response:
        del request
        return _answer(liveness(self._pulses.now()))

    async def _readyz(self, request: web.Request) -> web.Response:
        del request
        if self._database is None:
            return _answer(readiness([STARTING]))
        problem = await self._database.problem.within(PROBE_SECONDS)
        found = [SILENT if problem is None else problem, *problems_of(self._turns)]
        return _answer(readiness(filter(None, found)))

    async def _metrics(self, request: web.Request) -> web.Response:
        del request
        database = self._database
        figures = totals = problem = None
        if database is not None:
            problem, figures, totals = await asyncio.gather(
                database.problem.within(PROBE_SECONDS),
                database.figures.within(LOOK_SECONDS),
                database.totals.within(LOOK_SECONDS),
            )
        look = Snapshot(
            now=system_clock() if database is None else database.clock(),
            real_now=system_clock(),
            rate=1.0 if database is None else database.rate,
            clock_ahead=None if self.own_clock is None else self.own_clock.ahead_seconds,
            writable=problem in {"", NOT_CURRENT},
            figures=figures,
            totals=totals,
            beats=self._pulses.now(),
            turns={turn.name: turn.ours for turn in self._turns},
            disk_free=None if database is None else database.storage.free_bytes(),
            children_bytes=memory.of_children(),
        )
        return web.Response(body=self.metrics.written(look), headers={"Content-Type": CONTENT_TYPE_LATEST})


class _Database:
    """The readings of the database for probes and metrics, with how often each may be repeated."""

    def __init__(self, storage: Storage, clock: Clock, rate: float, monotonic: Callable[[], float]) -> None:
        self.storage = storage
        self.clock = clock
        self.rate = rate
        self.problem = PacedReading(partial(problem_of, storage), monotonic, seconds=1.0)
        self.figures = PacedReading(self._look, monotonic, seconds=5.0, rest=REST)
        self.totals = PacedReading(
            lambda: storage.read_only(lambda desk: desk.figures.totals()),
            monotonic,
            seconds=60.0,
            rest=LONG_REST,
        )

    async def end(self) -> None:
        for reading in (self.problem, self.figures, self.totals):
            await reading.end()

    def _look(self) -> Figures:
        return self.storage.read_only(_figures, self.clock())


class CountingHandler(logging.Handler):
    """Counts the warnings and errors in the log, as far as the log's level lets them through."""

    def __init__(self, metrics: Metrics) -> None:
        super().__init__(logging.WARNING)
        self._metrics = metrics

    def emit(self, record: logging.LogRecord) -> None:
        # Our events are constants with fields beside them. Messages with other text would make too many
        # labels.
        if isinstance(record.msg, str) and not record.args:
            self._metrics.logged(record.msg, record.levelname.lower())


def _answer(probed: Probed) -> web.Response:
    return web.json_response(probed.words, status=200 if probed.good else 503)


def _figures(desk: Desk, now: datetime) -> Figures:
    return desk.figures.now(now, BY_HAND)
