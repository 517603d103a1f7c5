"""Fetches the article pages of stories that may be shown, and keeps what their feeds left out."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta

from digestbot.actions.news.index_words import index_changed
from digestbot.actions.news.newsdesk import Newsdesk
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.tools import Tools
from digestbot.errors import StorageError
from digestbot.feeds.articles.landing import led_elsewhere
from digestbot.feeds.http.fetching import PAGE_BYTES, PAGE_SECONDS
from digestbot.model import Article, ArticleId, Fetched, FetchFailed, Reading
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.tagging.topics import Topics
from digestbot.storage.desk import Desk

logger = logging.getLogger(__name__)

#: The most pages to read in one round.
MOST_PAGES = 20
#: A page that failed for a passing reason is tried again after this time, while its story may be shown.
RETRY = timedelta(hours=1)
#: While no story changes, what may be shown is worked out only this often: it takes a tenth of a second for some
#: thousand stories, and changes only as they grow old.
LOOK_EVERY = timedelta(minutes=5)
#: The failures that may pass. A page that refuses, is gone or contains no article is not tried again.
PASSING = frozenset({"unreachable", "timeout", "throttled", "http_error"})


async def read_pages(tools: Tools) -> int:
    """Read the pages of the strongest stories' headlines, and return how many could be read."""
    now = tools.clock()
    if _all_are_read(tools.newsdesk, now):
        return 0
    ranking = await trends_now(tools)
    wanted = _may_be_shown(ranking, tools.topics)[: MOST_PAGES * 5]
    due = await tools.storage.run(_due, wanted, tools.clock())
    failed: ExceptionGroup[StorageError] | None = None
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(_read(tools, article)) for article in due[:MOST_PAGES]]
    except* StorageError as failures:
        failed = failures
    if failed is not None:
        raise failed.exceptions[0] from None
    read = {article.id for article, task in zip(due, tasks, strict=False) if task.result()}
    tools.newsdesk.changed |= dict.fromkeys(trend.story.id for trend in ranking if trend.headline.id in read)
    tools.newsdesk.pages_read = (now, ranking) if len(due) <= MOST_PAGES else None
    return len(read)


def _all_are_read(newsdesk: Newsdesk, now: datetime) -> bool:
    """Whether the pages of this ranking were read a short while ago, and no story has changed since."""
    if newsdesk.pages_read is None or newsdesk.ranking is None or newsdesk.changed:
        return False
    at, ranking = newsdesk.pages_read
    return newsdesk.ranking.ranking is ranking and timedelta(0) <= now - at < LOOK_EVERY


def _may_be_shown(ranking: Ranking, topics: Topics) -> list[ArticleId]:
    """The headlines of stories that lead in any topic that readers are offered, the strongest first."""
    shown = {trend.story.id for tag in topics.tags for trend in ranking.leading(tag.slug)}
    return [trend.headline.id for trend in ranking if trend.story.id in shown]


async def _read(tools: Tools, article: Article) -> bool:
    try:
        reading = await read_page_of(tools, article.url or "", article.title)
    except Exception as error:
        # A page that triggers a fault in this program must not stop the others.
        logger.exception("page_broke", extra={"article": article.id})
        reading = FetchFailed("unreadable", f"This program could not cope with it ({type(error).__name__}).")
    await tools.storage.run(_keep, article.id, reading, tools.clock())
    return isinstance(reading, Reading)


async def read_page_of(
    tools: Tools, url: str, headline: str, deadline_seconds: float = PAGE_SECONDS
) -> Reading | FetchFailed:
    """What stands on the page of the article with this headline. Nothing is kept."""
    answer = await tools.fetcher.fetch_page(url, limit_bytes=PAGE_BYTES, deadline_seconds=deadline_seconds)
    if isinstance(answer, Fetched):
        reading = await tools.parsers.read_page(
            answer.body, url=answer.url, content_type=answer.content_type, now=tools.clock()
        )
        if isinstance(reading, Reading) and led_elsewhere(
            url, answer.url, headline, reading.title, reading.body or ""
        ):
            return FetchFailed("not_an_article", "The address leads on to another page, not to the article.")
        return reading
    if isinstance(answer, FetchFailed):
        return answer
    return FetchFailed("http_error", "The server says that nothing changed, to whoever has nothing yet.")


def _due(desk: Desk, ids: list[ArticleId], now: datetime) -> list[Article]:
    return sorted(desk.articles.pages_due(ids, now), key=lambda article: ids.index(article.id))


def _keep(desk: Desk, article_id: ArticleId, reading: Reading | FetchFailed, now: datetime) -> None:
    if isinstance(reading, Reading):
        desk.articles.keep_page(article_id, reading, failure=None, retry_at=None, now=now)
        index_changed(desk, (article_id,))
    else:
        desk.articles.keep_page(article_id, None, failure=reading, retry_at=_retry(reading, now), now=now)


def _retry(failure: FetchFailed, now: datetime) -> datetime | None:
    if failure.reason not in PASSING:
        return None
    return now + max(RETRY, timedelta(seconds=min(failure.retry_after or 0, 7 * 86_400)))
