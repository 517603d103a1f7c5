"""The documents say what the program does: settings, commands, events, exit codes, links, examples."""

import ast
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from digestbot import __version__
from digestbot.chat.commands import COMMANDS as CHAT
from digestbot.cli import as_json as forms
from digestbot.cli import terminal
from digestbot.cli.main import app
from digestbot.config import PREFIX, Settings
from digestbot.model import Article, ArticleId, SourceId, Story, StoryId, Trend
from digestbot.monitoring.watchdog import HUNG

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted(
    [
        ROOT / "README.md",
        ROOT / "CHANGELOG.md",
        *(ROOT / "docs").glob("*.md"),
        *ROOT.glob("templates/**/*.md"),
    ]
)
OPERATORS, EDITORS, READERS, README = (
    (ROOT / name).read_text("utf-8")
    for name in ("docs/operators.md", "docs/editors.md", "docs/readers.md", "README.md")
)

each_document = pytest.mark.parametrize(
    "document", [pytest.param(path, id=str(path.relative_to(ROOT))) for path in DOCUMENTS]
)


def rows(text: str, first: str) -> dict[str, list[str]]:
    """The rows of the tables whose first cell is code that begins with ``first``: that code, the other cells."""
    found = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")] if line.startswith("| `") else []
        if cells and cells[0].startswith(f"`{first}"):
            found[cells[0].strip("`")] = cells[1:]
    return found


# --- settings ---------------------------------------------------------------------------------------


def as_written(default: Any) -> str:
    match default:
        case None | "" | frozenset():
            return "–"
        case bool():
            return f"`{str(default).lower()}`"
        case timedelta():
            return f"`{default / timedelta(hours=1):g}`"
        case _:
            return f"`{default}`"


def test_every_setting_stands_in_the_operators_table_with_its_default() -> None:
    documented = {name: cells[0] for name, cells in rows(OPERATORS, PREFIX).items()}

    assert documented == {
        PREFIX + name.upper(): as_written(field.default) for name, field in Settings.model_fields.items()
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("starter_feeds", "true"),
        ("grace", "6"),
        ("on_doubt", "leave"),
        ("log_format", "json"),
        ("rate", "29.8"),
    ],
)
def test_a_value_is_read_as_the_table_writes_it(name: str, value: str) -> None:
    read = Settings(_env_file=None, **{name: value})

    assert as_written(getattr(read, name)) == f"`{value}`"


@each_document
def test_every_setting_that_is_named_exists(document: Path) -> None:
    named = set(re.findall(rf"\b{PREFIX}[A-Z_]+\b", document.read_text("utf-8")))

    assert named <= {PREFIX + name.upper() for name in Settings.model_fields}


# --- commands at the terminal -----------------------------------------------------------------------


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """Each command that can be called, with its options."""
    inner = getattr(command, "commands", {})
    if not inner or not path:
        options = [one for one in command.params if one.param_type_name == "option"]
        yield path, {name for option in options for name in (*option.opts, *option.secondary_opts)}
    for name, one in inner.items():
        yield from commands(one, (*path, name))


COMMANDS = dict(commands(get_command(app)))
EVERYWHERE = {"--help", "-h"}


def called(text: str) -> Iterator[list[str]]:
    """The words after ``bot.py`` wherever a document says how the program is called."""
    for line in re.findall(r"python bot\.py([^`\n]*)", text):
        yield shlex.split(line)


@each_document
def test_every_command_and_option_in_a_document_exists(document: Path) -> None:
    for words in called(document.read_text("utf-8")):
        named = tuple(takewhile(lambda word: not word.startswith("-"), words))
        command = next(
            (named[:length] for length in range(len(named), -1, -1) if named[:length] in COMMANDS), ()
        )
        assert command or not named, f"no command {' '.join(words)}"
        options = {word for word in words if word.startswith("-")}
        assert options <= COMMANDS[command] | EVERYWHERE, f"not an option: {' '.join(words)}"


def test_every_command_stands_in_the_operators_table_with_its_options() -> None:
    documented = {
        tuple(call.split()[2:]): set(re.findall(r"`(--?[a-z-]+)`", cells[0]))
        for call, cells in rows(OPERATORS, "python bot.py").items()
    }

    assert documented == {path: options if path else set() for path, options in COMMANDS.items()}
    assert all(f"`{option}`" in OPERATORS for option in COMMANDS[()])


def test_the_exit_codes_are_those_of_the_program() -> None:
    documented = {int(code) for code in re.findall(r"^\| (\d) \|", OPERATORS, re.MULTILINE)}

    assert documented == {
        0,
        terminal.FAILED,
        terminal.USAGE,
        terminal.DATABASE,
        terminal.TELEGRAM,
        terminal.TAKEN,
        HUNG,
        terminal.NOT_OURS,
    }


def examples() -> Iterator[Any]:
    """Calls with what they print, as the documents show them; those under ``text`` depend on the news."""
    for document in DOCUMENTS:
        for block in re.findall(
            r"^```console\n(.*?)^```", document.read_text("utf-8"), re.MULTILINE | re.DOTALL
        ):
            call, printed = block.split("\n", 1)
            yield pytest.param(call.removeprefix("$ python bot.py "), printed, id=call)


def broken_templates(folder: Path) -> None:
    """The folder of the example in the editors' document."""
    folder.mkdir()
    for name, text in {
        "hello.html": "There is no such page.",
        "help.html": "<b>Hello</b> {{ nope\n",
        "trending.html": '{% import "_partials.html" as say %}\n<b>{{ headline }}</b>\n',
        "paused.html": "<b>Back soon\n",
    }.items():
        (folder / name).write_text(text, "utf-8")


@pytest.mark.parametrize(("call", "printed"), list(examples()))
def test_an_example_prints_what_the_document_shows(call: str, printed: str, tmp_path: Path) -> None:
    broken_templates(tmp_path / "my-templates")
    (tmp_path / "digestbot").symlink_to(ROOT / "digestbot")

    done = subprocess.run(
        [sys.executable, ROOT / "bot.py", *shlex.split(call)],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if not name.startswith(PREFIX)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )

    assert done.stdout == printed


# --- events in the log ------------------------------------------------------------------------------

LEVELS = {"exception": "error"}


def logged() -> Iterator[tuple[str, str]]:
    """(event, level) of each call of a logger."""
    for file in (ROOT / "digestbot").rglob("*.py"):
        if "simulator" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="logger" | "log"), attr=level),
                    args=[ast.Constant(value=str(event)), *_],
                ):
                    yield event, LEVELS.get(level, level)


def test_every_event_of_the_log_stands_in_the_operators_table_with_its_level() -> None:
    section = OPERATORS.partition("\n### Logs\n")[2].partition("\n### ")[0]

    assert {event: cells[0] for event, cells in rows(section, "").items()} == dict(logged())


def test_what_is_to_be_looked_for_when_something_is_wrong_are_events_of_the_log() -> None:
    section = OPERATORS.partition("\n### What to look at\n")[2].partition("\n### ")[0]
    words = set(re.findall(r"`([a-z]+(?:_[a-z]+)+)`", section))
    looked_for = {word for word in words if not word.startswith(("digestbot_", "process_"))}

    assert len(looked_for) > 10
    assert looked_for <= dict(logged()).keys()


# --- commands in the chat ---------------------------------------------------------------------------


def test_the_readers_table_has_the_commands_of_the_menu_in_its_order() -> None:
    documented = [re.match(r"/[a-z]+", row)[0][1:] for row in rows(READERS, "/")]

    assert documented == [one.name for one in CHAT if not one.editorial]


def test_the_editors_document_names_each_command_of_theirs() -> None:
    assert [one.name for one in CHAT if one.editorial and f"`/{one.name}" not in EDITORS] == []


@each_document
def test_every_chat_command_that_is_named_exists(document: Path) -> None:
    # A command stands alone in its code, with what is typed behind it; a path has a dot or another slash.
    named = set(re.findall(r"`/([a-z]+)(?: [^`]*)?`", document.read_text("utf-8")))

    assert named - {"newbot", "setinline", "clock"} <= {one.name for one in CHAT}


def test_the_commands_that_anybody_in_a_group_may_use_are_named() -> None:
    sentence = re.search(r"everybody may use (.*?), without", READERS)[1]

    assert set(re.findall(r"/([a-z]+)", sentence)) == {one.name for one in CHAT if one.who == "anybody"}


# --- the documents themselves -----------------------------------------------------------------------


def anchors(text: str) -> set[str]:
    """The anchors that GitHub gives a document's headings."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@each_document
def test_every_link_within_the_repository_leads_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", document.read_text("utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        path = document.parent / name if name else document
        assert path.exists(), target
        if anchor:
            assert anchor in anchors(path.read_text("utf-8")), target


@each_document
def test_no_document_names_a_path_of_the_machine_it_was_written_on(document: Path) -> None:
    text = document.read_text("utf-8")

    assert not re.search(r"(?<![\w.:/-])/(?:work|root|home|tmp|opt|mnt|Users)\b", text)
    assert str(ROOT) not in text


def test_the_changelog_begins_with_this_version() -> None:
    released = re.findall(
        r"^## \[(\d[^\]]*)\] - \d{4}-\d{2}-\d{2}$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE
    )

    assert released[0] == __version__


def test_the_readme_names_the_two_commands_and_ci_runs_the_second() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")

    assert re.findall(r"^    (make \w+)$", README, re.MULTILINE) == ["make run", "make test"]
    assert re.search(r"^run:", makefile, re.MULTILINE)
    assert re.search(r"^test:", makefile, re.MULTILINE)
    assert "\nmake test\n" in (ROOT / ".ci/run").read_text("utf-8")


def test_every_section_of_the_news_is_named_to_editors() -> None:
    from digestbot.model import SECTIONS

    assert ", ".join(SECTIONS) in EDITORS


def test_the_sample_of_trending_has_the_fields_that_the_program_prints() -> None:
    told = EDITORS.partition("trending --tag science --json\n")[2].partition("```")[0]
    sample = json.loads(told)
    at = datetime(2026, 11, 23, tzinfo=UTC)
    article = Article(
        ArticleId(1), SourceId(1), "The Harbour Post", "https://h.example/1", "Rain", None, at, at
    )
    trend = Trend(Story(StoryId(1), (article,), "world", ()), 1.0, "steady", 1, 3, article)
    printed = forms.trending(at, None, (trend,), (0,))

    assert list(sample) == list(printed)
    assert [list(story) for story in sample["stories"]] == [list(story) for story in printed["stories"]]
    [story] = sample["stories"]
    assert story["reason"].startswith(f"{story['outlets']} sources in ")
    assert story["outlets"] >= story["sources"]
