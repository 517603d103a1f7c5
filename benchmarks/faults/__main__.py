"""What tells each fault, and what it costs: ``python -m benchmarks.faults [--only NAME …] [--at-once 4] [--json]``.

The real program runs against the simulator with probes and a JSON log. Readers' digests come due, one fault is put in,
and each half second it looks whether a probe, a metric, a line of the log and a message to the owner tell it. Then the
fault is mended. It prints, for each fault, what told it after how many seconds, whether a digest was lost or came twice,
and after how many seconds everything had come and commands were answered. ``--markdown`` prints the table of
docs/operators.md. Some faults need root, to mount a small disk or to take writing or a name away; they are skipped for others.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.command_line import options
from benchmarks.faults import of_databases, of_news, of_processes, of_telegram
from benchmarks.faults.small_disks import small_disk
from benchmarks.faults.testbed import Testbed
from benchmarks.faults.trial import Fault, Finding, Tells, inject
from benchmarks.sending_stage import postgres_server

FAULTS: dict[str, Fault] = {
    fault.title: fault
    for family in (of_databases, of_telegram, of_news, of_processes)
    for fault in family.FAULTS
}


async def measure(faults: list[Fault], readers: int, at_once: int) -> list[Finding]:
    """What these faults show, so many at a time, in their order."""
    turns = asyncio.Semaphore(at_once)
    # The library that starts PostgreSQL starts one at a time.
    servers = asyncio.Semaphore(1)

    async def one(fault: Fault) -> Finding:
        async with servers if fault.engine == "postgresql" else contextlib.nullcontext(), turns:
            with _folder() as folder:
                return await _measure_one(fault, folder, readers)

    return await asyncio.gather(*map(one, faults))


async def _measure_one(fault: Fault, folder: Path, readers: int) -> Finding:
    if fault.needs_root and os.geteuid() != 0:
        return Finding(fault.title, fault.engine, skipped="not measured: it needs root")
    with contextlib.ExitStack() as afterwards:
        disk = afterwards.enter_context(small_disk(folder / "disk")) if fault.disk else None
        if fault.engine == "postgresql":
            server = await asyncio.to_thread(afterwards.enter_context, postgres_server())
            url = await asyncio.to_thread(server.create, disk)
        else:
            server, url = None, f"sqlite:///{(disk or folder) / 'digestbot.sqlite3'}"
        testbed = Testbed(url, folder, readers)
        testbed.server, testbed.disk, testbed.host, testbed.empty = server, disk, fault.host, fault.empty
        try:
            async with testbed.set_up():
                return await inject(fault, testbed)
        except Exception as error:  # noqa: BLE001 - one fault that breaks the measurement must not hide the others
            return Finding(fault.title, fault.engine, wrong=f"could not be measured: {error!r}"[:300])


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="digestbot-faults-"))
    try:
        yield folder
    finally:
        if not os.environ.get("KEEP_FAULTS"):
            shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--only", nargs="+", metavar="NAME", choices=list(FAULTS), default=list(FAULTS))
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--at-once", type=int, default=4, help="faults at a time, each with a bot of its own")
    parser.add_argument("--markdown", action="store_true", help="print the table for docs/operators.md")
    asked = parser.parse_args()
    # Bots that are killed break off their requests.
    logging.getLogger("aiohttp").setLevel(logging.CRITICAL)
    findings = asyncio.run(measure([FAULTS[name] for name in asked.only], asked.readers, asked.at_once))
    if asked.json:
        print(json.dumps([asdict(finding) for finding in findings], indent=1))
    elif asked.markdown:
        print("\n".join(_markdown(findings)))
    else:
        Console(width=None if sys.stdout.isatty() else 200).print(_table(findings))
    sys.exit(any(finding.wrong for finding in findings))


_COLUMNS = ("fault", "probe", "metric", "log", "message", "lost", "twice", "goes on", "what to do")


def _table(findings: list[Finding]) -> Table:
    table = Table(title=f"{len(findings)} faults, at a load of {os.getloadavg()[0]:.0f}")
    for column in (*_COLUMNS, "wrong"):
        table.add_column(column)
    for finding in findings:
        table.add_row(*_cells(finding), finding.wrong, style="red" if finding.wrong else "")
    return table


def _markdown(findings: list[Finding]) -> list[str]:
    rows = [_COLUMNS, ("---",) * len(_COLUMNS), *(_cells(finding, code="`") for finding in findings)]
    return [f"| {' | '.join(row)} |" for row in rows]


def _cells(finding: Finding, code: str = "") -> tuple[str, ...]:
    tells = FAULTS[finding.fault].tells
    if finding.skipped:
        return (finding.fault, *[""] * (len(_COLUMNS) - 2), finding.skipped)

    def told(name: str, what: str) -> str:
        seconds = finding.told.get(name)
        return "–" if not what or seconds is None else f"{code}{what}{code} {seconds:.0f} s"

    return (
        finding.fault,
        # A path in code would be taken for a command.
        told("probe", tells.probe).replace("`", ""),
        told("metric", tells.metric),
        told("log", tells.log) if tells.exit_code is None else _exit(finding, tells),
        f"{finding.told['message']:.0f} s" if finding.message else "–",
        str(finding.lost),
        str(finding.doubled),
        "–" if finding.went_on is None else f"{finding.went_on:.0f} s",
        finding.mend or "nothing: it goes on by itself",
    )


def _exit(finding: Finding, tells: Tells) -> str:
    seconds = finding.told.get("exit code")
    return "–" if seconds is None else f"exit code {tells.exit_code} {seconds:.0f} s: {finding.sentence}"


if __name__ == "__main__":
    main()
