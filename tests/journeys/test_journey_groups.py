"""Groups, forum topics and channels."""

from datetime import timedelta

import pytest

from tests.journeys.stage import ADA, BORIS, CHANNEL, CLARA, FORUM, GROUP, labels, topics, until
from tests.journeys.street import MORNING

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_group_s_settings_belong_to_its_admins_and_move_with_it_to_its_new_id(town):
    ada, boris = town.person(ADA, GROUP), town.person(BORIS, GROUP)
    await ada.subscribes("technology", "sport")
    await boris.says("/follow sport")
    await boris.reads("Only this group's admins can change its settings.")

    await boris.says("/topics")
    topics = await boris.reads("Your topics")
    assert "✅ Sport" in labels(topics)
    await boris.taps("Health", on=topics)
    await boris.sees_toast("Only this group's admins can change its settings.")
    await ada.taps("Health", on=topics)
    assert "✅ Health" in labels(await ada.reads("Your topics"))
    await boris.says("/digest@pretend_digest_bot")
    await boris.reads_digest()

    # As an administrator it hears everything that is said, and answers what is meant for it.
    await town.post("/page/bot_member", {"chat_id": GROUP, "member": True, "administrator": True})
    await boris.says("/frobnicate")
    await boris.says("/frobnicate@pretend_digest_bot")
    await boris.says("/settings@another_bot")
    await boris.says("just talking")
    await boris.says("/help")
    await boris.reads("/trending")
    answers = [message["text"] for message in await boris.messages() if "I don't know" in message["text"]]
    assert answers == ["I don't know /frobnicate@pretend_digest_bot. /help shows what I can do."]
    assert not any("Your settings" in message["text"] for message in await boris.messages())

    moved = (await town.post("/page/upgrade", {"chat_id": GROUP}))["chat_id"]
    ada_there = town.person(ADA, moved)
    await ada_there.says("/settings")
    settings = await ada_there.reads("Your settings")
    assert "Topics: Technology, Sport, Health" in settings["text"]
    await town.turn_to(MORNING + timedelta(days=1, hours=1, seconds=1))
    await ada_there.reads_the_news()
    assert len(await ada.digests()) == 1


async def test_answers_in_a_group_are_for_the_asker_and_for_all_on_a_server_that_knows_no_such_messages(town):
    ada = town.person(ADA, FORUM, thread=2)
    await ada.says("/settings")
    answer = await ada.reads("Your settings")
    assert answer["receiver_id"] == ADA
    await ada.taps("Topics", on=answer)
    changed = await ada.reads("Your topics")
    assert changed["message_id"] == answer["message_id"]

    await town.post("/control/ephemeral", {"enabled": False})
    before = len(await ada.messages())
    await ada.taps("Settings", on=changed)
    ordinary = await ada.reads("Your settings")
    await ada.taps("Topics", on=ordinary)
    topics = await ada.reads("Your topics")
    assert (topics["message_id"], topics["receiver_id"]) == (ordinary["message_id"], None)
    assert len(await ada.messages()) == before + 1
    await town.post("/control/ephemeral", {"enabled": True})


async def test_a_forum_s_topics_are_readers_of_their_own(town):
    climate, sport = town.person(ADA, FORUM, thread=2), town.person(CLARA, FORUM, thread=3)
    await climate.subscribes("environment")
    await sport.says("/follow sport")
    await sport.reads("You follow Sport now.")

    await sport.says("/settings")
    assert "Topics: Sport\n" in (await sport.reads("Your settings"))["text"]
    await climate.says("/digest")
    about_climate = await climate.reads_digest()
    await sport.says("/digest")
    about_sport = await sport.reads_digest()

    assert topics(about_climate) == {"Environment"}
    assert topics(about_sport) == {"Sport"}
    boris = town.person(BORIS, FORUM, thread=3)
    await boris.says("/unfollow sport")
    await boris.reads("Only this group's admins can change its settings.")


async def test_a_channel_is_set_up_from_the_private_chat_and_sees_digests_only(town):
    ada, channel = town.person(ADA), town.person(ADA, CHANNEL)
    await ada.says("/start")
    await ada.reads("Hello!")
    await town.post("/page/bot_member", {"chat_id": CHANNEL, "person_id": ADA, "member": True})
    await ada.reads("I may post in The Morning Wire now.")

    await channel.says("/follow technology")
    followed = await ada.reads("You follow Technology now.")
    assert followed["text"].startswith("For The Morning Wire:\n")
    await ada.says("/manage")
    await ada.taps("The Morning Wire", on=await ada.reads("Which chat do you want to look after?"))
    settings = await ada.reads("Your settings")
    assert "Topics: Technology\n" in settings["text"]
    await ada.taps("Topics", on=settings)
    await ada.taps("Sport", on=await ada.reads("Your topics"))
    assert "✅ Sport" in labels(await ada.reads("Your topics"))
    await ada.says("/digest")
    await ada.reads("The digest is on its way there.")

    digest = await channel.reads(" · Technology", " · Sport")
    assert "you" not in digest["text"].lower().split()
    assert labels(digest) == []
    state = await town.get("/page/state")
    in_channel = [one for one in state["messages"] if one["chat_id"] == CHANNEL and not one.get("deleted")]
    assert [one["message_id"] for one in in_channel] == [digest["message_id"]]

    await town.post("/control/chat", {"chat_id": CHANNEL, "bot_may_write": False})
    await ada.says("/unfollow technology")
    await ada.reads("I may not post in The Morning Wire any more.")
    assert "technology" in town.step(lambda desk: desk.readers.find(CHANNEL, 0)).tags


async def test_a_bot_that_was_removed_comes_back_with_the_group_s_settings(town):
    clara = town.person(CLARA, FORUM)
    await clara.subscribes("science", at="05:00")

    await town.post("/page/bot_member", {"chat_id": FORUM, "person_id": ADA, "member": False})
    await until(lambda: _status(town, FORUM, "kicked"))
    await town.post("/page/bot_member", {"chat_id": FORUM, "person_id": ADA, "member": True})
    back = await clara.reads("I am back.")
    assert "You follow: Science" in back["text"]
    assert "The next digest comes" in back["text"]

    await clara.says("/settings")
    settings = await clara.reads("Your settings")
    assert "Science" in settings["text"]
    assert "05:00" in settings["text"]


async def _status(town, chat, status):
    return town.step(lambda desk: desk.readers.find(chat, 0)).status == status
