"""A second opinion on where a page's text is: the element that holds most of its sentences.

trafilatura stops at the first of several parts of an article now and then, or takes a menu for the text. This counts
sentences only and knows nothing else, so it is used to notice that, and to do better then.
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
#: How much of a paragraph's weight each step up keeps: the parent counts in full, the parts of an article add up.
_STEPS = (1.0, 0.85, 0.7, 0.55, 0.4)
_SHORTEST = 50
#: What may hold a paragraph where a page does without ``p``.
_HOLDERS = ("p", "div", "section", "td", "li", "span")
_NOT_IN_A_PARAGRAPH = BLOCKS | {"script", "style", "figure", "img", "button"}
_INLINE_PARENTS = frozenset({"p", "li", "span"})


def sentences_of(root: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The blocks of the element that holds most of the page's sentences; empty where there are none."""
    root = copy.deepcopy(root)
    paragraphs = list(_paragraphs(root))
    inside: defaultdict[lxml.html.HtmlElement, int] = defaultdict(int)
    for paragraph, size in paragraphs:
        for place in (paragraph, *paragraph.iterancestors()):
            inside[place] += size
    most = sum(size for _, size in paragraphs) / 2

    def is_elsewhere(element: lxml.html.HtmlElement) -> bool:
        # What holds most of the page's sentences is the article, whatever it is called.
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
    """Elements that hold a paragraph's sentences and no other block, and how much they say."""
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
