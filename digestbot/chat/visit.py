"""A visit: who wrote or tapped, where, and what is needed to answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, get_args

from telegram import Chat, Message, Update

from digestbot.actions.alerts.editors import role_of
from digestbot.actions.readers.names import names_for, with_typed
from digestbot.actions.readers.welcome import known
from digestbot.actions.tools import Tools
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.replies import replied_to
from digestbot.model import ChatType, MessageId, Place, Reader, Role, TelegramChatId, TelegramUserId, UpdateId
from digestbot.model import Message as ReadyMessage
from digestbot.model.typed import as_meant
from digestbot.pages.contexts import DigestKeys, Names, Page, Toast, ToastKey, TuneKeys

#: Whether somebody may; "unknown" where Telegram does not tell who the admins are.
Permission = Literal["yes", "no", "unknown"]
#: The id under which a group's admin writes anonymously.
GROUP_ANONYMOUS_BOT = 1087968824


@dataclass(frozen=True, slots=True)
class Visit:
    """One update of a chat, with the reader that lives there."""

    tools: Tools
    telegram: Telegram
    place: Place
    reader: Reader
    update_id: UpdateId
    now: datetime
    #: None for posts in a channel and for admins who write anonymously.
    user_id: TelegramUserId | None
    #: The message that was written, or the one whose button was tapped.
    message_id: MessageId
    #: What stands behind the command, as ``as_meant`` gives it: what is parsed.
    words: str = ""
    #: The same as it was written, mark by mark: what is passed on, and counted in.
    as_written: str = ""
    #: Set for a tap.
    query_id: str | None = None
    #: The person's name; empty where there is no person.
    name: str = ""
    #: The message that was written; None for a tap.
    written: Message | None = None

    @property
    def language(self) -> str:
        return self.reader.language

    @property
    def names(self) -> Names:
        return with_typed(names_for(self.tools.pages, self.tools.topics, self.language), self.reader)

    @property
    def replied(self) -> Message | None:
        """The message that was replied to."""
        return None if self.written is None else replied_to(self.written)

    @property
    def private(self) -> bool:
        return self.place.type == "private"

    async def say(self, page: Page) -> None:
        """Answer with a page."""
        await self.telegram.say(self.place, self._shown(page))

    async def show(self, page: Page) -> None:
        """Put the page in the place of the tapped message; answer with it where nothing was tapped."""
        messages = self._shown(page)
        if self.query_id is None:
            await self.telegram.say(self.place, messages)
        else:
            await self.telegram.replace(self.place, self.message_id, messages)

    def _shown(self, page: Page) -> tuple[ReadyMessage, ...]:
        """The page; in a channel with a button that takes it away again, for all its readers see what its admins are told."""
        *before, last = self.tools.pages.show(page, self.language)
        if self.place.type != "channel":
            return (*before, last)
        return (*before, replace(last, buttons=(*last.buttons, *self.tools.pages.done(self.language))))

    async def change_buttons(self, keys: DigestKeys | TuneKeys) -> None:
        """Give the tapped message other buttons; its text stays."""
        rows = self.tools.pages.keys(keys, self.language)
        await self.telegram.change_buttons(self.place, self.message_id, rows)

    async def toast(self, key: ToastKey, tag: str = "", *, language: str = "") -> None:
        """Answer a tap with a line that pops up; ``tag`` or ``language`` is what it speaks of."""
        if self.query_id is not None:
            toast = Toast(key, tag=tag, names=self.names, language=language)
            text = self.tools.pages.toast(toast, self.language)
            await self.telegram.toast(self.query_id, text)

    async def toast_quietly(self) -> None:
        """Answer a tap without a line, so that its button stops waiting."""
        if self.query_id is not None:
            await self.telegram.toast(self.query_id)

    async def role(self) -> Role | None:
        """What an editor or owner may do here: in private only, where nobody else sees it."""
        return await role_of(self.tools, self.user_id) if self.private else None

    async def offer_menu(self) -> None:
        """Put the commands into the chat's menu, in the language that the bot speaks here, with an editor's own."""
        role, pages = await self.role(), self.tools.pages
        if role is None:
            menu = pages.commands(self.language)
        else:
            menu = pages.editor_commands(self.language, owner=role == "owner")
        await self.telegram.offer(self.place.telegram_id, menu)

    async def may_change(self) -> Permission:
        """Whether this person may change the settings: in a group or channel only its admins may.

        Who posts in a channel is nobody to us, and an admin; who taps there may be any of its subscribers.
        """
        if self.private or (self.user_id is None and self.query_id is None):
            return "yes"
        if self.user_id is None:
            return "no"
        is_admin = await self.telegram.is_admin(self.place.telegram_id, self.user_id)
        return "unknown" if is_admin is None else "yes" if is_admin else "no"


async def visit_of(update: Update, tools: Tools, telegram: Telegram) -> Visit | None:
    """Read an update; None where it has no chat or message that could be answered."""
    query, message = update.callback_query, update.effective_message
    place = place_of(update)
    if place is None or message is None:
        return None
    written = _words(message) if query is None else ""
    return Visit(
        tools=tools,
        telegram=telegram,
        place=place,
        reader=await known(tools, place),
        update_id=UpdateId(update.update_id),
        now=tools.clock(),
        user_id=None if query is None and _anonymous(message) else _user(update),
        message_id=MessageId(message.message_id),
        words=as_meant(written),
        as_written=written,
        query_id=query.id if query else None,
        name=_name(update),
        written=message if query is None else None,
    )


def place_of(update: Update) -> Place | None:
    """Where an update comes from; None where that is no chat."""
    chat = update.effective_chat
    if chat is None or chat.type not in get_args(ChatType):
        return None
    return Place(
        telegram_id=TelegramChatId(chat.id),
        type=_type(chat),
        thread_id=_thread(update.effective_message),
        title=chat.title or chat.full_name or "",
        language=update.effective_user.language_code if update.effective_user else None,
    )


def _type(chat: Chat) -> ChatType:
    names: dict[str, ChatType] = {name: name for name in get_args(ChatType)}
    return names[str(chat.type)]


def _thread(message: object) -> int:
    if isinstance(message, Message) and message.is_topic_message and message.message_thread_id:
        return message.message_thread_id
    return 0


def _anonymous(message: Message) -> bool:
    """Written in the name of the chat itself: only admins can do that."""
    by_chat = message.sender_chat is not None and message.sender_chat.id == message.chat.id
    return by_chat or (message.from_user is not None and message.from_user.id == GROUP_ANONYMOUS_BOT)


def _name(update: Update) -> str:
    # A deleted account has an empty first name, of which the library makes None.
    return (update.effective_user.full_name or "") if update.effective_user else ""


def _user(update: Update) -> TelegramUserId | None:
    return TelegramUserId(update.effective_user.id) if update.effective_user else None


def _words(message: Message) -> str:
    text = message.text or message.caption or ""
    if not text.startswith("/"):
        return text.strip()
    _, *words = text.split(maxsplit=1)
    return words[0].strip() if words else ""
