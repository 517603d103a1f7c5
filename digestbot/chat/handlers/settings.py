"""Answers /settings, and taps on the page that lists all settings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from digestbot.actions.digests.previews import plans_of_lengths
from digestbot.actions.readers.preferences import choose
from digestbot.actions.readers.timing import next_at
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.pauses import paused_until
from digestbot.chat.visit import Visit
from digestbot.model import PREFERENCES, PutAway, Reader, SetPreference, ShowSettings, preferences_of
from digestbot.pages.contexts import AnswersPage, LengthPreview, SettingsPage

#: A preview of a normal digest shows so many of its stories with their leads.
MOST_TOLD = 2


@command("settings", N_("All your settings"), who="anybody")
@answers(ShowSettings)
async def settings(visit: Visit) -> None:
    """/settings, or a tap on "Settings"."""
    await visit.toast_quietly()
    await visit.show(settings_page(visit.reader, visit.now, visit.names))


@answers(SetPreference)
async def answer(visit: Visit, tap: SetPreference) -> None:
    """A tap on an answer of a preference."""
    name, chosen = tap.preference
    if name not in PREFERENCES or chosen not in PREFERENCES[name].answers:
        await visit.toast("stale")
        return
    reader = await choose(visit.tools, visit.reader.recipient_id, **{name: chosen})
    await visit.toast("saved")
    if name == "length":
        await visit.show(await _answers_page(visit.about(reader), name))
    else:
        await visit.show(settings_page(reader, visit.now, visit.names))


@command("length", N_("How much a digest tells: /length short"))
async def length_words(visit: Visit) -> None:
    """/length short"""
    await _choose_by_words(visit, "length")


async def _choose_by_words(visit: Visit, name: str) -> None:
    """Set a preference to the answer that the reader typed; if it is no answer, show the answers."""
    answer = visit.tools.pages.answer_meant(name, visit.words, visit.language)
    if answer is None:
        await visit.say(await _answers_page(visit, name, visit.words))
        return
    reader = await choose(visit.tools, visit.reader.recipient_id, **{name: answer})
    await visit.say(settings_page(reader, visit.now, visit.names))


async def _answers_page(visit: Visit, name: str, text: str = "") -> AnswersPage:
    chosen = preferences_of(visit.reader)
    previews = await _previews(visit) if name == "length" else ()
    return AnswersPage(name, chosen, text, previews)


async def _previews(visit: Visit) -> tuple[LengthPreview, ...]:
    """The lengths with stories of now: a short digest as a whole, the beginning of a normal one, and what a
    long one has besides.
    """
    plans = await plans_of_lengths(visit.tools, visit.reader)
    short, normal, long = plans["short"], plans["normal"], plans["long"]
    shorter = {pick.trend.story.id for pick in normal.picks}
    besides = tuple(pick for pick in long.picks if pick.trend.story.id not in shorter)
    shown = (
        LengthPreview("short", short, (), short.picks),
        LengthPreview("normal", normal, normal.picks[:MOST_TOLD], ()),
        LengthPreview("long", long, (), besides),
    )
    return () if normal.empty else shown


@answers(PutAway)
async def put_away(visit: Visit) -> None:
    """A tap on "Done", which earlier versions put below their answers in a channel: delete the answer."""
    await visit.toast_quietly()
    await visit.telegram.take_away(visit.place, visit.message_id)


def settings_page(reader: Reader, now: datetime, names: Mapping[str, str]) -> SettingsPage:
    """Everything that is set for the reader; ``names`` are those of topics."""
    paused = reader.paused_until is not None and reader.paused_until > now
    return SettingsPage(
        topics=reader.tags,
        schedules=reader.schedules,
        now=now,
        chosen=preferences_of(reader),
        paused=paused,
        paused_until=paused_until(reader, now) if paused else None,
        next_at=next_at(reader, now),
        weekly=reader.weekly,
        muted=len(reader.mutes),
        said=len(reader.opinions),
        names=names,
        reads=reader.reads,
    )
