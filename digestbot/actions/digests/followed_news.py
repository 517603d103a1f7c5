"""Tells readers who said so news of the stories that they follow at once, and all readers when such a story ended.

These messages make no sound, come in no quiet hours, and wait in the lane of digests, below alerts. Each one is a
digest of its own in the ledger. So the next digest knows what it showed, and one that does not arrive does not
count as shown.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digestbot.actions.news.weigh import trends_now
from digestbot.actions.tools import Tools
from digestbot.model import FollowedStory, Message, Reader, RecipientId, Shown, StoryId, Trend
from digestbot.newsroom.alerts import is_night
from digestbot.newsroom.digests.followed import ENDS_AFTER, latest_since, told_to_follower
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.stories.developments import has_developed
from digestbot.pages.contexts import EndedStoriesPage, FollowedNewsPage
from digestbot.storage.desk import Desk
from digestbot.storage.readers.followed_stories import Followed

logger = logging.getLogger(__name__)

#: At most this many messages at once come to a reader in 24 hours. What is told beyond them comes with the digest.
MOST_AT_ONCE = 5
#: The time over which they are counted.
A_DAY = timedelta(days=1)
#: A digest that is due so soon brings the news itself.
SOON = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class _StoryNews:
    """A message for one reader, and the story that it shows; None if it shows none."""

    recipient_id: RecipientId
    message: Message
    shows: Trend | None = None


async def tell_at_once(tools: Tools) -> int:
    """Tell what is new of followed stories to the readers who want it at once; gives the number of messages.

    A story is new to a reader if outlets agree on something that nobody had told when they last saw it.
    """
    if not await tools.storage.run(lambda desk: desk.followed_stories.anybody_at_once()):
        return 0
    ranking = await trends_now(tools)
    told = await tools.storage.run(_tell, tools, ranking, tools.clock())
    if told:
        logger.info("followed_news_told", extra={"messages": told})
        tools.wake_sender()
    return told


async def end_untold(tools: Tools) -> int:
    """End the following of stories that nobody has told for a week, and tell their readers once; gives the number
    of readers.
    """
    ended = await tools.storage.run(_end, tools, tools.clock())
    if ended:
        logger.info("followed_stories_ended", extra={"readers": ended})
        tools.wake_sender()
    return ended


def _tell(desk: Desk, tools: Tools, ranking: Ranking, now: datetime) -> int:
    wanted = {
        recipient_id: fresh
        for recipient_id, stories in desk.followed_stories.wanted_at_once().items()
        if (fresh := [one for one in stories if _went_on(ranking.by_id.get(one.story_id), one.since)])
    }
    readers = _awake(desk, wanted, now)
    heard = desk.digests.told_unasked(readers, now - A_DAY)
    news = [
        one
        for recipient_id, reader in readers.items()
        for one in _news_for(tools, reader, wanted[recipient_id], ranking, heard.get(recipient_id, 0), now)
    ]
    _lay(desk, news, now)
    return len(news)


def _went_on(trend: Trend | None, since: datetime) -> bool:
    return trend is not None and has_developed(trend.story, since)


def _news_for(
    tools: Tools,
    reader: Reader,
    stories: Iterable[FollowedStory],
    ranking: Ranking,
    heard: int,
    now: datetime,
) -> Iterator[_StoryNews]:
    if any(slot.next_due_at <= now + SOON for slot in reader.schedules):
        return
    for one in stories:
        trend = ranking.by_id[one.story_id]
        newest = latest_since(reader.taste, trend.story, one.since)
        if newest is not None and heard < MOST_AT_ONCE:
            heard += 1
            page = FollowedNewsPage(
                told_to_follower(reader.taste, trend),
                newest,
                now,
                reader.zone,
                most=MOST_AT_ONCE if heard == MOST_AT_ONCE else 0,
            )
            [message] = tools.pages.show(page, reader.language)
            yield _StoryNews(reader.recipient_id, replace(message, silent=True), trend)


def _end(desk: Desk, tools: Tools, now: datetime) -> int:
    untold = desk.followed_stories.untold(now - ENDS_AFTER)
    readers = _awake(desk, untold, now)
    news = []
    for recipient_id, reader in readers.items():
        for one in untold[recipient_id]:
            desk.followed_stories.remove(recipient_id, one.story_id)
        page = EndedStoriesPage(untold[recipient_id])
        news += [
            _StoryNews(recipient_id, replace(message, silent=True))
            for message in tools.pages.show(page, reader.language)
        ]
    _lay(desk, news, now)
    return len(readers)


def _awake(
    desk: Desk, followed: Followed | Mapping[RecipientId, object], now: datetime
) -> dict[RecipientId, Reader]:
    """Those of the readers who can be reached, did not pause, and have no quiet hours now."""
    readers = desk.readers.many(followed) if followed else {}
    return {
        recipient_id: reader
        for recipient_id, reader in readers.items()
        if reader.status == "active"
        and reader.telegram_id is not None
        and not reader.gone
        and (reader.paused_until is None or reader.paused_until <= now)
        and not is_night(reader, now)
    }


def _lay(desk: Desk, news: Iterable[_StoryNews], now: datetime) -> None:
    """Add the messages to the ledger; readers who get the same message share it."""
    alike: defaultdict[tuple[Message, StoryId | None], list[_StoryNews]] = defaultdict(list)
    for one in news:
        alike[one.message, one.shows.story.id if one.shows else None].append(one)
    for (message, _), some in alike.items():
        trend = some[0].shows
        shows = {} if trend is None else {trend.story.id: Shown(trend.story.revision, trend.sources, now)}
        desk.digests.lay_unasked([one.recipient_id for one in some], message, shows, now)
