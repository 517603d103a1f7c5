"""The contexts of breaking alerts for editors, and of the list of editors."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from digestbot.errors import AlertRefusal, MarkupFault
from digestbot.model import AlertNotice, AlertState, ChatKind, PersonId, Progress, Reach, TelegramUserId
from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class AlertHelpPage:
    """Answers ``/alert`` without a text: how to send an alert, and the latest alerts."""

    #: (number, state, the first words)
    latest: tuple[tuple[int, AlertState, str], ...] = ()


@dataclass(frozen=True)
class AlertAskPage:
    """Asks the editor for something; their next message is the answer."""

    what: Literal["text", "correction", "time", "editor"]
    zone: str | None = None


@dataclass(frozen=True)
class AlertLeftPage:
    """Answers /cancel: the bot waits for no answer any more, or never did."""

    something: bool = True


@dataclass(frozen=True)
class AlertDraftPage:
    """The page below the preview: who will get the alert, how long that takes, and the next steps."""

    number: int
    revision: int = field(metadata=UNSHOWN)
    reach: Reach
    #: The seconds that sending takes at the current rate.
    seconds: float
    now: datetime
    tags: tuple[str, ...] = ()
    everybody: bool = False
    chats: ChatKind = "any"
    critical: bool = False
    #: When it is to be sent; None for at once.
    due_at: datetime | None = None
    zone: str | None = None
    #: Whether it was confirmed and will be sent at that time without a further step.
    scheduled: bool = False
    #: Whether the page asks the last question before the alert is sent or scheduled.
    asking: bool = False
    #: Words that were read as orders, but may be the beginning of the text.
    taken: str = ""
    #: Words that were read as text, but may have been meant as orders.
    left: str = ""
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class AlertTopicsPage:
    """The choice of topics for an alert."""

    number: int = field(metadata=UNSHOWN)
    revision: int = field(metadata=UNSHOWN)
    tags: tuple[str, ...] = field(default=(), metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class AlertTimesPage:
    """The choice of times for an alert; the editor can also type another."""

    number: int = field(metadata=UNSHOWN)
    revision: int = field(metadata=UNSHOWN)
    now: datetime
    zone: str | None = None


@dataclass(frozen=True)
class AlertBoardPage:
    """The progress of an alert; the message is edited all the time."""

    number: int
    revision: int = field(metadata=UNSHOWN)
    state: AlertState
    progress: Progress
    now: datetime
    #: The seconds left at the current rate; None while nothing is being sent.
    seconds: float | None = None
    zone: str | None = None
    trouble: str | None = None
    corrected_at: datetime | None = None
    recalled: bool = False


@dataclass(frozen=True)
class AlertSurePage:
    """Asks whether the alert is really to be corrected or deleted for those who got it."""

    number: int
    revision: int = field(metadata=UNSHOWN)
    what: Literal["correct", "recall"]
    #: The numbers of readers who have it, and of those who still wait for it.
    delivered: int
    waiting: int = 0


@dataclass(frozen=True)
class AlertLinkPage:
    """The text of an alert that was made from a link: the headline and the lead of the article."""

    url: str
    title: str
    lead: str = ""
    source: str = ""


@dataclass(frozen=True)
class AlertNoticePage:
    """Tells an editor about something that happened to an alert."""

    number: int
    what: AlertNotice
    #: The reason of the failures.
    trouble: str = ""


@dataclass(frozen=True)
class AlertRefusedPage:
    """Why a step with an alert was refused."""

    reason: AlertRefusal
    #: A tag, a time, a number, or Telegram's own error text.
    detail: str = ""
    #: Slugs that may be meant.
    near: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)
    #: For "bad_markup": the kind of fault, and the part of the text that has it.
    fault: tuple[MarkupFault, str] | None = None


@dataclass(frozen=True)
class EditorsPage:
    """Who may send alerts."""

    #: (Telegram id, name, which may be empty)
    owners: tuple[tuple[TelegramUserId, str], ...]
    #: (person's number, Telegram id, name)
    editors: tuple[tuple[PersonId, TelegramUserId, str], ...] = ()


@dataclass(frozen=True)
class EditorChangedPage:
    """A person is an editor now, or is none any more."""

    telegram_id: TelegramUserId
    name: str
    added: bool
    #: False if it was so already.
    changed: bool = True
    #: (number, planned time) of alerts that the removed editor had scheduled; an owner has to decide about
    #: them.
    waiting: tuple[tuple[int, datetime], ...] = ()
    now: datetime | None = None
    zone: str | None = None


EditorPages = (
    AlertHelpPage
    | AlertAskPage
    | AlertLeftPage
    | AlertDraftPage
    | AlertTopicsPage
    | AlertTimesPage
    | AlertBoardPage
    | AlertSurePage
    | AlertLinkPage
    | AlertNoticePage
    | AlertRefusedPage
    | EditorsPage
    | EditorChangedPage
)
