"""Bots as processes of their own that need not import the program first and read its lists, which takes two seconds.

A server process does so once, and is forked for each bot. What a bot is from there on is what ``bot.py`` makes of it;
that file itself is started in ``test_journey_start`` and in the tests of commands.
"""

import asyncio
import multiprocessing
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(
    ["tests.journeys.forked_bot", "tests.journeys.preloaded", "digestbot.cli.main", "digestbot.cli.running"]
)


class ForkedBot:
    """What tests ask of a process that runs, as of asyncio's."""

    def __init__(self, words: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path) -> None:
        self._process = _FORKS.Process(target=_be_a_bot, args=(list(words), folder, dict(environment), log))
        self._process.start()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """None while it runs; negative if a signal ended it."""
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def kill(self) -> None:
        """kill -9."""
        self.send_signal(signal.SIGKILL)

    async def wait(self) -> int:
        """Wait until it ended; gives its exit code."""
        while self.returncode is None:  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.01)
        return self.returncode


def _be_a_bot(words: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path) -> None:
    from digestbot.cli import start

    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    # The shell's way: Ctrl+C is Python's to handle, and the log gets all that is said.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with log.open("ab") as kept:
        for stream in (1, 2):
            os.dup2(kept.fileno(), stream)
    sys.argv = ["bot.py", *words]
    start()
