"""Reads a page's metadata about its article: JSON-LD first, then OpenGraph and other meta tags, then
microdata.

Each layer gives ``PageFacts``; ``PageMetadata`` combines them. Missing values are not guessed, because a
wrong author is worse than none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from urllib.parse import urlsplit

import lxml.html

from digestbot.feeds.articles.bylines import shown_authors, shown_dates
from digestbot.feeds.articles.facts import PageFacts
from digestbot.feeds.articles.json_ld import is_no, read_json_ld
from digestbot.feeds.articles.titles import SiteNames, best_title
from digestbot.feeds.dates.dates import understand_date
from digestbot.feeds.dates.written_dates import WrittenDate
from digestbot.feeds.languages import iso_language
from digestbot.feeds.markup import fold, plain
from digestbot.feeds.people import people, unique

_TITLE_TAGS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
_AUTHOR_TAGS = (
    "author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
    "citation_author", "cxenseparse:author", "article:author_name", "article.author", "creator", "vr:author", "autor", "auteur",
)  # fmt: skip
_DATE_TAGS = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date", "sailthru.date",
    "publish-date", "publishdate", "publish_date", "pubdate", "publication_date", "published_time", "article.published", "og:published_time",
    "cxenseparse:recs:publishtime", "dcterms.created", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created",
    "date", "timestamp", "ptime", "article:post_date", "article_date_original", "release_date", "last-modified-date", "cxenseparse:publishtime",
)  # fmt: skip
_SECTION_TAGS = (
    "article:section", "og:article:section", "parsely-section", "section", "cxenseparse:section", "article.section", "subsection",
    "dcterms.subject", "sailthru.vertical", "channel",
)  # fmt: skip
_TAG_TAGS = (
    "article:tag",
    "og:article:tag",
    "news_keywords",
    "parsely-tags",
    "sailthru.tags",
    "cxenseparse:tags",
    "keywords",
    "article:tags",
)
_LEAD_TAGS = (
    "og:description",
    "description",
    "twitter:description",
    "dc.description",
    "dcterms.description",
    "sailthru.description",
)
_IMAGE_TAGS = (
    "og:image",
    "og:image:secure_url",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "parsely-image-url",
    "thumbnail",
)

_MOST_TAGS = 30
_LONGEST_TAG = 60


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """The combined metadata of a page."""

    title: str
    #: The headline that the page shows; "" if there is none. Often the same as the title.
    heading: str
    #: Persons, as far as can be told.
    authors: tuple[str, ...]
    #: The organisations named as author, such as an agency or the outlet itself.
    organisations: tuple[str, ...]
    published: WrittenDate | None
    section: str | None
    tags: tuple[str, ...]
    lead: str | None
    image: str | None
    language: str | None
    canonical: str | None
    site: str | None
    is_article: bool
    #: The whole text, if the page gives it to programs.
    body: str | None
    #: Whether the page says that its article is for subscribers, and the CSS selectors of the parts that are.
    is_paid: bool
    paid_parts: tuple[str, ...]


def read_metadata(root: lxml.html.HtmlElement, *, url: str, now: datetime) -> PageMetadata:
    """The page's metadata about its article."""
    layers = (read_json_ld(root, url), _meta_tags(root), _microdata(root))
    language = next((code for layer in layers if (code := iso_language(layer.language))), None)
    headings = [text for heading in root.iter("h1") if (text := fold(heading.text_content()))]
    site = next((layer.site for layer in layers if layer.site), None)
    # The headline for sharing is preferred to the one for search engines, which may be cut or extended.
    titles = [plain(title) for layer in (layers[1], layers[0], layers[2]) for title in layer.titles]
    names = SiteNames(
        said=[plain(name) for layer in layers for name in (layer.site, layer.publisher) if name],
        shown=[name for name in (*_names_shown(root), _host_name(url)) if name],
    )
    title, heading = best_title(titles, headings, names, _short_lines(root))
    return PageMetadata(
        title=title,
        heading=heading,
        authors=_authors(layers, site, shown_authors(root)),
        organisations=_organisations(layers),
        published=_published(layers, tuple(shown_dates(root)), language, now),
        section=next((plain(layer.section) for layer in layers if layer.section), None),
        tags=next((tags for layer in layers if (tags := _tags(layer.tags))), ()) or _tags(_linked_tags(root)),
        lead=next((plain(layer.lead) for layer in layers if layer.lead), None) or None,
        image=next((layer.image for layer in layers if layer.image), None),
        language=language,
        canonical=next((layer.canonical for layer in layers if layer.canonical), None),
        site=site,
        is_article=any(layer.is_article for layer in layers),
        body=layers[0].body,
        is_paid=any(layer.is_paid for layer in layers),
        paid_parts=layers[0].paid_parts,
    )


_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)[\s,]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by\s+)?([^.|,\d©]{3,50}?)\s*(?:[.|,–-]|all\s+rights|alle\s+rechte|tous\s+droits|\d{4}|$)",
    re.IGNORECASE,
)
_LONGEST_LINE = 250
_MOST_LINES = 3000


def _names_shown(root: lxml.html.HtmlElement) -> Iterator[str]:
    """The site's name as the page shows it: in the copyright line, and in the link to the home page."""
    for element in root.iter("footer", "p", "div", "small", "span", "td"):
        text = fold(element.text or "")
        if len(text) < 200 and (match := _OWNER.search(text)):
            yield match[1]
    for link in root.iter("a"):
        if re.fullmatch(r"(?:https?://[^/]+)?/?", (link.get("href") or "#").strip()):
            yield fold(link.text_content())
            yield from (fold(image.get("alt") or "") for image in link.iter("img"))
            yield fold(link.get("title") or "")


def _short_lines(root: lxml.html.HtmlElement) -> tuple[str, ...]:
    """Lines that may be the headline, if there is no ``h1``."""
    found = (
        fold(element.text_content())
        for element in islice(
            root.iter("h2", "h3", "h4", "p", "div", "span", "b", "strong", "a", "td"), _MOST_LINES
        )
        if not any(inner.tag in ("p", "div", "li", "table") for inner in element.iterchildren())
    )
    return tuple(text for text in found if 10 <= len(text) <= _LONGEST_LINE)


def _host_name(url: str) -> str:
    """The part of the host that is the outlet's own: ``evenstadpost`` of ``www.evenstadpost.co.uk``."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return max(host.split(".")[:-1] or [""], key=len)


def _authors(layers: tuple[PageFacts, ...], site: str | None, shown: Sequence[str]) -> tuple[str, ...]:
    """The persons in the first layer that names any, without the site itself."""
    outlets = [name for name in (site, *(layer.publisher for layer in layers)) if name]
    sites = {name.casefold() for outlet in outlets for name in (outlet, *people(outlet))}
    named = (
        *(unique(name for author in layer.authors for name in people(author)) for layer in layers),
        shown,
    )
    persons = (tuple(name for name in names if name.casefold() not in sites) for names in named)
    return next((names for names in persons if names), ())


def _organisations(layers: tuple[PageFacts, ...]) -> tuple[str, ...]:
    """Agencies and other organisations that the page names as author."""
    written = [name for layer in layers for name in (layer.organisations or layer.authors)]
    return unique(plain(name) for name in written[:3] if people(name))


def _published(
    layers: tuple[PageFacts, ...], shown: Sequence[str], language: str | None, now: datetime
) -> WrittenDate | None:
    """The first believable date. Of dates on the same day, one with a time and a zone is preferred."""
    languages = (language,) if language else ()
    texts = [text for layer in layers for text in layer.dates[:4]] + list(shown[:3])
    written = [understand_date(text, languages=languages, now=now) for text in texts]
    believed = [date for date in written if date is not None]
    if not believed:
        return None
    first = believed[0]
    same_day = [date for date in believed if abs(date.at - first.at).total_seconds() < 86_400]
    return max(same_day, key=lambda date: (date.has_time, date.has_zone))


def _tags(written: tuple[str, ...]) -> tuple[str, ...]:
    tags = (plain(tag).strip(" #,;") for tag in written)
    return unique(tag for tag in tags if tag and len(tag) <= _LONGEST_TAG and "://" not in tag)[:_MOST_TAGS]


def _linked_tags(root: lxml.html.HtmlElement) -> tuple[str, ...]:
    return tuple(link.text_content() for link in root.iter("a") if "tag" in (link.get("rel") or "").split())


# --- meta tags ------------------------------------------------------------------------------------


def _meta_tags(root: lxml.html.HtmlElement) -> PageFacts:
    values: defaultdict[str, list[str]] = defaultdict(list)
    for meta in root.iter("meta"):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := meta.get(attribute)):
                values[name.strip().casefold()].append(content)
                break

    def first(names: tuple[str, ...]) -> str | None:
        return next((values[name][0] for name in names if name in values), None)

    document_title = root.findtext(".//title")
    links = {
        str(link.get("rel")).casefold(): link.get("href") for link in root.iter("link") if link.get("rel")
    }
    return PageFacts(
        titles=tuple(
            filter(None, (*(values[name][0] for name in _TITLE_TAGS if name in values), document_title))
        ),
        authors=tuple(
            next((values[name] for name in _AUTHOR_TAGS if name in values and _some_name(values[name])), ())
        ),
        dates=tuple(values[name][0] for name in _DATE_TAGS if name in values),
        section=first(_SECTION_TAGS),
        tags=tuple(_split_tags(next((values[name] for name in _TAG_TAGS if name in values), []))),
        lead=first(_LEAD_TAGS),
        image=first(_IMAGE_TAGS),
        language=_declared_language(root)
        or first(("content-language", "og:locale", "language", "dc.language")),
        site=first(("og:site_name", "application-name", "twitter:site")),
        canonical=links.get("canonical") or first(("og:url",)),
        is_article=(first(("og:type",)) or "").casefold()
        in {"article", "news.article", "newsarticle", "blog"},
        is_paid=(first(("article:content_tier",)) or "").casefold() == "locked",
    )


def _some_name(written: list[str]) -> bool:
    return any(people(text) for text in written)


def _split_tags(written: list[str]) -> Iterator[str]:
    for text in written:
        yield from re.split(r"[,;|]", text) if len(written) == 1 else [text]


def _declared_language(root: lxml.html.HtmlElement) -> str | None:
    html = root if root.tag == "html" else root.find(".//html")
    return (
        None
        if html is None
        else html.get("lang")
        or html.get("{http://www.w3.org/XML/1998/namespace}lang")
        or html.get("xml:lang")
    )


# --- microdata ------------------------------------------------------------------------------------


def _microdata(root: lxml.html.HtmlElement) -> PageFacts:
    """``itemprop`` attributes of the first article, or of the page if no article is marked."""
    scopes = root.xpath(
        "//*[@itemscope and contains(@itemtype, 'schema.org') and (contains(@itemtype, 'Article') or contains(@itemtype, 'BlogPosting'))]"
    )
    scope = scopes[0] if scopes else root
    values: defaultdict[str, list[str]] = defaultdict(list)
    for element in scope.iterfind(".//*[@itemprop]"):
        value = _item_value(element)
        if value:
            for name in element.get("itemprop").split():
                values[name.casefold()].append(value)
    return PageFacts(
        titles=tuple(values["headline"][:1]),
        authors=tuple(values["author"][:6]),
        dates=tuple(values["datepublished"][:1] + values["datecreated"][:1]),
        section=next(iter(values["articlesection"]), None),
        tags=tuple(tag for text in values["keywords"] for tag in re.split(r"[,;]", text)),
        is_article=bool(scopes),
        is_paid=bool(scopes) and is_no(next(iter(values["isaccessibleforfree"]), None)),
    )


def _item_value(element: lxml.html.HtmlElement) -> str:
    for attribute in ("content", "datetime"):
        if value := (element.get(attribute) or "").strip():
            return value
    name = element.find(".//*[@itemprop='name']")
    text = fold((element if name is None else name).text_content())
    return text or ("" if name is None else (name.get("content") or "").strip())
