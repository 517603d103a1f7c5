"""Messages that are ready to be sent, and their buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digestbot.model.files import File
from digestbot.model.history import Chart
from digestbot.model.telegram_ids import MessageId, TelegramChatId, TelegramUserId

#: The form of a message: a rich message, or HTML for the classic methods.
Rendering = Literal["rich", "classic"]


@dataclass(frozen=True, slots=True)
class Button:
    """A button. A tap either tells the bot something or opens a link."""

    label: str
    #: The text that Telegram sends back: a meaning as ``button_data`` wrote it.
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Receiver:
    """The one person in a group who sees an answer (an ephemeral message, Bot API 10.3)."""

    user_id: TelegramUserId
    #: The id of the tap that is answered; None for a command.
    query_id: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message that is ready to be sent: HTML that Telegram accepts, cut to its size limits."""

    html: str
    #: Rows of buttons.
    buttons: tuple[tuple[Button, ...], ...] = ()
    #: "rich" goes through sendRichMessage, "classic" through sendMessage with parse_mode HTML.
    rendering: Rendering = "classic"
    #: Show a keyboard below the input field that asks for the location, in private chats.
    ask_location: bool = False
    #: Remove that keyboard.
    put_keyboard_away: bool = False
    #: A picture, a video or another file; then ``html`` is its caption.
    file: File | None = None
    #: A picture that is drawn when the message is sent; then ``html`` is its caption, or all of the message if
    #: there can be no picture. Only messages of the ledger have one.
    chart: Chart | None = None
    #: (chat's Telegram id, message id) of a message to copy; then ``html`` is the caption of the copy. Only
    #: in alerts from before files had ids of their own.
    copy_of: tuple[TelegramChatId, MessageId] | None = None
    #: Whether Telegram shows a preview of the first link.
    link_preview: bool = False
    #: Its blocks run from right to left; only rich messages need to be told.
    right_to_left: bool = False
    #: The message comes without a sound.
    silent: bool = False
