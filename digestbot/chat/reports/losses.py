"""Tells a person which chats or topics can no longer receive digests, in one message a day at most."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Iterable

from digestbot.actions.readers.lost import lost_lately, nobody_was_told, who_can_be_told
from digestbot.actions.readers.welcome import language_of
from digestbot.actions.tools import Tools
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.intake import pause
from digestbot.errors import StorageError
from digestbot.model import InDoubt, Lost, NotSent, Outcome, Place, Reader, RetryLater, Sent
from digestbot.pages.contexts import LostChat, LostPage, LostTopicPage

logger = logging.getLogger(__name__)

#: Seconds between two checks for lost chats.
EVERY = 5.0


class Losses:
    """Reports lost topics to their forum, lost groups to one of their admins, and all else to the owners."""

    def __init__(self, tools: Tools, telegram: Telegram) -> None:
        self._tools = tools
        self._telegram = telegram

    async def run(self, stop: asyncio.Event) -> None:
        """Check for lost chats, and report them, until ``stop`` is set."""
        while not stop.is_set():
            try:
                await self._tell(await lost_lately(self._tools))
            except StorageError as error:
                logger.debug("losses_wait", extra={"error": str(error)})
            except Exception:
                # A report that fails must not end the bot. It stands in the log.
                logger.exception("losses_broke")
            await pause(EVERY, stop)

    async def _tell(self, lost: Iterable[Lost]) -> None:
        people: dict[int, Reader] = {}
        theirs: defaultdict[int, list[Lost]] = defaultdict(list)
        for one in lost:
            if one.thread_id and await self._told_in_general(one):
                continue
            tellable = await self._who(one)
            if not tellable:
                logger.warning("nobody_to_tell", extra={"chat": one.telegram_id, "reason": one.reason})
            for person in tellable:
                people[person.recipient_id] = person
                theirs[person.recipient_id].append(one)
        for recipient_id, person in people.items():
            await self._write_to(person, theirs[recipient_id])

    async def _told_in_general(self, one: Lost) -> bool:
        place = Place(one.telegram_id, one.type)
        language = await language_of(self._tools, one.telegram_id)
        outcome = await self._telegram.say(place, self._tools.pages.show(LostTopicPage(), language))
        return isinstance(outcome, Sent)

    async def _who(self, one: Lost) -> tuple[Reader, ...]:
        """The people to tell: one admin of the chat, or the owners if no admin has a chat with the bot."""
        if one.type != "private":
            admins = await who_can_be_told(self._tools, await self._telegram.admins(one.telegram_id))
            if admins:
                return admins[:1]
        return await who_can_be_told(self._tools, sorted(self._tools.owners))

    async def _write_to(self, person: Reader, lost: list[Lost]) -> None:
        page = LostPage(
            chats=tuple(
                LostChat(one.title, one.reason, topic=one.thread_id != 0)
                for one in lost
                if one.type != "private"
            ),
            private=sum(one.type == "private" for one in lost),
        )
        assert person.telegram_id is not None  # noqa: S101 - they were found by it
        outcome: Outcome = await self._telegram.say(
            Place(person.telegram_id, "private"), self._tools.pages.show(page, person.language)
        )
        if isinstance(outcome, RetryLater | NotSent | InDoubt):
            await nobody_was_told(self._tools, lost)
