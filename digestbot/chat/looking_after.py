"""Finds the chat that a tap or a command is for: an admin looks after channels and groups from the private chat.

A button of such a page carries the recipient that it is about. A command goes to the chat that the person looked
after last, for half an hour. Telegram is asked each time whether the person and the bot may still do so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Literal

from digestbot.actions.readers.preferences import choose
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.visit import Visit
from digestbot.model import ChatName, Reader, RecipientId, TelegramUserId, read_address
from digestbot.pages.contexts import CannotManagePage, ManageProblem

#: Commands are for the chat that was looked after last, if that was not longer ago.
LASTS = timedelta(minutes=30)
#: How much of that time may pass before a tap extends it.
SLACK = timedelta(minutes=5)
#: "yes"; or "bot": the bot may not post there; "asker": the person is no admin there; "unknown": Telegram does
#: not say.
Right = Literal["yes", "bot", "asker", "unknown"]


async def meant_by_tap(visit: Visit, data: str) -> tuple[Visit, str] | None:
    """The visit for the recipient that a button is about, and the rest of the button's data.

    None if the person may not look after it; they have been told.
    """
    number, rest = read_address(data)
    if number is None:
        return visit, data
    if not visit.private:
        await visit.toast("stale")
        return None
    looking = await look_after(visit, RecipientId(number))
    return None if looking is None else (looking, rest)


async def meant_by_command(visit: Visit) -> Visit | None:
    """The visit for the recipient that a command is for.

    None if the person may not look after it any more; they have been told, and the command is not carried out.
    """
    looked_after = in_hand(visit.own, visit.now)
    return visit if looked_after is None else await look_after(visit, looked_after)


def in_hand(own: Reader, now: datetime) -> RecipientId | None:
    """The recipient that the commands in this private chat are for; None for the chat itself."""
    until = own.looks_after_until
    if own.type != "private" or own.looks_after is None or until is None or until <= now:
        return None
    return RecipientId(own.looks_after)


async def look_after(visit: Visit, recipient_id: RecipientId) -> Visit | None:
    """The visit for another recipient; None if the person may not look after it: they have been told."""
    reader = await _shared(visit, recipient_id)
    if reader is None or visit.user_id is None:
        await _refuse(visit, "gone", None)
        return None
    right = await right_over(visit.telegram, reader, visit.user_id)
    if right != "yes":
        # The number may be a stranger's guess, so only who looked after the chat lately is told its name.
        known = visit.own.looks_after == recipient_id
        await _refuse(visit, right, ChatName(reader.title, reader.thread_id) if known else ChatName(""))
        return None
    looking = replace(visit, reader=reader)
    return replace(looking, own=await keep_in_hand(looking))


async def keep_in_hand(visit: Visit) -> Reader:
    """From now on, the commands in this private chat are for the reader of the visit. Gives the private chat's
    own reader.
    """
    own, until = visit.own, visit.now + LASTS
    lasts = own.looks_after_until
    if in_hand(own, visit.now) == visit.reader.recipient_id and lasts is not None and lasts > until - SLACK:
        return own
    return await choose(
        visit.tools,
        own.recipient_id,
        looks_after=int(visit.reader.recipient_id),
        looks_after_until=until,
    )


async def let_go(visit: Visit) -> Visit:
    """From now on, commands are for the private chat itself again."""
    if visit.own.looks_after is None:
        return replace(visit, reader=visit.own)
    own = await choose(visit.tools, visit.own.recipient_id, looks_after=None, looks_after_until=None)
    return replace(visit, reader=own, own=own)


async def may_look_after(
    telegram: Telegram, readers: Sequence[Reader], user_id: TelegramUserId
) -> tuple[Reader, ...]:
    """Those of the readers that this person may look after. Telegram's answers are used for a minute."""
    chats = {reader.telegram_id: reader for reader in readers if reader.telegram_id is not None}
    admins = await asyncio.gather(
        *(telegram.rights.who_may(chat, partial(_who_may, telegram, one)) for chat, one in chats.items())
    )
    theirs = {chat for chat, people in zip(chats, admins, strict=True) if user_id in people}
    return tuple(reader for reader in readers if reader.telegram_id in theirs)


async def right_over(telegram: Telegram, reader: Reader, user_id: TelegramUserId) -> Right:
    """Ask Telegram whether the bot may post for this reader, and whether the person is an admin there."""
    if reader.telegram_id is None:
        return "bot"
    bot_may, is_admin = await asyncio.gather(
        telegram.may_post(reader.telegram_id, reader.type), telegram.is_admin(reader.telegram_id, user_id)
    )
    right: Right = "yes" if is_admin else "unknown" if is_admin is None else "asker"
    if bot_may is not True:
        # Whom the bot is not with, it can't ask about.
        right = "unknown" if bot_may is None else "bot"
    return right


async def _who_may(telegram: Telegram, reader: Reader) -> frozenset[TelegramUserId]:
    """The admins of the reader's chat; nobody if the bot may not post there, or if Telegram does not say."""
    if reader.telegram_id is None or not await telegram.may_post(reader.telegram_id, reader.type):
        return frozenset()
    return frozenset(await telegram.admins(reader.telegram_id))


async def _shared(visit: Visit, recipient_id: RecipientId) -> Reader | None:
    """The reader with this number, if it is a group, a channel or a topic that is not forgotten."""
    try:
        reader = await visit.tools.storage.run(lambda desk: desk.readers.get(recipient_id))
    except LookupError:
        return None
    return None if reader.type == "private" or reader.telegram_id is None else reader


async def _refuse(visit: Visit, problem: ManageProblem, chat: ChatName | None) -> None:
    await visit.toast_quietly()
    # Who is asked to try again means the same chat; only what Telegram said for certain ends that.
    own = visit.on_ones_own() if problem == "unknown" else await let_go(visit)
    await own.show(CannotManagePage(problem, chat))
