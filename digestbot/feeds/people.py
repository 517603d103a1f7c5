"""Reads names of authors from feeds, pages and bylines. A wrong name is worse than none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from digestbot.feeds.markup import plain

_BY = re.compile(
    r"""^(?: (?:article|story|report|words|reporting|analysis|opinion|text|bericht|artikel|beitrag|kommentar|écrit|geschrieben|escrito
          |scritto|geschreven|skrevet|napisał)?\s*
      (?: (?:written|reported|posted|published|authored|compiled|story)\s+by | by | von | par | por | di | da | door | av | af | przez
        | ein(?:e|en)?\s+\w+\s+von | aus\s+\w+\s+von )(?=\s|:)
      | (?:autore?n?(?:in)?|autors?|auteurs?|auteure|authors?|автор|text|texte|testo|texto|tekst|words|reporter|byline)(?=\s*:)
    )\s*[:–—-]?\s*(?=\S)""",
    re.VERBOSE | re.IGNORECASE,
)
#: Words that can only mean "by" in an author field, where "Di Maria" and "Von der Leyen" are names.
_SURELY_BY = re.compile(
    r"^(?:(?:written|reported|posted|published)\s+by(?=[\s:])\s*:?|by(?=[\s:])\s*:?|(?:von|par|por|di|door|av|af|text|autor|auteur|author)\s*:|von(?=\s(?-i:[A-ZÄÖÜ]\w+\s[A-ZÄÖÜ])))\s*",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,\s*(?:and|und|et|y|e|og|och|en)\s+|\s(?:and|und|et|og|och|i|y|&|\+|with|mit)\s|[;|/·•,])\s*", re.IGNORECASE)  # fmt: skip
_MAIL = re.compile(r"\S+@\S+\.\w+")
_WEB = re.compile(r"https?://\S+|\(?\bwww\.\S+\)?|(?<!\w)@\w+")
_ADDRESS = re.compile(
    r"^(?:https?:)?//|^www\.|^\S+\.(?:com|org|net|de|co\.uk|fr|es|it)(?:/\S*)?$", re.IGNORECASE
)
_NOBODY = frozenset(
    """admin administrator author editor editors redaktion redaction rédaction redazione redacción staff newsroom webmaster
    wordpress root user unknown none null anonymous guest noreply no-reply team online web news press
    """.split()  # noqa: SIM905
)
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]?")
_OCCUPATION = re.compile(r"\s*(?:기자|특파원|記者|特派員)$")
#: Sellers of pictures, who write nothing.
_STOCK = re.compile(
    r"shutterstock|getty\s*images|istock|unsplash|pexels|pixabay|alamy|depositphotos", re.IGNORECASE
)
#: A title after a name and a comma, which is not another name.
_TITLE = re.compile(
    r"""\b(?:correspondent|reporter|editor|writer|journalist|columnist|chief|producer|critic|analyst|contributor
    |korrespondent(?:in)?|redakteur(?:in)?|redaktor|reporterin|journalistin?|bureau|desk|staff|phd|m\.?d|jr|sr|ii|iii|professor|fellow
    |director|lecturer|university|institute|senior|associate|special\ to|for\ the)\b\.?""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_NAME = 60
_MOST_WORDS = 7


def people(text: str) -> tuple[str, ...]:
    """The names in a byline or an author field, in order: ``By Ann Lee and Bob Ray, Reuters`` gives all three."""
    text = _SURELY_BY.sub("", _without_addresses(plain(text)))
    pieces = [name for piece in _AND.split(_BRACKETED.sub(" ", text)) if (name := _name(piece))]
    if len(pieces) == 2 and "," in text and not any(" " in piece for piece in pieces):
        return (f"{pieces[1]} {pieces[0]}",)  # "Lee, Ann"
    return unique(pieces)


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, whatever its case, as first written."""
    return tuple({name.casefold(): name for name in reversed(tuple(names))}.values())[::-1]


def _without_addresses(text: str) -> str:
    """The name without its mail address, from ``mail@example.org (Ann Lee)`` or ``Ann Lee
    <mail@example.org>``.
    """
    text = _WEB.sub(" ", text)
    if not _MAIL.search(text):
        return text
    bare = _MAIL.sub(" ", text)
    bracketed = re.search(r"\(([^()]+)\)", bare)
    return (bracketed.group(1) if bracketed else bare).strip(" <>(),;")


def _name(piece: str) -> str | None:
    name = _OCCUPATION.sub("", _SURELY_BY.sub("", piece.strip(" \t.,:;|-–—*\"'()[]<>"))).strip()
    if not name or len(name) > _LONGEST_NAME or len(name.split()) > _MOST_WORDS or name.casefold() in _NOBODY:
        return None
    if not any(character.isalpha() for character in name) or any(character.isdigit() for character in name):
        return None
    if ":" in name or _STOCK.search(name):
        return None
    if _ADDRESS.search(name) or name.startswith("@") or _TITLE.search(name):
        return None
    return name


def starts_like_byline(line: str) -> str | None:
    """The rest of a line after ``By``, ``Written by``, ``Von``, ``Par`` …; None if it begins with none of
    them.
    """
    match = _BY.match(line)
    return line[match.end() :].strip() if match else None


def is_occupation(line: str) -> bool:
    """Whether the line is a person's occupation, as below a byline: ``Senior Political Correspondent``."""
    return (
        len(line.split()) <= 6
        and len(line) <= _LONGEST_NAME
        and _TITLE.search(line) is not None
        and line[:1].isupper()
    )
