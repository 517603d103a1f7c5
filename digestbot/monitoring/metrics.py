"""The metrics, in the format of Prometheus. Labels have few, known values, and never name a reader.

Values from the database are read at each request and are the same in every process. Events in this process
are counted here, from its start on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from typing import get_args

from prometheus_client import (
    CollectorRegistry,
    GCCollector,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client import Counter as Counted
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from digestbot import __version__
from digestbot.model import (
    LANES,
    ChatStatus,
    DeliveryState,
    FeedState,
    Figures,
    Lane,
    Outcome,
    OwedState,
    Totals,
    TroubleKind,
    Unreachable,
)
from digestbot.monitoring.pulses import Beat
from digestbot.sending.pacer import pace_of

#: The buckets of the histogram, in seconds. They are finer for times that a person would wait.
BUCKETS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
#: The states of feeds that ``storage.figures`` counts.
FEED_STATES = get_args(FeedState)
#: The states in which somebody may still get an alert.
UNDER_WAY = ("scheduled", "running", "paused")
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All values at one moment. Those from the database are None if it does not answer."""

    #: The time of the bot's clock, and the real time.
    now: datetime
    real_now: datetime
    #: The configured messages a second, by all processes together.
    rate: float
    #: By how many seconds the bot's clock is ahead of Telegram's; None if that is not known.
    clock_ahead: float | None
    #: Whether the database takes writing.
    writable: bool
    figures: Figures | None
    totals: Totals | None
    beats: tuple[Beat, ...]
    #: Whether this process has each of the turns that it takes.
    turns: Mapping[str, bool]
    #: The free bytes on the disk of the SQLite file; None for another database.
    disk_free: int | None
    #: The memory of the parser processes, in bytes.
    children_bytes: int


class Metrics:
    """Counts the events of this process, and writes all metrics in Prometheus' text format."""

    def __init__(self) -> None:
        # The "_created" metrics would be a third of all lines, and Prometheus does not need them.
        disable_created_metrics()  # type: ignore[no-untyped-call]  # the library gives it no types
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        GCCollector(registry=self._registry)
        self._attempts = Counted(
            "digestbot_attempts",
            "Messages of the ledger that this process tried to send, by what became of the try.",
            ("lane", "outcome"),
            registry=self._registry,
        )
        self._answers = Counted(
            "digestbot_telegram_answers",
            "Answers of the Bot API to this process, by HTTP status; 429 is flood control.",
            ("status",),
            registry=self._registry,
        )
        self._digests = Counted(
            "digestbot_digests",
            "Schedules that were served when they were due, by what came of it.",
            ("fate",),
            registry=self._registry,
        )
        self._updates = Histogram(
            "digestbot_update_seconds",
            "Seconds from an update's turn in its chat to its answer, by what it is.",
            ("kind",),
            buckets=BUCKETS,
            registry=self._registry,
        )
        self._events = Counted(
            "digestbot_log_events",
            "Warnings and errors in the log, by event.",
            ("event", "level"),
            registry=self._registry,
        )

    def attempted(self, lane: Lane, outcome: Outcome) -> None:
        """Count an attempt to send a message."""
        self._attempts.labels(lane, name_of(outcome)).inc()

    def answered(self, status: int) -> None:
        """Count an answer of the Bot API server, by its HTTP status."""
        self._answers.labels(str(status)).inc()

    def served(self, fates: Mapping[str, int]) -> None:
        """Count the results of due digests."""
        for fate, number in fates.items():
            self._digests.labels(fate).inc(number)

    def handled(self, kind: str, seconds: float) -> None:
        """Note how long an update of this kind took, in seconds."""
        self._updates.labels(kind).observe(seconds)

    def logged(self, event: str, level: str) -> None:
        """Count a warning or an error in the log."""
        self._events.labels(event, level).inc()

    def written(self, look: Snapshot) -> bytes:
        """All metrics in Prometheus' text format."""
        looked = CollectorRegistry()
        looked.register(_SnapshotCollector(look))
        return generate_latest(looked) + generate_latest(self._registry)


def name_of(outcome: Outcome) -> str:
    """The label for an outcome, such as ``retry_later`` or ``blocked``; there are about a dozen."""
    if isinstance(outcome, Unreachable):
        return outcome.status
    return _CAPITAL.sub("_", type(outcome).__name__).lower()


class _SnapshotCollector(Collector):
    def __init__(self, look: Snapshot) -> None:
        self._look = look

    def collect(self) -> Iterator[GaugeMetricFamily]:
        look = self._look
        yield _by("build_info", "1, with the version.", "version", {__version__: 1})
        yield _one("database_up", "Whether the database answers (1) or not (0).", look.figures is not None)
        if look.clock_ahead is not None:
            yield _one(
                "clock_ahead_seconds",
                "Seconds by which the clock is ahead of Telegram's; below 0 where it is behind.",
                look.clock_ahead,
            )
        yield _one("database_writable", "Whether the database takes writing (1) or not (0).", look.writable)
        yield _by(
            "beat_age_seconds",
            "Seconds since a loop of this process took a step; none while it waits for its turn or the database.",
            "loop",
            {beat.loop: beat.seconds for beat in look.beats if not beat.rests},
        )
        yield _by(
            "loop_hangs",
            "Whether a loop took no step for longer than it ever should (1); then /livez says 503.",
            "loop",
            {beat.loop: beat.hangs for beat in look.beats},
        )
        yield _by("turn", "Whether this process has the turn (1) or stands by (0).", "turn", look.turns)
        yield _one("children_memory_bytes", "Memory of the processes that parse.", look.children_bytes)
        if look.disk_free is not None:
            yield _one("disk_free_bytes", "Room that is left beside the SQLite file.", look.disk_free)
        if look.totals is not None:
            yield from _totals(look.totals)
        if look.figures is not None:
            yield from _digests(look.figures, look.now)
            yield from _ledger(look.figures, look)
            yield from _news(look.figures, look.now)
            yield from _people(look.figures, look.now)
            yield _by(
                "troubles",
                "Things that need a look, as the owners are told of them, by kind.",
                "kind",
                _all(get_args(TroubleKind), look.figures.troubles),
            )


def _totals(totals: Totals) -> Iterable[GaugeMetricFamily]:
    yield _by(
        "ledger_messages",
        "Messages in the ledger, by state.",
        "state",
        _all(get_args(DeliveryState), totals.deliveries),
    )
    yield _one("articles", "Articles in the database.", totals.articles)


def _digests(figures: Figures, now: datetime) -> Iterable[GaugeMetricFamily]:
    yield _one(
        "digests_due", "Schedules whose time has come and that are not served yet.", figures.digests_due
    )
    yield _one("digests_late", "Those that have been due for more than five minutes.", figures.digests_late)
    yield _one(
        "digests_behind_seconds",
        "Seconds for which the first of them has been due; 0 where none is.",
        _age(figures.due_since, now),
    )
    yield _one(
        "digests_held_seconds",
        "Seconds for which digests have been held because too many chats refused them; 0 where they go.",
        _age(figures.held_since, now),
    )


def _ledger(figures: Figures, look: Snapshot) -> Iterable[GaugeMetricFamily]:
    owed = GaugeMetricFamily(
        "digestbot_owed_messages",
        "Messages that are not over: ready, later, parked (a paused alert's) or sending.",
        labels=("lane", "state"),
    )
    messages = Counter({(one.lane, one.state): one.messages for one in figures.owed})
    for lane, state in product(LANES, get_args(OwedState)):
        owed.add_metric((lane, state), messages[lane, state])
    yield owed
    oldest = dict.fromkeys(LANES, look.now)
    for one in figures.owed:
        if one.state != "parked":
            oldest[one.lane] = min(one.oldest_at, oldest[one.lane])
    yield _by(
        "owed_oldest_seconds",
        "Age of the oldest of them that nobody paused; 0 where there is none.",
        "lane",
        {lane: _age(at, look.now) for lane, at in oldest.items()},
    )
    yield _one(
        "outage_seconds",
        "Seconds for which messages have waited for Telegram; 0 where it is there.",
        _age(figures.outage_since, look.real_now),
    )
    yield _one(
        "send_rate", "Messages a second that go at most now.", pace_of(figures.rate, look.rate, "").rate
    )
    yield _one(
        "halted_seconds",
        "Seconds for which nothing goes still, since Telegram asked to wait (429).",
        max(0.0, figures.rate.free_at - figures.rate.now),
    )
    yield _by("alerts", "Alerts under way, by state.", "state", _all(UNDER_WAY, figures.alerts))
    if figures.alert_seconds is not None:
        yield _one(
            "alert_delay_seconds",
            "Seconds from the start of the latest alert of the last day to its latest message.",
            figures.alert_seconds,
        )


def _news(figures: Figures, now: datetime) -> Iterable[GaugeMetricFamily]:
    yield _by(
        "feeds",
        "Feeds, by state: new, good, failing, given_up, paused.",
        "state",
        _all(FEED_STATES, {str(state): count for state, count in figures.feeds.items()}),
    )
    if figures.newest_article_at is not None:
        yield _one(
            "newest_article_age_seconds", "Age of the newest article.", _age(figures.newest_article_at, now)
        )
    yield _one("stories", "Stories that the news of the last two days makes.", figures.stories)


def _people(figures: Figures, now: datetime) -> Iterable[GaugeMetricFamily]:
    yield _by("chats", "Chats, by status.", "status", _all(get_args(ChatStatus), figures.chats))
    yield _one("updates_waiting", "Updates that were kept and are not handled yet.", figures.updates)
    yield _one(
        "updates_oldest_seconds",
        "Seconds since the first of them was kept; 0 where none waits.",
        _age(figures.updates_since, now),
    )
    yield _one("database_bytes", "Size of the database.", figures.database_bytes)


def _all(names: Iterable[str], numbers: Mapping[str, int]) -> dict[str, float]:
    """The numbers, with 0 for missing names. An alarm in Prometheus can't be set on a missing value."""
    return {**dict.fromkeys(names, 0), **numbers}


def _age(at: datetime | None, now: datetime) -> float:
    return 0.0 if at is None else max(0.0, (now - at).total_seconds())


def _one(name: str, says: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"digestbot_{name}", says, value=value)


def _by(name: str, says: str, label: str, values: Mapping[str, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(f"digestbot_{name}", says, labels=(label,))
    for of, value in values.items():
        family.add_metric((of,), value)
    return family
