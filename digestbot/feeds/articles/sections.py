"""The names of newspapers' sections, to recognise one on a line of its own."""

from __future__ import annotations

import re

_NAMES = """
    news world international foreign global europe europa africa asia americas america national nation home uk us usa u.s. china india
    russia ukraine mideast gaza israel germany france canada australia britain london local regional region regions city metro state states
    politics political government elections election policy parliament congress white_house law crime courts justice military defense defence
    security war conflict business economy economic economics markets market finance financial money companies industry jobs work energy real_estate property
    personal_finance stocks investing crypto retail technology tech science sciences space internet gadgets ai computing cybersecurity
    innovation startups gaming games health medicine wellness coronavirus covid covid-19 environment climate weather nature earth animals sustainability green sport
    sports football soccer basketball baseball tennis cricket golf rugby hockey nfl nba mlb nhl cycling olympics f1 motorsport racing athletics boxing entertainment
    culture arts art books book film films movies movie music tv television theatre theater celebrity celebrities showbiz media lifestyle life
    living style fashion beauty food drink dining recipes travel family parenting relationships education society people religion faith opinion opinions comment
    commentary editorial editorials analysis features feature magazine history obituaries obituary investigations investigation explainer
    live_updates breaking breaking_news latest headlines top_stories auto automotive cars motoring transport aviation shopping deals video videos podcasts weekend
    politik wirtschaft wissenschaft wissen gesundheit technik digital digitales netzwelt sport fußball fussball kultur panorama gesellschaft
    leben reise reisen meinung kommentar ausland inland welt deutschland österreich schweiz lokales regionales unterhaltung umwelt klima bildung
    karriere geld finanzen börse immobilien verbraucher medien geschichte auto mobilität nachrichten feuilleton ratgeber stars promis
    politique monde économie société sciences santé culture sports environnement planète idées débats médias éducation
    régions actualité actualités international entreprises bourse pixels livres cinéma musique voyage cuisine faits_divers
    política internacional economía sociedad ciencia tecnología salud cultura deportes opinión mundo españa nacional actualidad medio_ambiente
    educación gente televisión economia política mundo saúde esporte esportes cotidiano ciência entretenimento brasil
    politica esteri economia cronaca scienza tecnologia salute cultura sport spettacoli ambiente mondo italia
    binnenland buitenland economie politiek wetenschap tech gezondheid cultuur sport samenleving nieuws
    inrikes utrikes ekonomi politik kultur nöje sport vetenskap innenriks utenriks økonomi kultur indland udland
    polska świat gospodarka sport kultura nauka zdrowie политика экономика общество мир спорт культура наука в_мире
    dünya ekonomi spor sağlık teknoloji gündem siyaset
"""
_KNOWN = frozenset(name.replace("_", " ") for name in _NAMES.split())
_LINKING = frozenset(
    {"&", "and", "und", "et", "y", "e", "of", "the", "der", "de", "la", "from", "in", "aus", "our"}
)


def is_known_section(line: str) -> bool:
    """Whether the line names sections and contains nothing else: ``Business``, ``World > Europe``, ``Science
    & Environment``.
    """
    if len(line) > 50 or re.search(r"[.!?…]$", line.removesuffix("U.S.")):
        return False
    folded = line.casefold().strip(" #:")
    if folded in _KNOWN:
        return True
    words = [word for word in re.split(r"[\s/|>›»,]+", folded) if word and word not in _LINKING]
    known = sum(word in _KNOWN for word in words)
    return 0 < len(words) <= 4 and known >= 1 and known * 2 >= len(words)


def section_named(line: str) -> str:
    """The section that the line names, a breadcrumb as a path: ``Home > World > Europe`` is ``World/Europe``."""
    steps = [step.strip(" #:") for step in re.split(r"\s*[>›»]\s*", line)]
    return "/".join(step for step in steps if step and step.casefold() != "home") or line


def may_be_section(line: str) -> bool:
    """Whether the line could name a section that is not in the list: one to three capitalised words."""
    words = line.split()
    return (
        1 <= len(words) <= 3
        and len(line) <= 32
        and words[0][:1].isupper()
        and all(re.fullmatch(r"[^\W\d_][\w'’&-]*|&", word) for word in words)
    )
