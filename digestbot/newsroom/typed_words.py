"""Puts English words in the place of those of another language that a person typed after a command.

So the grammars of times, dates and orders are written once: "mañana" is read as "tomorrow", "下午8点" as "8:00 pm".
"""

from __future__ import annotations

import re
import unicodedata

from digestbot.caches import cached
from digestbot.model import CalendarWords
from digestbot.newsroom.day_names import folded

#: The commas of Arabic and Chinese.
_COMMAS = str.maketrans({"،": ", ", "、": ", ", "؛": "; "})
_HOUR = re.compile(r"(?<!\d)(\d{1,2}) ?(?:o'clock|[点點時时])(?: ?(\d{2})(?!\d)分?)?")
_TIME = r"\d{1,2}(?:[:.]\d{2})?(?!\d)"
_HALF_FIRST = re.compile(rf"\b([ap]m) ({_TIME})")
_HALF_AFTER = re.compile(rf"(?<![\d:.])({_TIME}) ?(?:h|uhr)? ([ap]m)\b")


def in_english(plain: str, words: CalendarWords) -> str:
    """The text with the words of the language (``words.typed``) in English.

    Args:
        plain: The text as ``folded`` writes it.
        words: The words of the person's language.
    """
    plain = plain.translate(_COMMAS)
    if not words.typed:
        return plain
    phrases, pattern = _phrases(words)
    text = " ".join(pattern.sub(lambda found: f" {phrases[found[0]]} ", plain).split())
    text = _HOUR.sub(lambda found: f"{found[1]}:{found[2] or '00'}", text)
    return _HALF_AFTER.sub(_of_the_day, _HALF_FIRST.sub(r"\2 \1", text))


def _of_the_day(found: re.Match[str]) -> str:
    """The hour with "am" or "pm"; without, where somebody wrote "20:00 in the evening"."""
    return found[1] if int(re.split("[:.]", found[1])[0]) > 12 else f"{found[1]} {found[2]}"


@cached(100)
def _phrases(words: CalendarWords) -> tuple[dict[str, str], re.Pattern[str]]:
    """The English phrase of each phrase of the language, and a pattern that finds these, the longest first."""
    phrases: dict[str, str] = {}
    for english, forms in words.typed:
        for form in forms:
            phrases.setdefault(folded(form).removesuffix("-"), english)
    # "à 8h" without its accent is read by the grammars themselves, and English says "a week".
    phrases.pop("a", None)
    joined = {
        folded(form).removesuffix("-") for _, forms in words.typed for form in forms if form.endswith("-")
    }
    ordered = sorted(phrases, key=len, reverse=True)
    return phrases, re.compile("|".join(_pattern(phrase, joined=phrase in joined) for phrase in ordered))


def _pattern(phrase: str, *, joined: bool) -> str:
    """A phrase as a whole word; Chinese has no spaces, and a ``joined`` one is written together with the next word."""
    if any(unicodedata.east_asian_width(sign) == "W" for sign in phrase):
        return re.escape(phrase)
    after = r"(?=\w)" if joined else r"(?![^\W\d_])"
    return rf"(?<![^\W\d_]){re.escape(phrase)}{after}"
