"""Pauses, resumes and cancels alerts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from digestbot.actions.action import Action
from digestbot.actions.alerts.alert_messages import merged, rendered_alert
from digestbot.actions.alerts.draft import taken
from digestbot.actions.alerts.editors import By, note
from digestbot.actions.tools import Tools
from digestbot.model import Alert, AlertId, AlertState
from digestbot.newsroom.alerts import next_state
from digestbot.storage.alerts.alert_jobs import AlertJob
from digestbot.storage.desk import Desk


@Action
def pause(desk: Desk, tools: Tools, by: By, alert_id: AlertId) -> Alert:
    """Stop sending an alert for now. The few messages in flight still arrive.

    Raises:
        AlertRefused: It is not being sent.
    """
    return pause_now(desk, by, taken(desk, alert_id), tools.clock())


async def resume(tools: Tools, by: By, alert_id: AlertId) -> Alert:
    """Go on with a paused alert.

    Raises:
        AlertRefused: It is not paused.
    """
    alert = await tools.storage.run(_resume, by, alert_id, tools.clock())
    tools.wake_sender()
    return alert


@Action
def cancel(desk: Desk, tools: Tools, by: By, alert_id: AlertId, revision: int | None = None) -> Alert:
    """Cancel an alert: the messages not sent yet are never sent, and delivered ones stay.

    Raises:
        AlertRefused: It is over.
    """
    now = tools.clock()
    alert = taken(desk, alert_id)
    # For a draft, the revision on the button must match. An alert that is being sent is stopped in any
    # revision.
    bound = revision if alert.state == "draft" else None
    state = next_state(alert, "cancel", now, revision=bound)
    if alert.started_at is not None:
        withdraw(desk, tools, alert, "cancelled", now)
    note(desk, by, "cancelled", now, alert_id)
    cancelled = replace(alert, state=state, ended_at=now, correction=None, notice=None)
    return desk.alerts.save(cancelled, live=alert.started_at is not None)


def pause_now(desk: Desk, by: By, alert: Alert, now: datetime, trouble: str | None = None) -> Alert:
    """Within a step: pause the alert; ``trouble`` is the reason if no person did it."""
    state = next_state(alert, "pause", now)
    desk.broadcasts.pause([one.job_id for one in desk.broadcasts.jobs(alert.id)])
    note(desk, by, "paused", now, alert.id, trouble or "")
    told = replace(alert, state=state, trouble=trouble, notice="paused" if trouble else alert.notice)
    return desk.alerts.save(told, live=True)


def withdraw(desk: Desk, tools: Tools, alert: Alert, reason: str, now: datetime) -> None:
    """Within a step: see to it that readers who did not get the alert yet never get it."""
    for one in desk.broadcasts.jobs(alert.id):
        others = companions(desk, alert, one)
        if others:
            desk.broadcasts.rewrite(one.job_id, merged(tools, others, one.language), now)
        else:
            desk.broadcasts.cancel([one.job_id], reason)
    if alert.content is not None:
        desk.held.drop(alert.id, rendered_alert(tools, alert, "en"), reason, now)


def companions(desk: Desk, alert: Alert, job: AlertJob) -> tuple[Alert, ...]:
    """The other alerts in a merged message that were not cancelled or recalled."""
    others = [one for one in job.alert_ids if one != alert.id]
    standing: tuple[AlertState, ...] = ("running", "paused", "finished")
    return tuple(
        one
        for one in (desk.alerts.many(others) if others else ())
        if one.state in standing and one.recalled_at is None
    )


def _resume(desk: Desk, by: By, alert_id: AlertId, now: datetime) -> Alert:
    alert = taken(desk, alert_id)
    state = next_state(alert, "resume", now)
    desk.broadcasts.resume(alert_id, [one.job_id for one in desk.broadcasts.jobs(alert_id)])
    note(desk, by, "resumed", now, alert_id)
    return desk.alerts.save(replace(alert, state=state, trouble=None, notice=None), live=True)
