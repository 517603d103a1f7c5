"""Answers /start, and the taps from there to a first digest: topics, then hour and zone on one page."""

from __future__ import annotations

from datetime import time

from digestbot.actions.readers.first_minute import daily, first_news, guessed_zone
from digestbot.actions.readers.timing import next_at
from digestbot.actions.readers.welcome import welcome
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.manage import start_looking_after
from digestbot.chat.handlers.news import send_digest
from digestbot.chat.handlers.pauses import stopped_page
from digestbot.chat.handlers.start_links import open_link
from digestbot.chat.looking_after import let_go
from digestbot.chat.visit import Visit
from digestbot.errors import UnknownZone
from digestbot.model import Reader, RecipientId, ShowWelcome, StartDaily
from digestbot.model.start_links import ManageLink, read_start
from digestbot.pages.contexts import HourAndZonePage, Page, ReadyPage, WelcomeBackPage, WelcomePage, ZonePage


@command("start", N_("Choose topics and time"), for_chat=False)
async def start(visit: Visit) -> None:
    """/start: welcome a newcomer, or somebody who comes back. A link may have brought them: /start story_17

    A link does not end a /stop, because whoever made it may be a stranger.
    """
    own = visit.private and visit.looks_after is None
    if own and isinstance(link := read_start(visit.words), ManageLink):
        await start_looking_after(visit, RecipientId(link.recipient))
        return
    if visit.looks_after is None:
        visit = await let_go(visit)
    reader = visit.reader if visit.words else await welcome(visit.tools, visit.chat)
    if reader.follows and reader.schedules and not visit.words:
        await visit.say(_welcome_back(visit, reader))
    elif not reader.follows or not visit.words:
        # A new bot reads the news first.
        await visit.typing()
        await visit.say(await welcome_page(visit, reader))
    if visit.words:
        await open_link(visit, visit.words)
    if await visit.role() is not None:
        # An editor appointed before they first wrote had no chat with the bot, so their menu is set only now.
        await visit.offer_menu()


@answers(ShowWelcome)
async def show_welcome(visit: Visit) -> None:
    """A tap on "Back to the topics" on the page that asks for the hour."""
    await visit.toast_quietly()
    await visit.show(await welcome_page(visit, visit.reader))


@answers(StartDaily)
async def start_daily(visit: Visit, tap: StartDaily) -> None:
    """A tap on an hour, which also says that the zone on that page is right. The first digest comes at once."""
    if len(visit.reader.schedules) > 1:
        # The button is from before they had several times, which it would replace.
        await visit.toast("stale")
        return
    try:
        at = time(tap.hour)
        reader = await daily(visit.tools, visit.reader.recipient_id, at, tap.zone)
    except (UnknownZone, ValueError, OverflowError):
        await visit.toast("stale")
        return
    await visit.toast("saved")
    if reader.status == "stopped":
        await visit.show(stopped_page(visit))
        return
    page = ReadyPage(
        topics=reader.tags,
        at=at,
        next_at=next_at(reader, visit.now),
        now=visit.now,
        zone=reader.zone,
        names=visit.names,
    )
    await visit.show(page)
    if reader.follows and visit.looks_after is None:
        await send_digest(visit)


async def welcome_page(visit: Visit, reader: Reader) -> WelcomePage:
    """The first page: the strongest stories, and the topics to tap."""
    news = await first_news(visit.tools, reader.language, reader)
    return WelcomePage(
        now=visit.now,
        trends=news.trends,
        counts=news.counts,
        followed=reader.tags,
        has_hour=bool(reader.schedules),
        names=visit.names,
    )


def hour_page(visit: Visit, reader: Reader, *, zone_was_asked: bool = False) -> Page:
    """The page that asks for the hour and says which zone it goes by; without any idea of the zone, the page
    that asks for it.
    """
    zone = reader.zone or guessed_zone(reader.language)
    if zone is None:
        return ZonePage(now=visit.now, private=visit.private)
    return HourAndZonePage(
        now=visit.now,
        zone=zone,
        first_digest=bool(reader.follows) and visit.looks_after is None,
        zone_was_asked=zone_was_asked and visit.private,
    )


def _welcome_back(visit: Visit, reader: Reader) -> WelcomeBackPage:
    return WelcomeBackPage(
        topics=reader.tags,
        now=visit.now,
        zone=reader.zone,
        next_at=next_at(reader, visit.now),
        names=visit.names,
    )
