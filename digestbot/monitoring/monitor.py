"""The monitor of one process: collects reports of its parts for probes, metrics and the service manager."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from digestbot.actions.turns import Turn
from digestbot.actions.watch.own_clock import OwnClock
from digestbot.clock import Clock
from digestbot.model import Delivery, Outcome, Trouble
from digestbot.monitoring.pulses import Pulses
from digestbot.monitoring.systemd import ServiceManager
from digestbot.monitoring.watchdog import Watchdog, end_process
from digestbot.storage.database import Storage

if TYPE_CHECKING:
    from digestbot.monitoring.answers import ProbeAnswers
    from digestbot.monitoring.listener import WebListener

logger = logging.getLogger(__name__)

Send = Callable[[Delivery], Awaitable[Outcome]]
GetUpdates = Callable[[int | None, int], Awaitable[Sequence[Any]]]
Handle = Callable[[dict[str, Any]], Awaitable[None]]

#: Seconds between two checks of the loops, unless a watchdog needs them more often.
LOOK_EVERY = 5.0


class Monitor:
    """Collects the reports of the parts of a process. Without a listener, this costs almost no time."""

    def __init__(
        self,
        listen: tuple[str, int] | None,
        service: ServiceManager,
        monotonic: Callable[[], float],
    ) -> None:
        """``listen`` is the host and the port of the listener; None for none."""
        self.pulses = Pulses(monotonic)
        self._service = service
        self._monotonic = monotonic
        self._turns: list[Turn] = []
        self.listener: WebListener | None = None
        self._answers: ProbeAnswers | None = None
        if listen is not None:
            # Imported only here, so that a process without a listener saves the time and memory of the web
            # server.
            from digestbot.monitoring.answers import ProbeAnswers  # noqa: PLC0415 - see above
            from digestbot.monitoring.listener import WebListener  # noqa: PLC0415 - see above

            self.listener = WebListener(*listen)
            self._answers = ProbeAnswers(self.pulses, self._turns, monotonic)

    # --- what it is told --------------------------------------------------------------------------

    def follow(self, turn: Turn) -> Turn:
        """Make this turn part of the readiness probe, and return it."""
        self._turns.append(turn)
        return turn

    def answered(self, status: int) -> None:
        """Count an answer of the Bot API, by its HTTP status."""
        if self._answers is not None:
            self._answers.metrics.answered(status)

    def compares(self, own_clock: OwnClock) -> None:
        """Write as a metric by how much this clock is ahead."""
        if self._answers is not None:
            self._answers.own_clock = own_clock

    def served(self, fates: Mapping[str, int]) -> None:
        """Count the results of due digests."""
        if self._answers is not None:
            self._answers.metrics.served(fates)

    def counting(self, send: Send) -> Send:
        """Wrap ``send`` so that the outcome of each message is counted."""
        if self._answers is None:
            return send
        metrics = self._answers.metrics

        async def counted(delivery: Delivery) -> Outcome:
            outcome = await send(delivery)
            metrics.attempted(delivery.lane, outcome)
            return outcome

        return counted

    def polling(self, get_updates: GetUpdates) -> GetUpdates:
        """Wrap ``get_updates`` so that a poll that hangs is noticed.

        The time between two polls does not count.
        """

        async def watched(offset: int | None, seconds: int) -> Sequence[Any]:
            self.pulses.beats("updates")
            try:
                return await get_updates(offset, seconds)
            finally:
                self.pulses.rests("updates")

        return watched

    def timing(self, handle: Handle) -> Handle:
        """Wrap ``handle`` so that the seconds for each update are noted."""
        if self._answers is None:
            return handle
        metrics = self._answers.metrics

        async def timed(update: dict[str, Any]) -> None:
            began = self._monotonic()
            try:
                await handle(update)
            finally:
                metrics.handled(_kind_of(update), self._monotonic() - began)

        return timed

    # --- whom it tells ----------------------------------------------------------------------------

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Start the listener, if one is configured. Until ``watching``, the process is alive but not ready.

        Raises:
            SettingsError: The address can't be listened on.
        """
        if self.listener is None or self._answers is None:
            yield
            return
        from digestbot.monitoring.answers import CountingHandler  # noqa: PLC0415 - read in already

        self._answers.serve(self.listener)
        counting = CountingHandler(self._answers.metrics)
        program = logging.getLogger("digestbot")
        program.addHandler(counting)
        try:
            async with self.listener:
                yield
        finally:
            program.removeHandler(counting)

    @contextlib.asynccontextmanager
    async def watching(self, storage: Storage, clock: Clock, rate: float, status: str) -> AsyncIterator[None]:
        """Report that the process works on this database.

        ``status`` is the line that the service manager shows.
        """
        if self._answers is not None:
            self._answers.opened(storage, clock, rate)
        self._service.ready(status)

        def keep(hanging: str) -> None:
            storage.transact(lambda desk: desk.troubles.happened(Trouble("hung", hanging), clock()))

        watchdog = Watchdog(self._monotonic, partial(end_process, keep=keep))
        looking = asyncio.create_task(self._see_that_loops_beat(watchdog))
        try:
            with watchdog.watching():
                yield
        finally:
            self._service.stopping()
            looking.cancel()
            if self._answers is not None:
                await self._answers.closing()

    async def _see_that_loops_beat(self, watchdog: Watchdog) -> None:
        """Log loops that hang, and tell the watchdog of them.

        Then also stop the signals to the service manager, so that it restarts the process.
        """
        expected = self._service.watchdog_seconds
        every = LOOK_EVERY if expected is None else min(LOOK_EVERY, expected / 3)
        known: set[str] = set()
        while True:
            hanging = {beat.loop: beat.seconds for beat in self.pulses.now() if beat.hangs}
            for loop in hanging.keys() - known:
                logger.error("loop_hangs", extra={"loop": loop, "seconds": round(hanging[loop])})
            for loop in known - hanging.keys():
                logger.warning("loop_beats_again", extra={"loop": loop})
            known = set(hanging)
            watchdog.runs(tuple(hanging))
            if not hanging and expected is not None:
                self._service.alive()
            await asyncio.sleep(every)


def _kind_of(update: Mapping[str, Any]) -> str:
    if "callback_query" in update:
        return "tap"
    if "message" in update or "channel_post" in update:
        return "message"
    return "other"
