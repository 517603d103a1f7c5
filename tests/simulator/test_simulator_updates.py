import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import web

from tests.simulator.street import ADA, BORIS, Street

Answer = Callable[[web.Request], Awaitable[web.Response]]


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_an_offset_confirms_all_that_is_below_it(street: Street) -> None:
    for word in ("one", "two", "three"):
        await street.say(word)
    first = await street.updates(limit=2)
    assert texts(first) == ["one", "two"]
    assert texts(await street.updates()) == ["one", "two", "three"]
    assert texts(await street.updates(offset=first[1]["update_id"] + 1)) == ["three"]
    assert texts(await street.updates()) == ["three"]


async def test_a_negative_offset_forgets_all_but_the_last(street: Street) -> None:
    for word in ("one", "two", "three"):
        await street.say(word)
    assert texts(await street.updates(offset=-1)) == ["three"]
    assert texts(await street.updates()) == ["three"]


async def test_the_older_of_two_polls_is_ended(street: Street) -> None:
    older = asyncio.create_task(street.call("getUpdates", timeout=30))
    await street.until_polled()
    newer = asyncio.create_task(street.call("getUpdates", timeout=30))
    ended = await asyncio.wait_for(older, 5)
    assert (ended["error_code"], ended["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    await street.say("hello")
    assert texts((await asyncio.wait_for(newer, 5))["result"]) == ["hello"]


async def test_only_allowed_updates_come_and_the_choice_persists(street: Street) -> None:
    await street.updates(allowed_updates=["callback_query"])
    await street.say("not asked for")
    assert await street.updates() == []
    await street.updates(allowed_updates=[])
    await street.say("asked for")
    assert texts(await street.updates()) == ["asked for"]


async def test_updates_are_kept_for_a_day(street: Street) -> None:
    await street.say("old")
    await street.people("clock", advance_seconds=25 * 3600)
    await street.say("new")
    assert texts(await street.updates()) == ["new"]


async def test_blocking_and_coming_back_are_told_as_membership(street: Street) -> None:
    await street.say("/start")
    await street.people("block", person_id=ADA, blocked=True)
    await street.say("/start")
    statuses = [
        (
            update["my_chat_member"]["old_chat_member"]["status"],
            update["my_chat_member"]["new_chat_member"]["status"],
        )
        for update in await street.updates()
        if "my_chat_member" in update
    ]
    assert statuses == [("member", "kicked"), ("kicked", "member")]


class Receiver:
    """A bot's webhook: remembers what came, answers what it is told to."""

    def __init__(self) -> None:
        self.came: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.Response] = []
        self.enough = asyncio.Event()
        self.expected = 1

    async def take(self, request: web.Request) -> web.Response:
        self.came.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if len(self.came) >= self.expected:
            self.enough.set()
        return self.answers.pop(0) if self.answers else web.Response()


@pytest.fixture
async def receiver() -> AsyncIterator[tuple[Receiver, str]]:
    receiver = Receiver()
    application = web.Application()
    application.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield receiver, f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def test_a_webhook_gets_its_secret_and_every_update_until_it_takes_it(
    street: Street, receiver: tuple[Receiver, str]
) -> None:
    hook, url = receiver
    hook.expected = 3
    hook.answers = [web.Response(status=500), web.Response()]
    await street.result("setWebhook", url=url, secret_token="s3cret")
    await street.say("first")
    await street.say("second")
    await asyncio.wait_for(hook.enough.wait(), 10)
    assert texts(hook.came) == ["first", "first", "second"]
    assert set(hook.secrets) == {"s3cret"}
    info = await street.result("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"


async def test_polling_is_refused_while_a_webhook_is_set(
    street: Street, receiver: tuple[Receiver, str]
) -> None:
    await street.result("setWebhook", url=receiver[1])
    assert await street.refused("getUpdates") == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    await street.result("deleteWebhook")
    assert await street.updates() == []


async def test_a_webhook_may_answer_with_a_call(street: Street, receiver: tuple[Receiver, str]) -> None:
    hook, url = receiver
    hook.answers = [web.json_response({"method": "sendMessage", "chat_id": BORIS, "text": "at once"})]
    await street.result("setWebhook", url=url)
    async with street.session.ws_connect(f"{street.url}/page/events") as page:
        await street.say("/start", BORIS)
        events = [await page.receive_json(timeout=10) for _ in range(2)]
    assert [event["message"]["text"] for event in events] == ["/start", "at once"]


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        (
            {"url": "http://example.org/"},
            "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
        ),
        (
            {"url": "https://example.org/", "secret_token": "not this!"},
            "Bad Request: secret token contains unallowed characters",
        ),
    ],
)
async def test_a_webhook_that_telegram_would_not_take_is_refused(
    street: Street, parameters: dict[str, str], description: str
) -> None:
    assert await street.refused("setWebhook", **parameters) == (400, description)
