"""Measures how good the newsroom's decisions are on labelled news.

It calls the same functions as the running bot. The caller reads the data and measures the time.

- B-cubed: Bagga and Baldwin 1998. Pairwise: over all pairs of articles. NMI: mutual information over the
  arithmetic mean of both entropies.
- NDCG@k: Järvelin and Kekäläinen 2002, the gain being the number of outlets itself. Precision@k: the share of
  the first k that reach the k-th best value there is, and more than none.
- Macro-F1: the mean over all sections of F1, where the truth is the prediction if that is allowed, else the
  first label.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil, log, log2
from typing import TypeVar

from digestbot.model import Article, ArticleId, SourceId, Story, StoryId
from digestbot.newsroom.digests.trends import score
from digestbot.newsroom.stories.stories import Grouper

Key = TypeVar("Key", bound=Hashable)

# --- stories --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ClusterScores:
    bcubed_precision: float
    bcubed_recall: float
    bcubed_f1: float
    pairwise_precision: float
    pairwise_recall: float
    pairwise_f1: float
    nmi: float


def group_one_by_one(articles: Iterable[Article]) -> dict[ArticleId, StoryId]:
    """The story of each article, after all articles came one by one in the order of time."""
    return final_stories(Grouper(), articles)


def final_stories(grouper: Grouper, articles: Iterable[Article]) -> dict[ArticleId, StoryId]:
    """As ``group_one_by_one``, with the given grouper."""
    story_of: dict[ArticleId, StoryId] = {}
    heirs: dict[StoryId, StoryId] = {}
    for article in articles:
        changes = grouper.add((article,), article.at)
        story_of.update(changes.joins)
        heirs.update(changes.merges)
    return {article: _last_heir(story, heirs) for article, story in story_of.items()}


def _last_heir(story: StoryId, heirs: Mapping[StoryId, StoryId]) -> StoryId:
    while story in heirs:
        story = heirs[story]
    return story


def score_clusters(found: Sequence[Hashable], true: Sequence[Hashable]) -> ClusterScores:
    """Compare two partitions of the same articles; each is given as one label for each article."""
    both, found_sizes, true_sizes = Counter(zip(found, true, strict=True)), Counter(found), Counter(true)
    count = len(found)
    precision = _ratio(sum(n * n / found_sizes[one] for (one, _), n in both.items()), count)
    recall = _ratio(sum(n * n / true_sizes[other] for (_, other), n in both.items()), count)
    right = _pairs(both)
    pair_precision, pair_recall = _ratio(right, _pairs(found_sizes)), _ratio(right, _pairs(true_sizes))
    shared = sum(
        n / count * log(n * count / (found_sizes[one] * true_sizes[other]))
        for (one, other), n in both.items()
    )
    entropies = _entropy(found_sizes) + _entropy(true_sizes)
    return ClusterScores(
        bcubed_precision=precision,
        bcubed_recall=recall,
        bcubed_f1=_harmonic(precision, recall),
        pairwise_precision=pair_precision,
        pairwise_recall=pair_recall,
        pairwise_f1=_harmonic(pair_precision, pair_recall),
        nmi=2 * shared / entropies if entropies else 1.0,
    )


def _pairs(sizes: Counter[Key]) -> float:
    return sum(size * (size - 1) / 2 for size in sizes.values())


def _entropy(sizes: Counter[Key]) -> float:
    count = sizes.total()
    return -sum(size / count * log(size / count) for size in sizes.values())


# --- sections -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TagScores:
    accuracy: float
    macro_f1: float


def score_sections(predicted: Sequence[str | None], allowed: Sequence[Sequence[str]]) -> TagScores:
    """Compare one predicted section for each article with the sections that count as right, the best of which
    comes first.
    """
    true = [
        right[0] if one is None or one not in right else one
        for one, right in zip(predicted, allowed, strict=True)
    ]
    hits = Counter(one for one, right in zip(predicted, true, strict=True) if one == right)
    scores = [
        _harmonic(_ratio(hits[name], predicted.count(name)), _ratio(hits[name], true.count(name)))
        for name in sorted(set(true))
    ]
    return TagScores(_ratio(hits.total(), len(true)), _ratio(sum(scores), len(scores)))


# --- trends ---------------------------------------------------------------------------------------

LOOK_BACK = timedelta(hours=72)
LIVELY = timedelta(hours=48)
LOOK_AHEAD = timedelta(hours=12)
EVERY = timedelta(hours=6)
FIRST = 10

#: Gives a story's value at a moment; stories with a higher value are ranked higher.
Ranking = Callable[[Story, datetime], float]


@dataclass(frozen=True, slots=True)
class RankScores:
    ndcg_at_10: float
    precision_at_10: float


def moments_between(start: datetime, end: datetime) -> list[datetime]:
    """Every six hours from ``start`` (included) to ``end`` (not included)."""
    return [start + number * EVERY for number in range(ceil((end - start) / EVERY))]


def score_trends(
    told: Sequence[tuple[Article, StoryId]],
    moments: Iterable[datetime],
    rankings: Mapping[str, Ranking],
) -> dict[str, RankScores]:
    """Let each ranking predict at each moment which stories the most outlets will tell next.

    ``told`` must be in the order of time. Moments after which no story is told again are left out. If no
    moment remains, the result is empty.
    """
    times = [article.at for article, _ in told]
    sums = {name: [0.0, 0.0] for name in rankings}
    scored = 0
    for moment in moments:
        stories = _stories(told[bisect_left(times, moment - LOOK_BACK) : bisect_left(times, moment)], moment)
        after = told[bisect_right(times, moment) : bisect_right(times, moment + LOOK_AHEAD)]
        worth = _outlets_by_story(after)
        if any(worth.get(story.id, 0) for story in stories):
            scored += 1
            for name, ranking in rankings.items():
                ndcg, precision = _score_ranking(stories, worth, ranking, moment)
                sums[name][0] += ndcg
                sums[name][1] += precision
    if not scored:
        return {}
    return {name: RankScores(ndcg / scored, precision / scored) for name, (ndcg, precision) in sums.items()}


def _stories(told: Sequence[tuple[Article, StoryId]], moment: datetime) -> list[Story]:
    articles: dict[StoryId, list[Article]] = {}
    for article, story_id in told:
        articles.setdefault(story_id, []).append(article)
    return [
        Story(story_id, tuple(telling), None, ())
        for story_id, telling in articles.items()
        if telling[-1].at >= moment - LIVELY
    ]


def _outlets_by_story(told: Sequence[tuple[Article, StoryId]]) -> dict[StoryId, int]:
    outlets: dict[StoryId, set[SourceId]] = {}
    for article, story_id in told:
        outlets.setdefault(story_id, set()).add(article.source_id)
    return {story_id: len(telling) for story_id, telling in outlets.items()}


def _score_ranking(
    stories: Sequence[Story], worth: Mapping[StoryId, int], ranking: Ranking, moment: datetime
) -> tuple[float, float]:
    ranked = sorted(stories, key=lambda story: (-ranking(story, moment), story.id))
    found = [worth.get(story.id, 0) for story in ranked[:FIRST]]
    best = sorted((worth.get(story.id, 0) for story in stories), reverse=True)[:FIRST]
    enough = max(best[-1], 1)
    return _ratio(_gain(found), _gain(best)), sum(value >= enough for value in found) / FIRST


def _gain(values: Sequence[int]) -> float:
    return sum(value / log2(rank + 2) for rank, value in enumerate(values))


#: The bot's own ranking.
by_trend: Ranking = score


def by_newest(story: Story, now: datetime) -> float:
    return -(now - story.last_seen).total_seconds()


def by_articles(story: Story, now: datetime) -> float:  # noqa: ARG001 - a ranking takes the moment
    return len(story.articles)


def by_sources_24h(story: Story, now: datetime) -> float:
    return len({article.source_id for article in story.articles if now - article.at <= timedelta(hours=24)})


def by_hacker_news(story: Story, now: datetime) -> float:
    """Hacker News' gravity: (n - 1) / (hours since the first article + 2)^1.8."""
    hours: float = (now - story.first_seen) / timedelta(hours=1)
    return float((len(story.articles) - 1) / (hours + 2) ** 1.8)


#: The rankings with which the bot's own is compared.
BASELINES: dict[str, Ranking] = {
    "newest": by_newest,
    "articles": by_articles,
    "sources_24h": by_sources_24h,
    "hacker_news": by_hacker_news,
}


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0
