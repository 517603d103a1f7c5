"""The values of the ledger: jobs, the deliveries that they owe, and the rate that all senders share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NewType

from digestbot.model.messages import Message, Rendering
from digestbot.model.readers.chats import RecipientId
from digestbot.model.telegram_ids import MessageId, TelegramChatId

DigestId = NewType("DigestId", int)
JobId = NewType("JobId", int)
DeliveryId = NewType("DeliveryId", int)
EditionId = NewType("EditionId", int)

Lane = Literal["answer", "alert", "digest"]
#: The lanes by urgency, as stored and sorted: the first goes first.
LANES: tuple[Lane, ...] = ("answer", "alert", "digest")

#: The reason of a delivery that waits for the end of an outage begins with this.
OUTAGE = "outage: "

#: A "notice" tells the owners what needs a look, or editors and owners how last week went.
JobKind = Literal["digest", "alert", "correction", "recall", "withdrawal", "notice"]
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
    #: The message that a correction changes or a recall deletes; None if that one was never sent.
    target_id: MessageId | None = None
    #: Whether the chat or its topic refused the previous message, for a reason that may pass.
    refused: bool = False
    #: The lane is held, and this delivery tests whether it still has to be.
    probe: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """The outcome of a delivery, and what the ledger must record of it."""

    delivery_id: DeliveryId
    state: DeliveryState
    message_id: MessageId | None = None
    reason: str | None = None
    #: UTC. A pending delivery is not tried again before this.
    not_before: datetime | None = None
    #: Whether this counts as an attempt, of which there is a limited number. A flood control answer does not.
    counts: bool = True
    #: The delivery was sent to a chat that had refused earlier messages.
    recovered: bool = False


@dataclass(frozen=True, slots=True)
class LaneHold:
    """Why a lane waits: many chats at once refused messages, most likely for one common reason."""

    #: In Telegram's words.
    reason: str
    since: datetime


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A row of the ledger, for people to read."""

    id: DeliveryId
    part: int
    rendering: Rendering
    state: DeliveryState
    attempts: int
    message_id: MessageId | None
    reason: str | None
    not_before: datetime | None
    #: Real time at which it came to its final state.
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """A digest or an alert that a recipient was to get, and what became of it."""

    kind: JobKind
    added_at: datetime
    #: The local day for which a schedule brought it.
    local_date: date | None
    #: "open", "laid" or "skipped".
    state: str
    #: Why it was skipped.
    reason: str | None
    deliveries: tuple[LedgerEntry, ...]


@dataclass(frozen=True, slots=True)
class CommonRate:
    """The state of the common rate. Instants are seconds since 1970 on the database's clock."""

    now: float
    #: When the next slot begins.
    free_at: float
    #: The share of the rate that was left after the latest flood (429), from 0 to 1, and when that was.
    share: float = 1.0
    flooded_at: float = 0.0
    #: Until then the limit is taken to count every single second.
    strict_until: float = 0.0
    #: Who reserved slots last, and since when nobody else did.
    sender: str = ""
    sender_since: float = 0.0
