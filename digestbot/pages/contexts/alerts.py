"""Breaking alerts, as readers see them."""

from __future__ import annotations

from dataclasses import dataclass, field

from digestbot.model import AlertLevel, File, MessageId, QuietHours, TelegramChatId
from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class AlertPage:
    """A breaking alert: the editor's text, with a line above that says what it is."""

    #: Telegram's HTML, checked when it was drafted.
    html: str
    #: The alert's number; None if no reader's settings led to it.
    number: int | None = field(default=None, metadata=UNSHOWN)
    tags: tuple[str, ...] = ()
    critical: bool = False
    corrected: bool = False
    file: File | None = field(default=None, metadata=UNSHOWN)
    copy_of: tuple[TelegramChatId, MessageId] | None = field(default=None, metadata=UNSHOWN)
    link_preview: bool = field(default=False, metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class AlertWithdrawnPage:
    """Tells readers who got an alert that its editors have recalled it."""

    tags: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class HeldAlert:
    """One of several alerts of a night, shortened."""

    html: str
    tags: tuple[str, ...] = ()
    critical: bool = False
    corrected: bool = False


@dataclass(frozen=True)
class HeldAlertsPage:
    """The alerts that were held in a reader's quiet hours, in one message."""

    alerts: tuple[HeldAlert, ...]
    #: The number of alerts that the message leaves out.
    more: int = 0
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class AlertsPage:
    """The reader's settings for alerts: which ones they get, and when."""

    general: AlertLevel
    topics: tuple[tuple[str, AlertLevel], ...]
    zone: str | None = None
    quiet: QuietHours | None = None
    #: The most alerts a day; None for no limit.
    cap: int | None = None
    critical_overrides: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class QuietPage:
    """The choice of quiet hours."""

    zone: str | None = None
    quiet: QuietHours | None = None


@dataclass(frozen=True)
class BadQuietPage:
    """The reader typed something that is no span of hours."""

    text: str


AlertPages = AlertPage | AlertWithdrawnPage | HeldAlertsPage | AlertsPage | QuietPage | BadQuietPage
