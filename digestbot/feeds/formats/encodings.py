"""Decodes a feed or a list of feeds: declared encodings are tried first, and the one with readable text is
taken.

One bad byte spoils one character: bytes that can't be decoded become U+FFFD, and the rest stays as it is.
"""

from __future__ import annotations

import codecs
import itertools
import re
from collections.abc import Iterator

#: For each language, the encodings that were used before UTF-8, the most common first.
_BY_LANGUAGE = {
    "ru": ("cp1251", "koi8_r", "iso8859_5"),
    "uk": ("cp1251", "koi8_u", "iso8859_5"),
    "be": ("cp1251",),
    "bg": ("cp1251",),
    "sr": ("cp1251", "cp1250"),
    "mk": ("cp1251",),
    "ja": ("cp932", "euc_jp"),
    "zh": ("gb18030", "big5"),
    "ko": ("cp949",),
    "el": ("cp1253",),
    "he": ("cp1255",),
    "ar": ("cp1256",),
    "fa": ("cp1256",),
    "th": ("cp874",),
    "tr": ("cp1254",),
    "pl": ("cp1250", "iso8859_2"),
    "cs": ("cp1250", "iso8859_2"),
    "sk": ("cp1250", "iso8859_2"),
    "hu": ("cp1250", "iso8859_2"),
    "hr": ("cp1250", "iso8859_2"),
    "sl": ("cp1250", "iso8859_2"),
    "ro": ("iso8859_2", "cp1250"),
    "lt": ("cp1257",),
    "lv": ("cp1257",),
    "et": ("cp1257",),
    "vi": ("cp1258",),
}
#: The encodings to try if none is declared, or none of the declared ones fits.
_COMMON = (
    *("cp1252", "cp1251", "koi8_u", "cp932", "euc_jp", "gb18030", "big5", "cp949"),
    *("cp1250", "cp1255", "cp1253", "cp1254", "cp1256", "cp874", "iso8859_5"),
)
#: Declared encodings, and the larger ones that are meant (as in the WHATWG's encoding standard).
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
#: Names of encodings that Python does not know.
_NAMES = {
    "windows-874": "cp874",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "windows-949": "cp949",
    "x-euc-jp": "euc_jp",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: At most this many bytes are left of a character that was cut in two.
_ONE_CHARACTER = 3
#: At most this many non-ASCII bytes are examined to tell one encoding from another.
_SAMPLE = 20_000

_DECLARED = re.compile(
    rb"""^[^<]{0,200}<\?xml[^>]{0,200}?\sencoding\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_LANGUAGE = re.compile(
    rb"""(?:<(?:\w+:)?language>\s*(?:<!\[CDATA\[)?|xml:lang\s*=\s*["']|"language"\s*:\s*")\s*([a-z]{2})\b""",
    re.IGNORECASE,
)


def decoded(body: bytes, content_type: str | None = None) -> str:
    """The text in ``body``, without a byte order mark.

    In this order: a byte order mark, or the zero bytes of UTF-16; UTF-8, if the bytes can be nothing else;
    the encoding in ``content_type`` or in the XML declaration, unless the text would be nonsense; the most
    likely encoding for the feed's language, or for the text itself.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return _decode(body[len(mark) :], name)
    if unmarked := _unmarked_utf16(body):
        return _decode(body, unmarked)
    if body.isascii():
        declared = next(_declared(body, content_type), "")
        return _decode(body, declared if declared.startswith(("iso2022", "hz")) else "ascii")
    if _is_utf8(body):
        return _decode(body, "utf-8")
    return _decode(body, _likeliest(body, tuple(_declared(body, content_type))))


def _decode(body: bytes, name: str) -> str:
    return body.decode(name, "replace")


def _unmarked_utf16(body: bytes) -> str | None:
    head = body[:64]
    if len(head) < 4 or b"\x00" not in head:
        return None
    zeros = [offset for offset in range(2) if not any(head[offset::2][:8])]
    return None if len(zeros) != 1 else ("utf-16-be" if zeros == [0] else "utf-16-le")


_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
_UTF8_CHARACTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)


def _is_utf8(body: bytes) -> bool:
    """Whether the body is UTF-8, with a few spoilt bytes at most.

    Characters of other encodings seldom look like UTF-8 by chance.
    """
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        beyond = b" ".join(_BEYOND_ASCII.findall(body))
        spoilt = len(_UTF8_CHARACTER.sub(b"", beyond).replace(b" ", b""))
        read = len(beyond.replace(b" ", b"")) - spoilt
        return read >= 3 * spoilt or (read > 0 and spoilt <= _ONE_CHARACTER)
    return True


def _declared(body: bytes, content_type: str | None) -> Iterator[str]:
    """The declared encodings that are known, without those in which the declaration itself could not be read."""
    said = [match[1] for match in [_CHARSET.search(content_type or "")] if match]
    said += [match[1].decode("ascii", "replace") for match in [_DECLARED.match(body[:1000])] if match]
    for name in said:
        try:
            known = codecs.lookup(_NAMES.get(name.lower(), name)).name
        except (LookupError, ValueError):
            continue
        known = _MEANT.get(known, known)
        if not known.startswith(
            ("utf", "base64", "rot", "zip", "bz2", "hex", "quopri", "uu", "idna", "punycode")
        ):
            yield known


def _likeliest(body: bytes, declared: tuple[str, ...]) -> str:
    """The first declared encoding with readable text; else, of all encodings, the one with the most readable
    text; UTF-8 if none gives readable text.
    """
    sample = b" ".join(_sample(body))
    if (
        len(_BEYOND_ASCII.findall(body)) == 1
        and len(sample) <= len(sample.decode("ascii", "ignore")) + _ONE_CHARACTER
        and not declared
    ):
        return "cp1252" if _strangeness(sample, "cp1252") < _READS_WELL else "utf-8"
    languages = [match[1].decode().lower() for match in [_LANGUAGE.search(body[:20_000])] if match]
    by_language = [name for language in languages for name in _BY_LANGUAGE.get(language, ())]
    # Servers say Latin-1 if nobody configured them. If the language can't be written in Latin-1, the language
    # is right.
    trusted = [name for name in declared if name != "cp1252" or not by_language]
    for name in (*trusted, *by_language, *declared):
        if _strangeness(sample, name, forgiven=0 if name == "cp1252" else _FORGIVEN) < _READS_WELL:
            return name
    candidates = dict.fromkeys((*declared, *_COMMON))
    best = min(candidates, key=lambda name: _strangeness(sample, name))
    return best if _strangeness(sample, best) < _READS_AT_ALL else (declared or ("utf-8",))[0]


def _sample(body: bytes) -> Iterator[bytes]:
    """The words with non-ASCII characters, with the letters beside them, which tell a word from symbols."""
    size = 0
    for match in re.finditer(rb"[^\x00-\x40<>&]*[\x80-\xff][^\x00-\x3b<>&]*", body):
        yield match[0]
        size += len(match[0])
        if size > _SAMPLE:
            return


#: A declared encoding may have this many spoilt characters: a text that was cut off has as many.
_FORGIVEN = 2
_READS_WELL = 0.12
_READS_AT_ALL = 0.5

_LETTERS = re.compile(r"[^\W\d_]+")
_FREQUENT_CYRILLIC = frozenset("оеаинтсрвлі")
_FREQUENT_HAN = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市"
    "這來國個說們為時裡後麼無開長樣將實回點聲問機給業間電門東見經頭動會對過還發與進種話兒請關並內產軍氣報記者新聞京本今昨"
    "府部委省县區区州港股億亿元警院校長长總总統统"
)


def _strangeness(sample: bytes, name: str, forgiven: int = 0) -> float:
    """How unlike writing ``sample`` looks in that encoding: 0 for normal writing, larger for nonsense."""
    text = sample.decode(name, "replace")
    beyond = [character for character in text if character > "\x7f"]
    if not beyond:
        return 0.0
    spoilt = sum(
        character == "\ufffd" or "\x80" <= character < "\xa0" or "\ue000" <= character < "\uf900"
        for character in beyond
    )
    strange = 5.0 * max(0, spoilt - forgiven)
    han = [character for character in beyond if "\u3400" <= character < "\ua000"]
    kana = sum("\u3040" <= character < "\u3100" for character in beyond)
    half_kana = sum("\uff61" <= character < "\uffa0" for character in beyond)
    strange += half_kana
    if han:
        rare = sum(character not in _FREQUENT_HAN for character in han)
        hangul = sum("\uac00" <= character < "\ud7b0" for character in beyond)
        # A text in Chinese has many of the frequent characters. Japanese has kana between the Chinese
        # characters.
        if 4 * kana < len(han) and rare > 0.8 * len(han):
            strange += rare
        strange += min(hangul, len(han))
    cyrillic = [character.lower() for character in beyond if "\u0400" <= character < "\u0530"]
    if len(cyrillic) > 8 and sum(letter in _FREQUENT_CYRILLIC for letter in cyrillic) < 0.5 * len(cyrillic):
        strange += 0.5 * len(cyrillic)
    if sum(map(str.isupper, beyond)) > 0.6 * len(beyond) > 6:
        strange += 0.2 * len(beyond)
    for word in _LETTERS.findall(text):
        strange += _strange_in_word(word)
    strange += sum(
        character in _SIGNS_OF_NONSENSE or "\u2500" <= character < "\u25a0" for character in beyond
    )
    return strange / len(beyond)


#: Letters and symbols that appear instead of other alphabets' letters in wrongly decoded text, and are rare
#: in real text.
_SIGNS_OF_NONSENSE = frozenset("¤¦¨¬¯¶¸¹¼¾÷ƒˆ‡†‰µ¥¢")


def _strange_in_word(word: str) -> float:
    beyond = sum(character > "\x7f" for character in word)
    if not beyond:
        return 0.0
    turns = sum(
        one.islower() and other.isupper() and max(one, other) > "\x7f"
        for one, other in itertools.pairwise(word)
    )
    accents = max(map(len, _ACCENTS.findall(word)), default=0)
    scripts = len({_script(character) for character in word})
    # Words have plain letters between accented ones. Many accented letters in a row are really letters of
    # another alphabet.
    return turns + (accents if accents > 3 else 0) + (beyond if scripts > 1 else 0)


_ACCENTS = re.compile("[\x80-\u024f]+")


def _script(character: str) -> str:
    if character < "\u0250":
        return "latin"
    if character >= "\u3040":
        return "east"
    return str(ord(character) >> 8)
