"""Finds an article's lead: the publisher's own summary, or else the beginning of the article."""

from __future__ import annotations

import re

#: A lead is cut at the end of a sentence before this many characters.
LONGEST_LEAD = 500
#: A summary with more characters, or with more paragraphs, is the article itself.
_LONGEST_SUMMARY = 900
#: A shorter text says nothing.
_LEAST_SAID = 40
_MOST_PARAGRAPHS = 3

#: How a paragraph ends that needs no full stop.
_ENDS = (*".!?…:;,。！？—–-", '"', "”", "»", "’", ")")

#: The greatest length of a headline that is made from a text.
LONGEST_HEADLINE = 100
_SHORTEST_HEADLINE = 12
#: A shorter word before a full stop is taken for an abbreviation.
_SHORTEST_WORD = 3

_INVITATIONS = (
    *("continue reading", "read more", "read the full story", "read the full article"),
    *("weiterlesen", "mehr lesen", "lire la suite", "seguir leyendo", "leer más", "continua a leggere"),
    *("leggi tutto", "lees verder", "les mer", "läs mer", "continue lendo"),
)
#: The sentence that WordPress adds below an entry, in the languages of its sites: how it begins, and what is
#: between the title and the site's name.
_APPEARED_FIRST = re.compile(
    r"""(?:The\ (?:post|article)|Der\ (?:Beitrag|Artikel)|(?:Cet|L['’])\s?(?:article|articolo)|Le\ (?:post|billet)|(?:La|Esta)\ entrada
        |El\ art[ií]culo|[OA]\ (?:post|artigo|conteúdo|postagem|matéria)|Сообщение|Запись|Статья|Запис|Допис|Het\ bericht|Artykuł|Inlägget)\ (?:.(?!
        \b(?:The\ post|Der\ Beitrag|La\ entrada|O\ post|Сообщение|Запись)\ )){1,300}?
        (?:appeared\ first\ (?:on|in)|first\ appeared\ on|erschien\ zuerst\ (?:auf|bei)|ist\ zuerst\ erschienen|est\ apparue?\ en\ premier
        |se\ publicó\ primero|apareci?ó?\ primero|aparece\ primero|proviene\ da|sembra\ essere\ il\ primo\ su|apar(?:eceu|ece)\ primeiro
        |впервые\ появил\w*|появил\w+\ (?:сначала|впервые)|сначала\ появил\w*|спершу\ з['’]яви\w*|з['’]яви\w+\ спочатку|verscheen\ eerst\ op
        |pochodzi\ z\ serwisu|dök\ först\ upp\ på)\b.{0,140}$""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SIGNS_OF_WORDPRESS = (
    *(
        "appeared",
        "zuerst",
        "premier",
        "primero",
        "primeiro",
        "proviene da",
        "essere il primo",
        "появил",
        "з'явив",
        "з’явив",
    ),
    *("з'явил", "з’явил", "verscheen eerst", "pochodzi z serwisu", "dök först upp"),
)
_TRAILER = re.compile(
    rf"""(?:(?:\[|\(|<)?(?:{"|".join(map(re.escape, _INVITATIONS))})\b.{{0,80}}
      | \[(?:…|\.\.\.|&hellip;)\] | \(?(?:comments?|\d+\ comments?)\)? )\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
#: Each trailer contains one of these; searching for them is much faster.
_SIGNS_OF_TRAILER = (*_INVITATIONS, "[…]", "[...]", "[&hellip;]", "comment")
_LONGEST_TRAILER = 450
#: "BRAE HAVEN (CW) - ", "LONDON, Feb 11 (Reuters) — ": where an agency's text was written.
_DATELINE = re.compile(
    r"""\((?:[A-ZÀ-Ý][\w./ -]{1,25})\) \ ?\.?[-–—]{1,2}\ (?=\S)
      | \[[^\]\n]{2,40}\] \ (?:[^\W\d_a-z][\w.'’ -]{1,30} \ )? (?:--?|[–—]) \ (?=\S)
      | (?!(?:NATO|FIFA|UEFA|NASA|OPEC|ASEAN|UNICEF|UNESCO|EFTA|COVID)\b)(?:[A-ZÀ-ÝА-ЯЁ]{4,20}|[A-ZÀ-ÝА-ЯЁ]{2,20}(?:[ .'’-]+[A-ZÀ-ÝА-ЯЁ]{2,20}){1,3}) (?:,\ [\w.'’ ]{2,30})? :\ (?=["“«„(]?[^\W\d_a-zа-я])
      | [^\W\d_a-z][\w.'’ /-]{1,60} (?:,\ [\w.'’ /]{2,40}){0,3} \ \([\w./ ]{2,20}\) \ ?\.?[-–—]{1,2}\ (?=\S)
      | [А-ЯЁ][А-ЯЁ-]{2,30} ,\ \d{1,2}\ [а-я]{3,9}\.? \ ?[-–—.] \ (?:/?(?:РИА\ Новости|ТАСС|Интерфакс|INTERFAX\.RU)/?\.?\ )? (?=\S)
      | [^\W\d_a-z][^a-z(),–—]{2,40}? (?:,\ [\w.'’ ]{2,30})? (?:\ \([\w./ ]{2,20}\) )? \ [-–—]{1,2}\ (?=\S)
      | [^\W\d_a-z][\w.'’ -]{1,40} (?:,\ [\w.'’ ]{2,30})? \ \([\w./ ]{2,20}\) \ [-–—]{1,2}\ (?=\S)""",
    re.VERBOSE,
)
#: "By Ada Brandt and Otto Lind BRAE HAVEN, Feb 17 (CW) - ": names directly followed by a dateline.
_WRITTEN_BY = re.compile(
    r"By\ (?:[A-ZÀ-Ý][\w.'’-]*,?\ (?:and\ )?){2,12}?(?=[A-ZÀ-Ý]{3}[A-ZÀ-Ý .'’-]*(?:[,/(]|\ \()[^.!?]{0,60}\)\ [-–—]{1,2}\ )"
)
_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)]*(?=\s)|[。！？]")


def without_trailer(text: str) -> str:
    """``text`` without "Continue reading …", "The post … appeared first on …" and the like at its end."""
    text = text.strip()
    end = text[-_LONGEST_TRAILER:].casefold()
    if any(sign in end for sign in _SIGNS_OF_WORDPRESS):
        sentence = _APPEARED_FIRST.search(text, max(0, len(text) - _LONGEST_TRAILER))
        text = text if sentence is None else text[: sentence.start()].strip()
        end = text[-_LONGEST_TRAILER:].casefold()
    if any(sign in end for sign in _SIGNS_OF_TRAILER):
        while match := _TRAILER.search(text, max(0, len(text) - _LONGEST_TRAILER)):
            text = text[: match.start()].strip()
    return text


def without_dateline(text: str) -> str:
    """``text`` without "BRAE HAVEN (CW) - " at its beginning; a place in lower case needs the agency's name.

    A byline such as "By Ada Brandt and Otto Lind" directly before it is removed as well.
    """
    start = match.end() if (match := _WRITTEN_BY.match(text)) else 0
    # "(CW) - BRAE HAVEN, FEB 12 - " has two datelines.
    for _ in range(2):
        match = _DATELINE.match(text, start)
        if match is None or len(text) - match.end() < _LEAST_SAID:
            break
        start = match.end()
    return text[start:]


def cut_at_sentence(text: str, limit: int = LONGEST_LEAD) -> str:
    """At most ``limit`` characters of ``text``, ending with a sentence or else with a word and an ellipsis."""
    if len(text) <= limit:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, limit)]
    if ends and ends[-1] >= limit // 4:
        return text[: ends[-1]]
    return cut_at_word(text, limit)


def headline_and_rest(text: str) -> tuple[str, str | None]:
    """A headline and a lead for a text without a title: its first sentence, and the text after it.

    A sentence that is too long for a headline is cut at a word; then the lead is the whole text.
    """
    end = next((match.end() for match in _SENTENCE_END.finditer(text) if _ends_here(text, match)), None)
    sentence, rest = (text, "") if end is None else (text[:end], text[end:].strip())
    if len(sentence) > LONGEST_HEADLINE:
        return cut_at_word(text, LONGEST_HEADLINE), text
    return sentence.rstrip("。").rstrip(".") or sentence, rest or None


def _ends_here(text: str, end: re.Match[str]) -> bool:
    """Whether a sentence ends here: not after an abbreviation ("ca. 400", "Dr. Lee"), and not before a word
    in lower case.
    """
    if end[0].startswith("."):
        before = re.search(r"\w*$", text[: end.start()])
        if before is not None and len(before[0]) < _SHORTEST_WORD and not before[0].isdigit():
            return False
    return end.end() >= _SHORTEST_HEADLINE and not text[end.end() :].lstrip()[:1].islower()


def cut_at_word(text: str, limit: int) -> str:
    """At most ``limit`` characters of ``text``, ending with a word and an ellipsis if it was cut."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(" ,;:–—-") + "…"


def lead_of(paragraphs: tuple[str, ...]) -> str | None:
    """The beginning of the article: its first paragraph that says something."""
    sentences = [text for text in paragraphs if len(text) >= _LEAST_SAID] or [
        text for text in paragraphs if text
    ]
    return cut_at_sentence(without_dateline(sentences[0])) if sentences else None


def lead_and_body(
    summary: tuple[str, ...], content: tuple[str, ...], title: str
) -> tuple[str | None, tuple[str, ...]]:
    """The lead and the body's paragraphs, from the paragraphs of a feed entry's summary and content."""
    summary, content = _cleaned(summary, title), _cleaned(content, title)
    if not content and (len(summary) > _MOST_PARAGRAPHS or sum(map(len, summary)) > _LONGEST_SUMMARY):
        summary, content = (), summary
    if summary == content or sum(map(len, summary)) > _LONGEST_SUMMARY:
        summary = ()
    lead = cut_at_sentence(without_dateline(_run_together(summary))) if summary else lead_of(content)
    return lead, content


def _run_together(paragraphs: tuple[str, ...]) -> str:
    """Paragraphs as one text. Items of a list, which end without a full stop, are kept apart."""
    *others, last = paragraphs
    return " ".join((*(text if _ends_by_itself(text) else f"{text}." for text in others if text), last))


def _ends_by_itself(text: str) -> bool:
    """Whether no full stop may be added, because the text has its own final sign or ends with an address."""
    return text.endswith(_ENDS) or "/" in text.rsplit(" ", 1)[-1]


def _cleaned(paragraphs: tuple[str, ...], title: str) -> tuple[str, ...]:
    """The paragraphs without the repeated title at the start and the trailers at the end."""
    texts = list(paragraphs)
    if texts and texts[0].casefold() == title.casefold():
        del texts[0]
    for _ in range(min(len(texts), 2)):
        texts[-1] = without_trailer(texts[-1])
        if texts[-1]:
            break
        del texts[-1]
    return tuple(texts)
