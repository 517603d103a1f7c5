"""Chooses one reader's digest at one moment: the strongest stories of their topics, none twice unless it
moved.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import combinations

from digestbot.model import (
    MOST_STORIES,
    USUAL,
    Article,
    DigestPlan,
    DigestSection,
    Length,
    Pick,
    Preferences,
    Shown,
    SourceId,
    StoryId,
    Trend,
    Update,
)
from digestbot.newsroom.digests.shortlists import Shortlist
from digestbot.newsroom.digests.tastes import led_by_another
from digestbot.newsroom.stories.developments import has_moved
from digestbot.newsroom.stories.threads import Marks, fits_beside, marks_of, same_thread

#: For each story that a topic already has in the digest, its next story's strength is multiplied by this.
AGAIN_OF_A_TOPIC = 0.7
#: The strength of a story that the reader already had is multiplied by this.
UPDATE_WEIGHS = 0.5
#: At most this many stories that the reader already had are in one digest.
MOST_UPDATES = 3
#: The strength of a story that only one outlet tells is multiplied by this: it comes where there is little
#: else.
UNCONFIRMED_WEIGHS = 0.1
#: At most this many stories that only one outlet tells are in one digest.
MOST_UNCONFIRMED = 2
#: At most this many stories are in a digest, by the length that the reader chose.
MOST_OF_LENGTH: dict[Length, int] = {"short": 3, "normal": 7, "long": MOST_STORIES}
#: At most this many further stories are named in one line each.
MOST_ALSO = 5
#: A digest with fewer stories than this is thin: it also names the strongest stories of other topics, ...
THIN = 3
#: ... at most this many.
MOST_OF_OTHERS = 3


def choose(
    shortlist: Shortlist,
    had: Mapping[StoryId, Shown],
    now: datetime,
    preferences: Preferences = USUAL,
    *,
    followed: Sequence[Pick] = (),
    most: int | None = None,
    per_tag: int | None = None,
) -> DigestPlan:
    """Choose at most ``most`` stories, ``per_tag`` for a topic of weight 1, none that the reader ``had``
    unless it moved.

    The ``followed`` stories come in addition, whatever else is strong, and are chosen for no topic.
    Without ``most`` and ``per_tag``, both follow from the length that the reader chose. A short digest has
    headlines only.
    The strongest stories are chosen. Strength is the story's appeal squared, times the weight of its topic,
    and less for each story that the topic already has in the digest. The appeal is squared because the number
    of outlets that tell a story next grows faster than its score. The plan's sections have the order of the
    shortlist. The plan names the strongest story, which was chosen first. Stories without room are listed as
    "also trending". The result depends on the arguments only, and on ``had`` only for stories that are in the
    news. So readers with an equal shortlist and equal ``had`` get the same plan.
    """
    choice = _Choice(had, shortlist, followed)
    usual = MOST_OF_LENGTH[preferences.length]
    most = usual if most is None else most
    rooms = _rooms(shortlist.weights, usual if per_tag is None else per_tag)
    chosen: dict[str, list[Pick]] = {tag: [] for tag in shortlist.by_tag}
    strongest: StoryId | None = None
    while choice.count < most:
        best = choice.strongest({tag: len(picks) for tag, picks in chosen.items() if len(picks) < rooms[tag]})
        if best is None:
            break
        strongest = strongest or best.trend.story.id
        chosen[best.tag].append(choice.take(best))
    plan = DigestPlan(
        at=now,
        sections=tuple(
            DigestSection(tag, newest_of_a_thread_first(picks, shortlist.weights))
            for tag, picks in chosen.items()
            if picks
        ),
        quiet_tags=tuple(tag for tag, picks in chosen.items() if not picks and choice.is_quiet(tag)),
        also=choice.also(),
        strongest=strongest,
        followed=tuple(followed),
    )
    return _headlines_of(plan) if preferences.length == "short" else plan


def _headlines_of(plan: DigestPlan) -> DigestPlan:
    """The same stories without their leads and pictures, and nothing besides them."""
    sections = tuple(
        replace(section, picks=tuple(map(_headline_of, section.picks))) for section in plan.sections
    )
    return replace(plan, sections=sections, also=(), followed=tuple(map(_headline_of, plan.followed)))


def _headline_of(pick: Pick) -> Pick:
    return replace(pick, trend=replace(pick.trend, lead=None, picture=None))


def newest_of_a_thread_first(picks: Sequence[Pick], followed: Collection[str]) -> tuple[Pick, ...]:
    """The same picks, with this change: of two stories of one thread, the one that began later comes first."""
    ordered = [(pick, marks_of(pick.trend, followed)) for pick in picks]
    for at, later in combinations(range(len(ordered)), 2):
        (one, its_marks), (other, others_marks) = ordered[at], ordered[later]
        newer = other.trend.story.first_seen > one.trend.story.first_seen
        if newer and same_thread(its_marks, others_marks):
            ordered[at], ordered[later] = ordered[later], ordered[at]
    return tuple(pick for pick, _ in ordered)


def _rooms(weights: Mapping[str, float], per_tag: int) -> dict[str, int]:
    """How many stories each topic may have, at least one. If all topics weigh less than 1, the heaviest
    counts as 1.
    """
    whole = min(1.0, max(weights.values(), default=1.0))
    return {tag: max(1, int(per_tag * weight / whole)) for tag, weight in weights.items()}


@dataclass(frozen=True, slots=True)
class _Candidate:
    trend: Trend
    tag: str
    #: The strength without the weight of the topic.
    strength: float


class _Choice:
    """The stories that were chosen so far, and by that which ones may come next."""

    def __init__(
        self, had: Mapping[StoryId, Shown], shortlist: Shortlist, followed: Sequence[Pick] = ()
    ) -> None:
        self._had = had
        self._shortlist = shortlist
        self._moved: dict[StoryId, bool] = {}
        self._marks: dict[StoryId, Marks] = {}
        #: Stories that can't be chosen any more: already chosen, or about the same event as a chosen one.
        self._gone: set[StoryId] = set()
        self._best: dict[str, _Candidate] = {}
        self._outlets: set[SourceId] = set()
        self._threads: list[Marks] = []
        self._updates = self._unconfirmed = 0
        self.count = 0
        for pick in followed:
            self._gone.add(pick.trend.story.id)
            self._threads.append(self._marks_of(pick.trend))

    def strongest(self, chosen: Mapping[str, int]) -> _Candidate | None:
        """Find the strongest story of these topics that fits beside those chosen; ``chosen`` counts the
        stories that each topic has.
        """
        while waiting := [found for tag in chosen if (found := self._best_of(tag)) is not None]:
            best = max(waiting, key=lambda one: (self._weight(one, chosen[one.tag]), -one.trend.story.id))
            if self._fits(best.trend):
                return best
            self._leave(best)
        return None

    def take(self, candidate: _Candidate) -> Pick:
        """Choose this story. If its outlet already leads another story, take the headline of an outlet that
        leads none, if there is one.
        """
        self.count += 1
        self._updates += candidate.trend.story.id in self._had
        self._unconfirmed += candidate.trend.story.id in self._shortlist.unconfirmed
        self._note(candidate)
        pick = self._pick(candidate)
        trend = pick.trend
        if pick.update is None and trend.headline.source_id in self._outlets:
            trend = led_by_another(trend, self._outlets)
        self._outlets.add(trend.headline.source_id)
        return replace(pick, trend=trend)

    def is_quiet(self, tag: str) -> bool:
        """Whether nothing that clears the topic's bar is new to the reader."""
        return not any(self._is_news(trend) for trend in self._shortlist.cleared[tag].values())

    def also(self) -> tuple[Pick, ...]:
        """The stories without room; in a thin digest also the strongest stories of other topics."""
        found: list[Pick] = []
        self._updates = 0
        self._unconfirmed = MOST_UNCONFIRMED
        self._best.clear()
        everywhere = dict.fromkeys(self._shortlist.by_tag, 0)
        while len(found) < MOST_ALSO and (best := self.strongest(everywhere)) is not None:
            self._note(best)
            found.append(self._pick(best))
        if self.count < THIN:
            found += self._of_others(MOST_OF_OTHERS - len(found))
        return tuple(found)

    def _of_others(self, most: int) -> Iterable[Pick]:
        for trend in self._shortlist.others:
            if most <= 0:
                return
            candidate = _Candidate(trend, trend.story.section or "", trend.score)
            if trend.story.id not in self._gone and trend.story.id not in self._had and self._fits(trend):
                self._note(candidate)
                most -= 1
                yield self._pick(candidate)

    def _weight(self, candidate: _Candidate, chosen: int) -> float:
        return candidate.strength * self._shortlist.weights[candidate.tag] * AGAIN_OF_A_TOPIC**chosen

    def _best_of(self, tag: str) -> _Candidate | None:
        if tag not in self._best and (found := self._look_for_best(tag)) is not None:
            self._best[tag] = found
        return self._best.get(tag)

    def _look_for_best(self, tag: str) -> _Candidate | None:
        """The strongest story of the topic that may come. The list is sorted by appeal, and no story's
        strength is more than its appeal allows, so the search can stop early.
        """
        best: _Candidate | None = None
        for trend in self._shortlist.by_tag[tag]:
            most = self._shortlist.appeal(trend) ** 2
            if best is not None and most < best.strength:
                break
            if self._may_come(trend):
                strength = most * self._factor(trend)
                if best is None or (strength, -trend.story.id) > (best.strength, -best.trend.story.id):
                    best = _Candidate(trend, tag, strength)
        return best

    def _may_come(self, trend: Trend) -> bool:
        story_id = trend.story.id
        if story_id in self._gone or not self._is_news(trend):
            return False
        if story_id in self._had and self._updates >= MOST_UPDATES:
            return False
        return story_id not in self._shortlist.unconfirmed or self._unconfirmed < MOST_UNCONFIRMED

    def _is_news(self, trend: Trend) -> bool:
        """Whether the story is new to the reader, or has moved since they had it."""
        story_id = trend.story.id
        shown = self._had.get(story_id)
        if shown is None:
            return True
        if story_id not in self._moved:
            self._moved[story_id] = has_moved(trend, shown)
        return self._moved[story_id]

    def _factor(self, trend: Trend) -> float:
        if trend.story.id in self._had:
            return UPDATE_WEIGHS
        return UNCONFIRMED_WEIGHS if trend.story.id in self._shortlist.unconfirmed else 1.0

    def _fits(self, trend: Trend) -> bool:
        """Whether it tells another event than all chosen stories, and its thread has room for one more."""
        return fits_beside(self._marks_of(trend), self._threads)

    def _note(self, candidate: _Candidate) -> None:
        self._threads.append(self._marks_of(candidate.trend))
        self._leave(candidate)

    def _leave(self, candidate: _Candidate) -> None:
        story_id = candidate.trend.story.id
        self._gone.add(story_id)
        if story_id in self._had or story_id in self._shortlist.unconfirmed:
            # The limits on these stories hold for all topics together.
            self._best.clear()
        else:
            self._best.pop(candidate.tag, None)

    def _pick(self, candidate: _Candidate) -> Pick:
        """The story with what is new about it, if the reader had it before. Then the latest new article leads
        it, in the language of the headline.
        """
        trend = candidate.trend
        shown = self._had.get(trend.story.id)
        if shown is None:
            return Pick(trend, candidate.tag, continues=self._had_of_the_thread(trend))
        since = [article for article in (trend.headline, *trend.coverage) if article.at > shown.at]
        told_in = trend.headline.language
        newest = max(since, key=lambda one: (one.language == told_in, one.at, -one.id), default=None)
        update = Update(max(0, trend.sources - shown.sources), newest)
        return Pick(trend, candidate.tag, update)

    def _marks_of(self, trend: Trend) -> Marks:
        story_id = trend.story.id
        if story_id not in self._marks:
            self._marks[story_id] = marks_of(trend, self._shortlist.weights)
        return self._marks[story_id]

    def _had_of_the_thread(self, trend: Trend) -> Article | None:
        """The headline of the latest story of the same thread that the reader had."""
        marks = self._marks_of(trend)
        had = [other for other, others_marks in self._threads_had if same_thread(marks, others_marks)]
        latest = max(had, key=lambda other: (other.story.first_seen, -other.story.id), default=None)
        return None if latest is None else latest.headline

    @cached_property
    def _threads_had(self) -> list[tuple[Trend, Marks]]:
        told = self._shortlist.told
        had = [] if told is None else [told.earlier(story_id) for story_id in self._had]
        return [(trend, marks_of(trend, self._shortlist.weights)) for trend in had if trend is not None]
