"""The nouns of what is said: messages, the meanings of their buttons, and what became of a send."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NewType

from digestbot.model.readers import RecipientId, Share, View

DigestId = NewType("DigestId", int)
JobId = NewType("JobId", int)
DeliveryId = NewType("DeliveryId", int)
AlertId = NewType("AlertId", int)

Lane = Literal["answer", "alert", "digest"]
#: Lanes by urgency, as stored and sorted: the lower goes first.
LANES: tuple[Lane, ...] = ("answer", "alert", "digest")

JobKind = Literal["digest", "alert", "correction", "recall"]
#: How a message is put: a rich message, or HTML for the classic methods.
Rendering = Literal["rich", "classic"]
DeliveryState = Literal["pending", "sending", "sent", "failed", "unknown", "skipped"]

#: Which breaking alerts a reader takes.
AlertLevel = Literal["off", "critical", "all"]
#: What an editor's button does with an alert.
AlertVerb = Literal[
    "ask",  # show the last question before it is sent
    "send",
    "back",  # to the draft, from the question or from a page of choices
    "critical",  # mark it as critical
    "ordinary",  # and no more
    "everybody",  # for everybody who takes alerts
    "topics",  # choose the topics
    "later",  # choose when
    "text",  # write it anew
    "show",  # its progress
    "pause",
    "resume",
    "cancel",
    "correct",
    "correct_sure",
    "ask_recall",
    "recall",
]


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
class ShowShares:
    """Show how much of the digest each topic gets."""


@dataclass(frozen=True, slots=True)
class SetShare:
    """Give the topic so much of the digest."""

    share: Share
    tag: str


@dataclass(frozen=True, slots=True)
class ShowMutes:
    """Show what is muted."""


@dataclass(frozen=True, slots=True)
class MuteWord:
    """Mute this word, although an outlet goes by it."""

    text: str


@dataclass(frozen=True, slots=True)
class Unmute:
    mute: int


@dataclass(frozen=True, slots=True)
class Tune:
    """Below a digest: show buttons to say what one wants more and less of, or put them away again."""

    open: bool
    #: The digest's stories, in its order.
    stories: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Judge:
    """Below a digest: more like this story, or less; said again, it is taken back."""

    view: View
    #: Which of ``stories``, from 0.
    place: int
    stories: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ShowOpinions:
    """Show what the reader said of stories."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Forget what the reader said of this story."""

    story: int


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


@dataclass(frozen=True, slots=True)
class ShowAlerts:
    """Show which alerts the reader takes."""


@dataclass(frozen=True, slots=True)
class SetAlertLevel:
    """Take these alerts of the topic, or, where ``tag`` is empty, of those to everybody."""

    level: AlertLevel
    tag: str


@dataclass(frozen=True, slots=True)
class ChooseQuiet:
    """Show the quiet hours to choose from."""


@dataclass(frozen=True, slots=True)
class SetQuiet:
    """Quiet from one time to another, "2200-0700", or "off"."""

    span: str


@dataclass(frozen=True, slots=True)
class SetAlertCap:
    """Take so many alerts a day at most; 0 for any number."""

    cap: int


@dataclass(frozen=True, slots=True)
class SetCriticalOverrides:
    """Let critical alerts through quiet hours and beyond the cap, or don't."""

    on: bool


@dataclass(frozen=True, slots=True)
class FewerAlerts:
    """On an alert itself: no more of its kind."""

    alert: int


@dataclass(frozen=True, slots=True)
class AlertStep:
    """An editor's step with an alert, if it is still at this revision."""

    verb: AlertVerb
    alert: int
    revision: int


@dataclass(frozen=True, slots=True)
class AlertTopic:
    """Send the alert to the readers of this topic too, or no more."""

    alert: int
    revision: int
    tag: str


@dataclass(frozen=True, slots=True)
class AlertIn:
    """Send the alert in so many minutes."""

    alert: int
    revision: int
    minutes: int


@dataclass(frozen=True, slots=True)
class RemoveEditor:
    """Take the right to send alerts away from this person."""

    person: int


StoryVerb = Literal["open", "ask", "auto", "done"]


@dataclass(frozen=True, slots=True)
class StoryStep:
    """An editor's step with what a story is about."""

    verb: StoryVerb
    story: int


@dataclass(frozen=True, slots=True)
class SetStorySection:
    """The story belongs to this section."""

    story: int
    #: The section.
    tag: str


@dataclass(frozen=True, slots=True)
class SetStoryTag:
    """The story is about this, or is not."""

    story: int
    on: bool
    tag: str


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
    | ShowShares
    | SetShare
    | ShowMutes
    | MuteWord
    | Unmute
    | Tune
    | Judge
    | ShowOpinions
    | TakeBack
    | ShowSettings
    | SetStyle
    | Pause
    | Resume
    | Forget
    | ShowAlerts
    | SetAlertLevel
    | ChooseQuiet
    | SetQuiet
    | SetAlertCap
    | SetCriticalOverrides
    | FewerAlerts
    | AlertStep
    | AlertTopic
    | AlertIn
    | RemoveEditor
    | StoryStep
    | SetStorySection
    | SetStoryTag
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
    #: Telegram's file id of a picture; ``html`` is its caption then.
    photo: str | None = None
    #: (chat's Telegram id, message id) of a message to copy; ``html`` is the caption of the copy.
    copy_of: tuple[int, int] | None = None
    #: Telegram shows what the first link leads to.
    link_preview: bool = False


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
    kind: JobKind = "digest"
    #: The message that a correction changes and a recall deletes; None where it was never sent.
    target_id: int | None = None


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
    #: Whether this was an attempt, of which there are only so many; flood control is none.
    counts: bool = True


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
