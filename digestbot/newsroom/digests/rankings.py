"""All stories that are in the news at one moment, the strongest first, with lookups by topic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from itertools import islice
from typing import Self

from digestbot.model import SourceId, StoryId, Trend, language_of_news
from digestbot.newsroom.digests.tastes import is_told_in, reads
from digestbot.newsroom.digests.trends import clears_bar, is_still_news, without_outlets
from digestbot.newsroom.stories.kinds import leads
from digestbot.newsroom.tagging.phrases import Sayings, phrase_of, says

#: When outlets are left out of the whole ranking, only this many of the strongest stories are weighed anew.
STRONGEST = 200


class Ranking(tuple[Trend, ...]):  # noqa: SLOT001 - it keeps its answers beside the trends
    """The trends, sorted by score. Each lookup is computed once, for all readers who share the ranking.

    ``listed`` are the tags that the lists know. Any other tag is a phrase, and a story is about it if it says
    its words. With None there are no phrases.
    """

    listed: Container[str] | None

    def __new__(cls, trends: Iterable[Trend] = (), listed: Container[str] | None = None) -> Self:
        ranking = super().__new__(cls, trends)
        ranking.listed = listed
        return ranking

    def about(self, tag: str | None) -> tuple[Trend, ...]:
        """The trends about one section or tag; all trends for None. For a phrase, each trend gets it as its
        first tag.
        """
        if tag is None:
            return self
        return self._saying(tag) if self.is_phrase(tag) else self._by_tag.get(tag, ())

    def is_phrase(self, tag: str) -> bool:
        """Whether the tag is a phrase: a story is about it if it says its words."""
        return self.listed is not None and tag not in self.listed

    def leading(self, tag: str | None = None, languages: frozenset[str] = frozenset()) -> tuple[Trend, ...]:
        """The trending stories, of all or of one section or tag: those that clear the bar for the number of
        outlets that write about it.

        If the reader reads only some ``languages`` (ISO 639-1; empty for all), only outlets that write in
        these are counted for stories told in one of them. So a language with few outlets has news of its own.
        """
        if (tag, languages) not in self._leading:
            about = self.about(tag)
            outlets = len(_outlets(about, frozenset()))
            read = len(_outlets(about, languages)) if languages else outlets
            self._leading[tag, languages] = tuple(
                trend
                for trend in about
                if clears_bar(trend, outlets)
                or (read < outlets and clears_bar(trend, read) and is_told_in(languages, trend))
            )
        return self._leading[tag, languages]

    def unconfirmed(self, tag: str | None, languages: frozenset[str], most: int) -> tuple[Trend, ...]:
        """The strongest stories of a topic that only one outlet tells, in one of the languages, and that
        ``leading`` does not give.
        """
        if most <= 0:
            return ()
        leading = {trend.story.id for trend in self.leading(tag, languages)}
        alone = (
            trend
            for trend in self.about(tag)
            if trend.story.id not in leading
            and is_still_news(trend)
            and leads(trend.headline.kind)
            and reads(languages, trend.headline)
        )
        return tuple(islice(alone, most))

    @cached_property
    def languages(self) -> tuple[tuple[str, int], ...]:
        """The languages of the news, each with the number of outlets that write in it, the largest number
        first.
        """
        outlets: defaultdict[str, set[SourceId]] = defaultdict(set)
        for trend in self:
            for article in trend.story.articles:
                if article.language is not None:
                    outlets[language_of_news(article.language)].add(article.source_id)
        counted = [(language, len(them)) for language, them in outlets.items()]
        return tuple(sorted(counted, key=lambda one: (-one[1], one[0])))

    def told_since(self, since: datetime) -> tuple[int, int]:
        """How many articles there are since then (UTC, to the minute), and how many outlets told them."""
        minute = since.replace(second=0, microsecond=0)
        if minute not in self._told_since:
            told = [
                article.source_id
                for trend in self
                for article in trend.story.articles
                if article.at >= minute
            ]
            self._told_since[minute] = len(told), len(set(told))
        return self._told_since[minute]

    @cached_property
    def by_id(self) -> Mapping[StoryId, Trend]:
        return {trend.story.id: trend for trend in self}

    def without(self, outlets: frozenset[SourceId]) -> Ranking:
        """The ranking as it would be if these outlets had told nothing."""
        if outlets and outlets not in self._without:
            self._without[outlets] = _Without(self, outlets)
        return self._without[outlets] if outlets else self

    def _saying(self, phrase: str) -> tuple[Trend, ...]:
        if phrase not in self._by_phrase:
            said = phrase_of(phrase)
            found = [*self._by_tag.get(phrase, ()), *(self._sayings.saying(said) if said else ())]
            about = {trend.story.id: _led_by_tag(trend, phrase) for trend in found}
            self._by_phrase[phrase] = tuple(
                sorted(about.values(), key=lambda trend: (-trend.score, trend.story.id))
            )
        return self._by_phrase[phrase]

    @cached_property
    def _by_phrase(self) -> dict[str, tuple[Trend, ...]]:
        return {}

    @cached_property
    def _sayings(self) -> Sayings:
        return Sayings(self)

    @cached_property
    def _by_tag(self) -> Mapping[str, tuple[Trend, ...]]:
        found: defaultdict[str, list[Trend]] = defaultdict(list)
        for trend in self:
            for tag in {*trend.story.tags, trend.story.section}:
                if tag is not None:
                    found[tag].append(trend)
        return {tag: tuple(trends) for tag, trends in found.items()}

    @cached_property
    def _told_since(self) -> dict[datetime, tuple[int, int]]:
        return {}

    @cached_property
    def _without(self) -> dict[frozenset[SourceId], Ranking]:
        return {}

    @cached_property
    def _leading(self) -> dict[tuple[str | None, frozenset[str]], tuple[Trend, ...]]:
        return {}


class _Without(Ranking):
    """A ranking without some outlets. The stories of a topic are weighed anew when somebody asks for the
    topic.
    """

    _base: Ranking
    _outlets: frozenset[SourceId]

    def __new__(cls, base: Ranking, outlets: frozenset[SourceId]) -> Self:
        ranking = super().__new__(cls, base, base.listed)
        ranking._base, ranking._outlets = base, outlets
        return ranking

    def about(self, tag: str | None) -> tuple[Trend, ...]:
        """As ``Ranking.about``. For None it gives only the strongest stories, which are enough to choose
        from.
        """
        if tag not in self._about:
            before = self._base.about(tag)
            told = [
                without_outlets(trend, self._outlets) for trend in (before if tag else before[:STRONGEST])
            ]
            found = [trend for trend in told if trend is not None and self._still_says(tag, trend)]
            self._about[tag] = tuple(sorted(found, key=lambda trend: (-trend.score, trend.story.id)))
        return self._about[tag]

    def _still_says(self, tag: str | None, trend: Trend) -> bool:
        """Whether a story is still about a phrase when only the other outlets tell it."""
        if tag is None or not self.is_phrase(tag) or trend.story.id in self._tagged.get(tag, ()):
            return True
        phrase = phrase_of(tag)
        return phrase is not None and says(trend.story, phrase)

    @cached_property
    def _tagged(self) -> Mapping[str, frozenset[StoryId]]:
        """The stories of each tag that lists know, whatever words they use."""
        return {tag: frozenset(trend.story.id for trend in trends) for tag, trends in self._by_tag.items()}

    @cached_property
    def _about(self) -> dict[str | None, tuple[Trend, ...]]:
        return {}


def _led_by_tag(trend: Trend, tag: str) -> Trend:
    others = (other for other in trend.story.tags if other != tag)
    return replace(trend, story=replace(trend.story, tags=(tag, *others)))


def _outlets(trends: tuple[Trend, ...], languages: frozenset[str]) -> set[SourceId]:
    """The outlets that tell these stories in one of the languages."""
    return {
        article.source_id
        for trend in trends
        for article in (trend.headline, *trend.coverage)
        if reads(languages, article)
    }
