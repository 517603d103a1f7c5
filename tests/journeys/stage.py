"""A stage for journeys: the bot as one process, the pretend Telegram as another, invented outlets beside them."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

import aiohttp

from digestbot.feeds.opml import Subscription, write_opml
from digestbot.samples import server as samples

ROOT = Path(__file__).parent.parent.parent
TOKEN = "1234567890:a-made-up-token"
ADA, BORIS, CLARA = 501, 502, 503
GROUP = -4001
FORUM = -1_000_000_000_000 - 1
PATIENCE = 20.0

Message = dict[str, Any]


class Stage:
    """Everything that a journey needs, started by ``async with`` and gone afterwards."""

    def __init__(self, folder: Path, database_url: str | None = None) -> None:
        self.folder = folder
        self.database_url = database_url or f"sqlite:///{folder / 'digestbot.sqlite3'}"
        self.offset = timedelta(0)
        self.bot: asyncio.subprocess.Process | None = None
        self.log = folder / "bot.log"

    async def __aenter__(self) -> Self:
        self.simulator = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "digestbot.simulator",
            "--port",
            "0",
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        assert self.simulator.stdout is not None
        self.url = (await self.simulator.stdout.readline()).decode().split()[-1]
        self.session = aiohttp.ClientSession(self.url)
        self.begins = datetime.now(UTC)
        self.outlets = await samples.start(self.now, begins=self.begins)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.bot is not None and self.bot.returncode is None:
            self.bot.kill()
            await self.bot.wait()
        await self.session.close()
        self.simulator.terminate()
        await self.simulator.wait()
        await self.outlets.stop()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset

    # --- the bot ---------------------------------------------------------------------------------

    def environment(self, **settings: str) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("DIGESTBOT_")}
        return clean | {
            "DIGESTBOT_TOKEN": TOKEN,
            "DIGESTBOT_API_URL": self.url,
            "DIGESTBOT_CLOCK_URL": f"{self.url}/clock",
            "DIGESTBOT_DATABASE_URL": self.database_url,
            "DIGESTBOT_FETCH_ALLOW": urlsplit(self.outlets.url).netloc,
            "DIGESTBOT_STARTER_FEEDS": "no",
            "DIGESTBOT_TICK": "0.3",
            "DIGESTBOT_LOG_FORMAT": "json",
            **{f"DIGESTBOT_{name.upper()}": value for name, value in settings.items()},
        }

    async def command(self, *words: str, **settings: str) -> tuple[int, str, str]:
        """Run a command to its end; gives its exit code and what it printed."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(ROOT / "bot.py"),
            *words,
            cwd=self.folder,
            env=self.environment(**settings),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, err = await asyncio.wait_for(process.communicate(), 60)
        return process.returncode or 0, out.decode(), err.decode()

    async def with_news(self) -> Self:
        """Subscribe to the invented outlets."""
        opml = self.folder / "outlets.opml"
        opml.write_bytes(
            write_opml(
                [
                    Subscription(
                        url=feed.url, title=feed.title, section=feed.section, tags=(), language=feed.language
                    )
                    for feed in self.outlets.feeds
                ]
            )
        )
        code, _, complaint = await self.command("feeds", "import", str(opml))
        assert code == 0, complaint
        return self

    async def start_bot(self, **settings: str) -> None:
        """Start the bot and wait until it polls."""
        with self.log.open("ab") as log:
            self.bot = await asyncio.create_subprocess_exec(
                sys.executable,
                str(ROOT / "bot.py"),
                "run",
                cwd=self.folder,
                env=self.environment(**settings),
                stdout=log,
                stderr=log,
            )
        before = len(await self.calls("getUpdates"))
        await self.until(lambda: self._polls(before))

    async def _polls(self, before: int) -> bool:
        assert self.bot is not None
        assert self.bot.returncode is None, self.log.read_text()
        return len(await self.calls("setMyCommands")) > 0 and len(await self.calls("getUpdates")) >= before

    async def kill_bot(self) -> None:
        """kill -9."""
        assert self.bot is not None
        self.bot.send_signal(signal.SIGKILL)
        await self.bot.wait()

    async def stop_bot(self) -> int:
        """SIGTERM; gives the exit code."""
        assert self.bot is not None
        self.bot.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.bot.wait(), 20)

    # --- people ----------------------------------------------------------------------------------

    async def say(self, person: int, text: str, chat: int | None = None, thread: int | None = None) -> int:
        said = {"person_id": person, "chat_id": chat or person, "text": text}
        if thread:
            said["thread_id"] = thread
        return int((await self.post("/page/say", said))["message_id"])

    async def press(self, person: int, message: Message, label: str) -> None:
        """Tap the button whose label holds these words."""
        data = next(
            button["callback_data"] for row in message["buttons"] for button in row if label in button["text"]
        )
        await self.press_data(person, message, data)

    async def press_data(self, person: int, message: Message, data: str) -> None:
        tap = {
            "person_id": person,
            "chat_id": message["chat_id"],
            "message_id": message["message_id"],
            "data": data,
        }
        await self.post("/page/press", tap)

    async def turn(self, **step: float) -> None:
        """Turn the clock forward."""
        self.offset += timedelta(**step)
        await self.post("/page/clock", {"advance_seconds": timedelta(**step).total_seconds()})

    async def turn_to(self, moment: datetime) -> None:
        await self.turn(seconds=(moment - self.now()).total_seconds())

    # --- what is seen ----------------------------------------------------------------------------

    async def messages(self, chat: int) -> list[Message]:
        """The bot's messages in a chat, oldest first."""
        state = await self.get("/page/state")
        return [
            message
            for message in state["messages"]
            if message["chat_id"] == chat and message["is_bot"] and not message.get("deleted")
        ]

    async def reads(self, chat: int, words: str, after: int = 0) -> Message:
        """Wait for a message of the bot with these words, sent or edited, whose id is above ``after``."""

        async def found() -> Message | None:
            return next(
                (
                    message
                    for message in reversed(await self.messages(chat))
                    if words in message["text"] and message["message_id"] > after
                ),
                None,
            )

        try:
            return await self.until(found)
        except TimeoutError:
            texts = [message["text"] for message in await self.messages(chat)]
            raise AssertionError(f"{words!r} not in {texts}\n{self.log.read_text()[-4000:]}") from None

    async def toasts(self) -> list[str]:
        """What popped up after taps, oldest first."""
        return [call["params"].get("text", "") for call in await self.calls("answerCallbackQuery")]

    async def calls(self, method: str | None = None) -> list[dict[str, Any]]:
        log = await self.get("/control/calls")
        return [call for call in log["calls"] if method is None or call["method"] == method]

    async def until(self, condition: Callable[[], Any], seconds: float = PATIENCE) -> Any:
        """Wait until the condition gives something, and give that."""
        async with asyncio.timeout(seconds):
            while not (found := await condition()):
                await asyncio.sleep(0.05)
        return found

    async def get(self, path: str) -> Any:
        async with self.session.get(path) as response:
            return await response.json()

    async def post(self, path: str, value: object) -> Any:
        async with self.session.post(path, json=value) as response:
            text = await response.text()
            assert response.status == 200, text
            return json.loads(text)

    async def delete(self, path: str) -> None:
        with suppress(aiohttp.ContentTypeError):
            async with self.session.delete(path):
                pass
