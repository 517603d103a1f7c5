"""Counts the voices that tell a story. Outlets that print the same words, or the report of one news agency,
are one voice.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from datetime import datetime

from digestbot.caches import cached
from digestbot.model import Article, SourceId
from digestbot.newsroom.words import fold, telling_words

#: Headlines and beginnings of leads with fewer words than these can be equal by chance.
TELLING_TITLE, TELLING_LEAD = 4, 8
#: At most this many words of a lead are compared, because an outlet may cut the rest.
LEAD_WORDS = 12
#: At most this many letters of a lead are read: they contain those words and the next sentences. An outlet
#: that retells a report drops or changes some of its sentences.
LEAD_LETTERS = 300
#: Where sentences end. Anybody may print a quotation, so a sentence with quotation marks is no evidence.
_SENTENCE = re.compile(r"(?<=[.!?…。！？।])\s+")
_QUOTED = re.compile('["“”„«»「」]')

_NAMES = (
    "aap, australian associated press", "adnkronos", "afp, agence france-presse", "agi", "ani", "ansa", "anp",
    "anadolu, anadolu agency, anadolu ajansı, aa", "ap, associated press", "apa", "belga", "canadian press",
    "ctk, čtk", "dpa, deutsche presse-agentur", "efe, agencia efe", "europa press", "ians", "interfax, интерфакс",
    "jiji, jiji press", "keystone-sda, keystone-ats, sda, ats", "kyodo, kyodo news", "lusa", "mti", "ntb",
    "pa, pa media, press association", "pap", "pti, press trust of india", "reuters", "ria novosti, риа новости",
    "ritzau", "sid", "stt", "tass, тасс", "tt", "upi", "xinhua", "yonhap, yonhap news agency",
)  # fmt: skip
#: News agencies by the names under which they are given as authors, folded. Other outlets print their
#: reports.
AGENCIES = {name: names for names in _NAMES for name in names.split(", ")}


def voices(articles: Sequence[Article]) -> tuple[int, ...]:
    """The voice of each of these articles of one story, as numbers from 0 in the order of first appearance."""
    if len(articles) == 1:
        return (0,)
    parents: list[int] = []
    first_with: dict[Hashable, int] = {}
    for number, article in enumerate(articles):
        parents.append(number)
        for mark in _marks(
            article.source_id, article.title, article.lead, article.source_name, article.authors
        ):
            other = _root(parents, first_with.setdefault(mark, number))
            mine = _root(parents, number)
            parents[max(mine, other)] = min(mine, other)
    heard: dict[int, int] = {}
    return tuple(heard.setdefault(_root(parents, number), len(heard)) for number in range(len(parents)))


def count_voices(articles: Sequence[Article]) -> int:
    """The number of voices among these articles."""
    return len(set(voices(articles)))


def by_voice(headline: Article, others: Sequence[Article]) -> tuple[Article, ...]:
    """The other outlets' articles, the newest first; articles of a voice that is already in the list come
    last.
    """
    newest_first = sorted(others, key=_at, reverse=True)
    first, *rest = voices((headline, *newest_first))
    heard = {first}
    own: list[Article] = []
    copies: list[Article] = []
    for article, voice in zip(newest_first, rest, strict=True):
        (copies if voice in heard else own).append(article)
        heard.add(voice)
    return (*own, *copies)


def _at(article: Article) -> datetime:
    return article.at


@cached(50_000)
def _marks(
    source: SourceId, title: str, lead: str | None, source_name: str, authors: tuple[str, ...]
) -> tuple[Hashable, ...]:
    """Two articles that share one of these marks are of one voice."""
    marks: list[Hashable] = [source]
    words = frozenset(telling_words(title))
    if len(words) >= TELLING_TITLE:
        marks.append(words)
    beginning = tuple(fold(lead[:LEAD_LETTERS]).split()[:LEAD_WORDS]) if lead else ()
    if len(beginning) >= TELLING_LEAD:
        marks.append(beginning)
    marks += _sentences(lead or "")
    names = (fold(name).removeprefix("the ") for name in (source_name, *authors))
    return (*marks, *(AGENCIES[name] for name in names if name in AGENCIES))


def _sentences(lead: str) -> list[Hashable]:
    """The beginnings of a lead's sentences, as far as they are too long to be equal by chance."""
    told = [sentence for sentence in _SENTENCE.split(lead[:LEAD_LETTERS]) if not _QUOTED.search(sentence)]
    words = [tuple(fold(sentence).split()[:LEAD_WORDS]) for sentence in told]
    return [one for one in words if len(one) >= TELLING_LEAD]


def _root(parents: Sequence[int], number: int) -> int:
    while parents[number] != number:
        number = parents[number]
    return number
