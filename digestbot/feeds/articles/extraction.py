"""Finds the text on a page by comparing the results of several methods.

trafilatura reads with three settings. With ``favor_precision`` it drops other articles' headlines, and
sometimes also a first or a middle paragraph; without, it keeps both. So a line from the other settings is
taken if it is a sentence between lines that the precise setting found. A second method (``paragraphs``)
notices when most sentences are elsewhere. The text that the page gives to programs (JSON-LD's
``articleBody``) is believed as far as the page also shows it.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

import lxml.html
import trafilatura

from digestbot.feeds.articles.boilerplate import is_long, is_sentence, kind_of, width
from digestbot.feeds.articles.cleaning import Cleaned, clean_body, letters
from digestbot.feeds.articles.metadata import PageMetadata
from digestbot.feeds.articles.page_state import state_lines
from digestbot.feeds.articles.paragraphs import sentences_of
from digestbot.feeds.markup import blocks_of, fold, looks_like_markup, paragraphs_and_image

#: With this many characters in sentences, the article counts as found.
_ENOUGH = 300
#: The second method's result is taken if it contains this share of the first one's, and twice as many
#: sentences.
_AGREES = 0.5
#: The text for programs is taken if the page shows this share of it, and if the text that was found is
#: shorter than this share of it.
_SHOWN, _SHORT_OF = 0.9, 0.95
#: The first paragraph is looked for in this many lines above the first certain one.
_ABOVE = 2
#: At most this many lines are between headline and text: byline, date, credits, buttons.
_LONGEST_HEAD = 15
#: A block that may be a standfirst has at most this many characters.
_LONGEST_STANDFIRST = 400
_SHORTEST_STANDFIRST = 50
_STANDFIRST = re.compile(
    r"(?:^|[-_\s])(?:sub-?(?:title|head|heading|headline)|stand-?first|dek|deck|lede|lead(?:-?text)?|intro(?:text)?|excerpt|abstract|summary"
    r"|unterzeile|vorspann|chapo|entradilla|bajada|copete|sommario|catenaccio|ingress|manchet|preambule?)(?:$|[-_\s])",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: A link with this many words is another article's headline, not a name in a list.
_WORDS_OF_A_HEADLINE = 4
_MARKDOWN_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\(\s*(?:https?:)?/[^()\s]*\s*\)")
#: Texts are compared by this many words in a row.
_GRAM = 4
_WORD = re.compile(r"\w+")
#: Characters of Linear A, which no page uses, replace joiners and direction marks for a while, because
#: trafilatura drops these.
_STAND_INS = dict(
    zip(map(ord, "\u200c\u200d\u200e\u200f"), "\U00010600\U00010601\U00010602\U00010603", strict=True)
)
_JOINED = {ord(sign): chr(mark) for mark, sign in _STAND_INS.items()}

_Clean = Callable[[Iterable[str]], Cleaned]


def text_of(
    root: lxml.html.HtmlElement, said: PageMetadata, languages: tuple[str, ...], now: datetime
) -> Cleaned:
    """The article's paragraphs, without the lines between them.

    Args:
        root: the page; it is not changed.
        said: the page's metadata.
        languages: the article's languages, for reading its dates.
        now: aware.
    """
    heading = said.heading or said.title
    linked = _linked(root)

    def cleaned(lines: Iterable[str]) -> Cleaned:
        own = [line for line in lines if not _is_another_headline(line, linked)]
        return clean_body(own, title=heading, languages=languages, now=now)

    shown = tuple(blocks_of(copy.deepcopy(root)))
    told = _told(said.body or "")
    best = _best(root, shown, told, cleaned)
    headings = {letters(heading), *(letters(one.text_content()) for one in root.iter("h1"))} - {""}
    head = tuple(_between_heading_and_text(shown, headings, best.paragraphs))
    above = cleaned(head)
    standfirst = _standfirst(head, said.lead, _marked_standfirsts(root), best.paragraphs)
    return replace(
        best,
        paragraphs=standfirst + best.paragraphs,
        authors=best.authors or above.authors,
        dateline=best.dateline or above.dateline,
    )


def _told(body: str) -> tuple[str, ...]:
    """The lines of what a page says to programs, where some leave their HTML in it, or the links of Markdown."""
    if looks_like_markup(body):
        return paragraphs_and_image(body)[0]
    return tuple(line for written in _MARKDOWN_LINK.sub(r"\1", body).splitlines() if (line := fold(written)))


def extracted_alone(body: bytes) -> str:
    """The text as the extractor alone finds it, for measuring how much better reading a page is."""
    return trafilatura.extract(body) or ""


def _best(
    root: lxml.html.HtmlElement, shown: tuple[str, ...], told: tuple[str, ...], cleaned: _Clean
) -> Cleaned:
    found = cleaned(_merged(tuple(_extracted(root, favor_precision=True)), tuple(_extracted(root))))
    if _sentences(found.paragraphs) < _ENOUGH:
        found = max(
            found,
            cleaned(_extracted(root, fast=True)),
            cleaned(told),
            cleaned(state_lines(root)),
            key=lambda text: _sentences(text.paragraphs),
        )
    other = cleaned(dict.fromkeys(sentences_of(root)))
    if _sentences(found.paragraphs) < _sentences(other.paragraphs) / 2 and (
        not found.paragraphs or _share(found.paragraphs, other.paragraphs) >= _AGREES
    ):
        found = other
    if told and _share(told, shown) >= _SHOWN:
        confirmed = letters(" ".join(told))
        by_told = cleaned(block for block in shown if letters(block) in confirmed)
        if _size(found) < _SHORT_OF * _size(by_told):
            return by_told
    return found


def _extracted(
    root: lxml.html.HtmlElement, *, fast: bool = False, favor_precision: bool = False
) -> Iterator[str]:
    """Trafilatura's lines, from a copy with joiners replaced: it changes the tree that it gets, and drops
    joiners.
    """
    tree = copy.deepcopy(root)
    _translate(tree, _STAND_INS)
    text = trafilatura.extract(tree, fast=fast, favor_precision=favor_precision, include_comments=False)
    joined = (text or "").translate(_JOINED)
    return (line for written in joined.splitlines() if (line := fold(written)))


def _translate(tree: lxml.html.HtmlElement, table: dict[int, str]) -> None:
    """Replace characters in all texts of a tree."""
    for element in tree.iter():
        if element.text and not element.text.isascii():
            element.text = element.text.translate(table)
        if element.tail and not element.tail.isascii():
            element.tail = element.tail.translate(table)


def _merged(sure: Sequence[str], all_lines: Sequence[str]) -> Iterable[str]:
    """The certain lines, and the sentences between them. Text that the page repeats is taken once."""
    left = Counter(map(letters, sure))
    places = [place for place, line in enumerate(all_lines) if letters(line) in left]
    if not places:
        return sure
    merged: list[str] = []
    seen: set[str] = set()
    for place, line in enumerate(all_lines):
        key = letters(line)
        if key in left:
            if left[key]:
                left[key] -= 1
                merged.append(line)
        elif (
            places[0] - _ABOVE <= place <= places[-1]
            and (is_sentence(line) or is_long(line))
            and not line.startswith("- ")
            and key not in seen
        ):
            seen.add(key)
            merged.append(line)
    return merged


# --- links and standfirsts ------------------------------------------------------------------------


def _linked(root: lxml.html.HtmlElement) -> frozenset[str]:
    """The texts of the page's links."""
    return frozenset(letters(link.text_content()) for link in root.iter("a"))


def _is_another_headline(line: str, linked: frozenset[str]) -> bool:
    bare = line.removeprefix("- ")
    return len(bare.split()) >= _WORDS_OF_A_HEADLINE and not is_sentence(bare) and letters(bare) in linked


def _between_heading_and_text(
    shown: Sequence[str], headings: set[str], paragraphs: tuple[str, ...]
) -> Iterator[str]:
    """The lines that the page shows between the headline and the first paragraph, which the extractor may
    have missed.
    """
    first = [letters(paragraph) for paragraph in paragraphs[:3]]
    start = next((i for i, block in enumerate(shown) if letters(block) in headings), len(shown))
    for block in shown[start + 1 : start + 1 + _LONGEST_HEAD]:
        if letters(block) in first or len(block) > _LONGEST_STANDFIRST:
            return
        yield block


def _standfirst(
    head: Sequence[str], lead: str | None, marked: frozenset[str], paragraphs: tuple[str, ...]
) -> tuple[str, ...]:
    """The line below the headline that is also the page's description, or is marked as standfirst, if the
    text does not begin with it.
    """
    said = letters(lead or "")
    text = letters(" ".join(paragraphs))
    for block in head:
        own = letters(block)
        if width(block) < _SHORTEST_STANDFIRST or own in text or kind_of(block) not in {"sentence", "short"}:
            continue
        is_lead = own == said or (said and own.startswith(said[:60]) and is_sentence(block))
        if is_lead or own in marked:
            return (block,)
    return ()


def _marked_standfirsts(root: lxml.html.HtmlElement) -> frozenset[str]:
    """The texts whose class names a standfirst, in several languages."""
    return frozenset(
        letters(element.text_content())
        for element in root.iter("p", "div", "h2", "h3", "h4", "span", "section")
        if _STANDFIRST.search(_CAMEL.sub("-", element.get("class") or ""))
    )


# --- measures -------------------------------------------------------------------------------------


def _size(text: Cleaned) -> int:
    return sum(map(len, text.paragraphs))


def _sentences(paragraphs: Sequence[str]) -> int:
    return sum(width(paragraph) for paragraph in paragraphs if is_sentence(paragraph))


def _share(part: Sequence[str], whole: Sequence[str]) -> float:
    """The share of one text that is also in another, by sequences of words."""
    grams, others = _grams(part), _grams(whole)
    return (grams & others).total() / max(1, grams.total())


def _grams(paragraphs: Sequence[str]) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(" ".join(paragraphs).casefold())
    return Counter(tuple(words[start : start + _GRAM]) for start in range(len(words) - _GRAM + 1))
