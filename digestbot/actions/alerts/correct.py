"""Corrects an alert: delivered messages are edited, and waiting ones are sent in the corrected form."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from digestbot.actions.action import Action
from digestbot.actions.alerts.alert_messages import check_renders, merged, rendered_alert
from digestbot.actions.alerts.draft import taken
from digestbot.actions.alerts.editors import By, note
from digestbot.actions.alerts.steer import companions
from digestbot.actions.tools import Tools
from digestbot.errors import AlertRefused
from digestbot.model import Alert, AlertContent, AlertId, Message
from digestbot.newsroom.alerts import next_state
from digestbot.storage.alerts.alert_jobs import AlertJob
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: The kinds of files that Telegram can replace in a sent message.
_IN_PLACE = frozenset({"photo", "video", "animation", "document", "audio"})


@dataclass(frozen=True, slots=True)
class Change:
    """What a correction or a recall would do: how many messages were delivered, and how many wait."""

    alert: Alert
    delivered: int
    waiting: int


async def ask_correction(tools: Tools, alert_id: AlertId) -> Alert:
    """Check that there is something to correct.

    Raises:
        AlertRefused: Nobody has it, or it was recalled.
    """
    return (await tools.storage.run(look_at_change, alert_id, "correct", tools.clock())).alert


@Action
def propose_correction(
    desk: Desk, tools: Tools, by: By, alert_id: AlertId, content: AlertContent, language: str
) -> tuple[Change, Message]:
    """Keep the corrected text until an editor confirms it.

    Returns:
        What the correction would do, and the corrected message in the editor's language.

    Raises:
        AlertRefused: As for ``ask_correction``, "same_text", "other_kind", or what is wrong with the content.
    """
    now = tools.clock()
    change = look_at_change(desk, alert_id, "correct", now)
    content = _in_its_kind(change.alert, content)
    check_renders(tools, change.alert, content, corrected=True)
    proposed = replace(change.alert, correction=content, revision=change.alert.revision + 1, changed_at=now)
    desk.alerts.save(proposed)
    note(desk, by, "correction proposed", now, alert_id)
    message = rendered_alert(tools, proposed, language, content=content, corrected=True)
    return replace(change, alert=proposed), message


async def correct(tools: Tools, by: By, alert_id: AlertId, revision: int | None) -> Alert:
    """Correct the alert for all its readers.

    Raises:
        AlertRefused: The alert has another revision, or there is no correction to confirm.
    """
    alert = await tools.storage.run(_correct, tools, by, alert_id, revision, tools.clock())
    tools.wake_sender()
    return alert


def look_at_change(desk: Desk, alert_id: AlertId, what: str, now: datetime) -> Change:
    """How many messages a correction or a recall would change.

    Raises:
        AlertRefused: Nobody has it, or it was recalled.
    """
    alert = taken(desk, alert_id)
    next_state(alert, "correct" if what == "correct" else "recall", now)
    progress = desk.alert_progress.of(alert_id)
    delivered = desk.alert_progress.delivered(alert_id)
    waiting = progress.held + progress.alert.waiting
    if not delivered and not waiting:
        raise AlertRefused("nothing_delivered")
    return Change(alert, delivered, waiting)


def _in_its_kind(alert: Alert, content: AlertContent) -> AlertContent:
    """The new content in the form of the old one: a text stays a text, a picture a picture."""
    had = alert.content
    if had is None:
        raise AlertRefused("empty")
    if content.captioned:
        if content.file is None or had.file is None or content.file.kind not in _IN_PLACE:
            raise AlertRefused("other_kind")
        if content.file.kind != had.file.kind:
            raise AlertRefused("other_kind")
        new = content
    else:
        new = replace(had, html=content.html, link_preview=content.link_preview and not had.captioned)
    if new == had:
        raise AlertRefused("same_text")
    return new


def _correct(
    desk: Desk, tools: Tools, by: By, alert_id: AlertId, revision: int | None, now: datetime
) -> Alert:
    alert = taken(desk, alert_id)
    state = next_state(alert, "correct", now, revision=revision)
    if alert.correction is None:
        raise AlertRefused("stale")
    corrected = replace(
        alert,
        state=state,
        content=alert.correction,
        correction=None,
        corrected_at=now,
        revision=alert.revision + 1,
        changed_at=now,
    )
    desk.alerts.save(corrected, live=True)
    for job in desk.broadcasts.jobs(alert_id):
        carried = _carried(desk, corrected, job)
        desk.broadcasts.rewrite(job.job_id, merged(tools, carried, job.language), now)
        in_place = merged(tools, carried, job.language, frozenset({alert_id}))
        desk.broadcasts.repair("correction", alert_id, job, in_place, now)
    note(desk, by, "corrected", now, alert_id)
    logger.info("alert_corrected", extra={"alert": alert_id})
    return corrected


def _carried(desk: Desk, alert: Alert, job: AlertJob) -> tuple[Alert, ...]:
    return tuple(sorted((alert, *companions(desk, alert, job)), key=lambda one: one.id))
