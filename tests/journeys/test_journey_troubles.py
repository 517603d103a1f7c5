"""Telegram says no, says later, or says nothing."""

from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import select

from digestbot.storage.tables import chat, limiter
from tests.journeys.crowds import all_over, arrivals, breakdown, recruit, states
from tests.journeys.stage import until
from tests.journeys.street import MORNING

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_readers_who_can_not_be_reached_are_set_aside_until_they_come_back(town):
    ada, boris, clara = [await town.newcomer() for _ in range(3)]
    for person in (ada, boris, clara):
        await person.subscribes("technology")
    await town.post("/page/block", {"person_id": ada.id, "blocked": True})
    await until(lambda: _status(town, ada, "blocked"))
    await town.post("/control/chat", {"chat_id": boris.id, "deactivated": True})
    before = await town.last_call()

    await town.turn_to(MORNING + timedelta(hours=1, seconds=1))
    await clara.reads_digest()
    await until(lambda: _status(town, boris, "deactivated"))

    told = [int(call["params"]["chat_id"]) for call in await town.calls("sendRichMessage", after=before)]
    assert sorted(told) == sorted([boris.id, clara.id])
    fates = await until(lambda: all_over(town, range(boris.id, clara.id + 1)))
    assert sorted(fates) == [(boris.id, "failed"), (clara.id, "sent")]
    assert states(town, range(ada.id, ada.id + 1)) == []

    await town.post("/page/block", {"person_id": ada.id, "blocked": False})
    await ada.says("/start")
    assert "Technology" in (await ada.reads("Welcome back"))["text"]
    before = await town.last_call()
    await town.turn(days=1)
    await ada.reads_the_news()
    await clara.reads_the_news()
    assert await town.sends(boris.id, after=before) == []


async def test_a_429_in_mid_delivery_holds_everything_and_loses_nobody(town):
    due = await _in_an_hour(town)
    crowd = await recruit(town, 60, due)
    ada = await town.newcomer()
    # Whoever sends within these four seconds is refused again.
    flood = {"kind": "429", "method": "sendRichMessage", "after": 20, "times": 1, "seconds": 4}
    await town.post("/control/faults", flood)

    await town.turn_to(due)
    await until(lambda: _refused(town))
    await ada.says("/help")
    await ada.reads("/trending")

    assert Counter(state for _, state in await until(lambda: all_over(town, crowd))) == {"sent": 60}
    assert set((await arrivals(town, crowd)).values()) == {1}
    # Those that were on their way when the first refusal came; nothing after it, no answer either.
    refused = [call for call in await town.calls("sendRichMessage") if call["status"] == 429]
    assert 1 <= len(refused) <= 5
    deadline = refused[0]["arrived"] + 4
    calls = await town.calls("sendRichMessage", "sendMessage")
    assert [call for call in calls if refused[-1]["ended"] < call["arrived"] < deadline - 0.5] == []


async def test_a_429_to_an_answer_holds_every_process(town):
    await town.clear_faults()
    ada = await town.newcomer()
    before = await _held_until(town)
    await town.post("/control/faults", {"kind": "429", "method": "sendMessage", "times": 1, "retry_after": 3})

    await ada.says("/privacy")
    await ada.reads("What is kept about this chat")

    # Every process waits for this row before it sends what is owed.
    assert await _held_until(town) - before > 3


async def test_what_is_owed_to_a_reader_who_blocks_the_bot_meanwhile_is_skipped(town):
    await town.clear_faults()
    due = await _in_an_hour(town)
    crowd = await recruit(town, 10, due)
    quitter = await town.newcomer()
    await quitter.subscribes("technology", at=f"{due:%H:%M}")
    await town.post(
        "/control/faults", {"kind": "429", "method": "sendRichMessage", "times": 1, "retry_after": 6}
    )

    await town.turn_to(due)
    await until(lambda: _owed(town, quitter))
    await town.post("/page/block", {"person_id": quitter.id, "blocked": True})

    assert Counter(state for _, state in await until(lambda: all_over(town, crowd))) == {"sent": 10}
    assert states(town, range(quitter.id, quitter.id + 1)) == [(quitter.id, "skipped")]


async def test_failures_in_mid_delivery_end_well_for_everybody(town):
    await town.clear_faults()
    due = await _in_an_hour(town)
    crowd = await recruit(town, 40, due)
    await town.post("/control/faults", breakdown(2))

    await town.turn_to(due)

    assert Counter(state for _, state in await until(lambda: all_over(town, crowd))) == {"sent": 40}
    # Only where the answer was lost does a message come twice.
    came = await arrivals(town, crowd)
    assert min(came.values()) == 1
    assert sum(came.values()) == 40 + 2


async def test_an_answer_that_met_a_failure_is_given_again(town):
    await town.clear_faults()
    ada = await town.newcomer()
    await town.post("/control/faults", {"kind": "5xx", "method": "sendMessage", "times": 1})
    await ada.says("/topics")
    await ada.reads("Your topics")
    await town.post("/control/faults", {"kind": "drop_before", "method": "editMessageText", "times": 1})
    await ada.taps("Sport")
    await ada.reads("Tap to follow or unfollow.")
    await town.post("/control/faults", {"kind": "429", "method": "sendMessage", "times": 1, "retry_after": 1})
    await ada.says("/help")
    await ada.reads("/trending")


async def _in_an_hour(stage):
    return (await stage.now() + timedelta(hours=1)).replace(second=0, microsecond=0)


async def _status(stage, person, status):
    return stage.rows(select(chat.c.status).where(chat.c.telegram_id == person.id)) == [(status,)]


async def _owed(stage, person):
    return states(stage, range(person.id, person.id + 1)) == [(person.id, "pending")]


async def _refused(stage):
    return (await stage.get("/control/counts"))["responses_429"]


async def _held_until(stage):
    """When the next message may go, in seconds on the database's clock."""
    return stage.rows(select(limiter.c.tat))[0][0]
