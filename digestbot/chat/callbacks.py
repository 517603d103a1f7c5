"""Buttons carry meanings: each is written into the 1 to 64 bytes that Telegram gives, and read back.

The form is ``VERSION CODE [: FIELD]…`` such as ``1t:start:sport``. A button of another version, or of a form
that is not known, is stale: it reads as None and does no harm.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

from digestbot.model import (
    AlertIn,
    AlertStep,
    AlertTopic,
    ChooseQuiet,
    ChooseTime,
    ChooseZone,
    FewerAlerts,
    FollowTag,
    Forget,
    Judge,
    Meaning,
    MuteWord,
    Pause,
    PauseUntil,
    PutAway,
    ReadLanguage,
    RemoveEditor,
    Resume,
    SetAlertCap,
    SetAlertLevel,
    SetCriticalOverrides,
    SetQuiet,
    SetShare,
    SetStorySection,
    SetStoryTag,
    SetStyle,
    SetTime,
    SetTopic,
    SetZone,
    ShowAlerts,
    ShowBotLanguage,
    ShowDigest,
    ShowLanguages,
    ShowMutes,
    ShowOpinions,
    ShowSettings,
    ShowShares,
    ShowTopics,
    ShowTrending,
    ShowTrendingTags,
    ShowWelcome,
    SpeakLanguage,
    StoryStep,
    TakeBack,
    Tune,
    UnfollowTag,
    Unmute,
    ZoneFromClock,
)

#: Raised when a meaning changes its form, so that old buttons are known as stale.
VERSION = "1"
MOST_BYTES = 64

CODES: dict[str, type[Meaning]] = {
    "t": SetTopic,
    "f": FollowTag,
    "u": UnfollowTag,
    "h": ChooseTime,
    "H": SetTime,
    "z": ChooseZone,
    "Z": SetZone,
    "c": ZoneFromClock,
    "d": ShowDigest,
    "T": ShowTopics,
    "S": ShowSettings,
    "y": SetStyle,
    "p": Pause,
    "r": Resume,
    "x": Forget,
    "A": ShowAlerts,
    "l": SetAlertLevel,
    "Q": ChooseQuiet,
    "q": SetQuiet,
    "C": SetAlertCap,
    "o": SetCriticalOverrides,
    "m": FewerAlerts,
    "a": AlertStep,
    "g": AlertTopic,
    "i": AlertIn,
    "e": RemoveEditor,
    "k": StoryStep,
    "s": SetStorySection,
    "G": SetStoryTag,
    "W": ShowShares,
    "w": SetShare,
    "M": ShowMutes,
    "v": MuteWord,
    "U": Unmute,
    "n": Tune,
    "j": Judge,
    "O": ShowOpinions,
    "b": TakeBack,
    "L": ShowLanguages,
    "R": ReadLanguage,
    "B": ShowBotLanguage,
    "K": SpeakLanguage,
    "N": ShowTrending,
    "E": ShowTrendingTags,
    "P": PauseUntil,
    "V": ShowWelcome,
    "D": PutAway,
}
_NAMES = {meaning: code for code, meaning in CODES.items()}

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def _packed(numbers: tuple[int, ...]) -> str:
    """Numbers with as many digits as there are, for several of them have to fit: ``(35, 1)`` is "z.1"."""
    return ".".join(map(_in_digits, numbers))


def _in_digits(number: int) -> str:
    head, last = divmod(number, len(_DIGITS))
    return (_in_digits(head) if head else "") + _DIGITS[last]


def _unpacked(text: str) -> tuple[int, ...]:
    if not set(text) <= {*_DIGITS, "."}:
        raise ValueError(f"{text!r} holds more than digits")
    return tuple(_kept(int(one, len(_DIGITS))) for one in text.split(".")) if text else ()


def _kept(number: int) -> int:
    """A number that may be a row's: the databases keep 64 bits."""
    if not 0 <= number < 2**63:
        raise ValueError(f"{number} is no row's number")
    return number


_READ: dict[Any, Callable[[str], Any]] = {
    str: str,
    int: lambda text: _kept(int(text)),
    bool: lambda text: text == "1",
    tuple[int, ...]: _unpacked,
}


def _one_of(words: tuple[Any, ...]) -> Callable[[str], Any]:
    return lambda text: words[words.index(text)]


#: What reads each field's text, or raises ValueError.
_READERS: dict[type[Meaning], dict[str, Callable[[str], Any]]] = {
    kind: {
        name: _one_of(get_args(hint)) if get_origin(hint) is Literal else _READ[hint]
        for name, hint in get_type_hints(kind).items()
    }
    for kind in CODES.values()
}


def encode(meaning: Meaning) -> str:
    """Write a meaning as callback data.

    Raises:
        ValueError: if it needs more than 64 bytes; the caller shows no button for it then.
    """
    values = (getattr(meaning, field.name) for field in fields(meaning))
    texts = [_written(value) for value in values]
    # ":" separates, and only the last field may hold one (times and tags do).
    data = VERSION + _NAMES[type(meaning)] + "".join(":" + text for text in _last_free(meaning, texts))
    if len(data.encode()) > MOST_BYTES:
        raise ValueError(f"{data!r} needs more than {MOST_BYTES} bytes")
    return data


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return _packed(value)
    return str(int(value)) if isinstance(value, bool) else str(value)


def decode(data: str) -> Meaning | None:
    """Read callback data; None for a stale or foreign button."""
    if data[:1] != VERSION or data[1:2] not in CODES:
        return None
    kind = CODES[data[1:2]]
    names = _order(kind)
    texts = data[3:].split(":", len(names) - 1) if names else []
    if len(texts) != len(names) or (not names and len(data) > 2):
        return None
    readers = _READERS[kind]
    try:
        return kind(**{name: readers[name](text) for name, text in zip(names, texts, strict=True)})
    except ValueError:
        return None


def _order(kind: type[Meaning]) -> list[str]:
    """Field names as written: those of a few fixed words first, the free one last."""
    names = [field.name for field in fields(kind)]
    return sorted(names, key=lambda name: name in {"tag", "at", "zone", "text"})


def _last_free(meaning: Meaning, texts: list[str]) -> list[str]:
    by_name = dict(zip((field.name for field in fields(meaning)), texts, strict=True))
    return [by_name[name] for name in _order(type(meaning))]
