"""The wheel: built offline, it carries all that the program reads, and runs from an empty folder."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from digestbot import __version__

ROOT = Path(__file__).parent.parent
#: What the build reads.
PARTS = ("digestbot", "templates", "bot.py", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md")


def finish(*command: object, cwd: Path, env: dict[str, str] | None = None) -> str:
    """Run to a good end, and give what was printed."""
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of the checkout."""
    copy = tmp_path_factory.mktemp("copy")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, copy / part)
    finish(sys.executable, "-m", "hatchling", "build", "-t", "wheel", cwd=copy)
    (built,) = (copy / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel alone was installed."""
    folder = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    finish(*pip, "--no-deps", "--no-index", "--target", folder, wheel, cwd=folder)
    return folder


class Program:
    """The installed program, started in an empty folder; nothing of the checkout is in its reach."""

    def __init__(self, installed: Path, folder: Path) -> None:
        self.installed = installed
        self.folder = folder

    def environment(self) -> dict[str, str]:
        clean = {
            name: value for name, value in os.environ.items() if not name.startswith(("DIGESTBOT_", "PYTHON"))
        }
        return clean | {"PYTHONPATH": str(self.installed)}

    def __call__(self, *words: str) -> str:
        return finish(sys.executable, "-m", "digestbot", *words, cwd=self.folder, env=self.environment())

    def evaluate(self, expression: str) -> str:
        script = f"from digestbot.pages import templates; print({expression})"
        return finish(sys.executable, "-c", script, cwd=self.folder, env=self.environment()).strip()


@pytest.fixture
def program(installed: Path, tmp_path: Path) -> Program:
    return Program(installed, tmp_path)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        pytest.param("templates/**/*", "digestbot/_templates", id="templates and sentences"),
        pytest.param("digestbot/storage/migrations/**/*", "digestbot/storage/migrations", id="migrations"),
        pytest.param("digestbot/newsroom/*.toml", "digestbot/newsroom", id="topics and entities"),
        pytest.param("digestbot/newsroom/*.txt", "digestbot/newsroom", id="countries"),
        pytest.param("digestbot/feeds/*.opml", "digestbot/feeds", id="feeds to start with"),
        pytest.param("digestbot/places/*.gz", "digestbot/places", id="cities"),
        pytest.param("digestbot/simulator/page/**/*", "digestbot/simulator/page", id="the chat page"),
        pytest.param("digestbot/samples/feeds/*", "digestbot/samples/feeds", id="invented outlets"),
        pytest.param("digestbot/**/*.py", "digestbot", id="code"),
    ],
)
def test_the_wheel_carries_what_the_program_reads(here: str, there: str, names: set[str]) -> None:
    base = ROOT / here.partition("*")[0]
    files = {path for path in ROOT.glob(here) if path.is_file() and "__pycache__" not in path.parts}

    assert files
    assert {f"{there}/{path.relative_to(base).as_posix()}" for path in files} <= names


def test_the_wheel_carries_nothing_else(names: set[str]) -> None:
    information = f"digestbot-{__version__}.dist-info/"

    assert {name for name in names if not name.startswith(("digestbot/", information))} == set()
    assert {name for name in names if "__pycache__" in name or name.endswith((".sqlite3", ".env"))} == set()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_the_lock_pins_each_package_that_the_wheel_asks_for_at_a_version_it_takes(
    wheel: Path, lock: str
) -> None:
    with zipfile.ZipFile(wheel) as archive:
        metadata = archive.read(f"digestbot-{__version__}.dist-info/METADATA").decode()
    required = [Requirement(text) for text in re.findall(r"^Requires-Dist: (.*)$", metadata, re.MULTILINE)]
    pins = re.findall(r"^([\w.-]+)(?:\[.*?\])?==([^ ;]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    pinned = {canonicalize_name(name): version for name, version in pins}

    assert required
    assert [one for one in required if not one.specifier.contains(pinned[canonicalize_name(one.name)])] == []


def test_the_installed_program_says_its_version(program: Program) -> None:
    assert program("--version") == f"digestbot {__version__}\n"


def test_the_installed_program_works_schedules_out(program: Program) -> None:
    words = ("--tz", "Europe/Berlin", "--time", "02:30", "--from", "2026-10-25", "--count", "1", "--json")

    (only,) = json.loads(program("schedule", *words))["occurrences"]

    assert (only["utc"], only["shift"]) == ("2026-10-25T00:30:00Z", "fold")


def test_the_installed_program_makes_its_database_and_fills_its_own_templates(program: Program) -> None:
    program("db", "upgrade")
    shown = json.loads(program("preview", "--json", "--tags", "science", "--language", "de"))

    assert shown["empty"] is True
    assert "Wissenschaft" in shown["parts"][0]["text"]
    assert (program.folder / "digestbot.sqlite3").exists()


def test_the_installed_program_takes_its_templates_from_the_wheel(program: Program) -> None:
    folder = program.evaluate("templates.templates_folder()")

    assert folder == str(program.installed / "digestbot" / "_templates")
    assert program("templates", "check") == "All templates are good.\n"


def test_the_installed_program_reads_the_invented_outlets(program: Program) -> None:
    feed = program.installed / "digestbot" / "samples" / "feeds" / "touchline.xml"

    articles = json.loads(program("ingest", str(feed), "--json"))["articles"]

    assert len(articles) > 1
    assert all(article["title"] for article in articles)
