"""Tells systemd that the program is ready, alive or stopping, by the protocol of ``sd_notify(3)``."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Mapping

logger = logging.getLogger(__name__)


class ServiceManager:
    """The service manager that started the program. Without one, the calls do nothing."""

    def __init__(self, address: str | None = None, watchdog_seconds: float | None = None) -> None:
        """``address`` is the path of a socket, or ``@`` with an abstract name.

        None for no service manager.
        """
        self._address = address
        #: The service manager expects ``alive`` within so many seconds; None if it expects none.
        self.watchdog_seconds = watchdog_seconds if address else None

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> ServiceManager:
        """Read ``NOTIFY_SOCKET`` and, if it is meant for this process, ``WATCHDOG_USEC``."""
        meant_for = environment.get("WATCHDOG_PID", "")
        microseconds = environment.get("WATCHDOG_USEC", "")
        ours = meant_for in {"", str(os.getpid())}
        watchdog = (
            int(microseconds) / 1e6 if ours and microseconds.isdecimal() and int(microseconds) else None
        )
        address = environment.get("NOTIFY_SOCKET", "")
        return cls(address if address[:1] in {"/", "@"} else None, watchdog)

    def ready(self, status: str) -> None:
        """Tell that the program has begun to work."""
        self._tell(f"READY=1\nSTATUS={status}")

    def alive(self) -> None:
        self._tell("WATCHDOG=1")

    def stopping(self) -> None:
        self._tell("STOPPING=1")

    def _tell(self, state: str) -> None:
        if self._address is None:
            return
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
                line.setblocking(False)
                line.sendto(state.encode(), address)
        except OSError as error:
            logger.warning("service_manager_not_told", extra={"error": error.strerror or str(error)})
