"""Faults of the processes of the bot, of its clock, its templates and its version."""

from __future__ import annotations

import asyncio
import resource
import signal
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from benchmarks.faults.stage import DUE, Stage, free_port
from benchmarks.faults.trial import PATIENCE, Fault, Steps, Tells, some_came, within

_WRONG = Tells(metric='digestbot_log_events_total{event="clock_wrong"} > 0', log="clock_wrong")
_SET_IT = "Set the clock right."


def _clock_wrong_by(step: timedelta) -> Steps:
    """The bot's clock is turned, and Telegram's is not."""

    async def steps(stage: Stage) -> AsyncIterator[None]:
        await stage.start_bot()
        yield
        stage.turn_bot(step)
        yield
        stage.turn_bot(-step)

    return steps


async def _start_with_templates(stage: Stage) -> Path:
    """Start a bot whose operator has a folder for templates, still empty."""
    own = stage.folder / "templates"
    own.mkdir()
    stage.settings["templates"] = str(own)
    await stage.start_bot()
    return own


def _template(text: str) -> Steps:
    """A template of this text comes into the operator's folder while the bot runs."""

    async def steps(stage: Stage) -> AsyncIterator[None]:
        own = await _start_with_templates(stage)
        yield
        for name in ("digest.rich.html", "digest.classic.html"):
            (own / name).write_text(text)
        yield

    return steps


def _a_sender_dies(number: int) -> Steps:
    """One of three senders on PostgreSQL gets this signal while it sends."""

    async def steps(stage: Stage) -> AsyncIterator[None]:
        for roles in ("chat,collect", "send", "send", "send"):
            await stage.start_bot("--roles", roles)
        yield
        await stage.post("/control/latency", {"low_ms": 700, "high_ms": 900})
        stage.turn_to(DUE + timedelta(seconds=5))
        assert await within(PATIENCE, lambda: some_came(stage))
        victim = stage.bot.process
        victim.send_signal(number)
        yield
        if number == signal.SIGSTOP:
            victim.send_signal(signal.SIGCONT)
        else:
            stage.bots.pop()

    return steps


async def _memory_short(stage: Stage) -> AsyncIterator[None]:
    """The process may take no more memory than it has. What breaks then is chance: a loop hangs, or the process ends."""
    bot = await stage.start_bot()
    yield
    has = _address_space(bot.process.pid)
    resource.prlimit(bot.process.pid, resource.RLIMIT_AS, (has, resource.RLIM_INFINITY))
    yield
    if bot.process.returncode is None:
        bot.process.kill()
        await bot.process.wait()
    await stage.start_bot()


def _address_space(process: int) -> int:
    """In bytes."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[0]) * resource.getpagesize()


async def _event_loop_stands(stage: Stage) -> AsyncIterator[None]:
    """A template of the operator's never ends; the answer to a command is drawn with it."""
    own = await _start_with_templates(stage)
    yield
    endless = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    (own / "settings.html").write_text(endless)
    await stage.says(502, "/settings")
    yield
    (own / "settings.html").unlink()
    stage.bot.process.kill()
    await stage.bot.process.wait()
    await stage.start_bot()


async def _proxy_down(stage: Stage) -> AsyncIterator[None]:
    """Telegram pushes to a proxy, which passes on to the bot, until it is stopped."""
    stage.port = free_port()
    proxy = _Proxy(stage.port)
    await proxy.start()
    stage.settings["webhook_url"] = f"http://127.0.0.1:{proxy.port}/telegram"
    await stage.start_bot()
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


async def _migration_interrupted(stage: Stage) -> AsyncIterator[None]:
    """Killed while the tables are made, five times, each time later; the next start makes all of them."""
    for seconds in (0.3, 0.6, 0.9, 1.2, 1.5):
        await _kill_in_mid_upgrade(stage, seconds)
    await stage.start_bot()
    await asyncio.to_thread(stage.fill)
    yield
    yield


async def _kill_in_mid_upgrade(stage: Stage, seconds: float) -> None:
    bot = await stage.start_bot(until_ready=False)

    async def listens() -> bool:
        return (await stage.probe(bot, "/livez")).status == 200

    assert await within(PATIENCE, listens)
    assert (await stage.probe(bot, "/readyz")).status == 503
    await asyncio.sleep(seconds)
    bot.process.kill()
    await bot.process.wait()
    stage.bots.remove(bot)


FAULTS = [
    Fault("clock a year ahead", _clock_wrong_by(timedelta(days=365)), _WRONG, _SET_IT, due_meanwhile=False),
    Fault("clock a day behind", _clock_wrong_by(timedelta(days=-1)), _WRONG, _SET_IT, due_meanwhile=False),
    Fault(
        "a broken template",
        _template("{{ 1 // 0 }}"),
        Tells(metric='digestbot_log_events_total{event="template_broke"} > 0', log="template_broke"),
        "Mend it, and start the bot again.",
    ),
    Fault(
        "a template that never ends",
        _event_loop_stands,
        Tells("/livez", log="event_loop_stands"),
        "Mend it, and start the bot again.",
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
        Tells("/livez"),
        "Give it more memory, and start the bot again; a service does the latter.",
        may_double=True,
    ),
    Fault(
        "webhook proxy down",
        _proxy_down,
        Tells(metric='digestbot_log_events_total{event="webhook_fails"} > 0', log="webhook_fails"),
        "Start the proxy.",
    ),
    Fault("a migration interrupted", _migration_interrupted, Tells(), "Start the bot again.", empty=True),
    Fault(
        "a migration interrupted",
        _migration_interrupted,
        Tells(),
        "Start the bot again.",
        engine="postgresql",
        empty=True,
    ),
]
