"""Keeps channels free of everything but digests: what admins say there to set one up is answered in private."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace

from digestbot.actions.readers.lost import who_can_be_told
from digestbot.actions.tools import Tools
from digestbot.chat.answering import CommandAnswer
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.looking_after import in_hand, keep_in_hand
from digestbot.chat.taps import answer_tap
from digestbot.chat.visit import Visit
from digestbot.model import (
    ChatName,
    MessageId,
    Place,
    PutAway,
    Reader,
    Sent,
    TelegramChatId,
    TelegramUserId,
    read_button,
    who_is_in,
)
from digestbot.model.start_links import manage_link
from digestbot.pages.contexts import AddedPage, ManageLinkPage

#: Seconds after which the link to the private chat is deleted from a channel again.
LINK_LASTS = 60.0


class Channels:
    """Answers commands and taps in channels."""

    def __init__(self, tools: Tools, telegram: Telegram, link_lasts: float = LINK_LASTS) -> None:
        self._tools = tools
        self._telegram = telegram
        self.link_lasts = link_lasts
        #: The links that stand in channels now, each with the task that deletes it.
        self.links: dict[TelegramChatId, asyncio.Task[None]] = {}

    async def command(self, visit: Visit, answer: CommandAnswer) -> None:
        """Carry out a command that was posted in a channel, and delete the post, if the bot may.

        Telegram does not say who wrote it, but only admins can. The answer goes to one of them who has a
        private chat with the bot. If nobody has, a link to the private chat stands in the channel for a
        minute.
        """
        names = await self._telegram.admins(visit.place.telegram_id)
        admin = await self._admin(visit, names)
        if admin is None:
            await answer(replace(visit, unheard=True))
        else:
            await answer(await _in_private(visit, admin, wrote_it=_wrote_it(visit, admin, names)))
        await self._telegram.take_away(visit.place, visit.message_id)
        if admin is None:
            await self._lead_away(visit)

    async def tap(self, visit: Visit, data: str) -> None:
        """Answer a tap on a button that earlier versions put into a channel: it leads to the private chat."""
        done = isinstance(read_button(data), PutAway)
        match await visit.may_change():
            case "unknown":
                await visit.toast("admins_unknown")
            case "no":
                await visit.toast("channel_admins_only")
            case "yes" if done:
                await answer_tap(visit, data)
            case "yes":
                if any(isinstance(read_button(data), PutAway) for data in visit.below):
                    await self._telegram.take_away(visit.place, visit.message_id)
                if visit.query_id is not None:
                    await self._telegram.open_link(visit.query_id, self._link(visit))

    async def introduce(self, reader: Reader, user_id: TelegramUserId) -> None:
        """Tell the person who added the bot to a channel where they set it up, if they have a private chat."""
        for admin in await who_can_be_told(self._tools, [user_id]):
            if admin.telegram_id is not None:
                page = AddedPage(reader.recipient_id, ChatName(reader.title))
                place = Place(admin.telegram_id, "private")
                await self._telegram.say(place, self._tools.pages.show(page, admin.language))

    async def _admin(self, visit: Visit, names: Mapping[TelegramUserId, str]) -> Reader | None:
        """The private chat of an admin: of the one who signed the post, of the one who looked after the channel
        last, or of the first one, its creator before others.
        """
        signature = _signature(visit)
        found = await who_can_be_told(self._tools, tuple(names))

        def unlikeliness(one: Reader) -> tuple[bool, bool]:
            name = names[who_is_in(one.telegram_id)] if one.telegram_id is not None else ""
            return name != signature, in_hand(one, visit.now) != visit.reader.recipient_id

        return min(found, key=unlikeliness, default=None)

    async def _lead_away(self, visit: Visit) -> None:
        place = visit.place
        if place.telegram_id in self.links:
            return
        page = self._tools.pages.show(ManageLinkPage(self._link(visit)), visit.language)
        outcome = await self._telegram.say(place, [replace(message, silent=True) for message in page])
        if isinstance(outcome, Sent):
            self.links[place.telegram_id] = asyncio.create_task(self._remove(place, outcome.message_id))

    async def _remove(self, place: Place, message_id: MessageId) -> None:
        await asyncio.sleep(self.link_lasts)
        await self._telegram.take_away(place, message_id)
        del self.links[place.telegram_id]

    def _link(self, visit: Visit) -> str:
        return self._telegram.start_link(manage_link(visit.reader.recipient_id))


def _signature(visit: Visit) -> str | None:
    return None if visit.written is None else visit.written.author_signature


def _wrote_it(visit: Visit, admin: Reader, names: Mapping[TelegramUserId, str]) -> bool:
    """Whether nobody but this admin can have written the post."""
    signature = _signature(visit)
    writers = {user_id for user_id, name in names.items() if signature in {None, name}}
    return admin.telegram_id is not None and writers == {who_is_in(admin.telegram_id)}


async def _in_private(visit: Visit, admin: Reader, *, wrote_it: bool) -> Visit:
    """The visit of an admin who looks after the channel, answered in their private chat.

    Their next commands are for the channel as well, unless somebody else may have written the post.
    """
    assert admin.telegram_id is not None  # noqa: S101 - they were found by it
    private = replace(
        visit,
        place=Place(admin.telegram_id, "private"),
        own=admin,
        user_id=who_is_in(admin.telegram_id),
    )
    return replace(private, own=await keep_in_hand(private)) if wrote_it else private
