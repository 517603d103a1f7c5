"""Two processes take what Telegram pushes, behind one proxy; one of them is killed."""

import itertools
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from tests.conftest import PostgresServer
from tests.journeys.stage import ADA, Stage, until
from tests.journeys.street import Street

#: It takes a minute, for the second process waits until the first one's turn is over.
pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.slow]


def a_free_address() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


@asynccontextmanager
async def a_proxy(address: str, behind: list[str]) -> AsyncIterator[list[int]]:
    """Hands each push to the next of those behind it, or to whoever answers; gives how many each took."""
    turns, took = itertools.cycle(range(len(behind))), [0] * len(behind)

    async def pass_on(request: web.Request) -> web.Response:
        body = await request.read()
        async with aiohttp.ClientSession() as session:
            for _ in behind:
                number = next(turns)
                try:
                    async with session.post(
                        f"http://{behind[number]}{request.path}", data=body, headers=request.headers
                    ) as answer:
                        took[number] += answer.status == 200
                        return web.Response(status=answer.status)
                except aiohttp.ClientConnectionError:
                    continue
        return web.Response(status=502)

    application = web.Application()
    application.router.add_post("/{path:.*}", pass_on)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    host, _, port = address.rpartition(":")
    await web.TCPSite(runner, host, int(port)).start()
    yield took
    await runner.cleanup()


async def test_a_chats_updates_stay_in_their_order_whoever_takes_them_and_whoever_dies(
    street: Street, postgres: PostgresServer, tmp_path: Path
):
    door, behind = a_free_address(), [a_free_address(), a_free_address()]
    async with Stage(tmp_path, street, postgres.upgraded()).set_up() as stage, a_proxy(door, behind) as took:
        ada = stage.person(ADA)
        bots = []
        for listen in behind:
            settings = {"listen": listen, "webhook_url": f"http://{door}/telegram"}
            bots.append(stage.fork_bot("run", "--roles", "chat", **settings))
            await until(lambda listen=listen: is_ready(listen))
        await ada.subscribes("science")

        for minute in range(10, 20):
            await ada.says(f"/time 08:{minute}")
        bots[0].kill()
        await bots[0].wait()
        for minute in range(20, 30):
            await ada.says(f"/time 08:{minute}")

        await until(lambda: has_come(stage, "08:29"))
        answers = [re.search(r"comes at (\d\d:\d\d)", message["text"]) for message in await ada.messages()]
        times = [found[1] for found in answers if found and found[1] != "08:00"]

    assert sorted(times) == times
    assert set(times) == {f"08:{minute}" for minute in range(10, 30)}
    # The one that was being answered when its process died may be answered once more.
    assert len(times) <= 21
    assert all(took)


async def is_ready(listen: str) -> bool:
    try:
        async with aiohttp.ClientSession() as session, session.get(f"http://{listen}/readyz") as answer:
            return answer.status == 200
    except aiohttp.ClientConnectionError:
        return False


async def has_come(stage: Stage, words: str) -> bool:
    return any(words in message["text"] for message in await stage.messages(ADA))
