"""The outcomes of sending a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digestbot.model.telegram_ids import MessageId, TelegramChatId


@dataclass(frozen=True, slots=True)
class Sent:
    message_id: MessageId


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Telegram is sure that the chat takes no more messages until it comes back: set it aside."""

    status: Literal["blocked", "deactivated", "kicked"]
    reason: str


@dataclass(frozen=True, slots=True)
class ChatRefused:
    """The chat refuses messages for a reason that may pass: final only after refusals on several days."""

    reason: str


@dataclass(frozen=True, slots=True)
class TopicRefused:
    """The forum topic does not exist; the rest of the chat does. Final as with ``ChatRefused``."""

    reason: str


@dataclass(frozen=True, slots=True)
class Migrated:
    """The group has another id now; nothing was sent."""

    new_telegram_id: TelegramChatId


@dataclass(frozen=True, slots=True)
class RetryLater:
    """Certainly not sent: flood control (429). Everything waits ``seconds``."""

    seconds: float
    reason: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """Certainly not sent: no connection was made. Try again soon."""

    reason: str


@dataclass(frozen=True, slots=True)
class InDoubt:
    """The answer was lost, or was a 5xx: the message may have been sent."""

    reason: str


@dataclass(frozen=True, slots=True)
class RichRefused:
    """This server or chat does not take rich messages: send the classic rendering."""

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
