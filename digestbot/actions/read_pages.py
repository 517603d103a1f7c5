"""Read pages: fetch the article pages of stories that may be shown, and keep what their feeds left out."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from digestbot.actions.tools import Tools
from digestbot.actions.weigh import trends_now
from digestbot.feeds.fetching import PAGE_BYTES, PAGE_SECONDS
from digestbot.model import Article, ArticleId, Fetched, FetchFailed, Reading
from digestbot.newsroom.trends import clears_bar
from digestbot.storage.desk import Desk

#: Headlines whose pages are read in one round.
MOST_PAGES = 20
#: A page that could not be read is tried again after this long; the storage gives up after a few tries.
RETRY = timedelta(hours=1)


async def read_pages(tools: Tools) -> int:
    """Read the pages of the strongest stories' headlines; gives how many could be read."""
    trends = await trends_now(tools)
    wanted = [trend.headline.id for trend in trends if clears_bar(trend)][: MOST_PAGES * 5]
    due = await tools.storage.run(_due, wanted, tools.clock())
    read = await asyncio.gather(*(_read(tools, article) for article in due[:MOST_PAGES]))
    if any(read):
        tools.newsdesk.ranking = None
    return sum(read)


async def _read(tools: Tools, article: Article) -> bool:
    if article.url is None:
        return False
    answer = await tools.fetcher.fetch_page(
        article.url, limit_bytes=PAGE_BYTES, deadline_seconds=PAGE_SECONDS
    )
    now = tools.clock()
    reading: Reading | FetchFailed
    if isinstance(answer, Fetched):
        reading = await tools.workshop.read_page(
            answer.body, url=answer.url, content_type=answer.content_type, now=now
        )
    elif isinstance(answer, FetchFailed):
        reading = answer
    else:
        return False
    await tools.storage.run(_keep, article.id, reading, now)
    return isinstance(reading, Reading)


def _due(desk: Desk, ids: list[ArticleId], now: datetime) -> tuple[Article, ...]:
    return desk.articles.pages_due(ids, now)


def _keep(desk: Desk, article_id: ArticleId, reading: Reading | FetchFailed, now: datetime) -> None:
    if isinstance(reading, Reading):
        desk.articles.keep_page(article_id, reading, failure=None, retry_at=None, now=now)
    else:
        desk.articles.keep_page(article_id, None, failure=reading, retry_at=now + RETRY, now=now)
