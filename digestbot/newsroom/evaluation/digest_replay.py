"""Measures how well digests are chosen, by replaying readers' days on news whose stories are known.

Each reader gets a digest a day from each way to choose, and each way remembers what it showed them. The
measures:

- gain: the outlets that tell the picked stories anew in the 12 hours after, against the best choice of as
  many from the same candidates, over all digests together; 1 is ideal;
- leader_missing: the share of digests without the strongest story that was new to the reader, of those that
  had one;
- quiet_untrue: how often a topic was called quiet in which something new to the reader cleared the bar;
- same_story: how often a story was told that the reader had, and was not marked as an update, or twice in one
  digest.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from digestbot.model import (
    SECTIONS,
    Article,
    DigestPlan,
    DigestSection,
    Follow,
    Pick,
    Shown,
    SourceId,
    Story,
    StoryId,
    StoryTags,
    Taste,
    Trend,
    Update,
)
from digestbot.newsroom.digests.digests import choose
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.shortlists import Shortlist, Shortlists
from digestbot.newsroom.digests.trends import trending
from digestbot.newsroom.evaluation.evaluation import LIVELY, LOOK_AHEAD, LOOK_BACK
from digestbot.newsroom.stories.developments import has_grown, has_moved
from digestbot.newsroom.stories.threads import Marks, marks_of, same_thread
from digestbot.newsroom.tagging.tags import tag_story
from digestbot.newsroom.tagging.topics import Topics

#: Readers remember what they were shown for this long, as in the running bot.
MEMORY = timedelta(days=30)
#: At most this many stories are in a digest.
MOST = 7

#: Chooses a digest from a shortlist, from what the reader had, and the time.
Chooser = Callable[[Shortlist, Mapping[StoryId, Shown], datetime], DigestPlan]


@dataclass(frozen=True, slots=True)
class ReplayedReader:
    name: str
    #: The times (UTC) of the daily digests.
    at: time
    taste: Taste


@dataclass(frozen=True, slots=True)
class PickedStory:
    """One line of a replayed digest."""

    reader: str
    at: datetime
    trend: Trend
    #: The position from 1: first the stories that are told in full, then those in one line.
    position: int
    is_update: bool
    is_also: bool


@dataclass(frozen=True, slots=True)
class DigestScores:
    digests: int
    stories_per_digest: float
    gain: float | None
    leader_missing: float | None
    quiet_untrue: int
    same_story: int


@dataclass(slots=True)
class _Sums:
    digests: int = 0
    stories: int = 0
    gained: int = 0
    best_gain: int = 0
    leaders: int = 0
    leaders_missing: int = 0
    quiet_untrue: int = 0
    same_story: int = 0

    def scores(self) -> DigestScores:
        return DigestScores(
            digests=self.digests,
            stories_per_digest=self.stories / self.digests if self.digests else 0.0,
            gain=self.gained / self.best_gain if self.best_gain else None,
            leader_missing=self.leaders_missing / self.leaders if self.leaders else None,
            quiet_untrue=self.quiet_untrue,
            same_story=self.same_story,
        )


@dataclass(slots=True)
class _ShownInReplay:
    """The stories that one way to choose showed one reader."""

    had: dict[StoryId, Shown] = field(default_factory=dict)

    def since(self, oldest: datetime) -> dict[StoryId, Shown]:
        return {story_id: shown for story_id, shown in self.had.items() if shown.at >= oldest}

    def learn(self, plan: DigestPlan) -> None:
        for pick in (*plan.picks, *plan.also):
            self.had[pick.trend.story.id] = Shown(pick.trend.story.revision, pick.trend.sources, plan.at)


class Replay:
    """Replays rows of news in the order of time, each with its known story."""

    def __init__(self, told: Sequence[tuple[Article, StoryId]], topics: Topics) -> None:
        self._told = told
        self._times = [article.at for article, _ in told]
        self._topics = topics
        self._tags: dict[tuple[StoryId, int], StoryTags] = {}

    def run(
        self,
        readers: Sequence[ReplayedReader],
        moments: Iterator[datetime] | Sequence[datetime],
        choosers: Mapping[str, Chooser],
    ) -> tuple[dict[str, DigestScores], dict[str, list[PickedStory]]]:
        """At each moment, give each reader who is due a digest from each way to choose."""
        sums = {name: _Sums() for name in choosers}
        picked: dict[str, list[PickedStory]] = {name: [] for name in choosers}
        memories = {(name, reader.name): _ShownInReplay() for name in choosers for reader in readers}
        for moment in moments:
            shortlists, after = Shortlists(self._ranking(moment)), self._outlets_after(moment)
            for reader in (one for one in readers if one.at == moment.time()):
                listed = shortlists.of(reader.taste)
                for name, chooser in choosers.items():
                    memory = memories[name, reader.name]
                    had = memory.since(moment - MEMORY)
                    plan = chooser(listed, had, moment)
                    _judge(sums[name], plan, listed, had, after)
                    picked[name] += _lines(reader, plan)
                    memory.learn(plan)
        return {name: one.scores() for name, one in sums.items()}, picked

    def _ranking(self, moment: datetime) -> Ranking:
        rows = self._told[bisect_left(self._times, moment - LOOK_BACK) : bisect_left(self._times, moment)]
        articles: dict[StoryId, list[Article]] = {}
        for article, story_id in rows:
            articles.setdefault(story_id, []).append(article)
        stories = [
            self._story(story_id, telling)
            for story_id, telling in articles.items()
            if telling[-1].at >= moment - LIVELY
        ]
        return Ranking(trending(stories, moment))

    def _story(self, story_id: StoryId, articles: Sequence[Article]) -> Story:
        key = (story_id, hash(tuple(article.id for article in articles)))
        tags = self._tags.get(key)
        if tags is None:
            tags = self._tags[key] = tag_story(articles, self._topics)
        return Story(story_id, tuple(articles), tags.section, tags.tags, revision=len(articles))

    def _outlets_after(self, moment: datetime) -> dict[StoryId, int]:
        rows = self._told[bisect_right(self._times, moment) : bisect_right(self._times, moment + LOOK_AHEAD)]
        outlets: dict[StoryId, set[SourceId]] = {}
        for article, story_id in rows:
            outlets.setdefault(story_id, set()).add(article.source_id)
        return {story_id: len(telling) for story_id, telling in outlets.items()}


def _judge(
    sums: _Sums,
    plan: DigestPlan,
    listed: Shortlist,
    had: Mapping[StoryId, Shown],
    after: Mapping[StoryId, int],
) -> None:
    candidates = [
        trend
        for trends in listed.by_tag.values()
        for trend in trends
        if trend.story.id not in had or has_moved(trend, had[trend.story.id])
    ]
    picks = [pick.trend.story.id for pick in plan.picks]
    sums.digests += 1
    sums.stories += len(picks)
    sums.gained += sum(after.get(story_id, 0) for story_id in picks)
    worth = sorted((after.get(trend.story.id, 0) for trend in candidates), reverse=True)
    sums.best_gain += sum(worth[: len(picks)])
    new = [
        trend
        for trend in candidates
        if trend.story.id not in had and trend.story.id not in listed.unconfirmed
    ]
    if new:
        leader = min(new, key=lambda trend: (-trend.score, trend.story.id))
        sums.leaders += 1
        sums.leaders_missing += leader.story.id not in picks
    sums.quiet_untrue += sum(_has_news(listed, tag, had) for tag in plan.quiet_tags)
    told = [(pick.trend.story.id, pick.update is not None) for pick in (*plan.picks, *plan.also)]
    times = Counter(story_id for story_id, _ in told)
    sums.same_story += sum(number - 1 for number in times.values())
    sums.same_story += sum(story_id in had and not is_update for story_id, is_update in told)


def _has_news(listed: Shortlist, tag: str, had: Mapping[StoryId, Shown]) -> bool:
    return any(story_id not in had for story_id in listed.cleared[tag])


def _lines(reader: ReplayedReader, plan: DigestPlan) -> list[PickedStory]:
    told = [(pick, False) for pick in plan.picks] + [(pick, True) for pick in plan.also]
    return [
        PickedStory(reader.name, plan.at, pick.trend, position, pick.update is not None, is_also)
        for position, (pick, is_also) in enumerate(told, start=1)
    ]


# --- what the choice is measured against --------------------------------------------------------------------------


def in_turns(listed: Shortlist, had: Mapping[StoryId, Shown], now: datetime) -> DigestPlan:
    """Topics take turns, those with twice the weight twice as often, with up to three stories each. This was
    the choice until 2026-11.
    """
    weights = listed.weights
    open_tags = list(listed.by_tag)
    chosen: dict[str, list[Pick]] = {tag: [] for tag in open_tags}
    gone: set[StoryId] = set()
    outlets: Counter[SourceId] = Counter()
    threads: list[Marks] = []
    updates = 0

    def appeal(trend: Trend) -> tuple[float, int]:
        weight = 0.8 ** outlets[trend.headline.source_id] * (0.5 if trend.story.id in had else 1.0)
        return (listed.appeal(trend) * weight, -trend.story.id)

    def may_come(trend: Trend) -> bool:
        shown = had.get(trend.story.id)
        marks = marks_of(trend, weights)
        return (
            trend.story.id not in gone
            and (shown is None or (updates < 2 and has_grown(trend.sources, shown)))
            and sum(same_thread(marks, other) for other in threads) < 2
        )

    while open_tags and sum(map(len, chosen.values())) < MOST:
        tag = min(open_tags, key=lambda tag: (len(chosen[tag]) + 1) / weights[tag])
        best = max(filter(may_come, _confirmed(listed, tag)), key=appeal, default=None)
        if best is not None:
            update = Update(1) if best.story.id in had else None
            chosen[tag].append(Pick(best, tag, update))
            gone.add(best.story.id)
            outlets[best.headline.source_id] += 1
            threads.append(marks_of(best, weights))
            updates += update is not None
        whole = min(1.0, max(weights.values(), default=1.0))
        if best is None or len(chosen[tag]) >= max(1, int(3 * weights[tag] / whole)):
            open_tags.remove(tag)
    return _plan(listed, chosen, now)


def newest_first(listed: Shortlist, had: Mapping[StoryId, Shown], now: datetime) -> DigestPlan:
    return _first_by(lambda trend: trend.story.last_seen.timestamp(), listed, had, now)


def most_articles_first(listed: Shortlist, had: Mapping[StoryId, Shown], now: datetime) -> DigestPlan:
    return _first_by(lambda trend: len(trend.story.articles), listed, had, now)


def _first_by(
    merit: Callable[[Trend], float], listed: Shortlist, had: Mapping[StoryId, Shown], now: datetime
) -> DigestPlan:
    new = [
        (tag, trend)
        for tag in listed.by_tag
        for trend in _confirmed(listed, tag)
        if trend.story.id not in had
    ]
    new.sort(key=lambda one: (-merit(one[1]), one[1].story.id))
    chosen: dict[str, list[Pick]] = {}
    for tag, trend in new[:MOST]:
        chosen.setdefault(tag, []).append(Pick(trend, tag))
    return _plan(listed, chosen, now)


def _confirmed(listed: Shortlist, tag: str) -> Iterator[Trend]:
    return (trend for trend in listed.by_tag[tag] if trend.story.id not in listed.unconfirmed)


def _plan(listed: Shortlist, chosen: Mapping[str, Sequence[Pick]], now: datetime) -> DigestPlan:
    return DigestPlan(
        at=now,
        sections=tuple(DigestSection(tag, tuple(picks)) for tag, picks in chosen.items() if picks),
        quiet_tags=tuple(tag for tag in listed.by_tag if not chosen.get(tag)),
    )


#: The bot's own choice, and the choices with which it is compared.
CHOOSERS: Mapping[str, Chooser] = {
    "": choose,
    "in_turns": in_turns,
    "newest": newest_first,
    "articles": most_articles_first,
}

#: The default readers: one for each section, and one who follows all sections.
ONE_A_SECTION = (
    *(ReplayedReader(section, time(7), Taste((Follow(section),))) for section in SECTIONS),
    ReplayedReader("everything", time(7), Taste(tuple(Follow(section) for section in SECTIONS))),
)
