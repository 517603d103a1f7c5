"""Buttons: what a tap means, who may press the button, and the text of at most 64 bytes that Telegram sends
back.

A meaning is declared once, as a class::

    @button("N", who="anybody")
    class ShowTrending(Meaning):
        every: bool
        tag: str

``button_data`` writes the text when a button is made; ``read_button`` reads it when the button is tapped. The
form is ``VERSION LETTERS [: FIELD]…`` such as ``1t:1:start:sport``. A button of another version, or with
letters that no meaning has, is stale: it reads as None, and does nothing. Buttons stay in chats for years,
and those of waiting digests are in the database. So the letters of a meaning never change; its class name
may.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any, ClassVar, Literal, TypeVar, dataclass_transform, get_args, get_origin, get_type_hints
from zlib import crc32

from digestbot.errors import ButtonTooLong

#: Raise this when all meanings change their form, so that old buttons are recognised as stale.
VERSION = "1"
#: The size limit that Telegram sets for a button.
MOST_BYTES = 64

#: Who may use a button or a command. In private chats, "admins" is whoever is there.
Who = Literal[
    "anybody",  # it changes nothing for a group
    "admins",  # of the group or channel, because it changes something there
    "editors",  # of this bot, in any chat
    "owners",  # of this bot
]


class Meaning:
    """The base class of what a tap tells the bot."""

    __slots__ = ()
    #: The letters at the beginning of the written form, after the version.
    letters: ClassVar[str]
    who: ClassVar[Who]
    #: For each field, the function that reads its text or raises ValueError; in the order in which they are
    #: written, free text last.
    form: ClassVar[dict[str, Callable[[str], Any]]]


#: Letters → meaning, for every meaning that is declared.
MEANINGS: dict[str, type[Meaning]] = {}

#: Replaces the rest of a text that was too long.
_CUT = re.compile("…[0-9a-f]{8}$")

#: Stands before the data of a button that is about another recipient than the chat where it stands.
_ADDRESS = "@"
_ADDRESSED = re.compile(f"{_ADDRESS}(?P<recipient>[0-9a-z]{{1,13}}):")

_Declared = TypeVar("_Declared", bound=Meaning)
AnyMeaning = TypeVar("AnyMeaning", bound=Meaning)


@dataclass_transform(frozen_default=True)
def button(letters: str, *, who: Who = "admins") -> Callable[[type[_Declared]], type[_Declared]]:
    """Declare a meaning: the class becomes a frozen dataclass that can be written and read.

    Its fields may be numbers, booleans, words of a Literal, tuples of numbers, or free text. Text is written
    last.

    Raises:
        ValueError: another meaning has these letters.
    """

    def declare(plain: type[_Declared]) -> type[_Declared]:
        kind = dataclass(frozen=True, slots=True)(plain)
        kind.letters, kind.who, kind.form = letters, who, _form(kind)
        if MEANINGS.setdefault(letters, kind) is not kind:
            raise ValueError(f"{plain.__name__}: {letters!r} stands for {MEANINGS[letters].__name__}")
        return kind

    return declare


def button_data(meaning: Meaning) -> str:
    """Write a meaning as Telegram's ``callback_data``.

    Raises:
        ButtonTooLong: the text would be longer than 64 bytes. Call ``button_fits`` first if a text comes from outside.
    """
    data = _written(meaning)
    if len(data.encode()) > MOST_BYTES:
        raise ButtonTooLong(data, MOST_BYTES)
    return data


def button_fits(meaning: Meaning) -> bool:
    """Whether the meaning fits into a button. A tag of 48 letters with two bytes each does not, for instance."""
    return len(_written(meaning).encode()) <= MOST_BYTES


def addressed(data: str, recipient: int) -> str | None:
    """What a button carries in an admin's private chat that is about another recipient: a channel, a group or
    a topic. ``read_address`` reads it.

    A text that is too long for it is cut as by ``abbreviated``. None if that does not help.
    """
    address = _address_of(recipient)
    room = room_beside_address(recipient)
    if len(data.encode()) <= room:
        return address + data
    meaning = read_button(data)
    if meaning is None or str not in get_type_hints(type(meaning)).values():
        return None
    cut = _written(abbreviated(meaning, room))
    return address + cut if len(cut.encode()) <= room else None


def room_beside_address(recipient: int) -> int:
    """How many bytes a button that is about this recipient has for its own data."""
    return MOST_BYTES - len(_address_of(recipient))


def _address_of(recipient: int) -> str:
    return f"{_ADDRESS}{_in_digits(recipient)}:"


def read_address(data: str) -> tuple[int | None, str]:
    """The recipient whom a button is about, and the rest of its data; None for the chat where it stands."""
    found = _ADDRESSED.match(data)
    if found is None:
        return None, data
    number = int(found["recipient"], len(_DIGITS))
    return (number if number < 2**63 else 0), data[found.end() :]


def abbreviated(meaning: AnyMeaning, room: int = MOST_BYTES) -> AnyMeaning:
    """The meaning with its text cut to ``room`` bytes, which end with "…" and a checksum; unchanged if all of
    it fits.

    This is for topics that a reader follows: they are few, so ``unabbreviated`` finds the right one.
    """
    if len(_written(meaning).encode()) <= room:
        return meaning
    *_, name = meaning.form
    text = getattr(meaning, name)
    # A text that was cut before keeps its mark, which is of the whole text.
    before = _CUT.search(text)
    mark = before[0] if before else f"…{crc32(text.encode()):08x}"
    room = room - len(_written(meaning).encode()) + len(text.encode()) - len(mark.encode())
    start = text.removesuffix(mark).encode()[: max(0, room)].decode(errors="ignore")
    cut: AnyMeaning = _with(meaning, name, start + mark)
    return cut


def unabbreviated(meaning: AnyMeaning, texts: Iterable[str]) -> AnyMeaning | None:
    """The meaning with its whole text, which is one of ``texts``; None if none of them was cut to this."""
    if not meaning.form:
        return meaning
    *_, name = meaning.form
    if not _CUT.search(str(getattr(meaning, name))):
        return meaning
    start, _, checksum = getattr(meaning, name).rpartition("…")
    fitting = (text for text in texts if text.startswith(start) and f"{crc32(text.encode()):08x}" == checksum)
    return next((_with(meaning, name, text) for text in fitting), None)


def _with(meaning: Any, name: str, text: str) -> Any:
    return replace(meaning, **{name: text})


def read_button(data: str) -> Meaning | None:
    """Read ``callback_data``; None for a button that is stale or not ours."""
    head, colon, rest = data.partition(":")
    kind = MEANINGS.get(head[1:])
    if head[:1] != VERSION or kind is None:
        return None
    texts = rest.split(":", max(len(kind.form) - 1, 0)) if colon else []
    if len(texts) != len(kind.form):
        return None
    try:
        return kind(**{name: read(text) for (name, read), text in zip(kind.form.items(), texts, strict=True)})
    except ValueError:
        return None


def _written(meaning: Meaning) -> str:
    texts = [_text(getattr(meaning, name)) for name in meaning.form]
    # ":" separates the fields, and only the last one may contain it (times and tags do).
    if any(":" in text for text in texts[:-1]):
        raise ValueError(f"{meaning!r}: only the last field may hold a colon")
    return ":".join((VERSION + meaning.letters, *texts))


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return _numbers_text(value)
    return str(int(value)) if isinstance(value, bool) else str(value)


@lru_cache(maxsize=2048)  # each button below a digest holds the same stories
def _numbers_text(numbers: tuple[int, ...]) -> str:
    """Numbers as text, in whichever of two forms is shorter: each for itself, "3f.3g.k"; or, where they are
    near each other, the first one and, in digits of a fixed width, how far each other one is from it:
    "3f-2" and two digits for each.
    """
    apart = ".".join(map(_in_digits, numbers))
    distances = [number - numbers[0] for number in numbers[1:]]
    width = 1
    while any(abs(distance) > len(_CLOSE_DIGITS) ** width // 2 for distance in distances):
        width += 1
    # The width is read as one digit.
    if not distances or width > 9:
        return apart
    near = f"{_in_digits(numbers[0])}-{width}"
    for distance in distances:
        shifted = distance + len(_CLOSE_DIGITS) ** width // 2
        for place in reversed(range(width)):
            near += _CLOSE_DIGITS[shifted // len(_CLOSE_DIGITS) ** place % len(_CLOSE_DIGITS)]
    return near if len(near) < len(apart) else apart


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


#: The digits of distances, in which upper case counts: three of them tell 110,000 numbers to either side.
_CLOSE_DIGITS = f"{_DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXY"
_NEAR = re.compile("([0-9a-z]+)-([1-9])([0-9a-zA-Y]*)")


@lru_cache(maxsize=2048)  # the digests of an hour hold the same stories
def _in_digits(number: int) -> str:
    """A number in base 36, because several have to fit: 35 is "z"."""
    head, last = divmod(number, len(_DIGITS))
    return (_in_digits(head) if head else "") + _DIGITS[last]


def _form(kind: type[Any]) -> dict[str, Callable[[str], Any]]:
    hints = get_type_hints(kind)
    names = sorted((field.name for field in fields(kind)), key=lambda name: hints[name] is str)
    return {name: _reader(hints[name]) for name in names}


def _reader(hint: Any) -> Callable[[str], Any]:
    if get_origin(hint) is Literal:
        words = get_args(hint)
        return lambda text: words[words.index(text)]
    return _READ[hint]


def _row_number(number: int) -> int:
    """Reads a number that may be a row's id. Raises ValueError beyond 64 bits, which is what the databases
    store.
    """
    if not 0 <= number < 2**63:
        raise ValueError(f"{number} is no row's number")
    return number


def _row_numbers(text: str) -> tuple[int, ...]:
    if near := _NEAR.fullmatch(text):
        return _near_numbers(int(near[1], len(_DIGITS)), int(near[2]), near[3])
    if not set(text) <= {*_DIGITS, "."}:
        raise ValueError(f"{text!r} holds more than digits")
    return tuple(_row_number(int(one, len(_DIGITS))) for one in text.split(".")) if text else ()


def _near_numbers(first: int, width: int, digits: str) -> tuple[int, ...]:
    if len(digits) % width:
        raise ValueError(f"{digits!r} is no row of numbers of {width} digits")
    numbers = [first]
    for start in range(0, len(digits), width):
        shifted = 0
        for digit in digits[start : start + width]:
            shifted = shifted * len(_CLOSE_DIGITS) + _CLOSE_DIGITS.index(digit)
        numbers.append(first + shifted - len(_CLOSE_DIGITS) ** width // 2)
    return tuple(map(_row_number, numbers))


_READ: dict[Any, Callable[[str], Any]] = {
    str: str,
    int: lambda text: _row_number(int(text)),
    bool: lambda text: text == "1",
    tuple[int, ...]: _row_numbers,
}
