"""The terminal: what people read, what programs read, and how a command ends."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, NoReturn, TypeVar

import typer
from rich.console import Console

from digestbot.errors import (
    AnotherPoller,
    DigestbotError,
    InputError,
    PageError,
    SettingsError,
    StorageError,
    TokenRefused,
)

out = Console(soft_wrap=True)
err = Console(stderr=True, soft_wrap=True)

T = TypeVar("T")

#: Exit codes, documented in docs/operators.md.
FAILED = 1
USAGE = 2
DATABASE = 3
TELEGRAM = 4


def say(text: str = "") -> None:
    """Print a line as it is: no markup, no colours."""
    out.print(text, markup=False, highlight=False)


def print_json(value: Any) -> None:
    """Print a value for programs: one JSON document on standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def complain(text: str) -> None:
    """Tell a person what is wrong, on standard error."""
    err.print(text, style="red", markup=False, highlight=False)


def fail(text: str, code: int = FAILED) -> NoReturn:
    """Say what is wrong and end the command."""
    complain(text)
    raise typer.Exit(code)


@contextmanager
def clear_errors() -> Iterator[None]:
    """Errors that somebody must act on become a sentence and an exit code, never a traceback."""
    try:
        yield
    except SettingsError as error:
        for problem in error.problems:
            complain(problem)
        raise typer.Exit(USAGE) from None
    except (TokenRefused, InputError) as error:
        fail(str(error), USAGE)
    except StorageError as error:
        fail(str(error), DATABASE)
    except AnotherPoller as error:
        fail(str(error), TELEGRAM)
    except (PageError, DigestbotError) as error:
        fail(str(error), FAILED)


def finish(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run a command's work to its end, with clear errors."""
    with clear_errors():
        return asyncio.run(work())


def instant(text: str | None, option: str) -> datetime | None:
    """Read an instant such as 2026-03-29T08:00+02:00; without an offset it is UTC."""
    if text is None:
        return None
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        fail(f"{option} {text}: give an instant such as 2026-03-29T08:00+02:00", USAGE)
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)


def rfc3339(value: datetime | None) -> str | None:
    """An instant for programs; UTC ends in Z, another offset is kept."""
    if value is None:
        return None
    return value.isoformat().replace("+00:00", "Z")
