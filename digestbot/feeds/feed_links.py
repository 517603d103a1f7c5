"""Links to feeds, in a page or in the ``Link`` header of a server's answer."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from digestbot.model import FeedLink

_TYPE = re.compile(r"\b(?:rss|atom|rdf)\b|feed\+json", re.IGNORECASE)
_MAYBE_TYPE = re.compile(r"^\s*(?:application|text)/(?:xml|json)\b", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:^|[/._=-])(?:rss\d*|feeds?|atom|rdf)(?:$|[/._?&=-])|feedburner\.|\.(?:rss|rdf|atom)(?:$|\?)",
    re.IGNORECASE,
)
_OF_COMMENTS = re.compile(
    r"comment|kommentar|commentaire|comentario|commenti|reacties|комментар", re.IGNORECASE
)
#: At most this many links of a page are read.
MOST = 30
#: A ``Link`` header: targets in angle brackets, each with its parameters.
_LINK = re.compile(r"<([^<>]*)>((?:\s*;\s*[^\s;,=]+\s*(?:=\s*(?:\"[^\"]*\"|[^\s;,\"]*))?)*)")
_PARAMETER = re.compile(r";\s*([^\s;,=]+)\s*=\s*(?:\"([^\"]*)\"|([^\s;,\"]*))")


def feeds_named_in_header(header: str, *, url: str) -> tuple[FeedLink, ...]:
    """The feeds in a ``Link`` header (RFC 8288), with the same rules as for ``link`` elements."""
    found: dict[str, FeedLink] = {}
    for target, written in _LINK.findall(header):
        said = {name.casefold(): quoted or bare for name, quoted, bare in _PARAMETER.findall(written)}
        address = address_of(target, url)
        if address and address != url and is_feed(said.get("rel", ""), said.get("type", ""), target):
            title = " ".join(said.get("title", "").split())
            found.setdefault(address, FeedLink(address, title, is_of_comments(title, address)))
    return tuple(sorted(found.values(), key=lambda link: link.of_comments))[:MOST]


def is_feed(relation: str, kind: str, href: str) -> bool:
    """Whether a link leads to a feed, by its relation to the page and its type. If the type is XML or JSON,
    the address decides.
    """
    relations = relation.casefold().split()
    if not {"alternate", "feed"} & set(relations):
        return False
    if _TYPE.search(kind) or "feed" in relations:
        return True
    return bool(_MAYBE_TYPE.search(kind) and names_feed(href))


def names_feed(path: str) -> bool:
    """Whether the path of an address looks like a feed's."""
    return _ADDRESS.search(path) is not None


def is_of_comments(title: str, address: str) -> bool:
    return _OF_COMMENTS.search(f"{title} {address}") is not None


def address_of(href: str | None, base: str) -> str | None:
    """The web address of a link, without ``feed:`` before it or instead of http."""
    text = re.sub(r"^feed:(?:/*(?=https?://)|//)", "", (href or "").strip(), flags=re.IGNORECASE)
    if text != (href or "").strip() and "://" not in text:
        text = f"http://{text}"
    try:
        address = urljoin(base, text).partition("#")[0]
        readable = urlsplit(address).scheme in ("http", "https") and bool(urlsplit(address).hostname)
    except ValueError:
        return None
    return address if readable else None
