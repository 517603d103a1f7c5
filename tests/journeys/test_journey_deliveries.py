"""Deliveries that end in another way, by the operator's choice, by Telegram's age, or half-way."""

from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import select

from digestbot.storage.tables import delivery
from tests.journeys.crowds import all_over, arrivals, breakdown, recruit, states
from tests.journeys.stage import until
from tests.journeys.street import MORNING

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_failures_in_mid_delivery_are_left_alone_where_the_operator_wants_it_so(stage):
    crowd = await recruit(stage, 30, MORNING)
    await stage.post("/control/faults", breakdown(4))
    await stage.start_bot(on_doubt="leave")

    counts = Counter(state for _, state in await until(lambda: all_over(stage, crowd)))

    assert counts == {"sent": 18, "unknown": 12}
    assert Counter((await arrivals(stage, crowd)).values()) == {1: 22, 0: 8}
    reasons = stage.rows(select(delivery.c.reason).where(delivery.c.state == "unknown"))
    assert all(reason for (reason,) in reasons)


async def test_where_telegram_knows_no_rich_messages_the_digest_comes_as_text_once(stage):
    crowd = await recruit(stage, 30, MORNING)
    await stage.post("/control/rich", {"enabled": False})
    await stage.start_bot()

    found = await until(lambda: all_over(stage, crowd))

    assert Counter(state for _, state in found) == {"failed": 30, "sent": 30}
    assert set((await arrivals(stage, crowd)).values()) == {1}
    tried = await stage.calls("sendRichMessage")
    assert len(tried) < 10
    assert {call["status"] for call in tried} == {404}


async def test_where_telegram_takes_no_buttons_in_the_text_any_more_the_digest_comes_once_without(stage):
    await stage.start_bot()
    await until(lambda: stage.calls("setMySettings"))
    await stage.post("/control/rich", {"buttons": False})
    crowd = await recruit(stage, 5, MORNING + timedelta(minutes=1))
    await stage.turn(minutes=2)

    found = await until(lambda: all_over(stage, crowd))

    assert Counter(state for _, state in found) == {"failed": 5, "sent": 5}
    assert set((await arrivals(stage, crowd)).values()) == {1}
    tried = await stage.calls("sendRichMessage")
    assert {call["status"] for call in tried} == {400}
    assert all("tg-button" in str(call["params"]) for call in tried)


async def test_a_stop_in_mid_delivery_gives_back_what_was_not_sent(stage):
    crowd = await recruit(stage, 60, MORNING)
    await stage.post("/control/latency", {"low_ms": 50, "high_ms": 200})
    await stage.start_bot()
    await until(lambda: _any_arrived(stage, crowd))

    assert await stage.stop_bot() == 0

    assert {state for _, state in states(stage, crowd)} <= {"sent", "pending"}
    assert stage.rows(select(delivery.c.id).where(delivery.c.lease_owner.is_not(None))) == []
    await stage.start_bot()
    await until(lambda: all_over(stage, crowd))
    assert set((await arrivals(stage, crowd)).values()) == {1}


async def _any_arrived(stage, crowd):
    return sum((await arrivals(stage, crowd)).values()) >= 3
