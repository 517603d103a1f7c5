"""Confirms an alert, so that it is sent at once or at its scheduled time, and sends the due ones."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime, timedelta

from digestbot.actions.action import Action
from digestbot.actions.alerts.alert_messages import in_languages
from digestbot.actions.alerts.draft import asleep, call_of, taken
from digestbot.actions.alerts.editors import ITSELF, By, hand_over, note, role_in
from digestbot.actions.tools import Tools
from digestbot.errors import AlertRefused
from digestbot.model import Alert, AlertId, PersonId
from digestbot.newsroom.alerts import LATEST, next_state
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)


async def confirm(tools: Tools, by: By, alert_id: AlertId, revision: int | None) -> Alert:
    """Send the alert to its audience. The deliveries are written in the same transaction.

    Raises:
        AlertRefused: It was sent already, has changed since, its preview is old, or nobody would get it.
    """
    alert = await tools.storage.run(_confirm, tools, by, alert_id, revision, tools.clock())
    tools.wake_sender()
    return alert


@Action
def schedule(
    desk: Desk, tools: Tools, by: By, alert_id: AlertId, revision: int | None, at: datetime
) -> Alert:
    """Schedule the alert, so that it is sent at this time without a further step.

    Raises:
        AlertRefused: As for ``confirm``, or the time is in the past.
    """
    now = tools.clock()
    alert = taken(desk, alert_id)
    # A new time for a scheduled alert is a new decision, so the alert is treated as a draft.
    if alert.state == "scheduled":
        alert = replace(alert, state="draft")
    state = next_state(alert, "schedule", now, revision=revision)
    if at <= now - timedelta(minutes=1):
        raise AlertRefused("in_the_past", f"{at:%H:%M} UTC")
    note(desk, by, "scheduled", now, alert.id, f"{at:%Y-%m-%dT%H:%MZ}")
    return desk.alerts.save(
        replace(
            alert,
            state=state,
            due_at=at,
            revision=alert.revision + 1,
            changed_at=now,
            # The person who schedules is responsible. If they lose their role, the alert is not sent.
            author_id=by.person_id,
        )
    )


async def launch_due(tools: Tools) -> int:
    """Send the scheduled alerts that are due, or cancel them if they are too late; returns their number."""
    due = await tools.storage.run(lambda desk: desk.alerts.due(tools.clock()))
    for alert_id in due:
        await tools.storage.run(_launch, tools, alert_id, tools.clock())
    if due:
        tools.wake_sender()
    return len(due)


def _confirm(
    desk: Desk, tools: Tools, by: By, alert_id: AlertId, revision: int | None, now: datetime
) -> Alert:
    alert = taken(desk, alert_id)
    state = next_state(alert, "confirm", now, revision=revision)
    laid = _lay(desk, tools, alert, now)
    if not laid:
        raise AlertRefused("nobody")
    note(desk, by, "confirmed", now, alert.id, f"{laid} readers")
    logger.info("alert_confirmed", extra={"alert": alert.id, "readers": laid})
    return desk.alerts.save(replace(alert, state=state, started_at=now, due_at=None, trouble=None), live=True)


def _lay(desk: Desk, tools: Tools, alert: Alert, now: datetime) -> int:
    """Write the deliveries of an alert for its audience, and return the number of readers."""
    call = call_of(alert)
    nights = asleep(desk, call, now)
    reach = desk.alerts.reach(call, nights, now)
    if not reach.total:
        return 0
    editions = in_languages(tools, alert, [language for language, _ in reach.by_language])
    desk.broadcasts.lay(alert.id, call, editions, nights, now)
    return reach.total


def _launch(desk: Desk, tools: Tools, alert_id: AlertId, now: datetime) -> None:
    alert = taken(desk, alert_id)
    if alert.state != "scheduled" or alert.due_at is None or alert.due_at > now:
        return
    if now - alert.due_at > LATEST:
        desk.alerts.save(
            replace(alert, state="cancelled", ended_at=now, trouble="missed", notice="missed"), live=True
        )
        note(desk, ITSELF, "missed", now, alert.id, f"was due {alert.due_at:%Y-%m-%dT%H:%MZ}")
        logger.warning("alert_missed", extra={"alert": alert.id})
        return
    if alert.author_id is not None and not _may_send(desk, tools, alert.author_id):
        waits = hand_over(desk, None, alert.id, now)
        desk.alerts.save(replace(waits, notice="orphaned"), live=True)
        logger.warning("alert_orphaned", extra={"alert": alert.id})
        return
    laid = _lay(desk, tools, alert, now)
    note(desk, ITSELF, "launched", now, alert.id, f"{laid} readers")
    logger.info("alert_launched", extra={"alert": alert.id, "readers": laid})
    state = next_state(alert, "launch", now)
    desk.alerts.save(replace(alert, state=state, started_at=now, notice="started"), live=True)


def _may_send(desk: Desk, tools: Tools, person_id: PersonId) -> bool:
    """Say whether the person who scheduled an alert still has a role; owners and editors can lose theirs."""
    person = desk.people.get(person_id)
    if person is None or person.telegram_id is None:
        return False
    return role_in(desk, tools.owners, person.telegram_id) is not None
