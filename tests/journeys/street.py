"""The pretend Telegram and the invented outlets, in one process and on one clock.

``python -m tests.journeys.street`` prints its addresses as one line of JSON and ends with its standard input.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from digestbot import samples, simulator

ROOT = Path(__file__).parent.parent.parent

#: When every journey begins: a Saturday, on the night after which Europe's clocks go forward.
MORNING = datetime(2027, 3, 27, 7, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Street:
    """Where things are: the pretend Telegram, and (address, title, section, language) of each outlet's feed."""

    url: str
    feeds: list[tuple[str, str, str | None, str]]
    #: The stage that is set up here, if any.
    taken: list[object] = field(default_factory=list)


@contextmanager
def running_street() -> Iterator[Street]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.street"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        try:
            yield Street(**json.loads(process.stdout.readline()))
        finally:
            # A street that is asked to end waits for its bots' polls, and a test that failed left them running.
            process.kill()


async def serve() -> None:
    telegram = await simulator.start()
    telegram.telegram.clock.turn_to(MORNING)
    outlets = await samples.start(telegram.telegram.clock.now, begins=MORNING)
    sys.stdout.write(json.dumps({"url": telegram.url, "feeds": outlets.feeds}) + "\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    await outlets.stop()
    await telegram.stop()


if __name__ == "__main__":
    asyncio.run(serve())
