"""Answers admins who look after a channel, a group or a topic from their private chat."""

from __future__ import annotations

from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.settings import settings_page
from digestbot.chat.looking_after import in_hand, let_go, look_after, may_look_after
from digestbot.chat.visit import Visit
from digestbot.model import ChatName, LookAfter, Reader, RecipientId, ShowManaged
from digestbot.model.start_links import manage_link
from digestbot.pages.contexts import ManageLinkPage, ManagePage

#: The most groups, channels and topics that the bot asks Telegram about for one list.
MOST_ASKED = 200


@command("manage", N_("Look after a channel or group"), for_chat=False)
@answers(ShowManaged)
async def manage(visit: Visit) -> None:
    """/manage, or a tap on "Other chats". In a group or a channel, it leads to the private chat."""
    await visit.toast_quietly()
    if not visit.private or visit.user_id is None:
        link = visit.telegram.start_link(manage_link(visit.reader.recipient_id))
        await visit.show(ManageLinkPage(link))
        return
    known = await visit.tools.storage.run(lambda desk: desk.readers.shared(MOST_ASKED + 1))
    found = await may_look_after(visit.telegram, known[:MOST_ASKED], visit.user_id)
    await visit.on_ones_own().show(
        manage_page(found, in_hand(visit.own, visit.now), more=len(known) > MOST_ASKED)
    )


@answers(LookAfter)
async def look_after_one(visit: Visit, tap: LookAfter) -> None:
    """A tap on a chat, or on "My own settings"."""
    if not visit.private:
        await visit.toast("stale")
    elif tap.recipient:
        await start_looking_after(visit, RecipientId(tap.recipient))
    else:
        await visit.toast_quietly()
        own = await let_go(visit)
        await own.show(settings_page(own.reader, own.now, own.names))


async def start_looking_after(visit: Visit, recipient_id: RecipientId) -> None:
    """Show the settings of a channel, a group or a topic to its admin, in the private chat."""
    looking = await look_after(visit, recipient_id)
    if looking is not None:
        await looking.toast_quietly()
        await looking.show(settings_page(looking.reader, looking.now, looking.names))


def manage_page(found: tuple[Reader, ...], chosen: RecipientId | None, *, more: bool = False) -> ManagePage:
    """The chats that were found; ``chosen`` is the one that commands are for."""
    names = {one.recipient_id: ChatName(one.title, one.thread_id) for one in found}
    return ManagePage(tuple(names.items()), names.get(chosen) if chosen is not None else None, more=more)
