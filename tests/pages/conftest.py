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


@pytest.fixture(scope="session")
def telegram():
    """Telegram's own entity parser, offline: HTML in, its formattedText or error out."""
    from tdjson.tdjson_ext import td_execute

    def execute(**request):
        answer = td_execute(json.dumps(request).encode())
        return json.loads(answer)

    execute(**{"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})

    def parse(html):
        return execute(
            **{"@type": "parseTextEntities", "text": html, "parse_mode": {"@type": "textParseModeHTML"}}
        )

    return parse
