"""Reads an article's page: its metadata, then its text, cleaned."""

from __future__ import annotations

import contextlib
import copy
import re
from dataclasses import replace
from datetime import datetime

import htmldate
import lxml.etree
import lxml.html
from w3lib.encoding import html_to_unicode

from digestbot.errors import NotAnArticle
from digestbot.feeds.articles.boilerplate import is_long, is_sentence, width
from digestbot.feeds.articles.cleaning import Cleaned
from digestbot.feeds.articles.extraction import text_of
from digestbot.feeds.articles.leads import cut_at_sentence, lead_of, without_trailer
from digestbot.feeds.articles.metadata import PageMetadata, read_metadata
from digestbot.feeds.articles.walls import (
    Wall,
    is_list_of_articles,
    is_teaser,
    says_not_found,
    take_away_banners,
    take_away_talk,
    wall_instead,
    wall_shown,
    without_talk,
)
from digestbot.feeds.dates.dates import AHEAD, sharpest, understand_date
from digestbot.feeds.dates.written_dates import WrittenDate
from digestbot.feeds.http.challenges import is_challenge
from digestbot.feeds.languages import language_of
from digestbot.feeds.markup import fold
from digestbot.feeds.pictures import picture_of_article
from digestbot.feeds.urls import link_key, shown_link
from digestbot.model import Reading

LARGEST_PAGE = 10 << 20
_LABELS = frozenset({"span", "time", "a", "b", "strong", "em", "i"})
_WALLS: dict[Wall, str] = {
    "consent": "The page asks for consent to cookies and shows no article before.",
    "subscription": "The page shows its article to subscribers alone.",
}
#: A page with less text than this is no article, or the extractor missed the text.
_SHORTEST_BODY = 140


def read_page(body: bytes, *, url: str, content_type: str | None = None, now: datetime) -> Reading:
    """Read the article on a web page.

    Args:
        body: the page's bytes; the character set is found in ``content_type``, then in the bytes.
        url: the page's address or its file's path; relative links are relative to it.
        content_type: the HTTP header, if there was one.
        now: aware; dates from the future are not believed.

    Raises:
        NotAnArticle: there is no article; its sentence says why.
    """
    if len(body) > LARGEST_PAGE:
        raise NotAnArticle(f"The page has more than {LARGEST_PAGE >> 20} MB; no article is that long.")
    if is_challenge(body):
        raise NotAnArticle("This is a check for people, no bots, not the article.")
    root = page_tree(body, content_type)
    said = read_metadata(root, url=url, now=now)
    text = _article_text(root, said, now)
    if not said.is_article and not said.published:
        if says_not_found(said.title, said.heading):
            raise NotAnArticle("The page says that there is nothing at this address (any more).")
        if is_list_of_articles(root, url):
            raise NotAnArticle("This is a home page or a list of articles, not an article.")
    published = sharpest(said.published, text.dateline) or _last_resort(root, url, now)
    image = said.image or picture_of_article(root)
    return _reading(replace(said, image=image), text, published, url)


def _article_text(root: lxml.html.HtmlElement, said: PageMetadata, now: datetime) -> Cleaned:
    """The article's text without banners. Raises NotAnArticle if the page shows a wall instead."""
    languages = (said.language,) if said.language else ()
    wall = take_away_banners(root)
    text = text_of(root, said, languages, now)
    if instead := wall_instead(text.paragraphs):
        wall = instead
        take_away_talk(root)
        text = text_of(root, said, languages, now)
    text = replace(text, paragraphs=without_talk(text.paragraphs))
    if said.is_paid and is_teaser(root, said.paid_parts, _prose(text)):
        raise NotAnArticle(_WALLS["subscription"])
    if _prose(text) < _SHORTEST_BODY:
        if wall := wall or wall_shown(root):
            raise NotAnArticle(_WALLS[wall])
        if not (said.is_article and said.title and said.published):
            raise NotAnArticle(
                "There is no article on this page: too little text was found that belongs together."
            )
    return text


#: Soft hyphens, zero-width marks, and characters that XML does not allow.
_INVISIBLE = re.compile(
    r"[\xad\u200b\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f]|&(?:shy|#173|#xad|#8203);", re.IGNORECASE
)


def page_tree(body: bytes, content_type: str | None) -> lxml.html.HtmlElement:
    """The parsed page. Raises NotAnArticle if there is nothing to parse."""
    markup = _INVISIBLE.sub("", _decoded(body, content_type)).replace("&apos;", "&#39;")
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = lxml.html.document_fromstring(
            markup.replace("\x00", "").encode("utf-8", "replace"), parser=parser
        )
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError) as error:
        raise NotAnArticle("There is nothing to read on this page.") from error
    lxml.etree.strip_tags(root, "ruby", "rb", "rt", "rp")  # the extractor would end a line at each of these
    _part_neighbours(root)
    return root


def _part_neighbours(root: lxml.html.HtmlElement) -> None:
    """Put a space between labels that only the style sheet separates: ``<span>Ann Lee</span><span>Feb.
    11</span>``.

    A single capital of a word (``<b>M</b><b>cDonald</b>``) is no label.
    """
    for element in root.iter("span", "time", "a", "b", "strong", "em", "i"):
        following = element.getnext()
        if element.tail or following is None or following.tag not in _LABELS:
            continue
        one, other = fold(element.text_content()), fold(following.text_content())
        if (
            len(one) > 1
            and len(other) > 1
            and (other[0].isupper() or other[0].isdigit())
            and (one[-1].islower() or one[-1].isdigit() or " " in one)
        ):
            element.tail = " "


def _decoded(body: bytes, content_type: str | None) -> str:
    """The page's text. Bytes that are valid UTF-8 throughout are read as UTF-8, whatever is declared, because
    no other encoding looks like it.
    """
    markup: str
    if not body.isascii() and b"\x00" not in body:
        with contextlib.suppress(UnicodeDecodeError):
            return body.decode("utf-8-sig")
    _, markup = html_to_unicode(content_type, body)
    return markup


# --- the text -------------------------------------------------------------------------------------


def _prose(text: Cleaned) -> int:
    """The number of characters in sentences and, because a script such as Thai has no full stop, in long
    paragraphs.
    """
    return sum(width(p) for p in text.paragraphs if is_sentence(p) or (is_long(p) and not p.isascii()))


# --- all together ---------------------------------------------------------------------------------


def _last_resort(root: lxml.html.HtmlElement, url: str, now: datetime) -> WrittenDate | None:
    """The day that htmldate finds in the page's markup and in its address.

    Its extensive search is not used, because it takes the copyright year for a date.
    """
    found = htmldate.find_date(
        copy.deepcopy(root),
        extensive_search=False,
        original_date=True,
        outputformat="%Y-%m-%dT%H:%M:%S%z",
        url=url,
        max_date=(now + AHEAD).strftime("%Y-%m-%d"),
    )
    return understand_date(found, now=now) if found else None


def _reading(said: PageMetadata, text: Cleaned, published: WrittenDate | None, url: str) -> Reading:
    shown = _address(said, url)
    lead = cut_at_sentence(without_trailer(said.lead)) if said.lead else None
    return Reading(
        kind="page",
        source=url,
        url=shown,
        key=link_key(shown) if shown else None,
        title=said.title,
        authors=said.authors or text.authors or said.organisations,
        published=published.at if published else None,
        section=said.section or text.section,
        tags=said.tags or text.tags,
        lead=lead or lead_of(text.paragraphs),
        image=shown_link(said.image, shown or url) if said.image else None,
        language=language_of(" ".join(text.paragraphs)[:400] or said.title, said.language),
        body="\n\n".join(text.paragraphs) or None,
    )


def _address(said: PageMetadata, url: str) -> str | None:
    """The page's address; for a file, the address that the page gives as its own."""
    here = shown_link(url)
    canonical = shown_link(said.canonical, url) if said.canonical else None
    return here or canonical
