"""Finds an outlet's name in the title of one of its feeds: "CTVNews.ca - Top Stories - Public RSS" gives CTV
News.

A feed's title also names its section or its content, or says that it is a feed. If it is not clear which part
is the name, the title is not shortened.
"""

from __future__ import annotations

import re
import unicodedata

from digestbot.feeds.urls import source_key

_BETWEEN = re.compile(r"\s+[-–—|·•/:>»«‹›]+\s+|\s*[|»›]\s*|:\s+|\s+[-–—]+$|::")
#: Words at the beginning or the end of a name that say that it is a feed.
_BEGINS = re.compile(
    r"^(?:(?:rss|atom|xml)(?:[\s-]*feeds?)?|feeds?)\s*(?:[:|–—-]\s*|\b(?:of|from|for|von|der|des|de|do|da|du|del|di)\b\s+(?:site\s+)?)"
    r"|^(?:the\s+)?(?:latest|newest|recent|all|top)?\s*(?:news|stories|articles|posts|headlines|updates|content)?\s*\b(?:from|on|by)\b\s+"
    r"|^comments\s+on:?\s+",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[\s,(\[]*(?:\b(?:(?:official\s+)?(?:rss|atom|xml)(?:[\s-]*(?:\d(?:\.\d+)?|feeds?|channel))*|feeds?)\b|\bbreaking\s+news|\blatest\s+news"
    r"|\btop\s+stories|\bheadlines|\bsearch\s+(?:records|results)\b.*)[\s)\].]*$",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?<=\w)\.(?:com|net|org|co\.uk|[a-z]{2})$", re.IGNORECASE)
#: Words that an address joins with the name ("CBSNews").
_GLUED = re.compile(r"(?<=[A-Z]{2})(?=(?:News|Sports?|Radio|Online)\b)|(?<=[a-z])(?=News\b)")
#: A part of a title that has only such words is not the name.
_NO_NAME = frozenset(
    """
    rss feed feeds atom xml public channel syndication podcast video videos newsletter site website web
    latest newest recent new news top stories story headlines headline breaking updates update all articles article posts
    post entries home homepage page front main index most read popular trending today now live daily weekly online
    category section sections topic topics tag archive archives search results blog journal comments content general
    world international national local global domestic regional africa asia europe americas us usa u.s uk
    politics political business economy finance money markets technology tech science health environment climate sport
    sports football entertainment culture arts lifestyle life style travel opinion analysis commentary comment features
    the a an of and in from on for by more to with & die der das des und aus von im alle
    nachrichten aktuelle aktuell aktuelles startseite schlagzeilen politik wirtschaft welt ausland inland wissenschaft gesundheit
    kultur panorama neueste meldungen
    actualités actualité infos info une à la le les du toute monde politique économie international sciences santé france
    noticias última últimas hora portada inicio mundo política economía deportes cultura tecnología ciencia salud internacional el los
    notícias últimas ultimas esportes economia saúde ciência tecnologia capa
    notizie ultime ultima prima pagina mondo esteri cronaca cronache politica scienza salute sport il lo
    новости главные главное лента все мир политика экономика спорт культура наука последние
    nyheter senaste världen inrikes utrikes ekonomi kultur
    """.split()  # noqa: SIM905 - a text of words reads better than a list of strings
)


def outlet_name(title: str, address: str = "") -> str:
    """The outlet's name in the title of a feed at that address; empty if the title says only that it is a
    feed.

    If several parts may be the name, the address decides; if it can't, the title stays as it is.
    """
    whole = " ".join(title.split())
    site = _letters(source_key(address)) if address else ""
    parts = [part for one in _BETWEEN.split(whole) if (part := _bare(one))]
    names = [part for part in parts if _is_called(part, site) or not _says_no_name(part)]
    if not names:
        return ""
    known = [name for name in names if _is_of(name, site)]
    if known:
        return _spelt(min(known, key=len), alone=len(parts) == 1)
    if len(names) == 1:
        return _spelt(names[0], alone=len(parts) == 1)
    return _bare(whole)


def _bare(part: str) -> str:
    """The part without words that say that it is a feed."""
    bare = part.strip(" -–—|:·>»")
    for words in (_BEGINS, _ENDS):
        left = words.sub("", bare).strip(" -–—|:·>»")
        # "Headlines" may be all that there is.
        bare = left or bare
    return bare


def _says_no_name(part: str) -> bool:
    words = re.findall(r"[^\s,;()\[\]]+", part.casefold())
    return all(word.strip(".’'") in _NO_NAME or word.isdigit() for word in words)


def _is_called(part: str, site: str) -> bool:
    """Whether a part is the name in the address, apart from an article ("Die Welt")."""
    label = site.partition(".")[0]
    return bool(label) and _letters(part).endswith(label) and len(part.split()) < 3


def _is_of(name: str, site: str) -> bool:
    """Whether the name is contained in the site's address, or begins with it."""
    told, label = _letters(_DOMAIN.sub("", name)), site.partition(".")[0]
    if len(told) < 2 or len(label) < 2:
        return False
    told = told.removeprefix("the") or told
    return (
        site.startswith((told, f"the{told}"))
        or told.startswith(label)
        or (len(told) > 3 and told in site)
        or (len(label) > 3 and label in told)
    )


def _spelt(name: str, *, alone: bool) -> str:
    """The name without the end of an address (such as ".ca"), if it is still a name then."""
    bare = _DOMAIN.sub("", name)
    glued = _GLUED.sub(" ", bare)
    if glued != bare:
        return glued
    return bare if " " in bare or (bare.isupper() and not alone) else name


def _letters(text: str) -> str:
    """Only letters, without accents; points stay, because they separate the parts of an address."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(part for part in parts if part.isalnum() or part == ".")
