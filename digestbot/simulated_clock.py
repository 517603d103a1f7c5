"""Follows the clock of a simulator over HTTP: if a demo or a test turns it, the bot's clock turns, too."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import timedelta

import aiohttp

from digestbot.clock import TurnableClock
from digestbot.errors import SettingsError

logger = logging.getLogger(__name__)

#: Seconds for which the simulator keeps a request open while its clock is not turned.
UNTIL_TURNED = 20
#: Seconds to wait after the clock could not be read.
AGAIN_AFTER = 1.0


async def read_clock(url: str) -> TurnableClock:
    """A clock with the simulator's offset of now.

    Raises:
        SettingsError: The simulator's clock can't be read.
    """
    async with _session(10) as session:
        offset = await _read_offset(session, url)
    if offset is None:
        raise SettingsError(
            (f"DIGESTBOT_CLOCK_URL: {url} tells no time. Start the simulator, or remove the setting.",)
        )
    return TurnableClock(offset)


async def wait_for_clock(url: str, stop: asyncio.Event) -> TurnableClock:
    """Wait until the simulator's clock can be read, and return a clock with its offset.

    If ``stop`` is set first, the clock has no offset.
    """
    clock = TurnableClock()
    async with _session() as session:
        while not stop.is_set():
            offset = await _read_offset(session, url)
            if offset is not None:
                clock.offset = offset
                break
            await _pause(stop)
    return clock


async def follow_clock(
    url: str, clock: TurnableClock, turned: Callable[[], object], stop: asyncio.Event
) -> None:
    """Turn ``clock`` each time the simulator's is turned, and then call ``turned``, until ``stop`` is set."""
    async with _session() as session:
        while not stop.is_set():
            offset = await _read_offset(
                session, url, after=clock.offset.total_seconds(), timeout=UNTIL_TURNED
            )
            if offset is None:
                await _pause(stop)
            elif offset != clock.offset:
                clock.offset = offset
                logger.info("clock_turned", extra={"offset_seconds": offset.total_seconds()})
                turned()


def _session(seconds: float = 2 * UNTIL_TURNED) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=seconds))


async def _read_offset(
    session: aiohttp.ClientSession, url: str, **wait_for_a_turn: float
) -> timedelta | None:
    """The offset of the simulator's clock from the machine's; None if it can't be read."""
    try:
        async with session.get(url, params=wait_for_a_turn) as response:
            return timedelta(seconds=(await response.json())["offset_seconds"])
    except (aiohttp.ClientError, TimeoutError, KeyError, TypeError, ValueError, OverflowError) as error:
        logger.warning("clock_lost", extra={"error": type(error).__name__})
        return None


async def _pause(stop: asyncio.Event) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(AGAIN_AFTER):
            await stop.wait()
