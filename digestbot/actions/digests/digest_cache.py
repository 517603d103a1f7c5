"""The digest cache: chooses and renders each digest of one ranking once, for all readers who get the same.

Readers with the same taste share the shortlist. Those of them who were shown the same stories share the plan.
Those of them whose preferences look the same when rendered, and whose next digest comes at the same time,
share the edition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from operator import attrgetter
from zoneinfo import ZoneInfo

from digestbot.actions.readers.names import names_for, over
from digestbot.model import (
    OFFERED_DAY,
    OFFERED_HOUR,
    DigestPlan,
    FollowedStory,
    Message,
    Preferences,
    Reader,
    Rendering,
    Shown,
    Story,
    StoryId,
    Taste,
    Trend,
    deciding,
    digest_key,
    looks,
)
from digestbot.newsroom.digests.digests import choose
from digestbot.newsroom.digests.followed import followed_picks
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.shortlists import Shortlists
from digestbot.newsroom.digests.trends import weigh
from digestbot.newsroom.tagging.topics import Topics
from digestbot.pages.contexts import DigestPage, NothingPage, Page, SilentNamesPage, WeekOfferPage
from digestbot.pages.keeping import DrawnBlocks
from digestbot.pages.renderer import Pages

#: A story that a reader was shown stays out of their digests for this time, unless it develops.
MEMORY = timedelta(days=30)
#: A digest states how many articles of this time it was made from.
A_DAY = timedelta(days=1)
#: A digest that is at least this late says so.
LATE_NOTE = timedelta(minutes=10)
#: The number of different kinds of readers after which a cache is full.
MOST_GIVEN = 50_000

#: If no news mentions a followed name for this time, the reader is told once. Only names that no list knows
#: count.
SILENCE = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Occasion:
    """The date and the times that a digest states, and how it comes."""

    local_date: date
    next_at: datetime | None
    late: timedelta
    #: Whether the reader had an earlier digest on the same day.
    again: bool = False
    #: Whether the reader's phone makes a sound.
    sound: bool = True
    #: Since when (UTC) the reader was away, if they are told what they missed.
    away_since: datetime | None = None
    #: Whether the digest offers to tell the week in one message, too.
    offers_week: bool = False

    @property
    def late_minutes(self) -> int:
        """The lateness that the digest states, in minutes; 0 if it states none."""
        return int(self.late.total_seconds() // 60) if self.late >= LATE_NOTE else 0


@dataclass(frozen=True, slots=True, eq=False)
class DigestSpec:
    """All that a rendered digest depends on. All readers who get the same digest share one object."""

    plan: DigestPlan
    #: The reader's preferences, as far as they change what is rendered.
    looks: Preferences
    local_date: date
    next_at: datetime | None
    late_minutes: int
    #: Whether it goes to a channel, whose subscribers follow no topics themselves.
    public: bool
    #: As in ``Occasion``.
    again: bool
    sound: bool
    #: Followed names that no news has mentioned for long; this digest tells the reader.
    silent: tuple[str, ...] = ()
    #: Whether it offers the week in one message, in a message of its own.
    offers_week: bool = False
    #: If the digest is empty: the reader's topics, and when they last got stories, if that was on the same
    #: day.
    topics: tuple[str, ...] = ()
    had_at: datetime | None = None

    @property
    def rendering(self) -> Rendering:
        """The form in which it is sent first."""
        return "rich" if self.looks.style == "rich" and not self.plan.empty else "classic"

    @property
    def shown(self) -> dict[StoryId, Shown]:
        """The stories in it, including those in one line, and the state in which each is shown."""
        trends = (pick.trend for pick in (*self.plan.picks, *self.plan.also))
        return {trend.story.id: Shown(trend.story.revision, trend.sources, self.plan.at) for trend in trends}

    @property
    def shown_at(self) -> datetime | None:
        """The time of the state in which its stories are shown; None if it has no stories."""
        return self.plan.at if self.plan.picks or self.plan.also else None


_but_plan = attrgetter(*(one.name for one in fields(DigestSpec) if one.name != "plan"))


class DigestCache:
    """Chooses and renders the digests of one ranking, and remembers the results."""

    def __init__(
        self,
        pages: Pages,
        topics: Topics,
        ranking: Ranking,
        at: datetime,
        *,
        unread: bool = False,
        sourceless: bool = False,
        handles: bool = False,
    ) -> None:
        """Take what the digests are made from.

        Args:
            pages: The renderer.
            topics: The known topics and their names.
            ranking: The stories to choose from.
            at: The time of the ranking.
            unread: No source could be read lately, so that no news is known, rather than that there was none.
            sourceless: There is no source that could be read.
            handles: Telegram takes buttons in the text of a rich message.
        """
        self.at = at
        self._handles = handles
        self._unread = unread
        self._sourceless = sourceless
        self._pages = pages
        self._topics = topics
        self.ranking = ranking
        self._shortlists = Shortlists(ranking)
        self._kept: dict[str, DrawnBlocks] = {}
        #: The names of tags that no list knows, as a reader typed them; the same for all readers.
        self._typed: dict[str, str] = {}
        #: The mappings whose ``id()`` is used in keys. They are kept here, so that no new object gets the
        #: same id.
        self._had: dict[int, Mapping[StoryId, Shown]] = {}
        self._plans: dict[tuple[Taste, Preferences, int, tuple[FollowedStory, ...]], DigestPlan] = {}
        #: Followed stories that are not in the ranking any more; None for one of which nothing is kept.
        self._faded: dict[StoryId, Trend | None] = {}
        self._same: dict[DigestPlan, DigestPlan] = {}
        self._specs: dict[tuple[object, ...], DigestSpec] = {}
        self._given: dict[tuple[object, ...], DigestSpec] = {}

    @property
    def full(self) -> bool:
        """Whether it remembers so much that a new cache should take over."""
        return len(self._given) >= MOST_GIVEN

    def unknown(self, followed: Iterable[FollowedStory]) -> frozenset[StoryId]:
        """The followed stories that are not in the ranking; ``learn`` must be called with them."""
        return frozenset(one.story_id for one in followed) - self.ranking.by_id.keys() - self._faded.keys()

    def learn(self, story_ids: Iterable[StoryId], stories: Mapping[StoryId, Story]) -> None:
        """Remember these followed stories; those without an entry in ``stories`` are not kept any more."""
        for story_id in story_ids:
            story = stories.get(story_id)
            self._faded[story_id] = None if story is None else weigh(story, self.at)

    def spec(
        self,
        reader: Reader,
        had: Mapping[StoryId, Shown],
        occasion: Occasion,
        followed: tuple[FollowedStory, ...] = (),
    ) -> DigestSpec:
        """Choose the digest for a reader who was shown the stories ``had``, and follows the stories
        ``followed``. It is not rendered yet.

        The identity of ``had`` is part of the key of the cache, so the mapping must not be changed
        afterwards.
        """
        silent = self._silent(reader)
        when = (
            occasion.local_date,
            occasion.next_at,
            occasion.late_minutes,
            occasion.again,
            occasion.sound,
            occasion.offers_week,
        )
        key = (id(had), digest_key(reader), *when, silent, followed)
        spec = self._given.get(key)
        if spec is None:
            self._had[id(had)] = had
            spec = self._given[key] = self._spec(reader, had, occasion, silent, followed)
        return spec

    def _spec(
        self,
        reader: Reader,
        had: Mapping[StoryId, Shown],
        occasion: Occasion,
        silent: tuple[str, ...],
        followed: tuple[FollowedStory, ...],
    ) -> DigestSpec:
        self._typed |= {follow.tag: follow.name for follow in reader.follows if follow.name}
        plan = self._plan(reader.taste, deciding(reader), had, followed)
        spec = DigestSpec(
            plan=plan,
            looks=looks(reader),
            local_date=occasion.local_date,
            next_at=occasion.next_at,
            late_minutes=occasion.late_minutes,
            public=reader.type == "channel",
            again=occasion.again,
            sound=occasion.sound,
            silent=silent,
            offers_week=occasion.offers_week,
            topics=reader.tags if plan.empty else (),
            had_at=last_shown(had, reader.zone, occasion.local_date) if plan.empty else None,
        )
        # Readers who get the same plan share one object, so its identity can stand for it in the key.
        return self._specs.setdefault((id(plan), _but_plan(spec)), spec)

    def messages_of(self, spec: DigestSpec) -> dict[Rendering, tuple[Message, ...]]:
        """Render the messages of a digest, in each form in which it may be sent.

        Raises:
            PageError: A template fails, or its result is one that Telegram would refuse.
        """
        messages = self._rendered(spec)
        return messages if spec.sound else without_sound(messages)

    def _rendered(self, spec: DigestSpec) -> dict[Rendering, tuple[Message, ...]]:
        names = over(names_for(self._pages, self._topics, spec.looks.language), self._typed)
        articles, sources = self._looked_at
        if spec.plan.empty:
            nothing = NothingPage(
                topics=spec.topics,
                now=self.at,
                zone=spec.looks.zone,
                articles=articles,
                sources=sources,
                next_at=spec.next_at,
                late_minutes=spec.late_minutes,
                also=spec.plan.also,
                names=names,
                had_at=spec.had_at,
                unread=self._unread,
                sourceless=self._sourceless,
                public=spec.public,
            )
            return {"classic": (*self._pages.show(nothing, spec.looks.language), *self._besides(spec, names))}
        page = DigestPage(
            plan=spec.plan,
            zone=spec.looks.zone,
            late_minutes=spec.late_minutes,
            next_at=spec.next_at,
            names=names,
            public=spec.public,
            articles=articles,
            outlets=sources,
            handles=self._handles,
            again=spec.again,
        )
        kept = self._kept.setdefault(spec.looks.language, DrawnBlocks())
        last = self._besides(spec, names)
        if spec.looks.style != "rich":
            return {
                "classic": (*self._pages.digest(page, spec.looks.style, spec.looks.language, kept), *last)
            }
        return {
            "rich": (*self._pages.digest(page, "rich", spec.looks.language, kept), *last),
            "classic": (*self._pages.digest(page, "classic", spec.looks.language, kept), *last),
        }

    def _besides(self, spec: DigestSpec, names: Mapping[str, str]) -> tuple[Message, ...]:
        """What the reader is told once, in messages after the digest."""
        pages: list[Page] = []
        if spec.silent:
            pages.append(SilentNamesPage(spec.silent, names=names))
        if spec.offers_week:
            pages.append(WeekOfferPage(OFFERED_DAY, OFFERED_HOUR, spec.looks.zone))
        return tuple(message for page in pages for message in self._pages.show(page, spec.looks.language))

    def _silent(self, reader: Reader) -> tuple[str, ...]:
        """Followed names that no news has mentioned for long, and of which the reader was not told yet.

        None in a channel, whose readers did not choose them.
        """
        if reader.type == "channel":
            return ()
        return tuple(
            follow.tag
            for follow in reader.follows
            if follow.silent_since is not None
            and self.at - follow.silent_since >= SILENCE
            and self.ranking.is_phrase(follow.tag)
            and not self.ranking.about(follow.tag)
        )

    def _plan(
        self,
        taste: Taste,
        chosen: Preferences,
        had: Mapping[StoryId, Shown],
        followed: tuple[FollowedStory, ...],
    ) -> DigestPlan:
        key = (taste, chosen, id(had), followed)
        if key not in self._plans:
            news = followed_picks(taste, followed, self._trends_of(followed), had) if followed else ()
            plan = choose(self._shortlists.of(taste), had, self.at, chosen, followed=news)
            self._plans[key] = self._same.setdefault(plan, plan)
        return self._plans[key]

    def _trends_of(self, followed: Iterable[FollowedStory]) -> dict[StoryId, Trend]:
        trends = (self.ranking.by_id.get(one.story_id) or self._faded.get(one.story_id) for one in followed)
        return {trend.story.id: trend for trend in trends if trend is not None}

    @cached_property
    def _looked_at(self) -> tuple[int, int]:
        """The numbers of articles of the last day, and of the outlets that they came from."""
        return self.ranking.told_since(self.at.astimezone(UTC) - A_DAY)


def last_shown(had: Mapping[StoryId, Shown], zone: str | None, day: date) -> datetime | None:
    """When the last of these stories was shown, if that was on the day ``day`` in the zone; else None."""
    latest = max((one.at for one in had.values()), default=None)
    if latest is None or latest.astimezone(ZoneInfo(zone or "UTC")).date() != day:
        return None
    return latest


def without_sound(messages: Mapping[Rendering, tuple[Message, ...]]) -> dict[Rendering, tuple[Message, ...]]:
    """The same messages, which make no sound on the reader's phone."""
    return {
        rendering: tuple(replace(one, silent=True) for one in some) for rendering, some in messages.items()
    }
