from typing import Any

import pytest

from tests.simulator.street import ADA, Street

DIGEST = """
<h1>Your digest</h1>
<p>Monday &mdash; <tg-time unix="1700000000" format="r">now</tg-time></p>
<figure><img src="http://127.0.0.1:9/a.jpg"><figcaption>Storm<cite>AP</cite></figcaption></figure>
<h3><a href="http://paper.example/a?b=1&amp;c=2">Storm &lt;hits&gt;</a></h3>
<details><summary>2 more sources</summary><ul><li>One: <a href="javascript:x()">gone</a></li><li><b>Two</b></li></ul></details>
<table bordered><tr><th>A</th><td align="right">1</td></tr></table>
<footer>Until tomorrow</footer>
"""


@pytest.fixture
async def started(street: Street) -> Street:
    await street.say("/start")
    return street


def html(markup: str) -> dict[str, Any]:
    return {"chat_id": ADA, "rich_message": {"html": markup}}


async def test_a_rich_message_is_kept_as_blocks_and_drawn_safely(started: Street) -> None:
    sent = await started.result("sendRichMessage", **html(DIGEST))
    blocks = sent["rich_message"]["blocks"]
    assert [block["type"] for block in blocks] == [
        "heading", "paragraph", "photo", "heading", "details", "table", "footer",
    ]  # fmt: skip
    drawn = (await started.state())["messages"][-1]
    assert drawn["rich"] is True
    assert "<h1>Your digest</h1>" in drawn["html"]
    assert "<figcaption>Storm<cite>AP</cite></figcaption>" in drawn["html"]
    assert "Storm &lt;hits&gt;</a></h3>" in drawn["html"]
    assert "<li>One: gone</li><li><b>Two</b></li>" in drawn["html"]
    assert "javascript" not in drawn["html"]
    assert drawn["text"].startswith(
        "Your digest\nMonday — now\nStorm\nAP\nStorm <hits>\n2 more sources\n• One: gone"
    )


async def test_a_button_stands_in_a_text_and_is_drawn(started: Street) -> None:
    button = '<tg-button type="callback_data" data="1X:more:7" style="link">👍</tg-button>'
    sent = await started.result("sendRichMessage", **html(f"<p>Storm {button}</p>"))

    [block] = sent["rich_message"]["blocks"]
    assert block["text"][1] == {
        "type": "button",
        "button": {"text": "👍", "callback_data": "1X:more:7", "style": "link"},
    }
    drawn = (await started.state())["messages"][-1]
    assert '<button data-callback="1X:more:7">👍</button>' in drawn["html"]
    assert drawn["text"] == "Storm 👍"


@pytest.mark.parametrize(
    "button",
    [
        "<tg-button>👍</tg-button>",
        '<tg-button type="callback_data" data="">👍</tg-button>',
        f'<tg-button type="callback_data" data="{"x" * 65}">👍</tg-button>',
        '<tg-button type="callback_data" data="1"></tg-button>',
        '<tg-button type="callback_data" data="1" style="big">👍</tg-button>',
        '<tg-button type="callback_data" data="1"><b>👍</b></tg-button>',
    ],
)
async def test_a_button_that_telegram_would_not_take_is_refused(started: Street, button: str) -> None:
    assert (await started.refused("sendRichMessage", **html(f"<p>{button}</p>")))[0] == 400


async def test_a_message_becomes_rich_and_classic_again_by_edits(started: Street) -> None:
    sent = await started.result("sendMessage", chat_id=ADA, text="plain")
    edit = {"chat_id": ADA, "message_id": sent["message_id"]}
    rich = {"rich_message": {"html": "<p>rich</p>"}}
    edited = await started.result("editMessageText", **edit, **rich)
    assert edited["rich_message"]["blocks"] == [{"type": "paragraph", "text": "rich"}]
    assert (await started.refused("editMessageText", **edit, **rich))[1].startswith(
        "Bad Request: message is not modified"
    )
    assert (await started.result("editMessageText", **edit, text="plain again"))["text"] == "plain again"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>", "Can't find end tag"),
        ("<p>a<br>b</p>", 'Unsupported start tag "br"'),
        ("<p>a < b</p>", "Unclosed start tag"),
        ("<b>a<i>b</b></i>", "Unmatched end tag"),
        ("<p>a<h1>b</h1></p>", "can't stand inside a text"),
        ('<img src="nowhere">', "must have an HTTP URL"),
        ("<ul>loose</ul>", "Unexpected text"),
        ("<details>no summary</details>", "summary"),
        ("<p> </p>", "must be non-empty"),
        ("<p>" + "a" * 32769 + "</p>", "message is too long"),
        ("<p>a</p>" * 501, "too many blocks"),
        ("<details><summary>s</summary>" * 17 + "x" + "</details>" * 17, "too deep nesting"),
        ("<b>" * 5000 + "x" + "</b>" * 5000, "oo deep nesting"),
        ('<img src="http://a.b/">' * 51, "too many media"),
        ("<table><tr>" + "<td>x</td>" * 21 + "</tr></table>", "too many columns"),
    ],
)
async def test_a_rich_message_that_is_wrong_or_too_large_is_refused(
    started: Street, markup: str, words: str
) -> None:
    code, description = await started.refused("sendRichMessage", **html(markup))
    assert code == 400
    assert words in description


async def test_the_limits_themselves_are_allowed(started: Street) -> None:
    await started.result("sendRichMessage", **html("<p>" + "a" * 32768 + "</p>"))
    await started.result("sendRichMessage", **html("<p>a</p>" * 500))
    await started.result("sendRichMessage", **html("<table><tr>" + "<td>x</td>" * 20 + "</tr></table>"))


async def test_an_older_telegram_knows_no_rich_messages(started: Street) -> None:
    await started.control("rich", {"enabled": False})
    assert await started.refused("sendRichMessage", **html("<p>x</p>")) == (
        404,
        "Not Found: method not found",
    )
    sent = await started.result("sendMessage", chat_id=ADA, text="x")
    edit = {"chat_id": ADA, "message_id": sent["message_id"], "rich_message": {"html": "<p>x</p>"}}
    assert await started.refused("editMessageText", **edit) == (400, "Bad Request: message text is empty")


@pytest.mark.parametrize(
    "blocks",
    [
        [{"type": "list", "items": 3}],
        [{"type": "list", "items": [{"value": "x", "blocks": [{"type": "paragraph", "text": "y"}]}]}],
        [{"type": "table", "cells": [["x"]]}],
        [{"type": "blockquote", "blocks": {"a": 1}}],
        [{"type": "heading", "text": "x", "size": []}],
        ["x"],
    ],
)
async def test_blocks_that_are_none_are_refused(started: Street, blocks: list[Any]) -> None:
    assert (await started.refused("sendRichMessage", chat_id=ADA, rich_message={"blocks": blocks}))[0] == 400


async def test_blocks_are_taken_as_they_are(started: Street) -> None:
    blocks = [{"type": "paragraph", "text": ["a ", {"type": "bold", "text": "<b>"}]}]
    sent = await started.result("sendRichMessage", chat_id=ADA, rich_message={"blocks": blocks})
    assert sent["rich_message"]["blocks"] == blocks
    assert (await started.state())["messages"][-1]["html"] == "<p>a <b>&lt;b&gt;</b></p>"
