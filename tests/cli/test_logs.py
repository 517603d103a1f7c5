"""What the log shows of an error, whatever structlog would draw by itself."""

import importlib
import logging
import sys
from collections.abc import Iterator

import pytest
import rich  # before structlog, which then draws tracebacks with it unless it is told not to
import structlog.dev  # noqa: F401

from digestbot.cli import logs


@pytest.fixture
def as_it_was() -> Iterator[None]:
    root, own = logging.getLogger(), logging.getLogger("digestbot")
    handlers, levels = root.handlers[:], (root.level, own.level)
    yield
    root.handlers[:] = handlers
    root.setLevel(levels[0])
    own.setLevel(levels[1])


@pytest.mark.usefixtures("as_it_was")
@pytest.mark.parametrize("form", ["console", "json"])
def test_a_traceback_shows_no_values_of_variables(form, capsys: pytest.CaptureFixture[str]):
    logs.set_up("info", form)
    token = "the-bots-" + "token"
    try:
        _ = {}[len(token)]
    except KeyError:
        logging.getLogger("digestbot.trial").exception("broke")

    said = capsys.readouterr().err
    assert "KeyError: 14" in said
    assert "the-bots-token" not in said


@pytest.mark.usefixtures("as_it_was")
@pytest.mark.parametrize("loaded", [True, False])
def test_rich_can_be_imported_once_the_log_is_set_up(loaded, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "rich", rich)
    if not loaded:
        del sys.modules["rich"]

    logs.set_up("info", "console")

    assert ("rich" in sys.modules) is loaded
    assert (importlib.import_module("rich") is rich) is loaded
