"""Hearing at once that another process laid something into the ledger; whoever does not hear it looks later.

PostgreSQL's NOTIFY is sent by a trigger with the transaction that inserts rows, by whatever way they came in.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from sqlalchemy.engine import URL

CHANNEL = "digestbot_ledger"
#: Seconds between two looks at whether to stop, and between two tries to reach the server.
_LOOK, _AGAIN = 1.0, 2.0


class Listener:
    """A thread with a connection of its own."""

    def __init__(self, url: URL, heard: Callable[[], None]) -> None:
        self._url = url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._heard = heard
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="listener", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        import psycopg  # noqa: PLC0415 - slow to import, and not needed on SQLite

        while not self._stop.is_set():
            try:
                with psycopg.connect(self._url, autocommit=True) as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    # What was laid while nobody listened.
                    self._heard()
                    while not self._stop.is_set():
                        for _ in connection.notifies(timeout=_LOOK, stop_after=1):
                            self._heard()
            except psycopg.Error:
                self._stop.wait(_AGAIN)
