"""Housekeeping: delete rows that are no longer needed, and try chats again that were given up."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta

from digestbot import progress
from digestbot.actions.intake import MEMORY
from digestbot.actions.news.index_words import unindex_old
from digestbot.actions.news.propose import PROPOSALS_FOR
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.readers.export import LINKS_FOR
from digestbot.actions.retention import prune_nightly
from digestbot.actions.tools import Tools
from digestbot.model import EditionId
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.storage.desk import Desk
from digestbot.storage.ledger.editions import Dropped

logger = logging.getLogger(__name__)

#: The body of an article is deleted after this time. Its headline, lead and link stay.
BODIES_FOR = timedelta(days=30)


#: Editions to check in one transaction. Others wait for it no longer than for a batch of digests.
EDITIONS_AT_ONCE = 200
#: Names to write in one statement.
NAMES_AT_ONCE = 500
#: Free pages of a SQLite file to return to the disk in one transaction.
PAGES_AT_ONCE = 500


async def tidy(tools: Tools) -> int:
    """Delete what is no longer needed: bodies of old articles, updates handled long ago, editions that no
    delivery needs, and what the retention says; take old articles out of the search.

    Chats that were set aside are tried again. Returns the number of bodies.
    """
    now = tools.clock()
    shed = await tools.storage.run(_tidy, now)
    dropped = await _drop_editions(tools, now)
    unindexed = await unindex_old(tools)
    await note_names_said(tools)
    pruned = await prune_nightly(tools.storage, tools.retention, now)
    while await tools.storage.run(lambda desk: desk.spare.give_back(PAGES_AT_ONCE)):
        pass
    tried = await tools.storage.run(lambda desk: desk.refusals.try_again(now))
    fields = {"bodies": shed, "editions": dropped, "unindexed": unindexed, "chats_tried_again": tried}
    logger.info("tidied", extra={**fields, **{f"{kind}_deleted": rows for kind, rows in pruned.items()}})
    return shed


async def note_names_said(tools: Tools) -> None:
    """Note which followed names appear in the news of the last two days.

    Only names that no list knows are looked for; readers follow those by their words.
    """
    names = await tools.storage.run(lambda desk: desk.readers.followed_names())
    followed = [name for name in names if name not in tools.topics.slugs]
    if followed:
        ranking = await trends_now(tools)
        said = await asyncio.to_thread(lambda: [name for name in followed if _is_said(ranking, name)])
        await tools.storage.run(_note_said, said, tools.clock())


def _is_said(ranking: Ranking, name: str) -> bool:
    progress.step()  # there may be thousands of names
    return bool(ranking.about(name))


def _note_said(desk: Desk, names: list[str], now: datetime) -> None:
    for start in range(0, len(names), NAMES_AT_ONCE):
        desk.tags.said(names[start : start + NAMES_AT_ONCE], now)


def _tidy(desk: Desk, now: datetime) -> int:
    desk.inbox.forget(now - MEMORY)
    desk.shared_topics.end(now - LINKS_FOR)
    desk.proposals.end(now - PROPOSALS_FOR)
    return desk.articles.shed_bodies(now - BODIES_FOR)


async def _drop_editions(tools: Tools, now: datetime) -> int:
    """Delete old editions in short transactions, so that others can write in between; gives their number."""
    dropped, after = 0, EditionId(0)
    while True:
        step = await tools.storage.run(_drop, now - tools.retention.editions, after)
        dropped += step.editions
        if step.after is None:
            return dropped
        after = step.after


def _drop(desk: Desk, before: datetime, after: EditionId) -> Dropped:
    return desk.digests.drop_editions(before, after, EDITIONS_AT_ONCE)
