"""Small builders: a feed, an article, a story, a reader and what they are owed, kept in a database."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import delete

from digestbot.model import (
    Article,
    ArticleId,
    DigestId,
    Feed,
    Lane,
    Message,
    NewArticle,
    Occurrence,
    Place,
    Reader,
    Reading,
    Rendering,
    Shown,
    StoryChanges,
    StoryId,
)
from digestbot.storage import Storage
from digestbot.storage.tables import metadata

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def a_feed(desk: Any, url: str = "https://herald.example/feed", **about: Any) -> Feed:
    return desk.feeds.add(
        url, **{"source_name": "The Herald", "source_key": "herald.example", "now": NOW, **about}
    )


def entry(name: str, *, title: str | None = None, at: datetime = NOW, **about: Any) -> NewArticle:
    url = f"https://herald.example/{name}"
    reading = Reading(
        kind="entry",
        source="https://herald.example/feed",
        url=url,
        key=url,
        title=title or f"About {name}",
        published=at,
        entry_id=name,
        **about,
    )
    return NewArticle(key=url, entry_id=name, at=at, reading=reading)


def articles(desk: Any, *names: str, at: datetime = NOW, **about: Any) -> tuple[ArticleId, ...]:
    return desk.articles.keep(a_feed(desk), [entry(name, at=at, **about) for name in names], NOW)


def found(desk: Any, *groups: Sequence[ArticleId], now: datetime = NOW) -> tuple[StoryId, ...]:
    """A story of each group, founded by its first article."""
    joins = [(article_id, StoryId(group[0])) for group in groups for article_id in group]
    desk.stories.apply(StoryChanges(joins=tuple(joins)), now)
    return tuple(StoryId(group[0]) for group in groups)


def titles(found_articles: Sequence[Article]) -> list[str]:
    return [article.title for article in found_articles]


def a_reader(desk: Any, telegram_id: int = 42, **place: Any) -> Reader:
    reader, _ = desk.readers.join(Place(telegram_id, **{"type": "private", **place}), NOW)
    return reader


def first_at(instant: datetime) -> Occurrence:
    return Occurrence(local_date=date(2026, 11, 23), local=instant, utc=instant)


def empty(storage: Storage) -> None:
    """Take every row out, for the next example of a property."""
    with storage._engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))


_requests = iter(range(1_000_000, 2_000_000))


def owe(
    desk: Any,
    reader: Reader,
    *,
    rich: Sequence[str] = (),
    classic: Sequence[str] = ("Good morning",),
    lane: Lane = "digest",
    shows: Mapping[StoryId, Shown] | None = None,
    now: datetime = NOW,
) -> DigestId:
    """Lay a digest for the reader, in the rich rendering if there is one."""
    digest_id = desk.digests.open_requested(reader.recipient_id, next(_requests), now)
    messages = {"classic": tuple(Message(text) for text in classic)}
    if rich:
        messages["rich"] = tuple(Message(text, rendering="rich") for text in rich)
    rendering: Rendering = "rich" if rich else "classic"
    desk.digests.lay(digest_id, messages, rendering=rendering, lane=lane, now=now, shows=shows)
    return digest_id


def states(desk: Any, digest_id: DigestId) -> list[tuple[str, int, str]]:
    """(rendering, part, state) of each row of the digest, as laid."""
    return [(row.rendering, row.part, row.state) for row in desk.deliveries.of_digest(digest_id)]
