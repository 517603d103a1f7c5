"""Follow: a reader's topics."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from digestbot.actions.tools import Tools
from digestbot.errors import BadTag, TooManyTopics
from digestbot.model import Reader, RecipientId, Tag
from digestbot.newsroom.slugs import slug
from digestbot.newsroom.topics import Topics
from digestbot.storage.desk import Desk

#: Topics that one reader may follow; a digest has room for a few.
MOST_FOLLOWS = 100
NEAR = 5
#: Characters that a tag may have been typed with.
LONGEST_TAG = 48


@dataclass(frozen=True, slots=True)
class Followed:
    reader: Reader
    tag: str
    #: False: nothing changed, it was so already.
    changed: bool


async def follow_text(tools: Tools, recipient_id: RecipientId, text: str) -> Followed:
    """Follow what the reader typed.

    Raises:
        BadTag: no news has carried such a tag; ``near`` holds slugs that may be meant.
        TooManyTopics: the reader follows as many as one can.
    """
    return await tools.storage.run(_follow_text, tools.topics, recipient_id, text, tools.clock())


async def follow(tools: Tools, recipient_id: RecipientId, tag: str) -> Followed:
    """Follow this very tag, known or not.

    Raises:
        TooManyTopics: the reader follows as many as one can.
    """
    return await tools.storage.run(_follow, recipient_id, tag, tools.clock())


async def unfollow(tools: Tools, recipient_id: RecipientId, text: str) -> Followed:
    """Follow what the reader typed, or the button named, no more."""
    return await tools.storage.run(_unfollow, tools.topics, recipient_id, text)


async def toggle(tools: Tools, recipient_id: RecipientId, tag: str) -> Followed:
    """Follow the tag, or unfollow it where it was followed; ``changed`` tells that it is followed now.

    Raises:
        TooManyTopics: the reader follows as many as one can.
    """
    return await tools.storage.run(_toggle, recipient_id, tag, tools.clock())


async def find_tag(tools: Tools, text: str) -> str:
    """The slug of what a person calls a topic, in any language.

    Raises:
        BadTag: as ``follow_text``.
    """
    return await tools.storage.run(_find_tag, tools.topics, text)


def slug_of(text: str) -> str | None:
    """The tag that a person means by ``#Climate change``; None where nothing is left of the text."""
    wanted = slug(text.strip().lstrip("#"))
    return wanted if wanted and len(text.strip()) <= LONGEST_TAG else None


def _follow_text(desk: Desk, topics: Topics, recipient_id: RecipientId, text: str, now: datetime) -> Followed:
    return _follow(desk, recipient_id, _find_tag(desk, topics, text), now)


def _find_tag(desk: Desk, topics: Topics, text: str) -> str:
    wanted = slug_of(text)
    if wanted is None:
        raise BadTag(text)
    known = topics.meant(text) or desk.tags.find(wanted)
    if known is None:
        raise BadTag(text, near_tags(desk, topics, text))
    return known.slug


def near_tags(desk: Desk, topics: Topics, text: str) -> tuple[str, ...]:
    """Slugs that may be meant: of known topics first, then of tags that publishers gave."""
    seen = [tag.slug for tag in desk.tags.near(text, NEAR)]
    return tuple(dict.fromkeys([*topics.near(text, NEAR), *seen]))[:NEAR]


def _follow(desk: Desk, recipient_id: RecipientId, tag: str, now: datetime) -> Followed:
    reader = desk.readers.get(recipient_id)
    if tag not in reader.tags and len(reader.tags) >= MOST_FOLLOWS:
        raise TooManyTopics(tag, MOST_FOLLOWS)
    if desk.tags.find(tag) is None:
        desk.tags.ensure([Tag(tag, "publisher")])
    changed = desk.readers.follow(recipient_id, tag, now)
    desk.tastes.unmute_tag(recipient_id, tag)
    return Followed(desk.readers.get(recipient_id), tag, changed)


def _unfollow(desk: Desk, topics: Topics, recipient_id: RecipientId, text: str) -> Followed:
    meant = topics.meant(text)
    tag = slug_of(text) or text
    # A name may have come to mean another tag since it was followed.
    if meant is not None and tag not in desk.readers.get(recipient_id).tags:
        tag = meant.slug
    changed = desk.readers.unfollow(recipient_id, tag)
    return Followed(desk.readers.get(recipient_id), tag, changed)


def _toggle(desk: Desk, recipient_id: RecipientId, tag: str, now: datetime) -> Followed:
    if desk.readers.unfollow(recipient_id, tag):
        return Followed(desk.readers.get(recipient_id), tag, changed=False)
    return _follow(desk, recipient_id, tag, now)
