"""Articles that tell of the same event become one story, as they come.

An article is a bag of words weighed by TF-IDF (Salton and Buckley 1988). It is compared, through an
inverted index, with the articles of the last days that share its rarest words, and joins the story
that it fits best, if it fits well enough; another story that it fits almost as well is the same
event told by others, and is merged into the older one. An article that fits none founds its own.

What is decided depends on the articles and their order alone, and is rebuilt from memberships.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heappop, heappush
from math import log, sqrt
from typing import Self

from digestbot.model import Article, ArticleId, Membership, StoryChanges, StoryId
from digestbot.newsroom.words import telling_words

#: How long an article waits for others that tell the same.
WINDOW = timedelta(hours=72)

#: The shares of the closest article and of the average one in how well an article fits a story.
CLOSEST, AVERAGE = 0.6, 0.4
#: The fit (0 to 1) from which an article joins a story, and from which it ties another to that.
JOIN, MERGE = 0.26, 0.38

#: An article is compared with those that share one of its rarest words...
RAREST_WORDS = 8
#: ...and with the latest of those only, so that a flood of one headline slows nothing.
LATEST_SHARING = 50
#: The words of the lead that are read after the title's.
LEAD_WORDS = 24

#: Weights are worked out anew each time the window has grown by this factor.
REWEIGH_AT_GROWTH = 1.5


@dataclass(slots=True)
class _Telling:
    """One wording, by whomever it is told and however often."""

    wording: tuple[str, ...]
    #: How much each word is said: 1 + ln(count).
    said: dict[str, float]
    story: StoryId
    last_told: datetime
    articles: list[ArticleId]
    #: Of length 1.
    weights: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class _Gathering:
    """What the tellings of a story within the window say together."""

    tellings: list[int] = field(default_factory=list)
    #: The sum of their weights.
    weights: dict[str, float] = field(default_factory=dict)


class Grouper:
    """The stories of the last days, and the judgement which of them an article joins.

    Not to be shared between threads.
    """

    def __init__(self) -> None:
        self._tellings: dict[int, _Telling] = {}
        self._next_telling = 0
        self._expiry: list[tuple[datetime, int]] = []
        self._by_wording: dict[tuple[str, ...], int] = {}
        self._by_word: dict[str, deque[int]] = {}
        self._frequency: Counter[str] = Counter()
        self._gatherings: dict[StoryId, _Gathering] = {}
        self._story_of: dict[ArticleId, StoryId] = {}
        self._reweigh_at = 2

    @classmethod
    def restore(cls, memberships: Iterable[Membership], now: datetime) -> Self:
        """A grouper that knows these stories.

        ``memberships`` come in the order in which the articles were once added; what lies before the
        window of ``now`` may be left out.
        """
        grouper = cls()
        for membership in memberships:
            if membership.article.at > now - WINDOW:
                grouper._remember(membership.article, membership.story_id)
        return grouper

    def add(self, articles: Sequence[Article], now: datetime) -> StoryChanges:
        """Place articles in this order. ``now`` (UTC) tells which older ones they are compared with.

        An article that was placed before keeps its place, and is named again in the joins.
        """
        self._forget(now - WINDOW)
        joins: list[tuple[ArticleId, StoryId]] = []
        merges: list[tuple[StoryId, StoryId]] = []
        for article in articles:
            story = self._story_of.get(article.id)
            if story is None:
                story, others = self._place(article, now)
                self._merge(others, story)
                merges += [(other, story) for other in others]
            joins.append((article.id, story))
        return StoryChanges(tuple(joins), tuple(merges))

    @property
    def remembered(self) -> int:
        """How many articles are within the window."""
        return len(self._story_of)

    def _place(self, article: Article, now: datetime) -> tuple[StoryId, list[StoryId]]:
        """The story that an article joins or founds, and the stories that it ties to that one."""
        if article.at <= now - WINDOW:
            return StoryId(article.id), []
        wording = wording_of(article)
        twin = self._by_wording.get(wording)
        if twin is not None and wording:
            story = self._tellings[twin].story
            self._remember(article, story)
            return story, []
        fits = self._fits(self._weigh(_said(wording)))
        joined = [(fit, story) for fit, story in fits if fit >= JOIN]
        if not joined:
            self._remember(article, StoryId(article.id))
            return StoryId(article.id), []
        tied = [joined[0][1], *(story for fit, story in joined[1:] if fit >= MERGE)]
        oldest = min(tied)
        self._remember(article, oldest)
        return oldest, [story for story in tied if story != oldest]

    def _fits(self, weights: dict[str, float]) -> list[tuple[float, StoryId]]:
        """How well a weighed wording fits each story that it shares rare words with, best first."""
        closest: dict[StoryId, float] = {}
        for number in self._sharing(weights):
            telling = self._tellings[number]
            likeness = _dot(weights, telling.weights)
            if likeness > closest.get(telling.story, 0.0):
                closest[telling.story] = likeness
        fits = []
        for story, likeness in closest.items():
            gathering = self._gatherings[story]
            average = _dot(weights, gathering.weights) / len(gathering.tellings)
            fits.append((CLOSEST * likeness + AVERAGE * average, story))
        fits.sort(key=lambda fit: (-fit[0], fit[1]))
        return fits

    def _sharing(self, weights: dict[str, float]) -> dict[int, None]:
        """The latest tellings that share one of the rarest words."""
        known = [word for word in weights if word in self._by_word]
        known.sort(key=self._frequency.__getitem__)
        numbers: dict[int, None] = {}
        for word in known[:RAREST_WORDS]:
            numbers.update(dict.fromkeys(self._by_word[word]))
        return {number: None for number in numbers if number in self._tellings}

    def _remember(self, article: Article, story: StoryId) -> None:
        self._story_of[article.id] = story
        wording = wording_of(article)
        number = self._by_wording.get(wording) if wording else None
        if number is not None and self._tellings[number].story == story:
            telling = self._tellings[number]
            telling.articles.append(article.id)
            telling.last_told = max(telling.last_told, article.at)
            return
        number, self._next_telling = self._next_telling, self._next_telling + 1
        telling = _Telling(wording, _said(wording), story, article.at, [article.id])
        self._tellings[number] = telling
        self._by_wording[wording] = number
        heappush(self._expiry, (article.at, number))
        self._frequency.update(telling.said.keys())
        telling.weights = self._weigh(telling.said)
        for word in telling.said:
            self._by_word.setdefault(word, deque(maxlen=LATEST_SHARING)).append(number)
        gathering = self._gatherings.setdefault(story, _Gathering())
        gathering.tellings.append(number)
        _add(gathering.weights, telling.weights)
        if len(self._tellings) >= self._reweigh_at:
            self._reweigh()

    def _merge(self, others: list[StoryId], heir: StoryId) -> None:
        for other in others:
            going = self._gatherings.pop(other)
            staying = self._gatherings[heir]
            staying.tellings += going.tellings
            _add(staying.weights, going.weights)
            for number in going.tellings:
                telling = self._tellings[number]
                telling.story = heir
                self._story_of.update(dict.fromkeys(telling.articles, heir))

    def _forget(self, before: datetime) -> None:
        while self._expiry and self._expiry[0][0] <= before:
            _, number = heappop(self._expiry)
            telling = self._tellings[number]
            if telling.last_told > before:
                heappush(self._expiry, (telling.last_told, number))
            else:
                self._forget_telling(number, telling)

    def _forget_telling(self, number: int, telling: _Telling) -> None:
        del self._tellings[number]
        if self._by_wording.get(telling.wording) == number:
            del self._by_wording[telling.wording]
        for article_id in telling.articles:
            del self._story_of[article_id]
        for word in telling.said:
            self._frequency[word] -= 1
            if not self._frequency[word]:
                del self._frequency[word], self._by_word[word]
        gathering = self._gatherings[telling.story]
        gathering.tellings.remove(number)
        if not gathering.tellings:
            del self._gatherings[telling.story]
            return
        for word, weight in telling.weights.items():
            gathering.weights[word] -= weight

    def _weigh(self, said: dict[str, float]) -> dict[str, float]:
        """TF-IDF over the window, with length 1: (1 + ln count) · ln(1 + (N + 1) / (df + ½))."""
        total = len(self._tellings) + 1
        weights = {word: tf * log(1 + total / (self._frequency[word] + 0.5)) for word, tf in said.items()}
        length = sqrt(sum(weight * weight for weight in weights.values()))
        return {word: weight / length for word, weight in weights.items()} if length else {}

    def _reweigh(self) -> None:
        """As the window fills, it shows which words are common: the first weights were guesses."""
        self._reweigh_at = int(len(self._tellings) * REWEIGH_AT_GROWTH) + 1
        for telling in self._tellings.values():
            telling.weights = self._weigh(telling.said)
        for gathering in self._gatherings.values():
            gathering.weights = {}
            for number in gathering.tellings:
                _add(gathering.weights, self._tellings[number].weights)


def wording_of(article: Article) -> tuple[str, ...]:
    """The telling words of an article's title and of the beginning of its lead."""
    lead = telling_words(article.lead)[:LEAD_WORDS] if article.lead else []
    return tuple(telling_words(article.title) + lead)


def _said(wording: Sequence[str]) -> dict[str, float]:
    return {word: 1 + log(count) for word, count in Counter(wording).items()}


def _dot(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(weight * other[word] for word, weight in one.items() if word in other)


def _add(total: dict[str, float], weights: dict[str, float]) -> None:
    for word, weight in weights.items():
        total[word] = total.get(word, 0.0) + weight
