"""Updates come in, whatever their form: none ends the program or keeps its neighbours from being handled."""

import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import NetworkError

from digestbot.chat.intake import MOST_WAITING, TRIES, Intake, chat_of, poll
from digestbot.errors import DatabaseUnreachable
from tests.sending.virtual_time import in_virtual_time

GOOD = {"update_id": 7, "message": {"chat": {"id": 501}, "text": "/help"}}


class MemoryInbox:
    def __init__(self, *pending: tuple[int, int | None, str]) -> None:
        self.left = list(pending)
        self.kept: dict[int, tuple[int | None, str]] = {}
        self.over: list[int] = []
        self.confirmed: list[int | None] = []
        #: Looks after which it is there again.
        self.away = 0

    async def keep(self, updates, confirmed):
        self.confirmed.append(confirmed)
        new = {one: (chat, body) for one, chat, body in updates if one not in self.kept}
        self.kept |= new
        return frozenset(new)

    async def pending(self):
        return tuple(self.left)

    async def done(self, update_id):
        if self.away:
            raise DatabaseUnreachable("memory", "away")
        self.over.append(update_id)

    async def answers(self):
        if self.away:
            self.away -= 1
            raise DatabaseUnreachable("memory", "away")


class Handler:
    def __init__(self) -> None:
        self.handled: list[dict] = []

    async def __call__(self, update):
        self.handled.append(update)
        if "breaks" in update:
            raise KeyError("chat")


async def no_excuse(update):
    raise AssertionError(f"the database is there, but {update} waits")


BROKEN = [
    {"update_id": 1, "message": {"text": "no chat"}},
    {"update_id": 2, "message": None},
    {"update_id": 3, "message": {"chat": {"id": "five"}}},
    {"update_id": 4, "message": {"chat": {"id": 2**80}}},
    {"update_id": 5, "callback_query": {"id": "1"}},
    {"update_id": 6, "callback_query": {"message": {"chat": 5}, "from": "Ada"}},
    {"update_id": 8, "new_kind": {"chat": {"id": 1}}},
    {"update_id": 9},
    {"update_id": 10, "my_chat_member": []},
    {"update_id": 11, "breaks": True},
]


async def _all_handled(intake: Intake) -> None:
    await intake.drain(10)


async def test_updates_of_a_broken_form_keep_no_neighbour_from_being_handled():
    inbox, handler = MemoryInbox(), Handler()
    intake = Intake(inbox, handler, no_excuse)

    await intake.receive([*BROKEN, GOOD])
    await _all_handled(intake)

    assert GOOD in handler.handled
    assert sorted(inbox.over) == list(range(1, 12))


async def test_what_lies_in_the_inbox_since_an_earlier_run_ends_nothing_either():
    inbox, handler = (
        MemoryInbox((1, None, "{"), (2, None, "[]"), (3, 5, '{"message":{}}'), (7, 501, json.dumps(GOOD))),
        Handler(),
    )
    intake = Intake(inbox, handler, no_excuse)

    assert await intake.resume() == 4
    await _all_handled(intake)

    assert GOOD in handler.handled
    assert sorted(inbox.over) == [1, 2, 3, 7]


async def test_an_update_twice_in_one_batch_is_handled_once():
    inbox, handler = MemoryInbox(), Handler()
    intake = Intake(inbox, handler, no_excuse)

    await intake.receive([GOOD, GOOD])
    await _all_handled(intake)

    assert handler.handled == [GOOD]


@pytest.mark.parametrize(
    ("update", "chat"),
    [
        (GOOD, 501),
        ({"channel_post": {"chat": {"id": -100}}}, -100),
        ({"my_chat_member": {"chat": {"id": -7}, "from": {"id": 1}}}, -7),
        ({"callback_query": {"message": {"chat": {"id": 9}}, "from": {"id": 1}}}, 9),
        ({"callback_query": {"from": {"id": 1}}}, 1),
        ({"callback_query": {"message": {}, "from": {"id": 1}}}, 1),
        ({"message": {"chat": {"id": True}}}, None),
        ({"message": {"chat": {"id": 1.0}}}, None),
    ],
)
def test_an_update_belongs_to_its_chat(update, chat):
    assert chat_of({"update_id": 1, **update}) == chat


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["chat", "id", "from", "message", "callback_query"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@given(
    st.dictionaries(st.sampled_from(["message", "callback_query", "channel_post", "my_chat_member"]), JUNK)
)
def test_whatever_an_update_holds_its_chat_is_a_number_or_none(update):
    chat = chat_of(update)
    assert chat is None or abs(chat) < 2**63


async def _poll(*answers, inbox=None):
    """Poll until the answers are used up; gives what was handled and the offsets asked for."""
    stop, handler, offsets, given_answers = asyncio.Event(), Handler(), [], list(answers)
    intake = Intake(inbox or MemoryInbox(), handler, no_excuse)

    async def get_updates(offset, _seconds):
        offsets.append(offset)
        if not given_answers:
            stop.set()
            return ()
        answer = given_answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    await asyncio.wait_for(poll(get_updates, intake, stop), 30)
    await _all_handled(intake)
    return handler.handled, offsets


async def test_what_has_no_number_is_passed_over_and_the_rest_is_confirmed():
    handled, offsets = await _poll(
        ["rubbish", {"message": {}}, {"update_id": "8"}, {"update_id": 2**70}, None, GOOD]
    )

    assert handled == [GOOD]
    assert offsets == [None, 8]


async def test_updates_in_another_order_are_handled_in_theirs_and_all_confirmed():
    later = {"update_id": 9, "message": {"chat": {"id": 501}}}

    handled, offsets = await _poll([later, GOOD])

    assert handled == [GOOD, later]
    assert offsets == [None, 10]


@in_virtual_time
async def test_polling_goes_on_after_a_failure_and_after_nothing_but_rubbish():
    handled, offsets = await _poll(NetworkError("Bad Gateway (502)"), [5], [GOOD])

    assert handled == [GOOD]
    assert offsets == [None, None, None, 8]


async def test_the_inbox_is_told_what_telegram_never_gives_again():
    inbox = MemoryInbox()
    later = {"update_id": 9, "message": {"chat": {"id": 501}}}

    await _poll([GOOD], [later], inbox=inbox)

    assert inbox.confirmed == [None, 8]


@in_virtual_time
async def test_no_more_is_asked_for_while_too_many_wait():
    goes_on, stop, asked = asyncio.Event(), asyncio.Event(), 0

    async def handle(_update):
        await goes_on.wait()

    async def get_updates(offset, _seconds):
        nonlocal asked
        asked += 1
        begin = offset or 1
        if begin > 3 * MOST_WAITING:
            stop.set()
            return ()
        return [{"update_id": begin + one, "message": {"chat": {"id": one}}} for one in range(100)]

    intake = Intake(MemoryInbox(), handle, no_excuse)
    polling = asyncio.create_task(poll(get_updates, intake, stop))
    await asyncio.sleep(0.1)
    assert asked == MOST_WAITING // 100 + 1

    goes_on.set()
    await asyncio.wait_for(polling, 30)
    assert asked == 3 * MOST_WAITING // 100 + 1


@in_virtual_time
async def test_who_waits_for_room_hears_that_it_is_to_stop():
    stop = asyncio.Event()

    async def handle(_update):
        await asyncio.Event().wait()

    async def get_updates(_offset, _seconds):
        return [{"update_id": one, "message": {"chat": {"id": one}}} for one in range(MOST_WAITING + 1)]

    intake = Intake(MemoryInbox(), handle, no_excuse)
    polling = asyncio.create_task(poll(get_updates, intake, stop))
    await asyncio.sleep(0.1)

    stop.set()
    await asyncio.wait_for(polling, 30)
    await intake.drain(0)


@in_virtual_time
async def test_each_chat_keeps_its_order_and_none_waits_for_another():
    slow, order = asyncio.Event(), []

    async def handle(update):
        if update["update_id"] == 1:
            await slow.wait()
        order.append(update["update_id"])

    intake = Intake(MemoryInbox(), handle, no_excuse)
    chats = [501, 501, 502, 502]
    await intake.receive(
        [{"update_id": one, "message": {"chat": {"id": chat}}} for one, chat in enumerate(chats, start=1)]
    )
    await asyncio.sleep(0.05)
    assert order == [3, 4]

    slow.set()
    await intake.drain(10)
    assert order == [3, 4, 1, 2]


async def test_what_was_kept_before_is_handled_no_second_time():
    inbox, handler = MemoryInbox(), Handler()
    await Intake(inbox, handler, no_excuse).receive([GOOD])
    again = Intake(inbox, handler, no_excuse)

    await again.receive([GOOD])
    await again.drain(10)

    assert handler.handled == []


class Awayness:
    """A handler that meets a database which is away, so many times; notes who was told."""

    def __init__(self, inbox, times):
        self.inbox, self.times = inbox, times
        self.handled, self.told = [], []

    async def handle(self, update):
        if "meets" in update and self.times:
            self.times -= 1
            self.inbox.away = 3
            raise DatabaseUnreachable("memory", "away")
        self.handled.append(update["update_id"])

    async def excuse(self, update):
        self.told.append(update["update_id"])
        raise RuntimeError("Telegram is away as well")


async def test_what_meets_a_database_that_is_away_is_handled_when_it_is_back_and_keeps_its_order():
    inbox = MemoryInbox()
    awayness = Awayness(inbox, times=2)
    intake = Intake(inbox, awayness.handle, awayness.excuse, patience=0.001)

    await intake.receive([{"update_id": 1, "meets": True}, {"update_id": 2}])
    await intake.drain(10)

    assert (awayness.told, awayness.handled, inbox.over) == ([1, 1], [1, 2], [1, 2])


async def test_what_was_handled_is_ticked_off_when_the_database_is_back_and_not_handled_again():
    inbox, handled = MemoryInbox(), []

    async def handle(update):
        handled.append(update["update_id"])
        inbox.away = 3

    intake = Intake(inbox, handle, no_excuse, patience=0.001)
    await intake.receive([{"update_id": 1}])
    await intake.drain(10)

    assert (handled, inbox.over) == ([1], [1])


async def test_what_never_goes_through_is_left_for_a_restart_and_keeps_nobody_waiting():
    inbox = MemoryInbox()
    awayness = Awayness(inbox, times=TRIES)
    intake = Intake(inbox, awayness.handle, awayness.excuse, patience=0.001)

    await intake.receive([{"update_id": 1, "meets": True}, {"update_id": 2}])
    await intake.drain(10)

    assert (awayness.handled, inbox.over) == ([2], [2])


async def test_what_was_broken_off_is_handled_when_the_turn_comes_again():
    inbox, handled, waits = MemoryInbox(), [], True
    both = [{"update_id": one, "message": {"chat": {"id": 501}}} for one in (1, 2)]

    async def handle(update):
        if waits:
            await asyncio.Event().wait()
        handled.append(update["update_id"])

    intake = Intake(inbox, handle, no_excuse)
    await intake.receive(both)
    await asyncio.sleep(0)
    await intake.drain(0)

    waits = False
    inbox.left = [(one["update_id"], 501, json.dumps(one)) for one in both]
    assert await intake.resume() == 2
    await intake.drain(10)

    assert (handled, inbox.over) == ([1, 2], [1, 2])
    assert intake._waiting == 0
