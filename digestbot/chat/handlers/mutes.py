"""Answers about mutes: the words and outlets that a reader does not want to see."""

from __future__ import annotations

from digestbot.actions.readers.mute import MOST_MUTES, mute, mute_each, mutes_in, unmute, unmute_each
from digestbot.actions.readers.typed_names import TypedNames
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.visit import Visit
from digestbot.errors import BadMute, TooManyMutes
from digestbot.model import MuteId, MuteWord, ShowMutes, Unmute
from digestbot.pages.contexts import (
    BadMutePage,
    MutedEachPage,
    MutedPage,
    MutesPage,
    TooManyMutesPage,
    UnmutedEachPage,
    UnmutedPage,
)


@answers(ShowMutes)
async def mutes(visit: Visit) -> None:
    """A tap on "Muted"."""
    await visit.toast_quietly()
    await visit.show(MutesPage(visit.reader.mutes))


@command("mute", N_("Leave a word or an outlet out: /mute bitcoin"))
async def mute_words(visit: Visit) -> None:
    """/mute WORD, or /mute OUTLET; several with commas between them"""
    typed = await mutes_in(visit.tools, visit.words)
    if not typed.names:
        await visit.say(MutesPage(visit.reader.mutes))
    elif len(typed.names) == 1:
        await _mute(visit, typed.names[0])
    else:
        await _mute_each(visit, typed)


@answers(MuteWord)
async def mute_word(visit: Visit, tap: MuteWord) -> None:
    """A tap on "Mute the word as well", which is offered after the outlet of that name was muted."""
    await visit.toast_quietly()
    await _mute(visit, tap.text, as_word=True)


@command("unmute", N_("Mute something no more"))
async def unmute_words(visit: Visit) -> None:
    """/unmute WORD, or /unmute OUTLET; several with commas between them"""
    typed = await mutes_in(visit.tools, visit.words)
    gone = await unmute_each(visit.tools, visit.reader.recipient_id, typed.names)
    unmuted = tuple(dict.fromkeys(mute.words for mute in gone.values() if mute is not None))
    others = tuple(name for name, mute in gone.items() if mute is None)
    if not gone:
        await visit.say(MutesPage(visit.reader.mutes))
    elif len(gone) == 1:
        await visit.say(UnmutedPage((unmuted or others)[0], was_muted=bool(unmuted)))
    else:
        await visit.say(UnmutedEachPage(unmuted, others, typed.left_out))


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


async def _mute_each(visit: Visit, typed: TypedNames) -> None:
    done = await mute_each(visit.tools, visit.reader.recipient_id, typed.names)
    page = MutedEachPage(
        muted=tuple(one.mute for one in done.muted if one.changed),
        already=tuple(one.mute for one in done.muted if not one.changed),
        followed=tuple(dict.fromkeys(error.tag for error in done.refused if error.reason == "followed")),
        refused=tuple(error.text for error in done.refused if error.reason != "followed"),
        most=MOST_MUTES,
        without_room=done.without_room,
        left_out=typed.left_out,
        names=visit.names,
    )
    await visit.say(page)
