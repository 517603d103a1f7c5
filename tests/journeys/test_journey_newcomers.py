"""A newcomer's first minutes, with a bot that is new as well."""

import re
import shutil
from datetime import timedelta

import pytest

from digestbot.newsroom.digests.trends import weigh
from tests.journeys.stage import headlines, topics, until
from tests.journeys.street import MORNING

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_newcomer_sees_a_first_digest_after_four_taps_and_no_story_twice(stage, newspapers):
    shutil.copy(newspapers / "subscribed.sqlite3", stage.folder / "digestbot.sqlite3")
    await stage.start_bot()
    await until(lambda: _some_news(stage))
    ada = await stage.newcomer("en-GB")

    await ada.says("/start")
    welcome = await ada.reads("Tap your topics")
    assert welcome["html"].count("<a href=") == 3
    taps = 1
    for label, then in (
        ("Technology", "Tap your topics"),
        ("Next", "It is 07:"),
        ("08:00", "All set."),
    ):
        await ada.taps(label)
        shown = await ada.reads(then)
        taps += 1
    assert "Topics: Technology" in shown["text"]
    assert "Time zone: London (Europe/London)" in shown["text"]
    first = await ada.reads_digest()
    assert taps == 4

    assert first["rich"]
    said = r".+\n(one story|\d stories) · (one minute|\d minutes) · from \d+ articles of \d+ outlets\n"
    assert re.match(said, first["text"])
    assert all(link.startswith("http") for link in headlines(first))
    assert "Daily Meridian + " in first["text"]  # a report, before a newer guide
    assert "• The Harbour Post: How to check whether your Heliosoft router" in first["text"]
    assert "· you follow Technology" in first["text"]
    assert "That's all. The next one comes" in first["text"]

    await ada.says("/topics")
    await ada.reads("Your topics")
    for topic in ("Sport", "Health"):
        await ada.taps(topic)
        await ada.reads("Your topics")
    await ada.says("/digest")
    second = await ada.reads_digest()

    assert {"Sport", "Health"} <= topics(second)
    digests = [first, second]
    for _ in range(10):
        # Two digests a minute are all that one may ask for.
        await stage.turn(minutes=1)
        await ada.taps("More stories", on=digests[-1])
        answer = await ada.reads_the_news()
        if "Nothing new since your digest of" in answer["text"]:
            break
        digests.append(answer)
    assert "Nothing new stood out in Technology, Sport, Health." in answer["text"]
    assert "The next one comes " in answer["text"]
    shown = [link for digest in digests for link in headlines(digest)]
    assert len(shown) == len(set(shown)) > len(headlines(first))


async def test_a_link_brings_a_newcomer_to_a_story_and_to_a_topic(town):
    ada = await town.newcomer()
    [story_id, headline] = _a_story(town)

    await ada.says(f"/start story_{story_id}")
    shown = await ada.reads(headline)
    assert any("Tap your topics" in message["text"] for message in await ada.messages())
    assert shown["text"].count("· ") > 1

    await ada.says("/start follow_jesse_nobody")
    await ada.reads("There is no news about “jesse nobody” yet.")
    await ada.says("/start follow_climate")
    await ada.taps("Follow Climate", on=await ada.reads("about the topic Climate"))
    await ada.reads("You follow Climate now.")
    await ada.says("/start story_999999999")
    await ada.reads("no story with the number")


async def _some_news(stage):
    return len(stage.step(lambda desk: desk.stories.recent(MORNING - timedelta(days=2)))) > 3


def _a_story(town):
    """A story that several outlets tell, with the headline that stands for it."""
    stories = town.step(lambda desk: desk.stories.recent(MORNING - timedelta(days=2)))
    story = max(stories, key=lambda one: len({article.source_id for article in one.articles}))
    return story.id, weigh(story, MORNING).headline.title
