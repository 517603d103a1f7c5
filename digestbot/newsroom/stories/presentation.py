"""Chooses which of a story's articles gives the headline, the lead and the picture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from digestbot.model import Article, Kind
from digestbot.newsroom.stories.kinds import leads
from digestbot.newsroom.words import telling_words

#: How well an article of a kind can show a story that others tell as news. Kinds that never lead come last.
_STANDS: dict[Kind, float] = {
    "news": 1.0,
    "obituary": 1.0,
    "explainer": 0.6,
    "list": 0.5,
    "opinion": 0.3,
    "preview": 0.3,
}
#: A headline that asks or teases does not say what happened.
_TEASES = re.compile(
    r"""[?？]['"”’»)]*$ | ^(?:watch|see|look|meet|this\ is|these\ are|you\ won['’]t|here['’]s|what\ happened|the\ (?:real\ )?reason)\b
      | \b(?:you\ won['’]t\ believe|what\ happened\ next|everyone\ is\ talking\ about|goes\ viral|breaks\ (?:his|her|their)\ silence)\b
      | ^(?:das|so|darum|deshalb|diese[rs]?)\ (?:ist|sind|war|sieht|reagiert)\b | ^(?:voici|ecco|así|assim)\b | ^вот\b""",
    re.VERBOSE | re.IGNORECASE,
)
_TEASING_COSTS = 0.5
#: How a text ends that is not cut off.
_ENDS = re.compile(r"[.!?。！？।؟]['\"”’»)\]]*$")
_SENTENCE_WITHIN = re.compile(r"[.!?。！？।؟]['\"”’»)\]]*\s")
_BREAKS_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])['\"”’»)\]]*$")
#: A shorter lead (in characters) is not taken from another outlet, because it says too little, ...
_LEAST_SAID = 60
#: ... nor is one that shares fewer telling words with the headline, because it may be about something else.
_SHARED_WITH_HEADLINE = 2


def is_readable(title: str) -> bool:
    """Whether a title reads like a headline: it does not shout, and is neither a mere label nor a paragraph."""
    return not title.isupper() and 25 <= len(title) <= 140


def standing(article: Article) -> float:
    """How well an article can show its story, by its kind: from 1 for plain news to below 0."""
    if not leads(article.kind):
        return -1.0
    return _STANDS[article.kind] - (_TEASING_COSTS if _TEASES.search(article.title) else 0.0)


def is_whole(lead: str) -> bool:
    """Whether a lead is not cut off: it ends with a sentence, or is a standfirst, which has no full stop at
    all.
    """
    text = lead.rstrip()
    if _BREAKS_OFF.search(text):
        return False
    return _ENDS.search(text) is not None or _SENTENCE_WITHIN.search(text) is None


def lead_of(headline: Article, tellings: Iterable[Article]) -> str | None:
    """The lead to show below a headline: its own if that is whole, else a whole one of another article in the
    same language.
    """
    own = headline.lead
    if own and is_whole(own):
        return own
    title = frozenset(telling_words(headline.title))
    others = [
        (article.at, -article.id, article.lead)
        for article in tellings
        if article.lead
        and len(article.lead) >= _LEAST_SAID
        and article.language == headline.language
        and leads(article.kind)
        and is_whole(article.lead)
        and len(title.intersection(telling_words(article.lead))) >= _SHARED_WITH_HEADLINE
    ]
    return max(others)[2] if others else own


def picture_of(headline: Article, tellings: Sequence[Article]) -> Article | None:
    """The article whose picture is shown: the headline's article, else the latest other one with a picture."""
    if headline.image:
        return headline
    others = [article for article in tellings if article.image]
    return max(others, key=lambda article: (leads(article.kind), article.at, -article.id), default=None)
