"""Breaking alerts, as readers see them."""

from __future__ import annotations

from dataclasses import dataclass, field

from digestbot.model import AlertLevel, File, MessageId, QuietHours, TelegramChatId
from digestbot.pages.contexts.parts import UNSHOWN, Names


@dataclass(frozen=True)
class AlertPage:
    """A breaking alert: what the editor wrote, in the frame that tells what it is."""

    #: Telegram's HTML, checked when it was drafted.
    html: str
    #: None where nobody's settings are behind it.
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
    """Word for who got an alert that its editors took back."""

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
    """What came in a reader's quiet hours, in one message."""

    alerts: tuple[HeldAlert, ...]
    #: Alerts that found no room.
    more: int = 0
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class AlertsPage:
    """Which alerts the reader takes, and when."""

    general: AlertLevel
    topics: tuple[tuple[str, AlertLevel], ...]
    zone: str | None = None
    quiet: QuietHours | None = None
    #: Alerts a day at most; None for any number.
    cap: int | None = None
    critical_overrides: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class QuietPage:
    """The quiet hours to choose from."""

    zone: str | None = None
    quiet: QuietHours | None = None


@dataclass(frozen=True)
class BadQuietPage:
    """What was typed are no quiet hours."""

    text: str


AlertPages = AlertPage | AlertWithdrawnPage | HeldAlertsPage | AlertsPage | QuietPage | BadQuietPage
