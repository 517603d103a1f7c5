"""A shell for tests of commands: each runs in this process, in a folder and an environment of its own."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from digestbot.cli.main import app

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def said(self) -> str:
        return self.out + self.err


def invoke(*words: object, **how: Any) -> Result:
    """Run a command in this process. A command sets up the logs for good; they are as before afterwards."""
    root, ours = logging.getLogger(), logging.getLogger("digestbot")
    handlers, levels = root.handlers[:], (root.level, ours.level)
    try:
        return CliRunner().invoke(app, [str(word) for word in words], **how)
    finally:
        root.handlers[:] = handlers
        root.setLevel(levels[0])
        ours.setLevel(levels[1])


@dataclass
class Shell:
    folder: Path
    settings: dict[str, str] = field(default_factory=dict)

    def __call__(self, *words: object, given: bytes | None = None, **settings: str) -> Done:
        """Run a command in this process, with standard input; settings are named without their prefix."""
        environment: dict[str, str | None] = {
            name: None for name in os.environ if name.startswith("DIGESTBOT_")
        }
        # Loading the model takes longer than most commands.
        environment["DIGESTBOT_VECTORS"] = "off"
        with chdir(self.folder):
            result = invoke(*words, input=given, env={**environment, **self._named(settings)})
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Done(result.exit_code, result.stdout, result.stderr)

    def bytes_of(self, *words: object) -> bytes:
        """What a command writes to standard output, as it is."""
        with chdir(self.folder):
            result = invoke(*words, env=self._named({}))
        assert result.exit_code == 0, result.stderr
        return result.stdout_bytes

    def process(self, *words: object, **settings: str) -> subprocess.Popen[str]:
        """The same as a process of its own."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith("DIGESTBOT_")}
        return subprocess.Popen(
            [sys.executable, str(ROOT / "bot.py"), *(str(word) for word in words)],
            cwd=self.folder,
            env={**clean, **self._named(settings)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *words: object, **settings: str) -> Done:
        process = self.process(*words, **settings)
        out, err = process.communicate(timeout=120)
        return Done(process.returncode, out, err)

    def _named(self, settings: dict[str, str]) -> dict[str, str]:
        return {f"DIGESTBOT_{name.upper()}": value for name, value in (self.settings | settings).items()}
