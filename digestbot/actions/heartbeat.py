"""The heartbeat: loops that ask the database every few seconds what is due. Nothing due is kept in memory.

News, pages, digests and alerts have separate loops, so that a slow feed does not delay a digest. A digest
waits for the next round of news only if the news is old: after a downtime, or after the clock of a demo was
turned. If several processes share a database, only the one that has the turn runs the loops.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Protocol

from digestbot import progress
from digestbot.actions.alerts.confirm import launch_due
from digestbot.actions.alerts.release_held import release_held
from digestbot.actions.clock_changes import ClockWatch
from digestbot.actions.digests.compose import anybody_is_due, news_is_missing, serve_due
from digestbot.actions.digests.followed_news import end_untold, tell_at_once
from digestbot.actions.housekeeping import tidy
from digestbot.actions.news.collect import collect
from digestbot.actions.news.group import group
from digestbot.actions.news.index_words import index_waiting
from digestbot.actions.news.read_pages import read_pages
from digestbot.actions.tools import Tools
from digestbot.actions.turns import Turn
from digestbot.actions.watch.watching import SelfWatch
from digestbot.errors import StorageError

logger = logging.getLogger(__name__)

#: If the last round of news began longer ago than this, digests wait for a new round.
OLD_NEWS = timedelta(minutes=10)
#: The most seconds that digests wait for a round of news.
PATIENCE = 20.0
#: While no source can be read at all, digests wait for this part of their grace. Then they are sent and say
#: so.
PART_OF_GRACE = 0.75
#: While feeds are being asked, the news that has come in is grouped every so many seconds.
GROUP_EVERY = 5.0
#: The loops that no reader waits for. They begin so many pauses later, so that a start answers first who is waiting.
UNHURRIED = frozenset({"pages", "housekeeping", "watch"})
PAUSES_BEFORE = 3
#: A pause of more seconds is reported as a wait, or the loop would be taken for one that hangs (``monitoring.pulses``).
SHORT_PAUSE = 30.0
#: How often old rows are removed, by the bot's clock.
TIDY_EVERY = timedelta(days=1)
#: How often followed stories are looked for that nobody tells any more, by the bot's clock.
END_EVERY = timedelta(hours=1)


class LoopWatch(Protocol):
    """Watches that the loops keep running, for the health probes."""

    def enters(self, loop: str) -> None:
        """Take the steps of the present task as this loop's, see ``progress``."""
        ...

    def beats(self, loop: str) -> None: ...
    def rests(self, loop: str) -> None:
        """Note that a loop waits for the turn of this process, which may take any time."""
        ...


class _NobodyWatches:
    """The default for ``pulses``: do nothing."""

    def enters(self, loop: str) -> None: ...
    def beats(self, loop: str) -> None: ...
    def rests(self, loop: str) -> None: ...


def _nobody(_fates: Mapping[str, int]) -> None:
    """The default for ``served``: do nothing."""


class Heartbeat:
    """Runs the loops until ``stop`` is set; ``hurry`` makes each run at once."""

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
        """Take what the loops work with.

        Args:
            tools: The tools of the actions.
            seconds: The pause of a loop between two rounds.
            turn: This process's turn; None if no other process can have it.
            patience: The most seconds that digests wait for a round of news.
            group_every: Seconds between two groupings while feeds are being asked.
            pulses: Is told of each round of each loop.
            served: Called with the counts of each round of digests, see ``serve_due``.
        """
        self._tools = tools
        #: None if no other process could run the loops.
        self._turn = turn
        self._seconds = seconds
        self._patience = patience
        self._group_every = group_every
        self._pulses = pulses or _NobodyWatches()
        self._served = served
        self._rounds = asyncio.Condition()
        self._tidied_at: datetime | None = None
        self._ended_at: datetime | None = None
        self._clock = ClockWatch(tools)
        self._watch = SelfWatch(tools)
        self._beats: dict[str, Callable[[], Awaitable[None]]] = {
            "news": self.news,
            "pages": self.pages,
            "digests": self.digests,
            "alerts": self.alerts,
            "followed": self.followed,
            "housekeeping": self.housekeeping,
            "watch": self.watch,
        }
        self._hurries = {name: asyncio.Event() for name in self._beats}

    def hurry(self) -> None:
        """Run each loop at once, because the clock was turned."""
        for hurry in self._hurries.values():
            hurry.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Run the loops until ``stop`` is set.

        Rounds in progress are cancelled then. A round keeps each of its steps in the database, so the rest is
        due at the next start.
        """
        async with asyncio.TaskGroup() as group:
            loops = [group.create_task(self._loop(name, beat)) for name, beat in self._beats.items()]
            if self._turn is not None:
                group.create_task(self._turn.hold(stop, self._see_whose_turn_it_is))
            await stop.wait()
            for loop in loops:
                loop.cancel()

    def _see_whose_turn_it_is(self) -> None:
        if self._turn is not None and not self._turn.ours:
            # Another process has the turn and collects the news, so readers here need not wait for it.
            self._tools.newsdesk.opened.set()

    async def news(self) -> None:
        """One round of news: fetch the feeds, and group the articles that have come in.

        Grouping does not wait for the slowest host.
        """
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
        # This is set only after grouping. A digest composed between collecting and grouping would lack the
        # new stories.
        self._tools.newsdesk.collected_at = began
        self._tools.newsdesk.opened.set()
        async with self._rounds:
            self._rounds.notify_all()

    async def pages(self) -> None:
        """Fetch the article pages of stories that may be shown."""
        await read_pages(self._tools)

    async def digests(self) -> None:
        """Compose the digests that are due; if the news is old, wait a little for a new round first."""
        await self._clock.check()
        # The machine may sleep, or a demo's clock be turned, between any two lines here. What comes due by that is
        # left to the next beat, which looks first whether the news is old.
        due_by = self._tools.clock()
        if self._news_is_old() and await anybody_is_due(self._tools):
            await self._a_round()
        if await news_is_missing(self._tools):
            logger.warning("digests_wait_for_news")
            due_by -= self._tools.grace * PART_OF_GRACE
        self._served(await serve_due(self._tools, due_by=due_by))

    async def alerts(self) -> None:
        """Send scheduled alerts that are due, and alerts that were held in quiet hours that have ended."""
        await self._clock.check()
        await launch_due(self._tools)
        await release_held(self._tools)

    async def followed(self) -> None:
        """Tell news of followed stories to those who want it at once and, once an hour, end the following of
        stories that nobody tells any more.
        """
        await self._clock.check()
        await tell_at_once(self._tools)
        now = self._tools.clock()
        if self._ended_at is None or not timedelta(0) <= now - self._ended_at < END_EVERY:
            await end_untold(self._tools)
            self._ended_at = now

    async def housekeeping(self) -> None:
        """Add what waits to the search and, once a day, delete rows that are no longer needed."""
        await index_waiting(self._tools)
        now = self._tools.clock()
        if self._tidied_at is None or not timedelta(0) <= now - self._tidied_at < TIDY_EVERY:
            await tidy(self._tools)
            self._tidied_at = now

    async def watch(self) -> None:
        """Look at the bot itself, and keep what needs a look."""
        await self._watch.look()

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
        self._pulses.enters(name)
        if name in UNHURRIED:
            await self._rest(self._hurries[name], PAUSES_BEFORE)
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
                # A fault in one loop must not end the others. What this round did not do is due in the next
                # one.
                logger.exception("beat_broke", extra={"beat": name})
            await self._rest(self._hurries[name])

    async def _rest(self, hurry: asyncio.Event, pauses: int = 1) -> None:
        seconds = self._seconds * pauses
        resting = progress.waiting() if seconds > SHORT_PAUSE else contextlib.nullcontext()
        with contextlib.suppress(TimeoutError), resting:
            async with asyncio.timeout(seconds):
                await hurry.wait()
        hurry.clear()
