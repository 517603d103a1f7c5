"""What became of a send."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digestbot.model.telegram_ids import MessageId, TelegramChatId


@dataclass(frozen=True, slots=True)
class Sent:
    message_id: MessageId


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The chat takes nothing more until it comes back, and Telegram is sure of it: set it aside."""

    status: Literal["blocked", "deactivated", "kicked"]
    reason: str


@dataclass(frozen=True, slots=True)
class ChatRefused:
    """The chat takes nothing now, for a reason that may pass: final only after several tries on different days."""

    reason: str


@dataclass(frozen=True, slots=True)
class TopicRefused:
    """The forum topic is not there; the rest of its chat is. Final as with ``ChatRefused``."""

    reason: str


@dataclass(frozen=True, slots=True)
class Migrated:
    """The group lives on under another id; nothing was sent."""

    new_telegram_id: TelegramChatId


@dataclass(frozen=True, slots=True)
class RetryLater:
    """Surely not sent: flood control (429). Everything waits ``seconds``."""

    seconds: float
    reason: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """Surely not sent: the connection was never made. Try again soon."""

    reason: str


@dataclass(frozen=True, slots=True)
class InDoubt:
    """The answer was lost, or is a 5xx: it may have been sent."""

    reason: str


@dataclass(frozen=True, slots=True)
class RichRefused:
    """This server or chat takes no rich message: send the classic rendering."""

    reason: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """Telegram refuses this message and always will."""

    reason: str


Outcome = (
    Sent
    | Unreachable
    | ChatRefused
    | TopicRefused
    | Migrated
    | RetryLater
    | NotSent
    | InDoubt
    | RichRefused
    | Rejected
)
