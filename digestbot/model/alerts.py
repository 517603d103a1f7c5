"""The values of breaking alerts: who sends them, who gets them, and how far they have come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal, NewType

from digestbot.model.files import File
from digestbot.model.preferences import USUAL, AlertLevel, Preferences
from digestbot.model.readers.chats import RecipientId
from digestbot.model.telegram_ids import NO_MESSAGE, MessageId, TelegramChatId, TelegramUserId

AlertId = NewType("AlertId", int)
PersonId = NewType("PersonId", int)

#: What somebody may do. The operator's settings name the owners; owners appoint editors, and editors send
#: alerts.
Role = Literal["owner", "editor"]

AlertState = Literal["draft", "scheduled", "running", "paused", "finished", "cancelled"]
#: What an editor may be asked to write.
Expected = Literal["text", "correction", "time", "editor", "tag", "source", "source_name"]
#: Something that happened to an alert by itself, of which its editor must be told.
AlertNotice = Literal["paused", "missed", "started", "orphaned"]
#: The chats that may get an alert: all, or one kind of chats.
ChatKind = Literal["any", "private", "groups", "channels"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who sends alerts, or tried to."""

    id: PersonId
    #: None after the person asked to be forgotten.
    telegram_id: TelegramUserId | None
    name: str = ""
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Audience:
    """The readers for whom an alert is: those of these topics, or all who take alerts."""

    tags: tuple[str, ...] = ()
    everybody: bool = False
    chats: ChatKind = "any"

    @property
    def chosen(self) -> bool:
        return bool(self.tags) or self.everybody


@dataclass(frozen=True, slots=True)
class AlertContent:
    """The text and file that an editor wrote or forwarded, without the frame that readers see around it."""

    #: Telegram's classic HTML. It is the caption if there is a picture or a file.
    html: str = ""
    file: File | None = None
    #: (the chat's Telegram id, message id) of a message to copy with its video, document or sound. Only in
    #: alerts from before files had ids of their own.
    copy_of: tuple[TelegramChatId, MessageId] | None = None
    #: Whether Telegram shows a preview of the first link.
    link_preview: bool = False

    @property
    def captioned(self) -> bool:
        """Whether the text is a caption, and so has a caption's limits."""
        return self.file is not None or self.copy_of is not None


@dataclass(frozen=True, slots=True)
class Board:
    """The message in which an editor follows an alert: first a page of its preview, later its progress."""

    telegram_id: TelegramChatId
    message_id: MessageId
    #: The message that shows the alert as readers will see it; 0 for none.
    preview_id: MessageId = NO_MESSAGE


@dataclass(frozen=True, slots=True)
class Alert:
    id: AlertId
    state: AlertState
    #: Grows whenever the text or the audience changes. Buttons are valid for one revision only.
    revision: int
    audience: Audience
    created_at: datetime
    #: When the alert got its present revision.
    changed_at: datetime
    content: AlertContent | None = None
    #: The editor's correction, until it is confirmed.
    correction: AlertContent | None = None
    critical: bool = False
    #: Who began the alert, or scheduled it later; None for the terminal.
    author_id: PersonId | None = None
    board: Board | None = None
    due_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    corrected_at: datetime | None = None
    recalled_at: datetime | None = None
    #: Why the alert paused or was cancelled by itself: the reason of the failures, or "missed".
    trouble: str | None = None
    #: What the editor must still be told.
    notice: AlertNotice | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """How many readers would get an alert now."""

    total: int
    #: (tag, readers who would get it through this tag). A reader of two tags counts in both.
    by_tag: tuple[tuple[str, int], ...] = ()
    by_language: tuple[tuple[str, int], ...] = ()
    #: How many of the total are in their quiet hours, so that the alert is held until their morning.
    asleep: int = 0
    #: How many of the total already got as many alerts in the last 24 hours as they allow.
    capped: int = 0

    @property
    def now(self) -> int:
        """How many readers would get it at once."""
        return self.total - self.asleep - self.capped


@dataclass(frozen=True, slots=True)
class Tally:
    """How far one job has come, or all jobs of one kind of an alert."""

    sent: int = 0
    failed: int = 0
    unknown: int = 0
    skipped: int = 0
    waiting: int = 0
    #: (reason, how many) of the failed and skipped deliveries, the most frequent first.
    reasons: tuple[tuple[str, int], ...] = ()

    @property
    def total(self) -> int:
        return self.sent + self.failed + self.unknown + self.skipped + self.waiting

    @property
    def over(self) -> bool:
        return self.waiting == 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an alert has come."""

    alert: Tally
    #: For how many readers it is held, and when the quiet hours of the first of them end.
    held: int = 0
    next_held_at: datetime | None = None
    #: The alert's messages that became final in the last ten seconds, as messages a second.
    rate: float = 0.0
    #: The latest correction and recall, if any.
    correction: Tally | None = None
    recall: Tally | None = None

    @property
    def over(self) -> bool:
        return self.alert.over and not self.held


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Quiet hours in the reader's local time. They go over midnight if the end is the earlier time."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class AlertSettings:
    """One recipient's settings for alerts."""

    #: The level for alerts to everybody, and the initial level of a newly followed topic.
    general: AlertLevel = USUAL.alerts
    quiet: QuietHours | None = None
    #: At most this many alerts in 24 hours; None for any number.
    cap: int | None = USUAL.alert_cap
    #: Whether critical alerts come in quiet hours and beyond the cap.
    critical_overrides: bool = USUAL.critical_overrides
    #: (tag, level) of each followed topic.
    topics: tuple[tuple[str, AlertLevel], ...] = ()

    @classmethod
    def of(cls, chosen: Preferences, topics: tuple[tuple[str, AlertLevel], ...] = ()) -> AlertSettings:
        """The settings from a recipient's preferences; ``topics`` as the field has them."""
        start, end = chosen.quiet_from, chosen.quiet_to
        return cls(
            general=chosen.alerts,
            quiet=None if start is None or end is None else QuietHours(start, end),
            cap=chosen.alert_cap,
            critical_overrides=chosen.critical_overrides,
            topics=topics,
        )


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A step that somebody took, or tried without permission."""

    at: datetime
    #: The person's name, or "terminal" or "digestbot".
    who: str
    what: str
    telegram_id: TelegramUserId | None = None
    alert_id: AlertId | None = None
    #: Details of the step, such as the name of the person whom it was about.
    detail: str = ""
    #: How often it happened that day: more than once only for refusals.
    times: int = 1


@dataclass(frozen=True, slots=True)
class ReleasedAlerts:
    """A held alert whose reader's quiet hours are over."""

    recipient_id: RecipientId
    language: str
    #: The alerts that were held, oldest first.
    alert_ids: tuple[AlertId, ...]
