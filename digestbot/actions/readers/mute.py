"""Lets readers mute words, topics and outlets, and unmute them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digestbot.actions.action import Action
from digestbot.actions.readers.follow import slug_of
from digestbot.actions.readers.typed_names import TypedNames, typed_names
from digestbot.actions.tools import Tools
from digestbot.errors import BadMute, TooManyMutes
from digestbot.model import Mute, MuteId, Reader, RecipientId, SourceId
from digestbot.newsroom.digests.mutes import outlet_named, phrase_of, same_phrase
from digestbot.newsroom.tagging.topics import Topics
from digestbot.storage.desk import Desk

#: The most words and outlets that one reader may mute.
MOST_MUTES = 50
#: The most characters of a muted word or name.
LONGEST_MUTE = 48


@dataclass(frozen=True, slots=True)
class Muted:
    mute: Mute
    #: False if it was muted already.
    changed: bool


@dataclass(frozen=True, slots=True)
class MutedEach:
    #: One for each word or outlet, in the order in which the reader named them.
    muted: tuple[Muted, ...]
    refused: tuple[BadMute, ...]
    #: The texts for which there was no room, because the reader has muted the most allowed.
    without_room: tuple[str, ...] = ()


@Action
def mute(desk: Desk, tools: Tools, recipient_id: RecipientId, text: str, *, as_word: bool = False) -> Muted:
    """Mute the outlet with this name; if there is none, mute the word, and the topic with that name.

    Args:
        desk: The desk.
        tools: The tools.
        recipient_id: The reader.
        text: What the reader typed.
        as_word: Mute the word even if an outlet has this name.

    Raises:
        BadMute: It has only very common words, is too long, or is a topic that the reader follows.
        TooManyMutes: The reader has muted the most allowed.
    """
    now = tools.clock()
    reader = desk.readers.get(recipient_id)
    outlet = None if as_word else outlet_named(text, desk.tastes.outlets())
    phrase = phrase_of(text)
    if outlet is None:
        _check_word(text, phrase)
    known = _among(reader.mutes, outlet, phrase)
    if known is not None:
        return Muted(known, changed=False)
    if len(reader.mutes) >= MOST_MUTES:
        raise TooManyMutes(text, MOST_MUTES)
    if outlet is not None:
        desk.tastes.mute_source(recipient_id, outlet, now)
    elif phrase is not None:
        desk.tastes.mute_word(
            recipient_id, text.strip(), phrase, _topic_muted(desk, tools.topics, reader, text), now
        )
    return Muted(desk.readers.get(recipient_id).mutes[-1], changed=True)


@Action
def mute_each(desk: Desk, tools: Tools, recipient_id: RecipientId, texts: Sequence[str]) -> MutedEach:
    """Mute several words and outlets as ``mute`` does. Those that can't be muted are listed in the result."""
    muted: dict[MuteId, Muted] = {}
    refused: list[BadMute] = []
    without_room: list[str] = []
    for text in texts:
        try:
            done = mute.step(desk, tools, recipient_id, text)
        except BadMute as error:
            refused.append(error)
        except TooManyMutes:
            # The loop goes on, because a later name may be muted already.
            without_room.append(text)
        else:
            muted.setdefault(done.mute.id, done)
    return MutedEach(tuple(muted.values()), tuple(refused), tuple(without_room))


@Action
def unmute(desk: Desk, _tools: Tools, recipient_id: RecipientId, mute_id: MuteId) -> tuple[Reader, bool]:
    """Remove a mute; returns the reader afterwards, and whether there was such a mute."""
    changed = desk.tastes.unmute(recipient_id, mute_id)
    return desk.readers.get(recipient_id), changed


@Action
def unmute_each(
    desk: Desk, _tools: Tools, recipient_id: RecipientId, texts: Sequence[str]
) -> dict[str, Mute | None]:
    """Remove the mutes that the reader typed; for each text the mute, or None if they have no such mute."""
    mutes = desk.readers.get(recipient_id).mutes
    # Two texts may mean one mute, so both are looked for before it is removed.
    found = {text: _muted_as(mutes, text) for text in texts}
    for one in {known.id for known in found.values() if known is not None}:
        desk.tastes.unmute(recipient_id, one)
    return found


async def mutes_in(tools: Tools, text: str) -> TypedNames:
    """Split a typed text into words and outlets, unless the whole text is the name of an outlet."""
    typed = typed_names(text)
    if len(typed.names) < 2 or not await tools.storage.run(_is_outlet, text):
        return typed
    return TypedNames((text,))


def _muted_as(mutes: tuple[Mute, ...], text: str) -> Mute | None:
    names = [(one.source_id, one.words) for one in mutes if one.source_id is not None]
    known = _among(mutes, outlet_named(text, names), None) if names else None
    return known or _among(mutes, None, phrase_of(text) or text)


def _is_outlet(desk: Desk, text: str) -> bool:
    return outlet_named(text, desk.tastes.outlets()) is not None


def _check_word(text: str, phrase: str | None) -> None:
    if phrase is None:
        raise BadMute(text, "nothing")
    if len(text.strip()) > LONGEST_MUTE:
        raise BadMute(text, "long")


def _topic_muted(desk: Desk, topics: Topics, reader: Reader, text: str) -> str | None:
    """The slug of the topic with the name ``text``; None if there is none.

    Raises:
        BadMute: The reader follows it.
    """
    topic = topics.find(text)
    known = topic.tag if topic else desk.tags.find(slug_of(text) or "")
    if known is not None and known.slug in reader.tags:
        raise BadMute(text, "followed", known.slug)
    return known.slug if known else None


def _among(mutes: tuple[Mute, ...], outlet: SourceId | None, phrase: str | None) -> Mute | None:
    for one in mutes:
        if outlet is not None:
            is_it = one.source_id == outlet
        else:
            is_it = None not in {one.phrase, phrase} and same_phrase(one.phrase or "", phrase or "")
        if is_it:
            return one
    return None
