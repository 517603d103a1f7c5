"""Links: the form to show, the key that all links to one article share, and the outlet of a link.

Two values are kept for each link. The shown one is as published, without tracking. The key is never fetched
or shown, so it leaves out what does not tell articles apart: scheme, ``www.``, phone and AMP editions, the
order of the query. In doubt the key keeps a difference: a duplicate is a nuisance, but two articles taken for
one lose news.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qs, urljoin, urlsplit

from tld import get_fld
from w3lib.url import canonicalize_url, safe_url_string

from digestbot.feeds.tracking import is_tracking, is_tracking_fragment

_SCHEMES = ("http", "https")
_DEFAULT_PORTS = {"http": 80, "https": 443}

_EDITION_LABELS = frozenset({"www", "m", "mobile", "mobil", "amp", "touch", "wap"})
_AMP_SUFFIX = re.compile(r"\.amp(\.html?)?$|(?<=[0-9a-f]{5})-amp$", re.IGNORECASE)
_DEFAULT_DOCUMENT = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?]*", re.IGNORECASE)
_AMP_SEGMENTS = frozenset({"amp", "amp.html", "amphtml"})
#: After these, "amp" is an ordinary word (``/tag/amp``).
_LISTINGS = frozenset(
    {"tag", "tags", "topic", "topics", "category", "search", "glossary", "dictionary", "wiki"}
)
_AMP_SWITCHES = frozenset(
    {"outputtype", "output", "view", "service", "mode", "format", "type", "viewtype", "layout"}
)
#: In Blogger's addresses of this form, ``?m=1`` means the phone edition; elsewhere ``m`` may be a month.
_BLOGGER_PATH = re.compile(r"^/\d{4}/\d{2}/[^/]+\.html$")

_GOOGLE = re.compile(r"^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$")
_AMP_CACHE = re.compile(r"(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$")
_WRAPPED_PATH = re.compile(r"^/(?:amp|c|v|wp)/(s/)?([^/]+\..+)$")

#: Hosts under which each outlet has a host name of its own, although the public suffix list does not say so.
_HOSTS_OF_MANY = frozenset(
    {
        "wordpress.com",
        "substack.com",
        "tumblr.com",
        "ghost.io",
        "typepad.com",
        "livejournal.com",
        "over-blog.com",
        "uecdn.es",
    }
)
#: Sites on which outlets differ only by the path.
_PATHS_OF_MANY = frozenset({"feedburner.com", "medium.com", "youtube.com", "reddit.com", "rsshub.app"})
#: Outlets that publish on several sites.
_SAME_OUTLET = {
    "bbci.co.uk": "bbc.com",
    "bbc.co.uk": "bbc.com",
    "dj.com": "wsj.com",
    "nyti.ms": "nytimes.com",
    "guim.co.uk": "theguardian.com",
    "guardian.co.uk": "theguardian.com",
    "reutersmedia.net": "reuters.com",
}


def shown_link(url: str, base: str = "") -> str | None:
    """Give the link that readers may be shown: absolute, http or https, tracking stripped.

    ``base`` is the address to which a relative ``url`` is relative. None if ``url`` may not be shown: empty,
    another scheme, no host, or a user name before the host (it disguises the host).
    """
    if not url.strip() or url.lstrip().startswith("#"):
        return None
    try:
        whole = url.strip()
        if not whole.startswith(("https://", "http://")):
            whole = urljoin(base.strip(), whole)
        parts = _unwrapped(_split(whole))
        if not _is_web(parts):
            return None
        query = "&".join(_untracked(parts.query))
        fragment = "" if is_tracking_fragment(parts.fragment) else parts.fragment
        return parts._replace(
            netloc=_netloc(parts), path=parts.path or "/", query=query, fragment=fragment
        ).geturl()
    except ValueError:
        return None


def link_key(url: str) -> str:
    """Give the key that all links to the same article share. For anything but a web link, it is the text
    itself.
    """
    try:
        parts = _unwrapped(_split(url))
        if not _is_web(parts):
            return url.strip()
        parts = urlsplit(canonicalize_url(parts.geturl(), keep_blank_values=True, keep_fragments=True))
        path = _article_path(parts.path)
        query = "&".join(
            part for part in _untracked(parts.query) if not _chooses_an_edition(part, parts.path)
        )
        # In single-page applications, a fragment that looks like a route names the page itself.
        fragment = parts.fragment if parts.fragment.startswith(("!", "/")) else ""
        host = _without_edition(parts.hostname or "")
        return (
            host + _port(parts) + path + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")
        )
    except ValueError:
        return url.strip()


def source_key(url: str) -> str:
    """Give the outlet's key from the address of a feed or page, so that all its feeds are one voice.

    It is the registrable site by the public suffix list (the copy that comes with ``tld``; nothing is
    fetched), or the whole address if the host says nothing about the outlet: on shared sites, for IP
    addresses, and for names without a dot.
    """
    try:
        parts = _split(url)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return url.strip().lower()
    if not host:
        return url.strip().lower()
    site = _site(host)
    if site in _PATHS_OF_MANY or "." not in host or host.replace(".", "").isdecimal():
        return link_key(url)
    if site is None:
        return host.removeprefix("www.")
    if site in _HOSTS_OF_MANY:
        return _without_edition(host)
    return _SAME_OUTLET.get(site, site)


def _split(url: str) -> SplitResult:
    # Feeds that escape twice leave "&amp;" in their links.
    return urlsplit(safe_url_string(url.strip().replace("&amp;", "&")))


def _is_web(parts: SplitResult) -> bool:
    return parts.scheme in _SCHEMES and bool(parts.hostname) and "@" not in parts.netloc


def _netloc(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    return (f"[{host}]" if ":" in host else host) + _port(parts)


def _port(parts: SplitResult) -> str:
    return "" if parts.port is None or parts.port == _DEFAULT_PORTS[parts.scheme] else f":{parts.port}"


def _unwrapped(parts: SplitResult) -> SplitResult:
    """The publisher's link inside a redirect of Google or Bing, or inside an address of an AMP cache."""
    host = parts.hostname or ""
    inner = None
    if host.removeprefix("www.") == "bing.com" and parts.path.lower() == "/news/apiclick.aspx":
        inner = next(iter(parse_qs(parts.query).get("url", ())), None)
    if _GOOGLE.match(host) and parts.path == "/url":
        values = parse_qs(parts.query)
        inner = next((values[name][0] for name in ("url", "q") if name in values), None)
    elif (_GOOGLE.match(host) and parts.path.startswith("/amp/")) or _AMP_CACHE.search(host):
        wrapped = _WRAPPED_PATH.match(parts.path)
        if wrapped:
            scheme = "https" if wrapped[1] else "http"
            inner = f"{scheme}://{wrapped[2]}" + (f"?{parts.query}" if parts.query else "")
    if inner is None or not inner.startswith(("http://", "https://")):
        return parts
    return _split(inner)


def _untracked(query: str) -> list[str]:
    """The query's parts as written, without tracking."""
    return [part for part in query.split("&") if part and not is_tracking(*_name_and_value(part))]


def _name_and_value(part: str) -> tuple[str, str]:
    name, _, value = part.partition("=")
    return name, value


def _chooses_an_edition(part: str, path: str) -> bool:
    name, value = (text.lower() for text in _name_and_value(part))
    return (
        (name in {"amp", "_amp", "print"} and value in {"", "1", "true", "yes"})
        or (name in _AMP_SWITCHES and value == "amp")
        or (name == "m" and value in {"0", "1"} and bool(_BLOGGER_PATH.match(path)))
    )


def _article_path(path: str) -> str:
    path = _SESSION.sub("", path)
    path = _AMP_SUFFIX.sub(r"\1", path.rstrip("/"))
    path = _DEFAULT_DOCUMENT.sub("", path)
    segments = [segment for segment in path.split("/") if segment]
    kept = [
        segment
        for before, segment in zip(["", *segments], segments, strict=False)
        if segment.lower() not in _AMP_SEGMENTS or before.lower() in _LISTINGS
    ]
    return "".join(f"/{segment}" for segment in kept or segments)


@lru_cache(maxsize=4096)
def _without_edition(host: str) -> str:
    """The host without labels such as ``www``, ``m`` and ``amp`` before the registrable site."""
    host = host.rstrip(".")
    site = _site(host)
    if site is None:
        return host.removeprefix("www.")
    before = host.removesuffix(site).split(".")
    return ".".join([label for label in before if label and label not in _EDITION_LABELS] + [site])


@lru_cache(maxsize=4096)
def _site(host: str) -> str | None:
    site = get_fld(f"http://{host}/", fail_silently=True)
    return site if isinstance(site, str) else None
