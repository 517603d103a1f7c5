"""Chats that lose the bot, or its right to write, and get it back; and who is told when that lasts."""

from datetime import timedelta

import pytest

from digestbot.storage.tables import chat, delivery, lost
from tests.journeys.stage import ADA, CHANNEL, CLARA, DIGEST, FORUM, GROUP, until
from tests.journeys.street import MORNING

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def status(town, telegram_id):
    rows = town.rows(chat.select().where(chat.c.telegram_id == telegram_id))
    return rows[0].status if rows else None


async def becomes(town, telegram_id, expected):
    async def has_become():
        return await status(town, telegram_id) == expected

    await until(has_become)


async def _every_outcome_is_kept(town):
    """Telegram's answer is kept a moment after the call. What is lost after the clock is turned counts as lost then."""

    async def none_is_open():
        return not town.rows(delivery.select().where(delivery.c.state.in_(("pending", "sending"))))

    await until(none_is_open)


async def _has_hour(town, telegram_id):
    reader = town.step(lambda desk: desk.readers.find(telegram_id, 0))
    return reader is not None and reader.follows and reader.schedules


async def at_eight(town):
    """The next time that it is a second after eight."""
    eight = MORNING + timedelta(hours=1, seconds=1)
    while eight <= await town.now():
        eight += timedelta(days=1)
    await town.turn_to(eight)


async def sends_to(town, telegram_id, after):
    calls = await town.calls("sendMessage", "sendRichMessage", after=after)
    return [call for call in calls if int(call["params"]["chat_id"]) == telegram_id]


async def test_whoever_comes_back_is_told_what_was_kept_and_gets_digests_again(town):
    ada = town.person(ADA, GROUP)
    await ada.subscribes("technology", "sport")
    await town.post("/page/bot_member", {"chat_id": GROUP, "member": False})
    await becomes(town, GROUP, "kicked")
    await town.post("/page/bot_member", {"chat_id": GROUP, "member": True})
    greeting = await ada.reads("I am back.")
    assert "You follow: Technology, Sport." in greeting["text"]
    assert "The next digest comes" in greeting["text"]
    assert not any("Tap your topics" in message["text"] for message in await ada.messages())

    clara = town.person(CLARA)
    await clara.says("/follow sport")
    await clara.reads("Sport")
    await town.post("/page/block", {"person_id": CLARA, "blocked": True})
    await becomes(town, CLARA, "blocked")
    await town.post("/page/block", {"person_id": CLARA, "blocked": False})
    await becomes(town, CLARA, "active")
    await clara.reads("Ich bin wieder da.")

    await at_eight(town)
    await ada.reads_the_news()


async def test_a_right_that_is_taken_and_given_back_costs_only_what_fell_between(town):
    sport = town.person(ADA, FORUM, thread=3)
    await sport.subscribes("sport")
    await town.post("/page/bot_member", {"chat_id": CHANNEL, "person_id": ADA, "member": True})
    ada = town.person(ADA, CHANNEL)
    for order in ("/follow technology", "/time 08:00"):
        await ada.says(order)
    await until(lambda: _has_hour(town, CHANNEL))
    before = await town.last_call()
    for where in (FORUM, CHANNEL):
        await town.post("/control/chat", {"chat_id": where, "bot_may_write": False})
    await at_eight(town)
    await until(lambda: sends_to(town, FORUM, before))
    await until(lambda: sends_to(town, CHANNEL, before))
    for where in (FORUM, CHANNEL):
        await town.post("/control/chat", {"chat_id": where, "bot_may_write": True})
    await at_eight(town)
    await sport.reads_the_news()
    await ada.reads("That's all.", "Nothing")
    assert {await status(town, where) for where in (FORUM, CHANNEL)} == {"active"}


async def test_after_three_days_somebody_is_told_once_in_one_message(town):
    boss = town.person(ADA)
    await boss.says("/start")
    await boss.reads("Tap your topics")
    ada = town.person(ADA, GROUP)
    await ada.subscribes("technology")
    topic = town.person(ADA, FORUM, thread=3)
    await topic.subscribes("technology")
    await town.post("/control/chat", {"chat_id": GROUP, "bot_may_write": False})
    await town.post("/control/chat", {"chat_id": FORUM, "deleted_topic": 3})
    for _ in range(3):
        before = await town.last_call()
        await at_eight(town)
        await until(lambda before=before: sends_to(town, GROUP, before))
        await until(lambda before=before: sends_to(town, FORUM, before))
        await _every_outcome_is_kept(town)
    await becomes(town, GROUP, "unreachable")
    assert len(town.rows(lost.select())) == 2
    assert await status(town, FORUM) == "active"
    await town.turn(minutes=2)
    told = await boss.reads("I can't write there any more")
    assert "Neighbours (" in told["text"]
    assert "ot enough rights to send text messages to the chat" in told["text"]
    await town.person(ADA, FORUM).reads("One of the topics that I sent digests to is gone")

    before = await town.last_call()
    await at_eight(town)
    await town.turn(minutes=5)
    await town.post("/control/chat", {"chat_id": GROUP, "bot_may_write": True})
    await ada.says("/settings")
    await ada.reads("Your settings")
    assert await sends_to(town, ADA, before) == []
    assert not any(DIGEST in str(call["params"]) for call in await sends_to(town, FORUM, before))
    await becomes(town, GROUP, "active")
    await at_eight(town)
    await ada.reads_the_news()
