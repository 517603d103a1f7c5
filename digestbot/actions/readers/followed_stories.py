"""Lets readers follow single stories, until nobody tells these any more."""

from __future__ import annotations

from datetime import timedelta

from digestbot.actions.action import Action
from digestbot.actions.readers.feedback import as_seen
from digestbot.actions.readers.saved import story_kept
from digestbot.actions.tools import Tools
from digestbot.errors import StoryIsOver, TooManyFollowed
from digestbot.model import FollowedStory, RecipientId, StoryId
from digestbot.newsroom.digests.followed import ENDS_AFTER
from digestbot.storage.desk import Desk

#: The most stories that a reader can follow at a time.
MOST_FOLLOWED_STORIES = 20
#: If a digest showed the story within this time, what was told since that digest is new to the reader; otherwise
#: only what is told from now on.
_STILL_KNOWN = timedelta(days=2)


@Action
def follow_story(desk: Desk, tools: Tools, recipient_id: RecipientId, story_id: StoryId) -> bool:
    """Follow a story; False if the reader does already.

    Raises:
        StoryNotKept: There never was such a story, or nothing of it is kept any more.
        StoryIsOver: Nobody has told it for so long that following it would end at once.
        TooManyFollowed: The reader follows as many stories as they can.
    """
    now = tools.clock()
    story = story_kept(desk, story_id)
    followed = desk.followed_stories.of(recipient_id)
    if any(one.story_id == story.id for one in followed):
        return False
    if story.last_seen < now - ENDS_AFTER:
        raise StoryIsOver(str(story_id))
    if len(followed) >= MOST_FOLLOWED_STORIES:
        raise TooManyFollowed(MOST_FOLLOWED_STORIES)
    headline = as_seen(desk.readers.get(recipient_id).taste, story, now).headline.title
    shown = desk.digests.had(recipient_id, now - _STILL_KNOWN).get(story.id)
    since = now if shown is None else shown.at
    return desk.followed_stories.add(recipient_id, FollowedStory(story.id, headline, since), now)
