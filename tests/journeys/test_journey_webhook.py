"""Telegram pushes updates: the bot answers them, and goes from asking to being pushed and back without losing one."""

import asyncio
import socket

import aiohttp
import pytest

from tests.journeys.stage import Person, Stage, until

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def pushed() -> dict[str, str]:
    """The settings of a bot that is pushed to, without a proxy in between."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    return {"listen": address, "webhook_url": f"http://{address}/telegram"}


async def helps(person: Person) -> int:
    """How often the help came: each time the same message, and nothing else."""
    texts = [message["text"] for message in await person.messages()]
    assert len(set(texts)) <= 1, texts
    return len(texts)


async def answered(person: Person, times: int) -> None:
    async def came() -> bool:
        return await helps(person) >= times

    await until(came)
    await asyncio.sleep(1)
    assert await helps(person) == times


async def refused(url: str) -> bool:
    """Whether a stranger who pushes is."""
    forged = {"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 501, "type": "private"}}}
    async with aiohttp.ClientSession() as session, session.post(url, json=forged) as answer:
        return answer.status == 403


async def test_nothing_is_lost_or_doubled_on_the_way_to_a_webhook_and_back(
    stage: Stage, pushed: dict[str, str]
):
    ada = await stage.newcomer()
    await stage.start_bot()
    await ada.says("/help")
    await answered(ada, 1)

    # Killed, it may have kept one that it did not answer yet.
    await ada.says("/help")
    await stage.kill_bot()
    await ada.says("/help")
    await stage.start_bot(**pushed)
    await answered(ada, 3)
    await ada.says("/help")
    await answered(ada, 4)
    assert (await stage.call("getWebhookInfo"))["result"]["url"] == pushed["webhook_url"]
    assert await refused(pushed["webhook_url"])

    await ada.says("/help")
    await stage.kill_bot()
    await ada.says("/help")
    await stage.start_bot()
    await answered(ada, 6)
    assert (await stage.call("getWebhookInfo"))["result"]["url"] == ""
