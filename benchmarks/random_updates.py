"""Whether any update ends or silences the bot: ``python -m benchmarks.random_updates [--updates 100000] [--seed 1] [--json]``.

The program's own intake, handlers and database, with some news, get random updates through its own polling: commands
with words, links that start the bot, inline queries, and taps on buttons that were shown, also below and in digests. A
stand-in for the HTTP client takes what it answers. A third of the updates are broken: parts are missing, of a wrong
type, or nobody knows their kind. It prints how many errors were logged, how many sound commands, texts, taps and queries
of private chats got no answer, how often the polling ended, and how many readers had a setting changed by updates that
came from none of their chats.
"""

from __future__ import annotations

import asyncio
import copy
import json
import logging
import random
import re
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from pydantic import SecretStr
from sqlalchemy import select

from benchmarks.command_line import options
from benchmarks.composing_stage import NOW, tell_news
from benchmarks.sending_stage import TOKEN
from digestbot.actions.intake import StorageInbox
from digestbot.app import tools_for
from digestbot.chat.client.raw_bot import RawBot
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.client.transport import Transport
from digestbot.chat.commands import COMMANDS
from digestbot.chat.conversation import build_application
from digestbot.chat.dispatch import Dispatcher
from digestbot.chat.intake import ALLOWED_UPDATES, Intake, poll
from digestbot.clock import StoppedClock, system_clock
from digestbot.config import Settings
from digestbot.model import Marked, Message, MessageId, Reader, TelegramUserId, private_chat
from digestbot.storage import Storage
from digestbot.storage.desk import Desk
from digestbot.storage.tables import digest

Json = dict[str, Any]

PEOPLE = range(501, 541)
#: Who set something at the beginning, and says nothing more.
BYSTANDERS = range(601, 606)
SETTINGS = ("/start", "/follow science, climate", "/time 08:00 weekdays", "/length short", "/mute banana")
ARTICLES = 400
BATCH = 100
BROKEN = 1 / 3
ME = {"id": 1234567890, "is_bot": True, "first_name": "Digest", "username": "digest_bot"}
WORDS = (
    "sport",
    "climate",
    "#world",
    "8:30",
    "mon-fri",
    "Europe/Berlin",
    "all",
    "no such thing",
    "<b>",
    "\u200e8:30",
    "🎉",
    "24.12.",
    "08:00 weekdays",
    "07:30, 18:00",
    "25:99",
    "off",
    "silent",
    "until monday",
    "3 days",
    '"jesse jackson"',
    '""',
    "short",
    "sunday 18:00",
    "word " * 800,
    "-1",
    "99999999999",
)
JUNK: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**70,
    1.5,
    "",
    "x",
    "\ud800",
    [],
    {},
    [None],
    {"id": "x"},
    "9" * 5000,
)


_FIELD = re.compile(rb'name="(\w+)"\r\n(?:Content-Type: text/plain[^\r]*\r\n)?\r\n([^\r]*)\r\n')


class Ears(Transport):
    """Takes every call and answers as Telegram would; keeps who was answered, and which buttons were shown."""

    def __init__(self, **_: Any) -> None:
        self.heard_from: set[int | str] = set()
        #: The data of buttons that were shown lately, by the letters of what they mean: some pages have many of one kind.
        self.buttons: dict[str, list[str]] = {}
        self._last = 0

    async def initialize(self) -> None: ...
    async def shutdown(self) -> None: ...

    async def _exchange(
        self,
        method: str,  # noqa: ARG002 - the seam's signature
        url: str,
        body: bytes | None,
        content_type: str,
        read_timeout: float,  # noqa: ARG002 - the seam's signature
    ) -> tuple[int, bytes]:
        if content_type.startswith("multipart/"):
            fields = _FIELD.findall(body or b"")
            call: Json = {name.decode(): value.decode() for name, value in fields}
        else:
            call = json.loads(body or b"{}")
        return 200, json.dumps({"ok": True, "result": self._take(url.rpartition("/")[2], call)}).encode()

    def show(self, written: str) -> None:
        """Remember the buttons in a message, to be tapped later."""
        shown = re.findall(r'(?:callback_data|data)\\*["\']?[:=] ?\\*["\']([^"\'\\]+)', written)
        for data in shown:
            kind = data.partition(":")[0]
            self.buttons[kind] = [*self.buttons.get(kind, ())[-40:], data]

    def _take(self, method: str, call: Json) -> Any:
        if method == "getMe":
            return ME
        if method == "getChatMember":
            return {"status": "administrator", "user": ME}
        if method in {"answerCallbackQuery", "answerInlineQuery"}:
            self.heard_from.add(str(call.get("callback_query_id") or call["inline_query_id"]))
            return True
        if not method.startswith(("send", "edit", "copy")) or method == "sendChatAction":
            return True
        self._last += 1
        chat = call.get("chat_id", 0)
        self.heard_from.add(int(chat))
        self.show(json.dumps(call))
        return {"message_id": self._last, "date": 0, "chat": {"id": chat, "type": "private"}}


@dataclass
class Toll:
    updates: int
    broken: int
    #: Sound updates of private chats that ask for an answer.
    asking: int
    errors: int
    unanswered: int
    ended: int
    #: Readers whose settings changed although no update came from their chats.
    lost: int
    seconds: float
    examples: list[str] = field(default_factory=list)


class Maker:
    """Makes updates from a seed."""

    def __init__(self, seed: int, ears: Ears) -> None:
        self._chance = random.Random(seed)
        self._ears = ears
        self._number = 0

    def update(self) -> tuple[Json, int | str | None]:
        """A sound update, and who must be answered: a chat, or a tap."""
        chance = self._chance
        self._number += 1
        person = chance.choice(PEOPLE)
        kind = chance.choice(
            (
                "text",
                "text",
                "command",
                "command",
                "command",
                "tap",
                "tap",
                "tap",
                "tap",
                "location",
                "group",
                "membership",
                "inline",
                "strange",
            )
        )
        if kind == "tap":
            data = "x" * chance.randrange(1, 64)
            if self._ears.buttons and chance.random() < 0.9:
                data = chance.choice(self._ears.buttons[chance.choice([*self._ears.buttons])])
            query = {
                "id": str(self._number), "from": _person(person), "chat_instance": "1",
                "message": self._message(person, text="A page"), "data": data,
            }  # fmt: skip
            return self._numbered({"callback_query": query}), str(self._number)
        if kind == "location":
            place = {"latitude": chance.uniform(-90, 90), "longitude": chance.uniform(-180, 180)}
            return self._numbered({"message": self._message(person, location=place)}), person
        if kind == "membership":
            states = ("member", "kicked", "left", "administrator")
            change = {
                "chat": _chat(-person, "supergroup"), "from": _person(person), "date": 1,
                "old_chat_member": {"user": ME, "status": "left"},
                "new_chat_member": _member(chance.choice(states)),
            }  # fmt: skip
            return self._numbered({"my_chat_member": change}), None
        if kind == "inline":
            query = {
                "id": str(self._number),
                "from": _person(person),
                "query": " ".join(chance.choices(WORDS, k=2)),
            }
            return self._numbered({"inline_query": query | {"offset": chance.choice(("", "20", "x"))}}), str(
                self._number
            ) if "inline_query" in ALLOWED_UPDATES else None
        if kind == "strange":
            return self._numbered(
                {chance.choice(("poll", "story", "chat_boost", "new_kind")): {"id": "1"}}
            ), None
        if kind == "group":
            message = self._message(person, text=self._command()) | {"chat": _chat(-person, "supergroup")}
            return self._numbered({"message": message}), None
        text = self._command() if kind == "command" else " ".join(chance.choices(WORDS, k=3))
        return self._numbered({"message": self._message(person, text=text)}), person

    def says(self, person: int, text: str) -> Json:
        self._number += 1
        return self._numbered({"message": self._message(person, text=text)})

    def broken(self) -> Json:
        """One of which some parts are not what they should be."""
        update, _ = self.update()
        number = update["update_id"]
        for _ in range(self._chance.randrange(1, 4)):
            self._break(update)
        # Sometimes the number, too; else it is handed to the handlers.
        if self._chance.random() < 0.95:
            update["update_id"] = number
        return update

    def _break(self, whole: Any) -> None:
        place = whole
        while isinstance(place, dict) and place:
            name = self._chance.choice(list(place))
            if isinstance(place[name], dict) and place[name] and self._chance.random() < 0.7:
                place = place[name]
            elif self._chance.random() < 0.4:
                del place[name]
                return
            else:
                place[name] = copy.deepcopy(self._chance.choice(JUNK))
                return

    def _command(self) -> str:
        name = self._chance.choice([*(one.name for one in COMMANDS), "nosuch"])
        if name == "start" and self._chance.random() < 0.7:
            link = self._chance.choice(
                ("follow_sport", "story_1", "story_99999999", "follow_", "topics_sport-climate")
            )
            return f"/start {link}"
        return " ".join((f"/{name}", *self._chance.choices(WORDS, k=self._chance.randrange(3))))

    def _message(self, person: int, **content: Any) -> Json:
        text = str(content.get("text", ""))
        entities = (
            [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
            if text.startswith("/")
            else []
        )
        more = {"entities": entities} if entities else {}
        return {
            "message_id": self._number,
            "date": 1,
            "chat": _chat(person, "private"),
            "from": _person(person),
            **content,
            **more,
        }

    def _numbered(self, about: Json) -> Json:
        return {"update_id": self._number, **about}


def _person(number: int) -> Json:
    return {
        "id": number,
        "is_bot": False,
        "first_name": f"Reader {number}",
        "language_code": ("en", "de", "xx")[number % 3],
    }


def _chat(number: int, kind: str) -> Json:
    return {"id": number, "type": kind, "title": "A group", "first_name": "A reader"}


def _member(status: str) -> Json:
    rights = ("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
              "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
              "can_edit_stories", "can_delete_stories")  # fmt: skip
    about: Json = {"user": ME, "status": status}
    if status == "administrator":
        about |= dict.fromkeys(rights, True)
    elif status == "kicked":
        about["until_date"] = 0
    return about


class _Errors(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        why = record.exc_info[1] if record.exc_info else None
        self.records.append(f"{record.name} {record.getMessage()} {why!r}"[:300])


class _Polls:
    """Hands out batches of updates, each once the one before is handled, and counts who got no answer."""

    def __init__(self, updates: int, seed: int, ears: Ears, stop: asyncio.Event, storage: Storage) -> None:
        self.toll = Toll(updates, 0, 0, 0, 0, 0, 0, 0.0)
        self.intake: Intake | None = None
        self._ears = ears
        self._stop = stop
        self._storage = storage
        self._chance = random.Random(seed)
        self._maker = Maker(seed, ears)
        self._asked: dict[int | str, Json] = {}
        self._made = 0
        self._settings: list[str] = [*reversed(SETTINGS)]
        #: What each reader chose before the latest batch, and who wrote in it.
        self._chose: dict[int, Reader] = {}
        self._wrote: set[int] = set()

    async def get_updates(self, offset: int | None, seconds: int) -> Sequence[Any]:  # noqa: ARG002 - as Telegram's
        await self._settle()
        if self._settings:
            text = self._settings.pop()
            return [self._maker.says(person, text) for person in BYSTANDERS]
        left = self.toll.updates - self._made
        if not left:
            self._stop.set()
            return ()
        batch = [self._one() for _ in range(min(BATCH, left))]
        self._made += len(batch)
        written = json.dumps(batch)
        self._wrote = {person for person in PEOPLE if str(person) in written}
        return batch

    def _one(self) -> Any:
        if self._chance.random() < BROKEN:
            self.toll.broken += 1
            return self._maker.broken() if self._chance.random() < 0.97 else self._chance.choice(JUNK)
        update, asks = self._maker.update()
        if asks is not None:
            self._asked[asks] = update
            self.toll.asking += 1
        return update

    async def _settle(self) -> None:
        while self.intake is not None and self.intake._workers:
            await asyncio.wait(self.intake._workers)
            await asyncio.sleep(0)
        silent = [one for whom, one in self._asked.items() if whom not in self._ears.heard_from]
        laid = await self._storage.run(_requests, [one["update_id"] for one in silent])
        missing = [one for one in silent if one["update_id"] not in laid]
        self.toll.unanswered += len(missing)
        self.toll.examples += [f"unanswered: {json.dumps(one)[:400]}" for one in missing[:3]]
        self._asked.clear()
        self._ears.heard_from.clear()
        chose = await self._storage.run(_readers)
        if not self._settings and self._made:
            changed = [
                person
                for person, reader in self._chose.items()
                if chose.get(person) != reader and person not in self._wrote
            ]
            self.toll.lost += len(changed)
            self.toll.examples += [f"lost: {self._chose[one]} {chose.get(one)}"[:800] for one in changed[:2]]
        self._chose = chose
        for message in await self._storage.run(_sent):
            self._ears.show(json.dumps(asdict(message)) + message.html)


def _requests(desk: Desk, numbers: Sequence[int]) -> frozenset[int]:
    """Those of the updates whose answer is a digest, which goes through the ledger; nobody sends here."""
    asked = select(digest.c.request_id).where(digest.c.request_id.in_(numbers), digest.c.job_id.is_not(None))
    return frozenset(desk.inbox._connection.scalars(asked))


def _readers(desk: Desk) -> dict[int, Reader]:
    found = ((one, desk.readers.find(private_chat(TelegramUserId(one)), 0)) for one in (*PEOPLE, *BYSTANDERS))
    return {one: reader for one, reader in found if reader is not None}


def _sent(desk: Desk) -> list[Message]:
    """Send what the ledger owes, to nobody."""
    owed = desk.deliveries.lease("by hand", 200, 60)
    desk.deliveries.mark("by hand", [Marked(one.id, "sent", message_id=MessageId(one.id)) for one in owed])
    return [one.message for one in owed]


async def bear(updates: int, seed: int, folder: Path) -> Toll:
    """So many random updates; gives what they did."""
    settings = Settings(
        _env_file=None,
        token=SecretStr(TOKEN),
        database_url=f"sqlite:///{folder / 'digestbot.sqlite3'}",
        starter_feeds=False,
        admins=frozenset({PEOPLE.start}),
    )
    errors, ears, stop = _Errors(), Ears(), asyncio.Event()
    logging.getLogger().addHandler(errors)
    async with tools_for(settings, StoppedClock(NOW), make=True) as tools:
        await tools.storage.run(tell_news, ARTICLES)
        polls = _Polls(updates, seed, ears, stop, tools.storage)
        tools.newsdesk.opened.set()
        tools.newsdesk.collected_at = NOW
        bot = RawBot(TOKEN, "http://telegram.invalid", ears, polling=ears)
        application = build_application(bot, tools, Telegram(bot))
        await application.initialize()
        dispatcher = Dispatcher(application)
        inbox = StorageInbox(tools.storage, system_clock)
        intake = polls.intake = Intake(inbox, dispatcher.handle, dispatcher.excuse)
        began = perf_counter()
        while not stop.is_set():
            try:
                await poll(polls.get_updates, intake, stop)
            except Exception as error:  # noqa: BLE001 - whatever would have ended the program
                polls.toll.ended += 1
                polls.toll.examples.append(f"ended: {error!r}")
        polls.toll.seconds = round(perf_counter() - began, 1)
        await application.shutdown()
    logging.getLogger().removeHandler(errors)
    polls.toll.errors = len(errors.records)
    polls.toll.examples += errors.records[:5]
    return polls.toll


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--updates", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="digestbot-updates-") as folder:
        toll = asyncio.run(bear(asked.updates, asked.seed, Path(folder)))
    if asked.json:
        print(json.dumps(asdict(toll), indent=1))
    else:
        print(
            f"{toll.updates} updates, {toll.broken} of them broken, in {toll.seconds} s: {toll.errors} errors, "
            f"{toll.unanswered} of {toll.asking} unanswered, ended {toll.ended} times, "
            f"{toll.lost} lost a setting",
            *toll.examples,
            sep="\n",
        )


if __name__ == "__main__":
    main()
