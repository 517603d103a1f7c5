"""What systemd is told, over a socket like its own."""

import asyncio
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from digestbot.clock import system_clock
from digestbot.monitoring.monitor import Monitor
from digestbot.monitoring.pulses import Pulses
from digestbot.monitoring.systemd import ServiceManager
from digestbot.storage.database import Storage


class Manager:
    """The other end."""

    def __init__(self, address: str) -> None:
        self.line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.line.bind("\0" + address[1:] if address.startswith("@") else address)
        self.line.setblocking(False)
        self.address = address

    def heard(self) -> list[str]:
        told = []
        while True:
            try:
                told.append(self.line.recv(4096).decode())
            except BlockingIOError:
                return told


@pytest.fixture(params=["path", "abstract"])
def manager(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Manager]:
    address = str(tmp_path / "notify") if request.param == "path" else f"@digestbot-test-{os.getpid()}"
    opened = Manager(address)
    yield opened
    opened.line.close()


def test_it_is_told_that_the_program_is_ready_alive_and_stopping(manager: Manager):
    service = ServiceManager.of({"NOTIFY_SOCKET": manager.address})

    service.ready("chat, send")
    service.alive()
    service.stopping()

    assert manager.heard() == ["READY=1\nSTATUS=chat, send", "WATCHDOG=1", "STOPPING=1"]


@pytest.mark.parametrize(
    ("environment", "seconds"),
    [
        ({"WATCHDOG_USEC": "60000000"}, 60.0),
        ({"WATCHDOG_USEC": "60000000", "WATCHDOG_PID": str(os.getpid())}, 60.0),
        ({"WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({}, None),
    ],
)
def test_the_watchdog_is_heeded_where_it_is_meant_for_this_process(
    environment: dict[str, str], seconds: float | None
):
    service = ServiceManager.of({"NOTIFY_SOCKET": "/run/notify", **environment})

    assert service.watchdog_seconds == seconds


def test_without_a_service_manager_nobody_is_told():
    service = ServiceManager.of({"WATCHDOG_USEC": "60000000"})

    service.ready("all")
    assert service.watchdog_seconds is None


def test_a_service_manager_that_is_gone_breaks_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    ServiceManager.of({"NOTIFY_SOCKET": str(tmp_path / "gone")}).alive()

    assert caplog.messages == ["service_manager_not_told"]


class Watch:
    now = 0.0

    def __call__(self) -> float:
        return self.now


async def until_heard(manager: Manager, word: str) -> list[str]:
    told: list[str] = []
    async with asyncio.timeout(20):
        while word not in told:
            told += manager.heard()
            await asyncio.sleep(0.01)
    return told


async def until_logged(caplog: pytest.LogCaptureFixture, event: str) -> None:
    async with asyncio.timeout(20):
        while event not in caplog.messages:  # noqa: ASYNC110 - a log has no event to wait for
            await asyncio.sleep(0.01)


async def test_a_loop_that_hangs_is_logged_and_the_watchdog_hears_nothing_more(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    manager, watch = Manager(str(tmp_path / "notify")), Watch()
    monitor = Monitor(None, ServiceManager(manager.address, 0.06), watch)
    assert isinstance(monitor.pulses, Pulses)
    storage = Storage.open(f"sqlite:///{tmp_path / 'digestbot.sqlite3'}")
    try:
        async with monitor.open(), monitor.watching(storage, system_clock, 29.9, "all"):
            monitor.pulses.beats("sender")
            assert (await until_heard(manager, "WATCHDOG=1"))[0] == "READY=1\nSTATUS=all"

            watch.now += 1000
            await until_logged(caplog, "loop_hangs")
            manager.heard()
            await asyncio.sleep(0.1)
            assert manager.heard() == []

            monitor.pulses.beats("sender")
            await until_heard(manager, "WATCHDOG=1")
        assert manager.heard()[-1] == "STOPPING=1"
        assert "loop_beats_again" in caplog.messages
    finally:
        storage.close_now()
        manager.line.close()
