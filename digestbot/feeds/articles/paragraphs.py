"""A second method of finding a page's text: the element that contains most of its sentences.

Sometimes trafilatura stops after the first of several parts of an article, or takes a menu for the text. This
module only counts sentences; it is used to notice such errors, and to correct them.
"""

from __future__ import annotations

import copy
import re
from collections import defaultdict
from collections.abc import Iterator

import lxml.html

from digestbot.feeds.articles.boilerplate import is_sentence, width
from digestbot.feeds.markup import BLOCKS, blocks_of, fold

_OUTSIDE = frozenset(
    {"aside", "footer", "nav", "header", "form", "figure", "figcaption", "script", "style", "noscript"}
)
_ELSEWHERE = re.compile(
    r"comment|disqus|related|recommend|sidebar|footer|newsletter|subscribe|promo|teaser|cookie|consent|share|most-?read|popular|trending|more-?(?:news|stories|on)|advert|paywall|author-?bio|caption|outbrain|taboola|modal|popup|breadcrumb|tags?-?list",
    re.IGNORECASE,
)
#: The share of a paragraph's weight that each step up keeps: the parent counts in full, and the parts of an
#: article add up.
_STEPS = (1.0, 0.85, 0.7, 0.55, 0.4)
_SHORTEST = 50
#: Elements that may contain a paragraph if a page does not use ``p``.
_HOLDERS = ("p", "div", "section", "td", "li", "span")
_NOT_IN_A_PARAGRAPH = BLOCKS | {"script", "style", "figure", "img", "button"}
_INLINE_PARENTS = frozenset({"p", "li", "span"})


def sentences_of(root: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The blocks of the element with most of the page's sentences; empty if there are none."""
    root = copy.deepcopy(root)
    paragraphs = list(_paragraphs(root))
    inside: defaultdict[lxml.html.HtmlElement, int] = defaultdict(int)
    for paragraph, size in paragraphs:
        for place in (paragraph, *paragraph.iterancestors()):
            inside[place] += size
    most = sum(size for _, size in paragraphs) / 2

    def is_elsewhere(element: lxml.html.HtmlElement) -> bool:
        # The element with most of the page's sentences is the article, whatever its class says.
        return _marks_elsewhere(element) and inside[element] <= most

    weights: defaultdict[lxml.html.HtmlElement, float] = defaultdict(float)
    for paragraph, size in paragraphs:
        places = (paragraph, *paragraph.iterancestors())
        if any(is_elsewhere(place) for place in places if place.tag not in ("body", "html")):
            continue
        for place, kept in zip(places[1:], _STEPS, strict=False):
            weights[place] += kept * size
    if not weights:
        return ()
    best = max(weights, key=lambda place: weights[place])
    for element in [e for e in best.iterdescendants() if isinstance(e.tag, str) and is_elsewhere(e)]:
        if element.getparent() is not None:
            element.drop_tree()
    return tuple(blocks_of(copy.deepcopy(best)))


def _paragraphs(root: lxml.html.HtmlElement) -> Iterator[tuple[lxml.html.HtmlElement, int]]:
    """Elements with a paragraph's sentences and no other block inside, and how much they say."""
    for element in root.iter(*_HOLDERS):
        if element.tag != "p":
            parent = element.getparent()
            if parent is not None and parent.tag in _INLINE_PARENTS:
                continue
            if any(inner.tag in _NOT_IN_A_PARAGRAPH for inner in element.iterdescendants()):
                continue
        text = fold(element.text_content())
        if width(text) >= _SHORTEST and is_sentence(text):
            yield element, width(text)


def _marks_elsewhere(element: lxml.html.HtmlElement) -> bool:
    if element.tag in _OUTSIDE:
        return True
    return _ELSEWHERE.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None
