"""The topics that readers can follow, from the file that editors can change (``topics.toml``)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Self

from digestbot.model import SECTIONS, Tag, TagKind
from digestbot.model.near import nearest
from digestbot.newsroom.tagging.entities import Entities
from digestbot.newsroom.tagging.slugs import slug
from digestbot.newsroom.tagging.vocabulary import Keyword, Sense, Vocabulary, packed
from digestbot.newsroom.words import words

#: What one word of each list adds for its topic.
WEIGHTS = {"strong": 3.0, "words": 1.0, "hints": 0.35}
ANY_LANGUAGE = "*"

_MEDIA_TOPIC = re.compile(r"medtop:\d{8}")
_FIELDS = {"names", "media_topic", "categories", "section", "pull", "senses", *WEIGHTS}
#: The fields of a sense: its words, and the words beside which, or apart from which, they have this sense.
_SENSE_FIELDS = {"words", "beside", "apart"}


@dataclass(frozen=True, slots=True)
class Topic:
    """A section, or a topic within one."""

    tag: Tag
    #: The section that the topic mostly belongs to; a section belongs to itself.
    section: str
    #: The share of a topic's evidence that counts for its section too, 0 to 1.
    pull: float


class Topics:
    """All sections and topics, found by slug, by any of their names, and by the words that are evidence for
    them.
    """

    def __init__(
        self,
        topics: Mapping[str, Topic],
        names: Mapping[str, str],
        keywords: Mapping[str, tuple[Keyword, ...]],
        entities: Entities,
        more_names: Mapping[str, Mapping[str, str]],
    ) -> None:
        self._topics = topics
        #: Slug → language → name, for names that neither list has.
        self._more_names = more_names
        #: Each of these names, as a slug, with the slug that it stands for.
        self._named_so = {
            slug(name): slugged
            for slugged, by_language in more_names.items()
            if slugged in topics or entities.get(slugged)
            for name in by_language.values()
        }
        self._names = names
        #: First word of a phrase → keywords, longer phrases first.
        self.keywords = keywords
        self.entities = entities
        self.vocabulary = Vocabulary(keywords, entities)
        #: The languages that have lists of words. Other languages share all lists.
        self.languages = frozenset(
            language
            for several in keywords.values()
            for keyword in several
            for language in keyword.languages or ()
        )
        #: All slugs that have a name here. A tag without a name is followed as a phrase (``phrases``).
        self.slugs = frozenset([*topics, *(tag.slug for tag in entities.tags)])

    @classmethod
    def parse(
        cls,
        text: str,
        entities: Entities | None = None,
        names: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
    ) -> Self:
        """Read the format that ``topics.toml`` describes; a topic with the slug of an entity means the
        entity.

        Args:
            text: The list.
            entities: Places, organisations and people, which readers can follow, too.
            names: More names of tags, by language and slug. Those of the lists count before them.

        Raises:
            ValueError: An entry is wrong; the message names it.
        """
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise ValueError(f"The list of topics can't be read as TOML: {error}") from error
        entries = dict(_entries(table))
        topics = {slug: _topic(slug, entry) for slug, entry in entries.items()}
        return cls(
            topics, _names(entries), _keywords(entries, topics), entities or Entities(), _by_slug(names)
        )

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The sections in their fixed order, then the topics as listed, then places, organisations and
        people.
        """
        topics = tuple(self._tag(topic.tag) for topic in self._topics.values())
        return topics + tuple(self._tag(tag) for tag in self.entities.tags if tag.slug not in self._topics)

    def _tag(self, tag: Tag) -> Tag:
        entity = self.entities.get(tag.slug)
        more = self._more_names.get(tag.slug, {})
        if entity is not None:
            return replace(tag, kind=entity.tag.kind, names={**more, **entity.tag.names, **tag.names})
        return replace(tag, names={**more, **tag.names}) if more else tag

    def get(self, slug: str) -> Topic | None:
        """The topic of exactly that slug."""
        return self._topics.get(slug)

    def find(self, text: str) -> Topic | None:
        """The topic of this name, in any language or in a publisher's words; None if there is none."""
        return self.by_slug(slug(text))

    def by_slug(self, slugged: str) -> Topic | None:
        """As ``find``, for a name that is already a slug."""
        return self._topics.get(slugged) or self._topics.get(self._names.get(slugged, ""))

    def meant(self, text: str) -> Tag | None:
        """The tag that a person means by a name, in any language: a topic, a place, an organisation or a
        person.
        """
        slugged = slug(text)
        topic = self._topics.get(slugged)
        named = self.entities.named(slugged)
        if topic is None and named is not None:
            topic = self._topics.get(named[0].tag.slug)
            if topic is None:
                return self._tag(named[0].tag)
        topic = topic or self.by_slug(slugged)
        if topic is None and (meant := self._named_so.get(slugged)) is not None:
            entity, topic = self.entities.get(meant), self._topics.get(meant)
            if topic is None and entity is not None:
                return self._tag(entity.tag)
        return None if topic is None else self._tag(topic.tag)

    def near(self, text: str, most: int = 3) -> tuple[str, ...]:
        """Slugs of tags whose names look like the text, the most similar first."""
        slugged = slug(text)
        known = {
            **self._named_so,
            **self.entities.names,
            **self._names,
            **{name: name for name in self._topics},
        }
        near = nearest(slugged, known)
        return tuple(dict.fromkeys(known[name] for name in near))[:most]


def _by_slug(names: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Slug → language → name."""
    found: dict[str, dict[str, str]] = {}
    for language, by_slug in names.items():
        for slugged, name in by_slug.items():
            found.setdefault(slugged, {})[language] = name
    return found


def _entries(table: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """(slug, entry) for each section in the fixed order, then for each topic."""
    for part in table:
        if part not in ("sections", "topics"):
            raise ValueError(
                f"The list of topics has a part [{part}]; there are [sections.…] and [topics.…] only."
            )
    sections, topics = table.get("sections", {}), table.get("topics", {})
    for name in SECTIONS:
        if name not in sections:
            raise ValueError(f"The list of topics lacks the section [sections.{name}].")
    for name in sections:
        if name not in SECTIONS:
            raise ValueError(f"[sections.{name}] is no section; put it under [topics.{name}].")
    for name in topics:
        if name != slug(name):
            raise ValueError(f"[topics.{name}]: a topic is named like {slug(name) or 'climate'!r}.")
        if name in SECTIONS:
            raise ValueError(f"[topics.{name}] has the name of a section.")
    yield from ((name, _checked(f"sections.{name}", sections[name])) for name in SECTIONS)
    yield from ((name, _checked(f"topics.{name}", entry)) for name, entry in topics.items())


def _checked(where: str, entry: Any) -> Mapping[str, Any]:
    problem = _problem(entry) or (_problem_of_topic(entry) if where.startswith("topics.") else None)
    if problem is not None:
        raise ValueError(f"[{where}]: {problem}")
    checked: Mapping[str, Any] = entry
    return checked


def _problem(entry: Any) -> str | None:
    if not isinstance(entry, dict):
        return "an entry must be a table."
    for name in entry:
        if name not in _FIELDS:
            return f"nothing is called {name!r}; there are {', '.join(sorted(_FIELDS))}."
    for name in ("names", *WEIGHTS):
        texts = entry.get(name, {})
        if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
            return f'{name} must be texts by language, such as {name}.en = "…".'
    if not entry.get("names", {}).get("en"):
        return "names.en is missing."
    if not isinstance(entry.get("categories", ""), str):
        return "categories must be one text with commas."
    if (problem := _problem_of_senses(entry.get("senses", ()))) is not None:
        return problem
    if not _MEDIA_TOPIC.fullmatch(str(entry.get("media_topic", "medtop:00000000"))):
        return "media_topic must look like 'medtop:04000000'."
    return None


def _problem_of_senses(senses: Any) -> str | None:
    if not isinstance(senses, list | tuple) or not all(isinstance(sense, dict) for sense in senses):
        return 'senses must be a list, such as senses = [{ words = "…", beside = "…" }].'
    for sense in senses:
        if not sense.keys() <= _SENSE_FIELDS or not all(isinstance(text, str) for text in sense.values()):
            return f"a sense has nothing but texts for {', '.join(sorted(_SENSE_FIELDS))}."
        if not sense.get("words"):
            return "a sense lacks its words."
    return None


def _problem_of_topic(entry: Mapping[str, Any]) -> str | None:
    if entry.get("section") not in SECTIONS:
        return f"section must be one of {', '.join(SECTIONS)}."
    pull = entry.get("pull", 1)
    if isinstance(pull, bool) or not isinstance(pull, int | float) or not 0 <= pull <= 1:
        return "pull must be a number from 0 to 1."
    return None


def _topic(slug: str, entry: Mapping[str, Any]) -> Topic:
    kind: TagKind = "section" if slug in SECTIONS else "topic"
    tag = Tag(slug, kind, entry.get("media_topic"), dict(entry["names"]))
    return Topic(tag, entry.get("section", slug), float(entry.get("pull", 1)))


def _names(entries: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Every name and category, as a slug, with the topic that it stands for.

    If several have the same name, a topic is preferred to a section, because it says more; otherwise the
    first one counts.
    """
    names: dict[str, str] = {}
    topics_first = sorted(entries, key=lambda name: name in SECTIONS)
    for name in topics_first:
        for text in entries[name]["names"].values():
            names.setdefault(slug(text), name)
    for name in topics_first:
        for text in entries[name].get("categories", "").split(","):
            if slug(text) and slug(text) not in entries:
                names.setdefault(slug(text), name)
    return names


def _keywords(
    entries: Mapping[str, Mapping[str, Any]], topics: Mapping[str, Topic]
) -> dict[str, tuple[Keyword, ...]]:
    phrases: dict[tuple[str, ...], dict[str, float]] = {}
    languages: dict[tuple[str, ...], set[str]] = {}
    senses: dict[tuple[str, ...], list[Sense]] = {}
    for name, entry in entries.items():
        in_company = dict(_senses(name, entry, topics[name]))
        for phrase, several in in_company.items():
            senses.setdefault(phrase, []).extend(several)
        for phrase, weight, heard_in in _phrases(entry):
            if phrase in in_company:
                continue
            languages.setdefault(phrase, set()).update(heard_in)
            speaks_for = phrases.setdefault(phrase, {})
            for slugged, share in _speaks_for(name, topics[name]):
                speaks_for[slugged] = max(speaks_for.get(slugged, 0.0), weight * share)
    by_first: dict[str, list[Keyword]] = {}
    for phrase in {**phrases, **senses}:
        for_sections, for_topics = _parted(phrases.get(phrase, {}))
        anywhere = phrase in senses or ANY_LANGUAGE in languages[phrase]
        keyword = Keyword(
            phrase[1:],
            for_sections,
            for_topics,
            tuple(senses.get(phrase, ())),
            None if anywhere else frozenset(languages[phrase]),
        )
        by_first.setdefault(phrase[0], []).append(keyword)
    return {
        first: tuple(sorted(keywords, key=lambda keyword: -len(keyword.rest)))
        for first, keywords in by_first.items()
    }


def _speaks_for(name: str, topic: Topic) -> Iterator[tuple[str, float]]:
    """The topic and its section, each with the share of a word's weight that counts for it."""
    yield name, 1.0
    if topic.section != name and topic.pull:
        yield topic.section, topic.pull


def _parted(weights: Mapping[str, float]) -> tuple[int, tuple[tuple[str, float], ...]]:
    """The weights for sections, packed, and the weights for topics."""
    for_sections = packed({name: weight for name, weight in weights.items() if name in SECTIONS})
    return for_sections, tuple((name, weight) for name, weight in weights.items() if name not in SECTIONS)


def _phrases(entry: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], float, frozenset[str]]]:
    """Phrases with their weights and the languages in which they are evidence.

    Strong words are names and terms that hardly mean anything else in another language. English words are used
    in many languages, but English hints are everyday words ("die", "care", "start").
    """
    for kind, weight in WEIGHTS.items():
        for language, text in entry.get(kind, {}).items():
            anywhere = kind == "strong" or (kind == "words" and language == "en")
            heard_in = frozenset({ANY_LANGUAGE if anywhere else language})
            for phrase in text.split(","):
                stems = tuple(words(phrase))
                if stems:
                    yield stems, weight, heard_in


def _senses(
    name: str, entry: Mapping[str, Any], topic: Topic
) -> Iterator[tuple[tuple[str, ...], tuple[Sense, ...]]]:
    """What the words of an entry say only beside, or apart from, certain other words. They weigh as much as
    strong words.
    """
    listed: dict[tuple[str, ...], list[Sense]] = {}
    weights = {slugged: WEIGHTS["strong"] * share for slugged, share in _speaks_for(name, topic)}
    for sense in entry.get("senses", ()):
        beside, apart = (_company(sense.get(field, "")) for field in ("beside", "apart"))
        for written in sense["words"].split(","):
            if stems := tuple(words(written)):
                exactly = written.strip() if len(stems) == 1 and not written.islower() else None
                sense_of = Sense(frozenset(stems), *_parted(weights), beside, apart, exactly)
                listed.setdefault(stems, []).append(sense_of)
    for stems, several in listed.items():
        yield stems, tuple(several)


def _company(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(stems) for phrase in text.split(",") if (stems := words(phrase)))
