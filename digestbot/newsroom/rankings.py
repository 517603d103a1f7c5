"""Everything that is in the news at one moment, the strongest first, and what can be asked of it by topic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import Self

from digestbot.model import SourceId, Trend, language_of_news
from digestbot.newsroom.kinds import leads
from digestbot.newsroom.phrases import Sayings, phrase_of
from digestbot.newsroom.tastes import is_told_in, reads
from digestbot.newsroom.trends import clears_bar, is_still_news


class Ranking(tuple[Trend, ...]):  # noqa: SLOT001 - it keeps its answers beside the trends
    """Trends in their order. What is asked of it is worked out once, for all readers who share it.

    ``listed`` are the tags that lists know; any other is a phrase, and stories are about it that say it. None: there are
    no phrases.
    """

    listed: Container[str] | None

    def __new__(cls, trends: Iterable[Trend] = (), listed: Container[str] | None = None) -> Self:
        ranking = super().__new__(cls, trends)
        ranking.listed = listed
        return ranking

    def about(self, tag: str | None) -> tuple[Trend, ...]:
        """Those of one section or tag; all of them for None. Those of a phrase have it as their first tag."""
        if tag is None:
            return self
        return self._saying(tag) if self.is_phrase(tag) else self._by_tag.get(tag, ())

    def is_phrase(self, tag: str) -> bool:
        """Whether stories are about the tag where they say its words."""
        return self.listed is not None and tag not in self.listed

    def leading(self, tag: str | None = None, languages: frozenset[str] = frozenset()) -> tuple[Trend, ...]:
        """What is trending, of all or of one section or tag: what clears the bar for as many outlets as tell of it.

        For who reads certain ``languages`` (ISO 639-1; empty for all), the outlets that write in these count for what is
        told in one of them: a language with few outlets has its own news.
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

    def unconfirmed(self, tag: str, languages: frozenset[str], most: int) -> tuple[Trend, ...]:
        """The strongest stories of a topic that one outlet alone tells, in one of the languages, and that do not lead there."""
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
        """In which languages there is news, and how many outlets write in each; the most outlets first."""
        outlets: defaultdict[str, set[SourceId]] = defaultdict(set)
        for trend in self:
            for article in trend.story.articles:
                if article.language is not None:
                    outlets[language_of_news(article.language)].add(article.source_id)
        counted = [(language, len(them)) for language, them in outlets.items()]
        return tuple(sorted(counted, key=lambda one: (-one[1], one[0])))

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
    def _leading(self) -> dict[tuple[str | None, frozenset[str]], tuple[Trend, ...]]:
        return {}


def _led_by_tag(trend: Trend, tag: str) -> Trend:
    others = (other for other in trend.story.tags if other != tag)
    return replace(trend, story=replace(trend.story, tags=(tag, *others)))


def _outlets(trends: tuple[Trend, ...], languages: frozenset[str]) -> set[SourceId]:
    """Who tells these stories in one of the languages."""
    return {
        article.source_id
        for trend in trends
        for article in (trend.headline, *trend.coverage)
        if reads(languages, article)
    }
