"""Answers owners who ask how the bot itself is."""

from __future__ import annotations

from digestbot import __version__
from digestbot.actions.process_memory import resident_bytes
from digestbot.actions.watch.watching import status
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit, for_editors
from digestbot.chat.visit import Visit
from digestbot.errors import AlertRefused
from digestbot.model import ShowStatus
from digestbot.pages.contexts import StatusPage


@command("status", N_("How things are"), who="owners")
@for_editors("/status", owner=True)
async def show_status(desk: EditorVisit) -> None:
    """/status"""
    await desk.visit.show(await _page(desk.visit))


@answers(ShowStatus)
@for_editors("a tap on how things are", owner=True)
async def look_again(desk: EditorVisit) -> None:
    """A tap on "How things are", or on "Look again"."""
    await desk.visit.toast_quietly()
    await desk.visit.show(await _page(desk.visit))


async def _page(visit: Visit) -> StatusPage:
    if not visit.private:
        raise AlertRefused("private_only")
    found = await status(visit.tools)
    figures = found.figures
    return StatusPage(
        now=visit.now,
        zone=visit.reader.zone,
        version=__version__,
        troubles=found.troubles,
        sources=sum(figures.feeds.values()),
        unread=figures.feeds.get("failing", 0) + figures.feeds.get("given_up", 0),
        newest_at=figures.newest_article_at,
        waiting=sum(one.messages for one in figures.owed),
        waiting_since=min((one.oldest_at for one in figures.owed), default=None),
        alerts=figures.alerts.get("running", 0),
        active=figures.chats.get("active", 0),
        unreachable=figures.chats.get("unreachable", 0),
        database=figures.database_bytes,
        free=found.free,
        memory=resident_bytes(),
    )
