# ruff: noqa: INP001 - a script that stands by itself
"""Makes docs/readers/ from the catalogues: what readers of each language find on the pages of ``/help`` and ``/privacy``.

    make catalogues            or python -m tools.make_readers_pages

English has a page that says more, docs/readers.md, and is written by hand.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from digestbot.chat.commands import COMMANDS
from digestbot.model import HelpTopic
from digestbot.pages.contexts import HelpPage, PrivacyPage
from digestbot.pages.languages.catalogue import SOURCE_LANGUAGE
from digestbot.pages.languages.when import right_to_left
from digestbot.pages.renderer import Pages

FOLDER = Path(__file__).parents[1] / "docs" / "readers"
#: Languages of which a picture of a digest is shown.
PICTURES = {"de": "digest-classic-de", "ar": "digest-rich-ar"}

_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")
_COMMAND = re.compile(r"^/(\w+) · (.*)$")


def page(pages: Pages, language: str) -> str:
    """The readers' page of a language, in Markdown."""
    messages = [pages.show(HelpPage(None, topic), language) for topic in get_args(HelpTopic)]
    messages.append(pages.show(PrivacyPage(), language))
    texts = [_MARKS.sub("", message.html) for parts in messages for message in parts]
    lines = [f"# {pages.own_name(language)}", "", pages.introduction(language)[0], ""]
    if picture := PICTURES.get(language):
        lines += [f"![](../images/{picture}.png)", ""]
    for text in texts:
        lines += [*_in_markdown(text), ""]
    lines += ["—", "", "[English](../readers.md)"]
    if right_to_left(language):
        lines = ['<div dir="rtl">', "", *lines, "", "</div>"]
    return "\n".join(lines) + "\n"


def _in_markdown(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        command = _COMMAND.match(line)
        if command is not None:
            yield f"- `/{command[1]}` · {_inline(command[2])}"
        elif line.startswith("<b>") and line.endswith("</b>"):
            yield f"## {_inline(line[3:-4])}"
        else:
            yield _inline(line) + ("  " if line else "")


def _inline(text: str) -> str:
    return html.unescape(re.sub(r"</?code>", "`", re.sub(r"</?b>", "**", text)))


def all_pages() -> dict[Path, str]:
    """Each file with what stands in it."""
    pages = Pages(commands=COMMANDS)
    return {
        FOLDER / f"{language}.md": page(pages, language)
        for language in pages.languages
        if language != SOURCE_LANGUAGE
    }


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for file, text in all_pages().items():
        file.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
