"""The monitor of one process: what its parts tell it, and whom it tells how they are."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from digestbot.actions.turns import Turn
from digestbot.clock import Clock
from digestbot.model import Delivery, Outcome
from digestbot.monitoring.pulses import Pulses
from digestbot.monitoring.systemd import ServiceManager
from digestbot.storage.database import Storage

if TYPE_CHECKING:
    from digestbot.monitoring.answers import ProbeAnswers
    from digestbot.monitoring.listener import WebListener

logger = logging.getLogger(__name__)

Send = Callable[[Delivery], Awaitable[Outcome]]
GetUpdates = Callable[[int | None, int], Awaitable[Sequence[Any]]]
Handle = Callable[[dict[str, Any]], Awaitable[None]]

#: Seconds between two looks at whether the loops beat, where no watchdog wants to hear of it more often.
LOOK_EVERY = 10.0


class Monitor:
    """Each part of the process tells it something; where nobody listens, that costs next to nothing."""

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
            # Whoever does not listen saves the time and the memory of a web server and of the metrics.
            from digestbot.monitoring.answers import ProbeAnswers  # noqa: PLC0415 - see above
            from digestbot.monitoring.listener import WebListener  # noqa: PLC0415 - see above

            self.listener = WebListener(*listen)
            self._answers = ProbeAnswers(self.pulses, self._turns, monotonic)

    # --- what it is told --------------------------------------------------------------------------

    def follow(self, turn: Turn) -> Turn:
        """Whether it is known who has this turn is part of being ready; gives the turn."""
        self._turns.append(turn)
        return turn

    def answered(self, status: int) -> None:
        """The Bot API answered with this HTTP status."""
        if self._answers is not None:
            self._answers.metrics.answered(status)

    def served(self, fates: Mapping[str, int]) -> None:
        """Digests were due; how many came to what."""
        if self._answers is not None:
            self._answers.metrics.served(fates)

    def counting(self, send: Send) -> Send:
        """The same, with what becomes of each message counted."""
        if self._answers is None:
            return send
        metrics = self._answers.metrics

        async def counted(delivery: Delivery) -> Outcome:
            outcome = await send(delivery)
            metrics.attempted(delivery.lane, outcome)
            return outcome

        return counted

    def polling(self, get_updates: GetUpdates) -> GetUpdates:
        """The same, as a loop that must come round; between two polls it may wait for room as long as it takes."""

        async def watched(offset: int | None, seconds: int) -> Sequence[Any]:
            self.pulses.beats("updates")
            try:
                return await get_updates(offset, seconds)
            finally:
                self.pulses.rests("updates")

        return watched

    def timing(self, handle: Handle) -> Handle:
        """The same, with the seconds that each update takes written down."""
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
        """Listen, where somebody wants it; until ``watching`` the process is alive and not ready.

        Raises:
            SettingsError: the address can't be listened on.
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
        """From now on the process works on this database; ``status`` is a line for who asks the service manager."""
        if self._answers is not None:
            self._answers.opened(storage, clock, rate)
        self._service.ready(status)
        looking = asyncio.create_task(self._see_that_loops_beat())
        try:
            yield
        finally:
            self._service.stopping()
            looking.cancel()
            if self._answers is not None:
                await self._answers.closing()

    async def _see_that_loops_beat(self) -> None:
        """Say so where one hangs, and say nothing more to the service manager, so that it ends the process."""
        watchdog = self._service.watchdog_seconds
        every = LOOK_EVERY if watchdog is None else min(LOOK_EVERY, watchdog / 3)
        known: set[str] = set()
        while True:
            hanging = {beat.loop: beat.seconds for beat in self.pulses.now() if beat.hangs}
            for loop in hanging.keys() - known:
                logger.error("loop_hangs", extra={"loop": loop, "seconds": round(hanging[loop])})
            for loop in known - hanging.keys():
                logger.warning("loop_beats_again", extra={"loop": loop})
            known = set(hanging)
            if not hanging and watchdog is not None:
                self._service.alive()
            await asyncio.sleep(every)


def _kind_of(update: Mapping[str, Any]) -> str:
    if "callback_query" in update:
        return "tap"
    if "message" in update or "channel_post" in update:
        return "message"
    return "other"
