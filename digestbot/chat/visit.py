"""A visit is one update from a chat: who wrote or tapped, where, and what a handler needs to answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, get_args

from telegram import Chat, Message, Update

from digestbot.actions.alerts.editors import role_of
from digestbot.actions.readers.names import names_for, with_typed
from digestbot.actions.readers.welcome import known
from digestbot.actions.tools import Tools
from digestbot.chat.client.telegram import ChatAction, Telegram
from digestbot.chat.replies import replied_to
from digestbot.model import (
    CalendarWords,
    ChatName,
    ChatType,
    Judge,
    KeepStory,
    MessageId,
    Outcome,
    Place,
    Reader,
    Receiver,
    RecipientId,
    Rejected,
    Role,
    Sent,
    SetAlertLevel,
    SetShare,
    SetTopic,
    ShowKeeping,
    TelegramChatId,
    TelegramUserId,
    Tune,
    UnfollowTag,
    UpdateId,
    addressed,
    all_fit_below,
    read_button,
    room_beside_address,
)
from digestbot.model import Message as ReadyMessage
from digestbot.model.typed import as_meant
from digestbot.newsroom.day_names import folded
from digestbot.newsroom.typed_words import in_english
from digestbot.pages.buttons import Row, Rows
from digestbot.pages.contexts import FailedPage, Keys, Names, Page, Toast, ToastKey

#: Whether a person may do something; "unknown" if Telegram does not say who the admins are.
Permission = Literal["yes", "no", "unknown"]
#: The buttons below a digest that name its stories.
_OF_STORIES = Tune | Judge | ShowKeeping | KeepStory
#: The buttons whose text is a topic that the reader follows. Only such a text is found again if it is cut.
_OF_FOLLOWED = SetAlertLevel | SetShare | SetTopic | UnfollowTag
#: The user id that Telegram gives as the author when an admin of a group writes anonymously.
GROUP_ANONYMOUS_BOT = 1087968824


@dataclass(frozen=True, slots=True)
class Visit:
    """One update from a chat, with the reader that the chat (or its topic) is."""

    tools: Tools
    telegram: Telegram
    #: The chat in which this is answered.
    place: Place
    #: Whom the tap or command is for: the reader of that chat, or of another one that an admin looks after.
    reader: Reader
    #: The reader of the chat in which this is answered.
    own: Reader
    update_id: UpdateId
    now: datetime
    #: None for posts in a channel and for admins who write anonymously.
    user_id: TelegramUserId | None
    #: The id of the message that was written, or of the message whose button was tapped.
    message_id: MessageId
    #: The text after the command, normalised by ``as_meant``. Handlers parse this.
    words: str = ""
    #: The same text exactly as it was written. Handlers pass this on, and count positions in it.
    as_written: str = ""
    #: The id by which a tap is answered; None for a message.
    query_id: str | None = None
    #: The data of the buttons below the tapped message.
    below: tuple[str, ...] = ()
    #: The person's name; empty if no person is known.
    name: str = ""
    #: The message that was written; None for a tap.
    written: Message | None = None
    #: The id of the tapped message, if only the person who tapped sees it; else None.
    ephemeral_id: int | None = None
    #: Nobody is to see the answer: a command in a channel whose admins have no private chat with the bot.
    unheard: bool = False

    @property
    def language(self) -> str:
        return self.own.language

    @property
    def looks_after(self) -> ChatName | None:
        """The other chat that this is about, if an admin looks after one from the private chat."""
        if self.reader.recipient_id == self.own.recipient_id:
            return None
        return ChatName(self.reader.title, self.reader.thread_id)

    @property
    def chat(self) -> Place:
        """The chat or topic of the reader."""
        reader = self.reader
        if self.looks_after is None or reader.telegram_id is None:
            return self.place
        return Place(reader.telegram_id, reader.type, reader.thread_id, reader.title)

    @property
    def names(self) -> Names:
        return with_typed(names_for(self.tools.pages, self.tools.topics, self.language), self.reader)

    @property
    def calendar(self) -> CalendarWords:
        """The words for times, days and orders in the person's language."""
        return self.tools.pages.calendar_words(self.language)

    @property
    def words_in_english(self) -> str:
        """What was typed, with English words for those that commands take: "alles" is "all"."""
        return in_english(folded(self.words), self.calendar)

    @property
    def replied(self) -> Message | None:
        """The message that this message replies to, if it is a reply."""
        return None if self.written is None else replied_to(self.written)

    @property
    def private(self) -> bool:
        return self.place.type == "private"

    def stories_below(self, story: int) -> tuple[int, ...]:
        """The stories that the buttons below the tapped digest name, with ``story`` among them."""
        meant = map(read_button, self.below)
        stories = next((one.stories for one in meant if isinstance(one, _OF_STORIES)), ())
        if story in stories:
            return stories
        # The numbers of a long digest's stories may not fit; then this one takes the place of the last of them.
        while stories and not all_fit_below((*stories, story)):
            stories = stories[:-1]
        return (*stories, story)

    @property
    def receiver(self) -> Receiver | None:
        """The only person who sees the answers: whoever asked in a group, if the server takes such messages."""
        in_group = self.place.type in {"group", "supergroup"}
        if not in_group or self.user_id is None or not self.tools.server.takes_ephemeral:
            return None
        return Receiver(self.user_id, self.query_id)

    def about(self, reader: Reader) -> Visit:
        """The same visit after its reader was changed."""
        return replace(self, reader=reader, own=reader if self.looks_after is None else self.own)

    def on_ones_own(self) -> Visit:
        """The same visit, for the reader of the chat in which it is answered."""
        return replace(self, reader=self.own)

    async def typing(self, action: ChatAction = "typing") -> None:
        """Show "typing…" in the chat until the answer comes, or what else is being done."""
        if not self.unheard:
            await self.telegram.typing(self.place, action)

    async def say(self, page: Page) -> None:
        """Send a page as a new message."""
        if not self.unheard:
            await self.telegram.say(self.place, self._shown(page), self.receiver)

    async def show(self, page: Page) -> None:
        """Replace the tapped message by the page; without a tap, send the page as a new message."""
        if self.query_id is None:
            await self.say(page)
        elif self.ephemeral_id is not None and self.receiver is not None:
            await self.telegram.replace_for_one(
                self.place, self.receiver, self.ephemeral_id, self._shown(page)
            )
        else:
            await self.telegram.replace(self.place, self.message_id, self._shown(page))

    async def send_file(self, name: str, content: bytes, page: Page) -> None:
        """Send a file of this name with a page as its caption; where no file is taken, say that it failed."""
        [caption] = self._shown(page)
        outcome = await self.telegram.say_file(self.place, name, content, caption)
        if not isinstance(outcome, Sent):
            await self.say(FailedPage())

    async def show_picture(self, picture: bytes, page: Page) -> None:
        """Replace the tapped message by a picture with a page as its caption; without a tap, send both."""
        [caption] = self._shown(page)
        outcome: Outcome = Rejected("no message was tapped")
        if self.query_id is not None:
            outcome = await self.telegram.replace_by_picture(self.place, self.message_id, picture, caption)
        if isinstance(outcome, Rejected):
            outcome = await self.telegram.say_picture(self.place, picture, caption)
        if not isinstance(outcome, Sent):
            await self.say(FailedPage())

    def _shown(self, page: Page) -> tuple[ReadyMessage, ...]:
        """Render a page; one about another chat names it, and has buttons that are about it."""
        if self.looks_after is None:
            return self.tools.pages.show(page, self.language)
        shown = self.tools.pages.show(page, self.language, self.looks_after)
        return _about(self.reader.recipient_id, shown, self.tools.pages.other_chats(self.language))

    async def change_buttons(self, keys: Keys) -> None:
        """Replace the buttons of the tapped message, and leave its text as it is."""
        rows = self.tools.pages.keys(keys, self.language)
        await self.telegram.change_buttons(self.place, self.message_id, rows)

    async def toast(self, key: ToastKey, tag: str = "", *, language: str = "", seconds: float = 0) -> None:
        """Answer a tap with a line that pops up. ``tag``, ``language`` or ``seconds`` is what the line names."""
        if self.query_id is not None:
            toast = Toast(key, tag=tag, names=self.names, language=language, seconds=seconds)
            text = self.tools.pages.toast(toast, self.language)
            await self.telegram.toast(self.query_id, text)

    async def toast_quietly(self) -> None:
        """Answer a tap without a line, so that the app stops showing the button as waiting."""
        if self.query_id is not None:
            await self.telegram.toast(self.query_id)

    async def role(self) -> Role | None:
        """The person's role, or None.

        In groups it is always None, because others would see an editor's pages; and so it is on pages about
        another chat.
        """
        if not self.private or self.looks_after is not None:
            return None
        return await role_of(self.tools, self.user_id)

    async def offer_menu(self) -> None:
        """Set the chat's command menu, in the chat's language, with the editors' commands for an editor."""
        if self.looks_after is not None:
            return
        role, pages = await self.role(), self.tools.pages
        if role is None:
            menu = pages.commands(self.language)
        else:
            menu = pages.editor_commands(self.language, owner=role == "owner")
        await self.telegram.offer(self.place.telegram_id, menu)

    async def may_change(self) -> Permission:
        """Say whether this person may change the settings: in a group or channel, only its admins may.

        Telegram does not name the author of a channel post or of an anonymous message, but only admins can
        write those. A tap in a channel may come from any subscriber.
        """
        if self.private or (self.user_id is None and self.query_id is None):
            return "yes"
        if self.user_id is None:
            return "no"
        is_admin = await self.telegram.is_admin(self.place.telegram_id, self.user_id)
        return "unknown" if is_admin is None else "yes" if is_admin else "no"


async def visit_of(update: Update, tools: Tools, telegram: Telegram) -> Visit | None:
    """Load the visit of an update; None if the update has no chat or message that can be answered."""
    query, message = update.callback_query, update.effective_message
    place = place_of(update)
    if place is None or message is None:
        return None
    written = _words(message) if query is None else ""
    reader = await known(tools, place)
    return Visit(
        tools=tools,
        telegram=telegram,
        place=place,
        reader=reader,
        own=reader,
        update_id=UpdateId(update.update_id),
        now=tools.clock(),
        user_id=None if query is None and _anonymous(message) else _user(update),
        message_id=MessageId(message.message_id),
        words=as_meant(written),
        as_written=written,
        query_id=query.id if query else None,
        below=_below(message) if query else (),
        name=_name(update),
        written=message if query is None else None,
        ephemeral_id=_ephemeral_id(message) if query else None,
    )


def _about(
    recipient_id: RecipientId, messages: tuple[ReadyMessage, ...], below: Rows
) -> tuple[ReadyMessage, ...]:
    """The messages with buttons that are about this recipient, and the rows ``below`` under the last of them.

    A button whose text is too long for that is left out; what it does, a command does as well.
    """
    with_buttons = [
        place for place, one in enumerate(messages) if not (one.ask_location or one.put_keyboard_away)
    ]
    about = []
    for place, message in enumerate(messages):
        rows = tuple(_addressed(row, recipient_id) for row in message.buttons)
        about.append(replace(message, buttons=(*rows, *below) if place == with_buttons[-1] else rows))
    return tuple(about)


def _addressed(row: Row, recipient_id: RecipientId) -> Row:
    data = [(button, button.data and _data_about(button.data, recipient_id)) for button in row]
    return tuple(replace(button, data=found) for button, found in data if found or button.data is None)


def _data_about(data: str, recipient_id: RecipientId) -> str | None:
    whole = len(data.encode()) <= room_beside_address(recipient_id)
    return addressed(data, recipient_id) if whole or isinstance(read_button(data), _OF_FOLLOWED) else None


def _ephemeral_id(message: object) -> int | None:
    """The id of a message that only one person sees. The library does not know it yet, but keeps it."""
    number = message.api_kwargs.get("ephemeral_message_id") if isinstance(message, Message) else None
    return number if isinstance(number, int) and number > 0 else None


def _below(message: object) -> tuple[str, ...]:
    # One that is too old comes without its buttons.
    markup = message.reply_markup if isinstance(message, Message) else None
    rows = markup.inline_keyboard if markup else ()
    return tuple(
        button.callback_data for row in rows for button in row if isinstance(button.callback_data, str)
    )


def place_of(update: Update) -> Place | None:
    """The chat or topic that an update comes from.

    None if it comes from no chat, or from one of an unknown type.
    """
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
    """Say whether a message was written in the name of the chat itself, which only admins can do."""
    by_chat = message.sender_chat is not None and message.sender_chat.id == message.chat.id
    return by_chat or (message.from_user is not None and message.from_user.id == GROUP_ANONYMOUS_BOT)


def _name(update: Update) -> str:
    # A deleted account has an empty first name. The library then gives None as the full name.
    return (update.effective_user.full_name or "") if update.effective_user else ""


def _user(update: Update) -> TelegramUserId | None:
    return TelegramUserId(update.effective_user.id) if update.effective_user else None


def _words(message: Message) -> str:
    text = message.text or message.caption or ""
    if not text.startswith("/"):
        return text.strip()
    _, *words = text.split(maxsplit=1)
    return words[0].strip() if words else ""
