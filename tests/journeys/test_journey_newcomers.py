"""A newcomer's first minutes, with a bot that is new as well."""

import re
import shutil

import pytest

from tests.journeys.stage import headlines, labels, topics

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_newcomer_sees_a_first_digest_after_four_taps_and_no_story_twice(stage, newspapers):
    shutil.copy(newspapers / "subscribed.sqlite3", stage.folder / "digestbot.sqlite3")
    await stage.start_bot()
    ada = await stage.newcomer()

    await ada.says("/start")
    await ada.reads("Tap your topics")
    await ada.taps("Technology")
    chosen = await ada.reads("Tap your topics")
    assert "✅ Technology" in labels(chosen)
    await ada.taps("Next")
    await ada.reads("When should your digest come?")
    await ada.taps("08:00")
    ready = await ada.reads("All set.")
    assert "Topics: Technology" in ready["text"]
    await ada.taps("First digest now")
    first = await ada.reads_digest()

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
        await ada.taps("More stories", on=digests[-1])
        answer = await ada.reads_the_news()
        if "Nothing new since your digest of" in answer["text"]:
            break
        digests.append(answer)
    assert "Nothing new stood out in Technology, Sport, Health." in answer["text"]
    assert "The next one comes " in answer["text"]
    shown = [link for digest in digests for link in headlines(digest)]
    assert len(shown) == len(set(shown)) > len(headlines(first))
