"""Tells the owners what needs a look and what is over, and edits what they were told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digestbot.actions.action import Action
from digestbot.actions.readers.lost import who_can_be_told
from digestbot.actions.tools import Tools
from digestbot.actions.watch.telling import title_of, to_tell
from digestbot.model import Message, Reader, WatchedTrouble
from digestbot.pages.contexts import TroublesPage
from digestbot.storage.desk import Desk


@dataclass(frozen=True, slots=True)
class Told:
    """What the owners are told, and how many of them.

    0 if none has a private chat with the bot: then it stays to be told to the first who has.
    """

    troubles: tuple[WatchedTrouble, ...]
    owners: int
    #: How many messages that told something before are edited.
    edited: int = 0


@Action
def tell_owners(desk: Desk, tools: Tools) -> Told:
    """Tell the owners what they were not told yet, if it is time, and edit what is no longer so. Of several processes
    one tells each.

    What is told and the message in the ledger are kept in this one transaction, so a crash neither loses nor
    repeats it.
    """
    now = tools.clock()
    edited = _edit_old_notices(desk, tools)
    due = to_tell(desk.troubles.all(), now)
    waiting = (*due.began, *due.ended)
    owners = who_can_be_told.step(desk, tools, sorted(tools.owners)) if waiting else ()
    if not owners:
        return Told(waiting, 0, edited)
    keys = desk.troubles.mark_told([one.trouble.key for one in due.began], now)
    keys |= desk.troubles.mark_end_told([one.trouble.key for one in due.ended], now)
    told = tuple(one for one in waiting if one.trouble.key in keys)
    for reader in owners if told else ():
        job_id = desk.notices.lay(reader.recipient_id, _messages(tools, told, reader), now)
        desk.troubles.show(job_id, told)
    return Told(told, len(owners), edited)


def _edit_old_notices(desk: Desk, tools: Tools) -> int:
    changed = desk.troubles.changed_notices()
    for notice in changed:
        recipient_id = desk.notices.recipient_of(notice.job_id)
        if recipient_id is not None:
            reader = desk.readers.get(recipient_id)
            desk.notices.edit(notice.job_id, _messages(tools, notice.troubles, reader), tools.clock())
    return len(changed)


def _messages(tools: Tools, told: Sequence[WatchedTrouble], reader: Reader) -> tuple[Message, ...]:
    """The notice in the reader's language; without a sound if nobody has to do anything."""
    page = TroublesPage(tuple(told), reader.zone, title_of(told))
    messages = tools.pages.show(page, reader.language)
    return tuple(replace(message, silent=page.title != "needs_a_look") for message in messages)
