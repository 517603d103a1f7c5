"""One fault from its beginning to its end: put in, told, mended, and nothing lost."""

from __future__ import annotations

import asyncio
import operator
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from time import monotonic
from typing import Any, Literal

from benchmarks.faults.testbed import ASKS, DUE, OWNER, Metrics, Outlets, Testbed
from digestbot.sending.pacer import FREE_IN_FLIGHT

Engine = Literal["sqlite", "postgresql"]
#: A fault as a generator. Before its first ``yield`` it starts the bot; then the fault is put in until the second one,
#: and mended after it.
Steps = Callable[[Testbed], AsyncIterator[None]]

#: Seconds within which a fault has to be told, for how long it is watched at most, and between two looks.
TOLD_WITHIN, WATCHED, LOOK_EVERY = 60.0, 75.0, 0.5
#: Seconds within which everything has to have come once the fault is mended.
PATIENCE = 180.0
#: Seconds to wait whether a message comes twice.
AFTERWARDS = 2.0
_CONDITION = re.compile(r"(\w+)(?:\{(.*)\})? (==|>) ([\d.]+)")
_LABEL = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True)
class Tells:
    """What has to tell a fault: a path that does not answer 200, a condition on a metric, a log event, a message.

    A metric that ends with ``_total`` counts from the fault on.
    """

    probe: str = ""
    metric: str = ""
    log: str = ""
    #: A part of the message to the owner that has to tell it; empty where none has to, and any is noted.
    message: str = ""
    #: The exit code of the bot that was started last, which says in a sentence why it ends.
    exit_code: int | None = None


@dataclass(frozen=True)
class Fault:
    name: str
    steps: Steps
    tells: Tells
    #: What the operator does, in a few words; empty where the bot goes on by itself once the cause is gone.
    mend: str
    engine: Engine = "sqlite"
    #: Whether the readers' digests come due while the fault lasts, and not only after it.
    due_meanwhile: bool = True
    #: Whether messages that are in flight may come twice.
    may_double: bool = False
    #: Whether the database is on a small disk of its own.
    disk: bool = False
    #: The name by which the bot finds Telegram.
    host: str = "127.0.0.1"
    #: Whether it needs root, besides those with a disk or another name.
    root: bool = False
    #: Whether the fault itself fills the database, before the bot starts.
    empty: bool = False

    @property
    def needs_root(self) -> bool:
        return self.root or self.disk or self.host != "127.0.0.1"

    @property
    def title(self) -> str:
        """Its name; with the database where that is not the usual one."""
        return self.name if self.engine == "sqlite" else f"{self.name} (PostgreSQL)"


@dataclass
class Finding:
    """What one fault showed. Times are seconds since it was put in, or, of ``went_on``, since it was mended."""

    fault: str
    engine: Engine
    told: dict[str, float] = field(default_factory=dict)
    #: The first message to the owner meanwhile.
    message: str = ""
    #: The last line of a program that ended.
    sentence: str = ""
    mend: str = ""
    lost: int = 0
    doubled: int = 0
    answered: bool = False
    went_on: float | None = None
    skipped: str = ""
    #: What was missing; empty if all was as it should be.
    wrong: str = ""


async def inject(fault: Fault, testbed: Testbed) -> Finding:
    """Put in one fault on a testbed that is set up, and see what tells it and what it costs."""
    finding = Finding(fault.title, fault.engine, mend=fault.mend)
    steps = fault.steps(testbed)
    await anext(steps)
    await _greet(testbed)
    watch = Watch(testbed, fault.tells, whole_log=fault.empty)
    await watch.note_what_was_before()
    watch.began = monotonic()
    await anext(steps)
    if fault.due_meanwhile:
        testbed.turn_to(DUE + timedelta(seconds=5))
    await testbed.says(ASKS, "/help")
    await watch.until_told()
    finding.told, finding.message, finding.sentence = watch.told, watch.message, watch.sentence
    await anext(steps, None)
    mended = monotonic()
    if not fault.due_meanwhile:
        testbed.turn_to(DUE + timedelta(seconds=5))
    finding.answered = await within(PATIENCE, lambda: _goes_on(testbed))
    finding.went_on = round(monotonic() - mended, 1) if finding.answered else None
    await asyncio.sleep(AFTERWARDS)
    came = await testbed.came()
    finding.lost = sum(not count for count in came.values())
    finding.doubled = sum(max(0, count - 1) for count in came.values())
    may_double = min(FREE_IN_FLIGHT, testbed.readers) if fault.may_double else 0
    finding.wrong = ", ".join(_wrong(finding, fault.tells, may_double))
    return finding


def _wrong(finding: Finding, tells: Tells, may_double: int) -> list[str]:
    wanted = [name for name in ("probe", "metric", "log", "message") if getattr(tells, name)]
    if tells.exit_code is not None:
        wanted.append("exit code")
    wrong = [f"not told by the {name}" for name in wanted if finding.told.get(name, 1e9) > TOLD_WITHIN]
    if finding.lost:
        wrong.append(f"{finding.lost} lost")
    if finding.doubled > may_double:
        wrong.append(f"{finding.doubled} twice")
    if not finding.answered:
        wrong.append("does not go on")
    return wrong


class Watch:
    """Looks each half second what tells the fault."""

    def __init__(self, testbed: Testbed, tells: Tells, *, whole_log: bool) -> None:
        """``whole_log`` also takes what the log says of the start, where that is what meets the fault."""
        self._testbed, self._tells, self._bot = testbed, tells, testbed.bot
        self._whole_log = whole_log
        self.began = 0.0
        self.told: dict[str, float] = {}
        self.message = self.sentence = ""

    async def note_what_was_before(self) -> None:
        self._log_from = {
            bot.log: 0 if self._whole_log else bot.log.stat().st_size for bot in self._testbed.bots
        }
        self._before = await self._testbed.metrics(self._bot)
        self._messages = len(await self._testbed.said_to(OWNER))
        assert not self._tells.metric or not holds(self._tells.metric, self._before, self._before), (
            f"{self._tells.metric} before the fault"
        )

    async def until_told(self) -> None:
        tells = self._tells
        looks: dict[str, Callable[[], Awaitable[bool]]] = {}
        if tells.probe:
            looks["probe"] = self._probe_tells
        if tells.metric:
            looks["metric"] = self._metric_tells
        if tells.log:
            looks["log"] = self._log_tells
        if tells.exit_code is not None:
            looks["exit code"] = self._ended
        wanted = looks.keys() | ({"message"} if tells.message else set())
        while wanted - self.told.keys() and monotonic() < self.began + WATCHED:
            await asyncio.gather(
                *(self._look(name, look) for name, look in looks.items() if name not in self.told)
            )
            await self._hear()
            await asyncio.sleep(LOOK_EVERY)

    async def _look(self, name: str, look: Callable[[], Awaitable[bool]]) -> None:
        if await look():
            self.told[name] = round(monotonic() - self.began, 1)

    async def _probe_tells(self) -> bool:
        return (await self._testbed.probe(self._bot, self._tells.probe)).status != 200

    async def _metric_tells(self) -> bool:
        return holds(self._tells.metric, await self._testbed.metrics(self._bot), self._before)

    async def _log_tells(self) -> bool:
        event, *fields = self._tells.log.split()
        wanted = dict(one.split("=", 1) for one in fields)
        return any(
            line.get("event") == event and all(str(line.get(name)) == value for name, value in wanted.items())
            for bot in self._testbed.bots
            for line in self._testbed.logged(bot, self._log_from.get(bot.log, 0))
        )

    async def _ended(self) -> bool:
        latest = self._testbed.bot
        if latest.process.returncode != self._tells.exit_code:
            return False
        self.sentence = " ".join(latest.log.read_text().splitlines()[-2:]).strip()
        return True

    async def _hear(self) -> None:
        if not self.message:
            said = (await self._testbed.said_to(OWNER))[self._messages :]
            telling = [text for text in said if self._tells.message in text]
            if telling:
                self.message = telling[0]
                self.told["message"] = round(monotonic() - self.began, 1)


def holds(condition: str, now: Metrics, before: Metrics) -> bool:
    """Whether figures fulfil a condition such as ``digestbot_feeds{state="failing"} > 0``; a missing figure does not."""
    matched = _CONDITION.fullmatch(condition)
    assert matched, condition
    name, labels, compare, number = matched.groups()
    wanted = set(_LABEL.findall(labels or ""))

    def total(metrics: Metrics) -> float | None:
        found = [value for (one, has), value in metrics.items() if one == name and wanted <= has]
        return sum(found) if found else None

    value = total(now)
    if value is None:
        return False
    if name.endswith("_total"):
        value -= total(before) or 0.0
    compares: dict[str, Callable[[Any, Any], bool]] = {"==": operator.eq, ">": operator.gt}
    return compares[compare](value, float(number))


async def within(seconds: float, condition: Callable[[], Awaitable[bool]]) -> bool:
    """Whether the condition comes true within so many seconds."""
    over = monotonic() + seconds
    while not await condition():
        if monotonic() > over:
            return False
        await asyncio.sleep(LOOK_EVERY / 2)
    return True


async def _greet(testbed: Testbed) -> None:
    """Wait for the news, and let the owner and somebody else talk with the bot, so that both can be told something later."""
    assert await within(PATIENCE, lambda: _news_is_there(testbed)), testbed.bot.log.read_text()[-2000:]
    for person in (OWNER, ASKS):
        await testbed.says(person, "/help")
    assert await within(PATIENCE, lambda: _both_know_it(testbed)), testbed.bot.log.read_text()[-2000:]


async def _news_is_there(testbed: Testbed) -> bool:
    """Whether each feed was read, and the news is grouped: a check that is under way would hide a fault of its feed."""
    lines = [line for bot in testbed.bots for line in testbed.logged(bot)]
    read = {line["feed"] for line in lines if line.get("event") == "feed_read"}
    return len(read) == len(Outlets.NAMES) and any(line.get("event") == "grouped" for line in lines)


async def _both_know_it(testbed: Testbed) -> bool:
    return bool(await testbed.said_to(OWNER)) and bool(await testbed.said_to(ASKS))


async def some_came(testbed: Testbed) -> bool:
    """Whether some readers have their digest."""
    return any((await testbed.came()).values())


async def _goes_on(testbed: Testbed) -> bool:
    came = await testbed.came()
    if not all(came.values()) or len(await testbed.said_to(ASKS)) < 2:
        return False
    return (await testbed.probe(testbed.bot, "/readyz")).status == 200
