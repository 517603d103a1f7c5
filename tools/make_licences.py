# ruff: noqa: INP001, T201 - a script that stands by itself, and talks to who runs it
"""Makes docs/licences.md: the licence of each package that comes with the program, and who looked at it.

    python tools/make_licences.py

It reads requirements.lock and what the installed packages say of themselves, and ends with code 1 where a licence is
neither among those that ask for no more than their notice nor signed off below.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
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

digestbot is under the [MIT licence](../LICENSE). This table is made by `python tools/make_licences.py` of what `requirements.lock` pins; a licence that asks for more than its notice has a word why the package may come along all the same.

| package | licence | signed off |
|---|---|---|
"""


@dataclass(frozen=True)
class Package:
    """``licence`` is an SPDX expression; empty where nobody knows it."""

    name: str
    licence: str

    @property
    def word(self) -> str | None:
        """Why it may come along; None where nobody said so."""
        if self.name in SIGNED_OFF:
            return SIGNED_OFF[self.name]
        parts = re.split(r" AND | OR ", self.licence)
        return "asks for its notice only" if set(parts) <= PERMISSIVE else None


def pinned() -> list[str]:
    """The packages of the lock, each once."""
    names = re.findall(r"^([\w.-]+)(?:\[.*?\])?==", LOCK.read_text("utf-8"), re.MULTILINE)
    return sorted(set(names))


def package(name: str) -> Package:
    """A package with its licence, as looked up or as it says itself."""
    return Package(name, LOOKED_UP.get(name) or _said(name))


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
    return HEAD + "".join(f"| {one.name} | {one.licence or '?'} | {one.word or '**no**'} |\n" for one in rows)


def main() -> int:
    """Write the document; gives the exit code."""
    TABLE.write_text(table(), "utf-8")
    missing = [one for one in map(package, pinned()) if one.word is None]
    for one in missing:
        print(f"{one.name}: {one.licence or 'no licence is known'}; sign it off in tools/make_licences.py")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
