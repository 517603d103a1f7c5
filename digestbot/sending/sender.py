"""Carries deliveries from the ledger to Telegram: claim, send, mark.

::

    ledger ──claim: rows "sending", slots reserved──► timers ──each at its slot──► in flight ──outcome──► marks ──► ledger
             (the most urgent lane first,                                                   (every 100 ms
              one transaction, a few rows)                                                   or sooner)

Who goes next is decided when a slot is reserved, a few hundredths of a second before it comes: an alert overtakes
whatever was waiting. After a kill exactly the rows marked "sending" are in doubt; everything else is as the ledger
says. While the ledger is away nothing is sent, and outcomes wait in ``outcome_writer`` until it takes them. While Telegram is
away (``outage``) nothing is sent either; each process finds out for itself, as another may still reach it.
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
#: Seconds between two looks at the ledger while there is nothing to send.
IDLE_LOOK = 0.5
#: Seconds for which outcomes are gathered before they are written, at 1000 messages a second; less at lower rates,
#: because what is not written yet is sent again after a kill.
GATHER = 0.1
#: Seconds that messages in flight, and then the ledger, are waited for when the sender stops.
FAREWELL = 10.0


def _nobody(seconds: float) -> None:
    del seconds


def _unwatched() -> None:
    """Nobody watches that the loop goes on."""


async def _no_trouble() -> str | None:
    return None


class Sender:
    """Sends what the ledger owes until it is told to stop."""

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
        """``beats`` is called each time that the loop comes round."""
        self._ledger = ledger
        self._send = send
        self._policy = policy
        self._monotonic = monotonic
        self._pacer = Pacer(rate)
        #: Shared with whoever else writes to these chats.
        self._chats = chats or ChatPace()
        #: Told of each flood, and how many seconds it lasts.
        self._halted = halted
        #: Asks Telegram something that does no harm, and says what is wrong; None where it answers.
        self._trouble = trouble
        self._outage = Outage()
        #: Chats that one message was tried on in vain while the outage lasts.
        self._tried: set[int] = set()
        #: When the latest message that met the outage may be tried again.
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
        """Something new is in the ledger: look now rather than at the next turn."""
        self._wake.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Send until ``stop`` is set; then finish what is in flight and give the rest back."""
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
            # It began meanwhile.
            self._writer.claimed(claim.deliveries)
            self._writer.withdrawn(claim.deliveries)
        elif not self._take(claim, now):
            await self._rest(min(claim.wait if claim.wait > 0 else waits.shortest, IDLE_LOOK))

    def _take(self, claim: Claim, asked_at: float) -> bool:
        """Let what was claimed go at its slots; whether there was anything."""
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
        """In an outage: ask now and then whether Telegram answers, and where it does, try one message."""
        look_at = max(self._outage.look_at, self._pacer.halted_until)
        if self._timers or self._flying or look_at > now:
            await self._rest(max(look_at - now, PATIENCE))
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
            # Nothing is owed to anybody, so nothing speaks for the outage any more.
            self._over(self._outage.over(now))
        else:
            self._outage.nothing_to_try(now)

    def _wait_for_others(self, now: float, chat: TelegramChatId, group: bool, ahead: int) -> float:  # noqa: FBT001 - as ``Wait`` has it
        """Seconds until a chat takes one, if it is its turn to be tried: it may have got one by the last try."""
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
        """Their slot has come."""
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
        """Take back whatever has a slot and is not gone yet."""
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
        await self._writer.keep(outcome, delivery)

    async def _meets_outage(self, outcome: NotSent | InDoubt, delivery: Delivery, flight: Flight) -> bool:
        """Whether everybody's messages fail, and not this one alone."""
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
        """Telegram wants to be left alone: by this chat's messages, or by all."""
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
    """Asks how long a chat has to wait, and remembers the shortest of those that had to."""

    def __init__(self, wait: Wait) -> None:
        self._wait = wait
        self.shortest = IDLE_LOOK

    def __call__(self, chat: TelegramChatId, group: bool, ahead: int) -> float:  # noqa: FBT001 - as ``Wait`` has it
        seconds = self._wait(chat, group, ahead)
        if seconds > 0:
            self.shortest = min(self.shortest, seconds)
        return seconds
