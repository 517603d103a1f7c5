"""Finds stories that tell the same event in another language, by the articles' vectors and by the names and
numbers that they share.

Articles of the last day and a half are remembered with their vectors. Near vectors are first found by their
signs alone: these are 512 bits (a sketch, as in Charikar 2002), and comparing 20,000 of them takes under two
milliseconds. Only the nearest few are compared in full, with the mean vector of their story's articles. Names
and numbers that both have speak for a match; contradictions (another country, other numbers) speak against
it. A language that the model does not know, or an article without a vector, is joined by names and numbers
alone, if these are rare enough.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import heappop, heappush, nsmallest
from math import log, sqrt
from operator import mul
from typing import NamedTuple

from digestbot.model import Article, StoryId, language_of_news
from digestbot.newsroom.stories.facts import Facts, facts_of
from digestbot.newsroom.tagging.meanings import tells
from digestbot.newsroom.tagging.topics import Topics

#: The same event can be told in two languages at most this long after one another.
REACH = timedelta(hours=36)

#: The least fit to join a story of another language: if both have a lead, and if not. The fit is the cosine,
#: changed by the evidence of names and numbers.
WITH_LEADS, BARE = 0.67, 0.69
NAME_SHARED, NUMBER_SHARED, BOTH_SHARED = 0.04, 0.06, 0.03
ANOTHER_COUNTRY, OTHER_NUMBERS = 0.08, 0.06
#: An article that fits less than the first value joins only if no other story of that language fits nearly as
#: well (within the second value). If several fit, they fit only as the same kind of event.
SURE, AHEAD = 0.76, 0.04
#: Other stories that fit an article too are merged into the best one if their fit is lower by at most this
#: much.
TIE_MORE = 0.06

#: Vectors that differ in more of their 512 signs are not compared: their cosine is below .5.
SIGNS_APART = 190
#: This many of the nearest articles are compared in full, ...
COMPARED = 12
#: ... and of each story this many of the latest articles.
TELLINGS = 12

#: Without a vector, two articles need at least this many names and numbers in common, some of each, because
#: the same people meet again and again, ...
FACTS_SHARED = 3
#: ... and these must be rare enough: the sum of ln(articles / articles that have it) is at least the first
#: value, counted among at least so many articles.
RARITY, ARTICLES = 13.0, 1_000
#: A name or number that more articles have than this is not searched for.
TOLD_BY_MANY = 400

_POSITIVE = bytes(ord("1") if 0 < byte < 128 else ord("0") for byte in range(256))


@dataclass(frozen=True, slots=True)
class _RememberedTelling:
    language: str
    facts: Facts
    has_lead: bool
    #: None if there is none, or if the model does not know the language.
    vector: bytes | None


class _Sketches:
    """The signs of the vectors of one language's articles, in lists that can be scanned fast."""

    def __init__(self) -> None:
        self._numbers: list[int] = []
        self._sketches: list[int] = []
        self._gone: set[int] = set()

    def add(self, number: int, sketch: int) -> None:
        self._numbers.append(number)
        self._sketches.append(sketch)

    def remove(self, number: int) -> None:
        self._gone.add(number)
        if 4 * len(self._gone) > len(self._numbers):
            kept = [
                pair for pair in zip(self._numbers, self._sketches, strict=True) if pair[0] not in self._gone
            ]
            self._numbers = [number for number, _ in kept]
            self._sketches = [sketch for _, sketch in kept]
            self._gone.clear()

    def near(self, sketch: int) -> list[tuple[int, int]]:
        """The near vectors: in how many signs each differs, and its number."""
        near = [
            (signs, at)
            for at, other in enumerate(self._sketches)
            if (signs := (sketch ^ other).bit_count()) <= SIGNS_APART
        ]
        numbers, gone = self._numbers, self._gone
        return [(signs, number) for signs, at in near if (number := numbers[at]) not in gone]


class _Said:
    """Which articles have a name or a number."""

    def __init__(self) -> None:
        #: For each name or number, the articles that have it, in the order in which they came. Most have one
        #: article alone: then it is the number itself, not a list.
        self._by_fact: dict[str | float, int | list[int]] = {}
        self._articles = 0

    def add(self, number: int, facts: Facts) -> None:
        self._articles += 1
        for fact in facts.all:
            those = self._by_fact.setdefault(fact, number)
            if isinstance(those, list):
                those.append(number)
            elif those != number:
                self._by_fact[fact] = [those, number]

    def remove(self, number: int, facts: Facts) -> None:
        self._articles -= 1
        for fact in facts.all:
            those = self._by_fact[fact]
            if isinstance(those, list):
                those.remove(number)
            if not isinstance(those, list) or not those:
                del self._by_fact[fact]

    def sharing(self, facts: Facts) -> list[int]:
        """The numbers of the articles that share enough names and numbers, the largest share first. Too
        common ones are ignored.
        """
        rarity: defaultdict[int, float] = defaultdict(float)
        for fact in facts.all:
            found = self._by_fact.get(fact, [])
            those = [found] if isinstance(found, int) else found
            if 0 < len(those) <= TOLD_BY_MANY:
                rare = log(max(self._articles, ARTICLES) / len(those))
                for number in those:
                    rarity[number] += rare
        enough = [(-rare, number) for number, rare in rarity.items() if rare >= RARITY]
        return [number for _, number in nsmallest(COMPARED, enough)]


class Counterpart(NamedTuple):
    """A story of other languages, and how well an article or story fits it."""

    fit: float
    #: The fit that is needed for both to tell the same event.
    asked: float
    story: StoryId


class AcrossLanguages:
    """The articles of the last day and a half, indexed so that articles in other languages find them.

    ``story_of`` gives the story of a telling, ``tellings_of`` a story's tellings, and ``languages_of`` their
    languages. These functions are the grouper's, because their answers change when stories are merged.
    """

    def __init__(
        self,
        topics: Topics | None,
        story_of: Callable[[int], StoryId],
        tellings_of: Callable[[StoryId], Iterable[int]],
        languages_of: Callable[[StoryId], Iterable[str]],
    ) -> None:
        self._topics = topics
        self._story_of = story_of
        self._tellings_of = tellings_of
        self._languages_of = languages_of
        self._tellings: dict[int, _RememberedTelling] = {}
        #: How many of the tellings are in each language.
        self._languages: Counter[str] = Counter()
        self._expiry: list[tuple[datetime, int]] = []
        self._sketches: defaultdict[str, _Sketches] = defaultdict(_Sketches)
        #: Of all tellings. None until an article without a vector is compared, because it takes memory and
        #: most installations never need it.
        self._said: _Said | None = None
        self._said_without_vector = _Said()

    def remember(self, number: int, article: Article) -> None:
        """Index a telling under its number. A telling of unknown language can't be indexed."""
        if article.language is None:
            return
        language = language_of_news(article.language)
        vector = article.vector if tells(article.vector, language) else None
        telling = _RememberedTelling(language, facts_of(article, self._topics), bool(article.lead), vector)
        self._tellings[number] = telling
        self._languages[language] += 1
        heappush(self._expiry, (article.at, number))
        if self._said is not None:
            self._said.add(number, telling.facts)
        if vector is None:
            self._said_without_vector.add(number, telling.facts)
        else:
            self._sketches[language].add(number, _sketch(vector))

    def forget(self, before: datetime) -> None:
        """Remove tellings of ``before`` or earlier."""
        while self._expiry and self._expiry[0][0] <= before:
            _, number = heappop(self._expiry)
            telling = self._tellings.pop(number)
            self._languages[telling.language] -= 1
            if self._said is not None:
                self._said.remove(number, telling.facts)
            if telling.vector is None:
                self._said_without_vector.remove(number, telling.facts)
            else:
                self._sketches[telling.language].remove(number)

    def counterparts(self, article: Article) -> list[Counterpart]:
        """The stories that tell the same as the article and have no telling in its language, the best fit
        first.
        """
        if article.language is None:
            return []
        language = language_of_news(article.language)
        vector = article.vector if tells(article.vector, language) else None
        if vector is None and not self._said_in_others(language):
            return []
        sought = _RememberedTelling(language, facts_of(article, self._topics), bool(article.lead), vector)
        return self._fitting(sought, {language})

    def counterparts_of(self, story: StoryId) -> list[Counterpart]:
        """As ``counterparts``, for the mean vector of a whole story: the stories that have none of its
        languages.
        """
        own = self._known(story)
        if not own:
            return []
        vectors = [telling.vector for telling in own if telling.vector is not None]
        together = _RememberedTelling(
            own[0].language,
            _together(telling.facts for telling in own),
            any(telling.has_lead for telling in own),
            _mean(vectors) if vectors else None,
        )
        return self._fitting(together, set(self._languages_of(story)))

    def _said_in_others(self, language: str) -> bool:
        return self._languages[language] < len(self._tellings)

    def _fitting(self, sought: _RememberedTelling, languages: set[str]) -> list[Counterpart]:
        stories = dict.fromkeys(map(self._story_of, self._near(sought, languages)))
        open_to = [story for story in stories if languages.isdisjoint(self._languages_of(story))]
        near = [Counterpart(*self._fit(sought, story), story) for story in open_to]
        near.sort(key=lambda one: (-one.fit, one.story))
        return [
            one
            for one in near
            if one.fit >= one.asked and (one.fit >= SURE or not self._is_rivalled(one, near))
        ]

    def _is_rivalled(self, one: Counterpart, others: Sequence[Counterpart]) -> bool:
        """Whether another story that shares a language with this one fits nearly as well."""
        languages = set(self._languages_of(one.story))
        return any(
            other is not one
            and other.fit > one.fit - AHEAD
            and not languages.isdisjoint(self._languages_of(other.story))
            for other in others
        )

    def _near(self, sought: _RememberedTelling, languages: set[str]) -> list[int]:
        """The tellings in other languages that may tell the same event."""
        if sought.vector is None:
            return self._said_by_all().sharing(sought.facts)
        sketch = _sketch(sought.vector)
        near = [
            one
            for language, sketches in self._sketches.items()
            if language not in languages
            for one in sketches.near(sketch)
        ]
        by_meaning = [number for _, number in nsmallest(COMPARED, near)]
        return [*by_meaning, *self._said_without_vector.sharing(sought.facts)]

    def _said_by_all(self) -> _Said:
        if self._said is None:
            self._said = _Said()
            for number, telling in self._tellings.items():
                self._said.add(number, telling.facts)
        return self._said

    def _fit(self, sought: _RememberedTelling, story: StoryId) -> tuple[float, float]:
        """How well a telling fits a story, and the fit that is needed."""
        tellings = self._known(story)
        facts = _together(telling.facts for telling in tellings)
        vectors = [telling.vector for telling in tellings if telling.vector is not None]
        if sought.vector is None or not vectors:
            return float(_agree(sought.facts, facts)), 1.0
        fit = _cosine(_parts(sought.vector), _sum(vectors)) + _bearing(sought.facts, facts)
        with_leads = sought.has_lead and any(telling.has_lead for telling in tellings)
        return fit, WITH_LEADS if with_leads else BARE

    def _known(self, story: StoryId) -> list[_RememberedTelling]:
        """The latest tellings of a story that are still in this index."""
        numbers = [number for number in self._tellings_of(story) if number in self._tellings]
        return [self._tellings[number] for number in numbers[-TELLINGS:]]


def _bearing(one: Facts, other: Facts) -> float:
    """How much the names and numbers of two tellings speak for the same event; negative if they speak against
    it.
    """
    name, number = bool(one.names_shared(other)), _share(one.numbers, other.numbers)
    return (
        NAME_SHARED * name
        + NUMBER_SHARED * number
        + BOTH_SHARED * (name and number)
        - _contradiction(one, other)
    )


def _contradiction(one: Facts, other: Facts) -> float:
    against = 0.0
    if one.countries and other.countries and not _share(one.countries, other.countries):
        against += ANOTHER_COUNTRY
    if one.counts and other.counts and not _share(one.numbers, other.numbers):
        against += OTHER_NUMBERS
    return against


def _agree(one: Facts, other: Facts) -> bool:
    """Whether names and numbers alone are enough evidence that two tellings tell the same event."""
    numbers = len(frozenset(one.counts).intersection(other.counts))
    names = one.names_shared_at_least(other)
    return names >= 1 and numbers >= 1 and names + numbers >= FACTS_SHARED and not _contradiction(one, other)


def _together(several: Iterable[Facts]) -> Facts:
    facts = tuple(several)
    if len(facts) == 1:
        return facts[0]
    return Facts(
        tuple({name for one in facts for name in one.names}),
        tuple({name for one in facts for name in one.countries}),
        tuple({number for one in facts for number in one.numbers}),
        tuple({name for one in facts for name in one.maybe}),
    )


def _share(one: Sequence[str | float], other: Sequence[str | float]) -> bool:
    return not frozenset(one).isdisjoint(other)


def _sketch(vector: bytes) -> int:
    """The signs of a vector as bits of one number."""
    return int(vector.translate(_POSITIVE), 2)


def _parts(vector: bytes) -> list[int]:
    return memoryview(vector).cast("b").tolist()


def _sum(vectors: Sequence[bytes]) -> list[int]:
    first, *others = map(_parts, vectors)
    return [sum(column) for column in zip(first, *others, strict=True)] if others else first


def _mean(vectors: Sequence[bytes]) -> bytes:
    """The direction of the vectors' sum, as the bytes of a vector."""
    total = _sum(vectors)
    most = max(map(abs, total)) or 1
    return bytes(round(part * 127 / most) % 256 for part in total)


def _cosine(one: Sequence[int], other: Sequence[int]) -> float:
    lengths = sum(map(mul, one, one)) * sum(map(mul, other, other))
    return sum(map(mul, one, other)) / sqrt(lengths) if lengths else 0.0
