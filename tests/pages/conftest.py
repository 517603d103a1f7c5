import json

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from digestbot.chat.commands import COMMANDS
from digestbot.pages.renderer import Pages


class HtmlFile(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "html"


@pytest.fixture
def html_file(snapshot):
    """Golden files, one a message, that can be read as they are."""
    return snapshot.use_extension(HtmlFile)


@pytest.fixture(scope="session")
def pages():
    return Pages(commands=COMMANDS)


def execute(**request):
    """Ask TDLib, offline."""
    from tdjson.tdjson_ext import td_execute

    return json.loads(td_execute(json.dumps(request).encode()))


@pytest.fixture(scope="session")
def telegram():
    """Telegram's own entity parser, offline: HTML in, its formattedText or error out."""
    execute(**{"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})

    def parse(html):
        return execute(
            **{"@type": "parseTextEntities", "text": html, "parse_mode": {"@type": "textParseModeHTML"}}
        )

    return parse


@pytest.fixture(scope="session")
def commands_in(telegram):
    """The commands that Telegram finds in a message."""

    def find(html):
        text = telegram(html)["text"]
        found = execute(**{"@type": "getTextEntities", "text": text})["entities"]
        units = text.encode("utf-16-le")
        return [
            units[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")
            for one in found
            if one["type"]["@type"] == "textEntityTypeBotCommand"
        ]

    return find
