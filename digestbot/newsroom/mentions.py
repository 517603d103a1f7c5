"""Which places, organisations and people a text names. Precision first: who may be somebody else is left out.

A name is told from a word by its capital where the text uses capitals as sentences do; in a headline that
Capitalises Every Word, at the beginning of a sentence, and for a name that several have, by the words beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from digestbot.newsroom.entities import Entity, Opening
from digestbot.newsroom.name_keys import name_key
from digestbot.newsroom.vocabulary import Names

#: Words of so many letters tell whether a headline Capitalises Every Word: it does where most of them do.
_TELLING_LETTERS = 4


class WrittenText(NamedTuple):
    """A title or a lead, with its words as ``words.written_words`` gives them."""

    text: str
    words: Sequence[str]


def mentions(
    text: WrittenText, begin: Sequence[tuple[int, Names]], article: Sequence[WrittenText]
) -> list[str]:
    """The slugs of those whom a text names, one for each time.

    ``begin`` says at which of the words names may begin, and which; ``article`` is all that tells who is meant.
    """
    named: list[str] = []
    after, words = 0, text.words
    for at, (alone, longer) in begin:
        if at < after:
            continue
        openings = alone
        if longer and at + 1 < len(words) and (others := longer.get(name_key(words[at + 1]))):
            openings = (*others, *alone)
        for opening in openings:
            end = at + 1 + len(opening.rest)
            if len(opening.rest) > 1 and tuple(map(name_key, words[at + 1 : end])) != opening.rest:
                continue
            after = end
            entity = opening.entity
            if entity is not None and _is_meant(opening, entity, text, at, article):
                named.append(entity.tag.slug)
            break
    return named


def is_told_by(entity: Entity, article: Sequence[WrittenText]) -> bool:
    """Whether the words of an article tell that it is this entity which is meant."""
    keys = {name_key(word) for text in article for word in text.words}
    return any(phrase <= keys for phrase in entity.beside)


def _is_meant(
    opening: Opening, entity: Entity, text: WrittenText, at: int, article: Sequence[WrittenText]
) -> bool:
    if opening.trust == "plain":
        return not (opening.quiet and text.text.isupper())
    if opening.trust == "word" and _capital_tells(text, at):
        return True
    return is_told_by(entity, article)


def _capital_tells(text: WrittenText, at: int) -> bool:
    """Whether the word has its capital because it is a name."""
    telling = [word for word in text.words if len(word) >= _TELLING_LETTERS and word.isalpha()]
    if 2 * sum(word[0].isupper() for word in telling) > len(telling):
        return False
    word = text.words[at]
    return re.search(rf"[\w,]\s+{re.escape(word)}(?!\w)", text.text) is not None
