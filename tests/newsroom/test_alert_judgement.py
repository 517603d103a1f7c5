"""Alerts: nothing leaves before it is confirmed, quiet hours are quiet in every zone, and trouble is noticed."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.errors import AlertRefused
from digestbot.model import Alert, AlertContent, AlertId, AlertSettings, AlertState, Audience, QuietHours
from digestbot.newsroom.alerts import (
    PREVIEW_LASTS,
    Command,
    Drop,
    Hold,
    Send,
    decide,
    fewer,
    levels,
    next_state,
    quiet_until,
    trouble,
)

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
NIGHT = QuietHours(time(22), time(7))


def an_alert(state: AlertState = "draft", **fields):
    started = NOW if state in {"running", "paused", "finished"} else None
    known = {
        "content": AlertContent("The bridge is closed."),
        "audience": Audience(("climate",)),
        "started_at": started,
        "changed_at": NOW,
    }
    return Alert(AlertId(7), state, 3, created_at=NOW, **(known | fields))


# --- what may be done when --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "command", "leads_to"),
    [
        ("draft", "confirm", "running"),
        ("draft", "schedule", "scheduled"),
        ("draft", "cancel", "cancelled"),
        ("scheduled", "launch", "running"),
        ("scheduled", "confirm", "running"),
        ("scheduled", "edit", "draft"),
        ("running", "pause", "paused"),
        ("running", "finish", "finished"),
        ("running", "recall", "cancelled"),
        ("paused", "resume", "running"),
        ("paused", "cancel", "cancelled"),
        ("finished", "correct", "finished"),
        ("finished", "recall", "finished"),
    ],
)
def test_a_step_that_can_be_taken(state, command, leads_to):
    assert next_state(an_alert(state), command, NOW) == leads_to


@pytest.mark.parametrize(
    ("state", "command", "reason"),
    [
        ("running", "confirm", "sent_already"),
        ("finished", "confirm", "sent_already"),
        ("cancelled", "confirm", "over"),
        ("running", "edit", "sent_already"),
        ("draft", "pause", "not_started"),
        ("finished", "pause", "not_running"),
        ("paused", "pause", "not_running"),
        ("running", "resume", "not_paused"),
        ("finished", "cancel", "over"),
        ("cancelled", "cancel", "over"),
        ("draft", "correct", "not_started"),
        ("scheduled", "recall", "not_started"),
        ("cancelled", "recall", "nothing_delivered"),
        ("draft", "launch", "sent_already"),
    ],
)
def test_a_step_that_can_t_be_taken_says_why(state, command, reason):
    with pytest.raises(AlertRefused) as refused:
        next_state(an_alert(state), command, NOW)

    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("alert", "command", "reason"),
    [
        (an_alert(content=None), "confirm", "empty"),
        (an_alert(audience=Audience()), "confirm", "no_audience"),
        (an_alert(audience=Audience(chats="groups")), "schedule", "no_audience"),
        (an_alert("finished", recalled_at=NOW), "correct", "recalled"),
        (an_alert("finished", recalled_at=NOW), "recall", "recalled"),
        (an_alert(changed_at=NOW - PREVIEW_LASTS - timedelta(seconds=1)), "confirm", "old_preview"),
    ],
)
def test_what_is_missing_is_said(alert, command, reason):
    with pytest.raises(AlertRefused) as refused:
        next_state(alert, command, NOW, revision=alert.revision)

    assert refused.value.reason == reason


@pytest.mark.parametrize("command", ["edit", "confirm", "schedule"])
def test_a_button_means_one_revision(command):
    with pytest.raises(AlertRefused) as refused:
        next_state(an_alert(), command, NOW, revision=2)

    assert refused.value.reason == "stale"


def test_pause_and_cancel_work_whatever_the_alert_says_by_now():
    assert next_state(an_alert("running"), "pause", NOW, revision=1) == "paused"
    assert next_state(an_alert("paused"), "cancel", NOW, revision=1) == "cancelled"


@given(st.lists(st.sampled_from(get_args(Command)), max_size=12))
def test_whatever_is_tried_nothing_is_sent_before_it_was_confirmed(commands):
    alert, confirmed, launched = an_alert(), False, False
    for command in commands:
        try:
            state = next_state(alert, command, NOW)
        except AlertRefused as refused:
            assert refused.reason  # noqa: PT017 - every other outcome is looked at too
            continue
        confirmed = confirmed or command in {"confirm", "schedule"}
        launched = launched or command in {"confirm", "launch"}
        assert state not in {"running", "paused", "finished"} or (confirmed and launched)
        alert = replace(
            alert,
            state=state,
            started_at=NOW if launched else None,
            recalled_at=NOW if command == "recall" else alert.recalled_at,
        )
    if alert.state in {"finished", "cancelled"}:
        for command in ("pause", "resume", "cancel", "confirm", "launch", "edit"):
            with pytest.raises(AlertRefused):
                next_state(alert, command, NOW)


# --- who hears it ----------------------------------------------------------------------------------


def at(clock: str, zone: str = "UTC", day: str = "2026-11-23") -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("settings", "level", "heard", "critical", "verdict"),
    [
        (AlertSettings(), "all", 0, False, Send()),
        (AlertSettings(), "critical", 0, False, Drop("off")),
        (AlertSettings(), "critical", 0, True, Send()),
        (AlertSettings(), "off", 0, True, Drop("off")),
        (AlertSettings(critical_overrides=True), "off", 0, True, Drop("off")),
        (AlertSettings(cap=3), "all", 2, False, Send()),
        (AlertSettings(cap=3), "all", 3, False, Drop("cap")),
        (AlertSettings(cap=3), "all", 3, True, Drop("cap")),
        (AlertSettings(cap=3, critical_overrides=True), "all", 3, True, Send()),
        (AlertSettings(cap=3, critical_overrides=True), "all", 3, False, Drop("cap")),
        (AlertSettings(cap=None), "all", 1000, False, Send()),
        (AlertSettings(quiet=NIGHT), "all", 0, False, Hold(at("07:00", day="2026-11-24"))),
        (AlertSettings(quiet=NIGHT), "all", 0, True, Hold(at("07:00", day="2026-11-24"))),
        (AlertSettings(quiet=NIGHT, critical_overrides=True), "all", 0, True, Send()),
        (AlertSettings(quiet=NIGHT, cap=1), "all", 1, False, Drop("cap")),
    ],
)
def test_readers_are_masters(settings, level, heard, critical, verdict):
    assert decide(settings, level, "UTC", heard, at("23:00"), critical=critical) == verdict


@pytest.mark.parametrize(
    ("now", "zone", "until"),
    [
        (at("21:59"), None, None),
        (at("22:00"), None, at("07:00", day="2026-11-24")),
        (at("06:59"), None, at("07:00")),
        (at("07:00"), None, None),
        (at("22:30", "Asia/Tokyo"), "Asia/Tokyo", at("07:00", "Asia/Tokyo", "2026-11-24")),
        (at("22:30"), "Asia/Tokyo", None),
        (at("23:00"), "No/Such", None),
    ],
)
def test_quiet_hours_are_those_of_the_reader_s_wall(now, zone, until):
    assert quiet_until(NIGHT, zone, now) == until


@pytest.mark.parametrize(
    ("quiet", "now", "until"),
    [
        # The clocks of Berlin go from 02:00 to 03:00 on 29 March: 02:30 is not on them, so it is 03:30.
        (QuietHours(time(22), time(2, 30)), "2026-03-29T01:15+01:00", "2026-03-29T03:30+02:00"),
        (QuietHours(time(2, 30), time(9)), "2026-03-29T03:10+02:00", None),
        (QuietHours(time(2, 30), time(9)), "2026-03-29T03:40+02:00", "2026-03-29T09:00+02:00"),
        # They go from 03:00 back to 02:00 on 25 October: the night ends at the first 02:30, and is over then.
        (QuietHours(time(22), time(2, 30)), "2026-10-25T02:20+02:00", "2026-10-25T02:30+02:00"),
        (QuietHours(time(22), time(2, 30)), "2026-10-25T02:10+01:00", None),
        (QuietHours(time(22), time(7)), "2026-10-25T02:10+01:00", "2026-10-25T07:00+01:00"),
        (QuietHours(time(2, 30), time(2, 45)), "2026-10-25T02:35+01:00", None),
    ],
)
def test_quiet_hours_on_the_nights_when_clocks_change(quiet, now, until):
    expected = None if until is None else datetime.fromisoformat(until).astimezone(UTC)

    assert quiet_until(quiet, "Europe/Berlin", datetime.fromisoformat(now)) == expected


ZONES = ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kathmandu"]
WALL = st.builds(time, st.integers(0, 23), st.integers(0, 59))
MOMENTS = st.integers(0, 20 * 366 * 24 * 60).map(
    lambda minutes: datetime(2010, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(quiet=st.builds(QuietHours, WALL, WALL), zone=st.sampled_from(ZONES), now=MOMENTS)
def test_a_quiet_night_ends_within_a_day_or_so_and_is_over_then(quiet, zone, now):
    until = quiet_until(quiet, zone, now)

    if until is not None:
        assert now < until <= now + timedelta(hours=26)
        assert quiet_until(quiet, zone, until) is None


@given(quiet=st.builds(QuietHours, WALL, WALL), zone=st.sampled_from(ZONES), now=MOMENTS)
def test_by_the_wall_s_clock_it_is_quiet_from_one_time_to_the_other(quiet, zone, now):
    wall = now.astimezone(ZoneInfo(zone))
    # On a night when the clocks change the wall alone does not tell; the cases above do.
    if {(wall + timedelta(hours=h)).utcoffset() for h in range(-30, 31, 6)} != {wall.utcoffset()}:
        return
    clock = wall.time().replace(tzinfo=None)
    wraps = quiet.end < quiet.start
    inside = clock >= quiet.start or clock < quiet.end if wraps else quiet.start <= clock < quiet.end

    assert (quiet_until(quiet, zone, now) is not None) == inside


def test_no_quiet_hours_and_empty_ones_hold_nothing():
    assert quiet_until(None, "UTC", NOW) is None
    assert quiet_until(QuietHours(time(8), time(8)), "UTC", NOW) is None


@pytest.mark.parametrize(
    ("level", "critical", "less"),
    [
        ("all", False, "critical"),
        ("critical", False, "critical"),
        ("all", True, "off"),
        ("critical", True, "off"),
        ("off", False, "off"),
        ("off", True, "off"),
    ],
)
def test_fewer_of_these_silences_just_these(level, critical, less):
    assert fewer(level, critical=critical) == less
    assert less not in levels(critical=critical)


# --- trouble ---------------------------------------------------------------------------------------

BLOCKED = "Forbidden: bot was blocked by the user"


@pytest.mark.parametrize(
    ("last", "reason"),
    [
        ((), None),
        ((BLOCKED,) * 19, None),
        ((BLOCKED,) * 20, BLOCKED),
        ((BLOCKED,) * 20 + (None,) * 46, BLOCKED),
        ((BLOCKED,) * 20 + (None,) * 80, None),
        ((BLOCKED,) * 29 + (None,) * 71, None),
        ((BLOCKED,) * 30 + (None,) * 70, BLOCKED),
        ((None,) * 100 + (BLOCKED,) * 100, None),
        (tuple(f"reason {n}" for n in range(100)), None),
        ((BLOCKED,) * 15 + ("another",) * 15, None),
        ((BLOCKED, "another") * 50, BLOCKED),
    ],
)
def test_too_many_failures_for_one_reason_stop_it(last, reason):
    assert trouble(last) == reason


def test_a_preview_counts_for_twelve_hours():
    shown = an_alert(changed_at=NOW - timedelta(hours=12))

    assert next_state(shown, "confirm", NOW, revision=shown.revision) == "running"
    with pytest.raises(AlertRefused):
        next_state(shown, "confirm", NOW + timedelta(seconds=1), revision=shown.revision)
    # At the terminal the alert is shown in the same breath.
    assert next_state(shown, "confirm", NOW + timedelta(days=1)) == "running"
