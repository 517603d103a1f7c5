"""The ledger: jobs, the deliveries that they owe, and the rate that all senders share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NewType

from digestbot.model.messages import Message, Rendering
from digestbot.model.readers import RecipientId
from digestbot.model.telegram_ids import MessageId, TelegramChatId

DigestId = NewType("DigestId", int)
JobId = NewType("JobId", int)
DeliveryId = NewType("DeliveryId", int)
EditionId = NewType("EditionId", int)

Lane = Literal["answer", "alert", "digest"]
#: Lanes by urgency, as stored and sorted: the lower goes first.
LANES: tuple[Lane, ...] = ("answer", "alert", "digest")

#: How the reason begins of a delivery that waits for the end of an outage.
OUTAGE = "outage: "

JobKind = Literal["digest", "alert", "correction", "recall", "withdrawal"]
DeliveryState = Literal["pending", "sending", "sent", "failed", "unknown", "skipped"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message owed to one recipient, leased to a sender."""

    id: DeliveryId
    job_id: JobId
    recipient_id: RecipientId
    telegram_id: TelegramChatId
    thread_id: int
    part: int
    rendering: Rendering
    lane: Lane
    attempts: int
    message: Message
    is_group: bool = False
    kind: JobKind = "digest"
    #: The message that a correction changes and a recall deletes; None where it was never sent.
    target_id: MessageId | None = None
    #: Whether the chat or its topic refused what it was sent last, for a reason that may pass.
    refused: bool = False
    #: Its lane waits; this one goes to see whether it still has to.
    probe: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """An outcome with the delivery it belongs to and what the ledger should say of it."""

    delivery_id: DeliveryId
    state: DeliveryState
    message_id: MessageId | None = None
    reason: str | None = None
    #: UTC instant before which a pending delivery is not tried again.
    not_before: datetime | None = None
    #: Whether this was an attempt, of which there are only so many; flood control is none.
    counts: bool = True
    #: Sent to a chat that had refused what came before.
    recovered: bool = False


@dataclass(frozen=True, slots=True)
class LaneHold:
    """Why a lane waits: many chats at once refused what they were sent, most likely through no fault of theirs."""

    #: In Telegram's words.
    reason: str
    since: datetime


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A row of the ledger, to look at."""

    id: DeliveryId
    part: int
    rendering: Rendering
    state: DeliveryState
    attempts: int
    message_id: MessageId | None
    reason: str | None
    not_before: datetime | None


@dataclass(frozen=True, slots=True)
class CommonRate:
    """What all senders know of the common limit; instants in seconds since 1970 on the database's clock."""

    now: float
    #: When the next slot begins.
    free_at: float
    #: What was left of the rate after the latest flood (429), from 0 to 1, and when that was.
    share: float = 1.0
    flooded_at: float = 0.0
    #: Until then the limit is taken for one that counts any single second.
    strict_until: float = 0.0
    #: Who reserved slots last, and since when nobody else did.
    sender: str = ""
    sender_since: float = 0.0
