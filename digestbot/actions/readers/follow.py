"""Lets readers follow and unfollow topics; a name that no list knows is followed by its words."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from digestbot.actions.action import Action
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.readers.typed_names import TypedNames, typed_names, unquoted
from digestbot.actions.tools import Tools
from digestbot.errors import BadTag, TooManyTopics
from digestbot.model import Reader, RecipientId
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.trends import is_still_news
from digestbot.newsroom.tagging.phrases import is_common, phrase_of
from digestbot.newsroom.tagging.slugs import slug
from digestbot.newsroom.tagging.topics import Topics
from digestbot.storage.desk import Desk

#: The most topics that one reader may follow. A digest shows only a few.
MOST_FOLLOWS = 100
NEAR = 5
#: The most characters of a typed tag.
LONGEST_TAG = 48
#: The most words of a typed name that are looked up one by one.
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Followed:
    reader: Reader
    tag: str
    #: False if it was so already.
    changed: bool
    #: For a name that is followed by its words, how many recent stories contain it; None for a tag that a
    #: list knows.
    stories: int | None = None
    #: Known tags that the reader may have meant.
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FollowedEach:
    #: One for each tag, in the order in which the reader named them.
    followed: tuple[Followed, ...]
    unknown: tuple[BadTag, ...]
    #: The texts for which there was no room, because the reader follows the most topics allowed.
    without_room: tuple[str, ...] = ()


async def follow_text(tools: Tools, recipient_id: RecipientId, text: str) -> Followed:
    """Follow what the reader typed: the topic, place, organisation or person with that name, else its words.

    Raises:
        BadTag: No list knows it and no news contains it; ``near`` holds slugs that may be meant.
        TooManyTopics: The reader follows the most topics allowed.
    """
    said = await _said(tools, [text])
    return await tools.storage.run(_follow_text, tools, recipient_id, text, said, tools.clock())


async def follow(tools: Tools, recipient_id: RecipientId, tag: str) -> Followed:
    """Follow exactly this tag, whether a list knows it or not.

    Raises:
        TooManyTopics: The reader follows the most topics allowed.
    """
    name = tools.newsdesk.typed.get(tag, "")
    return await tools.storage.run(follow_tag, recipient_id, tag, tools.clock(), name)


async def follow_each(tools: Tools, recipient_id: RecipientId, texts: Sequence[str]) -> FollowedEach:
    """Follow several names as ``follow_text`` does. Those that can't be followed are listed in the result."""
    said = await _said(tools, texts)
    return await tools.storage.run(_follow_each, tools, recipient_id, texts, said, tools.clock())


@Action
def unfollow_this(desk: Desk, _tools: Tools, recipient_id: RecipientId, tag: str) -> Followed:
    """Unfollow exactly this tag."""
    changed = desk.readers.unfollow(recipient_id, tag)
    return Followed(desk.readers.get(recipient_id), tag, changed)


@Action
def unfollow_each(
    desk: Desk, tools: Tools, recipient_id: RecipientId, texts: Sequence[str]
) -> tuple[Followed, ...]:
    """Unfollow what the reader typed; one result for each tag, in the order of the names."""
    done: dict[str, Followed] = {}
    for text in texts:
        one = _unfollow(desk, tools, recipient_id, text)
        done.setdefault(one.tag, one)
    return tuple(done.values())


async def names_in(tools: Tools, text: str) -> TypedNames:
    """Split a typed text into names of topics, unless the whole text is the name of one ("Portland, Oregon")."""
    typed = typed_names(text)
    if len(typed.names) < 2 or not await tools.storage.run(_is_known, tools.topics, text):
        return typed
    return TypedNames((text,))


@Action
def find_tag(desk: Desk, tools: Tools, text: str) -> str:
    """The slug of the topic with this name, in any language.

    Raises:
        BadTag: No list knows it; ``near`` holds slugs that may be meant.
    """
    wanted = slug_of(text)
    if wanted is None:
        raise BadTag(text)
    known = tools.topics.meant(text) or desk.tags.find(wanted)
    if known is None:
        raise BadTag(text, near_tags(desk, tools.topics, text))
    return known.slug


async def find_followed(tools: Tools, ranking: Ranking, text: str) -> str:
    """The slug of the topic with this name, or of an unknown name that stories of the ranking contain.

    Raises:
        BadTag: No list knows it, and no story contains it.
    """
    try:
        return await find_tag(tools, text)
    except BadTag:
        wanted = slug_of(text)
        if wanted is None or not await asyncio.to_thread(ranking.about, wanted):
            raise
        return wanted


async def find_to_follow(tools: Tools, text: str) -> str:
    """The slug that ``follow_text`` would follow for this text. Nothing is changed.

    Raises:
        BadTag: As ``follow_text`` does.
    """
    said = await _said(tools, [text])
    try:
        return await find_tag(tools, text)
    except BadTag as error:
        wanted = slug_of(text) or ""
        if said.get(wanted):
            return wanted
        raise BadTag(text, error.near, tells_nothing=wanted not in said) from error


def slug_of(text: str) -> str | None:
    """Make a slug from a typed name such as ``#Climate change``.

    None if nothing is left, or if it is too long.
    """
    wanted = slug(text.strip().lstrip("#"))
    return wanted if wanted and len(text.strip()) <= LONGEST_TAG else None


async def _said(tools: Tools, texts: Sequence[str]) -> dict[str, int]:
    """For each name that no list knows, the number of recent stories that contain it.

    Names that say nothing, such as very common words, are left out.
    """
    slugs = {wanted: text for text in texts if (wanted := slug_of(text)) and not tools.topics.meant(text)}
    if not slugs:
        return {}
    ranking = await trends_now(tools)
    said = await asyncio.to_thread(_count, ranking, list(slugs))
    tools.newsdesk.typed.update({wanted: _as_typed(text) for wanted, text in slugs.items() if wanted in said})
    return said


def _count(ranking: Ranking, slugs: Sequence[str]) -> dict[str, int]:
    counts = {}
    for wanted in slugs:
        phrase = phrase_of(wanted)
        if phrase is not None:
            about = ranking.about(wanted)
            if not is_common(phrase, len(ranking), len(about)):
                counts[wanted] = sum(map(is_still_news, about))
    return counts


def _as_typed(text: str) -> str:
    """A name as the reader wrote it, but without quotes and line breaks."""
    return " ".join(unquoted(text.strip().lstrip("#")).split())


def _follow_text(
    desk: Desk,
    tools: Tools,
    recipient_id: RecipientId,
    text: str,
    said: Mapping[str, int],
    now: datetime,
) -> Followed:
    if tools.topics.meant(text) is not None:
        return follow_tag(desk, recipient_id, find_tag.step(desk, tools, text), now)
    wanted = slug_of(text) or ""
    known = desk.tags.find(wanted) is not None
    if not said.get(wanted) and not known:
        raise BadTag(text, near_tags(desk, tools.topics, text), tells_nothing=wanted not in said)
    done = follow_tag(desk, recipient_id, wanted, now, _as_typed(text))
    return replace(
        done, stories=said.get(wanted, 0), near=() if known else near_tags(desk, tools.topics, text)
    )


def _follow_each(
    desk: Desk,
    tools: Tools,
    recipient_id: RecipientId,
    texts: Sequence[str],
    said: Mapping[str, int],
    now: datetime,
) -> FollowedEach:
    followed: dict[str, Followed] = {}
    unknown: list[BadTag] = []
    without_room: list[str] = []
    for text in texts:
        try:
            done = _follow_text(desk, tools, recipient_id, text, said, now)
        except BadTag as error:
            unknown.append(error)
        except TooManyTopics:
            # The loop goes on, because a later name may be one that the reader follows already.
            without_room.append(text)
        else:
            followed.setdefault(done.tag, done)
    return FollowedEach(tuple(followed.values()), tuple(unknown), tuple(without_room))


def _unfollow(desk: Desk, tools: Tools, recipient_id: RecipientId, text: str) -> Followed:
    meant = tools.topics.meant(text)
    tag = slug_of(text) or text
    # The name may mean another tag today than when the reader followed it, so its own slug is tried first.
    if meant is not None and tag not in desk.readers.get(recipient_id).tags:
        tag = meant.slug
    return unfollow_this.step(desk, tools, recipient_id, tag)


def _is_known(desk: Desk, topics: Topics, text: str) -> bool:
    return topics.meant(text) is not None or desk.tags.find(slug_of(text) or "") is not None


def near_tags(desk: Desk, topics: Topics, text: str) -> tuple[str, ...]:
    """Slugs that may be meant: similar topics first, then publishers' similar tags, then its single words."""
    seen = [tag.slug for tag in desk.tags.near(text, NEAR)]
    words = text.split()[:_MOST_WORDS]
    parts = [known.slug for word in words if len(words) > 1 and (known := topics.meant(word)) is not None]
    return tuple(dict.fromkeys([*topics.near(text, NEAR), *seen, *parts]))[:NEAR]


def follow_tag(desk: Desk, recipient_id: RecipientId, tag: str, now: datetime, name: str = "") -> Followed:
    """Follow exactly this tag; ``name`` is how the reader wrote it, if no list knows it.

    Raises:
        TooManyTopics: The reader follows the most topics allowed.
    """
    reader = desk.readers.hold(recipient_id)
    if tag not in reader.tags and len(reader.tags) >= MOST_FOLLOWS:
        raise TooManyTopics(tag, MOST_FOLLOWS)
    if name and name != tag:
        desk.tags.name(tag, name)
    changed = desk.readers.follow(recipient_id, tag, now)
    if any(mute.tag == tag for mute in reader.mutes):
        desk.tastes.unmute_tag(recipient_id, tag)
    return Followed(desk.readers.get(recipient_id), tag, changed)
