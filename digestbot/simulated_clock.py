"""The clock of a simulator, followed over HTTP: a demo or a test turns it, and the bot's turns with it."""

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

#: Seconds for which the simulator keeps a question open until its clock is turned.
UNTIL_TURNED = 20
#: Seconds until a clock that could not be read is asked again.
AGAIN_AFTER = 1.0


async def read_clock(url: str) -> TurnableClock:
    """The clock as it stands now.

    Raises:
        SettingsError: it can't be read.
    """
    async with _session(10) as session:
        offset = await _read_offset(session, url)
    if offset is None:
        raise SettingsError(
            (f"DIGESTBOT_CLOCK_URL: {url} tells no time. Start the simulator, or remove the setting.",)
        )
    return TurnableClock(offset)


async def wait_for_clock(url: str, stop: asyncio.Event) -> TurnableClock:
    """The clock as it stands once it can be read; before ``stop`` is set, however long that takes."""
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
    """Turn ``clock`` whenever the simulator's is turned, and call ``turned`` then, until ``stop`` is set."""
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
    """How far the simulator's clock is from the machine's; None where it can't be read."""
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
