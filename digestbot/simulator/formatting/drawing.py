"""Draws a message's text and entities as safe HTML, for the chat page."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape

from digestbot.simulator.formatting.entities import Entity
from digestbot.simulator.formatting.formatting import Formatted

_PLAIN_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ('<blockquote class="expandable">', "</blockquote>"),
    "hashtag": ('<span class="hashtag">', "</span>"),
    "mention": ('<span class="mention">', "</span>"),
    "text_mention": ('<span class="mention">', "</span>"),
    "bot_command": ('<span class="command">', "</span>"),
}
_LINK_REST = 'target="_blank" rel="noopener noreferrer nofollow"'


def draw(formatted: Formatted) -> str:
    """Safe HTML: only the tags of this module, every other character escaped, line ends as ``<br>``."""
    text = formatted.text.encode("utf-16-le")
    entities = sorted(formatted.entities, key=lambda one: (one.offset, -one.length))
    edges = sorted({0, len(text) // 2, *(one.offset for one in entities), *(one.end for one in entities)})
    parts: list[str] = []
    standing: list[Entity] = []
    for edge, following in zip(edges, [*edges[1:], edges[-1]], strict=True):
        standing = _close_ended(standing, edge, parts, text)
        for one in entities:
            if one.offset == edge and one.length:
                parts.append(_tags(one, text)[0])
                standing.append(one)
        piece = text[edge * 2 : following * 2].decode("utf-16-le", "replace")
        preformatted = any(one.type == "pre" for one in standing)
        parts.append(escape(piece) if preformatted else escape(piece).replace("\n", "<br>"))
    return "".join(parts)


def _close_ended(standing: list[Entity], edge: int, parts: list[str], text: bytes) -> list[Entity]:
    """Close the tags that end here. Tags that cross them are closed and opened again, so that all tags nest."""
    lowest = next((at for at, one in enumerate(standing) if one.end <= edge), None)
    if lowest is None:
        return standing
    parts.extend(_tags(one, text)[1] for one in reversed(standing[lowest:]))
    again = [one for one in standing[lowest:] if one.end > edge]
    parts.extend(_tags(one, text)[0] for one in again)
    return [*standing[:lowest], *again]


def _tags(one: Entity, text: bytes) -> tuple[str, str]:
    covered = text[one.offset * 2 : one.end * 2].decode("utf-16-le", "replace")
    if one.type == "text_link":
        return link_tags(one.argument)
    if one.type == "url":
        return link_tags(covered if "://" in covered else f"http://{covered}")
    if one.type == "email":
        return link_tags(f"mailto:{covered}")
    if one.type == "pre":
        language = f' data-language="{escape(one.argument)}"' if one.argument else ""
        return f"<pre{language}>", "</pre>"
    if one.type == "date_time":
        return time_tags(*one.argument.partition("|")[::2])
    return _PLAIN_TAGS.get(one.type, ("<span>", "</span>"))


def link_tags(url: str) -> tuple[str, str]:
    """The start and end tag of a link. An address that is not of the web, mail or Telegram gets none."""
    if not url.lower().startswith(("http://", "https://", "mailto:", "tg://")):
        return "<span>", "</span>"
    return f'<a href="{escape(url)}" {_LINK_REST}>', "</a>"


def time_tags(unix: str, style: str) -> tuple[str, str]:
    moment = datetime.fromtimestamp(int(unix), UTC).isoformat().replace("+00:00", "Z")
    return f'<time datetime="{moment}" data-format="{escape(style)}">', "</time>"
