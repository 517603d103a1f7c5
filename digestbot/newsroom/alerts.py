"""Breaking alerts: which command is allowed in which state, which readers get the alert, for whom it is held
overnight, and when sending pauses by itself.

An alert's life::

    draft ──confirm──► running ◄──pause, resume──► paused
      │ ▲                 │ all is over               │
      │ └─edit─┐          ▼                           │
      └─time─► scheduled  finished                    │
                  └──────────┴──cancel──► cancelled ◄─┘

Nothing leaves before ``confirm``. Correcting and recalling are jobs of their own, beside the state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from digestbot.caches import cached
from digestbot.errors import AlertRefusal, AlertRefused, UnknownZone
from digestbot.model import Alert, AlertLevel, AlertSettings, AlertState, Preferences, QuietHours
from digestbot.newsroom.digests.schedules import occurrence

Command = Literal[
    "edit", "confirm", "schedule", "launch", "pause", "resume", "finish", "cancel", "correct", "recall"
]

#: A preview older than this must be shown again before the alert is sent.
PREVIEW_LASTS = timedelta(hours=12)
#: A scheduled alert that is late by more than this, after a downtime, is no longer news.
LATEST = timedelta(hours=1)
#: How many of the latest sends are checked, how many of them must fail for one reason, and which share.
TROUBLE_WINDOW = 100
TROUBLE_COUNT = 20
TROUBLE_SHARE = 0.3

_DAY = timedelta(days=1)
_LEVELS: dict[bool, tuple[AlertLevel, ...]] = {False: ("all",), True: ("all", "critical")}

_NEXT: dict[tuple[AlertState, Command], AlertState] = {
    ("draft", "edit"): "draft",
    ("draft", "confirm"): "running",
    ("draft", "schedule"): "scheduled",
    ("draft", "cancel"): "cancelled",
    ("scheduled", "edit"): "draft",
    ("scheduled", "confirm"): "running",
    ("scheduled", "launch"): "running",
    ("scheduled", "cancel"): "cancelled",
    ("running", "pause"): "paused",
    ("running", "finish"): "finished",
    ("running", "cancel"): "cancelled",
    ("running", "correct"): "running",
    ("running", "recall"): "cancelled",
    ("paused", "resume"): "running",
    ("paused", "finish"): "finished",
    ("paused", "cancel"): "cancelled",
    ("paused", "correct"): "paused",
    ("paused", "recall"): "cancelled",
    ("finished", "correct"): "finished",
    ("finished", "recall"): "finished",
    ("cancelled", "correct"): "cancelled",
    ("cancelled", "recall"): "cancelled",
}
#: Commands that mean one revision, and do nothing to an alert of another revision.
_BOUND: frozenset[Command] = frozenset({"edit", "confirm", "schedule", "correct", "recall"})


def next_state(alert: Alert, command: Command, now: datetime, *, revision: int | None = None) -> AlertState:
    """The state to which the command leads.

    Args:
        alert: As it is kept.
        command: What somebody wants.
        now: The instant.
        revision: The revision that this person saw; None if they saw none (at the terminal).

    Raises:
        AlertRefused: the command is not allowed in this state; with the reason.
    """
    state = _NEXT.get((alert.state, command))
    if state is None:
        raise AlertRefused(_why_not(alert.state, command))
    if command in {"correct", "recall"}:
        if alert.started_at is None:
            raise AlertRefused("nothing_delivered")
        if alert.recalled_at is not None:
            raise AlertRefused("recalled")
    if command in _BOUND and revision is not None and revision != alert.revision:
        raise AlertRefused("stale")
    if command in {"confirm", "schedule", "launch"}:
        if alert.content is None:
            raise AlertRefused("empty")
        if not alert.audience.chosen:
            raise AlertRefused("no_audience")
    if command == "confirm" and revision is not None and now - alert.changed_at > PREVIEW_LASTS:
        raise AlertRefused("old_preview")
    return state


def _why_not(state: AlertState, command: Command) -> AlertRefusal:
    match command:
        case "confirm" | "schedule" | "edit" | "launch":
            return "over" if state == "cancelled" else "sent_already"
        case "resume":
            return "not_paused"
        case "pause" | "finish":
            return "not_started" if state in {"draft", "scheduled"} else "not_running"
        case "cancel":
            return "over"
        case "correct" | "recall":
            return "not_started"


# --- who hears it, and when -----------------------------------------------------------------------


def levels(*, critical: bool) -> tuple[AlertLevel, ...]:
    """The readers' settings at which they get such an alert."""
    return _LEVELS[critical]


def fewer(level: AlertLevel, *, critical: bool) -> AlertLevel:
    """The level that a reader must choose in order not to get such an alert any more."""
    return "off" if critical or level == "off" else "critical"


@dataclass(frozen=True, slots=True)
class Send:
    """The alert goes to the reader at once."""


@dataclass(frozen=True, slots=True)
class Hold:
    """The alert waits for the reader's morning."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Drop:
    """The reader does not get the alert."""

    reason: Literal["off", "cap"]


def decide(
    settings: AlertSettings,
    level: AlertLevel,
    zone: str | None,
    heard: int,
    now: datetime,
    *,
    critical: bool,
) -> Send | Hold | Drop:
    """Decide whether one reader gets an alert at once, in the morning, or not at all.

    Args:
        settings: What the reader wants.
        level: The reader's level for the alert's topic; the highest one if the alert has several topics.
        zone: IANA zone; None is UTC.
        heard: How many alerts the reader got in the last 24 hours.
        now: UTC.
        critical: Whether the alert is critical.
    """
    if level not in levels(critical=critical):
        return Drop("off")
    if critical and settings.critical_overrides:
        return Send()
    if settings.cap is not None and heard >= settings.cap:
        return Drop("cap")
    until = quiet_until(settings.quiet, zone, now)
    return Send() if until is None else Hold(until)


@cached(10_000)
def _quiet(start: time | None, end: time | None, zone: str | None, now: datetime) -> bool:
    hours = None if start is None or end is None else QuietHours(start, end)
    return quiet_until(hours, zone, now) is not None


def is_night(chosen: Preferences, now: datetime) -> bool:
    """Whether ``now`` is in the quiet hours of a reader, so that nothing should make a sound."""
    return _quiet(chosen.quiet_from, chosen.quiet_to, chosen.zone, now)


def quiet_until(quiet: QuietHours | None, zone: str | None, now: datetime) -> datetime | None:
    """The instant (UTC) at which the quiet hours that hold ``now`` end; None where it is not quiet.

    Each night is one interval between two instants. So the hour that comes twice in autumn does not start the
    night again, and a time that spring leaves out counts as the time right after the jump.
    """
    if quiet is None or quiet.start == quiet.end:
        return None
    try:
        where = zone or "UTC"
        today = now.astimezone(ZoneInfo(where)).date()
        for day in (today - _DAY, today):
            begins = occurrence(quiet.start, where, day).utc
            last_day = day if quiet.end > quiet.start else day + _DAY
            ends = occurrence(quiet.end, where, last_day).utc
            if begins <= now < ends:
                return ends.astimezone(UTC)
    except (UnknownZone, KeyError, ValueError):
        # This machine does not know the zone any more. Send at night rather than never.
        return None
    return None


# --- when something goes wrong --------------------------------------------------------------------


def trouble(last: Sequence[str | None]) -> str | None:
    """Tell why an alert should pause by itself; None if it should go on.

    Args:
        last: The outcomes of the latest sends, at most ``TROUBLE_WINDOW``: None for a success, else the reason of the failure.
    """
    reasons = Counter(reason for reason in last[:TROUBLE_WINDOW] if reason is not None)
    for reason, count in reasons.most_common(1):
        if count >= TROUBLE_COUNT and count >= TROUBLE_SHARE * min(len(last), TROUBLE_WINDOW):
            return reason
    return None
