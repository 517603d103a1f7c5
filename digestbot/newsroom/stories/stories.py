"""Articles that tell of the same event become one story, as they come.

An article is its wording (``tf_idf``). An inverted index finds the stories of the last days that
share its rarest words. It joins the story that it fits best, if it fits well enough; other
stories that it fits very well are the same event told by others, and are merged into the oldest. An article
that fits none joins the story that tells the same in another language (``across_languages``), or founds its own; once
a story has grown, and says better what it is about, it takes in those that stayed alone and fit it now.

Words are compared with what a story tells in one language (its strand), so that tellings in others do not blur it.

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

from digestbot.model import (
    Article,
    ArticleId,
    Membership,
    StoryChanges,
    StoryId,
    language_of_news,
)
from digestbot.newsroom.stories.across_languages import REACH, TIE_MORE, AcrossLanguages
from digestbot.newsroom.stories.tf_idf import Weights, Wording, weigh_words, wording_of
from digestbot.newsroom.tagging.topics import Topics

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

#: The number of a strand is that of its first telling.
StrandNumber = int


@dataclass(slots=True)
class _Telling:
    """One wording, by whomever it is told and however often."""

    wording: Wording
    #: Of length 1.
    weights: Weights
    strand: StrandNumber
    last_told: datetime
    articles: list[ArticleId]


@dataclass(slots=True)
class _Strand:
    """What the tellings of a story in one language, within the window, say together."""

    story: StoryId
    #: ISO 639-1; empty where nobody knows it.
    language: str
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

    def __init__(self, topics: Topics | None = None) -> None:
        """``topics`` has the lists of names that tell, across languages, who is meant."""
        self._tellings: dict[int, _Telling] = {}
        self._next_telling = 0
        self._expiry: list[tuple[datetime, int]] = []
        self._by_wording: dict[Wording, int] = {}
        #: The strands with a word, and the sum of its weights in each.
        self._index: dict[str, dict[StrandNumber, float]] = {}
        self._frequency: Counter[str] = Counter()
        self._strands: dict[StrandNumber, _Strand] = {}
        #: The strands of each story, by language.
        self._told_in: dict[StoryId, dict[str, StrandNumber]] = {}
        #: The strands that are the only telling of their story.
        self._alone: set[StrandNumber] = set()
        self._story_of: dict[ArticleId, StoryId] = {}
        self._across = AcrossLanguages(topics, self._story_of_telling, self._tellings_of, self._languages_of)

    @classmethod
    def restore(cls, memberships: Iterable[Membership], now: datetime, topics: Topics | None = None) -> Self:
        """A grouper that knows these stories.

        ``memberships`` come in the order in which the articles were once added; what lies before the
        window of ``now`` may be left out.
        """
        grouper = cls(topics)
        for membership in memberships:
            article = membership.article
            if article.at > now - WINDOW:
                wording = wording_of(article)
                weights = grouper._weigh(wording)
                grouper._remember(article, wording, weights, membership.story_id, now)
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
            self._remember(article, wording, weights, story := self._story_of_telling(twin), now)
            return story
        joined = self._joined(weights, article.at, merges)
        story = joined or self._joined_abroad(article, merges) or StoryId(article.id)
        strand = self._strands[self._remember(article, wording, weights, story, now)]
        if (size := len(strand.tellings)).bit_count() == 1:
            if size >= LOOK_FROM:
                self._take_in(strand, merges)
            if joined is not None and size > 1:
                self._meet_abroad(strand.story, merges)
        return strand.story

    def _weigh(self, wording: Wording) -> Weights:
        return weigh_words(wording, self._frequency, len(self._tellings), self._index, len(self._strands))

    def _joined(
        self, weights: Weights, at: datetime, merges: list[tuple[StoryId, StoryId]]
    ) -> StoryId | None:
        fits = self._fits(weights, at)
        if not fits or fits[0][0] < JOIN:
            return None
        heir = self._strands[fits[0][1]].story
        tied = [self._strands[strand].story for fit, strand in fits[1:] if fit >= TIE]
        for story in dict.fromkeys(tied):
            heir = self._merge_both(heir, story, merges)
        return heir

    def _joined_abroad(self, article: Article, merges: list[tuple[StoryId, StoryId]]) -> StoryId | None:
        """The story that tells the same in other languages; others that fit very well, each in its own, are merged into it."""
        found = self._across.counterparts(article)
        if not found:
            return None
        best, *others = found
        heir = best.story
        for other in others:
            if other.fit >= best.fit - TIE_MORE and self._share_no_language(heir, other.story):
                heir = self._merge_both(heir, other.story, merges)
        return heir

    def _meet_abroad(self, story: StoryId, merges: list[tuple[StoryId, StoryId]]) -> None:
        """Merge a story that was founded before what it has in another language, and now says better that it is the same."""
        for other in self._across.counterparts_of(story)[:1]:
            self._merge_both(story, other.story, merges)

    def _merge_both(self, one: StoryId, other: StoryId, merges: list[tuple[StoryId, StoryId]]) -> StoryId:
        """The older of two stories, which the other has become a part of."""
        if one != other:
            going, heir = max(one, other), min(one, other)
            self._merge(going, heir)
            merges.append((going, heir))
        return min(one, other)

    def _share_no_language(self, one: StoryId, other: StoryId) -> bool:
        return self._told_in[one].keys().isdisjoint(self._told_in[other])

    def _story_of_telling(self, number: int) -> StoryId:
        return self._strands[self._tellings[number].strand].story

    def _tellings_of(self, story: StoryId) -> list[int]:
        """In the order in which they came."""
        return sorted(
            number for strand in self._told_in[story].values() for number in self._strands[strand].tellings
        )

    def _languages_of(self, story: StoryId) -> Iterable[str]:
        return self._told_in[story]

    def _fits(self, weights: Weights, at: datetime) -> list[tuple[float, StrandNumber]]:
        """How well a weighed wording of a moment fits the most promising strands, best first."""
        fits = []
        for likeness, number in self._promising(weights):
            strand = self._strands[number]
            if self._is_familiar(strand) or self._words_in_common(weights, strand) >= WORDS_IN_COMMON:
                fits.append((self._fit(likeness, strand) + self._ease(strand, at), number))
        fits.sort(key=lambda fit: (-fit[0], self._strands[fit[1]].story))
        return fits

    def _is_familiar(self, strand: _Strand) -> bool:
        return len(strand.tellings) >= FAMILIAR

    def _ease(self, strand: _Strand, at: datetime) -> float:
        """How much better what was told at a moment fits what is told often; less, and below 0, for what is old."""
        age = abs(at.timestamp() - strand.told_at / len(strand.tellings)) - AGES_FROM.total_seconds()
        aged = min(max(age / (AGED_AT - AGES_FROM).total_seconds(), 0.0), 1.0)
        return self._breadth(strand) * (1 - aged) - AGED_BY * aged

    def _fit(self, likeness: float, strand: _Strand) -> float:
        """How well what is so much like all tellings of a strand together fits it."""
        size = len(strand.tellings)
        length: float = size ** (1 - TO_THE_SUM) * strand.square ** (TO_THE_SUM / 2)
        return likeness / length

    def _breadth(self, strand: _Strand) -> float:
        """How much better an article fits what is told often."""
        size = len(strand.tellings)
        return min(BROADER * log(size / MANY), BROADEST) if size > MANY else 0.0

    def _promising(self, weights: Weights) -> list[tuple[float, StrandNumber]]:
        """The strands that share the most, each with the sum of the likenesses to its tellings."""
        index, strands = self._index, self._strands
        rarest_first = sorted([(len(index[word]), word) for word in weights if word in index])
        likeness: dict[StrandNumber, float] = {}
        read = words_read = 0
        for length, word in rarest_first:
            read += length
            if read > READ_AT_MOST:
                break
            words_read += 1
            weight = weights[word]
            for strand, other in index[word].items():
                if strand in likeness:
                    likeness[strand] += weight * other
                else:
                    likeness[strand] = weight * other
        unread = [word for _, word in rarest_first[words_read:]]
        hopeful = [
            (shared / len(strands[strand].tellings), strand)
            for strand, shared in likeness.items()
            if shared >= HOPEFUL
        ]
        hopeful.sort(reverse=True)
        return [
            (likeness[strand] + sum([weights[word] * said[word] for word in unread if word in said]), strand)
            for _, strand in hopeful[:COMPARED]
            for said in (strands[strand].words,)
        ]

    def _words_in_common(self, weights: Weights, strand: _Strand) -> int:
        return len(weights.keys() & strand.words.keys())

    def _take_in(self, strand: _Strand, merges: list[tuple[StoryId, StoryId]]) -> None:
        """Merge into a story what stood alone so far, and fits it."""
        for number in self._lone_beside(strand):
            lone = self._strands[number]
            [telling_number] = lone.tellings
            telling = self._tellings[telling_number]
            fit = self._fit(_likeness(telling.weights, strand), strand)
            if (
                self._words_in_common(telling.weights, strand) >= WORDS_IN_COMMON
                and fit + self._ease(strand, telling.last_told) >= TAKE_IN
            ):
                going = lone.story
                self._merge(going, strand.story)
                merges.append((going, strand.story))

    def _lone_beside(self, strand: _Strand) -> list[StrandNumber]:
        """The articles that stand alone and have some of a strand's heaviest words, as they came."""
        heaviest = nlargest(HEAVIEST, zip(strand.words.values(), strand.words, strict=True))
        likeness = defaultdict[StrandNumber, float](float)
        for weight, word in heaviest:
            sharing = self._index[word]
            if len(sharing) <= READ_AT_MOST:
                for other in sharing.keys() & self._alone:
                    likeness[other] += weight * sharing[other]
        least = HINT * len(strand.tellings)
        hints = [other for other, alike in likeness.items() if alike >= least]
        return sorted(other for other in hints if self._strands[other] is not strand)

    def _remember(
        self, article: Article, wording: Wording, weights: Weights, story: StoryId, now: datetime
    ) -> StrandNumber:
        """Add an article to a story; gives the strand that it is in."""
        self._story_of[article.id] = story
        twin = self._by_wording.get(wording) if any(wording) else None
        if twin is not None and self._story_of_telling(twin) == story:
            telling = self._tellings[twin]
            telling.articles.append(article.id)
            if article.at > telling.last_told:
                strand = self._strands[telling.strand]
                strand.told_at += _seconds(article.at) - _seconds(telling.last_told)
                telling.last_told = article.at
            return telling.strand
        number, self._next_telling = self._next_telling, self._next_telling + 1
        strand_number = self._strand_of(story, article, number)
        self._tellings[number] = _Telling(wording, weights, strand_number, article.at, [article.id])
        self._by_wording[wording] = number
        heappush(self._expiry, (article.at, number))
        self._frequency.update(weights.keys())
        strand = self._strands[strand_number]
        strand.tellings[number] = None
        strand.told_at += _seconds(article.at)
        strand.square += 2 * _likeness(weights, strand) + 1
        index, words = self._index, strand.words
        for word, weight in weights.items():
            total = words[word] = words.get(word, 0.0) + weight
            if word in index:
                index[word][strand_number] = total
            else:
                index[word] = {strand_number: total}
        self._note_alone(story)
        if article.at > now - REACH:
            self._across.remember(number, article)
        return strand_number

    def _strand_of(self, story: StoryId, article: Article, number: int) -> StrandNumber:
        """The strand of a story in an article's language; a new one has the ``number`` of its first telling."""
        language = language_of_news(article.language) if article.language else ""
        strands = self._told_in.setdefault(story, {})
        if language not in strands:
            strands[language] = number
            self._strands[number] = _Strand(story, language)
        return strands[language]

    def _note_alone(self, story: StoryId) -> None:
        strands = self._told_in[story].values()
        if len(strands) == 1 and len(self._strands[next(iter(strands))].tellings) == 1:
            self._alone.update(strands)
        else:
            self._alone.difference_update(strands)

    def _merge(self, going: StoryId, heir: StoryId) -> None:
        staying = self._told_in[heir]
        for language, number in self._told_in.pop(going).items():
            self._strands[number].story = heir
            for telling in self._strands[number].tellings:
                self._story_of.update(dict.fromkeys(self._tellings[telling].articles, heir))
            if language in staying:
                self._merge_strands(number, staying[language])
            else:
                staying[language] = number
        self._note_alone(heir)

    def _merge_strands(self, going: StrandNumber, heir: StrandNumber) -> None:
        gone, staying = self._strands.pop(going), self._strands[heir]
        self._alone.discard(going)
        staying.square += 2 * _shared(gone, staying) + gone.square
        staying.told_at += gone.told_at
        staying.tellings |= gone.tellings
        words = staying.words
        for word, weight in gone.words.items():
            sharing = self._index[word]
            del sharing[going]
            sharing[heir] = words[word] = words.get(word, 0.0) + weight
        for number in gone.tellings:
            self._tellings[number].strand = heir

    def _forget(self, before: datetime) -> None:
        self._across.forget(before + WINDOW - REACH)
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
        strand = self._strands[telling.strand]
        del strand.tellings[number]
        strand.told_at -= _seconds(telling.last_told)
        # A sum of so many wordings is no shorter; rounding must not make it so.
        square = strand.square + 1 - 2 * _likeness(telling.weights, strand)
        strand.square = max(square, float(len(strand.tellings)))
        for word, weight in telling.weights.items():
            if self._frequency[word] > 1:
                self._frequency[word] -= 1
            else:
                del self._frequency[word]
            left = strand.words[word] - weight
            if left < NOTHING or not strand.tellings:
                del strand.words[word], self._index[word][telling.strand]
                if not self._index[word]:
                    del self._index[word]
            else:
                strand.words[word] = self._index[word][telling.strand] = left
        if not strand.tellings:
            self._forget_strand(telling.strand, strand)
        elif len(strand.tellings) == 1:
            self._note_alone(strand.story)

    def _forget_strand(self, number: StrandNumber, strand: _Strand) -> None:
        del self._strands[number]
        self._alone.discard(number)
        strands = self._told_in[strand.story]
        del strands[strand.language]
        if strands:
            self._note_alone(strand.story)
        else:
            del self._told_in[strand.story]


def _likeness(weights: Weights, strand: _Strand) -> float:
    """The sum of a wording's likenesses to the tellings of a strand."""
    said = strand.words
    return sum([weight * said[word] for word, weight in weights.items() if word in said])


def _shared(one: _Strand, other: _Strand) -> float:
    """The product of the sums of two strands."""
    fewer, more = sorted((one.words, other.words), key=len)
    return sum([weight * more[word] for word, weight in fewer.items() if word in more])


def _seconds(at: datetime) -> int:
    return int(at.timestamp())
