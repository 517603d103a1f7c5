"""Articles and stories of the tests, made from as little as matters to them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

from digestbot.model import Article, ArticleId, Follow, Reading, SourceId, Story, StoryId, Trend
from digestbot.newsroom.digests.trends import weigh

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

_ids = count(1)


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


def article(
    title: str = "Storm floods the old harbour of Bremen",
    *,
    source: int = 1,
    ago: float = 1.0,
    number: int | None = None,
    **fields: object,
) -> Article:
    """An article of an outlet, so many hours before NOW."""
    at = NOW - hours(ago)
    known = {"url": f"https://outlet{source}.example/{title[:12]}", "lead": None} | fields
    return Article(
        id=ArticleId(next(_ids) if number is None else number),
        source_id=SourceId(source),
        source_name=f"Outlet {source}",
        title=title,
        at=at,
        first_seen_at=at,
        **known,
    )


def story(*articles: Article, section: str | None = "world", tags: tuple[str, ...] = ()) -> Story:
    told = tuple(sorted(articles or (article(),), key=lambda one: one.at))
    return Story(StoryId(told[0].id), told, section, tags)


def trend(
    *agos: float,
    section: str | None = "world",
    tags: tuple[str, ...] = (),
    first_source: int = 1,
    title: str | None = None,
    **fields: object,
) -> Trend:
    """A story told by one outlet for each number, so many hours ago, under headlines like no other.

    Each outlet tells it in words of its own.
    """
    headline = title or " ".join(f"{word}{next(_ids)}" for word in ("ferry", "harbour", "storm", "council"))
    told = [
        article(f"{headline} words{number}", source=first_source + number, ago=ago, **fields)
        for number, ago in enumerate(agos)
    ]
    return weigh(story(*told, section=section, tags=tags), NOW)


def follows(*tags: str) -> tuple[Follow, ...]:
    return tuple(Follow(tag) for tag in tags)


def reading(title: str = "A title", **fields: object) -> Reading:
    known = {
        "kind": "entry",
        "source": "https://outlet.example/feed",
        "key": f"outlet.example/{title}",
    } | fields
    return Reading(title=title, **known)
