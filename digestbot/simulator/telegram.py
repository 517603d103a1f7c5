"""The pretend Telegram as one thing: its world, clock, updates and onlookers, and what happens between them."""

from __future__ import annotations

from typing import Any

from digestbot.simulator.clock import TurnableClock
from digestbot.simulator.onlookers import Onlookers
from digestbot.simulator.updates import Updates
from digestbot.simulator.view import chat_view, message_view
from digestbot.simulator.webhook import Webhook
from digestbot.simulator.wire import message_wire
from digestbot.simulator.world import Chat, Content, Message, Person, World


class Telegram:
    def __init__(self, clock: TurnableClock, *, kept_messages: int = 200_000) -> None:
        self.clock = clock
        self._kept_messages = kept_messages
        self.world = World(kept_messages)
        self.updates = Updates(clock)
        self.onlookers = Onlookers()
        self.webhook = Webhook(self.updates, clock)
        self.takes_rich_messages = True

    def reset(self) -> None:
        """A fresh world; the ids of updates go on, so that a bot which polls misses nothing."""
        self.webhook.set("", "", 40)
        self.updates.drop_all()
        self.updates.allowed = []
        self.clock.reset()
        bot = self.world.bot
        self.world = World(self._kept_messages)
        self.world.bot = bot
        self.takes_rich_messages = True
        self.onlookers.push({"event": "reset"})

    def post_from_bot(
        self,
        chat: Chat,
        content: Content,
        markup: dict[str, Any] | None = None,
        *,
        thread_id: int = 0,
        reply_to_id: int = 0,
    ) -> Message:
        message = Message(
            chat, 0, None, by_bot=True, date=self.clock.unix(), content=content,
            thread_id=thread_id, reply_to_id=reply_to_id, markup=markup,
        )  # fmt: skip
        self.world.post(message)
        self.show("message", message)
        return message

    def post_from_person(
        self,
        person: Person,
        chat: Chat,
        content: Content,
        *,
        thread_id: int = 0,
        reply_to_id: int = 0,
        forward_origin: dict[str, Any] | None = None,
    ) -> Message:
        """A person's message, shown on the page and, where the bot may see it, queued for the bot."""
        if chat.person is not None:
            person.started = True
            if person.blocked:
                self.set_blocked(person, blocked=False)
        message = Message(
            chat, 0, person, by_bot=False, date=self.clock.unix(), content=content,
            thread_id=thread_id, reply_to_id=reply_to_id, forward_origin=forward_origin,
        )  # fmt: skip
        self.world.post(message)
        self.show("message", message)
        if self._bot_sees(message):
            kind = "channel_post" if chat.type == "channel" else "message"
            self.updates.add(kind, message_wire(message, self.world.bot))
        return message

    def post_service(self, person: Person | None, chat: Chat, service: dict[str, Any]) -> None:
        """A note of the chat's own, such as that somebody came or that the group was upgraded."""
        message = Message(
            chat, 0, person, by_bot=False, date=self.clock.unix(), content=Content(service=service)
        )
        self.world.post(message)
        self.show("message", message)
        if chat.bot_is_member:
            kind = "channel_post" if chat.type == "channel" else "message"
            self.updates.add(kind, message_wire(message, self.world.bot))

    def set_blocked(self, person: Person, *, blocked: bool) -> None:
        if person.blocked == blocked:
            return
        chat = self.world.chats[person.id]
        before, after = ("member", "kicked") if blocked else ("kicked", "member")
        person.blocked = blocked
        self._tell_of_membership(person, chat, before, after)

    def set_bot_status(self, person: Person | None, chat: Chat, status: str) -> None:
        before = chat.bot_status
        if before == status:
            return
        chat.bot_status = status
        self._tell_of_membership(person, chat, before, status)

    def show(self, event: str, message: Message) -> None:
        """Push a new or changed message to the pages that watch."""
        if self.onlookers.any and not message.chat.in_crowd:
            self.onlookers.push({"event": event, "message": message_view(message, self.world.bot)})

    def show_chat(self, chat: Chat) -> None:
        if self.onlookers.any and not chat.in_crowd:
            self.onlookers.push({"event": "chat", "chat": chat_view(chat)})

    def _tell_of_membership(self, person: Person | None, chat: Chat, before: str, after: str) -> None:
        bot = self.world.bot.wire()
        self.updates.add(
            "my_chat_member",
            {
                "chat": chat.wire(),
                "from": person.wire() if person is not None else bot,
                "date": self.clock.unix(),
                "old_chat_member": member_wire(before, bot),
                "new_chat_member": member_wire(after, bot),
            },
        )
        self.show_chat(chat)

    def _bot_sees(self, message: Message) -> bool:
        """Telegram's privacy mode: in groups a bot that is no administrator gets what is meant for it."""
        chat = message.chat
        if chat.person is not None:
            return True
        if not chat.bot_is_member:
            return False
        if chat.bot_status == "administrator" or chat.type == "channel":
            return True
        replied = chat.messages.get(message.reply_to_id)
        if replied is not None and replied.by_bot:
            return True
        text = message.content.formatted.text
        name = self.world.bot.username.lower()
        if text.startswith("/"):
            _, _, addressee = text.split(maxsplit=1)[0].partition("@")
            return not addressee or addressee.lower() == name
        return f"@{name}" in text.lower()


def member_wire(status: str, user: dict[str, Any]) -> dict[str, Any]:
    """The Bot API's ChatMember of this status."""
    wire: dict[str, Any] = {"user": user, "status": status}
    if status == "administrator":
        wire.update(can_be_edited=False, is_anonymous=False, **dict.fromkeys(_RIGHTS, True))
    elif status == "creator":
        wire["is_anonymous"] = False
    elif status == "kicked":
        wire["until_date"] = 0
    return wire


_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
    "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    "can_send_welcome_messages", "can_post_messages", "can_edit_messages", "can_pin_messages", "can_manage_topics",
)  # fmt: skip
