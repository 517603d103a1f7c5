"""What a reader follows and mutes, and thinks of stories."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NewType, TypeVar

from digestbot.model.feeds.feeds import SourceId
from digestbot.model.news.stories import StoryId

MuteId = NewType("MuteId", int)
Key = TypeVar("Key")

#: How much of a digest a followed topic gets, with the weight for each share.
Share = Literal["less", "even", "more"]
SHARES: dict[Share, float] = {"less": 0.5, "even": 1.0, "more": 2.0}
#: A reader's opinion of a story that they got: more like it, or less.
View = Literal["more", "less"]
#: A reader's opinions change a topic, a tag or an outlet by at most this many steps.
MOST_STEPS = 2


@dataclass(frozen=True, slots=True)
class Follow:
    tag: str
    weight: float = 1.0
    #: The name as somebody typed it, if no list knows the tag; empty: same as the tag.
    name: str = field(default="", compare=False)
    #: For a tag that no list knows: since when (UTC) no news has said it; None if the reader was told of that
    #: already.
    silent_since: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Mute:
    """A reader's mute: an outlet if there is a ``source_id``, else a word."""

    id: MuteId
    #: As they typed it, or the outlet's name.
    words: str
    #: The stems of the word or words, joined by spaces; empty for an outlet.
    phrase: str = ""
    #: The topic of the same name, if there is one.
    tag: str | None = None
    source_id: SourceId | None = None


@dataclass(frozen=True, slots=True)
class Opinion:
    """A reader's opinion of a story that they got."""

    story_id: StoryId
    view: View
    #: The reader's topic under which the story came.
    topic: str
    #: The outlet whose headline the reader saw.
    source_id: SourceId
    #: The strongest of the story's other tags; None if it has none.
    tag: str | None
    headline: str
    source_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Leanings:
    """The sum of a reader's opinions: steps from -MOST_STEPS to MOST_STEPS, none of them 0."""

    topics: frozenset[tuple[str, int]] = frozenset()
    tags: frozenset[tuple[str, int]] = frozenset()
    sources: frozenset[tuple[SourceId, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Taste:
    """Everything that decides which stories a reader gets, except the stories that they had. Readers with
    equal tastes share the work.
    """

    follows: tuple[Follow, ...] = ()
    #: Phrases (stems joined by spaces) whose stories the reader does not want.
    muted_words: frozenset[str] = frozenset()
    muted_tags: frozenset[str] = frozenset()
    muted_sources: frozenset[SourceId] = frozenset()
    #: ISO 639-1 codes of the languages that the reader reads; empty for all.
    languages: frozenset[str] = frozenset()
    #: The preferred language for stories that are told in several languages that the reader reads; empty for
    #: any.
    rather: str = ""
    leanings: Leanings = Leanings()


def leanings_of(opinions: tuple[Opinion, ...]) -> Leanings:
    """What a reader's opinions of single stories come to."""
    topics: dict[str, int] = {}
    tags: dict[str, int] = {}
    sources: dict[SourceId, int] = {}
    for opinion in opinions:
        step = 1 if opinion.view == "more" else -1
        _step(topics, opinion.topic, step)
        _step(sources, opinion.source_id, step)
        if opinion.tag is not None:
            _step(tags, opinion.tag, step)
    return Leanings(_moved(topics), _moved(tags), _moved(sources))


def _step(steps: dict[Key, int], key: Key, step: int) -> None:
    """Add a step and keep the sum within its bounds each time, so that the latest opinion always has an
    effect.
    """
    steps[key] = max(-MOST_STEPS, min(MOST_STEPS, steps.get(key, 0) + step))


def _moved(steps: dict[Key, int]) -> frozenset[tuple[Key, int]]:
    return frozenset((key, step) for key, step in steps.items() if step)
