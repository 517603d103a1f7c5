"""Tells an article's sentences from the lines around them: bylines, datelines, credits, widgets, buttons.

Each rule looks at one line, and asks for a form that sentences do not have, because a lost sentence is worse
than a kept button.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from digestbot.feeds.dates.months import MONTHS, WEEKDAYS
from digestbot.feeds.people import starts_like_byline

LineKind = Literal["sentence", "short", "byline", "credit", "widget", "button", "tags"]

_PHOTO = r"(?:(?:file|stock|header|cover|lead|featured|representational)\s+)?(?:photo(?:graph|graphy|s)?|picture|image|illustration|graphic|video|foto(?:s|grafie)?|bild(?:er|nachweis|quelle|rechte)?|symbol(?:bild|foto)|archiv(?:bild|foto)|grafik|quelle|imagen|immagine|imagem|beeld|kuva|billede|фото)"  # fmt: skip
_AGENCY = r"(?:shutterstock|getty(?:\s+images)?|istock(?:photo)?|unsplash|pexels|pixabay|depositphotos|adobe\s+stock|alamy|imago|picture[\s-]alliance|reuters|afp|epa(?:-efe)?|dpa|ap(?:\s+photo|\s+images)?|associated\s+press|bloomberg|xinhua|anadolu(?:\s+agency)?|keystone|apa|ansa|efe|lapresse|scanpix|tt|ntb|ritzau|pa\s+(?:media|wire|images)|wikimedia(?:\s+commons)?|nurphoto|zuma(?:\s+press)?|usa\s+today\s+sports|handout|screenshot|courtesy|instagram|facebook|twitter|youtube)"  # fmt: skip

_CREDIT = re.compile(
    rf"""[(\[]?\s*(?:
      {_PHOTO}(?:\s*(?:credits?|courtesy|source|crédits?))?(?:\s+(?:by|von|par|via|courtesy\s+of|:)\s*|\s*[:/|©]\s*)\S.*
      | (?:credits?|crédits?|cr[eé]dito|copyright|©|\(c\)|courtesy(?:\s+of)?)\s*[:\s/]\s*\S.*
      | {_AGENCY}(?:\s*[/|,·]\s*[\w .'-]+)*
      | .{{0,80}}(?:/|\||©|\bvia)\s*{_AGENCY}(?:\s*[/|]\s*[\w .'-]+)*
    )\s*[)\]]?\.?""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_CREDIT = 110
#: A caption that ends with its credit.
_CAPTION = re.compile(
    rf".{{5,220}}?[.(\[|–—-]\s*(?:{_PHOTO}(?:\s+credits?)?|credits?)\s*(?:[:/©]|\s+by\s)\s*[^.]{{2,50}}[)\]]?\.?",
    re.IGNORECASE,
)

_WIDGET_HEADINGS = r"""
    trending(?:\s+(?:now|stories|news|topics|today))? | (?:now|also|what'?s)\s+trending
  | most\s+(?:read|popular|viewed|shared|watched|commented|recent)(?:\s+(?:stories|news|articles|now|today|in\s+\w+))? | popular(?:\s+(?:now|stories|articles|posts|news))?
  | (?:top|latest|more|other|related|recent|breaking|featured|similar)\s+(?:stories|news|articles|headlines|coverage|content|topics|posts|reading|links|videos)
  | related | recommended(?:\s+(?:for\s+you|stories|reading|articles|videos))? | you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested(?:\s+in)?) | (?:up\s+next|read\s+next|what\s+to\s+read\s+next|next\s+up|don'?t\s+miss|editor'?s\s+(?:picks|choice)|must\s+reads?|in\s+case\s+you\s+missed\s+it|see\s+also|also\s+read|read\s+(?:more|also|on)|more\s+(?:on\s+this(?:\s+(?:story|topic))?|from\s+.{1,30}|like\s+this|in\s+[\w ]{1,25}|to\s+read|coverage|on\s+[\w ]{1,25}))
  | lesen\s+sie\s+(?:auch|mehr(?:\s+zum\s+thema)?) | mehr\s+(?:zum\s+thema|dazu|aus\s+.{1,30}|lesen|artikel) | auch\s+interessant | meistgelesen(?:e\s+artikel)? | das\s+könnte\s+(?:sie|dich)\s+(?:auch\s+)?interessieren | weitere\s+(?:artikel|themen|nachrichten|meldungen) | passend\s+zum\s+thema | zum\s+thema | im\s+trend | beliebte?\s+artikel | neueste\s+(?:artikel|nachrichten) | empfohlen(?:e\s+artikel)? | top-?themen
  | à\s+lire\s+(?:aussi|également|ensuite) | lire\s+aussi | sur\s+le\s+même\s+(?:sujet|thème) | les\s+plus\s+(?:lus|vus|populaires) | articles?\s+(?:liés|similaires|recommandés|associés) | tendances? | en\s+ce\s+moment | à\s+la\s+une | plus\s+d'articles
  | lea\s+también | le\s+puede\s+interesar | te\s+puede\s+interesar | más\s+(?:leídas?|leídos?|vistas?|información|noticias|sobre\s+.{1,30}) | lo\s+más\s+(?:leído|visto) | noticias\s+relacionadas | tendencias? | también\s+te\s+puede\s+interesar
  | leggi\s+anche | i\s+più\s+letti | potrebbe\s+interessarti | articoli\s+correlati | leia\s+(?:também|mais) | mais\s+(?:lidas|lidos|vistas) | notícias\s+relacionadas | veja\s+também | lees\s+ook | meest\s+gelezen | läs\s+(?:också|mer|även) | mest\s+(?:lästa?|lest|læste?) | les\s+også | læs\s+også | czytaj\s+(?:też|także|więcej) | najczęściej\s+czytane | читайте\s+также | популярное | по\s+теме | ilgili\s+haberler | çok\s+okunanlar | okumaya\s+devam
"""
_WIDGET = re.compile(rf"(?:{_WIDGET_HEADINGS})\s*[:»>…]*", re.VERBOSE | re.IGNORECASE)
#: A widget on one line: a heading with a colon, then the headline of another article.
_INLINE_WIDGET = re.compile(
    r"""(?:read\s+(?:more|also|next)|also\s+read|see\s+also|related|related\s+(?:story|article|coverage)|don'?t\s+miss|watch(?:\s+(?:also|now|live|more))?|listen
      |more|related\s+posts?|see\s+more|lesen\s+sie\s+(?:auch|hier|mehr(?:\s+zum\s+thema)?)|mehr\s+(?:dazu|zum\s+thema)|auch\s+interessant|à\s+lire(?:\s+aussi)?|lire\s+aussi|voir\s+aussi|lea\s+también|lee\s+también|leer\s+más
      |le\s+puede\s+interesar|leggi\s+anche|leia\s+(?:também|mais)|lees\s+ook|läs\s+(?:också|mer|även)|les\s+også|læs\s+også|czytaj\s+(?:też|także)|читайте\s+также)
    \s*(?::|>>|»|\||\u2013|\u2014)\s*\S.*
    | \[(?:related|read|see|watch|more)\b.{5,160}\] | also\s+on\s+\w+\.\w+\b.*""",
    re.VERBOSE | re.IGNORECASE,
)

_BUTTON = re.compile(
    r"""(?: (?:share|save|print|email|tweet|copy\s+link|bookmark|comments?|reply|follow|subscribe|sign\s+(?:in|up)|log\s+in|register|menu|search|home|close|listen|play|watch|next|previous|back\s+to\s+top|skip\s+to\s+(?:main\s+)?content|loading|gallery|view\s+(?:gallery|comments|more)|show\s+more|advertisement|ad|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|annons|annonse|annonce|реклама|sponsored|paid\s+content|newsletter|cookies?|teilen|drucken|merken|kommentare?|artikel\s+(?:teilen|anhören|merken)|partager|imprimer|compartir|comentarios|condividi|compartilhar|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|instagram|flipboard|pinterest|link|e-?mail)
      | (?:share|teilen|partager|compartir|copy|email|print|save|listen\s+to)\s+(?:(?:this|the|diesen|cet|este)\s+)?(?:article|story|post|link|page|artikel|on|via|to|with|auf|sur|en)\b[^.]{0,60}
      | follow\s+(?:us|@\w+|the\s+author|[\w ]{1,40}\s+on\s+(?:x|twitter|facebook|instagram|whatsapp|telegram|linkedin|google\s+news))\b[^.]{0,60}
      | (?:sign\s+up|subscribe|get|join)\s[^.]{0,60}(?:newsletters?|inbox|whatsapp|telegram|push\s+alerts)[^.]{0,40}\.?
      | (?:story|article|advertisement)\s+continues\s+below(?:\s+(?:this\s+)?(?:ad|advertisement))? | continue\s+reading(?:\s+.{1,60})? | read\s+the\s+full\s+(?:story|article).{0,40} | weiterlesen | lire\s+la\s+suite
      | \d+\s*(?:-|\s)?\s*min(?:ute)?s?\.?(?:\s+(?:read|lesezeit|de\s+lecture|de\s+lectura|di\s+lettura|watch|listen))? | (?:reading\s+time|lesezeit|temps\s+de\s+lecture|tiempo\s+de\s+lectura)\s*:?\s*.{1,20}
      | \d+\s+(?:comments?|shares?|views?|likes?|kommentare?|commentaires?|comentarios?) | comments?\s*\(?\d+\)?
      | (?:©|\(c\)|copyright)\s.{0,80} | all\s+rights\s+reserved\.? | alle\s+rechte\s+vorbehalten\.? | tous\s+droits\s+réservés\.?
      | (?:source|quelle|fuente|fonte)\s*:\s*.{1,40} | tempo\s+de\s+leitura\s*:?\s*.{1,20}
      | click\s+(?:here|to)\s+.{1,100} | .{0,20}contributed\s+(?:reporting|to\s+this\s+(?:report|story|article)).{0,60} | .{5,80}\bcontributed\s+(?:reporting|to\s+this\s+(?:report|story|article))\b.{0,60}
      | \(?(?:additional\s+)?(?:reporting|writing|editing)\s+by\s+.{3,110} | (?:first|originally)\s+published\s+(?:in|on|by|at)\s+.{2,60} | our\s+standards\s*:.{5,60}
      | (?:write\s+to|contact|e-?mail|reach)\s+.{2,60}\s(?:at\s+)?\S+@\S+\w.{0,60} | have\s+a\s+(?:news\s+)?tip\?.{0,100} | like\s+this\s+(?:story|article)\?.{0,60}
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_BUTTON = 150
_TAGS = re.compile(
    r"(?:tags?|topics?|keywords?|themen|schlagw[oö]rter|stichw[oö]rter|mots[- ]clés|etiquetas|temas)\s*:\s*(.{2,200})",
    re.IGNORECASE,
)

#: Also the full stops of Devanagari, Urdu, Arabic, Armenian, Ethiopic, Burmese and Khmer.
_SENTENCE_END = re.compile(r"""[.!?…。．！？:;।॥۔؟։።၊။។][\s'"”’»›“‘」』】）)\]]*$""")
_NAME_WORD = re.compile(
    r"^(?:[^\W\d_a-z][\w'’.-]*|d[aeiou]s?|del|della|di|van|von|vom|zu|zur|der|den|ter|ten|la|le|el|al|bin|ben|ibn|y|e|af|und|and|et)$"
)


def kind_of(line: str) -> LineKind:
    """The kind of a line by its form alone. "short" may be a headline, a section, a name or a subheading."""
    if len(line) <= _LONGEST_BUTTON and _BUTTON.fullmatch(line):
        return "button"
    if _WIDGET.fullmatch(line) or (len(line) < 200 and _INLINE_WIDGET.fullmatch(line)):
        return "widget"
    if len(line) <= _LONGEST_CREDIT and _CREDIT.fullmatch(line) and not is_long(line):
        return "credit"
    if len(line) < 280 and _CAPTION.fullmatch(line):
        return "credit"
    if _TAGS.fullmatch(line):
        return "tags"
    if is_byline(line):
        return "byline"
    return "sentence" if is_long(line) or is_sentence(line) else "short"


def opens_widget(line: str) -> bool:
    """Whether headlines of other articles must be expected below the line."""
    return _WIDGET.fullmatch(line) is not None


def tags_in(line: str) -> tuple[str, ...]:
    match = _TAGS.fullmatch(line)
    return tuple(filter(None, (tag.strip(" #") for tag in re.split(r"[,;|]|\s#", match[1])))) if match else ()


def width(text: str) -> int:
    """The number of characters. A Chinese, Japanese or Korean one counts as two and a half, because it says
    as much.
    """
    wide = 0 if text.isascii() else sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide * 3 // 2


def is_long(line: str) -> bool:
    """Whether the line is longer than any headline, so that it must be text."""
    return width(line) >= 160 or (width(line) >= 90 and is_sentence(line))


def is_sentence(line: str) -> bool:
    """Whether the line ends as sentences do, and has more than one word."""
    return _SENTENCE_END.search(line) is not None and (width(line) >= 20 or len(line.split()) >= 3)


def looks_like_headline(line: str) -> bool:
    """Whether the line may be a headline: the article's own, or another one's in a widget."""
    bare = re.sub(r"^(?:\d{1,2}[.)]?|[•·*–—>»-])\s+", "", line)
    return 8 <= width(bare) <= 160 and not re.search(r"[.…。:;][\s'\"”’»)\]]*$", bare)


def is_byline(line: str) -> bool:
    """Whether the line has only names after the preposition: ``By Ann Lee and Bob Ray``, ``Written by Ann
    Lee``, ``Von Anna Lee``.
    """
    rest = starts_like_byline(line) if len(line) <= 120 else None
    if rest is None:
        return False
    words = re.sub(r"[,;|/&()·•]", " ", rest).split()
    return 1 <= len(words) <= 16 and all(map(_may_be_in_a_name, words)) and not rest.endswith((".", "!", "?"))


def looks_like_name(line: str) -> bool:
    """Whether the line is two to four capitalised words, and nothing else."""
    words = line.split()
    return (
        2 <= len(words) <= 4
        and all(map(_may_be_in_a_name, words))
        and words[0][0].isupper()
        and words[-1][0].isupper()
    )


def _may_be_in_a_name(word: str) -> bool:
    bare = word.casefold().strip(".,")
    return (
        _NAME_WORD.match(word) is not None and bare not in MONTHS and (bare not in WEEKDAYS or len(bare) < 4)
    )
