"""Makes single buttons, rows of them, and the tables that say which page has which buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar, get_args, get_type_hints

from digestbot.model import Button, Meaning, ShowSettings, ShowTopics, button_data, button_fits
from digestbot.pages.languages.words import Words
from digestbot.pages.stories import shorten

P = TypeVar("P")

Row = tuple[Button, ...]
Rows = tuple[Row, ...]

#: The mark of an option that is on. It has no other meaning anywhere.
CHECK = "✅"
#: The most characters of a label that Telegram's apps show in full in half a row, roughly.
LABEL_LIMIT = 40
#: The most buttons of a list. Telegram accepts 100, but so many do not help anybody.
MANY = 30


class ButtonTable:
    """The functions that make the buttons, by page. Each family of pages has its own table."""

    def __init__(self) -> None:
        self.rows: dict[type, Callable[[Any, Words], Rows]] = {}

    def page(self, make: Callable[[P, Words], Rows]) -> Callable[[P, Words], Rows]:
        """Add a function for the pages that the type of its first argument names."""
        pages = next(iter(get_type_hints(make).values()))
        for page in get_args(pages) or (pages,):
            self.rows[page] = make
        return make


def tap(label: str, meaning: Meaning) -> Button:
    """A button with this label and meaning.

    A headline or name from outside may have nothing in it that shows, and Telegram refuses a message with an empty label.

    Raises:
        ButtonTooLong: Its data is longer than Telegram accepts.
    """
    return Button(label if label.strip() else "…", button_data(meaning))


def if_it_fits(label: str, meaning: Meaning) -> Row:
    """A row with a button for a tag or word from a person or a feed; an empty row if it is too long.

    For a tag of, say, 48 letters of two bytes each, people can use the commands /follow, /trending, /mute and
    /retag. A tag that the reader follows always has a button, see ``abbreviated``.
    """
    return (tap(label, meaning),) if button_fits(meaning) else ()


def topics_button(words: Words) -> Button:
    return tap(words.catalogue.gettext("Topics"), ShowTopics())


def settings_button(words: Words) -> Button:
    return tap(words.catalogue.gettext("Settings"), ShowSettings())


def checked(label: str, *, on: bool) -> str:
    return f"{CHECK} {label}" if on else label


def short(label: str) -> str:
    """The label cut to size. Telegram refuses an empty one, as a feed's headline may be."""
    return shorten(label, LABEL_LIMIT) or "…"


def in_rows(row: Iterable[Button], width: int) -> Rows:
    flat = tuple(row)
    return tuple(flat[start : start + width] for start in range(0, len(flat), width))
