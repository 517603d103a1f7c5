"""The week cache: chooses and renders each week of one ranking once, for all readers who get the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from digestbot.actions.digests.digest_cache import MOST_GIVEN, Occasion, without_sound
from digestbot.model import (
    Message,
    Preferences,
    Reader,
    Rendering,
    Shown,
    StoryId,
    Taste,
    WeekPlan,
    deciding,
    digest_key,
    looks,
)
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.shortlists import Shortlists
from digestbot.newsroom.digests.trends import weigh
from digestbot.newsroom.digests.weeks import choose_missed, choose_week
from digestbot.pages.contexts import WeekPage
from digestbot.pages.renderer import Pages


@dataclass(frozen=True, slots=True, eq=False)
class WeekSpec:
    """All that a rendered week depends on. All readers who get the same week share one object."""

    plan: WeekPlan
    #: The reader's preferences, as far as they change what is rendered.
    looks: Preferences
    next_at: datetime | None
    #: Whether it goes to a channel, whose subscribers follow no topics themselves.
    public: bool
    #: Whether the reader's phone makes a sound.
    sound: bool
    #: Whether it tells what the reader missed while they were away, in the place of a digest.
    away: bool
    #: How each of its stories stands now, with all of its outlets and not only those of the week.
    shown: Mapping[StoryId, Shown]

    @property
    def rendering(self) -> Rendering:
        """The form in which it is sent first."""
        return "rich" if self.looks.style == "rich" and not self.plan.empty else "classic"

    @property
    def shown_at(self) -> datetime | None:
        """The time of the state in which its stories are shown; None if it has no stories."""
        return None if self.plan.empty else self.plan.at


class WeekCache:
    """Chooses and renders the weeks of one ranking, and remembers the results."""

    def __init__(self, pages: Pages, ranking: Ranking, at: datetime, *, handles: bool = False) -> None:
        """Take what the weeks are made from.

        Args:
            pages: The renderer.
            ranking: The stories of the week.
            at: The time of the ranking.
            handles: Telegram takes buttons in the text of a rich message.
        """
        self.at = at
        self.ranking = ranking
        self._pages = pages
        self._handles = handles
        self._shortlists = Shortlists(ranking)
        self._plans: dict[tuple[object, ...], WeekPlan] = {}
        self._given: dict[tuple[object, ...], WeekSpec] = {}

    @property
    def full(self) -> bool:
        """Whether it remembers so much that a new cache should take over."""
        return len(self._given) >= MOST_GIVEN

    def spec(self, reader: Reader, had: Mapping[StoryId, Shown], occasion: Occasion) -> WeekSpec:
        """Choose the week of a reader who was shown the stories ``had``. It is not rendered yet."""
        of_the_week = frozenset(had).intersection(self.ranking.by_id)
        since = occasion.away_since
        key = (of_the_week, digest_key(reader), occasion.next_at, occasion.sound, since)
        spec = self._given.get(key)
        if spec is None:
            plan = self._plan(reader.taste, deciding(reader), of_the_week, since)
            spec = self._given[key] = WeekSpec(
                plan=plan,
                looks=looks(reader),
                next_at=occasion.next_at,
                public=reader.type == "channel",
                sound=occasion.sound,
                away=since is not None,
                shown={
                    pick.trend.story.id: Shown(
                        pick.trend.story.revision, weigh(pick.trend.story, self.at).sources, self.at
                    )
                    for pick in plan.picks
                },
            )
        return spec

    def messages_of(self, spec: WeekSpec) -> dict[Rendering, tuple[Message, ...]]:
        """Render the messages of a week, in each form in which it may be sent.

        Raises:
            PageError: A template fails, or its result is one that Telegram would refuse.
        """
        page = WeekPage(
            plan=spec.plan,
            zone=spec.looks.zone,
            next_at=spec.next_at,
            public=spec.public,
            handles=self._handles,
            away=spec.away,
        )
        style, language = spec.looks.style, spec.looks.language
        messages: dict[Rendering, tuple[Message, ...]] = {
            "classic": self._pages.week(page, "classic" if style == "rich" else style, language)
        }
        if spec.rendering == "rich":
            messages["rich"] = self._pages.week(page, "rich", language)
        return messages if spec.sound else without_sound(messages)

    def _plan(
        self, taste: Taste, chosen: Preferences, had: frozenset[StoryId], since: datetime | None
    ) -> WeekPlan:
        key = (taste, chosen, had, since)
        if key not in self._plans:
            known = self._shortlists.of(taste)
            self._plans[key] = (
                choose_week(known, had, self.at, chosen)
                if since is None
                else choose_missed(known, had, since, self.at, chosen)
            )
        return self._plans[key]
