"""Judges a feed by what is in it: its section, its language, and how often it brings something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from digestbot.model import (
    UNDATED,
    Article,
    ArticleId,
    FeedDocument,
    FeedPreview,
    NewArticle,
    SourceId,
)
from digestbot.newsroom.stories.articles import admit
from digestbot.newsroom.tagging.tags import tag_article
from digestbot.newsroom.tagging.topics import Topics

#: How many entries are shown of a feed before it is kept, and by how many it is judged.
SHOWN, JUDGED = 5, 20
#: Entries of this time say how often a feed brings something, if there are so many.
LATELY, ENOUGH = timedelta(days=30), 3
WEEK = timedelta(days=7)


def preview_of(document: FeedDocument, now: datetime, topics: Topics) -> FeedPreview:
    """What an editor sees of a feed before it is kept, without whether its articles' pages can be read."""
    new = admit(document.entries, now)
    dates = [one.at for one in new if one.at != UNDATED and one.reading.published is not None]
    return FeedPreview(
        title=document.title,
        entries=tuple((one.reading.title, one.reading.published) for one in new[:SHOWN]),
        section=judged_section([_as_article(one, document.title) for one in new[:JUDGED]], topics),
        language=document.language or most_spoken(one.reading.language for one in new[:JUDGED]),
        a_week=a_week(dates, now),
        newest_at=max(dates, default=None),
    )


def judged_section(articles: Sequence[Article], topics: Topics) -> str | None:
    """The section of most of the articles, if it is that of a third of them or more."""
    sections = Counter(tag_article(one, topics).section for one in articles)
    sections.pop(None, None)
    if not sections:
        return None
    section, often = sections.most_common(1)[0]
    return section if 3 * often >= len(articles) else None


def most_spoken(languages: Iterable[str | None]) -> str | None:
    """The language that is named most often; None if none is."""
    named = Counter(language for language in languages if language)
    return named.most_common(1)[0][0] if named else None


def a_week(dates: Sequence[datetime], now: datetime) -> float | None:
    """How many articles a feed brings in a week, by the dates of those in it; None where they are too few.

    A feed shows only its latest entries. So what counts is the time since the oldest of them.
    """
    lately = [one for one in dates if now - LATELY < one <= now]
    if len(lately) < ENOUGH:
        return None
    span = max(now - min(lately), timedelta(hours=1))
    return len(lately) * (WEEK / span)


def _as_article(new: NewArticle, outlet: str) -> Article:
    reading = new.reading
    return Article(
        id=ArticleId(0),
        source_id=SourceId(0),
        source_name=outlet,
        url=reading.url,
        title=reading.title,
        lead=reading.lead,
        at=new.at,
        first_seen_at=new.at,
        section=reading.section,
        tags=reading.tags,
        language=reading.language,
    )
