"""Watches the alerts that are being sent: finishes those that are over, and pauses those that fail."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from digestbot.actions.action import Action
from digestbot.actions.alerts.draft import taken
from digestbot.actions.alerts.editors import ITSELF, note, role_in
from digestbot.actions.alerts.steer import pause_now
from digestbot.actions.tools import Tools
from digestbot.errors import AlertRefused
from digestbot.model import Alert, AlertId, Progress, Reader, private_chat, who_is_in
from digestbot.newsroom.alerts import TROUBLE_WINDOW, next_state, trouble
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: Seconds between two checks of an alert: while it is being sent (at most), and while nothing changes.
EVERY = 2.0
EVERY_IDLE = 10.0
#: An alert with many rows is checked less often: for each second between two checks, so many rows may be
#: counted. Counting more would slow down the sending.
COUNTED_A_SECOND = 50_000


@dataclass(frozen=True, slots=True)
class Look:
    """The state of an alert, for the code that shows it."""

    alert: Alert
    progress: Progress
    #: The seconds left at the current rate; None while nothing is being sent.
    seconds: float | None
    #: The reader in whose chat the board is; None if there is no board, or if they lost their role.
    follower: Reader | None = None
    #: The readers who are told of events that no person caused: the follower, or without one the owners.
    listeners: tuple[Reader, ...] = ()

    @property
    def over(self) -> bool:
        """Whether nothing is left to do, also for corrections and a recall."""
        return self.alert.state in {"draft", "finished", "cancelled"} and _all_over(self.progress)


async def tend(tools: Tools, every: float = EVERY) -> tuple[Look, ...]:
    """Check the alerts that are due for a check. Other processes do not get them at the same time.

    An alert that is being sent is due again after ``every`` seconds.

    An alert that is over is returned again until ``Alerts.rest`` is called for it.
    """
    if not await tools.storage.run(_live):
        return ()
    claimed = await tools.storage.run(lambda desk: desk.alerts.claim(every))
    looks = [await tools.storage.run(_tend, tools, alert_id, every, tools.clock()) for alert_id in claimed]
    return tuple(look for look in looks if look is not None)


@Action
def progress_of(desk: Desk, tools: Tools, alert_id: AlertId) -> Look:
    """The state of the alert.

    Raises:
        AlertRefused: "no_such_alert".
    """
    alert = desk.alerts.get(alert_id)
    if alert is None:
        raise AlertRefused("no_such_alert")
    progress = desk.alert_progress.of(alert_id)
    return _looked(desk, tools, alert, progress)


@Action
def mark_notice_shown(desk: Desk, _tools: Tools, alert: Alert) -> None:
    """Note that the alert's notice was shown to the editor."""
    known = taken(desk, alert.id)
    if known.notice == alert.notice:
        desk.alerts.save(replace(known, notice=None))


def _live(desk: Desk) -> bool:
    return bool(desk.alerts.live())


def _tend(desk: Desk, tools: Tools, alert_id: AlertId, every: float, now: datetime) -> Look | None:
    alert = taken(desk, alert_id)
    if alert.state == "running":
        reason = trouble(desk.alert_progress.last(alert_id, TROUBLE_WINDOW))
        if reason is not None:
            alert = pause_now(desk, ITSELF, alert, now, reason)
            logger.warning("alert_paused", extra={"alert": alert_id, "reason": reason})
    if alert.state == "cancelled":
        desk.broadcasts.sweep(alert_id)
    progress = desk.alert_progress.of(alert_id)
    if alert.state in {"running", "paused"} and progress.over:
        alert = replace(alert, state=next_state(alert, "finish", now), ended_at=now)
        desk.alerts.save(alert)
        note(desk, ITSELF, "finished", now, alert_id, f"{progress.alert.sent} of {progress.alert.total} sent")
        logger.info(
            "alert_finished",
            extra={"alert": alert_id, "sent": progress.alert.sent, "of": progress.alert.total},
        )
    desk.alerts.look_again(alert_id, _pace(alert, progress, every))
    return _looked(desk, tools, alert, progress)


def _all_over(progress: Progress) -> bool:
    repairs = (progress.correction, progress.recall)
    return progress.over and all(repair is None or repair.over for repair in repairs)


def _pace(alert: Alert, progress: Progress, every: float) -> float:
    moves = alert.state != "paused" and (progress.alert.waiting or not _all_over(progress))
    return max(every if moves else EVERY_IDLE, progress.alert.total / COUNTED_A_SECOND)


def _seconds(tools: Tools, alert: Alert, progress: Progress) -> float | None:
    if alert.state != "running" or not progress.alert.waiting:
        return None
    return progress.alert.waiting / (progress.rate or tools.rate)


def _looked(desk: Desk, tools: Tools, alert: Alert, progress: Progress) -> Look:
    follower = _follower(desk, tools, alert)
    listeners = (follower,) if follower is not None else _owners(desk, tools)
    return Look(alert, progress, _seconds(tools, alert, progress), follower, listeners)


def _follower(desk: Desk, tools: Tools, alert: Alert) -> Reader | None:
    """The reader in whose private chat the board is, if the person still has a role."""
    if alert.board is None or role_in(desk, tools.owners, who_is_in(alert.board.telegram_id)) is None:
        return None
    return desk.readers.find(alert.board.telegram_id, 0)


def _owners(desk: Desk, tools: Tools) -> tuple[Reader, ...]:
    known = (desk.readers.find(private_chat(owner), 0) for owner in sorted(tools.owners))
    return tuple(reader for reader in known if reader is not None)
