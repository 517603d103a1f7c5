"""Recalls an alert: delivered messages are deleted, and waiting ones are never sent."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime

from digestbot.actions.alerts.alert_messages import merged, withdrawal
from digestbot.actions.alerts.correct import Change, look_at_change
from digestbot.actions.alerts.draft import taken
from digestbot.actions.alerts.editors import By, note
from digestbot.actions.alerts.steer import companions, withdraw
from digestbot.actions.tools import Tools
from digestbot.model import Alert, AlertId
from digestbot.newsroom.alerts import next_state
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)


async def ask_recall(tools: Tools, alert_id: AlertId) -> Change:
    """What a recall would do.

    Raises:
        AlertRefused: Nobody has it, or it was recalled.
    """
    return await tools.storage.run(look_at_change, alert_id, "recall", tools.clock())


async def recall(tools: Tools, by: By, alert_id: AlertId, revision: int | None) -> Alert:
    """Delete the alert in all chats, and tell the readers who had it.

    Telegram deletes only messages that are less than 48 hours old.

    Raises:
        AlertRefused: As for ``ask_recall``, or it has another revision.
    """
    alert = await tools.storage.run(_recall, tools, by, alert_id, revision, tools.clock())
    tools.wake_sender()
    return alert


def _recall(
    desk: Desk, tools: Tools, by: By, alert_id: AlertId, revision: int | None, now: datetime
) -> Alert:
    alert = taken(desk, alert_id)
    state = next_state(alert, "recall", now, revision=revision)
    look_at_change(desk, alert_id, "recall", now)
    recalled = replace(
        alert,
        state=state,
        recalled_at=now,
        ended_at=alert.ended_at or now,
        correction=None,
        notice=None,
        revision=alert.revision + 1,
        changed_at=now,
    )
    desk.alerts.save(recalled, live=True)
    jobs = desk.broadcasts.jobs(alert_id)
    withdraw(desk, tools, recalled, "recalled", now)
    for job in jobs:
        others = companions(desk, recalled, job)
        # The message may contain other alerts that were held in the same night. Those stay.
        rest = merged(tools, others, job.language) if others else None
        desk.broadcasts.repair("recall", alert_id, job, rest, now)
        desk.broadcasts.tell_withdrawn(alert_id, job, withdrawal(tools, recalled, job.language), now)
    note(desk, by, "recalled", now, alert_id)
    logger.info("alert_recalled", extra={"alert": alert_id})
    return recalled
