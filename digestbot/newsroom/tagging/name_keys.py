"""Keys under which different spellings of a word in a name are the same: "États" and "Etats", "Казахстана"
and "Казахстан".
"""

from __future__ import annotations

import unicodedata

from digestbot.caches import cached
from digestbot.newsroom.words import fold, written_words

#: Endings of names in Cyrillic letters, the longest first. At least four letters must remain.
_CYRILLIC = tuple(
    sorted(
        [
            "а",
            "я",
            "о",
            "е",
            "ё",
            "э",
            "и",
            "ы",
            "у",
            "ю",
            "й",
            "ь",
            "і",
            "ї",
            "є",
            "ом",
            "ем",
            "ой",
            "ей",
            "ою",
            "ею",
            "єю",
            "ям",
            "ах",
            "ях",
            "ами",
            "ями",
            "ов",
            "ев",
            "ью",
            "ая",
            "ую",
            "яя",
            "юю",
            "ий",
            "ый",
            "ай",
            "ае",
            "аю",
            "аем",
            "ого",
            "ому",
            "ым",
            "им",
            "ых",
            "их",
            "ої",
            "ій",
        ],
        key=len,
        reverse=True,
    )
)
#: Letters that only Kazakh has. Kazakh adds more endings to its words than the neighbouring languages.
_KAZAKH_LETTERS = frozenset("әғқңөұүһі")
_KAZAKH = tuple(
    sorted(
        "ның нің дың дің тың тің да де та те ға ге қа ке ды ді ты ті ны ні мен бен пен".split(),  # noqa: SIM905 - as above
        key=len,
        reverse=True,
    )
)
#: "And", "in", "by", "to", "the": Arabic and Hebrew write them together with the word.
_ARABIC = ("وال", "بال", "لل", "ال", "و", "ب", "ل")
_HEBREW = ("ב", "ל", "מ", "ה", "ו")
_LETTERS_OF_THEIR_OWN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d"}
)
_SHORTEST = 4


@cached(100_000)
def name_key(word: str) -> str:
    """A word of a name without case, accents and inflection."""
    if word.isascii():
        return _without_s(word.lower())
    folded = fold(word)
    first = folded[:1]
    if first < "\u0370" or "\u1e00" <= first < "\u1f00":
        return _latin(folded)
    if "\u0400" <= first < "\u0530":
        return _cyrillic(folded)
    if "\u0590" <= first < "\u0600":
        return _without_beginning(folded, _HEBREW)
    if "\u0600" <= first < "\u0780":
        return _without_beginning(folded, _ARABIC)
    return folded


def name_keys(name: str) -> tuple[str, ...]:
    """The keys of all words of a name."""
    return tuple(map(name_key, written_words(name)))


def without_accents(text: str) -> str:
    """A folded text without accents on Latin letters and with "е" for "ё". Signs of other scripts stay."""
    if text.isascii():
        return text
    return "".join(map(_without_accent, text.replace("ё", "е").translate(_LETTERS_OF_THEIR_OWN)))


def _without_accent(letter: str) -> str:
    if letter < "\u0080" or not (letter < "\u0370" or "\u1e00" <= letter < "\u1f00"):
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


def _latin(word: str) -> str:
    return _without_s(without_accents(word))


def _without_s(word: str) -> str:
    return word[:-1] if word[-1:] == "s" and word[-2:] != "ss" and len(word) > _SHORTEST else word


def _cyrillic(word: str) -> str:
    word = word.replace("ё", "е")
    endings = _KAZAKH if not _KAZAKH_LETTERS.isdisjoint(word) else ()
    for ending in (*endings, *_CYRILLIC):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _without_beginning(word: str, beginnings: tuple[str, ...]) -> str:
    for beginning in beginnings:
        if word.startswith(beginning) and len(word) - len(beginning) >= _SHORTEST - 1:
            return word[len(beginning) :]
    return word
