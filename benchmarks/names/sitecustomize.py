# ruff: noqa: INP001 - Python itself reads it, from a folder that is no package
"""Python reads this at its start where this folder is on PYTHONPATH: a name server that can be away, for ``outages``."""

import os
import socket
from pathlib import Path
from typing import Any

_look_up = socket.getaddrinfo


def _getaddrinfo(host: Any, *args: Any, **more: Any) -> Any:
    if host != "telegram.test":
        return _look_up(host, *args, **more)
    if Path(os.environ["NO_NAMES_WHILE_THERE_IS"]).exists():
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
    return _look_up("127.0.0.1", *args, **more)


socket.getaddrinfo = _getaddrinfo
