"""The terminal: what people read, what programs read, and how a command ends."""

from __future__ import annotations

import asyncio
import json
import sys
import unicodedata
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import typer

from digestbot.cli import logs
from digestbot.errors import (
    AnotherPoller,
    BackupRefused,
    BadDate,
    BadTag,
    BadTime,
    DigestbotError,
    InputError,
    SettingsError,
    StorageError,
    TokenRefused,
    UnknownZone,
)

T = TypeVar("T")

#: Exit codes, documented in docs/operators.md.
FAILED = 1
USAGE = 2
DATABASE = 3
TELEGRAM = 4

#: Where a file is named: standard output, or standard input.
STREAM = Path("-")


def say(text: str = "") -> None:
    """Print text for a person."""
    typer.echo(_printable(text))


def complain(text: str) -> None:
    """Tell a person what is wrong, on standard error."""
    typer.secho(_printable(text), fg="red", err=True)


def print_json(value: Any) -> None:
    """Print a value for programs: one JSON document in UTF-8 on standard output, whatever the terminal speaks."""
    document = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    sys.stdout.flush()
    # A file's name may hold bytes that are no UTF-8; escaped they are valid JSON.
    sys.stdout.buffer.write(document.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def _printable(text: str) -> str:
    """Without control characters: a headline must not steer the terminal."""
    shown = "".join(
        character for character in text if character in "\n\t" or unicodedata.category(character) != "Cc"
    )
    return shown.encode("utf-8", "replace").decode("utf-8")


def count(number: int, noun: str) -> str:
    """Give "1 feed", "2 feeds"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def fail(text: str, code: int = FAILED) -> NoReturn:
    """Say what is wrong and end the command."""
    complain(text)
    raise typer.Exit(code)


@contextmanager
def clear_errors() -> Iterator[None]:
    """What somebody must act on becomes a sentence and an exit code, never a traceback."""
    try:
        yield
    except SettingsError as error:
        for problem in error.problems:
            complain(problem)
        raise typer.Exit(USAGE) from None
    except InputError as error:
        fail(_sentence(error), USAGE)
    except BackupRefused as error:
        fail(str(error), USAGE)
    except StorageError as error:
        fail(str(error), DATABASE)
    except (AnotherPoller, TokenRefused) as error:
        # A token may be refused by a failure of Telegram's own: no setting that is wrong for good, a service tries again.
        fail(str(error), TELEGRAM)
    except DigestbotError as error:
        fail(str(error), FAILED)
    except BrokenPipeError:
        raise
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        fail(f"{where}{error.strerror or error}", FAILED)


def _sentence(error: InputError) -> str:
    match error:
        case UnknownZone(text=text, near=near):
            return f"{text}: no time zone or city of that name.{_did_you_mean(near)}"
        case BadTag(text=text, near=near):
            return f"{text}: no topic, and no news has carried such a tag.{_did_you_mean(near)}"
        case BadTime(text=text):
            return f"{text}: give a time such as 08:00"
        case BadDate(text=text):
            return f"{text}: give days such as mon-fri or mon,wed,sat"
        case _:
            return f"{error.text}: this can't be used here"


def _did_you_mean(near: tuple[str, ...]) -> str:
    return f" Did you mean {' or '.join(near[:3])}?" if near else ""


def finish(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run a command's work to its end, with clear errors and quiet logs."""
    logs.set_up("warning", "console")
    with clear_errors():
        return asyncio.run(work())


def instant(text: str | None, option: str) -> datetime | None:
    """Read an instant such as 2026-03-29T08:00+02:00; without an offset it is UTC."""
    if text is None:
        return None
    try:
        read = datetime.fromisoformat(text)
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        fail(f"{option} {text}: give an instant such as 2026-03-29T08:00+02:00", USAGE)
