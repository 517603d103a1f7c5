"""Faults of the processes of the bot, of its clock, its templates and its version."""

from __future__ import annotations

import asyncio
import resource
import signal
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from benchmarks.faults.testbed import DUE, Testbed, free_port
from benchmarks.faults.trial import PATIENCE, Fault, Steps, Tells, some_came, within
from benchmarks.sending_stage import ROOT

_WRONG = Tells(metric='digestbot_troubles{kind="clock"} > 0', log="clock_wrong", message="clock is off")
_SET_IT = "Set the clock right."
_DIGESTS = ("digest.rich.html", "digest.classic.html")


def _clock_wrong_by(step: timedelta) -> Steps:
    """The bot's clock is turned, and Telegram's is not."""

    async def steps(testbed: Testbed) -> AsyncIterator[None]:
        await testbed.start_bot()
        yield
        testbed.turn_bot(step)
        yield
        testbed.turn_bot(-step)

    return steps


async def _start_with_templates(testbed: Testbed) -> Path:
    """Start a bot whose operator has a folder for templates, still empty."""
    own = testbed.folder / "templates"
    own.mkdir()
    testbed.settings["templates"] = str(own)
    await testbed.start_bot()
    return own


async def _broken_template(testbed: Testbed) -> AsyncIterator[None]:
    """A template that breaks comes into the operator's folder while the bot runs. Then its
    files are mended, and the bot is stopped and started again.
    """
    own = await _start_with_templates(testbed)
    yield
    ours = {name: (ROOT / "templates/news" / name).read_text() for name in _DIGESTS}
    for name in ours:
        (own / name).write_text("{{ 1 // 0 }}")
    yield
    for name, text in ours.items():
        (own / name).write_text(text)
    testbed.bot.process.send_signal(signal.SIGTERM)
    assert await testbed.bot.process.wait() == 0
    await testbed.start_bot()


def _a_sender_dies(number: int) -> Steps:
    """One of three senders on PostgreSQL gets this signal while it sends."""

    async def steps(testbed: Testbed) -> AsyncIterator[None]:
        for roles in ("chat,collect", "send", "send", "send"):
            await testbed.start_bot("--roles", roles)
        yield
        await testbed.post("/control/latency", {"low_ms": 700, "high_ms": 900})
        testbed.turn_to(DUE + timedelta(seconds=5))
        assert await within(PATIENCE, lambda: some_came(testbed))
        victim = testbed.bot.process
        victim.send_signal(number)
        yield
        if number == signal.SIGSTOP:
            victim.send_signal(signal.SIGCONT)
        else:
            testbed.bots.pop()

    return steps


async def _memory_short(testbed: Testbed) -> AsyncIterator[None]:
    """For three quarters of a minute the process may take no more memory than it has. What breaks then is chance."""
    bot = await testbed.start_bot()
    yield
    process = bot.process.pid
    resource.prlimit(process, resource.RLIMIT_AS, (_address_space(process), resource.RLIM_INFINITY))
    yield
    await asyncio.sleep(45)
    with suppress(ProcessLookupError):
        resource.prlimit(process, resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    testbed.restart_when_it_ends()


def _address_space(process: int) -> int:
    """In bytes."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[0]) * resource.getpagesize()


async def _event_loop_stands(testbed: Testbed) -> AsyncIterator[None]:
    """A template of the operator's never ends; the answer to a command is drawn with it."""
    own = await _start_with_templates(testbed)
    yield
    endless = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    (own / "settings.html").write_text(endless)
    await testbed.says(502, "/settings")
    yield
    (own / "settings.html").unlink()
    testbed.restart_when_it_ends()


async def _proxy_down(testbed: Testbed) -> AsyncIterator[None]:
    """Telegram pushes to a proxy, which passes on to the bot, until it is stopped."""
    testbed.port = free_port()
    proxy = _Proxy(testbed.port)
    await proxy.start()
    testbed.settings["webhook_url"] = f"http://127.0.0.1:{proxy.port}/telegram"
    await testbed.start_bot()
    yield
    await proxy.stop()
    yield
    await proxy.start()


class _Proxy:
    """Passes connections on to a port of loopback."""

    def __init__(self, behind: int) -> None:
        self._behind = behind
        self.port = free_port()
        self._open: set[asyncio.StreamWriter] = set()

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._pass_on, "127.0.0.1", self.port)

    async def stop(self) -> None:
        self._server.close()
        for writer in self._open:
            writer.close()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            reader_behind, writer_behind = await asyncio.open_connection("127.0.0.1", self._behind)
            self._open |= {writer, writer_behind}
            await asyncio.gather(_copy(reader, writer_behind), _copy(reader_behind, writer))
            self._open -= {writer, writer_behind}


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while chunk := await reader.read(65536):
            writer.write(chunk)
            await writer.drain()
    writer.close()


async def _migration_interrupted(testbed: Testbed) -> AsyncIterator[None]:
    """Killed while the tables are made, five times, each time later; the next start makes all of them."""
    for seconds in (0.3, 0.6, 0.9, 1.2, 1.5):
        await _kill_in_mid_upgrade(testbed, seconds)
    await testbed.start_bot()
    await asyncio.to_thread(testbed.fill)
    yield
    yield


async def _kill_in_mid_upgrade(testbed: Testbed, seconds: float) -> None:
    bot = await testbed.start_bot(until_ready=False)

    async def listens() -> bool:
        return (await testbed.probe(bot, "/livez")).status == 200

    assert await within(PATIENCE, listens)
    assert (await testbed.probe(bot, "/readyz")).status == 503
    await asyncio.sleep(seconds)
    bot.process.kill()
    await bot.process.wait()
    testbed.bots.remove(bot)


FAULTS = [
    Fault("clock a year ahead", _clock_wrong_by(timedelta(days=365)), _WRONG, _SET_IT, due_meanwhile=False),
    Fault("clock a day behind", _clock_wrong_by(timedelta(days=-1)), _WRONG, _SET_IT, due_meanwhile=False),
    Fault(
        "a broken template",
        _broken_template,
        Tells(
            metric='digestbot_log_events_total{event="template_broke"} > 0',
            log="template_broke",
            message="is broken",
        ),
        "Mend it, and start the bot again.",
    ),
    Fault(
        "a template that never ends",
        _event_loop_stands,
        Tells("/livez", log="event_loop_stands"),
        "Mend it. The bot ends itself, and a service starts it again.",
        due_meanwhile=False,
    ),
    Fault(
        "one of three senders killed",
        _a_sender_dies(signal.SIGKILL),
        Tells("/livez", log="recovered"),
        "Start another one.",
        engine="postgresql",
        may_double=True,
    ),
    Fault(
        "one of three senders hangs",
        _a_sender_dies(signal.SIGSTOP),
        Tells("/livez", log="recovered"),
        "Kill it, and start another one.",
        engine="postgresql",
        may_double=True,
    ),
    Fault(
        "memory short",
        _memory_short,
        Tells(metric='digestbot_log_events_total{event="memory_short"} > 0', log="memory_short"),
        "Give it more memory. If the bot ended itself, a service starts it again.",
        may_double=True,
    ),
    Fault(
        "webhook proxy down",
        _proxy_down,
        Tells(metric='digestbot_log_events_total{event="webhook_fails"} > 0', log="webhook_fails"),
        "Start the proxy.",
    ),
    Fault(
        "a migration interrupted",
        _migration_interrupted,
        Tells(log="upgrade_was_interrupted"),
        "Start the bot again.",
        empty=True,
    ),
    Fault(
        "a migration interrupted",
        _migration_interrupted,
        Tells(log="upgrade_was_interrupted"),
        "Start the bot again.",
        engine="postgresql",
        empty=True,
    ),
]
