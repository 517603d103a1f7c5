"""Ends every command with a documented exit code, and with the reason as text or as JSON."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import typer
from typer.core import TyperGroup

from digestbot.cli import terminal
from digestbot.cli.plain import printable
from digestbot.cli.terminal import FAILED

#: The exit codes, as the help of every command shows them.
EXIT_CODES = (
    "Exit codes: 0 all went well; 1 something failed; 2 a setting or an option can't be used; 3 the database "
    "can't be used; 4 another program polls with the token, or Telegram refuses it; 5 another bot runs on the same "
    "SQLite file; 6 the bot hung and ended itself, to be started again; 7 a newer version or "
    "another program made the database; 130 ended by Ctrl+C, 143 by SIGTERM."
)


class Commands(TyperGroup):
    """The group of all commands. It reports their errors, as JSON if the person asked for JSON."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **more: Any) -> Any:
        """Run the command that the arguments name, and end the process with its exit code."""
        words = list(sys.argv[1:] if args is None else args)
        before_text = words[: words.index("--")] if "--" in words else words
        with terminal.telling(as_json="--json" in before_text) as told:
            code = self._run(words, rest, more, told)
            told.end(code)
        sys.exit(_flushed(code))

    def _run(
        self, words: Sequence[str], rest: tuple[Any, ...], more: dict[str, Any], told: terminal.CommandOutput
    ) -> int:
        try:
            ended = super().main(words, *rest, **{**more, "standalone_mode": False})
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else FAILED
        except typer.Abort:
            terminal.complain("Aborted.")
            return FAILED
        except BrokenPipeError:
            _hang_up()
            return FAILED
        except OSError as error:
            if error.errno not in {errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EBADF}:
                return _unplanned(error)
            return _no_output(error)
        except Exception as error:  # noqa: BLE001 - the last place where anything can be told
            if not hasattr(error, "format_message"):
                return _unplanned(error)
            return _misused(error, told)
        return ended if isinstance(ended, int) else 0


def _misused(error: Any, told: terminal.CommandOutput) -> int:
    """Report a wrong option or argument. The text may contain control characters, pasted from a headline."""
    if told.as_json:
        terminal.complain(error.format_message())
    else:
        from typer.rich_utils import rich_format_error

        error.message = printable(error.message)
        rich_format_error(error)
    code: int = error.exit_code
    return code


def _unplanned(error: Exception) -> int:
    if os.environ.get("DIGESTBOT_LOG_LEVEL", "").lower() == "debug":
        raise error
    what = next(iter(str(error).splitlines()), "")
    terminal.complain(
        f"Something broke that nobody planned for ({type(error).__name__}: {what}). "
        "Please report it; with DIGESTBOT_LOG_LEVEL=debug you see where."
    )
    return FAILED


def _flushed(code: int) -> int:
    """Flush standard output; returns the exit code, or another one if the output can't be written."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _hang_up()
    except (OSError, ValueError) as error:
        return _no_output(error)
    return code


def _no_output(error: Exception) -> int:
    why = error.strerror if isinstance(error, OSError) else error
    _hang_up()
    with suppress(OSError):
        terminal.complain(f"Standard output can't be written: {why}")
    return FAILED


def _hang_up() -> None:
    """Point standard output to nowhere, because its reader has gone: Python would fail again at the end."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
