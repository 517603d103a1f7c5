"""Places, organisations and people that readers can follow, found by slug, by name, and by the first word of
a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from digestbot.model import Tag
from digestbot.newsroom.filler import FILLER
from digestbot.newsroom.tagging.name_keys import name_key, name_keys
from digestbot.newsroom.tagging.slugs import slug
from digestbot.newsroom.tagging.word_leanings import WORD_LEANINGS
from digestbot.newsroom.words import fold, has_unspaced, stem_written

#: How certain a name is. "plain": the name is enough. "word": it is also an ordinary word. "unsure": others
#: have the same name. "home": every state has one (a Congress), and this one is meant if no other state is
#: named with it.
Trust = Literal["plain", "word", "unsure", "home"]


#: A first word that begins the names of more people than this is a given name, which does not tell who is
#: meant.
SHARED_BY = 2


@dataclass(frozen=True, slots=True, eq=False)
class Entity:
    tag: Tag
    #: The keys of words that tell who is meant. Of a phrase, all words have to be there.
    beside: tuple[frozenset[str], ...] = ()
    #: The slug of a topic that this name supports too, such as the state that a place is part of.
    within: str | None = None
    #: Whether the entity is meant by an ambiguous word that begins a headline and does what firms and states
    #: do ("Zoom cuts").
    acts: bool = True
    is_country: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One way of writing a name."""

    written: str
    #: None for a longer name in which a shorter one means nothing ("New Mexico").
    entity: Entity | None
    trust: Trust = "plain"
    #: Whether readers can find the entity by this name.
    asked: bool = True
    #: The languages (ISO 639-1) that use this name; empty if all do.
    languages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Opening:
    """What follows the first word of a name, and how the first word must be written."""

    rest: tuple[str, ...]
    #: As in Form.
    entity: Entity | None
    trust: Trust
    #: The first word, if it must be written exactly like this ("US").
    exactly: str | None
    #: Whether the first word must begin with a capital.
    capital: bool
    #: In a text that is all capitals, it may be an ordinary word ("us").
    quiet: bool
    #: The last word as it is written, because its plural is another word.
    last: str = ""
    #: The languages in which the word means the entity, if it is an English word otherwise ("Island"); empty
    #: if it means the entity in all.
    languages: frozenset[str] = frozenset()
    #: As in Entity.
    acts: bool = True


class Entities:
    """All places, organisations and people. If forms are equal, the first one that means an entity counts."""

    def __init__(self, entities: Iterable[Entity] = (), forms: Iterable[Form] = ()) -> None:
        self._entities = {entity.tag.slug: entity for entity in entities}
        self._asked: dict[str, Form] = {}
        self._unspaced: dict[str, str] = {}
        self._phrases: dict[tuple[str, ...], Form] = {}
        for form in forms:
            self._take_name(form)
            keys = name_keys(form.written)
            if has_unspaced(form.written):
                if form.entity is not None:
                    self._unspaced.setdefault(form.written, form.entity.tag.slug)
            elif keys and (keys not in self._phrases or self._phrases[keys].entity is None):
                self._phrases[keys] = form
        self._openings = _by_first(self._phrases)
        longest_first = sorted(self._unspaced, key=len, reverse=True)
        self._in_unspaced = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def _take_name(self, form: Form) -> None:
        slugged = slug(form.written)
        if form.asked and form.entity is not None and slugged:
            self._asked.setdefault(slugged, form)

    @property
    def tags(self) -> tuple[Tag, ...]:
        return tuple(entity.tag for entity in self._entities.values())

    @property
    def names(self) -> Mapping[str, str]:
        """Slugs of the names that readers can ask for → the slug of the entity."""
        return {name: form.entity.tag.slug for name, form in self._asked.items() if form.entity is not None}

    def get(self, slugged: str) -> Entity | None:
        """The entity of exactly that slug."""
        return self._entities.get(slugged)

    def named(self, slugged: str) -> tuple[Entity, Trust] | None:
        """The entity that a name (as a slug) means, and how certain the name is."""
        form = self._asked.get(slugged) or self._phrases.get(name_keys(slugged))
        if form is not None and form.asked and form.entity is not None:
            return form.entity, form.trust
        entity = self._entities.get(slugged)
        return None if entity is None else (entity, "plain")

    def openings(self, word: str) -> tuple[Opening, ...]:
        """The names that may begin with this word as it is written, longer ones first."""
        several = self._openings.get(name_key(word))
        if several is None:
            return ()
        capital = word[0].isupper()
        return tuple(
            opening
            for opening in several
            if (capital or not opening.capital) and opening.exactly in {None, word}
        )

    @cached_property
    def short_names(self) -> Mapping[str, frozenset[str]]:
        """Slug of a person → the keys of single words that mean them once the full name was given: "Lula",
        "LeBron".

        These are the first and the last word of a name. The first word is left out if it is a common given
        name.
        """
        people = [
            (keys, form.entity.tag.slug)
            for keys, form in self._phrases.items()
            if form.entity is not None and form.entity.tag.kind == "person"
        ]
        beginning: dict[str, set[str]] = {}
        for keys, slugged in people:
            beginning.setdefault(keys[0], set()).add(slugged)
        short: dict[str, set[str]] = {}
        for keys, slugged in people:
            first, last = keys[0], keys[-1]
            short.setdefault(slugged, set()).add(last)
            if len(beginning[first]) <= SHARED_BY:
                short[slugged].add(first)
        return {slugged: frozenset(keys) for slugged, keys in short.items()}

    def in_unspaced(self, text: str) -> list[str]:
        """The slugs of those named in a text whose script writes no spaces."""
        if self._in_unspaced is None:
            return []
        return [self._unspaced[name] for name in self._in_unspaced.findall(text)]


def _by_first(phrases: Mapping[tuple[str, ...], Form]) -> dict[str, tuple[Opening, ...]]:
    openings: dict[str, list[Opening]] = {}
    for (first, *rest), form in phrases.items():
        openings.setdefault(first, []).append(_opening(tuple(rest), form))
    return {
        first: tuple(sorted(several, key=lambda opening: -len(opening.rest)))
        for first, several in openings.items()
    }


def _opening(rest: tuple[str, ...], form: Form) -> Opening:
    first = re.split(r"[\W_]", form.written.lstrip("'’"), maxsplit=1)[0]
    abbreviated = first.isupper() and (len(first) > 1 or bool(rest))
    return Opening(
        rest,
        form.entity,
        form.trust,
        exactly=first if abbreviated else None,
        capital=first[:1].isupper(),
        quiet=abbreviated and not rest and fold(first) in FILLER,
        last=re.split(r"[\W_]", form.written)[-1],
        languages=form.languages if not rest and stem_written(first) in WORD_LEANINGS else frozenset(),
        acts=form.entity is not None and form.entity.acts,
    )
