"""The nouns of breaking alerts: who sends them, to whom, and what becomes of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal, NewType

from digestbot.model.files import File
from digestbot.model.preferences import USUAL, AlertLevel, Preferences
from digestbot.model.readers import RecipientId
from digestbot.model.telegram_ids import NO_MESSAGE, MessageId, TelegramChatId, TelegramUserId

AlertId = NewType("AlertId", int)
PersonId = NewType("PersonId", int)

#: What somebody may do: owners are named by the operator and appoint editors, who send alerts.
Role = Literal["owner", "editor"]

AlertState = Literal["draft", "scheduled", "running", "paused", "finished", "cancelled"]
#: Something that happened to an alert by itself.
#: What an editor may be asked to write.
Expected = Literal["text", "correction", "time", "editor", "tag"]
AlertNotice = Literal["paused", "missed", "started", "orphaned"]
#: Where an alert may go: everywhere, or to chats of one kind only.
ChatKind = Literal["any", "private", "groups", "channels"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who sends alerts, or tried to."""

    id: PersonId
    #: None once they asked to be forgotten.
    telegram_id: TelegramUserId | None
    name: str = ""
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom an alert is for: readers of these topics, or everybody who takes alerts."""

    tags: tuple[str, ...] = ()
    everybody: bool = False
    chats: ChatKind = "any"

    @property
    def chosen(self) -> bool:
        return bool(self.tags) or self.everybody


@dataclass(frozen=True, slots=True)
class AlertContent:
    """What an editor wrote or forwarded, without the frame that readers see around it."""

    #: Telegram's classic HTML; the caption where there is a picture or a file.
    html: str = ""
    file: File | None = None
    #: (the chat's Telegram id, message id) of a message to copy with its video, document or sound. Only in
    #: alerts that were written before files went by their ids.
    copy_of: tuple[TelegramChatId, MessageId] | None = None
    #: Telegram shows what the first link leads to.
    link_preview: bool = False

    @property
    def captioned(self) -> bool:
        """Whether the text stands below something else, and so has a caption's limits."""
        return self.file is not None or self.copy_of is not None


@dataclass(frozen=True, slots=True)
class Board:
    """The message on which an editor follows an alert: its preview's page, later its progress."""

    telegram_id: TelegramChatId
    message_id: MessageId
    #: The message that shows the alert as readers will see it; 0 for none.
    preview_id: MessageId = NO_MESSAGE


@dataclass(frozen=True, slots=True)
class Alert:
    id: AlertId
    state: AlertState
    #: Rises whenever what readers would see, or who they are, changes; buttons are bound to it.
    revision: int
    audience: Audience
    created_at: datetime
    #: When it came to its present revision.
    changed_at: datetime
    content: AlertContent | None = None
    #: What an editor wants in its place, until they confirm it.
    correction: AlertContent | None = None
    critical: bool = False
    #: Who began it, or scheduled it since; None for the terminal.
    author_id: PersonId | None = None
    board: Board | None = None
    due_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    corrected_at: datetime | None = None
    recalled_at: datetime | None = None
    #: Why it paused or was cancelled by itself: the reason of the failures, or "missed".
    trouble: str | None = None
    #: What its editor was not told yet.
    notice: AlertNotice | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """Who would get an alert now, counted."""

    total: int
    #: (tag, readers who would hear it through this tag); a reader of two counts in both.
    by_tag: tuple[tuple[str, int], ...] = ()
    by_language: tuple[tuple[str, int], ...] = ()
    #: Of the total: in their quiet hours, so it waits for their morning.
    asleep: int = 0
    #: Of the total: had as many alerts in the last 24 hours as they allow.
    capped: int = 0

    @property
    def now(self) -> int:
        """How many would get it at once."""
        return self.total - self.asleep - self.capped


@dataclass(frozen=True, slots=True)
class Tally:
    """How far a job, or all jobs of one kind of an alert, came."""

    sent: int = 0
    failed: int = 0
    unknown: int = 0
    skipped: int = 0
    waiting: int = 0
    #: (reason, how many) of what failed or was skipped, the most frequent first.
    reasons: tuple[tuple[str, int], ...] = ()

    @property
    def total(self) -> int:
        return self.sent + self.failed + self.unknown + self.skipped + self.waiting

    @property
    def over(self) -> bool:
        return self.waiting == 0


@dataclass(frozen=True, slots=True)
class Progress:
    """An alert's way through the ledger."""

    alert: Tally
    #: Readers for whom it waits until their quiet hours end, and when the first of these do.
    held: int = 0
    next_held_at: datetime | None = None
    #: Messages of the alert that came to an end in the last ten seconds, a second.
    rate: float = 0.0
    #: The latest correction and recall, if any.
    correction: Tally | None = None
    recall: Tally | None = None

    @property
    def over(self) -> bool:
        return self.alert.over and not self.held


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one time on the reader's wall to another, over midnight where the end is the earlier."""

    start: time
    end: time


@dataclass(frozen=True, slots=True)
class AlertSettings:
    """What one recipient wants of alerts."""

    #: Alerts to everybody, and the level with which a newly followed topic begins.
    general: AlertLevel = USUAL.alerts
    quiet: QuietHours | None = None
    #: Alerts in 24 hours at most; None for any number.
    cap: int | None = USUAL.alert_cap
    #: Critical alerts come in quiet hours and beyond the cap.
    critical_overrides: bool = USUAL.critical_overrides
    #: (tag, level) of each topic that is followed.
    topics: tuple[tuple[str, AlertLevel], ...] = ()

    @classmethod
    def of(cls, chosen: Preferences, topics: tuple[tuple[str, AlertLevel], ...] = ()) -> AlertSettings:
        """What was chosen of alerts; ``topics`` as the field has it."""
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
    """A step that somebody took, or tried to."""

    at: datetime
    #: The person's name, or "terminal" or "digestbot".
    who: str
    what: str
    telegram_id: TelegramUserId | None = None
    alert_id: AlertId | None = None
    #: More about it; where it is about another person, who that is.
    detail: str = ""
    #: How often it was that day; more than once only for refusals.
    times: int = 1


@dataclass(frozen=True, slots=True)
class ReleasedAlerts:
    """A held alert whose reader's quiet hours are over."""

    recipient_id: RecipientId
    language: str
    #: The alerts that were held, oldest first.
    alert_ids: tuple[AlertId, ...]
