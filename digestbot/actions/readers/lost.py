"""Finds chats and topics that can no longer receive messages, and the people to tell about them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.model import Lost, Reader, TelegramUserId, private_chat
from digestbot.storage.desk import Desk

#: A person is told about lost chats at most once in this time, in one message for all.
TELL_EVERY = timedelta(days=1)
#: Nobody is told until no further chat was lost for this time, so that chats lost together are told together.
GATHER = timedelta(minutes=1)


@Action
def lost_lately(desk: Desk, tools: Tools) -> tuple[Lost, ...]:
    """The lost chats and topics to report now.

    They count as reported from now on. Empty if it is too soon.
    """
    now = tools.clock()
    return desk.refusals.to_tell(now - TELL_EVERY, now - GATHER, now)


@Action
def nobody_was_told(desk: Desk, _tools: Tools, lost: Collection[Lost]) -> None:
    """Note that these could not be reported, because Telegram could not be reached; they come again."""
    for one in lost:
        desk.refusals.not_told(one)


@Action
def who_can_be_told(desk: Desk, _tools: Tools, user_ids: Collection[TelegramUserId]) -> tuple[Reader, ...]:
    """Those of these people who have a private chat with the bot, in the given order."""
    found = (desk.readers.find(private_chat(user_id), 0) for user_id in user_ids)
    # A person who said /stop wants no digests, but this message is none.
    return tuple(one for one in found if one is not None and one.status in {"active", "stopped"})
