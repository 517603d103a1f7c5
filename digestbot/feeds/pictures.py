"""Finds the first visible picture in a piece of HTML, also if it is loaded late.

Tracking pixels are recognised by their size, and icons by their size or class. File names are used only if no
photograph has such a name. Of several sizes, the largest one that a phone can use is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import lxml.etree
import lxml.html

#: Attributes with the address of a picture that is loaded when it comes into view, the most common first.
_LATE = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-large-src", "data-full-src", "data-orig-src",
    "data-orig-file", "data-large-file", "data-image", "data-img-src", "data-img-url", "data-echo", "data-url", "data-flickity-lazyload",
    "data-runner-src", "data-actualsrc", "data-ll-src", "data-cfsrc", "data-pin-media", "data-bg", "data-background", "data-background-image",
)  # fmt: skip
_LATE_SETS = ("data-srcset", "data-lazy-srcset", "data-original-set", "data-sizes-srcset")
_CANDIDATE = re.compile(r"\s*,*\s*([^\s,](?:\S*[^\s,])?)(?:\s+([\d.]+)([wxh]))?\s*(?:,|$)")
#: A picture with a larger width in pixels, or a larger density, is larger than any phone needs.
_WIDEST, _DENSEST = 2000.0, 3.0
_TINY, _ICON, _SURELY_SEEN = 3, 48, 100
_PIXELS = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$")
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:^|[\s;])(?:max-)?(?:width|height)\s*:\s*(?:[0-3](?:px)?|1em)\s*(?:;|$)",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;]*?url\(\s*['\"]?([^'\")]+)['\"]?\s*\)", re.IGNORECASE)
_SMALL_CLASS = re.compile(
    r"(?:^|[\s_-])(?:wp-smiley|smiley|emoji|emoticon|avatar|gravatar|tracking|pixel)(?:$|[\s_-])",
    re.IGNORECASE,
)
#: File names of placeholders, which show nothing.
_PLACEHOLDER = re.compile(
    r"^(?:blank|spacer|space|clear(?:dot)?|trans(?:parent)?|empty|pixel|px|1x1|dot|shim|b|p|t|tr|beacon|track(?:ing|er)?|count(?:er)?|placeholder|lazy(?:load)?(?:-?placeholder)?|loading|loader|grey|gray|white)[\d_-]*\.(?:gif|png|svg|webp|jpe?g|php|aspx?)$",
    re.IGNORECASE,
)
_COUNTING_HOST = re.compile(
    r"^(?:pixel|pixels|stats?|metrics?|beacon|track|tracker|tracking|analytics|counter|count|hits?)\.|(?:^|\.)(?:doubleclick\.net|scorecardresearch\.com|quantserve\.com|google-analytics\.com|amazon-adsystem\.com|gravatar\.com|ivwbox\.de|ioam\.de|chartbeat\.net)$",
    re.IGNORECASE,
)
_COUNTING_PATH = re.compile(
    r"^/~(?:r|ff|a)/|/(?:emoji|smil(?:ies|eys?)|emoticons?)/|^/tr(?:/|$)", re.IGNORECASE
)


def first_picture(root: lxml.etree._Element) -> str | None:
    """The address of the first visible picture in the tree, as written; None if there is none."""
    return next((address for element in _in_order(root) for address in _addresses(element)), None)


def picture_of_article(root: lxml.etree._Element) -> str | None:
    """The first picture in the article of a page that is inside a ``figure`` or a ``picture``."""
    for place in root.iter("article", "main"):
        for element in place.iter("figure", "picture"):
            if not any(outer.tag in ("aside", "nav", "footer", "form") for outer in element.iterancestors()):
                found = first_picture(element)
                if found is not None:
                    return found
    return None


def is_small(width: str | None, height: str | None) -> bool:
    """Whether a picture of this size, as written, is a tracking pixel or an icon."""
    known = [size for size in (_pixels(width), _pixels(height)) if size is not None]
    return any(size <= _TINY for size in known) or (len(known) > 1 and max(known) <= _ICON)


def _in_order(root: lxml.etree._Element) -> Iterator[lxml.etree._Element]:
    """Pictures in the order of the text, background pictures last."""
    for element in root.iter("img", "amp-img", "picture", "noscript", "video", "amp-video", "image"):
        if element.tag == "noscript" and "<img" in (element.text or ""):
            yield from lxml.html.fragment_fromstring(element.text, create_parent=True).iter("img")
        else:
            yield element
    for element in root.iter("div", "figure", "span", "a", "section", "td"):
        if "url(" in (element.get("style") or "") or any(element.get(name) for name in _LATE):
            yield element


def _addresses(element: lxml.etree._Element) -> Iterator[str]:
    width, height = element.get("width"), element.get("height")
    if is_small(width, height):
        return
    label = f"{element.get('class') or ''} {element.get('alt') if (element.get('alt') or '').startswith(':') else ''}"
    style = element.get("style") or ""
    if element.tag != "noscript" and (_HIDDEN.search(style) or _SMALL_CLASS.search(label)):
        return
    seen = min(_pixels(width) or 0, _pixels(height) or 0) >= _SURELY_SEEN
    for address in _candidates(element):
        if _is_address(address) and (not _is_placeholder(address)) and (seen or not _counts(address)):
            yield address


def _candidates(element: lxml.etree._Element) -> Iterator[str]:
    """All addresses of a picture in an element, the best first."""
    if element.tag == "picture":
        # The image itself is preferred to sources that are only compressed better.
        for image in element.iter("img", "amp-img"):
            yield from _addresses(image)
        for source in element.iter("source"):
            yield from _candidates(source)
        return
    if element.tag in ("video", "amp-video"):
        yield (element.get("poster") or element.get("data-poster") or "").strip()
        return
    if element.tag not in ("img", "amp-img", "source", "image"):
        match = _BACKGROUND.search(element.get("style") or "")
        yield match[1].strip() if match else ""
    yield from (_largest(element.get(name) or "") for name in _LATE_SETS)
    yield from ((element.get(name) or "").strip() for name in _LATE)
    if element.tag not in ("source", "video"):
        yield (element.get("src") or element.get("href") or "").strip() if element.tag != "a" else ""
    yield _largest(element.get("srcset") or "")


def _largest(written: str) -> str:
    """The largest picture in a ``srcset`` that is not too large; if all are too large, the smallest."""
    found: list[tuple[float, str, str]] = [
        (float(size or 1), unit or "x", address)
        for address, size, unit in _CANDIDATE.findall(written)
        if _is_number(size)
    ]
    if not found:
        return ""
    fitting = [one for one in found if one[0] <= (_DENSEST if one[1] == "x" else _WIDEST)]
    return max(fitting)[2] if fitting else min(found)[2]


def _is_number(size: str) -> bool:
    return not size or re.fullmatch(r"\d+(?:\.\d+)?", size) is not None


def _pixels(written: str | None) -> int | None:
    match = _PIXELS.match(written or "")
    return int(match[1]) if match else None


def _is_address(text: str) -> bool:
    return (
        bool(text)
        and not text.casefold().startswith(("data:", "blob:", "javascript:", "about:", "#"))
        and ("/" in text or "." in text)
    )


def _is_placeholder(address: str) -> bool:
    return _PLACEHOLDER.match(urlsplit(address).path.rpartition("/")[2]) is not None


def _counts(address: str) -> bool:
    """Whether the address is that of a tracking pixel, or of a small drawing in the text."""
    parts = urlsplit(address)
    return (
        _COUNTING_HOST.search(parts.hostname or "") is not None
        or _COUNTING_PATH.search(parts.path) is not None
    )
