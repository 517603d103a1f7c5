"""Both ends of the sender, in virtual time: a ledger in memory, and a Telegram with enforced limits."""

import asyncio
import bisect
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from virtual_time import virtual_loop

from digestbot.errors import DatabaseUnreachable
from digestbot.model import (
    LANES,
    CommonRate,
    Delivery,
    DeliveryId,
    InDoubt,
    JobId,
    Marked,
    Message,
    NotSent,
    RecipientId,
    RetryLater,
    Sent,
)
from digestbot.sending.ledger import Claim
from digestbot.sending.pacer import after_flood, pace_of
from digestbot.sending.retry_policy import Policy
from digestbot.sending.sender import Sender
from digestbot.simulator.limits import Limits, LimitSettings

EPOCH = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
MESSAGE = Message("Good morning")


def real_now() -> datetime:
    return EPOCH + timedelta(seconds=virtual_loop().time())


@dataclass
class Row:
    delivery: Delivery
    state: str = "pending"
    not_before: datetime | None = None
    owner: str | None = None
    lease_until: float = 0.0


class PretendDatabase:
    """What ``storage`` keeps for the senders: rows in order, and the common rate."""

    def __init__(self) -> None:
        self.rows: dict[int, Row] = {}
        self.common = CommonRate(now=0.0, free_at=0.0)
        self.away_until = 0.0
        self._free: list[tuple[int, int]] = []
        self._later: dict[int, Row] = {}

    def owe(self, chats: Iterable[int], lane: str = "digest", *, group: bool = False) -> list[int]:
        ids = []
        for chat in chats:
            number = len(self.rows) + 1
            delivery = Delivery(
                DeliveryId(number),
                JobId(1),
                RecipientId(chat),
                chat,
                0,
                1,
                "classic",
                lane,
                0,
                MESSAGE,
                group,
            )
            self.rows[number] = Row(delivery)
            self._put_back(number)
            ids.append(number)
        return ids

    def _put_back(self, number: int) -> None:
        bisect.insort(self._free, (LANES.index(self.rows[number].delivery.lane), number))

    def states(self) -> Counter[str]:
        return Counter(row.state for row in self.rows.values())

    def owed(self) -> int:
        return sum(row.state in {"pending", "sending"} for row in self.rows.values())


class PretendLedger:
    """The sender's ledger over a pretend database; each call takes a moment."""

    def __init__(self, database: PretendDatabase, owner: str, rate: float, seconds: float = 0.003) -> None:
        self._database = database
        self._owner = owner
        self._rate = rate
        self._seconds = seconds

    async def _transaction(self) -> None:
        await asyncio.sleep(self._seconds)
        if virtual_loop().time() < self._database.away_until:
            raise DatabaseUnreachable("pretend://", "away")

    async def claim(self, count, seconds, wait) -> Claim:  # noqa: ARG002 - senders do not die here
        await self._transaction()
        database, now = self._database, virtual_loop().time()
        common = self._common(now)
        pace = pace_of(common, self._rate, self._owner)
        if common.free_at - now > 0.5:
            return Claim((), common.free_at - now, pace)
        for number, row in list(database._later.items()):
            if row.not_before <= real_now():
                row.not_before = None
                del database._later[number]
                database._put_back(number)
        going: list[Delivery] = []
        ahead: Counter[int] = Counter()
        while len(going) < count and database._free:
            _, number = database._free.pop(0)
            row = database.rows[number]
            chat = row.delivery.telegram_id
            delay = wait(chat, row.delivery.is_group, ahead[chat])
            ahead[chat] += 1
            if delay > 0:
                row.not_before = real_now() + timedelta(seconds=delay)
                database._later[number] = row
            else:
                row.state, row.owner = "sending", self._owner
                going.append(row.delivery)
        if not going:
            return Claim((), 0.0, pace)
        first = max(common.free_at, now - pace.catch_up)
        self._keep(common, free_at=first + len(going) / pace.rate)
        return Claim(tuple(going), first - now, pace)

    def _common(self, now: float) -> CommonRate:
        return replace(self._database.common, now=now)

    def _keep(self, common: CommonRate, free_at: float) -> None:
        since = common.sender_since if common.sender == self._owner else common.now
        self._database.common = replace(common, free_at=free_at, sender=self._owner, sender_since=since)

    async def mark(self, marks: Sequence[Marked]) -> None:
        await self._transaction()
        for mark in marks:
            row = self._database.rows[mark.delivery_id]
            if row.owner != self._owner:
                continue
            row.state, row.owner = mark.state, None
            if mark.state == "pending":
                attempts = row.delivery.attempts + mark.counts
                row.delivery = replace(row.delivery, attempts=attempts)
                row.not_before = mark.not_before or real_now()
                self._database._later[mark.delivery_id] = row

    async def release(self, ids) -> None:
        await self._transaction()
        for number in ids:
            row = self._database.rows[number]
            row.state, row.owner = "pending", None
            self._database._put_back(number)

    async def halt(self, seconds, age) -> None:
        await self._transaction()
        common = self._common(virtual_loop().time())
        self._database.common = after_flood(common, self._rate, seconds, age)

    async def renew(self, ids, seconds) -> None:  # noqa: ARG002 - as above
        await self._transaction()

    async def recover(self) -> int:
        await self._transaction()
        return 0

    async def fall_back(self, delivery_id, reason) -> None: ...
    async def set_aside(self, delivery, unreachable, mark) -> None: ...
    async def refuse(self, delivery, refused, mark) -> None: ...
    async def hold(self, refused, reason) -> None: ...
    async def go_on(self) -> None: ...
    async def migrate(self, old_telegram_id, new_telegram_id) -> None: ...


@dataclass
class PretendTelegram:
    """Takes messages after a way there and back of 50 to 150 ms, if the limits let them through."""

    settings: LimitSettings
    low: float = 0.050
    high: float = 0.150
    seed: int = 1
    arrivals: list[tuple[float, int]] = field(default_factory=list)
    floods: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._limits: Limits | None = None
        self.accepted: Counter[int] = Counter()

    async def send(self, delivery: Delivery):
        half = self._chance.uniform(self.low, self.high) / 2
        # A sender that stalls does not stall Telegram: what arrives meanwhile arrives in time.
        now = virtual_loop().time() + half
        await asyncio.sleep(half)
        if self._limits is None:
            self._limits = Limits(self.settings, now)
        refused = self._limits.retry_after(
            delivery.telegram_id, in_group=delivery.is_group, paid=self.settings.rate > 30, now=now
        )
        if refused:
            self.floods.append(now)
        else:
            self.arrivals.append((now, delivery.telegram_id))
            self.accepted[delivery.id] += 1
        await asyncio.sleep(half)
        return RetryLater(refused, "flood") if refused else Sent(delivery.id)


#: How a Telegram that is away answers: what becomes of the call, after how many seconds, and whether it was carried out.
AWAY: dict[str, tuple[type[InDoubt | NotSent], float, bool]] = {
    "502": (InDoubt, 0.05, False),
    "cut before": (InDoubt, 0.05, False),
    "cut after": (InDoubt, 0.05, True),
    "refused": (NotSent, 0.001, False),
    "silent": (InDoubt, 15.0, False),
    "401 or 404": (NotSent, 0.05, False),
}


@dataclass
class Outages:
    """A Telegram that is away now and then, in one of the forms."""

    telegram: PretendTelegram
    form: str
    #: From and to, in virtual seconds since the beginning.
    spells: Sequence[tuple[float, float]]
    #: Whether only messages fail, and other calls are answered.
    only_sends: bool = False
    tried: list[float] = field(default_factory=list)
    asked: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._began = virtual_loop().time()

    @property
    def now(self) -> float:
        return virtual_loop().time() - self._began

    @property
    def away(self) -> bool:
        return any(start <= self.now < end for start, end in self.spells)

    async def send(self, delivery: Delivery):
        if not self.away:
            return await self.telegram.send(delivery)
        outcome, seconds, carried_out = AWAY[self.form]
        self.tried.append(self.now)
        if carried_out:
            self.telegram.accepted[delivery.id] += 1
        await asyncio.sleep(seconds)
        return outcome(self.form)

    async def trouble(self) -> str | None:
        self.asked.append(self.now)
        if not self.away or self.only_sends:
            return None
        await asyncio.sleep(min(5.0, AWAY[self.form][1]))
        return self.form


def a_courier(
    database: PretendDatabase,
    telegram: PretendTelegram | Outages,
    rate: float,
    owner: str = "me",
    policy: Policy | None = None,
) -> Sender:
    trouble = {"trouble": telegram.trouble} if isinstance(telegram, Outages) else {}
    return Sender(
        PretendLedger(database, owner, rate),
        telegram.send,
        rate=rate,
        policy=policy or Policy(),
        real_now=real_now,
        monotonic=virtual_loop().time,
        **trouble,
    )


async def until_nothing_is_owed(
    database: PretendDatabase, sender: Sender, *others: Sender, every: float = 0.05
) -> float:
    """Run the couriers until the ledger owes nothing; gives the seconds that it took."""
    loop, stop = virtual_loop(), asyncio.Event()
    began = loop.time()
    running = [asyncio.create_task(one.run(stop)) for one in (sender, *others)]
    while database.owed():  # noqa: ASYNC110 - in virtual time, looking costs nothing
        await asyncio.sleep(every)
    took = loop.time() - began
    stop.set()
    await asyncio.gather(*running)
    return took
