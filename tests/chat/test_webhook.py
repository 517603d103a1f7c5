"""What Telegram pushes is kept before it is taken for delivered, by anybody, and handled in order by one."""

import asyncio
import json
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import aiohttp
import pytest
from telegram.error import NetworkError

from digestbot.chat.intake import MOST_WAITING, TRIES, Intake
from digestbot.chat.webhooks.webhook import Webhook, keep_it_set, take_up_kept
from digestbot.chat.webhooks.webhook_receiver import SECRET_HEADER, WebhookReceiver
from digestbot.errors import DatabaseUnreachable
from digestbot.monitoring.listener import WebListener

WEBHOOK = Webhook.of("https://bot.example.org/telegram", "123456789:AAH-a-token")


class SharedInbox:
    """An inbox of many processes."""

    def __init__(self) -> None:
        self.rows: dict[int, tuple[int | None, str]] = {}
        self.over: list[int] = []
        self.away = False
        #: Called within ``pending``, after the rows were read and before they are given.
        self.meanwhile = asyncio.Event()
        self.slow = False

    async def keep(self, updates, confirmed):
        del confirmed
        if self.away:
            raise DatabaseUnreachable("memory", "away")
        new = {one: (chat, body) for one, chat, body in updates if one not in self.rows}
        self.rows |= new
        return frozenset(new)

    async def pending(self):
        left = tuple((one, *row) for one, row in sorted(self.rows.items()) if one not in self.over)
        if self.slow:
            await self.meanwhile.wait()
        return left

    async def done(self, update_id):
        self.over.append(update_id)

    async def answers(self): ...


class Handler:
    def __init__(self) -> None:
        self.handled: list[int] = []
        self.open = asyncio.Event()
        self.open.set()

    async def __call__(self, update):
        await self.open.wait()
        self.handled.append(update["update_id"])


class Excuses(list):
    async def __call__(self, update):
        self.append(update["update_id"])


def message(update_id: int, chat: int = 501) -> dict:
    return {"update_id": update_id, "message": {"chat": {"id": chat}, "text": "/help"}}


class Door:
    """The listener with the webhook's page, and Telegram before it."""

    def __init__(self, url: str, session: aiohttp.ClientSession, receiver: WebhookReceiver) -> None:
        self.receiver = receiver
        self._url = url
        self._session = session

    async def push(self, body: object, secret: str | None = WEBHOOK.secret) -> int:
        headers = {} if secret is None else {SECRET_HEADER: secret}
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        async with self._session.post(self._url, data=data, headers=headers) as answer:
            return answer.status


@asynccontextmanager
async def a_door(intake: Intake, arrived: asyncio.Event | None = None) -> AsyncIterator[Door]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    listener = WebListener("127.0.0.1", port)
    receiver = WebhookReceiver(WEBHOOK, intake, arrived or asyncio.Event())
    listener.serve("POST", "/telegram", receiver.take)
    async with listener, aiohttp.ClientSession() as session:
        yield Door(f"http://127.0.0.1:{port}/telegram", session, receiver)


@pytest.fixture
def inbox() -> SharedInbox:
    return SharedInbox()


def an_intake(inbox: SharedInbox, handler: Handler | None = None, excuses: Excuses | None = None) -> Intake:
    return Intake(inbox, handler or Handler(), Excuses() if excuses is None else excuses, patience=0.01)


# --- taking -----------------------------------------------------------------------------------------


def test_the_secret_is_the_same_for_all_processes_and_another_for_each_token_and_address():
    assert Webhook.of(WEBHOOK.url, "123456789:AAH-a-token") == WEBHOOK
    assert Webhook.of(WEBHOOK.url, "123456789:AAH-b-token").secret != WEBHOOK.secret
    assert Webhook.of("https://b.example/", "123456789:AAH-a-token").secret != WEBHOOK.secret
    # What setWebhook takes.
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,256}", WEBHOOK.secret)


async def test_an_update_is_kept_before_it_is_taken(inbox: SharedInbox):
    arrived = asyncio.Event()
    async with a_door(an_intake(inbox), arrived) as door:
        assert await door.push(message(7)) == 200
        assert await door.push(message(7)) == 200

    assert inbox.rows == {7: (501, json.dumps(message(7)))}
    assert arrived.is_set()


@pytest.mark.parametrize("secret", [None, "", "x", WEBHOOK.secret[:-1], WEBHOOK.secret.upper(), "é"])
async def test_who_does_not_know_the_secret_is_refused(inbox: SharedInbox, secret: str | None):
    async with a_door(an_intake(inbox)) as door:
        assert await door.push(message(7), secret) == 403

    assert inbox.rows == {}


async def test_what_can_not_be_kept_is_not_taken_and_who_wrote_is_told(inbox: SharedInbox):
    excuses, inbox.away = Excuses(), True
    async with a_door(an_intake(inbox, excuses=excuses)) as door:
        assert await door.push(message(7)) == 503
        inbox.away = False
        assert await door.push(message(7)) == 200

    assert (excuses, list(inbox.rows)) == ([7], [7])


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe", b"{}", b'{"update_id": "7"}', b"[" * 100_000]
)
async def test_what_is_no_update_is_passed_over_and_does_not_come_again(
    inbox: SharedInbox, body: bytes, caplog: pytest.LogCaptureFixture
):
    async with a_door(an_intake(inbox)) as door:
        assert await door.push(body) == 200

    assert inbox.rows == {}
    assert caplog.messages == ["updates_without_number"]


async def test_a_process_that_stops_leaves_updates_to_the_next_one(inbox: SharedInbox):
    async with a_door(an_intake(inbox)) as door:
        assert await door.push(message(7)) == 200
        door.receiver.close()
        assert await door.push(message(8)) == 503

    assert list(inbox.rows) == [7]


async def test_while_hundreds_wait_no_more_are_taken(inbox: SharedInbox):
    handler = Handler()
    handler.open.clear()
    intake = an_intake(inbox, handler)
    await inbox.keep([(one, 501, json.dumps(message(one))) for one in range(MOST_WAITING + 1)], None)
    await intake.take_up()
    async with a_door(intake) as door:
        assert await door.push(message(9999)) == 503
        handler.open.set()
        await intake.drain(20)
        assert await door.push(message(9999)) == 200


# --- handling ---------------------------------------------------------------------------------------


@asynccontextmanager
async def taking_up(intake: Intake, arrived: asyncio.Event | None = None) -> AsyncIterator[None]:
    stop = asyncio.Event()
    running = asyncio.create_task(take_up_kept(intake, arrived or asyncio.Event(), stop, lambda: None))
    try:
        yield
    finally:
        stop.set()
        await asyncio.wait_for(running, 20)
        await intake.drain(20)


async def until(condition) -> None:
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - doubles have no event for each thing
            await asyncio.sleep(0.01)


async def test_what_two_processes_took_is_handled_by_one_in_its_order(inbox: SharedInbox):
    handler, idle = Handler(), Handler()
    arrived = asyncio.Event()
    with_turn, stands_by = an_intake(inbox, handler), an_intake(inbox, idle)
    async with a_door(with_turn, arrived) as one, a_door(stands_by) as other, taking_up(with_turn, arrived):
        for number in range(20):
            assert await (one, other)[number % 2].push(message(number)) == 200
        await until(lambda: len(handler.handled) == 20)

    assert handler.handled == list(range(20))
    assert idle.handled == []


async def test_an_update_that_is_ticked_off_during_a_look_is_not_handled_again(inbox: SharedInbox):
    handler = Handler()
    handler.open.clear()
    intake = an_intake(inbox, handler)
    await intake.receive([message(7)])

    inbox.slow = True
    looking = asyncio.create_task(intake.take_up())
    await asyncio.sleep(0)
    handler.open.set()
    await until(lambda: inbox.over == [7])
    inbox.meanwhile.set()

    assert await looking == 0
    await intake.drain(20)
    assert handler.handled == [7]


async def test_an_update_that_is_left_waits_for_the_next_start(inbox: SharedInbox):
    tries = []

    async def away(update):
        tries.append(update["update_id"])
        raise DatabaseUnreachable("memory", "away")

    intake = Intake(inbox, away, Excuses(), patience=0.001)
    await intake.receive([message(7)])
    await intake.drain(20)

    assert await intake.take_up() == 0
    assert len(tries) == TRIES
    assert await intake.resume() == 1
    await intake.drain(20)


async def test_what_was_broken_off_is_taken_up_again(inbox: SharedInbox):
    handler = Handler()
    handler.open.clear()
    intake = an_intake(inbox, handler)
    await intake.receive([message(7), message(8)])
    await intake.drain(0.01)

    handler.open.set()
    assert await intake.resume() == 2
    await intake.drain(20)
    assert handler.handled == [7, 8]


async def test_a_database_that_is_away_is_looked_at_again():
    handler = Handler()

    class Away(SharedInbox):
        looks = 0

        async def pending(self):
            self.looks += 1
            if self.looks == 1:
                raise DatabaseUnreachable("memory", "away")
            return await super().pending()

    shaky = Away()
    await shaky.keep([(7, 501, json.dumps(message(7)))], None)
    async with taking_up(an_intake(shaky, handler)):
        await until(lambda: handler.handled == [7])


# --- being pushed to --------------------------------------------------------------------------------


class Bot:
    """Telegram's side: what getWebhookInfo says next, and what was set."""

    def __init__(self, *infos: dict | Exception) -> None:
        self.infos = list(infos)
        self.set: list[dict] = []
        self.asked = asyncio.Event()

    async def call(self, method: str, parameters: dict):
        if method == "setWebhook":
            self.set.append(parameters)
            return True
        if not self.infos:
            self.asked.set()
            await asyncio.sleep(3600)
        info = self.infos.pop(0)
        if isinstance(info, Exception):
            raise info
        return info


async def watched(bot: Bot) -> None:
    """Until it has said all that it says."""
    keeping = asyncio.create_task(keep_it_set(WEBHOOK, bot, asyncio.Event(), ask_every=0.001))
    await asyncio.wait(
        {keeping, asyncio.create_task(bot.asked.wait())}, timeout=20, return_when="FIRST_COMPLETED"
    )
    keeping.cancel()
    with suppress(asyncio.CancelledError):
        await keeping


def info(url: str = WEBHOOK.url, **about) -> dict:
    return {"url": url, "pending_update_count": 0, **about}


async def test_a_webhook_that_another_program_took_away_is_set_again(caplog: pytest.LogCaptureFixture):
    bot = Bot(info(), info(""), info())

    await watched(bot)

    assert [one["url"] for one in bot.set] == [WEBHOOK.url]
    assert bot.set[0]["secret_token"] == WEBHOOK.secret
    assert "drop_pending_updates" not in bot.set[0]
    assert caplog.messages == ["webhook_lost"]


async def test_that_telegram_can_not_push_is_said_once_with_its_words(caplog: pytest.LogCaptureFixture):
    broken = info(pending_update_count=3, last_error_date=100, last_error_message="Connection refused")
    bot = Bot(info(), broken, broken | {"last_error_date": 130}, info(last_error_date=130), info())

    await watched(bot)

    assert caplog.messages == ["webhook_fails", "webhook_works_again"]
    assert (caplog.records[0].reason, caplog.records[0].waiting) == ("Connection refused", 3)


async def test_an_old_failure_and_an_answer_of_another_form_are_no_news(caplog: pytest.LogCaptureFixture):
    bot = Bot(info(last_error_date=100, last_error_message="Gone"), NetworkError("away"), info())

    await watched(bot)

    assert caplog.messages == []
