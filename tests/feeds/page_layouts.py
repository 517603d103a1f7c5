"""One invented article, laid out as eleven kinds of news sites do, and without an ``h1`` in as many ways."""

from __future__ import annotations

import json

HEADLINE = "Harbour town votes to bring back its night ferry"
AUTHOR = "Maren Oldenkamp"
DATELINE = "Feb.11 - 2025 6:48 AM CET"
SECTION = "Transport"
PARAGRAPHS = (
    (
        "The council of the small harbour town of Evenstad voted on Monday evening to bring back the night ferry that was "
        "cancelled four years ago, after a debate that lasted until half past eleven."
    ),
    (
        "The boat is to sail five times a week from the first of June. It will carry up to sixty cars and, unlike the old "
        "one, run on batteries that are charged in the harbour during the day."
    ),
    (
        "“We have waited for this for four winters,” said the mayor, who had promised the ferry in her campaign. “People on "
        "the islands can work in town again.”"
    ),
    (
        "Opponents warned that the town could not afford the contract, which runs for ten years and costs some three million "
        "a year. The county is to pay half of that, but has not yet signed."
    ),
    "A first test run is planned for the middle of May.",
)
WIDGET = ("Ten lakes where you can swim before breakfast", "Star goalkeeper leaves club after nine years")
#: What must not be in the body.
FURNITURE = (
    *WIDGET,
    "Trending Now",
    "Shutterstock",
    "Written by",
    AUTHOR,
    "6:48",
    "All rights reserved",
    HEADLINE,
)

_TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
_ITEMS = "".join(f'<li><a href="/{i}">{headline}</a></li>' for i, headline in enumerate(WIDGET))
_FOOTER = "<footer><p>© 2025 Evenstad Post. All rights reserved.</p></footer>"
_NAV = '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>'


def _page(body: str, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    )


def _json_ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def semantic_with_json_ld() -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": HEADLINE,
        "author": {"@type": "Person", "name": AUTHOR},
        "datePublished": "2025-02-11T06:48:00+01:00",
        "articleSection": SECTION,
    }
    body = f"""{_NAV}<main><article><header><h1>{HEADLINE}</h1><p class="byline">Written by {AUTHOR}</p>
        <time datetime="2025-02-11T06:48:00+01:00">{DATELINE}</time></header>
        <figure><img src="/ferry.jpg"><figcaption>Photo: Shutterstock</figcaption></figure>{_TEXT}</article></main>
        <aside><h3>Trending Now</h3><ul>{_ITEMS}</ul></aside>{_FOOTER}"""
    return _page(body, f"<title>{HEADLINE} | Evenstad Post</title>{_json_ld(data)}")


def open_graph_with_naive_time() -> str:
    head = f"""<title>{HEADLINE} - Evenstad Post</title><meta property="og:title" content="{HEADLINE}">
        <meta property="og:site_name" content="Evenstad Post"><meta property="og:type" content="article">
        <meta property="article:published_time" content="2025-02-11T06:48:00"><meta property="article:section" content="{SECTION}">
        <meta name="author" content="{AUTHOR}">"""
    body = f"""<div class="content"><h1>{HEADLINE}</h1><div class="meta">Written by {AUTHOR}</div><div class="date">{DATELINE}</div>
        <div class="credit">Photo: Shutterstock</div><div class="story">{_TEXT}</div></div>
        <div class="side"><h4>Trending Now</h4><ul>{_ITEMS}</ul></div>{_FOOTER}"""
    return _page(body, head)


def microdata() -> str:
    body = f"""<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{HEADLINE}</h1>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{AUTHOR}</span></span>
        <meta itemprop="datePublished" content="2025-02-11T05:48:00Z"><span itemprop="articleSection">{SECTION}</span>
        <p>Photo: Shutterstock</p><div itemprop="articleBody">{_TEXT}</div></div>
        <div><p><b>Trending Now</b></p><ul>{_ITEMS}</ul></div>{_FOOTER}"""
    return _page(body, f"<title>{HEADLINE}</title>")


def plain_paragraphs() -> str:
    widget = "<p>Trending Now</p>" + "".join(f"<p>{headline}</p>" for headline in WIDGET)
    body = f"""<h1>{HEADLINE}</h1><p>Written by {AUTHOR}</p><p>{DATELINE}</p><p>{SECTION}</p><p>Photo: Shutterstock</p>
        {widget}{_TEXT}<p>© 2025 Evenstad Post. All rights reserved.</p>"""
    return _page(body, f"<title>{HEADLINE}</title>")


def divs_without_meaning() -> str:
    text = "".join(f"<div>{paragraph}</div>" for paragraph in PARAGRAPHS)
    body = f"""<div><div><div>{SECTION}</div><div><h1>{HEADLINE}</h1></div><div>Written by {AUTHOR}</div><div>{DATELINE}</div></div>
        <div>Photo: Shutterstock</div><div>{text}</div><div><div>Trending Now</div><div>{WIDGET[0]}</div><div>{WIDGET[1]}</div></div>
        <div>© 2025 Evenstad Post. All rights reserved.</div></div>"""
    return _page(body, f"<title>{HEADLINE}</title>")


def line_breaks() -> str:
    text = "<br><br>".join(PARAGRAPHS)
    body = f"""<font size="5"><b><h1>{HEADLINE}</h1></b></font><br>Written by {AUTHOR}<br>{DATELINE}<br>{SECTION}<br>
        <i>Photo: Shutterstock</i><br><br>{text}<br><br><b>Trending Now</b><br>{WIDGET[0]}<br>{WIDGET[1]}<br><br>
        © 2025 Evenstad Post. All rights reserved."""
    return _page(body, f"<title>{HEADLINE}</title>")


def table_layout() -> str:
    body = f"""<table width="100%"><tr><td colspan="2">{_NAV}</td></tr><tr><td valign="top"><h1>{HEADLINE}</h1>
        <p>Written by {AUTHOR}<br>{DATELINE}</p><p><small>Photo: Shutterstock</small></p>{_TEXT}</td>
        <td width="200"><p>Trending Now</p><p>{WIDGET[0]}</p><p>{WIDGET[1]}</p></td></tr>
        <tr><td colspan="2">© 2025 Evenstad Post. All rights reserved.</td></tr></table>"""
    return _page(body, f"<title>{HEADLINE}</title>")


def one_line_of_everything() -> str:
    body = f"""{_NAV}<article><h1>{HEADLINE}</h1><p>By {AUTHOR} | {DATELINE} | 3 min read</p>
        <p>Photo: Shutterstock</p>{_TEXT}<p>Share this article on Facebook</p></article>{_FOOTER}"""
    return _page(body, f"<title>{HEADLINE} | Evenstad Post</title>")


def widget_within_the_text() -> str:
    first, *rest = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    body = f"""<div id="content"><h1>{HEADLINE}</h1><p class="author">Written by {AUTHOR}</p><p class="date">{DATELINE}</p>{first}
        <h4>Trending Now</h4><p>{WIDGET[0]}</p><p>{WIDGET[1]}</p><p>(Photo: Shutterstock)</p>{"".join(rest)}</div>{_FOOTER}"""
    return _page(body, f"<title>{HEADLINE}</title>")


def broken_json_ld() -> str:
    data = f"""<script type="application/ld+json">//<![CDATA[
        {{"@context": "https://schema.org", "@graph": [{{"@type": "Organization", "name": "Evenstad Post"}},
        {{"@type": ["NewsArticle", "Article"], "headline": "{HEADLINE}", "author": [{{"@type": "Person", "name": "Von {AUTHOR}",}},],
        "datePublished": "Tue Feb 11 06:48:00 CET 2025", "articleSection": ["{SECTION}"],
        "description": "A tab	within", }}]}}
        //]]></script>"""
    body = f"<h1>{HEADLINE}</h1><div>{_TEXT}</div><div>Trending Now</div><ul>{_ITEMS}</ul>{_FOOTER}"
    return _page(body, f"<title>{HEADLINE}</title>{data}")


def labels_run_together() -> str:
    body = f"""{_NAV}<article><h1>{HEADLINE}</h1><div><span>Written by</span> <b>{AUTHOR}</b><span>{DATELINE}</span><span>News</span></div>
        <figure><img src="/ferry.jpg"><figcaption>Photo: Shutterstock</figcaption></figure>{_TEXT}</article>{_FOOTER}"""
    return _page(body, f"<title>{HEADLINE} | Evenstad Post</title>")


LAYOUTS = (
    semantic_with_json_ld,
    open_graph_with_naive_time,
    microdata,
    plain_paragraphs,
    divs_without_meaning,
    line_breaks,
    table_layout,
    one_line_of_everything,
    widget_within_the_text,
    broken_json_ld,
    labels_run_together,
)


def _without_heading(window: str, above: str = "", head: str = "", below: str = "") -> str:
    return _page(
        f"{above}<p>Written by {AUTHOR}</p><p>{DATELINE}</p>{_TEXT}{below}", f"<title>{window}</title>{head}"
    )


#: Where only other things than an ``h1`` tell that the end of the window's title is the site's name.
WITHOUT_HEADING = {
    "another heading": _without_heading(f"{HEADLINE} | Nordic Times", f"<h2>{HEADLINE}</h2>"),
    "a line": _without_heading(f"{HEADLINE} - Nordic Times", f"<div class=hl>{HEADLINE}</div>"),
    "the copyright": _without_heading(f"{HEADLINE} – Nordic Times", below="<footer>© 2025 Nordic Times. All rights reserved.</footer>"),
    "the site's name": _without_heading(f"{HEADLINE} — Nordic Times", head='<meta property="og:site_name" content="Nordic Times">'),
    "the link home": _without_heading(f"{HEADLINE} - Nordic Times", '<a href="/"><img src="/l.png" alt="Nordic Times"></a>'),
    "the host": _without_heading(f"{HEADLINE} - Post"),
    "the front": _without_heading(f"Post: {HEADLINE}"),
    "the title for sharing": _without_heading("x", head=f'<meta property="og:title" content="{HEADLINE} | Post">'),
}  # fmt: skip

_RUN = f"Written by {AUTHOR} {DATELINE} News"
_REST = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[1:])
#: Byline, date and section run together, with one another or with the text.
RUN_TOGETHER = {
    "a line": f"<div>{_RUN}</div>{_TEXT}",
    "with the text": f"<p>{_RUN} {PARAGRAPHS[0]}</p>{_REST}",
    "spans": f"<span>Written by {AUTHOR}</span><span>{DATELINE}</span><span>{SECTION}</span>{_TEXT}",
    "bare": f"Written by <a>{AUTHOR}</a> {DATELINE} <a>News</a> {_TEXT}",
}
