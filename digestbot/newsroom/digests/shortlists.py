"""Shortlists: the stories that all readers of one taste may get, before it is asked what each of them already
had.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from digestbot.model import Leanings, Story, StoryId, Taste, Trend
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.tastes import appeal, as_told_to, reads, weights
from digestbot.newsroom.digests.trends import is_about

#: If fewer stories than this are trending in a topic, stories of a single outlet may come.
ENOUGH = 3
#: Among this many of the strongest stories those of no wanted topic are looked for, ...
EVERYWHERE = 40
#: ... and this many of them are kept.
OTHERS = 8


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The stories that readers of one taste may get; the same for all of them."""

    #: Each wanted topic with its weight, in the reader's order.
    weights: Mapping[str, float]
    #: The stories of each wanted topic, highest appeal first. Each story is under one topic only.
    by_tag: Mapping[str, tuple[Trend, ...]]
    #: Every story that clears the bar of a wanted topic, whichever topic it is listed under.
    cleared: Mapping[str, Mapping[StoryId, Trend]]
    #: Stories that do not clear the bar of their topic, but may fill it up if it has few stories.
    unconfirmed: frozenset[StoryId] = frozenset()
    #: The strongest stories of no wanted topic, the strongest first.
    others: tuple[Trend, ...] = ()
    #: The appeal of stories for this taste, if it is not their score. It is not part of ``Trend``, so that
    #: readers of several tastes who get the same story share the rendered text.
    appeals: Mapping[StoryId, float] = field(default_factory=dict)
    #: All news as it is told to this taste, whichever topic it belongs to.
    told: TasteRanking | None = field(default=None, compare=False, repr=False)

    def appeal(self, trend: Trend) -> float:
        return self.appeals.get(trend.story.id, trend.score)


class TasteRanking:
    """A ranking as it is told to all readers with the same languages and the same mutes. Each topic is
    computed once.
    """

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
        """The appeals that differ from the score, for stories of the topics that were asked for so far."""
        return self._appeals

    def leading(self, tag: str) -> tuple[Trend, ...]:
        """The stories that may come in a topic, as ``as_told_to`` gives them, highest appeal first.

        These are the stories that trend there; if they are few, also the best stories of a single outlet.
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
        """The stories of ``leading`` that clear the topic's bar."""
        self.leading(tag)
        return self._cleared[tag]

    def unconfirmed(self, tag: str) -> tuple[StoryId, ...]:
        """The stories of ``leading`` that do not clear the topic's bar."""
        self.leading(tag)
        return self._unconfirmed[tag]

    def earlier(self, story_id: StoryId) -> Trend | None:
        """A story that readers had, as it is told to this taste now, however weak it became; None if it is no
        longer in the news.
        """
        if story_id not in self._earlier:
            trend = self._whole.by_id.get(story_id)
            self._earlier[story_id] = None if trend is None else as_told_to(self._taste, trend)
        return self._earlier[story_id]

    @cached_property
    def everywhere(self) -> tuple[Trend, ...]:
        """The strongest trending stories of all topics, in the languages that these readers read."""
        leading = islice(self._ranking.leading(None, self._taste.languages), EVERYWHERE)
        return tuple(trend for trend in self._told(leading) if reads(self._taste.languages, trend.headline))

    def is_phrase(self, tag: str) -> bool:
        return self._ranking.is_phrase(tag)

    def _told(self, trends: Iterable[Trend]) -> list[Trend]:
        told = (as_told_to(self._taste, trend) for trend in trends)
        return [trend for trend in told if trend is not None]

    def contested(self, tag: str) -> tuple[tuple[Trend, frozenset[str]], ...]:
        """As ``leading``, each story with the topics that fit it better: a reader who wants one of these gets
        the story there (see ``best_fitting``).
        """
        if tag not in self._contested:
            self._contested[tag] = tuple((trend, _rivals(tag, trend.story)) for trend in self.leading(tag))
        return self._contested[tag]


def manner_of(taste: Taste) -> Taste:
    """The part of a taste that decides how a story is told, and whether it is told. The rest of a taste
    decides about its rank.
    """
    return replace(taste, follows=(), leanings=Leanings())


def shortlist(taste: Taste, trends: Sequence[Trend] | TasteRanking) -> Shortlist:
    """Every story that clears the bar, under the topic that fits it best.

    The best-fitting topic is the reader's first phrase that the story says, else the first of its tags
    (strongest first) that the reader follows, else its section. Topics of weight 0 and everything that the
    reader muted are left out. Each story is told as ``as_told_to`` gives it. A caller who makes many
    shortlists passes a ``TasteRanking`` for ``manner_of`` the taste, because other trends have to be prepared
    first; ``Shortlists`` does so.
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
    # A story that clears the bar of another wanted topic is listed there.
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


class Shortlists:
    """The shortlists of one ranking. Each is made once."""

    def __init__(self, ranking: Ranking) -> None:
        self._ranking = ranking
        self._told: dict[Taste, TasteRanking] = {}
        self._known: dict[Taste, Shortlist] = {}

    def of(self, taste: Taste) -> Shortlist:
        """The shortlist of all readers of this taste."""
        if taste not in self._known:
            manner = manner_of(taste)
            if manner not in self._told:
                self._told[manner] = TasteRanking(manner, self._ranking)
            self._known[taste] = shortlist(taste, self._told[manner])
        return self._known[taste]


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
    """The topic under which readers who want these topics get the story; None if under none of them."""
    for tag in story.tags:
        if tag in wanted and tag != story.section:
            return tag
    return story.section if story.section in wanted else None
