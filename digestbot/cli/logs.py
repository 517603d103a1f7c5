"""Sets up logging.

All packages use Python's standard loggers, with an event as message and its fields as extra.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from structlog.typing import Processor


def set_up(level: Literal["debug", "info", "warning", "error"], form: Literal["console", "json"]) -> None:
    """Write the log to standard error, as lines for people or as one JSON object a line for programs."""
    # With Rich, structlog takes 5 MB more.
    with _without("rich"):
        import structlog

    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(),
            pad_event_to=24,
            # Others, as that of Rich, show the values of variables, which may be secrets.
            exception_formatter=structlog.dev.plain_traceback,
        )
    )
    finish: list[Processor] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if form == "json":
        finish.append(structlog.processors.format_exc_info)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=[*finish, renderer])
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("digestbot").setLevel(level.upper())


@contextmanager
def _without(name: str) -> Iterator[None]:
    """Within the context, importing this module raises ModuleNotFoundError, as if it were not installed."""
    module: ModuleType | None = sys.modules.get(name)
    sys.modules[name] = None  # type: ignore[assignment]  # the import system's way to say it
    try:
        yield
    finally:
        del sys.modules[name]
        if module is not None:
            sys.modules[name] = module
