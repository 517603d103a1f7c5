"""Breaking alerts: what may be done with one when, who must hear it, who sleeps, and when to stop by itself.

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
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from digestbot.errors import AlertRefusal, AlertRefused, UnknownZone
from digestbot.model import Alert, AlertLevel, AlertSettings, AlertState, QuietHours
from digestbot.newsroom.digests.schedules import occurrence

Command = Literal[
    "edit", "confirm", "schedule", "launch", "pause", "resume", "finish", "cancel", "correct", "recall"
]

#: A preview that is older than this must be looked at again before it is sent.
PREVIEW_LASTS = timedelta(hours=12)
#: A scheduled alert that is later than this, after a downtime, is not news any more.
LATEST = timedelta(hours=1)
#: How many of the last sends are looked at, how many must fail for one reason, and which share.
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
#: Commands that mean one revision, and do nothing to another.
_BOUND: frozenset[Command] = frozenset({"edit", "confirm", "schedule", "correct", "recall"})


def next_state(alert: Alert, command: Command, now: datetime, *, revision: int | None = None) -> AlertState:
    """The state to which the command leads.

    Args:
        alert: As it is kept.
        command: What somebody wants.
        now: The instant.
        revision: The one that they saw, None where they saw none (the terminal).

    Raises:
        AlertRefused: with the reason why not.
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
    """The levels at which a reader hears such an alert."""
    return _LEVELS[critical]


def fewer(level: AlertLevel, *, critical: bool) -> AlertLevel:
    """The level at which a reader no longer hears such an alert."""
    return "off" if critical or level == "off" else "critical"


@dataclass(frozen=True, slots=True)
class Send:
    """It goes out at once."""


@dataclass(frozen=True, slots=True)
class Hold:
    """It waits for the reader's morning."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Drop:
    """It does not come."""

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
    """What becomes of an alert for one reader.

    Args:
        settings: What the reader wants.
        level: Theirs for the topic of the alert, the highest of several.
        zone: IANA zone; None is UTC.
        heard: Alerts that they had in the last 24 hours.
        now: UTC.
        critical: Whether the alert is.
    """
    if level not in levels(critical=critical):
        return Drop("off")
    if critical and settings.critical_overrides:
        return Send()
    if settings.cap is not None and heard >= settings.cap:
        return Drop("cap")
    until = quiet_until(settings.quiet, zone, now)
    return Send() if until is None else Hold(until)


def quiet_until(quiet: QuietHours | None, zone: str | None, now: datetime) -> datetime | None:
    """The instant (UTC) at which the quiet hours that hold ``now`` end; None where it is not quiet.

    Each night is one stretch between two instants, so that the hour which comes twice in autumn does
    not begin it anew, and a time that spring leaves out comes when the clocks have jumped.
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
        # A zone that this machine knows no more: rather at night than never.
        return None
    return None


# --- when something goes wrong --------------------------------------------------------------------


def trouble(last: Sequence[str | None]) -> str | None:
    """The reason for which an alert should pause by itself, if there is one.

    Args:
        last: What became of the latest sends, at most ``TROUBLE_WINDOW``: None where it went well, else why not.
    """
    reasons = Counter(reason for reason in last[:TROUBLE_WINDOW] if reason is not None)
    for reason, count in reasons.most_common(1):
        if count >= TROUBLE_COUNT and count >= TROUBLE_SHARE * min(len(last), TROUBLE_WINDOW):
            return reason
    return None
