"""Carries deliveries from the ledger to Telegram: claim, send, mark.

::

    ledger ──claim──► timers ──each at its slot──► in flight ──outcome──► marks ──► ledger

    claim: the most urgent lane first; one transaction marks a few rows "sending" and reserves their slots
    marks: written every 100 ms, or sooner

Which delivery is next is decided when a slot is reserved, a few hundredths of a second before the slot. So an
alert overtakes everything that waits. After a kill, it is unknown only for the rows marked "sending" whether
they were sent. While the ledger is away, nothing is sent, and outcomes wait in ``outcome_writer``. While
Telegram is away (``outage``), nothing is sent either. Each process finds out about an outage by itself,
because another may still reach Telegram.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial

from digestbot.errors import StorageError
from digestbot.model import (
    Delivery,
    InDoubt,
    NotSent,
    Outcome,
    RetryLater,
    TelegramChatId,
)
from digestbot.sending.chats import ChatPace
from digestbot.sending.ledger import Claim, Ledger, Wait
from digestbot.sending.outage import Outage
from digestbot.sending.outcome_writer import LEASE_SECONDS, PATIENCE, OutcomeWriter
from digestbot.sending.pacer import Flight, Pacer
from digestbot.sending.retry_policy import Policy

logger = logging.getLogger(__name__)

Send = Callable[[Delivery], Awaitable[Outcome]]
#: Seconds between two checks of the ledger while there is nothing to send.
IDLE_LOOK = 0.5
#: The most seconds between two rounds of the loop, which show that it does not hang.
LONGEST_REST = 10.0
#: Seconds for which outcomes are gathered before they are written, at 1000 messages a second. It is less at
#: lower rates: after a kill, messages whose outcomes were not written yet are sent again.
GATHER = 0.1
#: When the sender stops, it waits so many seconds for messages in flight, and then for the ledger.
FAREWELL = 10.0


def _nobody(seconds: float) -> None:
    del seconds


def _unwatched() -> None:
    """The default for ``beats``: do nothing."""


async def _no_trouble() -> str | None:
    return None


class Sender:
    """Sends the deliveries of the ledger until it is told to stop."""

    def __init__(
        self,
        ledger: Ledger,
        send: Send,
        *,
        rate: float,
        policy: Policy,
        real_now: Callable[[], datetime],
        monotonic: Callable[[], float],
        chats: ChatPace | None = None,
        halted: Callable[[float], None] = _nobody,
        trouble: Callable[[], Awaitable[str | None]] = _no_trouble,
        farewell: float = FAREWELL,
        beats: Callable[[], None] = _unwatched,
    ) -> None:
        """Take what the sender works with.

        Args:
            ledger: Leases deliveries and keeps their outcomes.
            send: Makes one attempt to send a delivery.
            rate: The most messages a second, by all processes together.
            policy: How often and how long to try.
            real_now: The real time, in UTC.
            monotonic: The seconds of a monotonic clock.
            chats: The limits of single chats; shared with other code that writes to them.
            halted: Called at each flood with the seconds to wait.
            trouble: Asks Telegram something harmless; returns the error, or None if Telegram answers.
            farewell: Seconds to wait for messages in flight at the end, and then for the ledger.
            beats: Called in each round of the loop.
        """
        self._ledger = ledger
        self._send = send
        self._policy = policy
        self._monotonic = monotonic
        self._pacer = Pacer(rate)
        self._chats = chats or ChatPace()
        self._halted = halted
        self._trouble = trouble
        self._outage = Outage()
        #: The chats for which a message was tried during the present outage.
        self._tried: set[int] = set()
        #: When the last of the messages that met the outage may be tried again.
        self._retry_at = -math.inf
        self._farewell = farewell
        self._beats = beats
        self._writer = OutcomeWriter(
            ledger,
            gather=GATHER * min(1.0, rate / 1000),
            policy=policy,
            real_now=real_now,
            monotonic=monotonic,
            wake=self.wake,
        )
        self._timers: dict[asyncio.TimerHandle, Sequence[Delivery]] = {}
        self._flying: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Check the ledger at once, because it has a new delivery."""
        self._wake.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Send until ``stop`` is set; then wait for messages in flight and release the other leased ones."""
        async with asyncio.TaskGroup() as group:
            writing = group.create_task(self._writer.keep_writing())
            leasing = group.create_task(self._writer.keep_leases())
            stopping = group.create_task(self._wake_at(stop))
            while not stop.is_set():
                self._beats()
                try:
                    await self._turn()
                except StorageError as error:
                    logger.debug("ledger_unavailable", extra={"error": str(error)})
                    await self._rest(PATIENCE)
            await self._finish(writing)
            for keeper in (writing, leasing, stopping):
                keeper.cancel()

    # --- claiming -------------------------------------------------------------------------------

    async def _turn(self) -> None:
        now = self._monotonic()
        if self._outage.lasts():
            await self._look_out(now)
            return
        reserve_at = self._pacer.reserve_at(now)
        if reserve_at > now:
            await self._rest(min(reserve_at - now, IDLE_LOOK))
            return
        waits = _Waits(partial(self._chats.wait, now))
        claim = await self._ledger.claim(self._pacer.count(now), LEASE_SECONDS, waits)
        if self._outage.lasts():
            # An outage began during the claim, so nothing may be sent.
            self._writer.claimed(claim.deliveries)
            self._writer.withdrawn(claim.deliveries)
        elif not self._take(claim, now):
            await self._rest(min(claim.wait if claim.wait > 0 else waits.shortest, IDLE_LOOK))

    def _take(self, claim: Claim, asked_at: float) -> bool:
        """Schedule the claimed deliveries for their slots; False if there were none."""
        came = self._monotonic()
        if not claim.deliveries:
            self._pacer.nothing_to_send(claim.pace, asked_at, came)
            return False
        self._writer.claimed(claim.deliveries)
        deadlines = self._pacer.reserved(len(claim.deliveries), claim.wait, claim.pace, asked_at, came)
        for delivery, at in zip(claim.deliveries, deadlines, strict=True):
            self._chats.sent(delivery.telegram_id, at, group=delivery.is_group)
        self._schedule(claim.deliveries, deadlines, came)
        return True

    async def _look_out(self, now: float) -> None:
        """During an outage: ask now and then whether Telegram answers, and if it does, try one message."""
        look_at = max(self._outage.look_at, self._pacer.halted_until)
        if self._timers or self._flying or look_at > now:
            await self._rest(min(max(look_at - now, PATIENCE), LONGEST_REST))
            return
        trouble = await self._trouble()
        now = self._monotonic()
        if trouble is not None:
            logger.debug("outage_lasts", extra={"reason": trouble})
            self._outage.looked_in_vain(now)
            return
        claim = await self._ledger.claim(1, LEASE_SECONDS, partial(self._wait_for_others, now))
        if self._take(claim, now):
            self._tried.update(delivery.telegram_id for delivery in claim.deliveries)
            return
        self._tried.clear()
        if claim.wait <= 0 and now > self._retry_at:
            # The ledger is empty, so no message is left that could show whether the outage lasts.
            self._over(self._outage.over(now))
        else:
            self._outage.nothing_to_try(now)

    def _wait_for_others(self, now: float, chat: TelegramChatId, group: bool, ahead: int) -> float:  # noqa: FBT001 - as ``Wait`` has it
        """Seconds until a chat may be tried.

        A chat that was tried already in this outage comes after others.
        """
        if chat in self._tried:
            return self._policy.try_backoff.total_seconds()
        return self._chats.wait(now, chat, group, ahead)

    async def _rest(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        self._wake.clear()

    async def _wake_at(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._wake.set()

    # --- going ----------------------------------------------------------------------------------

    def _schedule(self, deliveries: Sequence[Delivery], deadlines: list[float], now: float) -> None:
        start = 0
        for at, count in self._pacer.together(deadlines):
            self._go_later(deliveries[start : start + count], at - now)
            start += count

    def _go_later(self, deliveries: Sequence[Delivery], seconds: float) -> None:
        def go() -> None:
            del self._timers[timer]
            self._go(deliveries)

        timer = asyncio.get_running_loop().call_later(max(0.0, seconds), go)
        self._timers[timer] = deliveries

    def _go(self, deliveries: Sequence[Delivery]) -> None:
        """Send deliveries whose slot has come, unless a flood or the guard forbids it."""
        for place, delivery in enumerate(deliveries):
            now = self._monotonic()
            if now < self._pacer.halted_until:
                self._withdraw(deliveries[place:])
                return
            go_at = self._pacer.go_at(now)
            if go_at > now:
                self._go_later(deliveries[place:], min(go_at - now, GATHER))
                return
            self._launch(delivery, now)

    def _withdraw_all(self) -> None:
        """Cancel and release all deliveries that have a slot and were not sent yet."""
        for timer, deliveries in self._timers.items():
            timer.cancel()
            self._withdraw(deliveries)
        self._timers.clear()

    def _withdraw(self, deliveries: Sequence[Delivery]) -> None:
        self._pacer.withdrawn(len(deliveries))
        self._writer.withdrawn(deliveries)

    def _launch(self, delivery: Delivery, now: float) -> None:
        self._wake_if_blocked(now)
        flight = self._pacer.went(now)
        self._chats.delayed(delivery.telegram_id, now, group=delivery.is_group)
        task = asyncio.create_task(self._attempt(delivery, flight))
        self._flying.add(task)
        task.add_done_callback(self._flying.discard)

    async def _attempt(self, delivery: Delivery, flight: Flight) -> None:
        try:
            outcome = await self._send(delivery)
        except Exception as error:
            logger.exception("attempt_broke", extra={"delivery": delivery.id})
            outcome, ours = InDoubt(f"the sender broke: {type(error).__name__}"), True
        else:
            ours = False
        now = self._monotonic()
        self._wake_if_blocked(now)
        self._pacer.answered(flight, now)
        logger.debug(
            "attempted",
            extra={"delivery": delivery.id, "lane": delivery.lane, "outcome": type(outcome).__name__},
        )
        match outcome:
            case NotSent() | InDoubt() if not ours and await self._meets_outage(outcome, delivery, flight):
                self._put_off(outcome, delivery, flight, now)
                return
            case NotSent() | InDoubt():
                pass
            case RetryLater():
                self._flooded(outcome, delivery, flight, now)
            case _:
                if (seconds := self._outage.answered(flight.sent_at, now)) is not None:
                    self._over(seconds)
        await self._writer.record(outcome, delivery)

    async def _meets_outage(self, outcome: NotSent | InDoubt, delivery: Delivery, flight: Flight) -> bool:
        """Say whether this failure is part of an outage, and not of this message alone."""
        begins = self._outage.failed(delivery.id, flight.sent_at, self._monotonic())
        if not begins and self._outage.alone() and await self._trouble() is not None:
            begins = not self._outage.lasts()
            self._outage.begin(self._monotonic())
        if begins:
            logger.warning("outage_began", extra={"reason": outcome.reason})
            self._tried.clear()
            self._withdraw_all()
        return self._outage.lasts()

    def _put_off(self, outcome: NotSent | InDoubt, delivery: Delivery, flight: Flight, now: float) -> None:
        policy = self._policy
        wait = policy.try_backoff if self._outage.is_try(flight.sent_at) else policy.outage_backoff
        self._retry_at = max(self._retry_at, now + wait.total_seconds())
        self._writer.put_off(outcome, delivery, wait)

    def _over(self, seconds: float) -> None:
        logger.info("outage_over", extra={"seconds": round(seconds)})
        self.wake()

    def _wake_if_blocked(self, now: float) -> None:
        if math.isinf(self._pacer.reserve_at(now)):
            self._wake.set()

    def _flooded(self, outcome: RetryLater, delivery: Delivery, flight: Flight, now: float) -> None:
        """Wait after a 429: only with this chat's messages if its own limit explains it, else with all."""
        chat, until = delivery.telegram_id, now + outcome.seconds
        its_own = self._chats.explains_flood(chat, now, group=delivery.is_group)
        logger.warning("flood_control", extra={"seconds": outcome.seconds, "one_chat": its_own})
        if its_own:
            self._chats.park(chat, until)
        else:
            self._pacer.halt(until)
            self._halted(outcome.seconds)
            self._writer.flooded(until, flight.sent_at)

    async def _finish(self, writing: asyncio.Task[None]) -> None:
        self._withdraw_all()
        if self._flying:
            await asyncio.wait(self._flying, timeout=self._farewell)
        self._writer.end()
        _, unwritten = await asyncio.wait({writing}, timeout=self._farewell)
        if unwritten:
            logger.warning("outcomes_not_written")


class _Waits:
    """Asks how long each chat has to wait, and remembers the shortest wait."""

    def __init__(self, wait: Wait) -> None:
        self._wait = wait
        self.shortest = IDLE_LOOK

    def __call__(self, chat: TelegramChatId, group: bool, ahead: int) -> float:  # noqa: FBT001 - as ``Wait`` has it
        seconds = self._wait(chat, group, ahead)
        if seconds > 0:
            self.shortest = min(self.shortest, seconds)
        return seconds
