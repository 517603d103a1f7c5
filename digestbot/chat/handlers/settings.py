"""The settings as a whole."""

from __future__ import annotations

from digestbot.actions.readers.style import set_style
from digestbot.actions.readers.timing import next_at
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.pauses import paused_until
from digestbot.chat.visit import Visit
from digestbot.model import PutAway, Reader, SetStyle, ShowSettings
from digestbot.pages.contexts import (
    SettingsPage,
)


@command("settings", N_("All your settings"), who="anybody")
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


@answers(PutAway)
async def put_away(visit: Visit) -> None:
    """A tap on "Done" below what was said to who sets a channel up."""
    await visit.toast_quietly()
    await visit.telegram.take_away(visit.place, visit.message_id)


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
