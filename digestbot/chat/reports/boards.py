"""Boards: a board is the message that shows an editor how an alert is going.

The bot edits it as deliveries go out.
"""

from __future__ import annotations

import asyncio
import logging

from digestbot.actions.alerts.progress import EVERY, Look, mark_notice_shown, tend
from digestbot.actions.tools import Tools
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.intake import pause
from digestbot.errors import StorageError
from digestbot.model import AlertId, AlertNotice, InDoubt, Message, NotSent, Place, Rejected, RetryLater
from digestbot.pages.contexts import AlertBoardPage, AlertNoticePage

logger = logging.getLogger(__name__)


class Boards:
    """Keeps the boards up to date, and tells editors what happened to their alerts."""

    def __init__(self, tools: Tools, telegram: Telegram, every: float = EVERY) -> None:
        """Take what the boards work with; each board is edited every so many seconds at most."""
        self._every = every
        self._tools = tools
        self._telegram = telegram
        #: The message that each board shows now. The bot edits a board only if the message changes.
        self._shown: dict[AlertId, Message] = {}

    async def run(self, stop: asyncio.Event) -> None:
        """Update the boards until ``stop`` is set."""
        while not stop.is_set():
            try:
                for look in await tend(self._tools, self._every):
                    shown = await self._show(look)
                    if shown and look.over:
                        await self._rest(look.alert.id)
            except StorageError as error:
                logger.debug("boards_wait", extra={"error": str(error)})
            except Exception:
                # A fault in one alert must not stop the boards of the others.
                logger.exception("boards_broke")
            await pause(self._every / 2, stop)

    async def _rest(self, alert_id: AlertId) -> None:
        """Stop looking at an alert whose end was shown, until something new happens to it."""
        await self._tools.storage.run(lambda desk: desk.alerts.rest(alert_id))
        self._shown.pop(alert_id, None)

    async def _show(self, look: Look) -> bool:
        """Bring an alert's board up to date.

        False if Telegram could not be reached and it must be tried again.
        """
        alert = look.alert
        if alert.notice is not None:
            await self._tell(look, alert.notice)
            await mark_notice_shown(self._tools, alert)
        if alert.board is None or look.follower is None or alert.state == "draft":
            return True
        (message,) = self._tools.pages.show(
            board_page(look, self._tools, look.follower.zone), look.follower.language
        )
        if self._shown.get(alert.id) == message:
            return True
        outcome = await self._telegram.edit(alert.board.telegram_id, alert.board.message_id, message)
        if isinstance(outcome, Rejected):
            # The editor deleted the board. /alert shows it again.
            logger.info("board_gone", extra={"alert": alert.id, "reason": outcome.reason})
        if isinstance(outcome, RetryLater | NotSent | InDoubt):
            return False
        self._shown[alert.id] = message
        return True

    async def _tell(self, look: Look, notice: AlertNotice) -> None:
        """Tell the follower of the alert what happened to it; without a follower, tell the owners.

        The owners are told only what somebody must act on, so they are not told that an alert started.
        """
        if notice == "started" and look.follower is None:
            return
        alert = look.alert
        for reader in look.listeners:
            page = AlertNoticePage(alert.id, notice, alert.trouble or "")
            messages = self._tools.pages.show(page, reader.language)
            if reader.telegram_id is not None:
                await self._telegram.say(Place(reader.telegram_id, "private"), messages)


def board_page(look: Look, tools: Tools, zone: str | None) -> AlertBoardPage:
    """Build the page that shows the state of an alert, with times in ``zone``."""
    alert = look.alert
    return AlertBoardPage(
        number=alert.id,
        revision=alert.revision,
        state=alert.state,
        progress=look.progress,
        now=tools.clock(),
        seconds=look.seconds,
        zone=zone,
        trouble=alert.trouble,
        corrected_at=alert.corrected_at,
        recalled=alert.recalled_at is not None,
    )
