"""Messages, ready to be sent, and their buttons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digestbot.model.files import File
from digestbot.model.telegram_ids import MessageId, TelegramChatId

#: How a message is put: a rich message, or HTML for the classic methods.
Rendering = Literal["rich", "classic"]


@dataclass(frozen=True, slots=True)
class Button:
    """A tap: either it tells the bot something, or it follows a link."""

    label: str
    #: What Telegram brings back: a meaning as ``button_data`` wrote it.
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message, ready to be sent: HTML that Telegram takes, cut to size."""

    html: str
    #: Rows of buttons.
    buttons: tuple[tuple[Button, ...], ...] = ()
    #: "rich" goes through sendRichMessage, "classic" through sendMessage with parse_mode HTML.
    rendering: Rendering = "classic"
    #: A keyboard below the input field that asks for the location, in private chats.
    ask_location: bool = False
    #: Takes that keyboard away.
    put_keyboard_away: bool = False
    #: A picture, a video and so on; ``html`` is its caption then.
    file: File | None = None
    #: (chat's Telegram id, message id) of a message to copy; ``html`` is the caption of the copy. Only in
    #: alerts that were written before files went by their ids.
    copy_of: tuple[TelegramChatId, MessageId] | None = None
    #: Telegram shows what the first link leads to.
    link_preview: bool = False
    #: It comes without a sound.
    silent: bool = False
