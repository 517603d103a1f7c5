"""The heartbeat: every few seconds, ask the database what is due. Nothing waits in memory.

News, pages, digests and alerts beat side by side, so that a slow feed holds no digest back. Only where the
news is old (after a downtime, or when a demo's clock was turned) does a digest wait a little for the next
round of news. Of many processes only the one whose turn it is beats.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from digestbot.actions.alerts.confirm import launch_due
from digestbot.actions.alerts.release_held import release_held
from digestbot.actions.clock_changes import ClockWatch
from digestbot.actions.digests.compose import anybody_is_due, news_is_missing, serve_due
from digestbot.actions.housekeeping import tidy
from digestbot.actions.news.collect import collect
from digestbot.actions.news.group import group
from digestbot.actions.news.read_pages import read_pages
from digestbot.actions.tools import Tools
from digestbot.actions.turns import Turn
from digestbot.errors import StorageError

logger = logging.getLogger(__name__)

#: News older than this is refreshed before digests are made of it.
OLD_NEWS = timedelta(minutes=10)
#: Seconds that digests wait for a round of news at most.
PATIENCE = 20.0
#: While no source can be read at all, digests wait for so much of their grace. Then they go and say so.
PART_OF_GRACE = 0.75
#: Seconds after which news that came in is grouped while other feeds are still asked.
GROUP_EVERY = 5.0
#: By the bot's clock.
TIDY_EVERY = timedelta(days=1)


class LoopWatch(Protocol):
    """Who watches that the loops go on."""

    def beats(self, loop: str) -> None: ...
    def rests(self, loop: str) -> None:
        """It waits for its turn, as long as that takes."""
        ...


class _NobodyWatches:
    """Nobody watches."""

    def beats(self, loop: str) -> None: ...
    def rests(self, loop: str) -> None: ...


def _nobody(_fates: Mapping[str, int]) -> None:
    """Nobody counts."""


class Heartbeat:
    """Loops that end when ``stop`` is set, and beat early when ``hurry`` is called."""

    def __init__(
        self,
        tools: Tools,
        seconds: float,
        *,
        turn: Turn | None = None,
        patience: float = PATIENCE,
        group_every: float = GROUP_EVERY,
        pulses: LoopWatch | None = None,
        served: Callable[[Mapping[str, int]], None] = _nobody,
    ) -> None:
        """``served`` is told what came of the digests of each round, see ``serve_due``."""
        self._tools = tools
        #: None where nobody else could beat.
        self._turn = turn
        self._seconds = seconds
        self._patience = patience
        self._group_every = group_every
        self._pulses = pulses or _NobodyWatches()
        self._served = served
        self._rounds = asyncio.Condition()
        self._tidied_at: datetime | None = None
        self._clock = ClockWatch(tools)
        self._beats: dict[str, Callable[[], Awaitable[None]]] = {
            "news": self.news,
            "pages": self.pages,
            "digests": self.digests,
            "alerts": self.alerts,
            "housekeeping": self.housekeeping,
        }
        self._hurries = {name: asyncio.Event() for name in self._beats}

    def hurry(self) -> None:
        """Look at once, because the clock was turned."""
        for hurry in self._hurries.values():
            hurry.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Beat until ``stop`` is set.

        A beat under way is broken off then: it keeps what it does a step at a time, and what it did not
        do is due at the next start.
        """
        async with asyncio.TaskGroup() as group:
            loops = [group.create_task(self._loop(name, beat)) for name, beat in self._beats.items()]
            if self._turn is not None:
                group.create_task(self._turn.keep(stop, self._see_whose_turn_it_is))
            await stop.wait()
            for loop in loops:
                loop.cancel()

    def _see_whose_turn_it_is(self) -> None:
        if self._turn is not None and not self._turn.ours:
            # The news that there is was collected by another.
            self._tools.newsdesk.opened.set()

    async def news(self) -> None:
        """One round of news: collect, and group what came in meanwhile, so that it does not wait for the slowest host."""
        await self._clock.check()
        began = self._tools.clock()
        collecting = asyncio.create_task(collect(self._tools))
        all_read = False
        try:
            while not all_read:
                await asyncio.wait({collecting}, timeout=self._group_every)
                all_read = collecting.done()
                if await group(self._tools):
                    self._tools.newsdesk.opened.set()
            await collecting
        finally:
            collecting.cancel()
        # Not before it is grouped: a digest that was composed in between would have no story of it.
        self._tools.newsdesk.collected_at = began
        self._tools.newsdesk.opened.set()
        async with self._rounds:
            self._rounds.notify_all()

    async def pages(self) -> None:
        """Read the pages of what may be shown."""
        await read_pages(self._tools)

    async def digests(self) -> None:
        """Serve the readers whose time has come, with news that is not old."""
        await self._clock.check()
        if self._news_is_old() and await anybody_is_due(self._tools):
            await self._a_round()
        if await news_is_missing(self._tools):
            logger.warning("digests_wait_for_news")
            self._served(await serve_due(self._tools, waits=self._tools.grace * PART_OF_GRACE))
        else:
            self._served(await serve_due(self._tools))

    async def alerts(self) -> None:
        """Send the alerts whose time has come, and what waited for a reader's morning."""
        await self._clock.check()
        await launch_due(self._tools)
        await release_held(self._tools)

    async def housekeeping(self) -> None:
        """Once a day, drop what is no longer needed."""
        now = self._tools.clock()
        if self._tidied_at is None or not timedelta(0) <= now - self._tidied_at < TIDY_EVERY:
            await tidy(self._tools)
            self._tidied_at = now

    def _news_is_old(self) -> bool:
        collected_at = self._tools.newsdesk.collected_at
        return collected_at is None or not timedelta(0) <= self._tools.clock() - collected_at <= OLD_NEWS

    async def _a_round(self) -> None:
        self._hurries["news"].set()
        try:
            async with asyncio.timeout(self._patience), self._rounds:
                await self._rounds.wait_for(lambda: not self._news_is_old())
        except TimeoutError:
            logger.warning("news_is_old", extra={"waited": self._patience})

    async def _loop(self, name: str, beat: Callable[[], Awaitable[None]]) -> None:
        while True:
            if self._turn is not None and not self._turn.ours:
                self._pulses.rests(name)
                await self._turn.gained.wait()
            self._pulses.beats(name)
            try:
                await beat()
            except StorageError as error:
                logger.debug("beat_waits", extra={"beat": name, "error": str(error)})
            except Exception:
                # A beat that breaks must not end the others; what it did not do is due at the next one.
                logger.exception("beat_broke", extra={"beat": name})
            await self._rest(self._hurries[name])

    async def _rest(self, hurry: asyncio.Event) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._seconds):
                await hurry.wait()
        hurry.clear()
