"""Articles that tell of the same event become one story, as they come.

An article is a bag of words weighed by TF-IDF (Salton and Buckley 1988), where a word is rare if it
is rare in the last days and in news at large. Through an inverted index it is compared with the
recent articles that share its rarest words, and joins the story that it fits best, if it fits well
enough; another story that it fits almost as well is the same event told by others, and is merged
into the older one. An article that fits none founds its own.

What is decided depends on the articles and their order alone, and is rebuilt from memberships.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heappop, heappush, nlargest
from math import log, sqrt
from typing import Self

from digestbot.model import Article, ArticleId, Membership, StoryChanges, StoryId
from digestbot.newsroom.word_counts import HEADLINES, WORD_COUNTS
from digestbot.newsroom.words import telling_words

#: How long an article waits for others that tell the same.
WINDOW = timedelta(hours=72)

#: The shares of the closest article and of the average one in how well an article fits a story.
CLOSEST, AVERAGE = 0.2, 0.8
#: The fit (0 to 1) from which an article joins a story, and from which it ties another to that.
JOIN, TIE = 0.258, 0.311
#: How alike (cosine) two stories must be to be one once an article fits both: so much, and the
#: second divided by the tellings of the smaller one, for little is known of a story told once.
ALIKE, ALIKE_SMALL = 0.4, 0.3

#: An article is looked up by its rarest words...
RAREST_WORDS = 8
#: ...among the latest articles with that word, so that a flood of one headline slows nothing...
LATEST_SHARING = 50
#: ...and compared with the most promising of those in full.
COMPARED = 24
#: The words of the lead that are read after the title's.
LEAD_WORDS = 24

Weights = dict[str, float]


@dataclass(slots=True)
class _Telling:
    """One wording, by whomever it is told and however often."""

    wording: tuple[str, ...]
    #: Of length 1.
    weights: Weights
    story: StoryId
    last_told: datetime
    articles: list[ArticleId]


@dataclass(slots=True)
class _Gathering:
    """What the tellings of a story within the window say together."""

    tellings: dict[int, None] = field(default_factory=dict)
    #: The sum of their weights, and the square of its length.
    weights: Weights = field(default_factory=dict)
    square: float = 0.0


class Grouper:
    """The stories of the last days, and the judgement which of them an article joins.

    Not to be shared between threads.
    """

    def __init__(self) -> None:
        self._tellings: dict[int, _Telling] = {}
        self._next_telling = 0
        self._expiry: list[tuple[datetime, int]] = []
        self._by_wording: dict[tuple[str, ...], int] = {}
        #: The latest tellings with a word and the word's weight in each, the oldest first.
        self._by_word: dict[str, dict[int, float]] = {}
        self._frequency: Counter[str] = Counter()
        self._gatherings: dict[StoryId, _Gathering] = {}
        self._story_of: dict[ArticleId, StoryId] = {}

    @classmethod
    def restore(cls, memberships: Iterable[Membership], now: datetime) -> Self:
        """A grouper that knows these stories.

        ``memberships`` come in the order in which the articles were once added; what lies before the
        window of ``now`` may be left out.
        """
        grouper = cls()
        for membership in memberships:
            article = membership.article
            if article.at > now - WINDOW:
                wording = wording_of(article)
                grouper._remember(article, wording, grouper._weigh(wording), membership.story_id)
        return grouper

    @property
    def remembered(self) -> int:
        """How many articles are within the window."""
        return len(self._story_of)

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
                story = self._place(article, now, merges)
            joins.append((article.id, story))
        return StoryChanges(tuple(joins), tuple(merges))

    def _place(self, article: Article, now: datetime, merges: list[tuple[StoryId, StoryId]]) -> StoryId:
        """The story that an article joins or founds; what it ties together is added to ``merges``."""
        if article.at <= now - WINDOW:
            return StoryId(article.id)
        wording = wording_of(article)
        weights = self._weigh(wording)
        twin = self._by_wording.get(wording) if wording else None
        if twin is not None:
            story = self._tellings[twin].story
        else:
            story = self._joined(weights, merges) or StoryId(article.id)
        self._remember(article, wording, weights, story)
        return story

    def _joined(self, weights: Weights, merges: list[tuple[StoryId, StoryId]]) -> StoryId | None:
        fits = self._fits(weights)
        if not fits or fits[0][0] < JOIN:
            return None
        heir = fits[0][1]
        for fit, story in fits[1:]:
            if fit >= TIE or self._alike(heir, story):
                going, heir = max(heir, story), min(heir, story)
                self._merge(going, heir)
                merges.append((going, heir))
        return heir

    def _fits(self, weights: Weights) -> list[tuple[float, StoryId]]:
        """How well a weighed wording fits each story that it shares rare words with, best first."""
        closest: dict[StoryId, float] = {}
        for number in self._promising(weights):
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

    def _promising(self, weights: Weights) -> list[int]:
        """The tellings that share the most among the latest ones with one of the rarest words."""
        known = [word for word in weights if word in self._by_word]
        known.sort(key=self._frequency.__getitem__)
        shared: dict[int, float] = {}
        for word in known[:RAREST_WORDS]:
            weight = weights[word]
            for number, other in self._by_word[word].items():
                shared[number] = shared.get(number, 0.0) + weight * other
        if len(shared) <= COMPARED:
            return list(shared)
        return nlargest(COMPARED, shared, key=lambda number: (shared[number], number))

    def _alike(self, one: StoryId, other: StoryId) -> bool:
        first, second = self._gatherings[one], self._gatherings[other]
        if len(first.weights) > len(second.weights):
            first, second = second, first
        smaller = min(len(first.tellings), len(second.tellings))
        likeness = _dot(first.weights, second.weights) / sqrt(first.square * second.square)
        return likeness >= ALIKE + ALIKE_SMALL / smaller

    def _remember(self, article: Article, wording: tuple[str, ...], weights: Weights, story: StoryId) -> None:
        self._story_of[article.id] = story
        twin = self._by_wording.get(wording) if wording else None
        if twin is not None and self._tellings[twin].story == story:
            telling = self._tellings[twin]
            telling.articles.append(article.id)
            telling.last_told = max(telling.last_told, article.at)
            return
        number, self._next_telling = self._next_telling, self._next_telling + 1
        self._tellings[number] = _Telling(wording, weights, story, article.at, [article.id])
        self._by_wording[wording] = number
        heappush(self._expiry, (article.at, number))
        self._frequency.update(weights.keys())
        for word, weight in weights.items():
            sharing = self._by_word.setdefault(word, {})
            if len(sharing) == LATEST_SHARING:
                del sharing[next(iter(sharing))]
            sharing[number] = weight
        gathering = self._gatherings.setdefault(story, _Gathering())
        gathering.tellings[number] = None
        _add(gathering, weights, 1.0)

    def _merge(self, going: StoryId, heir: StoryId) -> None:
        gone, staying = self._gatherings.pop(going), self._gatherings[heir]
        staying.tellings |= gone.tellings
        staying.square += 2 * _dot(gone.weights, staying.weights) + gone.square
        for word, weight in gone.weights.items():
            staying.weights[word] = staying.weights.get(word, 0.0) + weight
        for number in gone.tellings:
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
        for word in telling.weights:
            self._by_word[word].pop(number, None)
            self._frequency[word] -= 1
            if not self._frequency[word]:
                del self._frequency[word], self._by_word[word]
        gathering = self._gatherings[telling.story]
        del gathering.tellings[number]
        if gathering.tellings:
            _add(gathering, telling.weights, -1.0)
        else:
            del self._gatherings[telling.story]

    def _weigh(self, wording: Sequence[str]) -> Weights:
        """TF-IDF with length 1: (1 + ln count) · ln(1 + (N + 1) / (df + ½)), df over the window and news at large.

        The counts of news at large are English. A wording that they mostly do not know is in another
        language, and is weighed by the window alone.
        """
        counted = Counter(wording)
        english = 2 * sum(word in WORD_COUNTS for word in counted) >= len(counted)
        total = len(self._tellings) + 1 + (HEADLINES if english else 0)
        weights = {}
        for word, count in counted.items():
            frequency = self._frequency[word] + (WORD_COUNTS.get(word, 0) if english else 0)
            weights[word] = (1 + log(count)) * log(1 + total / (frequency + 0.5))
        length = sqrt(sum(weight * weight for weight in weights.values()))
        return {word: weight / length for word, weight in weights.items()}


def wording_of(article: Article) -> tuple[str, ...]:
    """The telling words of an article's title and of the beginning of its lead."""
    lead = telling_words(article.lead)[:LEAD_WORDS] if article.lead else []
    return tuple(telling_words(article.title) + lead)


def _dot(one: Weights, other: Weights) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum([weight * other[word] for word, weight in one.items() if word in other])


def _add(gathering: _Gathering, weights: Weights, times: float) -> None:
    gathering.square += 2 * times * _dot(weights, gathering.weights) + times * times
    for word, weight in weights.items():
        gathering.weights[word] = gathering.weights.get(word, 0.0) + times * weight
