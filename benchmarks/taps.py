"""What one tap costs: ``python -m benchmarks.taps [--taps 1000] [--postgres] [--json] [--profile FILE]``.

The program's own intake, inbox, handlers, pages and HTTP client answer taps that come one at a time, as from long
polling; a lean stand-in for Telegram, a process of its own, takes the toasts and the edited messages. For each kind of
tap it prints the processor time of this process for one, all its threads included, and the SQL statements.
"""

from __future__ import annotations

import asyncio
import cProfile
import json
import pstats
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from pydantic import SecretStr
from sqlalchemy import event

from benchmarks.command_line import options
from benchmarks.composing import database
from benchmarks.sending_stage import TOKEN, pretend_telegram
from digestbot.actions.intake import StorageInbox
from digestbot.actions.process_memory import collect_garbage_seldom
from digestbot.actions.readers.follow import follow
from digestbot.actions.readers.timing import set_zone
from digestbot.actions.readers.welcome import welcome
from digestbot.app import tools_for
from digestbot.chat.client.raw_bot import build_bot
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.conversation import build_application
from digestbot.chat.dispatch import Dispatcher
from digestbot.chat.intake import Intake
from digestbot.clock import system_clock
from digestbot.config import Settings
from digestbot.model import Place

#: The readers, who tap by turns.
PEOPLE = range(501, 521)
TOPICS = ("science", "world", "health", "climate")
#: Kinds of taps, each with the data of two buttons that are tapped by turns, so that each tap changes something.
KINDS = {
    "set the hour": ("1H:settings:07:00", "1H:settings:18:30"),
    "set a preference": ("1y:length=short", "1y:length=long"),
    "set a topic's share": ("1w:more:science", "1w:less:science"),
    "follow a topic, or leave it": ("1t:1:topics:sport", "1t:0:topics:sport"),
    "show a page": ("1S", "1T"),
}
#: Taps that fill the caches before anything is measured.
WARM_UP = 40


class Tapper:
    """Makes updates, and hands them over as polling does."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._number = 0

    async def tap(self, pair: tuple[str, str]) -> None:
        """The next reader taps the button that they did not tap last, below another message than last."""
        person, turn = PEOPLE[self._number % len(PEOPLE)], self._number // len(PEOPLE)
        self._number += 1
        message = {
            "message_id": 1000 + turn % 3, "date": 1, "chat": _chat(person), "text": "A page",
            "reply_markup": {"inline_keyboard": [[{"text": "A button", "callback_data": "1I"}]]},
        }  # fmt: skip
        query = {
            "id": str(self._number), "from": _person(person), "chat_instance": "1", "message": message,
            "data": pair[turn % 2],
        }  # fmt: skip
        confirmed = self._number if self._number > 1 else None
        await self._intake.receive([{"update_id": self._number, "callback_query": query}], confirmed)
        while self._intake._workers:
            await asyncio.wait(self._intake._workers)
            await asyncio.sleep(0)


def _person(number: int) -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": f"Reader {number}", "language_code": "en"}


def _chat(number: int) -> dict[str, Any]:
    return {"id": number, "type": "private", "first_name": f"Reader {number}"}


async def measure(url: str, api_url: str, taps: int, profile: cProfile.Profile | None) -> dict[str, Any]:
    settings = Settings(
        _env_file=None, token=SecretStr(TOKEN), database_url=url, api_url=api_url, starter_feeds=False
    )
    figures: dict[str, Any] = {}
    async with tools_for(settings, make=True) as tools:
        for person in PEOPLE:
            reader = await welcome(tools, Place(person, "private", title=f"Reader {person}"))
            for topic in TOPICS:
                await follow(tools, reader.recipient_id, topic)
            await set_zone(tools, reader.recipient_id, "Europe/Berlin")
        statements = _counted(tools.storage._engine)
        bot = build_bot(TOKEN, api_url, lambda _: None)
        application = build_application(bot, tools, Telegram(bot))
        await application.initialize()
        dispatcher = Dispatcher(application)
        intake = Intake(StorageInbox(tools.storage, system_clock), dispatcher.handle, dispatcher.excuse)
        tapper = Tapper(intake)
        collect_garbage_seldom()
        for name, pair in KINDS.items():
            await _tap(tapper, pair, WARM_UP)
            figures[name] = await _figures(tapper, pair, taps, statements, profile)
        await application.shutdown()
    return figures


async def _figures(
    tapper: Tapper,
    pair: tuple[str, str],
    taps: int,
    statements: list[str],
    profile: cProfile.Profile | None,
) -> dict[str, Any]:
    """The median of ten slices, for another program may disturb one of them."""
    costs = []
    statements.clear()
    for _ in range(10):
        began = time.process_time()
        if profile:
            profile.enable()
        await _tap(tapper, pair, taps // 10)
        if profile:
            profile.disable()
        costs.append((time.process_time() - began) / (taps // 10) * 1000)
    return {"cpu_ms": round(median(costs), 2), "statements": round(len(statements) / (taps // 10 * 10), 2)}


async def _tap(tapper: Tapper, pair: tuple[str, str], times: int) -> None:
    for _ in range(times):
        await tapper.tap(pair)


def _counted(engine: Any) -> list[str]:
    """A list to which each statement is added when it runs; what begins and ends a transaction is none."""
    statements: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith(("BEGIN", "PRAGMA")):
            statements.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    return statements


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--taps", type=int, default=1000, help="of each kind")
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL server of its own")
    parser.add_argument("--profile", type=Path, help="write where the main thread's time goes to this file")
    asked = parser.parse_args()
    profile = cProfile.Profile() if asked.profile else None
    with (
        tempfile.TemporaryDirectory(prefix="digestbot-taps-") as folder,
        database(Path(folder), postgres=asked.postgres) as url,
        pretend_telegram() as telegram,
    ):
        figures = asyncio.run(measure(url, telegram.url, asked.taps, profile))
    if profile:
        pstats.Stats(profile).dump_stats(asked.profile)
    if asked.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name:30} {figure['cpu_ms']:6.2f} ms {figure['statements']:6.2f} statements")


if __name__ == "__main__":
    main()
