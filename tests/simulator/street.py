import asyncio
from typing import Any

import aiohttp

from digestbot import simulator

TOKEN = "12345:abcdef"
ADA, BORIS = 501, 502
GROUP, FORUM, CHANNEL = -4001, -1_000_000_000_001, -1_000_000_000_002


class Street:
    """A simulator and a caller beside it: the bot's calls, the people's, and the controls."""

    def __init__(self, handle: simulator.Handle, session: aiohttp.ClientSession) -> None:
        self.handle, self.url, self.session = handle, handle.url, session

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        async with self.session.post(f"{self.url}/bot{TOKEN}/{method}", json=parameters) as answer:
            return await answer.json()

    async def result(self, method: str, **parameters: Any) -> Any:
        answer = await self.call(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def refused(self, method: str, **parameters: Any) -> tuple[int, str]:
        answer = await self.call(method, **parameters)
        assert not answer["ok"], answer
        return answer["error_code"], answer["description"]

    async def people(self, what: str, **fields: Any) -> dict[str, Any]:
        async with self.session.post(f"{self.url}/page/{what}", json=fields) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def say(self, text: str, person: int = ADA, chat: int | None = None, **more: Any) -> int:
        said = await self.people("say", person_id=person, chat_id=chat or person, text=text, **more)
        return said["message_id"]

    async def state(self) -> dict[str, Any]:
        async with self.session.get(f"{self.url}/page/state") as answer:
            return await answer.json()

    async def control(self, what: str, body: Any) -> dict[str, Any]:
        async with self.session.post(f"{self.url}/control/{what}", json=body) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def read(self, path: str) -> dict[str, Any]:
        async with self.session.get(f"{self.url}{path}") as answer:
            return await answer.json()

    async def until_polled(self) -> None:
        """Wait until a getUpdates waits for updates."""
        while self.handle.telegram.updates._waiting is None:  # noqa: ASYNC110 - the simulator tells nobody
            await asyncio.sleep(0.01)

    async def updates(self, **parameters: Any) -> list[dict[str, Any]]:
        return await self.result("getUpdates", **parameters)
