# ruff: noqa: INP001 - a script that stands by itself, for the Dockerfile
"""Compiles each module that the program imports, at its start or later, and few others.

Without bytecode, each start and each health check would compile them anew, because the image's files can't be
written; the bytecode of all modules would be twice as large. It is read without a look at the source, because the
two never change apart in an image.
"""

from __future__ import annotations

import ast
import compileall
import importlib
import pkgutil
import py_compile
import sys
from collections.abc import Iterator
from pathlib import Path

import digestbot

#: Packages of which more is imported once they are used.
WHOLE = ("digestbot", "anyio", "httpcore")
#: They do something when they are imported.
NOT_TO_IMPORT = ("digestbot.__main__", "digestbot.storage.migrations.")


def named(source: str) -> Iterator[str]:
    """The modules that a module imports anywhere, in functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def main() -> None:
    root = Path(digestbot.__path__[0])
    for module in pkgutil.walk_packages(digestbot.__path__, "digestbot."):
        if not module.name.startswith(NOT_TO_IMPORT):
            importlib.import_module(module.name)
    for file in root.rglob("*.py"):
        for name in named(file.read_text("utf-8")):
            if not name.startswith(NOT_TO_IMPORT):
                importlib.import_module(name)
    how = py_compile.PycInvalidationMode.UNCHECKED_HASH
    for name in WHOLE:
        compileall.compile_dir(sys.modules[name].__path__[0], quiet=1, force=True, invalidation_mode=how)
    files = {getattr(module, "__file__", None) or "" for module in list(sys.modules.values())}
    for path in sorted(path for path in files if path.endswith(".py")):
        py_compile.compile(path, doraise=True, invalidation_mode=how)


if __name__ == "__main__":
    main()
