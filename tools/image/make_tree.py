# ruff: noqa: INP001 - a script that stands by itself, for the Dockerfile
"""Puts together the files of the image, in a folder. The Dockerfile runs it in its first stage, as root.

    python make_tree.py PACKAGES TREE [LANGUAGE ...]

PACKAGES is what ``pip install --prefix`` made; TREE becomes the root of the image. It gets the Python that runs this
script, the packages, the system's libraries that these load, and nothing else of the system: no shell, no package
manager, no compiler. Babel's data come for the languages of the catalogues, and for each LANGUAGE that is named
(``pl``, for a catalogue of an operator's own).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

#: Of the standard library: what only developers use, and the base's own packages (pip).
NOT_OF_PYTHON = (
    "__pycache__", "site-packages", "config-*", "ensurepip", "idlelib", "lib2to3", "pydoc_data", "test", "tkinter",
    "turtle*", "_ctypes_test.*", "_dbm.*", "_gdbm.*", "_test*.so", "_tkinter.*", "xx*.so",
)  # fmt: skip
#: Of packages: their tests, what only a compiler or a type checker reads, and large libraries that nobody here imports.
NOT_OF_PACKAGES = (
    "__pycache__", "test", "tests",
    "*.a", "*.c", "*.cpp", "*.f", "*.f90", "*.h", "*.hpp", "*.pxd", "*.pxi", "*.pyi", "*.pyx",
    "_simd.*.so", "_test*.so", "*_tests.*.so", "objectify.*.so",
)  # fmt: skip
#: Of the system, beside libraries. Programs find certificates by the variable SSL_CERT_FILE.
OF_SYSTEM = ("etc/nsswitch.conf", "etc/ssl/certs/ca-certificates.crt")
#: Who runs the program: name, number and home.
RUNS_AS = ("digestbot", 10001, "/data")
PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"


def is_left_out(name: str, patterns: Iterable[str]) -> bool:
    """Whether a file or folder of this name stays out of the image."""
    return any(fnmatch(name, pattern) for pattern in patterns)


def locales_to_leave_out(names: Iterable[str], languages: Iterable[str]) -> set[str]:
    """Of Babel's files of locales ("de_AT.dat") those of other languages; "root.dat" is part of every locale."""
    wanted = {"root", *languages}
    return {name for name in names if name.endswith(".dat") and re.split(r"[_.]", name)[0] not in wanted}


def libraries(said: str) -> set[str]:
    """The paths of the libraries that ``ldd`` named.

    Raises ValueError where it did not find one.
    """
    if missing := re.findall(r"^\s*(\S+) => not found", said, re.MULTILINE):
        raise ValueError(f"These libraries are missing: {', '.join(sorted(set(missing)))}.")
    return set(re.findall(r"(?:=>|^)\s+(/\S+) \(0x", said, re.MULTILINE))


def packages_of(said: str) -> set[str]:
    """The names that ``dpkg-query --search`` told; it tells diverted files too ("diversion by …")."""
    return set(re.findall(r"^([a-z0-9][a-z0-9+.-]+)[:,]", said, re.MULTILINE))


def copy(source: Path, target: Path, left_out: Iterable[str]) -> None:
    """A folder with all that is in it, into one that may be there already."""

    def ignored(_: str, names: list[str]) -> set[str]:
        return {name for name in names if is_left_out(name, left_out)}

    shutil.copytree(source, target, ignore=ignored, symlinks=True, dirs_exist_ok=True)


def add_python(tree: Path) -> None:
    """The interpreter under its three names, and its standard library, where they lie here."""
    binary = Path(sys.base_exec_prefix, "bin", PYTHON)
    copied = inside(tree, binary)
    copied.parent.mkdir(parents=True)
    shutil.copy2(binary, copied)
    for name in ("python", "python3"):
        copied.with_name(name).symlink_to(PYTHON)
    stdlib = Path(sysconfig.get_path("stdlib"))
    copy(stdlib, inside(tree, stdlib), NOT_OF_PYTHON)


def add_packages(tree: Path, packages: Path, languages: Iterable[str]) -> None:
    """The packages, beside the standard library, and of their commands the program's own."""
    prefix = inside(tree, Path(sys.base_prefix))
    copy(packages / "lib", prefix / "lib", NOT_OF_PACKAGES)
    shutil.copy2(packages / "bin" / "digestbot", prefix / "bin")
    site = prefix / "lib" / PYTHON / "site-packages"
    ours = {file.stem for file in (site / "digestbot" / "_templates" / "locales").glob("*.po")}
    data = site / "babel" / "locale-data"
    for name in locales_to_leave_out((file.name for file in data.iterdir()), {"en", *ours, *languages}):
        (data / name).unlink()


def strip(tree: Path) -> None:
    """Take the symbols that only a debugger reads out of the packages' libraries.

    Not where a library has a search path of its own: the wheel's builder wrote it into the finished file, and such
    files can break.
    """
    for file in compiled(tree):
        if not re.search(r"R(UN)?PATH", output("readelf", "--dynamic", file)):
            output("strip", "--strip-unneeded", file)


def add_system(tree: Path) -> None:
    """The libraries that Python and the packages load, with the notes on their packages, and some files."""
    found = {Path(path) for file in compiled(tree) for path in libraries(output("ldd", file))}
    of_system = sorted(path for path in found if not path.is_relative_to(tree))
    for path in (*of_system, *(Path("/", name) for name in OF_SYSTEM)):
        target = inside(tree, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
    # Python finds its own library beside itself where there is /proc, and by this everywhere.
    output("ldconfig", "-r", tree, "-X", Path(sys.base_prefix, "lib"))
    add_package_notes(tree, of_system)


def add_package_notes(tree: Path, paths: Iterable[Path]) -> None:
    """Debian's copyright notes of the libraries, and which packages they are of, where scanners look for it."""
    # The packages' lists write /usr/lib or /lib, which are one folder.
    known = [
        "*" + str(path.resolve()).removeprefix("/usr")
        for path in paths
        if not path.is_relative_to(sys.base_prefix)
    ]
    names = packages_of(output("dpkg-query", "--search", *known))
    for name in names:
        status = inside(tree, Path("/var/lib/dpkg/status.d", name))
        status.parent.mkdir(parents=True, exist_ok=True)
        status.write_text(output("dpkg-query", "--status", name), "utf-8")
    # The note may lie with another package of the same source.
    said = output("dpkg-query", "--show", "--showformat", "${Package} ${source:Package}\\n")
    sources = dict(line.split(" ") for line in said.splitlines())
    wanted = {sources[name] for name in names}
    for note in (Path("/usr/share/doc", name, "copyright") for name in sources if sources[name] in wanted):
        if note.is_file():
            inside(tree, note).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(note, inside(tree, note))


def add_users(tree: Path) -> None:
    """The accounts, and a folder for what lasts as long as a process."""
    accounts = (("root", 0, "/"), RUNS_AS)
    users = [f"{name}:x:{number}:{number}::{home}:/nonexistent\n" for name, number, home in accounts]
    groups = [f"{name}:x:{number}:\n" for name, number, _ in accounts]
    (tree / "etc" / "passwd").write_text("".join(users), "utf-8")
    (tree / "etc" / "group").write_text("".join(groups), "utf-8")
    (tree / "tmp").mkdir()
    (tree / "tmp").chmod(0o1777)


def compile_imported(tree: Path) -> None:
    """Write the bytecode, by the tree's own Python in the tree alone: so it is seen that nothing is missing."""
    script = Path(__file__).with_name("compile_imported.py").read_text("utf-8")
    output("chroot", tree, Path(sys.base_exec_prefix, "bin", PYTHON), "-B", "-", typed=script)


def compiled(tree: Path) -> list[Path]:
    """The programs and libraries of a tree."""
    files = (file for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    return sorted(file for file in files if file.open("rb").read(4) == b"\x7fELF")


def output(*command: object, typed: str = "") -> str:
    """What a program printed that was given ``typed``; what it says of errors is shown."""
    words = [str(word) for word in command]
    # The commands are those of this script.
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, input=typed, text=True).stdout  # noqa: S603


def inside(tree: Path, path: Path) -> Path:
    """Where a path of the system lies in the tree."""
    return tree / path.relative_to("/")


def main(packages: Path, tree: Path, *languages: str) -> None:
    add_python(tree)
    add_packages(tree, packages, languages)
    strip(tree)
    add_system(tree)
    add_users(tree)
    compile_imported(tree)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
