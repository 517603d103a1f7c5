"""A stage for journeys: the bot as one process, the street as another, and people who write, tap and read."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import aiohttp

from digestbot.storage import Desk, Storage
from tests.journeys.forked_bot import ForkedBot
from tests.journeys.street import MORNING, ROOT, Street

TOKEN = "1234567890:a-made-up-token"
ADA, BORIS, CLARA = 501, 502, 503
GROUP, FORUM, CHANNEL = -4001, -1_000_000_000_001, -1_000_000_000_002
#: Seconds for what should take one or two, on a machine with other things to do.
PATIENCE = 180.0
#: A digest has these words once, below its first story: "… · you follow Sport", and nothing else has them.
DIGEST = "you follow"
NOTHING = ("Nothing much today.", "Nothing new since")
#: The first digest after an absence has these words instead.
AWAY = "While you were away"

_CLASSIC_HEADLINE = r'<a href="([^"]+)"[^>]*><b>(.*?)</b></a>'

Message = dict[str, Any]
Found = TypeVar("Found")


class Stage:
    """The bot and the street on one database. The street's world is made anew when the stage is entered."""

    def __init__(self, folder: Path, street: Street, database_url: str) -> None:
        self.folder = folder
        self.street = street
        self.database_url = database_url
        self.storage = Storage.open(database_url)
        self.bots: list[asyncio.subprocess.Process | ForkedBot] = []
        self.log = folder / "bot.log"
        self._strangers = count(1)

    @asynccontextmanager
    async def set_up(self) -> AsyncIterator["Stage"]:
        assert not self.street.taken, (
            "another stage, whose bot would mix in, is in this street: use one of both"
        )
        self.street.taken.append(self)
        async with aiohttp.ClientSession(self.street.url) as self._session:
            await self.post("/control/reset", {})
            await self.turn_to(MORNING)
            try:
                yield self
                errors = self.errors()
                assert not errors, errors
            finally:
                self.street.taken.clear()
                for bot in self.bots:
                    if bot.returncode is None:
                        bot.kill()
                    await bot.wait()
                self.storage.close_now()

    # --- the bot ----------------------------------------------------------------------------------

    def environment(self, **settings: str) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("DIGESTBOT_")}
        return clean | {
            "DIGESTBOT_TOKEN": TOKEN,
            "DIGESTBOT_API_URL": self.street.url,
            "DIGESTBOT_CLOCK_URL": f"{self.street.url}/clock",
            "DIGESTBOT_DATABASE_URL": self.database_url,
            "DIGESTBOT_FETCH_ALLOW": ",".join({urlsplit(url).netloc for url, *_ in self.street.feeds}),
            "DIGESTBOT_STARTER_FEEDS": "no",
            # Loading the model takes longer than most journeys.
            "DIGESTBOT_VECTORS": "no",
            "DIGESTBOT_TICK": "0.25",
            "DIGESTBOT_LOG_FORMAT": "json",
            **{f"DIGESTBOT_{name.upper()}": value for name, value in settings.items()},
        }

    async def run(self, *words: str, **settings: str) -> asyncio.subprocess.Process:
        """Start ``bot.py`` with these words; what it says goes to its pipes."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(ROOT / "bot.py"),
            *words,
            cwd=self.folder,
            env=self.environment(**settings),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        self.bots.append(process)
        return process

    async def start_bot(self, **settings: str) -> ForkedBot:
        """Start the bot and wait until it polls."""
        polls = await self._polls()
        bot = self.fork_bot("run", **settings)

        async def polls_or_died() -> bool:
            assert bot.returncode is None, self.log.read_text()
            return await self._polls() > polls

        await until(polls_or_died)
        return bot

    def fork_bot(self, *words: str, **settings: str) -> ForkedBot:
        """Start the bot with these words; it logs into ``log``."""
        bot = ForkedBot(list(words), self.folder, self.environment(**settings), self.log)
        self.bots.append(bot)
        return bot

    async def _polls(self) -> int:
        """Polls that began: one that waits is in no log yet, but the call before it is."""
        methods = (await self.get("/control/counts"))["methods"]
        return sum(
            methods.get(name, {"calls": 0})["calls"] for name in ("deleteWebhook", "setWebhook", "getUpdates")
        )

    async def kill_bot(self) -> None:
        """kill -9."""
        self.bots[-1].kill()
        await self.bots[-1].wait()

    async def stop_bot(self) -> int:
        """SIGTERM; gives the exit code."""
        self.bots[-1].send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.bots[-1].wait(), PATIENCE)

    # --- the clock --------------------------------------------------------------------------------

    async def turn_to(self, moment: datetime) -> None:
        await self.post("/page/clock", {"to": moment.isoformat()})

    async def now(self) -> datetime:
        """By the street's clock."""
        return datetime.fromisoformat((await self.get("/clock"))["now"])

    async def turn(self, **step: float) -> None:
        """Turn the clock forward."""
        await self.post("/page/clock", {"advance_seconds": timedelta(**step).total_seconds()})

    # --- people -----------------------------------------------------------------------------------

    async def newcomer(self, language: str = "en") -> "Person":
        """Somebody who never spoke with the bot."""
        name = f"Stranger {next(self._strangers)}"
        stranger = await self.post("/page/people", {"first_name": name, "language_code": language})
        return self.person(stranger["id"])

    def person(self, person_id: int, chat: int | None = None, thread: int = 0) -> "Person":
        """Somebody at home in the street, in their private chat or in another."""
        return Person(self, person_id, chat or person_id, thread)

    async def messages(self, chat: int, thread: int = 0) -> list[Message]:
        """The bot's messages in a chat, oldest first."""
        state = await self.get("/page/state")
        return [
            message
            for message in state["messages"]
            if message["chat_id"] == chat and message["is_bot"] and message["thread_id"] == thread
        ]

    # --- what is behind it ------------------------------------------------------------------------

    async def calls(self, *methods: str, after: int = 0) -> list[dict[str, Any]]:
        """The calls of these methods, or all, above this number, oldest first."""
        log = await self.get(f"/control/calls?after={after}")
        return [call for call in log["calls"] if not methods or call["method"] in methods]

    async def last_call(self) -> int:
        return int((await self.get("/control/calls?after=1000000000"))["last"])

    async def sends(self, chat: int, after: int = 0) -> list[dict[str, Any]]:
        """What was sent to a chat and arrived there."""
        sent = await self.calls("sendMessage", "sendRichMessage", after=after)
        return [call for call in sent if call["message_id"] and int(call["params"]["chat_id"]) == chat]

    def step(self, step: Callable[..., Found], *args: Any) -> Found:
        """One transaction in the bot's database, from beside."""
        return self.storage.transact(step, *args)

    def rows(self, statement: Any) -> Sequence[Any]:
        """What a query finds in the bot's database."""

        def ask(desk: Desk) -> Sequence[Any]:
            return desk.inbox._connection.execute(statement).all()

        return self.step(ask)

    def errors(self) -> list[str]:
        """What the bot logged as an error: something that nobody planned."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return [line for line in lines if '"level": "error"' in line or "Traceback" in line]

    async def get(self, path: str) -> Any:
        async with self._session.get(path) as response:
            return await response.json()

    async def post(self, path: str, value: object) -> Any:
        async with self._session.post(path, json=value) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def clear_faults(self) -> None:
        async with self._session.delete("/control/faults"):
            pass

    async def call(self, method: str, **parameters: Any) -> Any:
        """What another program with the bot's token does."""
        async with self._session.post(f"/bot{TOKEN}/{method}", json=parameters) as response:
            return await response.json()


class Person:
    """Somebody in a chat. What they read is what came or changed since they last spoke, tapped or read it."""

    def __init__(self, stage: Stage, person_id: int, chat: int, thread: int) -> None:
        self.stage, self.id, self.chat, self.thread = stage, person_id, chat, thread
        self._known: dict[int, str] = {}

    async def says(self, text: str) -> None:
        await self._look_up()
        await self._do("say", text=text)

    async def shares_location(self, latitude: float, longitude: float) -> None:
        await self._look_up()
        await self._do("location", latitude=latitude, longitude=longitude)

    async def taps(self, label: str, on: Message | None = None) -> None:
        """Tap the button whose label has these words, on the latest message that has one."""
        message = on or await until(lambda: self._with_button(label))
        data = _data(message, label)
        assert data, f"{label!r} is not among {labels(message)}"
        await self.presses(message, data)

    async def presses(self, message: Message, data: str) -> None:
        """Tap a button with this data."""
        await self._look_up()
        await self._do("press", message_id=message["message_id"], data=data)

    async def reads(self, *words: str) -> Message:
        """The next message with these words, or with some of them, sent or edited."""

        async def find() -> Message | None:
            for message in await self.messages():
                fits = any(some in message["text"] for some in words)
                if fits and self._known.get(message["message_id"]) != _look(message):
                    return message
            return None

        try:
            message = await until(find)
        except TimeoutError:
            texts = "\n---\n".join(message["text"] for message in await self.messages())
            log = self.stage.log.read_text()[-3000:] if self.stage.log.exists() else ""
            raise AssertionError(f"{words!r} came not. There is:\n{texts}\n\n{log}") from None
        self._known[message["message_id"]] = _look(message)
        return message

    async def reads_digest(self) -> Message:
        return await self.reads(DIGEST)

    async def reads_the_news(self) -> Message:
        """A digest, or that there is nothing much."""
        return await self.reads(DIGEST, AWAY, *NOTHING)

    async def sees_toast(self, words: str) -> None:
        """Wait for a line that pops up after a tap."""

        async def popped_up() -> bool:
            answers = await self.stage.calls("answerCallbackQuery")
            return any(words in str(call["params"].get("text", "")) for call in answers)

        await until(popped_up)

    async def subscribes(self, *topics: str, at: str = "08:00") -> None:
        """Quickly, by commands: topics and an hour."""
        for topic in topics:
            await self.says(f"/follow {topic}")
            await self.reads("You follow")
        await self.says(f"/time {at}")
        await self.reads("Your digest comes at")

    async def messages(self) -> list[Message]:
        """The bot's messages here, oldest first."""
        return await self.stage.messages(self.chat, self.thread)

    async def digests(self) -> list[Message]:
        """Those that came so far, and the messages that there is nothing much."""
        messages = await self.messages()
        return [
            message
            for message in messages
            if any(words in message["text"] for words in (DIGEST, AWAY, *NOTHING))
        ]

    async def _with_button(self, label: str) -> Message | None:
        messages = reversed(await self.messages())
        return next((message for message in messages if _data(message, label)), None)

    async def _look_up(self) -> None:
        self._known = {message["message_id"]: _look(message) for message in await self.messages()}

    async def _do(self, what: str, **fields: Any) -> None:
        where = {"person_id": self.id, "chat_id": self.chat}
        if self.thread and what != "press":
            where["thread_id"] = self.thread
        await self.stage.post(f"/page/{what}", {**where, **fields})


async def until(condition: Callable[[], Awaitable[Found]], seconds: float = PATIENCE) -> Any:
    """Wait until the condition gives something, and give that."""
    pause = 0.01
    async with asyncio.timeout(seconds):
        while not (found := await condition()):
            await asyncio.sleep(pause)
            pause = min(2 * pause, 0.1)
    return found


def labels(message: Message) -> list[str]:
    return [button["text"] for row in message["buttons"] for button in row]


def headlines(message: Message) -> dict[str, str]:
    """The headlines of a digest: words by link."""
    pattern = r'<h[13]>[^<]*<a href="([^"]+)"[^>]*>(.*?)</a>' if message["rich"] else _CLASSIC_HEADLINE
    return dict(re.findall(pattern, message["html"]))


def topics(message: Message) -> set[str]:
    """The topics of a digest's stories: that of the first one stands below it, the others' above theirs."""
    followed = set(re.findall("you follow ([^<\n]+)", message["text"]))
    return (followed | set(re.findall("<h2>(.*?)</h2>", message["html"]))) - {
        "Also trending",
        "Since yesterday",
    }


def _data(message: Message, label: str) -> str | None:
    buttons = [button for row in message["buttons"] for button in row]
    return next((button["callback_data"] for button in buttons if label in button["text"]), None)


def _look(message: Message) -> str:
    return repr((message["text"], message["buttons"]))
