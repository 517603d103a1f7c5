"""A talk with the bot without a server: updates go in as Telegram writes them, and its calls come out.

The library, our handlers and the database are real; only the transport, at the library's own seam, is not.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email import message_from_bytes
from email.policy import HTTP
from itertools import count
from typing import Any

from digestbot.chat.client.raw_bot import RawBot
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.client.transport import Transport
from digestbot.chat.conversation import CONVERSATION, App, Conversation, build_application
from digestbot.chat.dispatch import Dispatcher
from tests.actions.town import OWNER, Town

Json = dict[str, Any]
BOT = {"id": 7_000_000_001, "is_bot": True, "first_name": "Digest", "username": "pretend_digest_bot"}


class Wire(Transport):
    """Takes every call and answers it: with what a test says, or as Telegram does where all is well."""

    def __init__(self, **_: Any) -> None:
        #: (method, its parameters as plain values) of each call, in order.
        self.calls: list[tuple[str, Json]] = []
        #: By method: its result, or the text of a 400.
        self.answers: dict[str, Any] = {"getMe": BOT}
        #: By path: the content of files that somebody sent.
        self.files: dict[str, bytes] = {}
        self._numbers = count(5000)

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def _exchange(
        self, method: str, url: str, body: bytes | None, content_type: str, read_timeout: float
    ) -> tuple[int, bytes]:
        del method, read_timeout
        for path, content in self.files.items():
            if url.endswith(f"/{path}"):
                return 200, content
        name = url.rsplit("/", 1)[-1]
        fields = (
            _form(body, content_type) if content_type.startswith("multipart") else json.loads(body or b"{}")
        )
        given = {key: _plain(value) for key, value in fields.items()}
        self.calls.append((name, given))
        result = self.answers.get(name, {"message_id": next(self._numbers)} if "end" in name else True)
        if callable(result):
            result = result(given)
        if isinstance(result, str):
            return 400, json.dumps(
                {"ok": False, "error_code": 400, "description": f"Bad Request: {result}"}
            ).encode()
        return 200, json.dumps({"ok": True, "result": result}).encode()


def _form(body: bytes | None, content_type: str) -> Json:
    """The fields of a form with files; a file is its name and its content."""
    form = message_from_bytes(f"Content-Type: {content_type}\r\n\r\n".encode() + (body or b""), policy=HTTP)
    return {
        str(part.get_param("name", header="Content-Disposition")): (name, part.get_payload(decode=True))
        if (name := part.get_filename())
        else part.get_content()
        for part in form.iter_parts()
    }


def _plain(value: Any) -> Any:
    """The library writes what is no text as JSON within JSON."""
    if isinstance(value, str) and value[:1] in "{[-0123456789":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


class Talk:
    """People write and tap; ``said`` and ``toasts`` are what came back since they were last looked at."""

    def __init__(self, town: Town, telegram: Telegram, wire: Wire, application: App) -> None:
        self.town = town
        self.telegram = telegram
        self.wire = wire
        self.application = application
        self._handle = Dispatcher(application).handle
        self._updates = count(1)
        self._messages = count(100)

    @property
    def conversation(self) -> Conversation:
        conversation: Conversation = self.application.bot_data[CONVERSATION]
        return conversation

    async def update(self, **kind: Json) -> None:
        """Any update, such as ``message={…}``."""
        await self._handle({"update_id": next(self._updates)} | kind)

    async def writes(self, text: str, who: int = OWNER, chat: Json | None = None, **fields: Any) -> Json:
        """A message, and what Telegram marks as a command in it; gives it as it came."""
        message = {
            "message_id": next(self._messages),
            "date": int(self.town.clock().timestamp()),
            "from": person(who),
            "chat": chat or private(who),
            "text": text,
        } | fields
        if text.startswith("/"):
            command = {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
            message.setdefault("entities", []).insert(0, command)
        await self.update(message=message)
        return message

    async def brings(self, who: int = OWNER, chat: Json | None = None, **fields: Any) -> Json:
        """A message without a text, such as ``photo=[…]`` with its ``caption``."""
        message = {
            "message_id": next(self._messages),
            "date": int(self.town.clock().timestamp()),
            "from": person(who),
            "chat": chat or private(who),
        } | fields
        await self.update(message=message)
        return message

    async def taps(self, label: str, who: int = OWNER, chat: Json | None = None, on: int = 4999) -> None:
        """The latest button with these words."""
        await self.presses(self._data(label), who, chat, on)

    async def presses(self, data: str, who: int = OWNER, chat: Json | None = None, on: int = 4999) -> None:
        message = {"message_id": on, "date": 1, "chat": chat or private(who), "from": BOT, "text": "a page"}
        query = {"id": "77", "from": person(who), "chat_instance": "1", "data": data, "message": message}
        await self.update(callback_query=query)

    def calls(self, *methods: str) -> list[Json]:
        """The parameters of the calls of these methods so far."""
        return [given for name, given in self.wire.calls if name in methods]

    def said(self, chat: int = OWNER) -> list[str]:
        """The texts and captions that came to a chat or were edited there since this was last asked."""
        found = [
            str(given.get("text", given.get("caption", "")))
            for name, given in self.wire.calls
            if given.get("chat_id") == chat
            and name.startswith(("send", "edit", "copy"))
            and name != "sendChatAction"
        ]
        self.wire.calls[:] = [call for call in self.wire.calls if call[1].get("chat_id") != chat]
        return found

    def toasts(self) -> list[str]:
        found = [str(given.get("text", "")) for given in self.calls("answerCallbackQuery")]
        self.wire.calls[:] = [call for call in self.wire.calls if call[0] != "answerCallbackQuery"]
        return found

    def _data(self, label: str) -> str:
        for _, given in reversed(self.wire.calls):
            rows = (given.get("reply_markup") or {}).get("inline_keyboard", [])
            for button in (button for row in rows for button in row):
                if label in button["text"]:
                    return str(button["callback_data"])
        raise AssertionError(f"no button says {label!r}")


def person(number: int, name: str = "") -> Json:
    return {"id": number, "is_bot": False, "first_name": name or f"Reader {number}", "language_code": "en"}


def private(number: int) -> Json:
    return {"id": number, "type": "private", "first_name": f"Reader {number}"}


def group(number: int = -1_000_000_000_077, **fields: Any) -> Json:
    return {"id": number, "type": "supergroup", "title": "Neighbours"} | fields


def channel(number: int = -1_000_000_000_088) -> Json:
    return {"id": number, "type": "channel", "title": "The Wire"}


@asynccontextmanager
async def talk_in(town: Town) -> AsyncIterator[Talk]:
    # Nobody collects news here, so nobody is to wait for its first round.
    town.tools.newsdesk.opened.set()
    wire = Wire()
    bot = RawBot("1234567890:a-made-up-token", "http://telegram.invalid", wire, polling=wire)
    telegram = Telegram(bot)
    application = build_application(bot, town.tools, telegram)
    await application.initialize()
    wire.calls.clear()
    yield Talk(town, telegram, wire, application)
    await application.shutdown()
