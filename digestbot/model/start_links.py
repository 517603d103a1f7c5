"""Links that start the bot: what ``https://t.me/BOT?start=…`` says after the "=".

``follow_nvidia`` means the topic with that slug, ``story_17`` the story with that number, ``topics_…`` the topics that
somebody shared under that token, ``search`` how to search, and ``manage_5`` the channel, group or topic with that
number among the recipients, for its admins to look after. Telegram allows at most 64 characters of A-Z, a-z, 0-9, "_"
and "-" (https://core.telegram.org/bots/features#deep-linking). A slug with other letters is written in Punycode
(RFC 3492) after a second underscore: ``follow__knstliche-intelligenz-8hc``.
No slug contains an underscore, so the two forms can't be confused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digestbot.model.news.stories import StoryId

#: The most characters that Telegram allows.
MOST_CHARACTERS = 64
_ALLOWED = re.compile(rf"[A-Za-z0-9_-]{{1,{MOST_CHARACTERS}}}")
_FOLLOW, _STORY, _TOPICS, _MANAGE = "follow_", "story_", "topics_", "manage_"
#: Larger numbers are no story's, and the databases can't store numbers of any size.
_MOST_DIGITS = 15


@dataclass(frozen=True, slots=True)
class TopicLink:
    #: The slug as it stands in the link. Whoever made the link chose it, so it may be no slug at all.
    tag: str


@dataclass(frozen=True, slots=True)
class StoryLink:
    story: StoryId


@dataclass(frozen=True, slots=True)
class ManageLink:
    #: The recipient to look after.
    recipient: int


def manage_link(recipient: int) -> str:
    """The parameter of the link by which an admin looks after a channel, a group or a topic."""
    return f"{_MANAGE}{recipient}"


@dataclass(frozen=True, slots=True)
class SearchLink:
    """How to search. It stands above what an inline query found."""


#: The parameter that says how to search.
SEARCH = "search"


@dataclass(frozen=True, slots=True)
class TopicsLink:
    token: str


def topics_link(token: str) -> str:
    """The parameter that shows the topics shared under this token."""
    return _TOPICS + token


def read_start(parameter: str) -> TopicLink | StoryLink | TopicsLink | SearchLink | ManageLink | None:
    """Read a link's parameter; None if it is none of ours."""
    if not _ALLOWED.fullmatch(parameter):
        return None
    if parameter.startswith(_STORY):
        number = parameter.removeprefix(_STORY)
        if number.isdecimal() and len(number) <= _MOST_DIGITS:
            return StoryLink(StoryId(int(number)))
    elif parameter.startswith(_MANAGE):
        number = parameter.removeprefix(_MANAGE)
        if number.isdecimal() and len(number) <= _MOST_DIGITS:
            return ManageLink(int(number))
    elif parameter == SEARCH:
        return SearchLink()
    elif parameter.startswith(_TOPICS):
        return TopicsLink(parameter.removeprefix(_TOPICS))
    elif parameter.startswith(_FOLLOW):
        tag = _tag(parameter.removeprefix(_FOLLOW))
        return TopicLink(tag) if tag else None
    return None


def _tag(written: str) -> str:
    if not written.startswith("_"):
        return written
    try:
        return written[1:].encode("ascii").decode("punycode")
    except (ValueError, OverflowError):
        return ""
