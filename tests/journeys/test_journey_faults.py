"""Faults in the running program: each is told by a metric or a probe and by the log, and costs nobody a digest.

``python -m benchmarks.faults`` puts in all of them; those here need neither root nor long.
"""

import asyncio
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import pytest_asyncio

from benchmarks.faults import testbed
from benchmarks.faults.__main__ import FAULTS
from benchmarks.faults.trial import Finding, inject
from tests.journeys.forked_bot import ForkedBot

pytestmark = pytest.mark.asyncio(loop_scope="module")

HERE = (
    "two processes on one SQLite file",
    "Telegram down",
    "Telegram says 401",
    "a web page instead of Telegram",
    "all feeds answer 500",
    "a feed of more than 10 MB",
    "parser killed",
    "a broken template",
)


def forked(words: Sequence[str], environment: Mapping[str, str], folder: Path, log: Path) -> ForkedBot:
    """The bot of these words, as ``benchmarks.faults.testbed.launch`` starts it."""
    return ForkedBot(words[list(words).index("run") :], folder, environment, log)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def findings(tmp_path_factory: pytest.TempPathFactory, upgraded_sqlite: Path) -> dict[str, Finding]:
    """What each fault showed. All are put in at once, each in a bot of its own, because most of the time is waiting."""

    async def one(name: str) -> Finding:
        folder = tmp_path_factory.mktemp("fault")
        shutil.copy(upgraded_sqlite, folder / "digestbot.sqlite3")
        bed = testbed.Testbed(f"sqlite:///{folder / 'digestbot.sqlite3'}", folder, 5, forked)
        async with bed.set_up():
            return await inject(FAULTS[name], bed)

    return dict(zip(HERE, await asyncio.gather(*map(one, HERE)), strict=True))


@pytest.mark.parametrize("name", HERE)
async def test_a_fault_is_told_within_a_minute_and_loses_nothing(name: str, findings: dict[str, Finding]):
    finding = findings[name]

    assert finding.wrong == "", finding
    assert finding.told
    assert finding.answered
