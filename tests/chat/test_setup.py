"""What a Bot API server is asked before the first update."""

from __future__ import annotations

from typing import Any

import pytest
from telegram.error import BadRequest, EndPointNotFound, NetworkError

from digestbot.chat.setup import takes_text_buttons


class ServerOfAnAnswer:
    """A Bot API server that answers every method alike."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.asked: list[tuple[str, dict[str, Any]]] = []

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        self.asked.append((method, parameters))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.mark.parametrize(
    ("answer", "takes"),
    [
        (True, True),
        (BadRequest("Bad Request: nothing to set"), True),
        (EndPointNotFound("Endpoint 'setMySettings' not found in Bot API"), False),
    ],
)
async def test_a_server_takes_buttons_in_a_text_that_knows_newer_methods(answer: Any, takes: bool) -> None:  # noqa: FBT001 - a table's value
    server = ServerOfAnAnswer(answer)

    assert await takes_text_buttons(server) is takes  # type: ignore[arg-type]
    assert server.asked == [("setMySettings", {})]


async def test_a_server_that_does_not_answer_is_asked_again() -> None:
    with pytest.raises(NetworkError):
        await takes_text_buttons(ServerOfAnAnswer(NetworkError("gone")))  # type: ignore[arg-type]
