"""Measures on labelled data how well and how fast the bot's own code groups, tags, ranks and reads.

Times are CPU times, without the time to read the files.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from itertools import islice
from statistics import fmean
from time import thread_time
from typing import Any, NamedTuple, TypeVar

from digestbot.actions.evaluation.labelled import (
    LabelledKinds,
    LabelledPage,
    LabelledSections,
    LabelledSense,
    LabelledStories,
)
from digestbot.caches import let_go
from digestbot.clock import Clock
from digestbot.feeds.articles.evaluation import PageScores, mean_scores, score_page, shared_text
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import Article, Reading, StoryId
from digestbot.newsroom.evaluation.digest_replay import CHOOSERS, Replay, ReplayedReader
from digestbot.newsroom.evaluation.evaluation import (
    BASELINES,
    by_trend,
    group_one_by_one,
    moments_between,
    score_clusters,
    score_sections,
    score_trends,
)
from digestbot.newsroom.evaluation.kind_evaluation import score_kinds
from digestbot.newsroom.evaluation.language_evaluation import LanguagePair, score_pairs
from digestbot.newsroom.stories.articles import meaning_of
from digestbot.newsroom.stories.kinds import kind_of
from digestbot.newsroom.tagging.tags import tag_article
from digestbot.newsroom.tagging.topics import Topics

#: The measured values by the names that ``--json`` prints; None for a value that could not be measured.
Figures = dict[str, Any]
#: Called now and then with the number of steps done since the last call.
Done = Callable[[int], None]

T = TypeVar("T")


class DigestLine(NamedTuple):
    """A story in a replayed digest."""

    reader: str
    #: The day of the digest, in UTC.
    day: str
    #: The labelled story, and the row whose headline was shown, by their names in the file.
    story: str
    row: str
    position: int
    #: 1 if it is shown as an update; 1 if it is shown in one line only.
    update: int
    also: int


#: The number of articles between two reports of progress. A report costs more time than one article.
STEP = 250
COUNTS = ("documents", "labelled", "untold", "vectors", "mates", "near_misses")
SPEED = "documents_per_cpu_second"


def evaluate_clusters(data: LabelledStories, done: Done) -> Figures:
    """Group the articles in their order, and compare the stories with the labels."""
    started = thread_time()  # this thread's time only, because another thread draws the progress bar
    story_of = group_one_by_one(_telling(data.articles, done))
    seconds = thread_time() - started
    labelled = [
        (story_of[article.id], story)
        for article, story in zip(data.articles, data.stories, strict=True)
        if story
    ]
    scores = score_clusters([found for found, _ in labelled], [true for _, true in labelled])
    return asdict(scores) | _counted(len(data.articles), len(labelled), seconds)


def evaluate_tags(data: LabelledSections, topics: Topics, done: Done) -> Figures:
    """Find the section of each article, and compare it with the sections that count as right.

    ``vectors`` is how many of the articles have one. Of articles of which no section can be told,
    ``none_where_none`` is the share for which none was said, of ``untold`` in all. Where the file tells
    languages, ``by_language`` has the accuracy in each.
    """
    started = thread_time()
    found = [tag_article(article, topics).section for article in _telling(data.articles, done)]
    seconds = thread_time() - started
    judged = [
        (article.language or "", section, allowed)
        for article, section, allowed, also in zip(data.articles, found, data.allowed, data.also, strict=True)
        if allowed and (section in allowed or section not in also)
    ]
    scores = score_sections([section for _, section, _ in judged], [allowed for _, _, allowed in judged])
    figures = asdict(scores) | _counted(len(data.articles), len(judged), seconds)
    figures["vectors"] = sum(article.vector is not None for article in data.articles)
    untold = [section for section, is_untold in zip(found, data.untold, strict=True) if is_untold]
    if untold:
        figures |= {"none_where_none": untold.count(None) / len(untold), "untold": len(untold)}
    languages = sorted({language for language, _, _ in judged if language})
    if languages:
        right = [(language, section in allowed) for language, section, allowed in judged]
        figures["by_language"] = {one: _share(hit for of, hit in right if of == one) for one in languages}
        if "en" in languages:
            figures["not_english"] = _share(hit for of, hit in right if of not in {"", "en"})
    return figures


async def with_vectors(articles: Sequence[Article], clock: Clock) -> tuple[Article, ...]:
    """The same articles with vectors from the bot's own model; without vectors if it is not installed."""
    vectors: list[bytes | None] = []
    async with ParserProcesses(vectors=True) as parsers:
        texts = iter([meaning_of(article.title, article.lead) for article in articles])
        while batch := tuple(islice(texts, STEP)):
            vectors += await parsers.vectors(batch, now=clock())
    return tuple(replace(article, vector=vector) for article, vector in zip(articles, vectors, strict=True))


def evaluate_languages(
    pairs: Sequence[LanguagePair], stream: Sequence[Article], topics: Topics, done: Done
) -> Figures:
    """Put each pair into a stream of other news, and see whether it becomes one story.

    ``documents`` counts all.
    """
    started = thread_time()
    scores, by_languages = score_pairs(pairs, stream, topics, done)
    seconds = thread_time() - started
    documents = [*stream, *(article for pair in pairs for article in (pair.one, pair.other))]
    figures = asdict(scores) | _counted(len(documents), len(pairs), seconds)
    figures["vectors"] = sum(article.vector is not None for article in documents)
    return figures | {"by_languages": {name: asdict(one) for name, one in by_languages.items()}}


def evaluate_senses(data: Sequence[LabelledSense], topics: Topics, done: Done) -> Figures:
    """Tag each article, and compare with the label whether it has the tag."""
    started = thread_time()
    hits = []
    for one in _telling(data, done):
        tags = tag_article(one.article, topics)
        hits.append(((one.tag in tags.tags or one.tag == tags.section) == one.expected, one))
    seconds = thread_time() - started
    kinds = sorted({one.sense for one in data if one.sense})
    return {
        "accuracy_yes": _share(hit for hit, one in hits if one.expected),
        "accuracy_no": _share(hit for hit, one in hits if not one.expected),
        "by_sense": {kind: _share(hit for hit, one in hits if one.sense == kind) for kind in kinds},
    } | _counted(len(data), len(data), seconds)


def evaluate_kinds(data: LabelledKinds, done: Done) -> Figures:
    """Find the kind of each article, and compare it with the label."""
    let_go()  # the kinds were found once when the file was read
    started = thread_time()
    found = [
        kind_of(article.title, article.url, article.section) for article in _telling(data.articles, done)
    ]
    seconds = thread_time() - started
    return asdict(score_kinds(found, data.labels)) | _counted(len(found), len(found), seconds)


def evaluate_trends(data: LabelledStories, start: datetime, end: datetime, done: Done) -> Figures | None:
    """Rank the labelled stories every six hours, and compare with what the outlets published next.

    The moments go from ``start`` (included) to ``end`` (excluded). None if the outlets published nothing
    then.
    """
    # The ranking breaks ties by story id. Numbers in the order of the names make it the same in each run.
    numbers = {name: StoryId(number) for number, name in enumerate(sorted(set(data.stories)), start=1)}
    told = [
        (article, numbers[story]) for article, story in zip(data.articles, data.stories, strict=True) if story
    ]
    moments = _telling(moments_between(start, end), done, step=1)
    scores = {
        name: asdict(one) for name, one in score_trends(told, moments, {"": by_trend, **BASELINES}).items()
    }
    if not scores:
        return None
    ours = scores.pop("")
    return ours | {"documents": len(data.articles), "labelled": len(told), "baselines": scores}


def evaluate_digests(
    data: LabelledStories,
    readers: Sequence[ReplayedReader],
    days: tuple[datetime, datetime],
    topics: Topics,
    done: Done,
) -> tuple[Figures, list[DigestLine]] | None:
    """Choose each reader's digest once a day, as the bot does, and score the digests.

    The days go from the first of ``days`` (included) to the last (excluded).

    Returns:
        The figures, and a line for each story that was picked; None if there was no digest.
    """
    numbers = {name: StoryId(number) for number, name in enumerate(sorted(set(data.stories)), start=1)}
    rows = dict(zip((article.id for article in data.articles), data.rows, strict=True))
    told = [
        (article, numbers[story]) for article, story in zip(data.articles, data.stories, strict=True) if story
    ]
    moments = _telling(digest_moments(readers, *days), done, step=1)
    scores, picked = Replay(told, topics).run(readers, moments, CHOOSERS)
    if not scores[""].digests:
        return None
    figures = {name: asdict(one) for name, one in scores.items()}
    names = {number: name for name, number in numbers.items()}
    lines = [
        DigestLine(
            reader=one.reader,
            day=one.at.date().isoformat(),
            story=names[one.trend.story.id],
            row=rows[one.trend.headline.id],
            position=one.position,
            update=int(one.is_update),
            also=int(one.is_also),
        )
        for one in picked[""]
    ]
    ours = figures.pop("")
    return ours | {"documents": len(data.articles), "labelled": len(told), "baselines": figures}, lines


def digest_moments(readers: Sequence[ReplayedReader], start: datetime, end: datetime) -> list[datetime]:
    """Every moment from ``start`` (included) to ``end`` (excluded) at which a reader's digest is due."""
    hours = sorted({reader.at for reader in readers})
    days = [start + timedelta(days=number) for number in range((end - start).days)]
    return [datetime.combine(day, hour, day.tzinfo) for day in days for hour in hours]


async def evaluate_pages(
    pages: Sequence[LabelledPage], processes: int, clock: Clock, done: Done, *, beside_extractor: bool = False
) -> Figures:
    """Read the pages in the parser processes, and compare with the labels.

    The time includes that of the processes from their start; the speed is None if the system does not report
    it. With ``beside_extractor``, the extractor's own result is scored as well, page by page.
    """
    before = os.times()
    async with ParserProcesses(processes) as parsers:

        async def score(page: LabelledPage) -> PageScores:
            reading = await parsers.read_page(page.html, url=page.truth.url, now=clock())
            done(1)
            return score_page(reading if isinstance(reading, Reading) else None, page.truth)

        scores = await asyncio.gather(*map(score, pages))
    after = os.times()
    theirs = after.children_user + after.children_system - before.children_user - before.children_system
    ours = after.user + after.system - before.user - before.system
    figures = asdict(mean_scores(scores)) | _counted(
        len(pages), len(pages), ours + theirs if theirs else None
    )
    return figures | (await _beside_extractor(pages, scores, processes, clock) if beside_extractor else {})


async def _beside_extractor(
    pages: Sequence[LabelledPage], scores: Sequence[PageScores], processes: int, clock: Clock
) -> Figures:
    """The extractor's own mean score, the largest loss against it on a page, and both scores of each page."""
    async with ParserProcesses(processes) as parsers:
        texts = await asyncio.gather(*(parsers.extract(page.html, now=clock()) for page in pages))
    alone = [shared_text(text, page.truth.body) for text, page in zip(texts, pages, strict=True)]
    both = [(score.body_f1 or 0.0, other) for score, other in zip(scores, alone, strict=True)]
    return {
        "extractor": {
            "body_f1": fmean(alone) if alone else None,
            "largest_loss": max((other - mine for mine, other in both), default=None),
            "pages": {
                page.name: {"body_f1": mine, "extractor": other}
                for page, (mine, other) in zip(pages, both, strict=True)
            },
        }
    }


def mean_of(figures: Sequence[Figures]) -> Figures:
    """The mean of each figure over several files.

    Counts are summed, and the speed is that over all documents.
    """
    mean: Figures = {}
    for name, value in {name: value for one in figures for name, value in one.items()}.items():
        values = [one[name] for one in figures if one.get(name) is not None]
        if isinstance(value, Mapping):
            # Figures for single pages have other keys in each file, so they have no mean.
            if all(one.keys() == value.keys() for one in values):
                mean[name] = mean_of(values)
        elif name in COUNTS:
            mean[name] = sum(values)
        elif name == SPEED:
            seconds = sum(one["documents"] / one[SPEED] for one in figures if one[SPEED])
            mean[name] = sum(one["documents"] for one in figures if one[SPEED]) / seconds if seconds else None
        else:
            mean[name] = sum(values) / len(values) if values else None
    return mean


def _telling(things: Sequence[T], done: Done, step: int = STEP) -> Iterator[T]:
    """Yield the same things, and report the progress in between."""
    left = iter(things)
    while batch := tuple(islice(left, step)):
        yield from batch
        done(len(batch))


def _share(hits: Iterable[bool]) -> float | None:
    """The share of hits, from 0 to 1; None if there are no values."""
    several = tuple(hits)
    return sum(several) / len(several) if several else None


def _counted(documents: int, labelled: int, seconds: float | None) -> Figures:
    return {
        "documents": documents,
        "labelled": labelled,
        SPEED: documents / seconds if seconds else None,
    }
