"""Draws rich messages' blocks as safe HTML for the chat page, and as plain text."""

from __future__ import annotations

from html import escape
from typing import Any

from digestbot.simulator.formatting.drawing import link_tags, time_tags

_STYLES = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "code": "code", "marked": "mark",
    "subscript": "sub", "superscript": "sup",
}  # fmt: skip
_ALIGNMENTS = frozenset({"left", "center", "right", "top", "middle", "bottom"})

Block = dict[str, Any]


def draw_blocks(blocks: list[Block]) -> str:
    """Safe HTML: only tags written here, everything else escaped."""
    return "".join(_draw_block(block) for block in blocks)


def plain_words(blocks: list[Block]) -> str:
    """The message as plain text, one line for each block."""
    return "\n".join(line for block in blocks for line in _block_lines(block) if line)


def _draw_block(block: Block) -> str:  # noqa: C901, PLR0912 - one line for each kind of block
    kind = block.get("type")
    text = draw_text(block.get("text", ""))
    if kind == "heading":
        size = min(max(int(block.get("size", 1)), 1), 6)
        return f"<h{size}>{text}</h{size}>"
    if kind == "pre":
        language = block.get("language")
        return (
            f'<pre data-language="{escape(str(language))}">{text}</pre>' if language else f"<pre>{text}</pre>"
        )
    if kind == "footer":
        return f"<footer>{text}</footer>"
    if kind == "divider":
        return "<hr>"
    if kind == "list":
        return _draw_list(block)
    if kind == "blockquote":
        return f"<blockquote>{draw_blocks(block.get('blocks', []))}{_draw_credit(block)}</blockquote>"
    if kind == "expandable_blockquote":
        return f'<blockquote class="expandable">{text}{_draw_credit(block)}</blockquote>'
    if kind == "pullquote":
        return f"<aside>{text}{_draw_credit(block)}</aside>"
    if kind in {"collage", "slideshow"}:
        return f"<figure>{draw_blocks(block.get('blocks', []))}{_draw_caption(block)}</figure>"
    if kind == "table":
        return _draw_table(block)
    if kind == "details":
        opened = " open" if block.get("is_open") else ""
        inner = draw_blocks(block.get("blocks", []))
        return f"<details{opened}><summary>{draw_text(block.get('summary', ''))}</summary>{inner}</details>"
    if kind == "anchor":
        return ""
    if kind == "map":
        place = block.get("location", {})
        return f"<p>📍 {escape(str(place.get('latitude')))}, {escape(str(place.get('longitude')))}</p>"
    if kind == "mathematical_expression":
        return f"<pre>{escape(str(block.get('expression', '')))}</pre>"
    if kind in {"photo", "video", "audio", "animation", "voice_note", "document"}:
        return _draw_media(block)
    return f"<p>{text}</p>"


def draw_text(text: Any) -> str:  # noqa: C901 - one line for each kind of text
    """RichText as safe HTML."""
    if isinstance(text, list):
        return "".join(map(draw_text, text))
    if not isinstance(text, dict):
        return escape(str(text))
    kind, inner = text.get("type"), draw_text(text.get("text", ""))
    if kind in _STYLES:
        tag = _STYLES[str(kind)]
        return f"<{tag}>{inner}</{tag}>"
    if kind == "spoiler":
        return f'<span class="spoiler">{inner}</span>'
    if kind == "url":
        return inner.join(link_tags(str(text.get("url", ""))))
    if kind == "email_address":
        return inner.join(link_tags(f"mailto:{text.get('email_address', '')}"))
    if kind == "date_time":
        return inner.join(time_tags(str(text.get("unix_time", 0)), str(text.get("date_time_format", ""))))
    if kind == "button":
        button = text["button"]
        return f'<button data-callback="{escape(str(button["callback_data"]))}">{escape(str(button["text"]))}</button>'
    if kind == "mathematical_expression":
        return f"<code>{escape(str(text.get('expression', '')))}</code>"
    if kind == "custom_emoji":
        return escape(str(text.get("alternative_text", "")))
    return inner


def _draw_list(block: Block) -> str:
    items = block.get("items", [])
    numbered = any("value" in item for item in items)
    drawn = "".join(_draw_item(item) for item in items)
    return f"<ol>{drawn}</ol>" if numbered else f"<ul>{drawn}</ul>"


def _draw_item(item: Block) -> str:
    value = f' value="{int(item["value"])}"' if "value" in item else ""
    checked = " checked" if item.get("is_checked") else ""
    box = f'<input type="checkbox" disabled{checked}> ' if item.get("has_checkbox") else ""
    blocks = item.get("blocks", [])
    # A single paragraph goes on the line of its bullet.
    plain = len(blocks) == 1 and blocks[0].get("type") == "paragraph"
    inner = draw_text(blocks[0].get("text", "")) if plain else draw_blocks(blocks)
    return f"<li{value}>{box}{inner}</li>"


def _draw_table(block: Block) -> str:
    flags = "".join(f" {name}" for name in ("bordered", "striped") if block.get(f"is_{name}"))
    caption = f"<caption>{draw_text(block['caption'])}</caption>" if block.get("caption") else ""
    rows = "".join(f"<tr>{''.join(map(_draw_cell, row))}</tr>" for row in block.get("cells", []))
    return f"<table{flags}>{caption}{rows}</table>"


def _draw_cell(cell: Block) -> str:
    tag = "th" if cell.get("is_header") else "td"
    places = "".join(
        f' {name}="{cell[name]}"' for name in ("align", "valign") if cell.get(name) in _ALIGNMENTS
    )
    spans = "".join(f' {name}="{int(cell[name])}"' for name in ("colspan", "rowspan") if name in cell)
    return f"<{tag}{places}{spans}>{draw_text(cell.get('text', ''))}</{tag}>"


def _draw_media(block: Block) -> str:
    source, kind = _media_source(block), str(block["type"])
    if kind in {"photo", "animation"}:
        media = f'<img src="{escape(source)}" alt="{escape(_description(block))}">'
    else:
        media = f"<p>{escape(kind)}: {escape(source).join(link_tags(source))}</p>"
    return f"<figure>{media}{_draw_caption(block)}</figure>"


def _description(block: Block) -> str:
    """The text for a picture that is not shown: its own description, else its caption."""
    caption = block.get("caption")
    told = _words(caption.get("text", "")) if isinstance(caption, dict) else ""
    return str(block.get("alt") or told or "Picture")


def _media_source(block: Block) -> str:
    given = block.get(str(block["type"]))
    return str(block.get("source") or (given.get("media", "") if isinstance(given, dict) else ""))


def _draw_caption(block: Block) -> str:
    caption = block.get("caption")
    if not isinstance(caption, dict):
        return ""
    return f"<figcaption>{draw_text(caption.get('text', ''))}{_draw_credit(caption)}</figcaption>"


def _draw_credit(block: Block) -> str:
    return f"<cite>{draw_text(block['credit'])}</cite>" if block.get("credit") else ""


def _block_lines(block: Block) -> list[str]:
    lines = [_words(block.get(name, "")) for name in ("summary", "text", "expression")]
    for inner in block.get("blocks", []):
        lines.extend(_block_lines(inner))
    for item in block.get("items", []):
        inner = [line for one in item.get("blocks", []) for line in _block_lines(one) if line]
        lines.extend(f"{item.get('label', '•')} {line}" for line in inner)
    lines.extend(" · ".join(_words(cell.get("text", "")) for cell in row) for row in block.get("cells", []))
    caption = block.get("caption")
    if block.get("type") == "table":
        lines.append(_words(caption or ""))
    elif isinstance(caption, dict):
        lines.extend(_words(caption.get(name, "")) for name in ("text", "credit"))
    if block.get("credit"):
        lines.append(_words(block["credit"]))
    return lines


def _words(text: Any) -> str:
    if isinstance(text, list):
        return "".join(map(_words, text))
    if isinstance(text, dict) and "button" in text:
        return str(text["button"]["text"])
    if isinstance(text, dict):
        return _words(text.get("text", text.get("expression", text.get("alternative_text", ""))))
    return str(text)
