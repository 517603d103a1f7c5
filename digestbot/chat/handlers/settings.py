"""The settings as a whole, and leaving."""

from __future__ import annotations

from digestbot.actions.alerts.editors import role_of
from digestbot.actions.readers.leave import forget, stop
from digestbot.actions.readers.style import set_style
from digestbot.actions.readers.timing import next_at
from digestbot.chat.answering import answers
from digestbot.chat.handlers.timing import paused_until
from digestbot.chat.visit import Visit
from digestbot.model import Forget, PutAway, Reader, SetStyle, ShowSettings
from digestbot.pages.contexts import (
    AskForgetPage,
    ForgottenPage,
    HelpPage,
    PrivacyPage,
    SettingsPage,
    StoppedPage,
)


@answers(ShowSettings)
async def settings(visit: Visit) -> None:
    """/settings, or a tap on "Settings"."""
    await visit.toast_quietly()
    await visit.show(_settings(visit, visit.reader))


@answers(SetStyle)
async def style(visit: Visit, tap: SetStyle) -> None:
    """A tap on how digests look."""
    reader = await set_style(visit.tools, visit.reader.recipient_id, tap.style)
    await visit.toast("saved")
    await visit.show(_settings(visit, reader))


async def stop_digests(visit: Visit) -> None:
    """/stop"""
    await stop(visit.tools, visit.place.telegram_id)
    await visit.say(StoppedPage())


async def help_page(visit: Visit) -> None:
    """/help"""
    await visit.say(HelpPage(await visit.role()))


async def privacy(visit: Visit) -> None:
    """/privacy"""
    await visit.say(PrivacyPage())


@answers(PutAway)
async def put_away(visit: Visit) -> None:
    """A tap on "Done" below what was said to who sets a channel up."""
    await visit.toast_quietly()
    await visit.telegram.take_away(visit.place, visit.message_id)


@answers(Forget)
async def forget_me(visit: Visit, tap: Forget) -> None:
    """A tap on "Delete everything": asks once, then does it."""
    await visit.toast_quietly()
    if not tap.sure:
        appointed = visit.private and await role_of(visit.tools, visit.user_id) == "editor"
        await visit.show(AskForgetPage(appointed))
        return
    await forget(visit.tools, visit.reader.recipient_id, visit.place.telegram_id)
    await visit.show(ForgottenPage())


def _settings(visit: Visit, reader: Reader) -> SettingsPage:
    paused = reader.paused_until is not None and reader.paused_until > visit.now
    return SettingsPage(
        topics=reader.tags,
        schedules=reader.schedules,
        now=visit.now,
        style=reader.style,
        zone=reader.zone,
        paused=paused,
        paused_until=paused_until(reader, visit.now) if paused else None,
        next_at=next_at(reader, visit.now),
        muted=len(reader.mutes),
        said=len(reader.opinions),
        names=visit.names,
        reads=reader.reads,
    )
