"""Lost: where nothing more can be sent, and who is to be told of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.model import Lost, Reader, TelegramUserId, private_chat
from digestbot.storage.desk import Desk

#: People are told at most once in so long, of all that was lost since.
TELL_EVERY = timedelta(days=1)
#: What is lost together is told together: nobody is told while more is coming in.
GATHER = timedelta(minutes=1)


@Action
def lost_lately(desk: Desk, tools: Tools) -> tuple[Lost, ...]:
    """What somebody is to be told of now; it counts as told from now on. Nothing where it is too soon."""
    now = tools.clock()
    return desk.refusals.to_tell(now - TELL_EVERY, now - GATHER, now)


@Action
def nobody_was_told(desk: Desk, _tools: Tools, lost: Collection[Lost]) -> None:
    """Telegram could not be reached: these are to be told again."""
    for one in lost:
        desk.refusals.not_told(one)


@Action
def who_can_be_told(desk: Desk, _tools: Tools, user_ids: Collection[TelegramUserId]) -> tuple[Reader, ...]:
    """Of these people, in their order, those who talk with the bot in private."""
    found = (desk.readers.find(private_chat(user_id), 0) for user_id in user_ids)
    # Who said /stop wants no digests; this is none.
    return tuple(one for one in found if one is not None and one.status in {"active", "stopped"})
