"""Somebody follows a story: its news comes first in the next digest, or at once, and a kill neither loses nor doubles it."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from benchmarks.outages import tell
from digestbot.model import KeepStoryBeside, ShowStory, button_data
from digestbot.storage.tables import article, delivery, story_member
from tests.journeys.stage import Person, Stage, until
from tests.journeys.street import MORNING

pytestmark = pytest.mark.asyncio(loop_scope="module")

BRIDGE = "Robots repair the Arne bridge overnight"


def tell_all(stage: Stage, headline: str, outlets: tuple[str, ...], now: datetime) -> None:
    """Each outlet has this headline."""
    stage.step(tell, dict.fromkeys(outlets, headline), str(abs(hash(headline))), now)


async def comes(stage: Stage, headline: str, *outlets: str) -> None:
    """News from outlets, a minute later. The bot's clock may be a little behind the street's, and finds no news
    of the future.
    """
    await stage.turn(minutes=1)
    tell_all(stage, headline, outlets, await stage.now() - timedelta(seconds=20))


def story_of(stage: Stage, headline: str) -> int:
    """The number of the story that this headline is in."""
    told = select(story_member.c.story_id).join_from(story_member, article)
    return int(stage.rows(told.where(article.c.title == headline, story_member.c.left_at.is_(None)))[0][0])


async def is_in_a_story(stage: Stage, headline: str) -> bool:
    """Whether the bot has put all articles of this headline into stories. A digest before that does not tell it."""
    ungrouped = select(article.c.id).where(article.c.title == headline, article.c.grouped_at.is_(None))
    return not stage.rows(ungrouped)


async def nothing_is_under_way(stage: Stage) -> bool:
    under_way = select(delivery.c.id).where(delivery.c.state.in_(("pending", "sending")))
    return not stage.rows(under_way)


async def test_news_of_a_followed_story_comes_first_and_at_once_and_a_kill_doubles_nothing(stage: Stage):
    tell_all(stage, BRIDGE, ("harbour", "meridian", "lantern"), MORNING - timedelta(minutes=30))
    await stage.start_bot()
    ada = await stage.newcomer()
    await ada.subscribes("technology", at="20:00")
    await ada.says("/digest")
    digest = await ada.reads("Arne bridge")
    story = story_of(stage, BRIDGE)
    handle = button_data(KeepStoryBeside("follow", story))
    assert handle in digest["html"]
    await ada.presses(digest, handle)
    await ada.sees_toast("You follow this story now.")

    toppled = f"{BRIDGE}: crane topples, drivers unhurt"
    await comes(stage, toppled, "harbour", "meridian")
    await until(lambda: is_in_a_story(stage, toppled))
    await ada.says("/digest")
    update = await ada.reads("you follow this story")
    assert "Arne bridge" in update["text"].splitlines()[0]
    assert "crane topples" in update["text"]

    await ada.presses(update, button_data(ShowStory("message", 1, story)))
    page = await ada.reads("How it went on")
    assert "crane topples" in page["text"]
    await ada.taps("News of it at once", on=page)
    await ada.sees_toast("News of this story comes at once from now on.")
    await stage.kill_bot()
    await comes(stage, f"{BRIDGE}: engineers blame rusted bolts", "harbour", "meridian")
    await stage.start_bot()
    # The page of the story may be drawn again, and tell it too.
    await until(lambda: _told_at_once(ada, "rusted bolts"))
    # A message whose outcome is not recorded yet is sent again after a kill, as every message is.
    await until(lambda: nothing_is_under_way(stage))
    await stage.kill_bot()
    await stage.start_bot()

    await ada.says("/digest")
    await ada.reads("Nothing new since", "you follow")
    # The digest may tell it too, if an outlet joined meanwhile.
    assert len(await _told_at_once(ada, "rusted bolts")) == 1


async def _told_at_once(person: Person, words: str) -> list[str]:
    """The messages with these words that came at once: a headline and a line below it."""
    texts = [message["text"].strip() for message in await person.messages() if words in message["text"]]
    return [text for text in texts if len(text.splitlines()) == 2]
