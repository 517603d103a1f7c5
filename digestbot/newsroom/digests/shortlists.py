"""Which stories come into question for readers of one taste, whatever each of them had before."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from digestbot.model import Leanings, Story, StoryId, Taste, Trend
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.tastes import appeal, as_told_to, reads, weights
from digestbot.newsroom.digests.trends import is_about

#: In a topic in which fewer stories than this are trending, stories of one outlet may come.
ENOUGH = 3
#: So many of the strongest stories are looked through for those of no wanted topic, ...
EVERYWHERE = 40
#: ... of which so many are kept.
OTHERS = 8


@dataclass(frozen=True, slots=True)
class Shortlist:
    """What readers of one taste may get; equal for all of them."""

    #: Each wanted topic with its weight, in the reader's order.
    weights: Mapping[str, float]
    #: The stories of each wanted topic, those that appeal most first; a story stands under one topic only.
    by_tag: Mapping[str, tuple[Trend, ...]]
    #: Every story that clears the bar of a wanted topic, wherever it stands.
    cleared: Mapping[str, Mapping[StoryId, Trend]]
    #: The stories that do not clear the bar of the topic under which they stand, and may fill it where it is thin.
    unconfirmed: frozenset[StoryId] = frozenset()
    #: The strongest stories of no wanted topic, the strongest first.
    others: tuple[Trend, ...] = ()
    #: What stories weigh for this taste, where that is not their score. It is kept apart: readers of several tastes
    #: who get the same story get it on the same paper.
    appeals: Mapping[StoryId, float] = field(default_factory=dict)
    #: Everything that is in the news, as it is told to this taste, wherever it stands.
    told: TasteRanking | None = field(default=None, compare=False, repr=False)

    def appeal(self, trend: Trend) -> float:
        return self.appeals.get(trend.story.id, trend.score)


class TasteRanking:
    """A ranking as all are told it who read the same languages and muted the same; each topic is worked out once."""

    def __init__(self, taste: Taste, trends: Sequence[Trend]) -> None:
        self._taste = manner_of(taste)
        ranking = trends if isinstance(trends, Ranking) else Ranking(_strongest_first(trends))
        self._whole = ranking
        self._earlier: dict[StoryId, Trend | None] = {}
        self._ranking = ranking.without(taste.muted_sources)
        self._leading: dict[str, tuple[Trend, ...]] = {}
        self._contested: dict[str, tuple[tuple[Trend, frozenset[str]], ...]] = {}
        self._appeals: dict[StoryId, float] = {}
        self._cleared: dict[str, dict[StoryId, Trend]] = {}
        self._unconfirmed: dict[str, tuple[StoryId, ...]] = {}

    @property
    def appeals(self) -> Mapping[StoryId, float]:
        """What stories weigh, of the topics asked for so far, where that is not their score."""
        return self._appeals

    def leading(self, tag: str) -> tuple[Trend, ...]:
        """What may come in a topic, as ``as_told_to`` tells it, what appeals most first.

        That is what is trending there; and where that is little, the best of what one outlet alone tells.
        """
        if tag not in self._leading:
            found = self._told(self._ranking.leading(tag, self._taste.languages))
            read = sum(reads(self._taste.languages, trend.headline) for trend in found)
            alone = self._told(self._ranking.unconfirmed(tag, self._taste.languages, ENOUGH - read))
            self._cleared[tag] = {trend.story.id: trend for trend in found}
            self._unconfirmed[tag] = tuple(trend.story.id for trend in alone)
            self._appeals |= _appeals(self._taste, [*found, *alone])
            self._leading[tag] = _by_appeal([*found, *alone], self._appeals)
        return self._leading[tag]

    def cleared(self, tag: str) -> Mapping[StoryId, Trend]:
        """Those of what leads in a topic that clear its bar."""
        self.leading(tag)
        return self._cleared[tag]

    def unconfirmed(self, tag: str) -> tuple[StoryId, ...]:
        """Those that do not."""
        self.leading(tag)
        return self._unconfirmed[tag]

    def earlier(self, story_id: StoryId) -> Trend | None:
        """A story that readers had, as they are told it now, however weak it became; None if it is no news any more."""
        if story_id not in self._earlier:
            trend = self._whole.by_id.get(story_id)
            self._earlier[story_id] = None if trend is None else as_told_to(self._taste, trend)
        return self._earlier[story_id]

    @cached_property
    def everywhere(self) -> tuple[Trend, ...]:
        """The strongest of all that is trending in a language that is read."""
        leading = islice(self._ranking.leading(None, self._taste.languages), EVERYWHERE)
        return tuple(trend for trend in self._told(leading) if reads(self._taste.languages, trend.headline))

    def is_phrase(self, tag: str) -> bool:
        return self._ranking.is_phrase(tag)

    def _told(self, trends: Iterable[Trend]) -> list[Trend]:
        told = (as_told_to(self._taste, trend) for trend in trends)
        return [trend for trend in told if trend is not None]

    def contested(self, tag: str) -> tuple[tuple[Trend, frozenset[str]], ...]:
        """As ``leading``, each with the topics that fit it better: who wants one of these gets it there (``best_fitting``)."""
        if tag not in self._contested:
            self._contested[tag] = tuple((trend, _rivals(tag, trend.story)) for trend in self.leading(tag))
        return self._contested[tag]


def manner_of(taste: Taste) -> Taste:
    """The part of a taste that decides how a story is told, and whether it is; the rest decides where it stands."""
    return replace(taste, follows=(), leanings=Leanings())


def shortlist(taste: Taste, trends: Sequence[Trend] | TasteRanking) -> Shortlist:
    """Every story that clears the bar, under the topic that fits it best.

    That is the first phrase of the reader's that it says, else the first followed one of its tags (the strongest comes
    first), else its section. A topic that weighs nothing
    is not wanted, nor is what the reader muted; each story stands as ``as_told_to`` tells it. Whoever makes many
    shortlists gives what is ``TasteRanking`` to the taste's manner; other trends have to be gone through first.
    """
    told = trends if isinstance(trends, TasteRanking) else TasteRanking(taste, trends)
    wanted = weights(taste)
    topics = frozenset(wanted)
    by_tag = {
        tag: tuple(trend for trend, rivals in told.contested(tag) if rivals.isdisjoint(topics))
        for tag in wanted
    }
    said: dict[StoryId, str] = {}
    for phrase in filter(told.is_phrase, wanted):
        for trend in by_tag[phrase]:
            said.setdefault(trend.story.id, phrase)
    if said:
        by_tag = {
            tag: tuple(trend for trend in found if said.get(trend.story.id, tag) == tag)
            for tag, found in by_tag.items()
        }
    cleared = {tag: told.cleared(tag) for tag in wanted}
    # One that clears the bar of another wanted topic stands there.
    unconfirmed = frozenset(
        story_id
        for tag in wanted
        for story_id in told.unconfirmed(tag)
        if not any(story_id in found for found in cleared.values())
    )
    others = tuple(
        trend
        for trend in told.everywhere
        if trend.story.id not in said and not any(is_about(trend.story, tag) for tag in wanted)
    )
    if not (taste.leanings.tags or taste.leanings.sources):
        return Shortlist(wanted, by_tag, cleared, unconfirmed, others[:OTHERS], told.appeals, told)
    appeals = _appeals(taste, (trend for found in by_tag.values() for trend in found))
    by_tag = {tag: _by_appeal(found, appeals) for tag, found in by_tag.items()}
    return Shortlist(wanted, by_tag, cleared, unconfirmed, others[:OTHERS], appeals, told)


def _appeals(taste: Taste, told: Iterable[Trend]) -> dict[StoryId, float]:
    return {trend.story.id: weight for trend in told if (weight := appeal(taste, trend)) != trend.score}


def _strongest_first(trends: Iterable[Trend]) -> list[Trend]:
    return sorted(trends, key=lambda trend: (-trend.score, trend.story.id))


def _by_appeal(told: Iterable[Trend], appeals: Mapping[StoryId, float]) -> tuple[Trend, ...]:
    def order(trend: Trend) -> tuple[float, StoryId]:
        return (-appeals.get(trend.story.id, trend.score), trend.story.id)

    return tuple(sorted(told, key=order))


def _rivals(tag: str, story: Story) -> frozenset[str]:
    narrow = [one for one in story.tags if one != story.section]
    return frozenset(narrow if tag == story.section else narrow[: narrow.index(tag)])


def best_fitting(wanted: Container[str], story: Story) -> str | None:
    """The topic under which readers of these get the story; None: under none of them."""
    for tag in story.tags:
        if tag in wanted and tag != story.section:
            return tag
    return story.section if story.section in wanted else None
