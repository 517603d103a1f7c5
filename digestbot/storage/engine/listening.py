"""Listens for notifications that another process added rows to the ledger. A sender that misses one finds the
rows when it polls.

A trigger sends PostgreSQL's NOTIFY with each transaction that inserts rows, whichever statement inserts them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from sqlalchemy.engine import URL

CHANNEL = "digestbot_ledger"
#: Seconds between two checks whether to stop, and between two attempts to reach the server.
_LOOK, _AGAIN = 1.0, 2.0


class Listener:
    """A thread that listens on a connection of its own."""

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
                    # Rows may have been added while nobody listened.
                    self._heard()
                    while not self._stop.is_set():
                        for _ in connection.notifies(timeout=_LOOK, stop_after=1):
                            self._heard()
            except psycopg.Error:
                self._stop.wait(_AGAIN)
