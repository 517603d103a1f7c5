"""Articles that tell of the same event become one story, as they come.

An article is its wording (``wordings``). An inverted index finds the stories of the last days that
share its rarest words. It joins the story that it fits best, if it fits well enough; other
stories that it fits very well are the same event told by others, and are merged into the oldest. An article
that fits none founds its own; once a story has grown, and says better what it is about, it takes in those that
stayed alone and fit it now.

What is decided depends on the articles and their order alone, and is rebuilt from memberships.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import heappop, heappush, nlargest
from math import log
from typing import Self

from digestbot.model import Article, ArticleId, Membership, StoryChanges, StoryId
from digestbot.newsroom.stories.wordings import Weights, Wording, weigh_words, wording_of

#: How long an article waits for others that tell the same.
WINDOW = timedelta(hours=72)

#: How well an article fits a story lies between its mean likeness to the story's tellings (0) and its
#: likeness to their sum (1), here by so much.
TO_THE_SUM = 0.4
#: The fit from which an article joins a story, and from which it ties another to that.
JOIN, TIE = 0.243, 0.367
#: A story told often is broad: beyond so many tellings, an article fits better by this times ln(tellings / many).
#: ...though by no more than the last of these, or the greatest story would swallow all.
MANY, BROADER, BROADEST = 8, 0.05, 0.1
#: The older a story's tellings are, in the mean, the better an article has to fit: from the first of these ages on, and
#: at the second by so much. Broad is a story then no longer. What fits less is a new development, and begins a story of
#: its own.
AGES_FROM, AGED_AT, AGED_BY = timedelta(hours=6), timedelta(hours=30), 0.2
#: One word in common makes no story of two articles; it may tell that one more belongs to a familiar story.
WORDS_IN_COMMON, FAMILIAR = 2, 2
#: A story looks for articles that stayed alone at its fourth telling, the eighth, and so on...
LOOK_FROM = 4
#: ...among those with some of its so many heaviest words, if they are like the mean of its tellings by so much...
HEAVIEST, HINT = 10, 0.05
#: ...and takes in those that fit it so well.
TAKE_IN = 0.213

#: So many entries of the index are read for an article, those of the rarest words first...
READ_AT_MOST = 300
#: ...and the most promising stories, which share so much at least by then, are compared in full.
COMPARED, HOPEFUL = 6, 0.2
#: A word that weighs less in a story has left it; what remains is rounding.
NOTHING = 1e-9


@dataclass(slots=True)
class _Telling:
    """One wording, by whomever it is told and however often."""

    wording: Wording
    #: Of length 1.
    weights: Weights
    story: StoryId
    last_told: datetime
    articles: list[ArticleId]


@dataclass(slots=True)
class _Gathering:
    """What the tellings of a story within the window say together."""

    tellings: dict[int, None] = field(default_factory=dict)
    #: The sum of their weights.
    words: Weights = field(default_factory=dict)
    #: The square of the length of the sum.
    square: float = 0.0
    #: When each was last told, in seconds since 1970, added up.
    told_at: int = 0


class Grouper:
    """The stories of the last days, and the judgement which of them an article joins.

    Not to be shared between threads.
    """

    def __init__(self) -> None:
        self._tellings: dict[int, _Telling] = {}
        self._next_telling = 0
        self._expiry: list[tuple[datetime, int]] = []
        self._by_wording: dict[Wording, int] = {}
        #: The stories with a word, and the sum of its weights in each, as their gatherings have it.
        self._index: dict[str, dict[StoryId, float]] = {}
        self._frequency: Counter[str] = Counter()
        self._gatherings: dict[StoryId, _Gathering] = {}
        #: The stories of one telling.
        self._alone: set[StoryId] = set()
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
                weights = grouper._weigh(wording)
                grouper._remember(article, wording, weights, membership.story_id)
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
        twin = self._by_wording.get(wording) if any(wording) else None
        if twin is not None:
            story = self._tellings[twin].story
        else:
            story = self._joined(weights, article.at, merges) or StoryId(article.id)
        self._remember(article, wording, weights, story)
        tellings = len(self._gatherings[story].tellings)
        looks = twin is None and tellings >= LOOK_FROM and tellings.bit_count() == 1
        if looks:
            self._take_in(story, merges)
        return story

    def _weigh(self, wording: Wording) -> Weights:
        return weigh_words(wording, self._frequency, len(self._tellings), self._index, len(self._gatherings))

    def _joined(
        self, weights: Weights, at: datetime, merges: list[tuple[StoryId, StoryId]]
    ) -> StoryId | None:
        fits = self._fits(weights, at)
        if not fits or fits[0][0] < JOIN:
            return None
        heir = fits[0][1]
        for fit, story in fits[1:]:
            if fit >= TIE:
                going, heir = max(heir, story), min(heir, story)
                self._merge(going, heir)
                merges.append((going, heir))
        return heir

    def _fits(self, weights: Weights, at: datetime) -> list[tuple[float, StoryId]]:
        """How well a weighed wording of a moment fits the most promising stories, best first."""
        fits = []
        for likeness, story in self._promising(weights):
            if self._is_familiar(story) or self._words_in_common(weights, story) >= WORDS_IN_COMMON:
                fits.append((self._fit(likeness, story) + self._ease(story, at), story))
        fits.sort(key=lambda fit: (-fit[0], fit[1]))
        return fits

    def _is_familiar(self, story: StoryId) -> bool:
        return len(self._gatherings[story].tellings) >= FAMILIAR

    def _ease(self, story: StoryId, at: datetime) -> float:
        """How much better what was told at a moment fits a story that is told often; less, and below 0, for an old one."""
        gathering = self._gatherings[story]
        age = abs(at.timestamp() - gathering.told_at / len(gathering.tellings)) - AGES_FROM.total_seconds()
        aged = min(max(age / (AGED_AT - AGES_FROM).total_seconds(), 0.0), 1.0)
        return self._breadth(story) * (1 - aged) - AGED_BY * aged

    def _fit(self, likeness: float, story: StoryId) -> float:
        """How well what is so much like all tellings of a story together fits it."""
        gathering = self._gatherings[story]
        size = len(gathering.tellings)
        length: float = size ** (1 - TO_THE_SUM) * gathering.square ** (TO_THE_SUM / 2)
        return likeness / length

    def _breadth(self, story: StoryId) -> float:
        """How much better an article fits a story that is told often."""
        size = len(self._gatherings[story].tellings)
        return min(BROADER * log(size / MANY), BROADEST) if size > MANY else 0.0

    def _promising(self, weights: Weights) -> list[tuple[float, StoryId]]:
        """The stories that share the most, each with the sum of the likenesses to its tellings."""
        index, gatherings = self._index, self._gatherings
        rarest_first = sorted([(len(index[word]), word) for word in weights if word in index])
        likeness: dict[StoryId, float] = {}
        read = words_read = 0
        for length, word in rarest_first:
            read += length
            if read > READ_AT_MOST:
                break
            words_read += 1
            weight = weights[word]
            for story, other in index[word].items():
                if story in likeness:
                    likeness[story] += weight * other
                else:
                    likeness[story] = weight * other
        unread = [word for _, word in rarest_first[words_read:]]
        hopeful = [
            (shared / len(gatherings[story].tellings), story)
            for story, shared in likeness.items()
            if shared >= HOPEFUL
        ]
        hopeful.sort(reverse=True)
        return [
            (likeness[story] + sum([weights[word] * said[word] for word in unread if word in said]), story)
            for _, story in hopeful[:COMPARED]
            for said in (gatherings[story].words,)
        ]

    def _words_in_common(self, weights: Weights, story: StoryId) -> int:
        return len(weights.keys() & self._gatherings[story].words.keys())

    def _take_in(self, story: StoryId, merges: list[tuple[StoryId, StoryId]]) -> None:
        """Merge into a story what stood alone so far, and fits it."""
        for lone in self._lone_beside(story):
            [number] = self._gatherings[lone].tellings
            telling = self._tellings[number]
            fit = self._fit(self._likeness(telling.weights, story), story)
            if (
                self._words_in_common(telling.weights, story) >= WORDS_IN_COMMON
                and fit + self._ease(story, telling.last_told) >= TAKE_IN
            ):
                self._merge(lone, story)
                merges.append((lone, story))

    def _lone_beside(self, story: StoryId) -> list[StoryId]:
        """The articles that stand alone and have some of a story's heaviest words, by id."""
        gathering = self._gatherings[story]
        heaviest = nlargest(HEAVIEST, zip(gathering.words.values(), gathering.words, strict=True))
        likeness = defaultdict[StoryId, float](float)
        for weight, word in heaviest:
            sharing = self._index[word]
            if len(sharing) <= READ_AT_MOST:
                for other in sharing.keys() & self._alone:
                    likeness[other] += weight * sharing[other]
        least = HINT * len(gathering.tellings)
        return sorted(other for other, alike in likeness.items() if alike >= least and other != story)

    def _shared(self, one: StoryId, other: StoryId) -> float:
        """The product of the sums of two stories."""
        fewer, more = sorted((self._gatherings[one].words, self._gatherings[other].words), key=len)
        return sum([weight * more[word] for word, weight in fewer.items() if word in more])

    def _remember(self, article: Article, wording: Wording, weights: Weights, story: StoryId) -> None:
        self._story_of[article.id] = story
        twin = self._by_wording.get(wording) if any(wording) else None
        if twin is not None and self._tellings[twin].story == story:
            telling = self._tellings[twin]
            telling.articles.append(article.id)
            if article.at > telling.last_told:
                gathering = self._gatherings[story]
                gathering.told_at += _seconds(article.at) - _seconds(telling.last_told)
                telling.last_told = article.at
            return
        number, self._next_telling = self._next_telling, self._next_telling + 1
        self._tellings[number] = _Telling(wording, weights, story, article.at, [article.id])
        self._by_wording[wording] = number
        heappush(self._expiry, (article.at, number))
        self._frequency.update(weights.keys())
        if story in self._gatherings:
            self._alone.discard(story)
        else:
            self._gatherings[story] = _Gathering()
            self._alone.add(story)
        gathering = self._gatherings[story]
        gathering.tellings[number] = None
        gathering.told_at += _seconds(article.at)
        gathering.square += 2 * self._likeness(weights, story) + 1
        index, words = self._index, gathering.words
        for word, weight in weights.items():
            total = words[word] = words.get(word, 0.0) + weight
            if word in index:
                index[word][story] = total
            else:
                index[word] = {story: total}

    def _merge(self, going: StoryId, heir: StoryId) -> None:
        shared = self._shared(going, heir)
        gone, staying = self._gatherings.pop(going), self._gatherings[heir]
        self._alone -= {going, heir}
        staying.square += 2 * shared + gone.square
        staying.told_at += gone.told_at
        staying.tellings |= gone.tellings
        words = staying.words
        for word, weight in gone.words.items():
            sharing = self._index[word]
            del sharing[going]
            sharing[heir] = words[word] = words.get(word, 0.0) + weight
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
        gathering = self._gatherings[telling.story]
        del gathering.tellings[number]
        gathering.told_at -= _seconds(telling.last_told)
        # A sum of so many wordings is no shorter; rounding must not make it so.
        square = gathering.square + 1 - 2 * self._likeness(telling.weights, telling.story)
        gathering.square = max(square, float(len(gathering.tellings)))
        for word, weight in telling.weights.items():
            if self._frequency[word] > 1:
                self._frequency[word] -= 1
            else:
                del self._frequency[word]
            left = gathering.words[word] - weight
            if left < NOTHING or not gathering.tellings:
                del gathering.words[word], self._index[word][telling.story]
                if not self._index[word]:
                    del self._index[word]
            else:
                gathering.words[word] = self._index[word][telling.story] = left
        if not gathering.tellings:
            del self._gatherings[telling.story]
            self._alone.discard(telling.story)
        elif len(gathering.tellings) == 1:
            self._alone.add(telling.story)

    def _likeness(self, weights: Weights, story: StoryId) -> float:
        """The sum of a wording's likenesses to the tellings of a story."""
        said = self._gatherings[story].words
        return sum([weight * said[word] for word, weight in weights.items() if word in said])


def _seconds(at: datetime) -> int:
    return int(at.timestamp())
