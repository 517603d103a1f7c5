"""The contexts for admins who look after a channel or a group from their private chat."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from digestbot.model import ChatName, RecipientId
from digestbot.pages.contexts.parts import UNSHOWN

#: Why somebody can't look after a chat. "bot": the bot may not post there any more. "asker": they are no admin
#: there. "unknown": Telegram does not say who the admins are. "gone": the bot does not know the chat.
ManageProblem = Literal["bot", "asker", "unknown", "gone"]


@dataclass(frozen=True)
class ManagePage:
    """The channels, groups and topics that the person may look after."""

    #: To tap: each with the number of its recipient.
    chats: tuple[tuple[RecipientId, ChatName], ...] = ()
    #: The one that commands are for at present; None for the private chat itself.
    looked_after: ChatName | None = None
    #: Whether there are more than the bot asked Telegram about.
    more: bool = False


@dataclass(frozen=True)
class CannotManagePage:
    """The chat can't be looked after, and why. Nothing was changed."""

    problem: ManageProblem
    chat: ChatName | None = None


@dataclass(frozen=True)
class ManageLinkPage:
    """In a group or channel: a link to the private chat, where its admins look after it."""

    #: The link.
    url: str = field(metadata=UNSHOWN)


@dataclass(frozen=True)
class AddedPage:
    """The bot was made an admin of a channel: whoever did that sets it up in the private chat."""

    recipient_id: RecipientId = field(metadata=UNSHOWN)
    chat: ChatName


@dataclass(frozen=True)
class DigestOrderedPage:
    """A digest was ordered for the chat that is looked after, and comes there."""


ManagePages = ManagePage | CannotManagePage | ManageLinkPage | AddedPage | DigestOrderedPage
