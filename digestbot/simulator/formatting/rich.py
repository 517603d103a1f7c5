"""Parses rich messages (``sendRichMessage``) into the Bot API's blocks, within Telegram's limits."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from digestbot.simulator.api.refusals import bad_request
from digestbot.simulator.formatting.entities import BadMarkup
from digestbot.simulator.formatting.rich_drawing import draw_blocks, plain_words
from digestbot.simulator.formatting.rich_markup import BLOCK_TAGS, MEDIA_TAGS, Element, parse_rich_html
from digestbot.simulator.links import BadLink, checked_link
from digestbot.simulator.world import Rich

TEXT_LENGTH = 32_768
MOST_BLOCKS = 500
DEEPEST_NESTING = 16
MOST_MEDIA = 50
MOST_COLUMNS = 20

_SPACE = re.compile(r"[ \t\r\n]+")
_STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "mark": "marked",
    "sub": "subscript", "sup": "superscript", "tg-spoiler": "spoiler",
}  # fmt: skip
_MEDIA_TYPES = {"photo", "video", "audio", "animation", "voice_note", "document"}
_IN_BUTTONS = {"tg-emoji", "tg-time"}
#: The address and the description of a picture: the page draws them, but the Bot API's blocks do not have
#: them.
_FOR_THE_PAGE = ("source", "alt")

Block = dict[str, Any]


def read_rich_message(given: Any) -> Rich:
    """An InputRichMessage with ``html``, ``markdown`` or ``blocks`` as it will stand in the chat.

    Raises:
        Refusal: where it says nothing, says it in a way that Telegram does not know, or is too large.
    """
    if not isinstance(given, dict):
        raise bad_request("rich message must be non-empty")
    sources = [name for name in ("html", "markdown", "blocks") if given.get(name)]
    if len(sources) != 1:
        raise bad_request(
            "exactly one of the fields html, markdown, and blocks must be specified in the rich message"
        )
    source = given[sources[0]]
    if sources[0] == "blocks":
        if not isinstance(source, list) or not all(isinstance(one, dict) for one in source):
            raise bad_request('field "blocks" must be an Array of InputRichBlock')
        blocks: list[Block] = source
    elif sources[0] == "html":
        blocks = _blocks_of_html(str(source))
    else:
        blocks = [
            {"type": "paragraph", "text": part.strip()} for part in str(source).split("\n\n") if part.strip()
        ]
    try:
        return _finished(blocks, is_rtl=given.get("is_rtl") is True)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        # Blocks are the caller's own JSON, which may be anything.
        raise bad_request("can't parse InputRichBlock") from None


def _finished(blocks: list[Block], *, is_rtl: bool) -> Rich:
    words = plain_words(blocks)
    everything = list(_walk(blocks))
    if not words.strip() and not any(block.get("type") in _MEDIA_TYPES for block, _ in everything):
        raise bad_request("rich message must be non-empty")
    _check_limits(everything, words)
    drawn = draw_blocks(blocks)
    for block, _ in everything:
        for name in _FOR_THE_PAGE:
            block.pop(name, None)
    return Rich(blocks, drawn, words, is_rtl)


def _check_limits(everything: list[tuple[Block, int]], words: str) -> None:
    if len(words) > TEXT_LENGTH:
        raise bad_request("message is too long")
    rows = sum(len(block.get("cells", ())) for block, _ in everything)
    items = sum(len(block.get("items", ())) for block, _ in everything)
    if len(everything) + rows + items > MOST_BLOCKS:
        raise bad_request("rich message has too many blocks")
    if max((depth for _, depth in everything), default=0) > DEEPEST_NESTING:
        raise bad_request("rich message has too deep nesting")
    if sum(block.get("type") in _MEDIA_TYPES for block, _ in everything) > MOST_MEDIA:
        raise bad_request("rich message has too many media")
    widest = max((len(row) for block, _ in everything for row in block.get("cells", ())), default=0)
    if widest > MOST_COLUMNS:
        raise bad_request("rich message has a table with too many columns")


def _walk(blocks: list[Block], depth: int = 1) -> Iterator[tuple[Block, int]]:
    for block in blocks:
        yield block, depth + _text_depth(block.get("text"))
        yield from _walk(block.get("blocks", []), depth + 1)
        for item in block.get("items", []):
            yield from _walk(item.get("blocks", []), depth + 2)


def _text_depth(text: Any) -> int:
    if isinstance(text, list):
        return max(map(_text_depth, text), default=0)
    return 1 + _text_depth(text.get("text")) if isinstance(text, dict) else 0


def _blocks_of_html(source: str) -> list[Block]:
    try:
        return _blocks(parse_rich_html(source).children)
    except BadMarkup as error:
        raise bad_request(f"can't parse entities: {error}") from None


def _blocks(children: list[Element | str]) -> list[Block]:
    """A list of blocks. Loose text between blocks becomes paragraphs."""
    blocks: list[Block] = []
    loose: list[Element | str] = []
    for child in children:
        if isinstance(child, Element) and child.tag in BLOCK_TAGS:
            blocks.extend(_paragraph(loose))
            loose = []
            blocks.append(_block(child))
        elif (
            isinstance(child, Element)
            and child.tag == "a"
            and "name" in child.attributes
            and not child.children
        ):
            blocks.extend(_paragraph(loose))
            loose = []
            blocks.append({"type": "anchor", "name": child.attributes["name"]})
        else:
            loose.append(child)
    return [*blocks, *_paragraph(loose)]


def _paragraph(loose: list[Element | str]) -> list[Block]:
    text = _text(loose)
    return [{"type": "paragraph", "text": text}] if text else []


def _block(element: Element) -> Block:  # noqa: C901, PLR0912 - one line for each kind of block
    tag, attributes = element.tag, element.attributes
    if tag in MEDIA_TAGS:
        return _media(element)
    if tag[0] == "h" and tag[1:].isdigit():
        return {"type": "heading", "text": _text(element.children), "size": int(tag[1:])}
    if tag == "hr":
        return {"type": "divider"}
    if tag == "pre":
        return _preformatted(element)
    if tag == "footer":
        return {"type": "footer", "text": _text(element.children)}
    if tag in {"ul", "ol"}:
        return _list(element)
    if tag == "blockquote":
        body, credit = _without(element, "cite")
        return {"type": "blockquote", "blocks": _blocks(body), **credit}
    if tag == "aside":
        body, credit = _without(element, "cite")
        return {"type": "pullquote", "text": _text(body), **credit}
    if tag == "figure":
        return _figure(element)
    if tag in {"tg-collage", "tg-slideshow"}:
        inner = [
            _block(child)
            for child in element.children
            if isinstance(child, Element) and child.tag in BLOCK_TAGS
        ]
        return {"type": tag.removeprefix("tg-"), "blocks": inner}
    if tag == "table":
        return _table(element)
    if tag == "details":
        return _details(element)
    if tag == "tg-map":
        return _map(attributes)
    if tag == "tg-math-block":
        return {"type": "mathematical_expression", "expression": element.texts().strip()}
    return {"type": "paragraph", "text": _text(element.children)}


def _preformatted(element: Element) -> Block:
    code = next((one for one in element.children if isinstance(one, Element) and one.tag == "code"), None)
    language = (code.attributes.get("class", "") if code else "").removeprefix("language-")
    block: Block = {"type": "pre", "text": element.texts().strip("\n")}
    return {**block, "language": language} if language else block


def _list(element: Element) -> Block:
    attributes, items = element.attributes, []
    number = _number(attributes.get("start"), 1)
    step = -1 if "reversed" in attributes else 1
    for child in element.children:
        if not isinstance(child, Element):
            _refuse_loose(child, element.tag)
            continue
        if child.tag != "li":
            raise BadMarkup(f'Unexpected tag "{child.tag}" in "{element.tag}"')
        number = _number(child.attributes.get("value"), number)
        boxes = [one for one in child.children if isinstance(one, Element) and one.tag == "input"]
        inner = [one for one in child.children if not (isinstance(one, Element) and one.tag == "input")]
        item: Block = {"label": f"{number}." if element.tag == "ol" else "•", "blocks": _blocks(inner)}
        if element.tag == "ol":
            item |= {"value": number, "type": attributes.get("type", "1")}
        if boxes:
            item |= {"has_checkbox": True, "is_checked": "checked" in boxes[0].attributes}
        items.append(item)
        number += step
    return {"type": "list", "items": items}


def _figure(element: Element) -> Block:
    body, _ = _without(element, "figcaption")
    inner = [child for child in body if isinstance(child, Element)]
    if len(inner) != 1 or inner[0].tag not in MEDIA_TAGS | {"tg-map", "tg-collage", "tg-slideshow"}:
        raise BadMarkup('Tag "figure" must hold exactly one media')
    block = _block(inner[0])
    captions = [one for one in element.children if isinstance(one, Element) and one.tag == "figcaption"]
    if captions:
        words, credit = _without(captions[0], "cite")
        block["caption"] = {"text": _text(words), **credit}
    return block


def _media(element: Element) -> Block:
    url = element.attributes.get("src", "")
    if not url.lower().startswith(("http://", "https://")):
        raise BadMarkup(f'Tag "{element.tag}" must have an HTTP URL in the attribute "src"')
    try:
        checked_link(url)
    except BadLink as error:
        raise BadMarkup(f"Wrong media URL: {error}") from None
    digest = hashlib.sha256(url.encode()).hexdigest()
    ids: Block = {"file_id": f"AgACAgQAAx{digest[:40]}", "file_unique_id": digest[:16]}
    kind = {"img": "photo", "video": "video", "audio": "audio"}[element.tag]
    media: Any = {**ids, "duration": 0}
    if kind == "photo":
        media = [{**ids, "width": 1280, "height": 720}]
    elif kind == "video":
        media |= {"width": 1280, "height": 720}
    return {"type": kind, kind: media, "source": url, "alt": element.attributes.get("alt", "")}


def _table(element: Element) -> Block:
    rows: list[Element] = []
    block: Block = {"type": "table"}
    for child in element.children:
        if not isinstance(child, Element):
            _refuse_loose(child, "table")
        elif child.tag == "caption":
            block["caption"] = _text(child.children)
        elif child.tag in {"thead", "tbody"}:
            rows.extend(one for one in child.children if isinstance(one, Element))
        else:
            rows.append(child)
    if any(row.tag != "tr" for row in rows):
        raise BadMarkup('Tag "table" must hold rows')
    cells = [[_cell(one) for one in row.children if isinstance(one, Element)] for row in rows]
    flags = {f"is_{name}": True for name in ("bordered", "striped") if name in element.attributes}
    return {**block, "cells": cells, **flags}


def _cell(element: Element) -> Block:
    if element.tag not in {"td", "th"}:
        raise BadMarkup(f'Unexpected tag "{element.tag}" in "tr"')
    attributes = element.attributes
    cell: Block = {"align": attributes.get("align", "left"), "valign": attributes.get("valign", "top")}
    text = _text(element.children)
    if text:
        cell["text"] = text
    if element.tag == "th":
        cell["is_header"] = True
    for name in ("colspan", "rowspan"):
        if name in attributes:
            cell[name] = _number(attributes[name], 1)
    return cell


def _details(element: Element) -> Block:
    body, _ = _without(element, "summary")
    summaries = [one for one in element.children if isinstance(one, Element) and one.tag == "summary"]
    if len(summaries) != 1:
        raise BadMarkup('Tag "details" must have exactly one "summary"')
    block: Block = {"type": "details", "summary": _text(summaries[0].children), "blocks": _blocks(body)}
    return {**block, "is_open": True} if "open" in element.attributes else block


def _map(attributes: dict[str, str]) -> Block:
    try:
        latitude, longitude = float(attributes["lat"]), float(attributes["long"])
    except (KeyError, ValueError):
        raise BadMarkup('Tag "tg-map" must have the attributes "lat" and "long"') from None
    return {
        "type": "map",
        "location": {"latitude": latitude, "longitude": longitude},
        "zoom": _number(attributes.get("zoom"), 13),
        "width": 600,
        "height": 400,
    }


def _text(children: list[Element | str]) -> Any:
    """RichText: a plain string, one styled piece, or a list of pieces; white space runs together."""
    pieces: list[Any] = []
    for child in children:
        piece = _SPACE.sub(" ", child) if isinstance(child, str) else _piece(child)
        if isinstance(piece, str) and pieces and isinstance(pieces[-1], str):
            pieces[-1] += piece
        elif piece != "":
            pieces.append(piece)
    if pieces and isinstance(pieces[0], str):
        pieces[0] = pieces[0].lstrip(" ")
    if pieces and isinstance(pieces[-1], str):
        pieces[-1] = pieces[-1].rstrip(" ")
    pieces = [piece for piece in pieces if piece != ""]
    if not pieces:
        return ""
    return pieces[0] if len(pieces) == 1 else pieces


def _piece(element: Element) -> Any:
    tag, attributes = element.tag, element.attributes
    if tag in BLOCK_TAGS or tag not in {
        *_STYLES,
        "a",
        "tg-reference",
        "tg-emoji",
        "tg-time",
        "tg-math",
        "tg-button",
    }:
        raise BadMarkup(f'Tag "{tag}" can\'t stand inside a text')
    if tag == "tg-math":
        return {"type": "mathematical_expression", "expression": element.texts()}
    if tag == "tg-emoji":
        return {
            "type": "custom_emoji",
            "custom_emoji_id": attributes.get("emoji-id", ""),
            "alternative_text": element.texts(),
        }
    if tag == "tg-button":
        return _button(element)
    inner = _inner(element)
    if tag in _STYLES:
        return {"type": _STYLES[tag], "text": inner} if inner else ""
    if tag == "tg-reference":
        return {"type": "reference", "text": inner, "name": attributes.get("name", "")}
    if tag == "tg-time":
        return _moment(attributes, inner)
    return _link(attributes, inner)


def _inner(element: Element) -> Any:
    """As ``_text``, but spaces at the ends stay, because they separate words from their neighbours."""
    held = "\u0000"
    children = [held, *element.children, held]
    text = _text(children)
    pieces = text if isinstance(text, list) else [text]
    cleaned = [piece.replace(held, "") if isinstance(piece, str) else piece for piece in pieces]
    cleaned = [piece for piece in cleaned if piece != ""]
    if not cleaned:
        return ""
    return cleaned[0] if len(cleaned) == 1 else cleaned


def _moment(attributes: dict[str, str], inner: Any) -> Any:
    unix, style = attributes.get("unix", ""), attributes.get("format", "")
    if not unix.isdigit() or not 0 < int(unix) < 2**31:
        return inner
    if not re.fullmatch(r"[rR]?|[wWdDtT]+", style):
        raise BadMarkup("Invalid date format used")
    return {"type": "date_time", "text": inner, "unix_time": int(unix), "date_time_format": style}


def _button(element: Element) -> Any:
    """A button that sends data to the bot; this server supports no other kind inside a text."""
    attributes, label = element.attributes, element.texts().strip()
    data, style = attributes.get("data", ""), attributes.get("style")
    if any(isinstance(child, Element) and child.tag not in _IN_BUTTONS for child in element.children):
        raise BadMarkup('Tag "tg-button" may hold plain text, custom emoji and tg-time only')
    if attributes.get("type") != "callback_data" or not 1 <= len(data.encode()) <= 64:
        raise BadMarkup('Tag "tg-button" must have the type "callback_data" and data of 1 to 64 bytes')
    if not label or style not in {None, "primary", "success", "danger", "link"}:
        raise BadMarkup('Tag "tg-button" must hold a text, and have a style that there is')
    button = {"text": label, "callback_data": data} | ({"style": style} if style else {})
    return {"type": "button", "button": button}


def _link(attributes: dict[str, str], inner: Any) -> Any:
    if "name" in attributes and not inner:
        return {"type": "anchor", "name": attributes["name"]}
    href = attributes.get("href", "")
    if href.startswith("#"):
        return {"type": "anchor_link", "text": inner, "anchor_name": href[1:]}
    if href.lower().startswith("mailto:"):
        return {"type": "email_address", "text": inner, "email_address": href[7:]}
    try:
        return {"type": "url", "text": inner, "url": checked_link(href)}
    except BadLink:
        # As in classic HTML, the link is dropped and its words stay.
        return inner


def _without(element: Element, tag: str) -> tuple[list[Element | str], Block]:
    """What stands in the element besides its ``cite`` (or the like), and that one as a credit."""
    body = [one for one in element.children if not (isinstance(one, Element) and one.tag == tag)]
    cited = [one for one in element.children if isinstance(one, Element) and one.tag == tag]
    return body, ({"credit": _text(cited[0].children)} if cited and tag == "cite" else {})


def _number(written: str | None, default: int) -> int:
    return int(written) if written is not None and re.fullmatch(r"-?[0-9]{1,6}", written) else default


def _refuse_loose(text: str, tag: str) -> None:
    if text.strip():
        raise BadMarkup(f'Unexpected text in "{tag}"')
