"""Finds what is wrong with a translated sentence, so that a faulty one is left out and never shown.

A sentence is faulty if it would fail when it is filled in, tell less than the English one, or break the markup.
"""

from __future__ import annotations

import gettext
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

_PLACEHOLDER = re.compile(r"%\((\w+)\)s")
#: What a "%" may begin: a placeholder, or a per cent sign that is written as two.
_FILLED = re.compile(r"%\(\w+\)s|%%")
_TAG = re.compile(r"<(/?)(\w+)[^<>]*>")
#: Numbers that between them have every plural form of every language.
_NUMBERS = (*range(1001), 1_000_000)


def fault(message: Message, catalogue: Catalog) -> str | None:
    """Say what is wrong with this translation; None if nothing is, or if there is no translation.

    Args:
        message: A sentence of the catalogue.
        catalogue: Its plural rule decides which form may leave the number out: one that stands for a single
            number ("one source").
    """
    if isinstance(message.id, str):
        return _fault(message.id, message.id, str(message.string)) if message.string else None
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    if not any(forms):
        return None
    if len(forms) != catalogue.num_plurals or not all(forms):
        return f"it needs {catalogue.num_plurals} plural forms, none of them empty"
    alone = _forms_of_one_number(catalogue.plural_expr)
    return next(
        (
            said
            for place, form in enumerate(forms)
            if (said := _fault(message.id[1], _least(message.id, alone=place in alone), form))
        ),
        None,
    )


def _fault(english: str, least: str, other: str) -> str | None:
    # Most sentences have neither placeholders nor tags, and a start of the program looks at all of them.
    if not any(mark in text for mark in "%<" for text in (english, other)):
        return None
    asked, given = Counter(_PLACEHOLDER.findall(english)), Counter(_PLACEHOLDER.findall(other))
    if unknown := given - asked:
        return f"“%({next(iter(unknown))})s” is not in the English sentence, or not so often"
    if missing := Counter(_PLACEHOLDER.findall(least)) - given:
        return f"“%({next(iter(missing))})s” is missing"
    if "%" in _FILLED.sub("", other):
        return (
            "a “%” stands alone; write %%" if asked else "a “%” stands in it that the English sentence lacks"
        )
    if Counter(_TAG.findall(english)) != Counter(_TAG.findall(other)):
        return "its tags are not those of the English sentence"
    if not _nested(other):
        return "its tags are not closed in their order"
    return None


def _least(english: Sequence[str], *, alone: bool) -> str:
    """The English form whose placeholders this form has to have, if ``alone`` without the number."""
    return re.sub(r"%\((?:num|count)\)s", "", english[0]) if alone else english[1]


@cache
def _forms_of_one_number(plural_rule: str) -> frozenset[int]:
    """The plural forms that stand for a single number. The rule is written as gettext has it."""
    numbers = Counter(map(gettext.c2py(plural_rule), _NUMBERS))
    return frozenset(form for form, count in numbers.items() if count == 1)


def _nested(text: str) -> bool:
    opened: list[str] = []
    for closes, name in _TAG.findall(text):
        if not closes:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened
