"""A second opinion on where a page's text is: the element that holds most of its sentences.

trafilatura stops at the first of several parts of an article now and then, or takes a menu for the text. This counts
sentences only and knows nothing else, so it is used to notice that, and to do better then.
"""

from __future__ import annotations

import copy
import re
from collections import defaultdict

import lxml.html

from digestbot.feeds.furniture import is_sentence, width
from digestbot.feeds.markup import blocks_of, fold

_OUTSIDE = frozenset(
    {"aside", "footer", "nav", "header", "form", "figure", "figcaption", "script", "style", "noscript"}
)
_ELSEWHERE = re.compile(
    r"comment|disqus|related|recommend|sidebar|footer|newsletter|subscribe|promo|teaser|cookie|consent|share|most-?read|popular|trending|more-?(?:news|stories|on)|advert|paywall|author-?bio|caption|outbrain|taboola|modal|popup|breadcrumb|tags?-?list",
    re.IGNORECASE,
)
#: How much of a paragraph's weight each step up keeps: the parent counts in full, the parts of an article add up.
_STEPS = (1.0, 0.8, 0.6, 0.4)
_SHORTEST = 50


def sentences_of(root: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The blocks of the element that holds most of the page's sentences; empty where there are none."""
    weights: defaultdict[lxml.html.HtmlElement, float] = defaultdict(float)
    for paragraph in root.iter("p"):
        text = fold(paragraph.text_content())
        if width(text) < _SHORTEST or not is_sentence(text) or _is_elsewhere(paragraph):
            continue
        for place, kept in zip(paragraph.iterancestors(), _STEPS, strict=False):
            weights[place] += kept * width(text)
    if not weights:
        return ()
    best = max(weights, key=lambda place: weights[place])
    for element in [
        e for e in best.iterdescendants() if isinstance(e.tag, str) and e is not best and _marks_elsewhere(e)
    ]:
        if element.getparent() is not None:
            element.drop_tree()
    return tuple(blocks_of(copy.deepcopy(best)))


def _is_elsewhere(element: lxml.html.HtmlElement) -> bool:
    return any(
        _marks_elsewhere(place)
        for place in (element, *element.iterancestors())
        if place.tag not in ("body", "html")
    )


def _marks_elsewhere(element: lxml.html.HtmlElement) -> bool:
    if element.tag in _OUTSIDE:
        return True
    return _ELSEWHERE.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None
