"""Groups articles that tell the same event into one story, one article after the other.

An article is compared by its wording (``tf_idf``). An inverted index finds the stories of the last days that
share its rarest words. The article joins the story that it fits best, if it fits well enough. Other stories
that it fits very well tell the same event, and all of them are merged into the oldest. An article that fits
none joins the story that tells the same in another language (``across_languages``), or founds its own. When a
story has grown, its words are clearer, and it takes in single articles that fit it now.

Words are compared with what a story tells in one language (its strand), so that articles in other languages
do not blur the comparison.

The result depends only on the articles and their order, and can be rebuilt from the memberships.
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

#: An article is compared with the articles of this long before it.
WINDOW = timedelta(hours=72)

#: The fit of an article to a story is a mix of its mean likeness to the story's articles and its likeness to
#: their sum; the sum has this share.
TO_THE_SUM = 0.4
#: The least fit to join a story, and to merge another story with it.
JOIN, TIE = 0.243, 0.367
#: A story with many articles is broad. Beyond the first number of articles, the fit of an article grows by
#: the second value times ln(articles / first number), at most by the third value; without that limit the
#: largest story would take in everything.
MANY, BROADER, BROADEST = 8, 0.05, 0.1
#: The older a story's articles are, in the mean, the better an article has to fit: from the first age on, and
#: at the second age by the third value more. An old story also has no bonus for being broad. An article that
#: fits less is a new development, and founds a story of its own.
AGES_FROM, AGED_AT, AGED_BY = timedelta(hours=6), timedelta(hours=30), 0.2
#: One common word is not enough to join two articles; it may be enough to join a story of at least so many
#: articles.
WORDS_IN_COMMON, FAMILIAR = 2, 2
#: A story looks for single articles when it has this many articles, then twice as many, and so on, ...
LOOK_FROM = 4
#: ... among those that have some of its heaviest words (the first number of them), if they are like the mean
#: of its articles by at least the second value, ...
HEAVIEST, HINT = 10, 0.05
#: ... and takes in those that fit it by at least this.
TAKE_IN = 0.213

#: At most this many entries of the index are read for an article, those of the rarest words first, ...
READ_AT_MOST = 300
#: ... and the most promising stories, up to the first number, are compared in full if their summed likeness
#: so far is at least the second value.
COMPARED, HOPEFUL = 6, 0.2
#: A smaller weight in a story counts as zero; it is only rounding.
NOTHING = 1e-9

#: A strand has the number of its first telling.
StrandNumber = int


@dataclass(slots=True)
class _Telling:
    """One wording of the news, whichever outlets use it, and however often."""

    wording: Wording
    #: The vector of word weights, of length 1.
    weights: Weights
    strand: StrandNumber
    last_told: datetime
    articles: list[ArticleId]


@dataclass(slots=True)
class _Strand:
    """The articles of a story in one language within the window, summed up."""

    story: StoryId
    #: ISO 639-1; empty if unknown.
    language: str
    tellings: dict[int, None] = field(default_factory=dict)
    #: The sum of the articles' word weights.
    words: Weights = field(default_factory=dict)
    #: The squared length of the sum.
    square: float = 0.0
    #: The sum of the times at which each telling was last told, in seconds since 1970.
    told_at: int = 0


class Grouper:
    """Knows the stories of the last days and decides which one an article joins.

    Not thread-safe.
    """

    def __init__(self, topics: Topics | None = None) -> None:
        """``topics`` has the lists of names, which are compared across languages."""
        self._tellings: dict[int, _Telling] = {}
        self._next_telling = 0
        self._expiry: list[tuple[datetime, int]] = []
        self._by_wording: dict[Wording, int] = {}
        #: For each word, the strands that have it, and the sum of its weights in each.
        self._index: dict[str, dict[StrandNumber, float]] = {}
        self._frequency: Counter[str] = Counter()
        self._strands: dict[StrandNumber, _Strand] = {}
        #: The strands of each story, by language.
        self._told_in: dict[StoryId, dict[str, StrandNumber]] = {}
        #: The strands that are the only article of their story.
        self._alone: set[StrandNumber] = set()
        self._story_of: dict[ArticleId, StoryId] = {}
        self._across = AcrossLanguages(topics, self._story_of_telling, self._tellings_of, self._languages_of)

    @classmethod
    def restore(cls, memberships: Iterable[Membership], now: datetime, topics: Topics | None = None) -> Self:
        """A grouper that knows these stories.

        ``memberships`` must have the order in which the articles were added. Those before the window of
        ``now`` may be left out.
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
        """The number of articles within the window."""
        return len(self._story_of)

    def add(self, articles: Sequence[Article], now: datetime) -> StoryChanges:
        """Place the articles in stories, in this order. ``now`` (UTC) decides which older articles are still
        in the window.

        An article that was placed before keeps its story, and is in the returned joins again.
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
        """The story that the article joins or founds. Merges that it causes are appended to ``merges``."""
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
        """The story that tells the same in other languages, or None. Other stories that fit nearly as well,
        each in languages of its own, are merged with it.
        """
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
        """Merge a story with the one that tells the same in another language, if that is clear only now."""
        for other in self._across.counterparts_of(story)[:1]:
            self._merge_both(story, other.story, merges)

    def _merge_both(self, one: StoryId, other: StoryId, merges: list[tuple[StoryId, StoryId]]) -> StoryId:
        """Merge two stories; gives the older one, which remains."""
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
        """A story's tellings, in the order in which they came."""
        return sorted(
            number for strand in self._told_in[story].values() for number in self._strands[strand].tellings
        )

    def _languages_of(self, story: StoryId) -> Iterable[str]:
        return self._told_in[story]

    def _fits(self, weights: Weights, at: datetime) -> list[tuple[float, StrandNumber]]:
        """How well a wording told at ``at`` fits the most promising strands, the best first."""
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
        """The bonus in the fit for a strand with many articles; smaller, and even negative, for an old one."""
        age = abs(at.timestamp() - strand.told_at / len(strand.tellings)) - AGES_FROM.total_seconds()
        aged = min(max(age / (AGED_AT - AGES_FROM).total_seconds(), 0.0), 1.0)
        return self._breadth(strand) * (1 - aged) - AGED_BY * aged

    def _fit(self, likeness: float, strand: _Strand) -> float:
        """The fit to a strand, from the summed likeness to its articles."""
        size = len(strand.tellings)
        length: float = size ** (1 - TO_THE_SUM) * strand.square ** (TO_THE_SUM / 2)
        return likeness / length

    def _breadth(self, strand: _Strand) -> float:
        """The bonus in the fit for a strand with many articles."""
        size = len(strand.tellings)
        return min(BROADER * log(size / MANY), BROADEST) if size > MANY else 0.0

    def _promising(self, weights: Weights) -> list[tuple[float, StrandNumber]]:
        """The strands that share the most, each with the summed likeness to its articles."""
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
        """Merge single articles that fit the strand into its story."""
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
        """The single articles that have some of the strand's heaviest words, in the order in which they came."""
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
        """Add an article to a story; gives the number of its strand."""
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
        """The strand of a story in the article's language; if there is none, a new one with ``number``, the
        number of its first telling.
        """
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
        # A sum of wordings of length 1 can't be shorter than this; rounding must not make it so.
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
    """The sum of the likenesses of a wording to the articles of a strand."""
    said = strand.words
    return sum([weight * said[word] for word, weight in weights.items() if word in said])


def _shared(one: _Strand, other: _Strand) -> float:
    """The scalar product of two strands' sums."""
    fewer, more = sorted((one.words, other.words), key=len)
    return sum([weight * more[word] for word, weight in fewer.items() if word in more])


def _seconds(at: datetime) -> int:
    return int(at.timestamp())
