# ruff: noqa: INP001, T201 - a script that stands by itself, and talks to who runs it
"""Says whether a weakness is known of a package of requirements.lock; ``make audit`` runs it, with pip-audit.

It ends with code 1 where a weakness is known, and where a package could not be looked up: pip-audit alone calls it a
success when it could look up none.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

LOCK = Path(__file__).parent.parent / "requirements.lock"
PIP_AUDIT = Path(sys.executable).with_name("pip-audit")
#: The lock has hashes, and is looked up as it is: nothing is downloaded.
OPTIONS = ("--require-hashes", "--disable-pip", "--progress-spinner", "off", "--format", "json")


def told(packages: list[dict[str, Any]]) -> tuple[list[str], int]:
    """What to say of pip-audit's report, line by line, and the exit code."""
    asked = [one for one in packages if "skip_reason" not in one]
    skipped = [one["name"] for one in packages if "skip_reason" in one]
    weak = [(one, weakness) for one in asked for weakness in one["vulns"]]
    lines = [
        f"{one['name']} {one['version']}: {weakness['id']}, {mended(weakness)}" for one, weakness in weak
    ]
    if not asked:
        return ["The server of known weaknesses knows none of the packages. Nothing was looked at."], 1
    if skipped:
        lines.append(f"The server does not know these, so they were not looked at: {', '.join(skipped)}.")
    lines.append(
        f"{len(asked)} of {len(packages)} packages were looked at, {len(weak)} weaknesses are known."
    )
    return lines, 1 if weak or skipped else 0


def mended(weakness: dict[str, Any]) -> str:
    """Which releases are without it."""
    releases = ", ".join(weakness["fix_versions"])
    return f"mended in {releases}" if releases else "not mended yet"


def main() -> int:
    """Ask, and say what came out; gives the exit code."""
    command = [PIP_AUDIT, *OPTIONS, "--requirement", LOCK]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - said above
    try:
        lines, code = told(json.loads(done.stdout)["dependencies"])
    except ValueError:
        reason = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        lines, code = [f"pip-audit did not get to the end: {reason}", "Nothing was looked at."], 1
    print("\n".join(lines))
    return code


if __name__ == "__main__":
    sys.exit(main())
