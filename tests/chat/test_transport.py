"""What any transport of ours does, over the wire: answers come back, and of each failure it is said what it means."""

import asyncio
import json
from collections.abc import Callable

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from digestbot.chat.client.outcomes import outcome_of
from digestbot.chat.client.transport import NotConnected, Unauthorized
from digestbot.chat.client.transport_pyreqwest import PyreqwestTransport
from digestbot.model import InDoubt, NotSent

OK = b'{"ok":true,"result":{"message_id":77,"date":0,"text":"hello"}}'


class Server:
    """Answers each request with what the test says; None cuts the connection, "wait" never answers."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, bytes] | str | None] = []
        self.requests: list[tuple[str, dict[str, str], bytes]] = []
        self.connections = 0
        self._open: set[asyncio.StreamWriter] = set()

    async def __aenter__(self):
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_):
        self._server.close()
        for writer in self._open:
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._open.add(writer)
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
                headers = dict(line.lower().split(": ", 1) for line in head[1:] if line)
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                self.requests.append((head[0], headers, body))
                answer = self.answers.pop(0)
                if answer == "wait":
                    continue
                if answer is None:
                    break
                status, content = answer
                location = b"Location: /elsewhere\r\n" if status == 302 else b""
                writer.write(
                    b"HTTP/1.1 %d X\r\n%bContent-Length: %d\r\n\r\n%b"
                    % (status, location, len(content), content)
                )
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self._open.discard(writer)
            writer.close()


@pytest.fixture
async def server():
    async with Server() as running:
        yield running


@pytest.fixture
async def transport():
    opened = PyreqwestTransport()
    await opened.initialize()
    yield opened
    await opened.shutdown()


async def call(transport, server, *answers, **parameters):
    server.answers += answers
    data = RequestData([RequestParameter(name, value, None) for name, value in parameters.items()])
    return await transport.post(f"{server.url}/bot1:a/sendMessage", data)


async def send(transport, server, *answers):
    server.answers += answers
    return await transport.send_ready(f"{server.url}/bot1:a/sendMessage", b'{"chat_id":5}')


async def test_parameters_go_as_json_and_the_result_comes_back(transport, server):
    buttons = {"inline_keyboard": [[{"text": "Yes", "callback_data": "1"}]]}
    result = await call(transport, server, (200, OK), chat_id=5, text="hello", reply_markup=buttons)

    [(line, headers, body)] = server.requests
    assert line == "POST /bot1:a/sendMessage HTTP/1.1"
    assert headers["content-type"] == "application/json"
    assert json.loads(body) == {"chat_id": 5, "text": "hello", "reply_markup": buttons}
    assert result["message_id"] == 77


async def test_a_ready_message_gives_its_id(transport, server):
    assert await send(transport, server, (200, OK)) == 77
    [(line, headers, body)] = server.requests
    assert (line, headers["content-type"], body) == (
        "POST /bot1:a/sendMessage HTTP/1.1",
        "application/json",
        b'{"chat_id":5}',
    )


async def test_an_answer_in_another_order_gives_the_id_too(transport, server):
    answer = b'{"result": {"date": 0, "message_id": 78}, "ok": true}'
    assert await send(transport, server, (200, answer)) == 78


async def test_connections_are_used_again(transport, server):
    for _ in range(5):
        await send(transport, server, (200, OK))
    assert server.connections == 1


@pytest.mark.parametrize(
    ("status", "answer", "error"),
    [
        (400, {"description": "Bad Request: chat not found"}, BadRequest),
        (403, {"description": "Forbidden: bot was blocked by the user"}, Forbidden),
        (429, {"description": "Too Many Requests", "parameters": {"retry_after": 7}}, RetryAfter),
        (400, {"description": "upgraded", "parameters": {"migrate_to_chat_id": -1007}}, ChatMigrated),
        (401, {"description": "Unauthorized"}, Unauthorized),
        # A proxy that hands on the answer, but not its status.
        (200, {"error_code": 403, "description": "Forbidden: bot was blocked by the user"}, Forbidden),
        (413, {"error_code": 413, "description": "Request Entity Too Large"}, BadRequest),
    ],
)
@pytest.mark.parametrize("way", [call, send])
async def test_a_refusal_is_the_library_s_own_error(transport, server, status, answer, error, way: Callable):
    with pytest.raises(error) as caught:
        await way(transport, server, (status, json.dumps({"ok": False, **answer}).encode()))
    assert type(caught.value) is error
    assert len(server.requests) == 1


PAGE = b"<html>Sign in to the net</html>"


@pytest.mark.parametrize(
    ("status", "content", "means"),
    [
        (502, PAGE, InDoubt),
        (500, b'{"ok":false,"error_code":500,"description":"Internal Server Error"}', InDoubt),
        (200, PAGE, InDoubt),
        (200, b"", InDoubt),
        (200, b'{"ok":false}', InDoubt),
        (200, b'{"ok":true}', InDoubt),
        (200, b'{"ok":true,"result":{"message_id":"7"}}', InDoubt),
        (200, b'{"ok":true,"result":true}', InDoubt),
        (200, b"[1]", InDoubt),
        (200, b"null", InDoubt),
        (200, b"\xff\xfe{", InDoubt),
        (200, b'{"ok":false,"error_code":"403","description":"x"}', InDoubt),
        (502, b'{"ok":true,"result":{"message_id":7}}', InDoubt),
        # A portal or a proxy that let nothing through.
        (302, PAGE, NotSent),
        (400, PAGE, NotSent),
        (401, PAGE, NotSent),
        (403, PAGE, NotSent),
        (404, PAGE, NotSent),
        (407, b"", NotSent),
        (403, b'{"message":"Forbidden"}', NotSent),
    ],
)
async def test_what_is_no_answer_of_telegram_s_speaks_of_no_message(
    transport, server, status, content, means, caplog
):
    with pytest.raises(NetworkError) as caught:
        await send(transport, server, (status, content))
    assert isinstance(outcome_of(caught.value), means)
    # The library would write whole pages into the log.
    assert caplog.records == []


@pytest.mark.parametrize("parameters", [[], "soon", {"retry_after": "soon"}, {"retry_after": None}, None])
async def test_a_429_that_does_not_say_how_long_is_an_error_of_the_library_s(transport, server, parameters):
    answer = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": parameters}
    with pytest.raises(NetworkError):
        await call(transport, server, (429, json.dumps(answer).encode()))


async def test_a_name_that_nobody_knows_means_nothing_was_sent(transport):
    with pytest.raises(NotConnected):
        await transport.send_ready("http://telegram.invalid/bot1:a/sendMessage", b"{}")


async def test_nobody_there_means_nothing_was_sent(transport, server):
    server._server.close()
    with pytest.raises(NotConnected) as caught:
        await send(transport, server)
    assert isinstance(outcome_of(caught.value), NotSent)


async def test_a_name_that_no_name_server_knows_means_nothing_was_sent(transport):
    with pytest.raises(NotConnected):
        await transport.send_ready("http://telegram.invalid/bot1:a/sendMessage", b"{}")


async def test_nobody_who_opens_the_door_means_nothing_was_sent():
    """A listening socket whose queue is full answers no call at all."""
    import socket

    transport = PyreqwestTransport(connect_seconds=0.3)
    await transport.initialize()
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        callers = [socket.socket() for _ in range(3)]
        for caller in callers:
            caller.setblocking(False)
            caller.connect_ex(deaf.getsockname())
        with pytest.raises(NotConnected):
            await transport.send_ready(f"http://127.0.0.1:{deaf.getsockname()[1]}/bot1:a/sendMessage", b"{}")
        for caller in callers:
            caller.close()
    await transport.shutdown()


async def test_a_transport_that_was_not_opened_sends_nothing(server):
    with pytest.raises(NotConnected):
        await send(PyreqwestTransport(), server)


@pytest.mark.parametrize("before", [0, 1])
async def test_a_connection_that_breaks_after_the_request_leaves_it_in_doubt_and_sends_it_once(
    transport, server, before
):
    for _ in range(before):
        await send(transport, server, (200, OK))
    with pytest.raises(NetworkError) as caught:
        await send(transport, server, None)
    assert not isinstance(caught.value, NotConnected)
    assert isinstance(outcome_of(caught.value), InDoubt)
    assert len(server.requests) == before + 1


async def test_no_answer_in_time_leaves_it_in_doubt(transport, server):
    server.answers.append("wait")
    with pytest.raises(TimedOut) as caught:
        await transport.post(f"{server.url}/bot1:a/getUpdates", RequestData([]), read_timeout=0.2)
    assert isinstance(outcome_of(caught.value), InDoubt)


async def test_a_request_that_the_client_does_not_end_is_given_up(server):
    """As where memory is short, and its thread can't wake the event loop: here it has 5 seconds left."""
    transport = PyreqwestTransport(given_up_after=-4.9)
    await transport.initialize()
    server.answers.append("wait")
    with pytest.raises(TimedOut, match="did not end") as caught:
        await transport.post(f"{server.url}/bot1:a/getUpdates", RequestData([]), read_timeout=5)
    await transport.shutdown()
    assert isinstance(outcome_of(caught.value), InDoubt)


async def test_a_file_goes_as_a_form(transport, server):
    from telegram import InputFile

    photo = RequestParameter.from_input("photo", InputFile(b"\x89PNG bytes", filename='a"b.png'))
    caption = RequestParameter.from_input("caption", "Grüße")
    server.answers.append((200, OK))
    await transport.post(f"{server.url}/bot1:a/sendPhoto", RequestData([photo, caption]))

    [(_, headers, body)] = server.requests
    kind, _, boundary = headers["content-type"].partition("; boundary=")
    parts = body.split(b"--" + boundary.encode())
    assert kind == "multipart/form-data"
    assert parts[-1] == b"--\r\n"
    assert any(b'name="caption"' in part and part.endswith("\r\n\r\nGrüße\r\n".encode()) for part in parts)
    assert any(b'filename="a%22b.png"' in part and b"\x89PNG bytes\r\n" in part for part in parts)


async def test_opening_twice_and_closing_twice_does_no_harm(transport, server):
    await transport.initialize()
    assert await send(transport, server, (200, OK)) == 77
    await transport.shutdown()
    await transport.shutdown()
    await transport.initialize()
    assert await send(transport, server, (200, OK)) == 77
