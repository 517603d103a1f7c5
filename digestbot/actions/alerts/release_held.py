"""Sends the alerts that were held in quiet hours when these end, several alerts in one message."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from digestbot.actions.alerts.alert_messages import can_merge, merged, rendered_alert
from digestbot.actions.alerts.draft import call_of
from digestbot.actions.tools import Tools
from digestbot.model import Alert, AlertId, RecipientId, ReleasedAlerts
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: The most readers whose held alerts are sent in one transaction.
BATCH = 2000


async def release_held(tools: Tools) -> int:
    """Write the deliveries for readers whose quiet hours are over, and return the number of these readers."""
    woken = 0
    while some := await tools.storage.run(_release, tools, tools.clock()):
        woken += some
    if woken:
        logger.info("quiet_hours_over", extra={"readers": woken})
        tools.wake_sender()
    return woken


def _release(desk: Desk, tools: Tools, now: datetime) -> int:
    heard = desk.held.wake(BATCH, now)
    if not heard:
        return 0
    alerts = {
        one.id: one for one in desk.alerts.many(sorted({id_ for one in heard for id_ in one.alert_ids}))
    }
    wanted = {
        alert.id: desk.held.still_want(call_of(alert), [one.recipient_id for one in heard], now)
        for alert in alerts.values()
    }
    groups: defaultdict[tuple[str, tuple[AlertId, ...]], list[RecipientId]] = defaultdict(list)
    for one in heard:
        for alert_id in one.alert_ids:
            if one.recipient_id not in wanted[alert_id]:
                _drop(desk, tools, alerts[alert_id], one, now)
        still = [alerts[id_] for id_ in one.alert_ids if one.recipient_id in wanted[id_]]
        for together in _messages(still):
            groups[one.language, tuple(alert.id for alert in together)].append(one.recipient_id)
    for (language, alert_ids), recipients in groups.items():
        message = merged(tools, [alerts[id_] for id_ in alert_ids], language)
        desk.held.lay_for(alert_ids, language, message, recipients, now)
    return len(heard)


def _messages(alerts: Sequence[Alert]) -> Iterator[tuple[Alert, ...]]:
    """Split the alerts into messages: those with a text in one, and each without a text in its own."""
    together = tuple(alert for alert in alerts if can_merge(alert))
    if together:
        yield together
    yield from ((alert,) for alert in alerts if not can_merge(alert))


def _drop(desk: Desk, tools: Tools, alert: Alert, heard: ReleasedAlerts, now: datetime) -> None:
    message = rendered_alert(tools, alert, heard.language)
    desk.held.lay_for([alert.id], heard.language, message, [heard.recipient_id], now, skipped="off")
