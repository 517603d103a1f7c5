"""What readers want more and less of."""

import re
from datetime import timedelta

import pytest

from tests.journeys.stage import BORIS, DIGEST, GROUP, headlines, labels, topics
from tests.journeys.street import MORNING

pytestmark = pytest.mark.asyncio(loop_scope="module")


#: One more than a digest has room for; each has one story that stands out on the second day.
TOPICS = ("health", "sport", "politics", "business", "technology", "science", "environment", "entertainment")


def headline_under(topic, digest):
    """The first one below the topic's heading, or the digest's first where it is of the topic."""
    if f"you follow {topic}" in digest["text"]:
        return next(iter(headlines(digest).values()))
    return re.search(f"<h2>{topic}</h2>.*?<h3>[^<]*<a[^>]*>(.*?)</a>", digest["html"], re.DOTALL)[1]


async def says_less_of_health(person, digest):
    """By the buttons below the digest, which stays as it is."""
    await person.taps("More or less like this", on=digest)
    tuned = await person.reads("you follow")
    headline = headline_under("Health", digest)
    thumb = next(label for label in labels(tuned) if "👎" in label and label[2:20] in headline)
    await person.taps(thumb, on=tuned)
    await person.sees_toast("Less like this from your next digest on. Topic: Health")
    tuned = await person.reads("you follow")
    assert (f"✅ {thumb}" in labels(tuned), tuned["html"]) == (True, digest["html"])
    await person.taps("Done", on=tuned)
    assert labels(await person.reads("you follow")) == labels(digest)


async def test_a_digest_says_why_its_stories_are_there_and_stays(town):
    ada = await town.newcomer()
    await ada.subscribes("science")
    await ada.says("/digest")
    digest = await ada.reads_digest()

    await ada.taps("Why these?", on=digest)

    said = await ada.reads("What weighs is how many outlets tell a story")
    assert "· You follow Science." in said["text"]
    assert all(headline in said["text"] for headline in headlines(digest).values())
    assert digest in await ada.messages()


async def test_each_story_of_a_digest_has_its_handles_in_the_text(town):
    ada = await town.newcomer()
    await ada.subscribes("science")
    await ada.says("/digest")
    digest = await ada.reads_digest()
    more, less, _save, _follow, why = re.findall('<button data-callback="([^"]+)">', digest["html"])[:5]

    await ada.presses(digest, more)
    await ada.sees_toast("More like this from your next digest on. Topic: Science")
    tuned = await ada.reads(DIGEST)
    [said] = [label for label in labels(tuned) if "✅" in label]
    assert "👍" in said
    assert tuned["html"] == digest["html"]
    await ada.presses(digest, less)
    await ada.sees_toast("Less like this from your next digest on. Topic: Science")
    tuned = await ada.reads(DIGEST)
    [said] = [label for label in labels(tuned) if "✅" in label]
    assert "👎" in said
    await ada.taps(said, on=tuned)
    await ada.sees_toast("Taken back.")
    tuned = await ada.reads(DIGEST)
    assert not any("✅" in label for label in labels(tuned))
    await ada.taps("Done", on=tuned)
    assert labels(await ada.reads(DIGEST)) == labels(digest)

    await ada.presses(digest, why)
    said = await ada.reads("What weighs is how many outlets tell a story")
    assert said["text"].count("You follow Science.") == 1


async def test_less_moves_the_next_digest_unless_it_is_taken_back(town):
    ada, boris, _clara = people = [await town.newcomer() for _ in range(3)]
    for person in people:
        await person.subscribes(*TOPICS)
        await person.says("/digest")
        first = await person.reads_digest()
        assert "Health" in topics(first)
        if person is not boris:
            await says_less_of_health(person, first)

    await ada.says("/settings")
    settings = await ada.reads("You asked for more or less of one story")
    await ada.taps("What you said", on=settings)
    said = await ada.reads("👎")
    await ada.taps("Take back", on=said)
    await ada.sees_toast("Taken back.")
    await ada.reads("Nothing yet.")

    await town.turn_to(MORNING + timedelta(days=1, hours=1, seconds=1))
    next_day = [await person.reads_digest() for person in people]
    assert [len(headlines(digest)) for digest in next_day] == [7, 7, 7]
    assert ["Health" in topics(digest) for digest in next_day] == [True, True, False]
    assert topics(next_day[0]) == topics(next_day[1])


async def test_a_thumb_below_a_digest_of_somebody_else_is_stale(town):
    ada, boris = [await town.newcomer() for _ in range(2)]
    await ada.subscribes("science", "sport")
    await ada.says("/digest")
    digest = await ada.reads_the_news()
    await boris.says("/help")
    theirs = await boris.reads("/trending")
    tune = next(button for row in digest["buttons"] for button in row if "More or less" in button["text"])
    await boris.presses(theirs, tune["callback_data"])
    await boris.sees_toast("This button is from an older message.")


async def test_words_and_outlets_are_muted_and_unmuted(town):
    ada = await town.newcomer()
    await ada.subscribes("science", "sport")
    await ada.says("/mute")
    await ada.reads("Nothing is muted.")
    await ada.says("/mute the")
    await ada.reads("Choose a word that tells something")
    await ada.says("/mute sport")
    await ada.reads("You follow Sport.")
    await ada.says("/mute Daily Meridian")
    await ada.reads("The outlet Daily Meridian is muted.")
    await ada.says("/mute COMETS")
    muted = await ada.reads("COMETS is muted.")

    await ada.says("/digest")
    digest = await ada.reads_the_news()
    assert "Daily Meridian" not in digest["text"]
    assert "comet" not in digest["text"].lower()

    await ada.taps("Unmute", on=muted)
    left = await ada.reads("Daily Meridian (outlet)")
    assert "COMETS" not in left["text"]
    await ada.says("/unmute daily meridian")
    await ada.reads("Daily Meridian is muted no more.")
    await ada.says("/unmute daily meridian")
    await ada.reads("You did not mute “daily meridian”.")


async def test_a_topic_gets_more_or_less_of_the_digest(town):
    ada = await town.newcomer()
    await ada.subscribes("science", "sport")
    await ada.says("/topics")
    await ada.taps("More or less of a topic")
    await ada.taps("Sport: as much", on=await ada.reads("More or less of a topic"))
    assert "Sport: more" in labels(await ada.reads("More or less of a topic"))
    await ada.taps("Topics")
    await ada.reads("More of: Sport")


async def test_in_a_group_only_admins_say_what_it_gets(town):
    boris = town.person(BORIS, GROUP)
    await boris.says("/mute goblins")
    await boris.reads("Only this group's admins can change its settings.")
