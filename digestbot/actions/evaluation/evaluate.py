"""Evaluate: how good and how fast judgement and reading are, on labelled data, the way the bot does them.

Time is CPU time without the reading of files.
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

#: By the names under which ``--json`` prints them; None where nothing could be measured.
Figures = dict[str, Any]
#: Is told now and then how many steps more were done.
Done = Callable[[int], None]

T = TypeVar("T")


class DigestLine(NamedTuple):
    """A story that a replayed digest told."""

    reader: str
    #: The local day, which is that of UTC here.
    day: str
    #: The given story, and the row whose headline was shown, as the file names them.
    story: str
    row: str
    position: int
    #: 1 where it is told as an update, and where it is told in one line only.
    update: int
    also: int


#: How many articles make one step of the progress: telling costs more than the work itself.
STEP = 250
COUNTS = ("documents", "labelled", "untold", "vectors", "mates", "near_misses")
SPEED = "documents_per_cpu_second"


def evaluate_clusters(data: LabelledStories, done: Done) -> Figures:
    """Group articles as they come, and compare the stories with the labels."""
    started = thread_time()  # the thread's, for the progress bar is drawn by another
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
    """Find the section of each article, and compare it with those that count as right.

    ``vectors`` is how many of the articles have one. Of articles of which no section can be told, ``none_where_none`` is the share for which none was said, of
    ``untold`` in all. Where the file tells languages, ``by_language`` has the accuracy in each.
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
    """The same articles with their vectors, made as the bot makes them; without where the model is not installed."""
    vectors: list[bytes | None] = []
    async with ParserProcesses(vectors=True) as parsers:
        texts = iter([meaning_of(article.title, article.lead) for article in articles])
        while batch := tuple(islice(texts, STEP)):
            vectors += await parsers.vectors(batch, now=clock())
    return tuple(replace(article, vector=vector) for article, vector in zip(articles, vectors, strict=True))


def evaluate_languages(
    pairs: Sequence[LanguagePair], stream: Sequence[Article], topics: Topics, done: Done
) -> Figures:
    """Put each pair into a stream of other news, and see whether it becomes one story; ``documents`` are all articles."""
    started = thread_time()
    scores, by_languages = score_pairs(pairs, stream, topics, done)
    seconds = thread_time() - started
    documents = [*stream, *(article for pair in pairs for article in (pair.one, pair.other))]
    figures = asdict(scores) | _counted(len(documents), len(pairs), seconds)
    figures["vectors"] = sum(article.vector is not None for article in documents)
    return figures | {"by_languages": {name: asdict(one) for name, one in by_languages.items()}}


def evaluate_senses(data: Sequence[LabelledSense], topics: Topics, done: Done) -> Figures:
    """Tag each article, and compare whether it has the tag with what is expected."""
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
    """Tell the kind of each article, and compare it with the one that it has."""
    started = thread_time()
    found = [
        kind_of(article.title, article.url, article.section) for article in _telling(data.articles, done)
    ]
    seconds = thread_time() - started
    return asdict(score_kinds(found, data.labels)) | _counted(len(found), len(found), seconds)


def evaluate_trends(data: LabelledStories, start: datetime, end: datetime, done: Done) -> Figures | None:
    """Rank the given stories every six hours from ``start`` (included) to ``end`` (not), and compare with what
    the outlets told next. None if they told nothing then.
    """
    # Ties are broken by story id, so the numbers are in the order of the ids.
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
    """Make each reader's digest once a day from the first of ``days`` (included) to the last (not), as the bot chooses.

    Gives the figures, and a line for each story that was picked. None if there was no digest.
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
    """Every moment from ``start`` (included) to ``end`` (not) at which some reader's digest comes."""
    hours = sorted({reader.at for reader in readers})
    days = [start + timedelta(days=number) for number in range((end - start).days)]
    return [datetime.combine(day, hour, day.tzinfo) for day in days for hour in hours]


async def evaluate_pages(
    pages: Sequence[LabelledPage], processes: int, clock: Clock, done: Done, *, beside_extractor: bool = False
) -> Figures:
    """Read pages in the parser processes, and compare with what they hold.

    The time is that of the processes as well, from their start; the speed is None where the system
    does not tell it. Beside the extractor, what it finds by itself is scored as well, page by page.
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
    """The mean of the extractor alone, how much worse any page is read than by it, and both for each page."""
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
    """The mean of each figure over several files; documents are added up, and speed is that over all of them."""
    mean: Figures = {}
    for name, value in {name: value for one in figures for name, value in one.items()}.items():
        values = [one[name] for one in figures if one.get(name) is not None]
        if isinstance(value, Mapping):
            # Pages of one file are in no other.
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
    """The same things, telling how far it got."""
    left = iter(things)
    while batch := tuple(islice(left, step)):
        yield from batch
        done(len(batch))


def _share(hits: Iterable[bool]) -> float | None:
    """Which share of some was a hit; None of none."""
    several = tuple(hits)
    return sum(several) / len(several) if several else None


def _counted(documents: int, labelled: int, seconds: float | None) -> Figures:
    return {
        "documents": documents,
        "labelled": labelled,
        SPEED: documents / seconds if seconds else None,
    }
