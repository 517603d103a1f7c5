"""The sender while Telegram is away, in virtual time: hours of it, the same at every run."""

import asyncio
import itertools
import logging

import pytest
from pretend_street import AWAY, Outages, PretendDatabase, PretendTelegram, a_courier, until_nothing_is_owed
from virtual_time import run, virtual_loop

from digestbot.model import InDoubt, NotSent, RetryLater, Sent
from digestbot.sending.outage import EARLY_TRIES, IN_A_ROW, LONGEST_TRY, Outage
from digestbot.sending.pacer import FREE_IN_FLIGHT
from digestbot.sending.retry_policy import Policy
from digestbot.simulator.limits import LimitSettings

FREE = 29.9
BUCKET = LimitSettings(shape="bucket", rate=30, capacity=30, per_chat=1, group_per_minute=20)
NEVER_CARRIED_OUT = [form for form, (_, _, carried_out) in AWAY.items() if not carried_out]


@pytest.fixture(autouse=True)
def events(caplog: pytest.LogCaptureFixture):
    """What the log says."""
    caplog.set_level(logging.INFO, "digestbot")
    return lambda: [record.message for record in caplog.records if record.message.startswith("outage")]


def broadcast(form, *spells, count=200, alerts=50, policy=None, only_sends=False, workers=1):
    """Digests for so many and an alert are owed while Telegram is away for these spells."""

    async def scene():
        database, telegram = PretendDatabase(), PretendTelegram(BUCKET)
        database.owe(range(1, count + 1))
        database.owe(range(5001, 5001 + alerts), "alert")
        away = Outages(telegram, form, spells, only_sends=only_sends)
        couriers = [a_courier(database, away, FREE, f"worker {number}", policy) for number in range(workers)]
        took = await until_nothing_is_owed(database, *couriers, every=1.0)
        return took, database, telegram, away

    return run(scene())


@pytest.mark.parametrize("form", AWAY)
@pytest.mark.parametrize("start", [0.0, 3.0])
@pytest.mark.parametrize("lasts", [30.0, 300.0, 3600.0])
def test_whatever_its_form_nobody_goes_without_and_few_get_it_twice(form, start, lasts):
    took, database, telegram, _ = broadcast(form, (start, start + lasts))

    assert database.states() == {"sent": 250}
    assert max(telegram.accepted.values()) <= 2
    doubled = sum(telegram.accepted.values()) - 250
    assert doubled <= (0 if form in NEVER_CARRIED_OUT else FREE_IN_FLIGHT)
    # The longest pause between two looks, and what is still to be sent.
    assert took < start + lasts + 30 + 30 + 15


@pytest.mark.parametrize("form", AWAY)
def test_while_nobody_answers_only_a_harmless_question_goes_out(form):
    *_, away = broadcast(form, (3.0, 603.0))

    begun = min(away.asked)
    assert not [at for at in away.tried if at > begun]
    assert len(away.tried) <= FREE_IN_FLIGHT
    assert 15 <= len([at for at in away.asked if at < 603]) <= 40


def test_what_has_its_slot_when_an_outage_begins_goes_back():
    async def scene():
        database = PretendDatabase()
        database.owe(range(1, 201))
        tried = []

        async def send(_delivery):
            tried.append(virtual_loop().time())
            return InDoubt("Bad Gateway")

        street = Outages(PretendTelegram(BUCKET), "502", [(0.0, 1e9)])
        street.send = send
        sender, stop = a_courier(database, street, 995.0), asyncio.Event()
        running = asyncio.create_task(sender.run(stop))
        await asyncio.sleep(60.0)
        stop.set()
        await running
        return len(tried), database

    tried, database = run(scene())
    # The last that failed, and what went in the same moment.
    assert tried <= IN_A_ROW + 1
    assert database.states() == {"pending": 200}


@pytest.mark.parametrize("form", AWAY)
def test_where_only_messages_fail_one_is_tried_now_and_then(form):
    _, database, telegram, away = broadcast(form, (3.0, 3603.0), only_sends=True)

    assert database.states() == {"sent": 250}
    # On its way when it began, tried once while it lasted, and when it was over.
    assert max(telegram.accepted.values()) <= 3
    begun = min(away.asked)
    tries = [at for at in away.tried if at > begun]
    assert 8 <= len(tries) <= 35
    assert max(later - earlier for earlier, later in itertools.pairwise(tries)) <= LONGEST_TRY + 40


def test_the_log_says_when_it_begins_and_when_it_is_over_each_once(events):
    broadcast("502", (3.0, 303.0))

    assert events() == ["outage_began", "outage_over"]


def test_two_outages_are_two(events):
    _, database, *_ = broadcast("502", (1.0, 100.0), (123.0, 233.0))

    assert database.states() == {"sent": 250}
    assert events() == ["outage_began", "outage_over"] * 2


def test_messages_that_fail_now_and_then_are_no_outage(events):
    async def scene():
        database, telegram = PretendDatabase(), PretendTelegram(BUCKET)
        database.owe(range(1, 601))

        async def send(delivery):
            if delivery.id % 30 == 0 and not delivery.attempts:
                await asyncio.sleep(0.1)
                return InDoubt("Bad Gateway")
            return await telegram.send(delivery)

        telegram_with_faults = Outages(telegram, "502", ())
        telegram_with_faults.send = send
        await until_nothing_is_owed(database, a_courier(database, telegram_with_faults, FREE))
        return database

    assert run(scene()).states() == {"sent": 600}
    assert events() == []


@pytest.mark.parametrize(
    ("outcome", "fate", "attempts"),
    [(NotSent("no connection"), "failed", 45), (InDoubt("Bad Gateway"), "unknown", 12)],
)
def test_a_message_that_fails_while_others_come_is_given_up_in_the_end(outcome, fate, attempts, events):
    async def scene():
        database, telegram = PretendDatabase(), PretendTelegram(BUCKET)
        [poison] = database.owe([7])
        tries = []

        async def send(delivery):
            if delivery.id == poison:
                tries.append(delivery)
                return outcome
            return await telegram.send(delivery)

        away = Outages(telegram, "502", ())
        away.send = send
        sender, stop = a_courier(database, away, FREE), asyncio.Event()
        running = asyncio.create_task(sender.run(stop))
        for minute in range(500):
            database.owe([1000 + minute])
            await asyncio.sleep(60.0)
        stop.set()
        await running
        return database.rows[poison].state, len(tries)

    state, tries = run(scene())
    assert (state, tries) == (fate, attempts)
    assert events() == []


def test_where_doubts_are_left_only_what_was_in_flight_is_in_doubt():
    _, database, _, away = broadcast("502", (3.0, 303.0), policy=Policy(on_doubt="leave"))

    unknown = database.states()["unknown"]
    assert 1 <= unknown == len(away.tried) <= FREE_IN_FLIGHT
    assert database.states() == {"sent": 250 - unknown, "unknown": unknown}


@pytest.mark.parametrize("form", AWAY)
def test_an_only_message_waits_for_the_end_of_an_outage_too(form):
    _, database, telegram, _ = broadcast(form, (0.0, 3600.0), count=1, alerts=0)

    assert database.states() == {"sent": 1}
    assert telegram.accepted.total() <= IN_A_ROW + 1


@pytest.mark.parametrize("form", ["502", "silent", "refused"])
def test_of_several_senders_each_finds_out_for_itself_and_none_loses_a_message(form):
    _, database, telegram, _ = broadcast(form, (3.0, 303.0), workers=3)

    assert database.states() == {"sent": 250}
    assert set(telegram.accepted.values()) == {1}


def test_one_sender_s_network_holds_back_no_other():
    async def scene():
        database, telegram = PretendDatabase(), PretendTelegram(BUCKET)
        database.owe(range(1, 201))
        cut_off = Outages(telegram, "refused", [(0.0, 3600.0)])
        couriers = a_courier(database, cut_off, FREE, "cut off"), a_courier(database, telegram, FREE, "well")
        return await until_nothing_is_owed(database, *couriers, every=1.0), database

    took, database = run(scene())
    assert database.states() == {"sent": 200}
    assert took < 60


def test_a_sender_that_stops_in_an_outage_gives_everything_back():
    async def scene():
        database = PretendDatabase()
        database.owe(range(1, 201))
        away = Outages(PretendTelegram(BUCKET), "502", [(0.0, 1e9)])
        sender, stop = a_courier(database, away, FREE), asyncio.Event()
        running = asyncio.create_task(sender.run(stop))
        await asyncio.sleep(100.0)
        stop.set()
        await running
        return database

    assert run(scene()).states() == {"pending": 200}


# --- floods ---------------------------------------------------------------------------------------


def test_after_a_429_nothing_goes_before_its_time_and_the_answers_are_told():
    """What had its slot already goes back, too."""

    async def scene():
        database, went, told = PretendDatabase(), [], []
        database.owe(range(1, 201))
        began = virtual_loop().time()

        async def send(_delivery):
            went.append(virtual_loop().time() - began)
            # At once: others have their slots by now, and none of them is gone.
            return RetryLater(35.0, "flood") if len(went) == 5 else Sent(1)

        street = Outages(PretendTelegram(BUCKET), "502", ())
        street.send = send
        sender = a_courier(database, street, 995.0)
        sender._halted = told.append
        await until_nothing_is_owed(database, sender)
        return went, told

    went, told = run(scene())
    assert told == [35.0]
    assert went[5] - went[4] >= 35.0
    assert len(went) == 201


# --- the judgement --------------------------------------------------------------------------------


def _failing(outage: Outage, times: int = IN_A_ROW, at: float = 0.0) -> bool:
    """So many messages fail, one after the other; gives whether an outage begins with the last."""
    return [outage.failed(message, at, at) for message in range(times)][-1]


def test_so_many_failures_in_a_row_are_an_outage():
    outage = Outage()

    assert not _failing(outage, IN_A_ROW - 1)
    assert outage.failed(99, 0.0, 0.0)
    assert outage.lasts()


def test_failures_of_one_message_are_its_own_until_telegram_itself_is_asked():
    outage = Outage()

    assert not any(outage.failed(7, 0.0, 0.0) for _ in range(IN_A_ROW))
    assert not outage.lasts()
    assert outage.alone()


def test_an_answer_between_them_begins_the_count_anew():
    outage = Outage()
    _failing(outage, IN_A_ROW - 1)
    outage.answered(0.0, 0.0)

    assert not _failing(outage, IN_A_ROW - 1)
    assert not outage.lasts()


def test_only_an_answer_to_a_message_that_went_since_ends_it():
    outage = Outage()
    _failing(outage, at=10.0)

    assert outage.answered(9.0, 12.0) is None
    assert outage.lasts()
    assert outage.answered(40.0, 41.0) == 31.0
    assert not outage.lasts()


def test_the_pauses_after_messages_that_failed_are_short_at_first_and_then_double_up_to_a_bound():
    outage, pauses, now = Outage(), [], 0.0
    _failing(outage)
    for _ in range(EARLY_TRIES + 20):
        now += 1000.0
        outage.failed(1, now, now)
        pauses.append(outage.look_at - now)

    assert pauses[:EARLY_TRIES] == [1.0] * EARLY_TRIES
    assert pauses[EARLY_TRIES:][:7:2] == pytest.approx([1.0, 2.0, 4.0, 8.0])
    assert pauses[-1] == LONGEST_TRY
