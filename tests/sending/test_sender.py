"""The sender over a ledger in memory: marks are flushed, trouble with the ledger loses nothing, and stop finishes."""

import asyncio
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from digestbot.clock import monotonic, system_clock
from digestbot.errors import DatabaseUnreachable
from digestbot.model import (
    Delivery,
    DeliveryId,
    JobId,
    Lane,
    Marked,
    Message,
    Outcome,
    RecipientId,
    Sent,
    Unreachable,
)
from digestbot.sending.ledger import Claim, Wait
from digestbot.sending.pacer import Pace
from digestbot.sending.retry_policy import Policy
from digestbot.sending.sender import Sender


@dataclass
class MemoryLedger:
    """Keeps what a database would; ``away`` calls of each kind fail first."""

    rows: dict[DeliveryId, Delivery]
    states: dict[DeliveryId, str] = field(default_factory=dict)
    away: dict[str, int] = field(default_factory=dict)

    def _reach(self, call: str) -> None:
        if self.away.get(call, 0) > 0:
            self.away[call] -= 1
            raise DatabaseUnreachable("memory", "away")

    async def claim(self, count: int, seconds: float, wait: Wait) -> Claim:  # noqa: ARG002 - the protocol's
        self._reach("claim")
        ahead: Counter[int] = Counter()
        going: list[Delivery] = []
        for row in self.rows.values():
            if self.states.get(row.id, "pending") == "pending" and len(going) < count:
                if wait(row.telegram_id, row.is_group, ahead[row.telegram_id]) <= 0:
                    going.append(row)
                ahead[row.telegram_id] += 1
        self.states |= {row.id: "sending" for row in going}
        return Claim(tuple(going), 0.0, Pace(1000))

    async def mark(self, marks: Sequence[Marked]) -> None:
        self._reach("mark")
        self.states |= {mark.delivery_id: mark.state for mark in marks}

    async def fall_back(self, delivery_id: DeliveryId, reason: str) -> None: ...
    async def set_aside(self, delivery: Delivery, unreachable: Unreachable, mark: Marked) -> None: ...
    async def migrate(self, old_telegram_id: int, new_telegram_id: int) -> None: ...
    async def halt(self, seconds: float, age: float) -> None: ...
    async def renew(self, ids: Collection[DeliveryId], seconds: float) -> None: ...

    async def recover(self) -> int:
        return 0

    async def release(self, ids: Sequence[DeliveryId]) -> None:
        self._reach("release")
        self.states = {one: state for one, state in self.states.items() if one not in ids}


def owed(count: int, lane: Lane = "digest") -> MemoryLedger:
    return MemoryLedger(
        {
            DeliveryId(n): Delivery(
                DeliveryId(n), JobId(1), RecipientId(n), 1000 + n, 0, 1, "classic", lane, 0, Message("Hello")
            )
            for n in range(1, count + 1)
        }
    )


async def sent(_: Delivery) -> Outcome:
    return Sent(1)


def sender(ledger: MemoryLedger, send: Callable = sent, **settings: float) -> Sender:
    return Sender(
        ledger, send, rate=1000, policy=Policy(), real_now=system_clock, monotonic=monotonic, **settings
    )


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - a ledger can't ring
            await asyncio.sleep(0.005)


async def test_everything_owed_is_sent_and_marked():
    ledger, stop = owed(50), asyncio.Event()
    running = asyncio.create_task(sender(ledger).run(stop))

    await until(lambda: list(ledger.states.values()).count("sent") == 50)
    stop.set()
    await running


async def test_stop_finishes_what_is_in_flight_and_gives_the_rest_back():
    ledger, stop, landing = owed(40), asyncio.Event(), asyncio.Event()
    begun: list[DeliveryId] = []

    async def slowly(delivery: Delivery) -> Outcome:
        begun.append(delivery.id)
        await landing.wait()
        return Sent(7)

    running = asyncio.create_task(
        Sender(ledger, slowly, rate=50, policy=Policy(), real_now=system_clock, monotonic=monotonic).run(stop)
    )
    await until(lambda: len(begun) >= 3)
    stop.set()
    await asyncio.sleep(0)
    landing.set()
    await running

    assert {one for one, state in ledger.states.items() if state == "sent"} == set(begun)
    assert set(ledger.states.values()) == {"sent"}
    assert len(begun) < 40


async def test_outcomes_outlive_a_database_that_is_away():
    ledger, stop = owed(1), asyncio.Event()
    ledger.away = {"claim": 1, "mark": 1}
    running = asyncio.create_task(sender(ledger).run(stop))

    await until(lambda: ledger.states.get(DeliveryId(1)) == "sent")
    stop.set()
    await running


async def test_outcomes_not_yet_written_are_written_at_the_end():
    ledger, stop = owed(5), asyncio.Event()

    async def then_stop(delivery: Delivery) -> Outcome:
        if delivery.id == 5:
            stop.set()
        return Sent(1)

    await sender(ledger, then_stop).run(stop)

    assert list(ledger.states.values()) == ["sent"] * 5


async def test_a_database_that_stays_away_does_not_keep_the_bot_from_stopping():
    ledger, stop = owed(1), asyncio.Event()
    ledger.away = {"mark": 1000}
    running = asyncio.create_task(sender(ledger, farewell=0.05).run(stop))
    await until(lambda: ledger.states.get(DeliveryId(1)) == "sending")

    stop.set()
    await asyncio.wait_for(running, 20)

    # In doubt: whoever recovers it knows what to do.
    assert ledger.states == {DeliveryId(1): "sending"}


async def test_a_send_that_breaks_is_in_doubt_and_stops_nothing(caplog: pytest.LogCaptureFixture):
    ledger, stop = owed(3), asyncio.Event()

    async def breaks_once(delivery: Delivery) -> Outcome:
        if delivery.id == 1:
            raise RuntimeError("nobody planned this")
        return Sent(1)

    running = asyncio.create_task(sender(ledger, breaks_once).run(stop))
    await until(lambda: ledger.states == {1: "pending", 2: "sent", 3: "sent"})
    stop.set()
    await running

    assert "attempt_broke" in caplog.text


async def test_answers_go_before_digests():
    ledger, stop = owed(30), asyncio.Event()
    for row in owed(5, "answer").rows.values():
        answer = DeliveryId(100 + row.id)
        ledger.rows[answer] = Delivery(
            answer, JobId(2), RecipientId(answer), answer, 0, 1, "classic", "answer", 0, Message("Yes")
        )
    # A ledger gives the urgent lanes first.
    ledger.rows = dict(sorted(ledger.rows.items(), key=lambda row: row[1].lane != "answer"))
    order: list[Lane] = []

    async def note(delivery: Delivery) -> Outcome:
        order.append(delivery.lane)
        return Sent(1)

    running = asyncio.create_task(sender(ledger, note).run(stop))
    await until(lambda: len(order) == 35)
    stop.set()
    await running

    assert order == ["answer"] * 5 + ["digest"] * 30


async def test_one_chat_gets_one_message_at_a_time():
    now = [0.0]
    ledger, stop = owed(2), asyncio.Event()
    ledger.rows = {
        one: Delivery(one, JobId(1), RecipientId(1), 42, 0, 1, "classic", "digest", 0, Message("Hello"))
        for one in ledger.rows
    }
    began: list[float] = []

    async def note(_: Delivery) -> Outcome:
        began.append(now[0])
        return Sent(1)

    one = Sender(
        ledger, note, rate=1000, policy=Policy(), real_now=lambda: datetime.now(UTC), monotonic=lambda: now[0]
    )
    now[0] = 100.0
    running = asyncio.create_task(one.run(stop))
    await until(lambda: len(began) == 1)
    now[0] += 0.5
    one.wake()
    await asyncio.sleep(0.05)
    assert len(began) == 1
    now[0] += 1.0
    one.wake()
    await until(lambda: len(began) == 2)
    stop.set()
    await running
