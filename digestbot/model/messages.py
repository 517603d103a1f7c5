"""The nouns of what is said: messages, the meanings of their buttons, and what became of a send."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NewType

from digestbot.model.readers import RecipientId

DigestId = NewType("DigestId", int)
JobId = NewType("JobId", int)
DeliveryId = NewType("DeliveryId", int)

Lane = Literal["answer", "alert", "digest"]
#: Lanes by urgency, as stored and sorted: the lower goes first.
LANES: tuple[Lane, ...] = ("answer", "alert", "digest")

JobKind = Literal["digest", "alert", "correction", "recall"]
#: How a message is put: a rich message, or HTML for the classic methods.
Rendering = Literal["rich", "classic"]
DeliveryState = Literal["pending", "sending", "sent", "failed", "unknown", "skipped"]


# --- what a button means -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ToggleTopic:
    """Follow the topic, or unfollow it, on the page of topics."""

    tag: str
    #: The page of topics shown: "start" while a newcomer is being welcomed, "topics" later.
    page: Literal["start", "topics"]


@dataclass(frozen=True, slots=True)
class FollowTag:
    """Follow this very tag."""

    tag: str


@dataclass(frozen=True, slots=True)
class UnfollowTag:
    tag: str


@dataclass(frozen=True, slots=True)
class ChooseTime:
    """Ask for the hour (the welcome's second step), or show it in the settings."""

    page: Literal["start", "settings"]


@dataclass(frozen=True, slots=True)
class SetTime:
    """Send the daily digest at this local time, "HH:MM"."""

    at: str
    page: Literal["start", "settings"]


@dataclass(frozen=True, slots=True)
class SetZone:
    """Use this IANA zone."""

    zone: str


@dataclass(frozen=True, slots=True)
class ZoneFromClock:
    """It is this hour for the reader now; the zone follows from it. ``hour`` is 0 to 23."""

    hour: int


@dataclass(frozen=True, slots=True)
class ChooseZone:
    """Show the ways to tell one's zone."""


@dataclass(frozen=True, slots=True)
class ShowDigest:
    """Send a digest now."""


@dataclass(frozen=True, slots=True)
class ShowTopics:
    """Show the page of topics in place of this message."""


@dataclass(frozen=True, slots=True)
class ShowSettings:
    """Show the settings in place of this message."""


@dataclass(frozen=True, slots=True)
class SetStyle:
    style: Literal["rich", "classic", "plain"]


@dataclass(frozen=True, slots=True)
class Pause:
    """Pause for this many days; 0 until resumed."""

    days: int


@dataclass(frozen=True, slots=True)
class Resume:
    """Start sending digests again."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Delete everything that is kept about this chat; ``sure`` on the second tap."""

    sure: bool


Meaning = (
    ToggleTopic
    | FollowTag
    | UnfollowTag
    | ChooseTime
    | SetTime
    | SetZone
    | ZoneFromClock
    | ChooseZone
    | ShowDigest
    | ShowTopics
    | ShowSettings
    | SetStyle
    | Pause
    | Resume
    | Forget
)


@dataclass(frozen=True, slots=True)
class Button:
    """A tap: either a meaning for the bot, or a link."""

    label: str
    meaning: Meaning | None = None
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


# --- the ledger -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message owed to one recipient, leased to a sender."""

    id: DeliveryId
    job_id: JobId
    recipient_id: RecipientId
    telegram_id: int
    thread_id: int
    part: int
    rendering: Rendering
    lane: Lane
    attempts: int
    message: Message
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    message_id: int


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The chat takes nothing more until it comes back: set it aside."""

    status: Literal["blocked", "deactivated", "kicked", "unreachable"]
    reason: str


@dataclass(frozen=True, slots=True)
class Migrated:
    """The group lives on under another id; nothing was sent."""

    new_telegram_id: int


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


Outcome = Sent | Unreachable | Migrated | RetryLater | NotSent | InDoubt | RichRefused | Rejected


@dataclass(frozen=True, slots=True)
class Marked:
    """An outcome with the delivery it belongs to and what the ledger should say of it."""

    delivery_id: DeliveryId
    state: DeliveryState
    message_id: int | None = None
    reason: str | None = None
    #: UTC instant before which a pending delivery is not tried again.
    not_before: datetime | None = None


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


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A row of the ledger, to look at."""

    id: DeliveryId
    part: int
    rendering: Rendering
    state: DeliveryState
    attempts: int
    message_id: int | None
    reason: str | None
    not_before: datetime | None
