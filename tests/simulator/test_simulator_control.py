import asyncio
import contextlib
import ssl
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from digestbot import simulator
from tests.simulator.street import ADA, BORIS, TOKEN, Street


@pytest.fixture
async def started(street: Street) -> Street:
    await street.say("/start")
    await street.say("/start", BORIS)
    return street


async def send(street: Street, chat: int = ADA) -> tuple[int, str]:
    answer = await street.call("sendMessage", chat_id=chat, text="x")
    return answer.get("error_code", 200), answer.get("description", "")


async def accepted(street: Street) -> int:
    return sum(message["text"] == "x" for message in (await street.state())["messages"])


@pytest.mark.parametrize(
    ("fault", "answer"),
    [
        ({"kind": "429", "retry_after": 7}, (429, "Too Many Requests: retry after 7")),
        ({"kind": "403"}, (403, "Forbidden: bot was blocked by the user")),
        ({"kind": "403", "text": "user is deactivated"}, (403, "Forbidden: user is deactivated")),
        ({"kind": "400", "text": "TOPIC_CLOSED"}, (400, "Bad Request: TOPIC_CLOSED")),
        ({"kind": "401"}, (401, "Unauthorized")),
        ({"kind": "404"}, (404, "Not Found: method not found")),
    ],
)
async def test_calls_fail_as_they_were_told_and_as_often(
    started: Street, fault: dict[str, Any], answer: tuple[int, str]
) -> None:
    await started.control(
        "faults", [{"method": "sendMessage", "chat_id": ADA, "times": 2, "after": 1, **fault}]
    )
    assert [await send(started) for _ in range(4)] == [(200, ""), answer, answer, (200, "")]
    assert await send(started, BORIS) == (200, "")


async def test_a_429_names_its_seconds_in_the_header_too(started: Street) -> None:
    await started.control("faults", {"kind": "429", "retry_after": 35})
    url = f"{started.url}/bot{TOKEN}/sendMessage"
    async with started.session.post(url, json={"chat_id": ADA, "text": "x"}) as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (429, "35")
        assert (await answer.json())["parameters"] == {"retry_after": 35}


async def test_a_lockout_holds_everything_that_matches(started: Street) -> None:
    await started.control("faults", {"kind": "429", "method": "sendMessage", "times": 1, "seconds": 1})
    assert [(await send(started))[0], (await send(started, BORIS))[0]] == [429, 429]
    assert (await started.call("getMe"))["ok"] is True
    await asyncio.sleep(1.05)
    assert (await send(started))[0] == 200


async def test_a_broken_gateway_answers_with_a_page(started: Street) -> None:
    await started.control("faults", {"kind": "5xx"})
    async with started.session.post(f"{started.url}/bot{TOKEN}/getMe") as answer:
        assert (answer.status, answer.content_type) == (502, "text/html")


@pytest.mark.parametrize(
    ("kind", "content"), [("page", b"<html>"), ("empty", b""), ("not_ok", b'{"ok":false}')]
)
async def test_what_is_no_answer_of_telegram_s_comes_with_200(
    started: Street, kind: str, content: bytes
) -> None:
    await started.control("faults", {"kind": kind, "method": "sendMessage", "times": 1})
    url = f"{started.url}/bot{TOKEN}/sendMessage"
    async with started.session.post(url, json={"chat_id": ADA, "text": "x"}) as answer:
        assert answer.status == 200
        assert (await answer.read())[:6] == content[:6]
    assert await accepted(started) == 0
    assert await send(started) == (200, "")


async def test_a_silent_server_never_answers(started: Street) -> None:
    await started.control("faults", {"kind": "silent", "method": "sendMessage", "times": 1})
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(send(started), 0.3)
    assert await accepted(started) == 0


async def test_a_closed_door_refuses_new_connections_until_it_opens(started: Street) -> None:
    await started.handle.close_door()
    async with aiohttp.ClientSession() as another:
        with pytest.raises(aiohttp.ClientConnectorError):
            await another.get(f"{started.url}/clock")
        await started.handle.open_door()
        async with another.get(f"{started.url}/clock") as answer:
            assert answer.status == 200


@pytest.mark.parametrize(("kind", "carried_out"), [("drop_before", 0), ("drop_after", 1)])
async def test_a_dropped_connection_was_carried_out_or_not(
    started: Street, kind: str, carried_out: int
) -> None:
    await started.control("faults", {"kind": kind, "method": "sendMessage", "times": 1})
    with pytest.raises(aiohttp.ClientError):
        await send(started)
    assert await accepted(started) == carried_out
    [call] = [one for one in (await started.read("/control/calls"))["calls"] if one["fault"]]
    assert (call["fault"], call["ok"]) == (kind, bool(carried_out))


async def test_a_slow_answer_comes_after_the_call_was_carried_out(started: Street) -> None:
    await started.control("faults", {"kind": "slow", "seconds": 30, "times": 1, "method": "sendMessage"})
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(send(started), 0.3)
    assert await accepted(started) == 1


async def test_a_share_of_calls_fails_the_same_with_the_same_seed(started: Street) -> None:
    patterns = []
    for _ in range(2):
        await started.control(
            "faults", {"seed": 42, "faults": [{"kind": "5xx", "share": 0.3, "method": "getMe"}]}
        )
        statuses = []
        for _ in range(60):
            async with started.session.post(f"{started.url}/bot{TOKEN}/getMe") as answer:
                statuses.append(answer.status)
        patterns.append(statuses)
        async with started.session.delete(f"{started.url}/control/faults"):
            pass
    assert patterns[0] == patterns[1]
    assert 5 < patterns[0].count(502) < 35


@pytest.mark.parametrize(
    ("what", "body", "words"),
    [
        ("faults", [{"kind": "tea"}], "kind out of"),
        ("faults", [{"kind": "429", "sometimes": True}], "sometimes"),
        ("limits", {"shape": "pear"}, "bucket, window or none"),
        ("limits", {"per_hour": 3}, "per_hour"),
        ("latency", {"low_ms": 5, "high_ms": 1}, "in this order"),
        ("chat", {"chat_id": 1}, "no such chat"),
    ],
)
async def test_a_control_that_makes_no_sense_says_so(
    street: Street, what: str, body: Any, words: str
) -> None:
    async with street.session.post(f"{street.url}/control/{what}", json=body) as answer:
        assert answer.status in {400, 404}
        assert words in (await answer.json())["error"]


async def test_limits_are_enforced_over_the_wire(started: Street) -> None:
    await started.control("limits", {"shape": "bucket", "rate": 1, "capacity": 2})
    assert [(await send(started))[0] for _ in range(4)] == [200, 200, 429, 429]
    assert (await started.call("getMe"))["ok"] is True
    assert (await started.read("/control/counts"))["responses_429"] == 2


async def test_every_call_can_be_read_back(started: Street) -> None:
    before = (await started.read("/control/calls"))["next"]
    sent = await started.result("sendMessage", chat_id=ADA, text="x")
    await started.refused("sendMessage", chat_id=99, text="y")
    calls = (await started.read(f"/control/calls?after={before}"))["calls"]
    assert [
        (call["method"], call["params"]["text"], call["status"], call["message_id"]) for call in calls
    ] == [
        ("sendMessage", "x", 200, sent["message_id"]),
        ("sendMessage", "y", 400, None),
    ]
    assert calls[1]["error"] == "Bad Request: chat not found"
    counts = await started.read("/control/counts")
    assert counts["methods"]["sendMessage"] == {"calls": 2, "ok": 1, "statuses": {"200": 1, "400": 1}}


async def test_a_crowd_can_be_written_to_and_stays_off_the_page(street: Street) -> None:
    crowd = await street.control("crowd", {"count": 1_000_000, "first_id": 5_000_000})
    sent = await street.result("sendMessage", chat_id=crowd["last_id"], text="x")
    assert sent["chat"]["type"] == "private"
    assert (await street.refused("sendMessage", chat_id=crowd["last_id"] + 1, text="x"))[0] == 400
    assert (await street.state())["messages"] == []


async def test_the_oldest_messages_are_forgotten_beyond_the_bound() -> None:
    handle = await simulator.start(kept_messages=2)
    async with aiohttp.ClientSession() as session:
        street = Street(handle, session)
        await street.say("/start")
        ids = [(await street.result("sendMessage", chat_id=ADA, text=str(n)))["message_id"] for n in range(3)]
        assert (await street.refused("editMessageText", chat_id=ADA, message_id=ids[0], text="y"))[0] == 400
        assert (await street.result("editMessageText", chat_id=ADA, message_id=ids[2], text="y"))[
            "text"
        ] == "y"
    await handle.stop()


async def test_the_clock_is_turned_and_whoever_waits_hears_of_it(street: Street) -> None:
    before = await street.read("/clock")
    waiting = asyncio.create_task(street.read("/clock?after=0&timeout=30"))
    await asyncio.sleep(0.05)
    await street.people("clock", advance_seconds=3600)
    turned = await asyncio.wait_for(waiting, 5)
    assert turned["offset_seconds"] == 3600
    assert datetime.fromisoformat(turned["now"]) - datetime.fromisoformat(before["now"]) >= timedelta(hours=1)
    await street.people("clock", to="2030-01-02T03:04:05Z")
    await street.say("/start")
    assert (await street.state())["messages"][-1]["date"] // 60 == datetime(
        2030, 1, 2, 3, 4, tzinfo=UTC
    ).timestamp() // 60
    assert (await street.people("clock", reset=True))["offset_seconds"] == 0


async def test_a_reset_forgets_everything_but_goes_on_with_the_updates_ids(started: Street) -> None:
    last = (await started.updates())[-1]["update_id"]
    await started.control("faults", {"kind": "403"})
    await started.control("reset", {})
    assert (await started.state())["messages"] == []
    assert (await send(started))[1] == "Forbidden: bot can't initiate conversation with a user"
    await started.say("/start")
    assert (await started.updates(offset=last + 1))[0]["update_id"] > last


async def test_only_the_given_tokens_are_taken() -> None:
    handle = await simulator.start(tokens=["1:good"])
    async with aiohttp.ClientSession() as session:
        for token, status in (("1:good", 200), ("2:other", 401)):
            async with session.get(f"{handle.url}/bot{token}/getMe") as answer:
                assert answer.status == status
    await handle.stop()


async def test_another_site_in_the_same_browser_cannot_write_here(street: Street) -> None:
    words = {"person_id": ADA, "chat_id": ADA, "text": "x"}
    for origin, status in (("http://evil.example", 403), (street.url, 200)):
        async with street.session.post(
            f"{street.url}/page/say", json=words, headers={"Origin": origin}
        ) as answer:
            assert answer.status == status


async def test_a_waiting_poll_does_not_hold_up_the_end() -> None:
    handle = await simulator.start()
    async with aiohttp.ClientSession() as session:
        street = Street(handle, session)
        poll = asyncio.create_task(street.call("getUpdates", timeout=50))
        await street.until_polled()
        await asyncio.wait_for(handle.stop(), 5)
        assert (await poll)["result"] == []


async def test_it_serves_over_tls_too(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    made += ["-keyout", str(key), "-out", str(certificate), "-days", "1", "-subj", "/CN=localhost"]
    made += ["-addext", "subjectAltName=IP:127.0.0.1"]
    try:
        await asyncio.to_thread(subprocess.run, made, check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("there is no openssl command here to make a certificate with")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    handle = await simulator.start(ssl_context=context)
    trusting = ssl.create_default_context(cafile=str(certificate))
    url = f"{handle.url}/bot{TOKEN}/getMe"
    async with aiohttp.ClientSession() as session, session.get(url, ssl=trusting) as answer:
        assert (await answer.json())["ok"] is True
    await handle.stop()


async def test_it_runs_on_its_own_and_ends_at_a_signal() -> None:
    command = [sys.executable, "-m", "digestbot.simulator", "--port", "0"]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    url = (await asyncio.wait_for(process.stdout.readline(), 30)).decode().split()[-1]
    async with aiohttp.ClientSession() as session, session.get(f"{url}/bot{TOKEN}/getMe") as answer:
        assert (await answer.json())["result"]["is_bot"] is True
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 10) == 0
