"""Answers about mutes: the words and outlets that a reader does not want to see."""

from __future__ import annotations

from digestbot.actions.readers.mute import mute, mutes_in, unmute, unmute_text
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.visit import Visit
from digestbot.errors import BadMute, TooManyMutes
from digestbot.model import MuteId, MuteWord, ShowMutes, Unmute
from digestbot.pages.contexts import BadMutePage, MutedPage, MutesPage, TooManyMutesPage, UnmutedPage


@answers(ShowMutes)
async def mutes(visit: Visit) -> None:
    """A tap on "Muted"."""
    await visit.toast_quietly()
    await visit.show(MutesPage(visit.reader.mutes))


@command("mute", N_("Leave a word or an outlet out: /mute bitcoin"))
async def mute_words(visit: Visit) -> None:
    """/mute WORD, or /mute OUTLET; several with commas between them"""
    if not visit.words:
        await visit.say(MutesPage(visit.reader.mutes))
    for name in await mutes_in(visit.tools, visit.words):
        await _mute(visit, name)


@answers(MuteWord)
async def mute_word(visit: Visit, tap: MuteWord) -> None:
    """A tap on "Mute the word as well", which is offered after the outlet of that name was muted."""
    await visit.toast_quietly()
    await _mute(visit, tap.text, as_word=True)


@command("unmute", N_("Mute something no more"))
async def unmute_words(visit: Visit) -> None:
    """/unmute WORD, or /unmute OUTLET; several with commas between them"""
    if not visit.words:
        await visit.say(MutesPage(visit.reader.mutes))
    for name in await mutes_in(visit.tools, visit.words):
        gone = await unmute_text(visit.tools, visit.reader.recipient_id, name)
        await visit.say(UnmutedPage(gone.words if gone else name, was_muted=gone is not None))


@answers(Unmute)
async def unmute_one(visit: Visit, tap: Unmute) -> None:
    """A tap on "Unmute …"."""
    reader, changed = await unmute(visit.tools, visit.reader.recipient_id, MuteId(tap.mute))
    await visit.toast("unmuted" if changed else "already")
    await visit.show(MutesPage(reader.mutes))


async def _mute(visit: Visit, text: str, *, as_word: bool = False) -> None:
    try:
        done = await mute(visit.tools, visit.reader.recipient_id, text, as_word=as_word)
    except BadMute as error:
        await visit.show(BadMutePage(error.text, error.reason, error.tag, visit.names))
    except TooManyMutes as error:
        await visit.show(TooManyMutesPage(error.most))
    else:
        await visit.show(MutedPage(done.mute, already=not done.changed, names=visit.names))
