"""The outlets' web pages: an article with the metadata that publishers add, and the list of all outlets."""

from __future__ import annotations

import json
from html import escape

from digestbot.samples.editions import Entry
from digestbot.samples.outlets import OUTLETS, SampleOutlet

_STYLE = "body{font:1.1rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#222}img{width:100%}"
_STYLE += "header,footer,.meta{color:#666;font-family:sans-serif;font-size:.9rem}a{color:#225b8a}"


def article_page(outlet: SampleOutlet, entry: Entry, base: str) -> str:
    """The article as HTML, with JSON-LD and OpenGraph."""
    address = base + entry.path
    picture = (
        f'<img src="{escape(base + entry.picture)}" alt="{escape(entry.title)}">' if entry.picture else ""
    )
    date = f"{entry.at:%d.%m.%Y %H:%M %z}" if entry.at else None
    byline = " · ".join(part for part in (entry.author, date) if part)
    og_image = f'<meta property="og:image" content="{escape(base + entry.picture)}">' if entry.picture else ""
    return f"""<!DOCTYPE html>
<html lang="{outlet.language}">
<head>
<meta charset="utf-8">
<title>{escape(entry.title)} | {escape(outlet.title)}</title>
<link rel="canonical" href="{escape(address)}">
<meta name="description" content="{escape(entry.lead)}">
<meta property="og:type" content="article">
<meta property="og:title" content="{escape(entry.title)}">
<meta property="og:site_name" content="{escape(outlet.title)}">
{og_image}
<script type="application/ld+json">{_json_ld(outlet, entry, base)}</script>
<style>{_STYLE}</style>
</head>
<body>
<header><nav><a href="{escape(base)}/">{escape(outlet.title)}</a></nav></header>
<main><article>
<h1>{escape(entry.title)}</h1>
<p class="meta">{escape(byline)}</p>
{picture}
<p><strong>{escape(entry.lead)}</strong></p>
{entry.body}
</article></main>
<footer>{escape(outlet.title)} is an invented newspaper; nothing in it has happened.</footer>
</body>
</html>
"""


def _json_ld(outlet: SampleOutlet, entry: Entry, base: str) -> str:
    told: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": entry.title,
        "description": entry.lead,
        "mainEntityOfPage": base + entry.path,
        "inLanguage": outlet.language,
        "publisher": {"@type": "NewsMediaOrganization", "name": outlet.title},
    }
    if entry.at:
        told["datePublished"] = entry.at.isoformat()
    if entry.author:
        told["author"] = {"@type": "Person", "name": entry.author}
    if entry.category:
        told["articleSection"] = entry.category
    if entry.picture:
        told["image"] = base + entry.picture
    # "<" is escaped, so that no "</script>" ends the element early.
    return json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")


def list_page(base: str) -> str:
    """All outlets with their feeds."""
    items = "\n".join(
        f'<li><a href="{escape(base)}/{outlet.slug}/feed">{escape(outlet.title)}</a>'
        f" ({outlet.language}, {outlet.format})</li>"
        for outlet in OUTLETS
    )
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Invented outlets</title><style>{_STYLE}</style></head>
<body><h1>Invented outlets</h1>
<p>The sample news of digestbot: nothing in it has happened.</p>
<ul>
{items}
</ul></body></html>
"""
