"""A story as readers of one taste get it: told in their languages, by outlets that they want, weighed by
their opinions.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import datetime

from digestbot.model import MOST_STEPS, Article, Leanings, SourceId, Taste, Trend, language_of_news
from digestbot.newsroom.digests.mutes import is_about_muted, says_muted
from digestbot.newsroom.digests.trends import without_outlets
from digestbot.newsroom.stories.presentation import is_readable, lead_of, picture_of, standing
from digestbot.newsroom.stories.voices import by_voice, count_voices

#: The factors by which "more" and "less" change a topic's share, by the number of steps. Opinions can halve
#: or double a share, and never make it zero.
TOPIC_STEPS = {-2: 0.5, -1: 0.7, 0: 1.0, 1: 1.4, 2: 2.0}
#: One step multiplies the score of a story with that tag, or with a headline of that outlet, by this. The
#: choice of stories squares it, so a step counts 1.4 or 1 / 1.4 there, like one step of a topic.
TAG_STEP = 1.4**0.5
OUTLET_STEP = 1.25**0.5
#: The score of a story that is told only in languages which the reader does not read is multiplied by this:
#: it comes where there is little else.
FOREIGN = 0.1


def weights(taste: Taste) -> dict[str, float]:
    """Each wanted topic with its weight, in the reader's order. Topics of weight 0 are left out."""
    steps = dict(taste.leanings.topics)
    return {
        follow.tag: follow.weight * TOPIC_STEPS[steps.get(follow.tag, 0)]
        for follow in taste.follows
        if follow.weight > 0
    }


def as_told_to(taste: Taste, trend: Trend) -> Trend | None:
    """The trend with the headline, the coverage and the sources for this taste.

    Where nobody tells it in a language that they read it says in which it is (``Trend.foreign``). None if the
    reader muted its topic, a word that would be shown, or all outlets that tell it.
    """
    if is_about_muted(taste, trend.story):
        return None
    told = without_outlets(trend, taste.muted_sources) if taste.muted_sources else trend
    if told is None:
        return None
    languages = taste.languages or frozenset(filter(None, [taste.rather]))
    if not reads(languages, told.headline):
        told = _in_one_of(languages, told)
        if not reads(languages, told.headline):
            told = replace(told, foreign=language_of_news(told.headline.language or ""))
    return None if says_muted(taste, told) else told


def read_of(taste: Taste, articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles of outlets and languages that this taste reads; all of them if it reads none."""
    languages = taste.languages or frozenset(filter(None, [taste.rather]))
    return tuple(
        one for one in articles if one.source_id not in taste.muted_sources and reads(languages, one)
    ) or tuple(articles)


def appeal(taste: Taste, told: Trend) -> float:
    """The rank of a story for a taste: its score, changed by the opinions and the languages of this taste."""
    weight = 1.0 if reads(taste.languages, told.headline) else FOREIGN
    if taste.leanings.tags or taste.leanings.sources:
        weight *= _leaning(taste.leanings, told)
    return told.score * weight


def led_by_another(trend: Trend, outlets: Container[SourceId]) -> Trend:
    """The trend under the headline of an outlet that is not among ``outlets``, in the same language;
    unchanged if there is none.
    """
    others = [
        article
        for article in trend.coverage
        if article.source_id not in outlets
        and article.url is not None
        and article.language == trend.headline.language
        and is_readable(article.title)
        and standing(article) >= standing(trend.headline)
    ]
    return _led_by(max(others, key=_merit), trend, (trend.headline, *trend.coverage)) if others else trend


def _in_one_of(languages: frozenset[str], trend: Trend) -> Trend:
    """The trend led by an article in one of the languages, if there is one."""
    read = [article for article in trend.coverage if reads(languages, article)]
    if not read:
        return trend
    return _led_by(max(read, key=_merit), trend, (trend.headline, *trend.coverage))


def _led_by(headline: Article, trend: Trend, told: Sequence[Article]) -> Trend:
    others = [article for article in told if article is not headline]
    return _with(trend, headline, by_voice(headline, others))


def _with(trend: Trend, headline: Article, coverage: tuple[Article, ...]) -> Trend:
    sources = count_voices((headline, *coverage))
    told = (headline, *coverage)
    return replace(
        trend,
        headline=headline,
        coverage=coverage,
        sources=sources,
        lately=min(trend.lately, sources),
        lead=lead_of(headline, told),
        picture=picture_of(headline, told),
    )


def reads(languages: frozenset[str], article: Article) -> bool:
    """Whether the article is in one of the languages. An article of unknown language counts as read."""
    return is_in_one_of(languages, article.language)


def is_in_one_of(languages: frozenset[str], language: str | None) -> bool:
    """Whether a language (an IETF tag) is one of these (ISO 639-1; empty for all); so is an unknown one."""
    return (
        not languages or language is None or language in languages or language.partition("-")[0] in languages
    )


def is_told_in(languages: frozenset[str], trend: Trend) -> bool:
    """Whether some outlet tells the story in one of the languages."""
    return any(reads(languages, article) for article in (trend.headline, *trend.coverage))


def _merit(article: Article) -> tuple[bool, float, bool, bool, datetime, int]:
    readable = is_readable(article.title)
    return (
        article.url is not None,
        standing(article),
        readable,
        article.lead is not None,
        article.at,
        -article.id,
    )


def _leaning(leanings: Leanings, trend: Trend) -> float:
    steps = sum(step for tag, step in leanings.tags if tag in trend.story.tags)
    bounded = max(-MOST_STEPS, min(MOST_STEPS, steps))
    outlet = sum(step for source, step in leanings.sources if source == trend.headline.source_id)
    return float(TAG_STEP**bounded * OUTLET_STEP**outlet)
