"""Prints text for people and JSON for programs, and ends commands with an exit code."""

from __future__ import annotations

import asyncio
import errno
import json
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, NoReturn, TextIO, TypeVar

import typer

from digestbot.cli import logs
from digestbot.cli.plain import escaped, printable
from digestbot.errors import (
    AnotherBot,
    AnotherPoller,
    BackupRefused,
    BadDate,
    BadTag,
    BadTime,
    DatabaseTooNew,
    DigestbotError,
    ForeignDatabase,
    InputError,
    NoDatabase,
    SettingsError,
    StorageError,
    TokenRefused,
    UnknownZone,
    UnusableFeedSettings,
)

T = TypeVar("T")

#: Exit codes, documented in docs/operators.md.
FAILED = 1
USAGE = 2
DATABASE = 3
TELEGRAM = 4
#: Another bot runs on the same SQLite file.
TAKEN = 5
#: A newer version or another program made the database. (6 is in monitoring/watchdog.py.)
NOT_OURS = 7

#: The years in which a typed time is accepted.
YEARS = range(1970, 2200)

#: As the name of a file, this means standard output or standard input.
STREAM = Path("-")

#: The option of a command that can print for programs.
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


class CommandOutput:
    """Collects what a command reports. With ``--json`` it is one document: an answer or an error."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self.answered = False
        self.problems: list[str] = []

    def end(self, code: int) -> None:
        """Print the collected problems on standard error; as JSON if the command gave no answer."""
        if self.problems and code and not self.answered:
            error = {"code": code, "message": "\n".join(self.problems), "problems": self.problems}
            _write_json({"error": error}, sys.stderr)
        else:
            for problem in self.problems:
                _complain_aloud(problem)


_told: ContextVar[CommandOutput | None] = ContextVar("told", default=None)


@contextmanager
def telling(*, as_json: bool) -> Iterator[CommandOutput]:
    """Within this context, problems are printed for people or collected for JSON."""
    told = CommandOutput(as_json=as_json)
    token = _told.set(told)
    try:
        yield told
    finally:
        _told.reset(token)


def print_line(text: str = "") -> None:
    """Print text for a person."""
    typer.echo(_printable(text))


def complain(text: str) -> None:
    """Print a problem on standard error; with ``--json``, it is printed at the end of the command."""
    told = _told.get()
    if told is not None and told.as_json:
        told.problems.append(printable(text))
    else:
        _complain_aloud(text)


def _complain_aloud(text: str) -> None:
    typer.secho(_printable(text), fg="red", err=True)


def print_json(value: Any) -> None:
    """Print one JSON document on standard output, in UTF-8 whatever the terminal's encoding is."""
    if (told := _told.get()) is not None:
        told.answered = True
    _write_json(value, sys.stdout)


def _write_json(value: Any, stream: TextIO | None) -> None:
    if stream is None:  # closed at the start
        return
    document = escaped(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"
    stream.flush()
    # The name of a file may contain bytes that are not UTF-8. As escapes, they are valid JSON.
    stream.buffer.write(document.encode("utf-8", "backslashreplace"))
    stream.buffer.flush()


def _printable(text: str) -> str:
    return printable(text).encode("utf-8", "replace").decode("utf-8")


def program() -> str:
    """The command by which the program was called, for sentences that tell people what to type."""
    called = Path(sys.argv[0])
    if called.name == "__main__.py":
        return "python -m digestbot"
    return "digestbot" if called.stem == "digestbot" else "python bot.py"


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 feed", "2 feeds"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def fail(text: str, code: int = FAILED) -> NoReturn:
    """Print a problem and end the command with this exit code."""
    complain(text)
    raise typer.Exit(code)


@contextmanager
def clear_errors() -> Iterator[None]:
    """Turn our own errors within this context into a sentence and an exit code, without a traceback."""
    try:
        yield
    except (SettingsError, UnusableFeedSettings) as error:
        for problem in error.problems:
            complain(problem)
        raise typer.Exit(USAGE) from None
    except DigestbotError as error:
        fail(_sentence(error), _code(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is None and error.errno == errno.ENOSPC:
            raise  # standard output is a full disk
        where = f"{error.filename}: " if error.filename else ""
        fail(f"{where}{error.strerror or error}", FAILED)


def _code(error: DigestbotError) -> int:
    match error:
        case InputError() | BackupRefused():
            return USAGE
        case AnotherBot():
            return TAKEN
        case AnotherPoller() | TokenRefused():
            # A token may be refused by a failure of Telegram's own: no setting that is wrong for good, a
            # service tries again.
            return TELEGRAM
        case DatabaseTooNew() | ForeignDatabase():
            return NOT_OURS
        case StorageError():
            return DATABASE
        case _:
            return FAILED


_WANTED: dict[type[InputError], str] = {
    UnknownZone: " Give a time zone or a city, such as Europe/Berlin.",
    BadTag: " Give a topic, such as climate.",
    BadTime: " Give a time, such as 08:00.",
    BadDate: " Give days, such as mon-fri or mon,wed,sat.",
}


def _sentence(error: DigestbotError) -> str:
    if isinstance(error, InputError):
        return _about_input(error)
    if isinstance(error, NoDatabase):
        return f"{error} The bot makes it when it runs; {program()} db upgrade makes an empty one."
    return str(error)


def _about_input(error: InputError) -> str:
    if not error.text.strip():
        return f"One of the arguments is empty.{_WANTED.get(type(error), '')}"
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
    """Run the work of a command to its end; errors become sentences, and only warnings are logged."""
    logs.set_up("warning", "console")
    with clear_errors():
        return asyncio.run(work())


def instant(text: str | None, option: str) -> datetime | None:
    """Read the value of an option as a time, such as 2026-03-29T08:00+02:00; without an offset it is UTC."""
    if text is None:
        return None
    try:
        read = datetime.fromisoformat(text)
        read = (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        what = "is empty" if not text.strip() else text
        fail(f"{option} {what}: give an instant such as 2026-03-29T08:00+02:00", USAGE)
    if read.year not in YEARS:
        fail(f"{option} {text}: give an instant of the years {YEARS.start} to {YEARS.stop - 1}", USAGE)
    return read
