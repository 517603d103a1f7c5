"""Answers readers who want no digests for a while, none any more, or digests again."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from digestbot.actions.readers.leave import stop
from digestbot.actions.readers.timing import (
    next_at,
    pause,
    pause_days,
    pause_text,
    pause_until,
    paused_for_good,
    resume,
)
from digestbot.actions.readers.welcome import welcome
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.visit import Visit
from digestbot.errors import BadDate, YearUnclear
from digestbot.model import Pause, PauseUntil, Reader, Resume
from digestbot.pages.contexts import BadDatePage, PausedPage, ResumedPage, StoppedPage, YearUnclearPage


@command("pause", N_("No digests for a while"))
async def pause_words(visit: Visit) -> None:
    """/pause [DATE]"""
    try:
        if visit.words:
            words = visit.calendar
            reader = await pause_text(visit.tools, visit.reader.recipient_id, visit.words, words)
        else:
            reader = await pause(visit.tools, visit.reader.recipient_id)
    except YearUnclear as error:
        await visit.say(YearUnclearPage(error.text, error.day, visit.now, visit.reader.zone))
        return
    except BadDate as error:
        example = visit.now.astimezone(_zone(visit.reader)).date() + timedelta(days=14)
        await visit.say(BadDatePage(text=error.text, example=example))
        return
    await visit.say(_paused(reader, visit.now))


@answers(Pause)
async def pause_for(visit: Visit, tap: Pause) -> None:
    """A tap on "Pause …"."""
    reader = await pause_days(visit.tools, visit.reader.recipient_id, tap.days)
    await visit.toast("saved")
    await visit.show(_paused(reader, visit.now))


@answers(PauseUntil)
async def pause_until_day(visit: Visit, tap: PauseUntil) -> None:
    """A tap on "Until …", which is offered if the year of a typed date was not clear."""
    try:
        reader = await pause_until(visit.tools, visit.reader.recipient_id, date.fromisoformat(tap.day))
    except (BadDate, ValueError):
        await visit.toast("stale")
        return
    await visit.toast("saved")
    await visit.show(_paused(reader, visit.now))


@command("resume", N_("Digests again"))
@answers(Resume)
async def resume_digests(visit: Visit) -> None:
    """/resume, or a tap on "Resume"."""
    if visit.reader.status == "stopped" and visit.looks_after is None:
        await visit.toast_quietly()
        await visit.say(stopped_page(visit))
        return
    if visit.reader.status == "stopped":
        # Its admin can't write /start there, for the chat itself sees digests only.
        visit = visit.about(await welcome(visit.tools, visit.chat))
    paused = visit.reader.paused_until
    was_paused = paused is not None and paused > visit.now
    reader = await resume(visit.tools, visit.reader.recipient_id)
    await visit.toast("saved" if was_paused else "already")
    page = ResumedPage(
        now=visit.now,
        zone=reader.zone,
        next_at=next_at(reader, visit.now),
        was_paused=was_paused,
        follows_nothing=bool(reader.schedules) and not reader.follows,
    )
    await visit.show(page)


@command("stop", N_("No more digests"))
async def stop_digests(visit: Visit) -> None:
    """/stop"""
    await stop(visit.tools, visit.chat.telegram_id)
    await visit.say(stopped_page(visit))


def stopped_page(visit: Visit) -> StoppedPage:
    """No digests come until somebody ends that; the page says how."""
    return StoppedPage(looked_after=visit.looks_after is not None)


def _paused(reader: Reader, now: datetime) -> PausedPage:
    return PausedPage(
        until=paused_until(reader, now), zone=reader.zone, now=now, next_at=next_at(reader, now)
    )


def paused_until(reader: Reader, now: datetime) -> date | None:
    """The first day with digests again, in the reader's zone; None if the pause has no end."""
    if reader.paused_until is None or paused_for_good(reader, now):
        return None
    return reader.paused_until.astimezone(_zone(reader)).date()


def _zone(reader: Reader) -> ZoneInfo:
    return ZoneInfo(reader.zone or "UTC")
