"""Chats that refuse what they are sent: what may pass is tried again on other days, and many at once are our trouble."""

import logging
from datetime import time, timedelta

from sqlalchemy import select, update
from test_deliver import Telegram, over, owe, rows, sending, states
from town import DAY, NOW, Town, until

from digestbot.actions.housekeeping import tidy
from digestbot.actions.readers.follow import follow
from digestbot.actions.readers.timing import set_slots
from digestbot.actions.readers.welcome import come_back, known, welcome
from digestbot.model import ChatRefused, Message, Place, Sent, Slot, TopicRefused
from digestbot.storage.tables import hold, lost

NOT_FOUND = ChatRefused("Bad Request: chat not found")
NO_TOPIC = TopicRefused("Bad Request: message thread not found")
FORUM = -1001


def status(town: Town, telegram_id: int) -> str:
    return town.at(lambda desk: desk.readers.find(telegram_id, 0).status)


def found(town: Town, statement):
    return town.at(lambda desk: desk.readers._connection.execute(statement).all())


def lay(town: Town, place: Place, request: int) -> None:
    """One more message for somebody who is known already."""

    def step(desk):
        reader = desk.readers.find(place.telegram_id, place.thread_id)
        digest_id = desk.digests.open_requested(reader.recipient_id, request, town.clock())
        messages = {"classic": (Message("Good morning"), Message("and more"))}
        desk.digests.lay(digest_id, messages, rendering="classic", lane="digest", now=town.clock())

    town.at(step)


async def send_all(town: Town, telegram: Telegram) -> None:
    async with sending(town, telegram):
        await until(over(town))


async def one_day_after_another(town: Town, place: Place, telegram: Telegram, days: int) -> list[str]:
    """The chat's status after each day on which it was sent something."""
    seen = []
    for day in range(days):
        town.clock.now = NOW + day * DAY
        lay(town, place, 100 + day)
        await send_all(town, telegram)
        seen.append(status(town, place.telegram_id))
    return seen


async def test_a_chat_that_is_not_found_is_set_aside_only_after_days(town: Town, caplog):
    await welcome(town.tools, Place(1, "private"))
    telegram = Telegram({1: [NOT_FOUND] * 9})
    assert await one_day_after_another(town, Place(1, "private"), telegram, 4) == [
        *("active", "active"),
        *("unreachable", "unreachable"),
    ]
    assert len(telegram.got) == 3, "the second part of a message goes nowhere alone"
    assert [record.message for record in caplog.records].count("chat_lost") == 1
    assert [(row.thread_id, row.reason) for row in found(town, select(lost))] == [(0, NOT_FOUND.reason)]


async def test_a_chat_that_was_set_aside_is_tried_again_after_a_day_and_then_ever_more_seldom(town: Town):
    await welcome(town.tools, Place(1, "private"))
    telegram = Telegram({1: [NOT_FOUND] * 99})
    await one_day_after_another(town, Place(1, "private"), telegram, 3)
    told = found(town, select(lost.c.lost_at))

    tried = []
    for day in range(3, 20):
        town.clock.now = NOW + day * DAY
        await tidy(town.tools)
        if status(town, 1) == "active":
            tried.append(day)
            lay(town, Place(1, "private"), 200 + day)
            await send_all(town, telegram)
        assert status(town, 1) == "unreachable"

    assert tried == [3, 5, 9, 17]
    assert found(town, select(lost.c.lost_at)) == told, "nobody is told once more"


async def test_a_chat_that_takes_something_then_is_there_again(town: Town):
    reader = await welcome(town.tools, Place(1, "private"))
    await follow(town.tools, reader.recipient_id, "science")
    await set_slots(town.tools, reader.recipient_id, [Slot(time(8, 5))])
    telegram = Telegram({1: [NOT_FOUND] * 3})
    await one_day_after_another(town, Place(1, "private"), telegram, 3)

    town.clock.now = NOW + 3 * DAY
    await tidy(town.tools)
    assert [
        due.reader.telegram_id for due in town.at(lambda desk: desk.schedules.due(9, town.clock() + DAY))
    ] == [1]
    lay(town, Place(1, "private"), 300)
    await send_all(town, telegram)
    assert (status(town, 1), found(town, select(lost))) == ("active", [])

    lay(town, Place(1, "private"), 301)
    telegram.scripts[1] = [NOT_FOUND]
    await send_all(town, telegram)
    assert status(town, 1) == "active", "the days count anew"


async def test_many_messages_of_one_day_are_one_try(town: Town):
    await welcome(town.tools, Place(1, "private"))
    for request in range(4):
        lay(town, Place(1, "private"), request)
    await send_all(town, Telegram({1: [NOT_FOUND] * 9}))
    assert status(town, 1) == "active"


async def test_a_message_that_arrives_makes_earlier_refusals_void(town: Town):
    await welcome(town.tools, Place(1, "private"))
    telegram = Telegram({1: [NOT_FOUND, NOT_FOUND, Sent(1), Sent(2), NOT_FOUND, NOT_FOUND]})
    assert await one_day_after_another(town, Place(1, "private"), telegram, 5) == ["active"] * 5


async def test_a_topic_that_is_gone_ends_after_days_and_its_forum_goes_on(town: Town):
    general, topic = Place(FORUM, "supergroup", title="Club"), Place(FORUM, "supergroup", 7, "Club")
    for place in (general, topic):
        reader = await welcome(town.tools, place)
        await follow(town.tools, reader.recipient_id, "science")
        await set_slots(town.tools, reader.recipient_id, [Slot(time(8, 5))])
    telegram = Telegram({FORUM: [NO_TOPIC] * 3})
    assert await one_day_after_another(town, topic, telegram, 3) == ["active"] * 3

    due = town.at(lambda desk: desk.schedules.due(10, town.clock() + 2 * DAY))
    assert [one.reader.thread_id for one in due] == [0]
    assert town.at(lambda desk: desk.readers.find(FORUM, 7)).gone
    assert [row.thread_id for row in found(town, select(lost))] == [7]

    # A chat that comes back brings no deleted topic along; who writes there does.
    await come_back(town.tools, FORUM)
    assert town.at(lambda desk: desk.readers.find(FORUM, 7)).gone
    back = await known(town.tools, topic)
    assert (back.gone, back.tags) == (False, ("science",))
    due = town.at(lambda desk: desk.schedules.due(10, town.clock() + 2 * DAY))
    assert sorted(one.reader.thread_id for one in due) == [0, 7]
    assert found(town, select(lost)) == []


async def test_a_topic_s_refusal_where_there_is_no_topic_ends_nothing(town: Town):
    place = Place(FORUM, "supergroup", title="Club")
    await welcome(town.tools, place)
    assert await one_day_after_another(town, place, Telegram({FORUM: [NO_TOPIC] * 9}), 4) == ["active"] * 4
    assert not town.at(lambda desk: desk.readers.find(FORUM, 0)).gone


# --- many at once ---------------------------------------------------------------------------------


class Outage(Telegram):
    """Knows nobody until it is over."""

    over = False

    async def send(self, delivery):
        self.got.append(delivery)
        return Sent(len(self.got)) if self.over else NOT_FOUND


def held(town: Town):
    return town.at(lambda desk: desk.holds.of("digest"))


def let_a_minute_pass(town: Town) -> None:
    """Of real time, by which the ledger looks whether the digests can go again."""
    past = NOW - timedelta(days=1)

    def step(desk):
        connection = desk.holds._connection
        connection.execute(update(hold).values(probe_at=past))
        connection.exec_driver_sql("UPDATE delivery SET not_before = NULL WHERE state = 0")

    town.at(step)


async def test_many_refusals_at_once_hold_the_digests_and_lose_none(town: Town, caplog):
    digests = [owe(town, person) for person in range(1, 61)]
    telegram = Outage()
    async with sending(town, telegram):
        await until(lambda: held(town) is not None)
        await until(lambda: {rows(town, one)[0].state for one in digests} == {"pending"})
        assert held(town).reason == NOT_FOUND.reason
        tried = len(telegram.got)

        let_a_minute_pass(town)
        await until(lambda: len(telegram.got) > tried)
        assert len(telegram.got) == tried + 1, "one goes, to see whether it is over"
        assert held(town) is not None

        telegram.over = True
        let_a_minute_pass(town)
        await until(lambda: held(town) is None)
        let_a_minute_pass(town)
        await until(over(town))

    assert {tuple(states(town, one)) for one in digests} == {(("classic", "sent"),)}
    assert {status(town, person) for person in range(1, 61)} == {"active"}
    events = [record.message for record in caplog.records if record.levelno == logging.WARNING]
    assert events.count("digests_held") == events.count("digests_go_on") == 1
    assert town.at(lambda desk: desk.refusals.counts()) == (0, 0)


async def test_what_was_held_for_too_long_is_not_sent_late(town: Town):
    digests = [owe(town, person) for person in range(1, 11)]
    telegram = Outage()
    async with sending(town, telegram):
        await until(lambda: held(town) is not None)
        town.clock.now = NOW + timedelta(hours=7)
        telegram.over = True
        let_a_minute_pass(town)
        await until(over(town))
    fates = [rows(town, one)[0] for one in digests]
    assert {(fate.state, fate.reason) for fate in fates} == {("skipped", "late")}


async def test_alerts_and_answers_go_while_digests_are_held(town: Town):
    for person in range(1, 11):
        owe(town, person)
    telegram = Outage()
    async with sending(town, telegram):
        await until(lambda: held(town) is not None)
        telegram.over = True
        answer = owe(town, 99, lane="answer")
        await until(lambda: states(town, answer) == [("classic", "sent")])
        assert held(town) is not None


async def test_a_few_chats_that_are_gone_among_many_hold_nobody_up(town: Town):
    digests = [owe(town, person) for person in range(1, 41)]
    telegram = Telegram({person: [NOT_FOUND] for person in range(4, 41, 8)})
    await send_all(town, telegram)
    assert held(town) is None
    assert [rows(town, one)[0].state for one in digests].count("failed") == 5
