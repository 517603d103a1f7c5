"""What readers get, as one page to look at: drawn as the simulator draws chats, and nothing in it is loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from digestbot.model import Message, Style
from digestbot.simulator.formatting.drawing import draw
from digestbot.simulator.formatting.formatting import formatted_text
from digestbot.simulator.formatting.rich import read_rich_message
from digestbot.simulator.formatting.rich_drawing import draw_blocks

#: Pictures lie at the publishers'; the page shows what they are called.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body{font:16px/1.4 system-ui,sans-serif;margin:0;background:#d7e3ea;color:#17212b}
main{max-width:30rem;margin:0 auto;padding:.5rem}
h1{font-size:1.1rem}
main>h2{font-size:1rem;margin:1.5rem 0 .3rem}
summary{cursor:pointer;color:#3a6d99}
.message{background:#fff;border-radius:.8rem;padding:.6rem .8rem;margin:.3rem 0;overflow-wrap:anywhere}
.message h1,.message h2,.message h3{margin:.7rem 0 .2rem;font-size:1.05rem}
.message p{margin:.2rem 0}
.message figure{margin:.3rem 0;background:#eef2f4;padding:.5rem;font-size:.8rem}
blockquote{border-left:3px solid #3a6d99;margin:.3rem 0;padding-left:.5rem}
a{color:#2678b6;text-decoration:none}
footer{color:#667;font-size:.9rem}
"""


@dataclass(frozen=True)
class Shown:
    """What one command or one reader's digest shows, in each style that it has."""

    title: str
    styles: Mapping[Style, Sequence[Message]]


def page(title: str, shown: Sequence[Shown]) -> str:
    """The page: the first style of each stands open, the others are folded."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width">'
        f"<style>{_STYLE}</style></head><body><main><h1>{escape(title)}</h1>"
        + "".join(_section(one) for one in shown)
        + "</main></body></html>\n"
    )


def _section(one: Shown) -> str:
    drawn = [
        f"<details{' open' if not place else ''}><summary>{escape(style)}</summary>"
        + "".join(f'<div class="message">{_draw(message)}</div>' for message in messages)
        + "</details>"
        for place, (style, messages) in enumerate(one.styles.items())
    ]
    return f"<h2>{escape(one.title)}</h2>" + "".join(drawn)


def _draw(message: Message) -> str:
    if message.rendering == "rich":
        return draw_blocks(read_rich_message({"html": message.html}).blocks)
    return draw(formatted_text(message.html, "HTML"))
