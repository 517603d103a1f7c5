"""Progress: look after the alerts under way, end what is over, pause what goes wrong, and say how it goes."""

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

#: Seconds between two looks at an alert: while it is being sent, and while nothing moves.
EVERY = 2.0
EVERY_IDLE = 10.0
#: Rows that can be counted for each second between two looks; counting more of them more often would
#: take the database's time from the sending.
COUNTED_A_SECOND = 50_000


@dataclass(frozen=True, slots=True)
class Look:
    """How an alert stands, for whoever shows it."""

    alert: Alert
    progress: Progress
    #: Seconds left at the rate of now; None while nothing is being sent.
    seconds: float | None
    #: The reader in whose chat the editor follows it; None where there is none, or they may send no alerts
    #: any more.
    follower: Reader | None = None
    #: Who is told what happens to it by itself: the follower, or else the owners.
    listeners: tuple[Reader, ...] = ()

    @property
    def over(self) -> bool:
        """Whether there is nothing left to do, of corrections and of a recall neither."""
        return self.alert.state in {"draft", "finished", "cancelled"} and _all_over(self.progress)


async def tend(tools: Tools) -> tuple[Look, ...]:
    """Look after the alerts that are to be looked at now; others do not get them meanwhile.

    One that is over comes again until it is put to rest (``Alerts.rest``).
    """
    if not await tools.storage.run(_live):
        return ()
    claimed = await tools.storage.run(_claim)
    looks = [await tools.storage.run(_tend, tools, alert_id, tools.clock()) for alert_id in claimed]
    return tuple(look for look in looks if look is not None)


@Action
def progress_of(desk: Desk, tools: Tools, alert_id: AlertId) -> Look:
    """How the alert stands.

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
    """The editor knows of the alert's notice now."""
    known = taken(desk, alert.id)
    if known.notice == alert.notice:
        desk.alerts.save(replace(known, notice=None))


def _live(desk: Desk) -> bool:
    return bool(desk.alerts.live())


def _claim(desk: Desk) -> tuple[AlertId, ...]:
    return desk.alerts.claim(EVERY)


def _tend(desk: Desk, tools: Tools, alert_id: AlertId, now: datetime) -> Look | None:
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
    desk.alerts.look_again(alert_id, _pace(alert, progress))
    return _looked(desk, tools, alert, progress)


def _all_over(progress: Progress) -> bool:
    repairs = (progress.correction, progress.recall)
    return progress.over and all(repair is None or repair.over for repair in repairs)


def _pace(alert: Alert, progress: Progress) -> float:
    moves = alert.state != "paused" and (progress.alert.waiting or not _all_over(progress))
    return max(EVERY if moves else EVERY_IDLE, progress.alert.total / COUNTED_A_SECOND)


def _seconds(tools: Tools, alert: Alert, progress: Progress) -> float | None:
    if alert.state != "running" or not progress.alert.waiting:
        return None
    return progress.alert.waiting / (progress.rate or tools.rate)


def _looked(desk: Desk, tools: Tools, alert: Alert, progress: Progress) -> Look:
    follower = _follower(desk, tools, alert)
    listeners = (follower,) if follower is not None else _owners(desk, tools)
    return Look(alert, progress, _seconds(tools, alert, progress), follower, listeners)


def _follower(desk: Desk, tools: Tools, alert: Alert) -> Reader | None:
    """Who follows it in a private chat, whose Telegram id is the person's."""
    if alert.board is None or role_in(desk, tools.owners, who_is_in(alert.board.telegram_id)) is None:
        return None
    return desk.readers.find(alert.board.telegram_id, 0)


def _owners(desk: Desk, tools: Tools) -> tuple[Reader, ...]:
    known = (desk.readers.find(private_chat(owner), 0) for owner in sorted(tools.owners))
    return tuple(reader for reader in known if reader is not None)
