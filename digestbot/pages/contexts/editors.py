"""Breaking alerts, as editors see them, and who the editors are."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from digestbot.errors import AlertRefusal, MarkupFault
from digestbot.model import AlertNotice, AlertState, ChatKind, PersonId, Progress, Reach, TelegramUserId
from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class AlertHelpPage:
    """``/alert`` with nothing behind it: how it goes, and the latest ones."""

    #: (number, state, the first words)
    latest: tuple[tuple[int, AlertState, str], ...] = ()


@dataclass(frozen=True)
class AlertAskPage:
    """The next message is meant as this."""

    what: Literal["text", "correction", "time", "editor"]
    zone: str | None = None


@dataclass(frozen=True)
class AlertLeftPage:
    """/cancel: nothing is asked for any more, or never was."""

    something: bool = True


@dataclass(frozen=True)
class AlertDraftPage:
    """Below the preview: who would get it, how long that takes, and what can be done."""

    number: int
    revision: int = field(metadata=UNSHOWN)
    reach: Reach
    #: Seconds that sending takes at the rate of now.
    seconds: float
    now: datetime
    tags: tuple[str, ...] = ()
    everybody: bool = False
    chats: ChatKind = "any"
    critical: bool = False
    #: When it is to go out; None for at once.
    due_at: datetime | None = None
    zone: str | None = None
    #: It was confirmed, and goes out then by itself.
    scheduled: bool = False
    #: The last question before it is sent or scheduled.
    asking: bool = False
    #: Words that were taken as orders, though the text might begin with them.
    taken: str = ""
    #: Words that were left to the text, though they may have been meant as orders.
    left: str = ""
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class AlertTopicsPage:
    """The topics to choose from for an alert."""

    number: int = field(metadata=UNSHOWN)
    revision: int = field(metadata=UNSHOWN)
    tags: tuple[str, ...] = field(default=(), metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class AlertTimesPage:
    """The times to choose from for an alert; another one can be written."""

    number: int = field(metadata=UNSHOWN)
    revision: int = field(metadata=UNSHOWN)
    now: datetime
    zone: str | None = None


@dataclass(frozen=True)
class AlertBoardPage:
    """How an alert goes; the same message shows it all the time."""

    number: int
    revision: int = field(metadata=UNSHOWN)
    state: AlertState
    progress: Progress
    now: datetime
    #: Seconds left at the rate of now; None while nothing is being sent.
    seconds: float | None = None
    zone: str | None = None
    trouble: str | None = None
    corrected_at: datetime | None = None
    recalled: bool = False


@dataclass(frozen=True)
class AlertSurePage:
    """Really change it, or delete it, for those who got it?"""

    number: int
    revision: int = field(metadata=UNSHOWN)
    what: Literal["correct", "recall"]
    #: Readers who have it, and those who wait for it.
    delivered: int
    waiting: int = 0


@dataclass(frozen=True)
class AlertLinkPage:
    """What an article's page says of itself, as the text of an alert."""

    url: str
    title: str
    lead: str = ""
    source: str = ""


@dataclass(frozen=True)
class AlertNoticePage:
    """Something happened to an alert that its editor should know of."""

    number: int
    what: AlertNotice
    #: The reason of the failures.
    trouble: str = ""


@dataclass(frozen=True)
class AlertRefusedPage:
    """Why a step with an alert was not taken."""

    reason: AlertRefusal
    #: A tag, a time, a number, or Telegram's own words.
    detail: str = ""
    #: Slugs that may be meant.
    near: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)
    #: Of "bad_markup": what is wrong, and with which words.
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
    """Somebody is an editor now, or no more."""

    telegram_id: TelegramUserId
    name: str
    added: bool
    #: False: they were so already.
    changed: bool = True
    #: (number, when it was to go out) of alerts that somebody who was removed had scheduled, and which wait now.
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
