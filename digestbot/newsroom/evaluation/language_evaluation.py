"""Measures how well stories are joined across languages, with pairs of articles that are put into a stream of
other news.

The news of the stream comes first, all within the day before the pairs, so that any of it could be mistaken
for a pair's event. Then come the pairs, one article after the other. Pairs that share a headline are put into
different passes, because a story joins only one article of another language, and the right one would keep the
wrong one out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from digestbot.model import Article, ArticleId, Membership, SourceId, StoryId
from digestbot.newsroom.evaluation.evaluation import final_stories
from digestbot.newsroom.stories.stories import Grouper
from digestbot.newsroom.tagging.topics import Topics

#: When the pairs are told. The stream is told in the day before.
TOLD_AT = datetime(2026, 1, 2, tzinfo=UTC)
STREAM_TAKES = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class LanguagePair:
    one: Article
    other: Article
    #: Whether the two articles tell the same event.
    same: bool

    @property
    def languages(self) -> str:
        """The pair's name in the results: "de-en"."""
        return "-".join(sorted((self.one.language or "", self.other.language or "")))


@dataclass(frozen=True, slots=True)
class JoinScores:
    """Shares of pairs and articles; None if there are no such pairs or articles."""

    #: The number of pairs that tell the same event, and the share of them that became one story.
    mates: int
    mates_joined: float | None
    #: The same for pairs that tell different events.
    near_misses: int
    near_misses_joined: float | None
    #: The share of the pairs' articles that joined a story of other languages without the other article of
    #: the pair.
    strangers_joined: float | None


@dataclass(frozen=True, slots=True)
class _Outcome:
    pair: LanguagePair
    joined: bool
    #: How many of its articles joined a story of other languages without the other article of the pair.
    strangers: int


def score_pairs(
    pairs: Sequence[LanguagePair],
    stream: Sequence[Article],
    topics: Topics,
    done: Callable[[int], None],
) -> tuple[JoinScores, dict[str, JoinScores]]:
    """Put each pair into the stream, and count what joins what: for all pairs, and for each pair of
    languages.
    """
    told = _told_in_a_day(stream)
    memberships = tuple(_memberships(told, topics))
    outcomes: list[_Outcome] = []
    for some in _passes(pairs):
        outcomes += _one_pass(some, memberships, topics)
        done(len(some))
    by_languages = {
        languages: _scores([one for one in outcomes if one.pair.languages == languages])
        for languages in sorted({pair.languages for pair in pairs})
    }
    return _scores(outcomes), by_languages


def _told_in_a_day(stream: Sequence[Article]) -> list[Article]:
    """The same articles in the same order, one after the other within a day."""
    apart = STREAM_TAKES / max(len(stream), 1)
    return [
        replace(article, id=ArticleId(number), at=TOLD_AT - STREAM_TAKES + number * apart)
        for number, article in enumerate(stream, start=1)
    ]


def _memberships(told: Sequence[Article], topics: Topics) -> Iterator[Membership]:
    story_of = final_stories(Grouper(topics), told)
    return (Membership(article, story_of[article.id]) for article in told)


def _passes(pairs: Sequence[LanguagePair]) -> Iterator[list[LanguagePair]]:
    """All pairs, in as few groups as possible, so that no group has the same headline twice."""
    left = list(pairs)
    while left:
        titles: set[str] = set()
        some: list[LanguagePair] = []
        later: list[LanguagePair] = []
        for pair in left:
            its = {pair.one.title, pair.other.title}
            (some if titles.isdisjoint(its) else later).append(pair)
            if some and some[-1] is pair:
                titles |= its
        yield some
        left = later


def _one_pass(
    pairs: Sequence[LanguagePair], memberships: Sequence[Membership], topics: Topics
) -> Iterator[_Outcome]:
    grouper = Grouper.restore(memberships, TOLD_AT, topics)
    first = len(memberships) + 1
    outlets = max((one.article.source_id for one in memberships), default=0)
    told = [
        replace(
            article,
            id=ArticleId(first + number),
            source_id=SourceId(outlets + 1 + number),
            at=TOLD_AT + timedelta(seconds=number),
        )
        for number, article in enumerate(article for pair in pairs for article in (pair.one, pair.other))
    ]
    story_of = {one.article.id: one.story_id for one in memberships}
    languages = {article.id: article.language for article in (*(one.article for one in memberships), *told)}
    strangers = [False] * len(told)
    for number, article in enumerate(told):
        changes = grouper.add((article,), article.at)
        [(_, story)] = changes.joins
        _merge(story_of, changes.merges)
        beside = {other for other, its in story_of.items() if its == story}
        mate = told[number ^ 1].id
        abroad = all(languages[other] != article.language for other in beside)
        strangers[number] = bool(beside) and mate not in beside and abroad
        story_of[article.id] = story
    for number, pair in enumerate(pairs):
        one, other = told[2 * number : 2 * number + 2]
        yield _Outcome(
            pair, story_of[one.id] == story_of[other.id], sum(strangers[2 * number : 2 * number + 2])
        )


def _merge(story_of: dict[ArticleId, StoryId], merges: Iterable[tuple[StoryId, StoryId]]) -> None:
    for going, heir in merges:
        story_of |= {article: heir for article, story in story_of.items() if story == going}


def _scores(outcomes: Sequence[_Outcome]) -> JoinScores:
    mates = [one.joined for one in outcomes if one.pair.same]
    near_misses = [one.joined for one in outcomes if not one.pair.same]
    return JoinScores(
        mates=len(mates),
        mates_joined=sum(mates) / len(mates) if mates else None,
        near_misses=len(near_misses),
        near_misses_joined=sum(near_misses) / len(near_misses) if near_misses else None,
        strangers_joined=sum(one.strangers for one in outcomes) / (2 * len(outcomes)) if outcomes else None,
    )
