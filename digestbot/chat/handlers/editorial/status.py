"""Answers owners who ask how the bot itself is."""

from __future__ import annotations

from datetime import UTC

from digestbot import __version__
from digestbot.actions.process_memory import resident_bytes
from digestbot.actions.watch.watching import status
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit, for_editors
from digestbot.chat.visit import Visit
from digestbot.errors import AlertRefused
from digestbot.model import ShowStatus
from digestbot.pages.contexts import StatusPage, UnreadSource
from digestbot.pages.languages.when import zone_info
from digestbot.sending.pacer import pace_of

#: The most sources that can't be read to name.
WORST = 3
#: A flood (429) that is so many seconds old says nothing about sending now.
LATELY = 24 * 3600.0


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
    zone = visit.reader.zone
    midnight = visit.now.astimezone(zone_info(zone)).replace(hour=0, minute=0, second=0, microsecond=0)
    found = await status(visit.tools, midnight.astimezone(UTC))
    figures, digests = found.figures, found.digests
    # Those of a paused alert wait for its editor.
    waiting = [one for one in figures.owed if one.state != "parked"]
    return StatusPage(
        now=visit.now,
        zone=zone,
        version=__version__,
        troubles=found.troubles,
        sources=sum(figures.feeds.values()),
        unread=figures.feeds.get("failing", 0) + figures.feeds.get("given_up", 0),
        worst=tuple(
            UnreadSource(one.name, failed.reason, failed.status)
            for one in found.unread[:WORST]
            if (failed := one.last_failure) is not None
        ),
        sent=digests.get("sent", 0),
        failed=digests.get("failed", 0) + digests.get("unknown", 0),
        rate=pace_of(figures.rate, visit.tools.rate, "").rate,
        slowed=figures.rate.share < 1 and figures.rate.now - figures.rate.flooded_at < LATELY,
        newest_at=figures.newest_article_at,
        waiting=sum(one.messages for one in waiting),
        waiting_since=min((one.oldest_at for one in waiting), default=None),
        alerts=figures.alerts.get("running", 0),
        active=figures.chats.get("active", 0),
        unreachable=figures.chats.get("unreachable", 0),
        database=figures.database_bytes,
        free=found.free,
        memory=resident_bytes(),
    )
