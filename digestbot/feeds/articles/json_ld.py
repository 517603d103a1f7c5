"""Reads a page's JSON-LD about its article (schema.org), which is often broken."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import lxml.html

from digestbot.feeds.articles.facts import PageFacts

_ARTICLE = re.compile(
    r"(?:Article|BlogPosting|LiveBlogPosting|Report|Review|Story|Post|Recipe|AnalysisNews)$"
)
_PAGE = frozenset({"WebPage", "VideoObject", "MediaGallery", "PodcastEpisode", "CreativeWork"})
_SCRIPTS = 40
_DEEPEST = 12


def read_json_ld(root: lxml.html.HtmlElement, url: str) -> PageFacts:
    """The data in the page's JSON-LD about the article; empty if there is none."""
    nodes = list(_nodes(root))
    node = _article(nodes, url)
    if node is None:
        return PageFacts()
    by_id = {str(other["@id"]): other for other in nodes if "@id" in other and len(other) > 1}
    persons, organisations = _authors(node, by_id)
    return PageFacts(
        titles=tuple(filter(None, (_text(node.get("headline")), _text(node.get("name"))))),
        authors=tuple(persons),
        organisations=tuple(organisations),
        publisher=_text(node.get("publisher")) or None,
        dates=tuple(
            filter(None, (_text(node.get(key)) for key in ("datePublished", "dateCreated", "uploadDate")))
        ),
        section=_text(_first(node.get("articleSection"))) or None,
        tags=tuple(_keywords(node)),
        lead=_text(node.get("description")) or None,
        image=_image(node.get("image"), by_id) or _image(node.get("thumbnailUrl"), by_id),
        language=_text(_first(node.get("inLanguage"))) or None,
        is_article=_is_article(node),
        body=_text(node.get("articleBody")) or None,
        is_paid=is_no(node.get("isAccessibleForFree")),
        paid_parts=tuple(_paid_parts(node)),
    )


def is_no(value: Any) -> bool:
    """Whether a schema.org value means no: false, "False", "http://schema.org/False"."""
    return value is False or (
        isinstance(value, str) and value.strip().rpartition("/")[2].casefold() == "false"
    )


def _paid_parts(node: dict[str, Any]) -> Iterator[str]:
    for part in _listed(node.get("hasPart"))[:20]:
        if isinstance(part, dict) and is_no(part.get("isAccessibleForFree")):
            yield from (
                selector for selector in _listed(part.get("cssSelector")) if isinstance(selector, str)
            )


def _nodes(root: lxml.html.HtmlElement) -> Iterator[dict[str, Any]]:
    for script in root.xpath("//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]")[
        :_SCRIPTS
    ]:
        yield from _objects(_loaded(script.text or ""), _DEEPEST)


def _loaded(text: str) -> Any:
    """The JSON, even if it was pasted into the page carelessly; None if it can't be repaired."""
    text = (
        re.sub(
            r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>\s*(?:\*/)?)\s*$",
            "",
            text,
        )
        .strip()
        .rstrip(";")
    )
    for mended in (_as_is, _without_trailing_commas, html.unescape, _escaped_newlines):
        try:
            return json.loads(mended(text), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _as_is(text: str) -> str:
    return text


def _without_trailing_commas(text: str) -> str:
    return re.sub(r",(\s*[}\]])", r"\1", text)


def _escaped_newlines(text: str) -> str:
    return re.sub(r'\\(?!["\\/bfnrtu])', r"\\\\", _without_trailing_commas(text))


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _objects(item, depth - 1)
    elif isinstance(value, dict):
        yield value
        for key in (
            "@graph",
            "mainEntity",
            "mainEntityOfPage",
            "itemListElement",
            "item",
            "author",
            "hasPart",
            "image",
            "video",
        ):
            if isinstance(value.get(key), dict | list):
                yield from _objects(value[key], depth - 1)


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]) if kind]


def _is_article(node: dict[str, Any]) -> bool:
    return any(_ARTICLE.search(kind) for kind in _types(node))


def _article(nodes: list[dict[str, Any]], url: str) -> dict[str, Any] | None:
    """The node of this page's article. An article's type is preferred to a page's, and this address to
    others.
    """
    articles = [
        node
        for node in nodes
        if _is_article(node) and (node.get("headline") or node.get("name") or node.get("datePublished"))
    ]
    pages = [
        node
        for node in nodes
        if _PAGE & set(_types(node)) and (node.get("datePublished") or node.get("headline"))
    ]
    path = url.rsplit("://", maxsplit=1)[-1].split("?", maxsplit=1)[0].split("#", maxsplit=1)[0].rstrip("/")
    for candidates in (articles, pages):
        here = [
            node
            for node in candidates
            if path
            and path
            in json.dumps([node.get("url"), node.get("@id"), node.get("mainEntityOfPage")], default=str)
        ]
        if best := (here or candidates):
            return max(
                best,
                key=lambda node: len(
                    node.keys() & {"headline", "datePublished", "author", "articleBody", "image"}
                ),
            )
    return None


def _first(value: Any) -> Any:
    return next(iter(value), None) if isinstance(value, list) else value


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = _first(value)
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else ""


def _authors(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> tuple[list[str], list[str]]:
    """The authors, if one of them is a person; and separately the organisations."""
    persons: list[str] = []
    organisations: list[str] = []
    for author in _listed(node.get("author") or node.get("creator"))[:20]:
        for name, is_person in _named(author, by_id):
            (persons if is_person else organisations).append(name)
    return (persons + organisations if persons else []), organisations


def _named(author: Any, by_id: dict[str, dict[str, Any]]) -> Iterator[tuple[str, bool]]:
    if isinstance(author, dict):
        known = by_id.get(str(author.get("@id")), {}) | author
        full_name = f"{_text(known.get('givenName'))} {_text(known.get('familyName'))}".strip()
        for name in _listed(known.get("name") or full_name):
            if isinstance(name, str):
                yield name, "Person" in _types(known) or not _types(known)
    elif isinstance(author, str):
        known = by_id.get(author, {})
        yield (_text(known.get("name")) if known else author), True


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _keywords(node: dict[str, Any]) -> Iterator[str]:
    for keyword in _listed(node.get("keywords")):
        text = _text(keyword)
        yield from (re.split(r"[,;]", text) if "," in text or ";" in text else [text])
    for about in _listed(node.get("about")):
        yield _text(about)


def _image(value: Any, by_id: dict[str, dict[str, Any]]) -> str | None:
    value = _first(value)
    if isinstance(value, dict):
        value = by_id.get(str(value.get("@id")), {}) | value
        value = _first(value.get("url") or value.get("contentUrl"))
    return value if isinstance(value, str) and value else None
