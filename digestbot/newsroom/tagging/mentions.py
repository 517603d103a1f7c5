"""Finds the places, organisations and people that a text names. Precision comes first: a name that may mean
somebody else is left out.

A name is told from an ordinary word by its capital, if the text uses capitals as sentences do. In a headline
that Capitalises Every Word, at the beginning of a sentence, and for a name that several share, the words
beside it decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from digestbot.newsroom.tagging.entities import Entity, Opening
from digestbot.newsroom.tagging.name_keys import name_key
from digestbot.newsroom.tagging.namesakes import (
    NamePosition,
    acts,
    has_given_name,
    is_another_person,
    is_elsewhere,
    is_title_case,
    of_another_state,
)
from digestbot.newsroom.tagging.vocabulary import Names


class WrittenText(NamedTuple):
    """A title or a lead, with its words as ``words.written_words`` gives them."""

    text: str
    words: Sequence[str]


class Mention(NamedTuple):
    """A name in a text: which of its words, from ``start`` to ``end`` (not included), and whom it means."""

    start: int
    end: int
    #: None if the name is somebody else's ("New Mexico", "Paris Jackson"); then its words mean nothing else.
    entity: Entity | None


def mentions(
    text: WrittenText,
    begin: Sequence[tuple[int, Names]],
    article: Sequence[WrittenText],
    language: str | None = None,
) -> list[Mention]:
    """The entities that a text names, and the names in it that are somebody else's.

    ``begin`` has the positions at which names may begin, each with these names. ``article`` has all texts
    whose words tell who is meant. ``language`` is that of the article (ISO 639-1), if it is known.
    """
    found: list[Mention] = []
    at_home: list[tuple[Entity, NamePosition]] = []
    after = 0
    for at, names in begin:
        if at < after:
            continue
        opening = _opening_at(at, names, text.words, (language or "en").partition("-")[0])
        if opening is None:
            continue
        after = at + 1 + len(opening.rest)
        entity, place = opening.entity, NamePosition(text.text, text.words, at, after)
        if entity is None or _is_anothers(entity, place):
            found.append(Mention(at, after, None))
        elif opening.trust == "home":
            at_home.append((entity, place))
        elif _is_meant(opening, entity, place, article):
            found.append(Mention(at, after, entity))
    return found + [_at_home(entity, place, found) for entity, place in at_home]


def _opening_at(at: int, names: Names, words: Sequence[str], language: str) -> Opening | None:
    """The longest name that begins there and exists in the language."""
    openings, longer = names
    if longer and at + 1 < len(words) and (others := longer.get(name_key(words[at + 1]))):
        openings = (*others, *openings)
    for opening in openings:
        if len(opening.rest) > 1:
            following = words[at + 1 : at + 1 + len(opening.rest)]
            if tuple(map(name_key, following)) != opening.rest:
                continue
        if not opening.languages or language in opening.languages:
            return opening
    return None


def _at_home(entity: Entity, place: NamePosition, found: Sequence[Mention]) -> Mention:
    """A name that every state has, such as a Congress: it means the entity, unless another state is named
    with it.
    """
    states = [(one.start, one.end) for one in found if one.entity is None or one.entity.tag.kind == "place"]
    anothers = of_another_state(place, states) or _is_said_of_abroad(entity, place, found)
    return Mention(place.start, place.end, None if anothers else entity)


def _is_said_of_abroad(entity: Entity, place: NamePosition, found: Sequence[Mention]) -> bool:
    """Whether another country is named before a name that every country has."""
    return any(
        one.entity is not None
        and one.entity.is_country
        and one.entity.tag.slug != entity.within
        and one.end <= place.start
        for one in found
    )


def is_told_by(entity: Entity, article: Sequence[WrittenText]) -> bool:
    """Whether the words of an article show that this entity is meant."""
    keys = {name_key(word) for text in article for word in text.words}
    return any(phrase <= keys for phrase in entity.beside)


def _is_anothers(entity: Entity, place: NamePosition) -> bool:
    match entity.tag.kind:
        case "place":
            return is_elsewhere(place)
        case "person":
            return is_another_person(place)
        case _:
            return has_given_name(place)


def _is_meant(opening: Opening, entity: Entity, place: NamePosition, article: Sequence[WrittenText]) -> bool:
    if opening.trust == "plain":
        return not (opening.quiet and place.text.isupper())
    written = place.words[place.end - 1]
    if written[-1:] == "s" and opening.last[-1:] != "s":
        return False
    if opening.trust == "word" and _capital_tells(place):
        return True
    return is_told_by(entity, article) or (
        opening.acts and acts(place, is_firm=entity.tag.kind == "organisation")
    )


def _capital_tells(place: NamePosition) -> bool:
    """Whether the word has its capital because it is a name."""
    if is_title_case(place.words):
        return False
    word = place.words[place.start]
    return re.search(rf"[\w,]\s+{re.escape(word)}(?!\w)", place.text) is not None
