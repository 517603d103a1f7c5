"""The press: what readers get of one ranking, chosen and put on paper once for all who get the same.

Readers of one taste share the shortlist; those of them who had the same of it share the plan; and of these, those who
read in the same language, style and zone, and look forward to the same next digest, share the edition.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from digestbot.actions.names import names_of
from digestbot.model import (
    DigestPlan,
    Message,
    Reader,
    Rendering,
    Shown,
    SourceId,
    StoryId,
    Style,
    Taste,
)
from digestbot.newsroom.digests import choose
from digestbot.newsroom.rankings import Ranking
from digestbot.newsroom.shortlists import Shortlist, Told, manner_of, shortlist
from digestbot.newsroom.topics import Topics
from digestbot.pages.contexts import DigestPage, NothingPage
from digestbot.pages.keeping import Kept
from digestbot.pages.paper import Pages

#: How long a story that a reader had stays out of their digests.
MEMORY = timedelta(days=30)
#: A digest that is this late says so.
LATE_NOTE = timedelta(minutes=10)
#: Plans that a press remembers for the next reader who is to get the same.
MOST_PLANS = 20_000


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a digest stands for."""

    local_date: date
    next_at: datetime | None
    late: timedelta


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """All that a digest on paper depends on. A press has one for all who get the same."""

    plan: DigestPlan
    language: str
    style: Style
    zone: str | None
    local_date: date
    next_at: datetime | None
    late_minutes: int
    #: What the reader follows, where there is nothing in it.
    topics: tuple[str, ...] = ()

    @property
    def rendering(self) -> Rendering:
        """As which it is sent."""
        return "rich" if self.style == "rich" and not self.plan.empty else "classic"

    @property
    def shown(self) -> dict[StoryId, Shown]:
        """The stories in it, and how they stand."""
        trends = (pick.trend for pick in self.plan.picks)
        return {trend.story.id: Shown(trend.story.revision, trend.sources, self.plan.at) for trend in trends}


class Press:
    """Serves for one ranking, and remembers what it made of it."""

    def __init__(self, pages: Pages, topics: Topics, ranking: Ranking, at: datetime) -> None:
        self.at = at
        self._pages = pages
        self._topics = topics
        self._ranking = ranking
        self._told: dict[Taste, Told] = {}
        self._shortlists: dict[Taste, Shortlist] = {}
        self._in_question: set[StoryId] = set()
        self._kept: dict[str, Kept] = {}
        self._plans: dict[tuple[object, ...], DigestPlan] = {}
        self._same: dict[DigestPlan, DigestPlan] = {}
        self._sheets: dict[tuple[object, ...], Sheet] = {}

    @property
    def full(self) -> bool:
        """Whether it remembers so much that a new one should go on."""
        return len(self._plans) >= MOST_PLANS

    def in_question(self, tastes: Collection[Taste]) -> frozenset[StoryId]:
        """The stories that readers of these tastes, and of those before, may get, whatever they had."""
        for taste in tastes:
            self._shortlist(taste)
        return frozenset(self._in_question)

    def sheet(self, reader: Reader, had: Mapping[StoryId, Shown], occasion: Occasion) -> Sheet:
        """The digest for a reader who had these stories, chosen and not put on paper yet."""
        plan = self._plan(reader.taste, had)
        late = occasion.late if occasion.late >= LATE_NOTE else timedelta(0)
        look = (
            reader.language,
            reader.style,
            reader.zone,
            occasion.local_date,
            occasion.next_at,
            int(late.total_seconds() // 60),
            reader.tags if plan.empty else (),
        )
        # A plan is known by its identity: there is one for all who get the same.
        sheet = self._sheets.get((id(plan), *look))
        if sheet is None:
            sheet = self._sheets[id(plan), *look] = Sheet(plan, *look)
        return sheet

    def on_paper(self, sheet: Sheet) -> dict[Rendering, tuple[Message, ...]]:
        """The sheet's messages in every rendering that it may be sent as.

        Raises:
            PageError: a template fails, or makes what Telegram would refuse.
        """
        names = names_of(self._topics, sheet.language)
        if sheet.plan.empty:
            articles, sources = self._looked_at
            nothing = NothingPage(
                topics=sheet.topics,
                now=self.at,
                zone=sheet.zone,
                articles=articles,
                sources=sources,
                next_at=sheet.next_at,
                late_minutes=sheet.late_minutes,
                names=names,
            )
            return {"classic": self._pages.show(nothing, sheet.language)}
        page = DigestPage(
            plan=sheet.plan,
            local_date=sheet.local_date,
            zone=sheet.zone,
            late_minutes=sheet.late_minutes,
            next_at=sheet.next_at,
            names=names,
        )
        kept = self._kept.setdefault(sheet.language, Kept())
        if sheet.style != "rich":
            return {"classic": self._pages.digest(page, sheet.style, sheet.language, kept)}
        return {
            "rich": self._pages.digest(page, "rich", sheet.language, kept),
            "classic": self._pages.digest(page, "classic", sheet.language, kept),
        }

    def _shortlist(self, taste: Taste) -> Shortlist:
        if taste not in self._shortlists:
            manner = manner_of(taste)
            if manner not in self._told:
                self._told[manner] = Told(manner, self._ranking)
            self._shortlists[taste] = shortlist(taste, self._told[manner])
            self._in_question |= self._shortlists[taste].story_ids
        return self._shortlists[taste]

    def _plan(self, taste: Taste, had: Mapping[StoryId, Shown]) -> DigestPlan:
        key = (taste, *(part for item in sorted(had.items(), key=_story_id) for part in item))
        if key not in self._plans:
            plan = choose(self._shortlist(taste), had, self.at)
            self._plans[key] = self._same.setdefault(plan, plan)
        return self._plans[key]

    @cached_property
    def _looked_at(self) -> tuple[int, int]:
        """Articles of the last day and the outlets that they came from."""
        since = self.at.astimezone(UTC) - timedelta(days=1)
        recent: list[SourceId] = [
            article.source_id
            for trend in self._ranking
            for article in trend.story.articles
            if article.at >= since
        ]
        return len(recent), len(set(recent))


def _story_id(item: tuple[StoryId, Shown]) -> StoryId:
    return item[0]
