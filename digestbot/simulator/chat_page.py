"""``/page/…``: what the chat page reads, and does in the name of its people."""

from __future__ import annotations

import base64
import binascii
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from aiohttp import web

from digestbot.simulator.api.fields import BadField, flag, integer, number, read_fields, text
from digestbot.simulator.api.parameters import Upload
from digestbot.simulator.api.wire import inaccessible_wire, message_wire
from digestbot.simulator.clock import rfc3339
from digestbot.simulator.formatting.entities import utf16_length
from digestbot.simulator.formatting.formatting import CAPTION_LENGTH, NOTHING, TEXT_LENGTH, plain_text
from digestbot.simulator.media import keep_file
from digestbot.simulator.methods.chats import shown_commands, shown_menus
from digestbot.simulator.telegram import Telegram
from digestbot.simulator.view import chat_view, message_view, person_view
from digestbot.simulator.world import Chat, Content, Person

_SHOWN_MESSAGES = 300
_MOST_IN_ALBUM = 10
_LONGEST_CLOCK_POLL = 60.0


class ChatPage:
    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    async def state(self, _request: web.Request) -> web.Response:
        telegram, world = self._telegram, self._telegram.world
        chats = list(world.visible_chats())
        latest = [
            message
            for chat in chats
            for message in islice(reversed(chat.messages.values()), _SHOWN_MESSAGES)
            if not message.deleted
        ]
        latest.sort(key=lambda one: (one.date, one.id))
        return web.json_response(
            {
                "bot": {"id": world.bot.id, "username": world.bot.username, "name": world.bot.name},
                "commands": shown_commands(telegram),
                "menus": shown_menus(telegram),
                "people": [person_view(person) for person in world.people.values()],
                "chats": [chat_view(chat) for chat in chats],
                "messages": [message_view(message, world.bot) for message in latest],
                "clock": telegram.clock.reading(),
                "notice": telegram.notice
                and {"after": rfc3339(telegram.notice.after), "text": telegram.notice.text},
            }
        )

    async def events(self, request: web.Request) -> web.WebSocketResponse:
        return await self._telegram.onlookers.serve(request)

    async def say(self, request: web.Request) -> web.Response:
        fields = await read_fields(request)
        person, chat = self._who_and_where(fields)
        content = self._said(fields)
        thread_id = integer(fields, "thread_id", 0)
        if thread_id and all(topic.thread_id != thread_id for topic in chat.topics):
            raise BadField(f"{chat.title} has no topic {thread_id}", 404)
        message = self._telegram.post_from_person(
            person,
            chat,
            content,
            thread_id=thread_id,
            reply_to_id=integer(fields, "reply_to_message_id", 0),
            forward_origin=self._forwarded(fields),
        )
        return web.json_response({"message_id": message.id})

    async def album(self, request: web.Request) -> web.Response:
        """Send several pictures at once: one message each, with the same album id; the first has the caption."""
        fields = await read_fields(request)
        person, chat = self._who_and_where(fields)
        pictures = fields.get("photos")
        if not isinstance(pictures, list) or not 2 <= len(pictures) <= _MOST_IN_ALBUM:
            raise BadField(f"photos must be a list of 2 to {_MOST_IN_ALBUM} pictures")
        album, caption = self._telegram.world.new_album(), text(fields, "text", "")
        contents = [
            self._said({"photo": picture, "text": caption if number == 0 else ""})
            for number, picture in enumerate(pictures)
        ]
        posted = [
            self._telegram.post_from_person(
                person, chat, content, thread_id=integer(fields, "thread_id", 0), album=album
            )
            for content in contents
        ]
        return web.json_response({"message_ids": [message.id for message in posted]})

    async def location(self, request: web.Request) -> web.Response:
        fields = await read_fields(request)
        person, chat = self._who_and_where(fields)
        latitude, longitude = number(fields, "latitude"), number(fields, "longitude")
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise BadField("latitude goes from -90 to 90, longitude from -180 to 180")
        message = self._telegram.post_from_person(
            person,
            chat,
            Content(location=(float(latitude), float(longitude))),
            thread_id=integer(fields, "thread_id", 0),
        )
        return web.json_response({"message_id": message.id})

    async def press(self, request: web.Request) -> web.Response:
        """Tap an inline button. A button that was replaced meanwhile works too, because clients can be
        behind.
        """
        fields = await read_fields(request)
        person, chat = self._who_and_where(fields)
        data = text(fields, "data")
        if not 1 <= len(data.encode()) <= 64:
            raise BadField("data must have 1 to 64 bytes")
        message = chat.messages.get(integer(fields, "message_id"))
        if message is None:
            raise BadField("there is no such message in this chat", 404)
        telegram, world = self._telegram, self._telegram.world
        query = world.new_query(
            person, telegram.clock.unix(), chat.id, expired=flag(fields, "expired", default=False)
        )
        telegram.updates.add(
            "callback_query",
            {
                "id": query.id,
                "from": person.wire(),
                "message": inaccessible_wire(message)
                if message.deleted
                else message_wire(message, world.bot),
                "chat_instance": str(7_000_000_000_000_000_000 + abs(chat.id)),
                "data": data,
            },
        )
        return web.json_response({"query_id": query.id})

    async def inline(self, request: web.Request) -> web.Response:
        fields = await read_fields(request)
        person = self._person(fields)
        if not self._telegram.world.bot.supports_inline_queries:
            raise BadField("the bot's inline mode is off", 409)
        query = self._telegram.world.new_query(person, self._telegram.clock.unix())
        self._telegram.updates.add(
            "inline_query",
            {
                "id": query.id,
                "from": person.wire(),
                "query": text(fields, "query", ""),
                "offset": text(fields, "offset", ""),
            },
        )
        return web.json_response({"query_id": query.id})

    async def block(self, request: web.Request) -> web.Response:
        fields = await read_fields(request)
        person = self._person(fields)
        self._telegram.set_blocked(person, blocked=flag(fields, "blocked"))
        return web.json_response(person_view(person))

    async def bot_member(self, request: web.Request) -> web.Response:
        """Add the bot to a group or channel (there as administrator), or remove it."""
        fields = await read_fields(request)
        chat = self._chat(fields)
        if chat.person is not None:
            raise BadField("the bot cannot be added to a private chat")
        person = self._person(fields) if "person_id" in fields else self._first_admin(chat)
        joins = flag(fields, "member")
        as_admin = flag(fields, "administrator", default=chat.type == "channel")
        was_member, bot = chat.bot_is_member, self._telegram.world.bot.wire()
        self._telegram.set_bot_status(
            person, chat, ("administrator" if as_admin else "member") if joins else "kicked"
        )
        if joins and not was_member and chat.type != "channel":
            self._telegram.post_service(person, chat, {"new_chat_members": [bot]})
        elif was_member and not joins and chat.type != "channel":
            self._telegram.post_service(person, chat, {"left_chat_member": bot})
        return web.json_response(chat_view(chat))

    async def admin(self, request: web.Request) -> web.Response:
        """Make a member an administrator, or an ordinary member again."""
        fields = await read_fields(request)
        person, chat = self._who_and_where(fields)
        others = [one for one in chat.admin_ids if one != person.id]
        chat.admin_ids = [*others, person.id] if flag(fields, "admin") else others
        self._telegram.show_chat(chat)
        return web.json_response(chat_view(chat))

    async def members(self, request: web.Request) -> web.Response:
        """Hide a supergroup's members from everybody except its admins, or show them."""
        fields = await read_fields(request)
        chat = self._chat(fields)
        if chat.type != "supergroup":
            raise BadField("only a supergroup can hide its members")
        chat.hides_members = flag(fields, "hidden")
        return web.json_response(chat_view(chat))

    async def link(self, request: web.Request) -> web.Response:
        """Link a group to a channel: Telegram copies each post of the channel there for discussion."""
        fields = await read_fields(request)
        chat = self._chat(fields)
        group = self._telegram.world.find_chat(integer(fields, "group_id"))
        if chat.type != "channel" or group is None or group.type not in {"group", "supergroup"}:
            raise BadField("chat_id must be a channel, group_id a group")
        chat.linked_group_id = group.id
        return web.json_response(chat_view(chat))

    async def upgrade(self, request: web.Request) -> web.Response:
        group = self._chat(await read_fields(request))
        if group.type != "group" or group.upgraded_to:
            raise BadField("only a basic group can be upgraded, and only once")
        chat = self._telegram.world.upgrade(group)
        person = self._first_admin(group)
        self._telegram.post_service(person, group, {"migrate_to_chat_id": chat.id})
        self._telegram.post_service(person, chat, {"migrate_from_chat_id": group.id})
        self._telegram.show_chat(group)
        self._telegram.show_chat(chat)
        return web.json_response({"chat_id": chat.id, "chat": chat_view(chat)})

    async def people(self, request: web.Request) -> web.Response:
        fields = await read_fields(request)
        name = text(fields, "first_name").strip()
        if not 1 <= len(name) <= 64:
            raise BadField("first_name must have 1 to 64 characters")
        person = self._telegram.world.new_person(name, text(fields, "language_code", "en"))
        self._telegram.show_chat(self._telegram.world.chats[person.id])
        return web.json_response(person_view(person))

    async def turn_clock(self, request: web.Request) -> web.Response:
        fields = await read_fields(request)
        clock = self._telegram.clock
        try:
            if fields.get("reset"):
                clock.reset()
            elif "to" in fields:
                clock.turn_to(_moment(text(fields, "to")))
            else:
                clock.advance(number(fields, "advance_seconds"))
        except OverflowError:
            raise BadField("the clock cannot be turned that far") from None
        self._telegram.onlookers.push({"event": "clock", **clock.reading()})
        return web.json_response(clock.reading())

    async def clock(self, request: web.Request) -> web.Response:
        """The simulator's time. With ``after`` and ``timeout``, it answers as soon as the offset has changed."""
        clock = self._telegram.clock
        if "after" in request.query:
            try:
                known, timeout = float(request.query["after"]), float(request.query.get("timeout", 30))
            except ValueError:
                raise BadField("after and timeout are numbers of seconds") from None
            await clock.wait_for_turn(known, min(timeout, _LONGEST_CLOCK_POLL))
        return web.json_response(clock.reading())

    async def file(self, request: web.Request) -> web.Response:
        kept = self._telegram.world.files.get(request.match_info["file_id"])
        if kept is None:
            raise web.HTTPNotFound
        photo, data = kept
        headers = {
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-Type-Options": "nosniff",
        }
        kind = photo.mime if photo.mime.startswith("image/") else "application/octet-stream"
        return web.Response(body=data, content_type=kind, headers=headers)

    def _said(self, fields: dict[str, Any]) -> Content:
        words = text(fields, "text", "").strip()
        picture, file = fields.get("photo"), fields.get("file")
        most = CAPTION_LENGTH if picture or file else TEXT_LENGTH
        if utf16_length(words) > most:
            raise BadField(f"a person can write {most} characters at most; split the text")
        formatted = plain_text(words) if words else NOTHING
        if picture:
            data = _bytes(picture, "photo")
            return Content(
                formatted,
                photo=keep_file(self._telegram.world, "photo", Upload("photo.jpg", "image/jpeg", data)),
            )
        if file:
            kind = text(fields, "kind", "document")
            if kind not in {"document", "video", "animation", "audio", "voice"}:
                raise BadField("kind must be document, video, animation, audio or voice")
            upload = Upload(text(fields, "name", "file"), "application/octet-stream", _bytes(file, "file"))
            return Content(formatted, document=keep_file(self._telegram.world, kind, upload))
        if not formatted.text:
            raise BadField("there is nothing to say")
        return Content(formatted)

    def _forwarded(self, fields: dict[str, Any]) -> dict[str, Any] | None:
        """Where a forwarded message came from.

        ``forward_from_chat_id`` and ``forward_from_message_id``, ``forward_from_person_id``, or only a name.
        """
        if "forward_from_chat_id" in fields:
            origin = self._telegram.world.find_chat(integer(fields, "forward_from_chat_id"))
            if origin is None:
                raise BadField("there is no such chat to forward from", 404)
            return {
                "type": "channel",
                "date": self._telegram.clock.unix(),
                "chat": origin.wire(),
                "message_id": integer(fields, "forward_from_message_id", 1),
            }
        if "forward_from_person_id" in fields:
            author = self._telegram.world.people.get(integer(fields, "forward_from_person_id"))
            if author is None:
                raise BadField("there is no such person to forward from", 404)
            return {"type": "user", "date": self._telegram.clock.unix(), "sender_user": author.wire()}
        if "forward_from_name" in fields:
            name = text(fields, "forward_from_name")
            return {"type": "hidden_user", "date": self._telegram.clock.unix(), "sender_user_name": name}
        return None

    def _who_and_where(self, fields: dict[str, Any]) -> tuple[Person, Chat]:
        person, chat = self._person(fields), self._chat(fields)
        if chat.upgraded_to:
            raise BadField(f"{chat.title} was upgraded and lives on as {chat.upgraded_to}")
        if person.id not in chat.member_ids:
            raise BadField(f"{person.first_name} is not in {chat.title}", 403)
        return person, chat

    def _person(self, fields: dict[str, Any]) -> Person:
        person = self._telegram.world.people.get(integer(fields, "person_id"))
        if person is None:
            raise BadField("there is no such person", 404)
        return person

    def _chat(self, fields: dict[str, Any]) -> Chat:
        chat = self._telegram.world.find_chat(integer(fields, "chat_id"))
        if chat is None:
            raise BadField("there is no such chat", 404)
        return chat

    def _first_admin(self, chat: Chat) -> Person:
        return self._telegram.world.people[(chat.admin_ids or chat.member_ids)[0]]


def _bytes(given: object, name: str) -> bytes:
    try:
        return base64.b64decode(str(given), validate=True)
    except binascii.Error:
        raise BadField(f"{name} must be base64") from None


def _moment(written: str) -> datetime:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise BadField("to must be an instant such as 2026-11-24T08:00:00Z") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
