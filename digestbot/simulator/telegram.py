"""The simulated Telegram as a whole: its world, clock, updates and onlookers, and what happens between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from digestbot.simulator.api.wire import message_wire
from digestbot.simulator.clock import TurnableClock
from digestbot.simulator.onlookers import Onlookers
from digestbot.simulator.updates import Updates
from digestbot.simulator.view import chat_view, message_view
from digestbot.simulator.webhook import Webhook
from digestbot.simulator.world import Chat, Content, Message, Person, World


@dataclass(frozen=True, slots=True)
class Notice:
    """A text that the chat page shows beside its clock after an instant has passed."""

    after: datetime
    text: str


class Telegram:
    def __init__(
        self, clock: TurnableClock, *, kept_messages: int = 200_000, notice: Notice | None = None
    ) -> None:
        self.clock = clock
        self.notice = notice
        self._kept_messages = kept_messages
        self.world = World(kept_messages)
        self.updates = Updates(clock)
        self.onlookers = Onlookers()
        self.webhook = Webhook(self.updates, clock)
        self.takes_rich_messages = True
        self.takes_text_buttons = True
        self.takes_ephemeral_messages = True

    def reset(self) -> None:
        """Start with an empty world. The ids of updates continue, so that a bot that polls misses nothing."""
        self.webhook.set("", "", 40)
        self.updates.drop_all()
        self.updates.allowed = []
        self.clock.reset()
        bot = self.world.bot
        self.world = World(self._kept_messages)
        self.world.bot = bot
        self.takes_rich_messages = True
        self.takes_text_buttons = True
        self.takes_ephemeral_messages = True
        self.onlookers.push({"event": "reset"})

    def post_from_bot(
        self,
        chat: Chat,
        content: Content,
        markup: dict[str, Any] | None = None,
        *,
        thread_id: int = 0,
        reply_to_id: int = 0,
        receiver: Person | None = None,
    ) -> Message:
        message = Message(
            chat, 0, None, by_bot=True, date=self.clock.unix(), content=content,
            thread_id=thread_id, reply_to_id=reply_to_id, markup=markup, receiver=receiver,
        )  # fmt: skip
        self.world.post(message)
        self.show("message", message)
        self._copy_to_linked_group(message)
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
        album: str = "",
    ) -> Message:
        """Post a person's message, show it on the page and, if the bot may see it, queue it for the bot."""
        if chat.person is not None:
            person.started = True
            if person.blocked:
                self.set_blocked(person, blocked=False)
        message = Message(
            chat, 0, person, by_bot=False, date=self.clock.unix(), content=content,
            thread_id=thread_id, reply_to_id=reply_to_id, forward_origin=forward_origin, album=album,
        )  # fmt: skip
        self._publish(message)
        self._copy_to_linked_group(message)
        return message

    def _publish(self, message: Message) -> None:
        self.world.post(message)
        self.show("message", message)
        if self._bot_sees(message):
            kind = "channel_post" if message.chat.type == "channel" else "message"
            self.updates.add(kind, message_wire(message, self.world.bot))

    def _copy_to_linked_group(self, post: Message) -> None:
        group = self.world.chats.get(post.chat.linked_group_id)
        if group is None:
            return
        origin = {"type": "channel", "date": post.date, "chat": post.chat.wire(), "message_id": post.id}
        copy = Message(
            group, 0, None, by_bot=False, date=post.date, content=post.content, forward_origin=origin,
            copied_from=post.chat,
        )  # fmt: skip
        self._publish(copy)

    def post_service(self, person: Person | None, chat: Chat, service: dict[str, Any]) -> None:
        """Post a note of the chat itself, such as that somebody joined, or that the group was upgraded."""
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
        bot = self.world.bot.wire()
        self._tell_of_membership(person, chat, member_wire(before, bot), member_wire(after, bot))

    def set_bot_status(self, person: Person | None, chat: Chat, status: str) -> None:
        """Change the bot's status in the chat on somebody's behalf. The bot is told, as of all changes below."""
        before = self.own_member(chat)
        if chat.bot_status == status:
            return
        chat.bot_status = status
        # A member who joins, or becomes administrator, has every right at first.
        chat.bot_may_write = True
        self._tell_of_membership(person, chat, before)

    def set_bot_rights(
        self, person: Person | None, chat: Chat, *, may_write: bool, refused_kinds: frozenset[str]
    ) -> None:
        """Change which messages the bot may send. In a basic group this is no right of the bot itself, so the
        bot is not told.
        """
        before = self.own_member(chat)
        chat.bot_may_write, chat.refused_kinds = may_write, refused_kinds
        if self.own_member(chat) != before:
            self._tell_of_membership(person, chat, before)

    def own_member(self, chat: Chat) -> dict[str, Any]:
        """The Bot API's ChatMember of the bot."""
        bot = self.world.bot.wire()
        if chat.type == "channel" and chat.bot_status == "administrator":
            return member_wire("administrator", bot) | {"can_post_messages": chat.bot_may_write}
        limited = not chat.bot_may_write or bool(chat.refused_kinds)
        if chat.type == "supergroup" and chat.bot_status == "member" and limited:
            return restricted_wire(bot, may_write=chat.bot_may_write, refused_kinds=chat.refused_kinds)
        return member_wire(chat.bot_status, bot)

    def show(self, event: str, message: Message) -> None:
        """Send a new or changed message to the open pages."""
        if self.onlookers.any and not message.chat.in_crowd:
            self.onlookers.push({"event": event, "message": message_view(message, self.world.bot)})

    def show_chat(self, chat: Chat) -> None:
        if self.onlookers.any and not chat.in_crowd:
            self.onlookers.push({"event": "chat", "chat": chat_view(chat)})

    def _tell_of_membership(
        self,
        person: Person | None,
        chat: Chat,
        before: dict[str, Any],
        after: dict[str, Any] | None = None,
    ) -> None:
        """Queue ``my_chat_member``. Without ``after``, the bot's present status is used."""
        self.updates.add(
            "my_chat_member",
            {
                "chat": chat.wire(),
                "from": person.wire() if person is not None else self.world.bot.wire(),
                "date": self.clock.unix(),
                "old_chat_member": before,
                "new_chat_member": after or self.own_member(chat),
            },
        )
        self.show_chat(chat)

    def _bot_sees(self, message: Message) -> bool:
        """Whether the bot sees the message. In Telegram's privacy mode, a bot that is no administrator gets
        only messages to it.
        """
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


def restricted_wire(
    user: dict[str, Any], *, may_write: bool, refused_kinds: frozenset[str] = frozenset()
) -> dict[str, Any]:
    """The Bot API's ChatMemberRestricted of a member who may not send everything."""
    rights = {right: may_write and not (kinds & refused_kinds) for right, kinds in _RIGHTS_OF_MEMBERS.items()}
    return {"user": user, "status": "restricted", "is_member": True, "until_date": 0, **rights}


#: The rights of a restricted member, each with the kinds of messages that Telegram refuses without it.
_RIGHTS_OF_MEMBERS: dict[str, frozenset[str]] = {
    "can_send_messages": frozenset(),
    "can_send_audios": frozenset({"music"}),
    "can_send_documents": frozenset({"documents"}),
    "can_send_photos": frozenset({"photos"}),
    "can_send_videos": frozenset({"videos"}),
    "can_send_video_notes": frozenset({"video notes"}),
    "can_send_voice_notes": frozenset({"voice notes"}),
    "can_send_polls": frozenset({"polls"}),
    "can_send_other_messages": frozenset({"stickers", "animations", "dice", "games"}),
    **dict.fromkeys(
        (
            "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
            "can_pin_messages", "can_manage_topics",
        ),
        frozenset(),
    ),
}  # fmt: skip

_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
    "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    "can_send_welcome_messages", "can_post_messages", "can_edit_messages", "can_pin_messages", "can_manage_topics",
)  # fmt: skip
