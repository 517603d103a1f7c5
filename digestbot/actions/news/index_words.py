"""Keeps the index of the search: by which words each article of the last 30 days is found.

Whoever writes an article's title or lead calls ``index_new`` or ``index_changed`` in the same transaction, so
that the index never says anything else than the articles do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from digestbot.actions.tools import Tools
from digestbot.model import ArticleId
from digestbot.newsroom.searching import SEARCHED_FOR, keys_to_find
from digestbot.storage.desk import Desk
from digestbot.storage.news.search import Wording

#: Articles to add, or to take out, in one transaction. Others wait for it a few hundredths of a second.
AT_ONCE = 500
#: The most such transactions in one round of housekeeping, which has more to do.
MOST_STEPS = 20


def index_new(desk: Desk, ids: Collection[ArticleId]) -> None:
    """Add articles that this transaction adds."""
    if ids:
        desk.search.add(_keys(desk.search.wordings(tuple(ids))))


def index_changed(desk: Desk, ids: Collection[ArticleId]) -> None:
    """Find articles by their present words. Those that wait for ``index_waiting``, and old ones, stay out."""
    if ids:
        desk.search.change(_keys(desk.search.wordings(tuple(ids))))


async def index_waiting(tools: Tools) -> int:
    """Add articles that were there before the index was, the newest first; gives how many.

    The migration can't do it: it would hold everybody up, and the words are the newsroom's.
    """
    since = tools.clock() - SEARCHED_FOR
    added = 0
    for _ in range(0 if tools.newsdesk.all_indexed else MOST_STEPS):
        step = await tools.storage.run(_index_waiting, since)
        added += step
        if step < AT_ONCE:
            # Once is enough, because whoever keeps an article indexes it.
            tools.newsdesk.all_indexed = True
            break
    return added


async def unindex_old(tools: Tools) -> int:
    """Take articles out that are too old to be found; gives how many."""
    before = tools.clock() - SEARCHED_FOR
    dropped = 0
    while step := await tools.storage.run(lambda desk: desk.search.drop(before, AT_ONCE)):
        dropped += step
    return dropped


def _index_waiting(desk: Desk, since: datetime) -> int:
    waiting = desk.search.waiting(since, AT_ONCE)
    desk.search.add(_keys(waiting))
    return len(waiting)


def _keys(wordings: Iterable[Wording]) -> dict[ArticleId, frozenset[str]]:
    return {article_id: keys_to_find(title, lead) for article_id, title, lead in wordings}
