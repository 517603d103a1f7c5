"""Reads the lists of places, organisations and people: ``entities.toml``, ``countries.txt``, and an
operator's own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from digestbot.model import SECTIONS, Tag, TagKind
from digestbot.newsroom.tagging.entities import Entities, Entity, Form
from digestbot.newsroom.tagging.name_keys import name_keys
from digestbot.newsroom.tagging.slugs import slug

_KINDS: dict[str, TagKind] = {"places": "place", "organisations": "organisation", "people": "person"}
_TEXTS = ("name", "code", "also", "words", "unsure", "home", "beside", "capital", "within", "acts")
#: In ``countries.txt``, marks a name that is shown but not searched for in texts.
_ONLY_SHOWN = "~"

#: ISO code → language → (name, whether it is searched for in texts).
Countries = Mapping[str, Mapping[str, tuple[str, bool]]]


def parse_entities(text: str, countries: str = "", own: str = "") -> Entities:
    """Read lists in the format that ``entities.toml`` describes, and ``countries.txt``.

    ``own`` is an operator's list. It adds entries to ``text``, replaces entries of the same name and, with
    false, removes them. Raises ValueError, naming the entry that is wrong.
    """
    table = _table(text)
    for part, entries in _table(own).items():
        table[part] = table.get(part, {}) | entries
    called = _countries(countries)
    entities: dict[str, Entity] = {}
    by_hand: list[Form] = []
    abroad: list[Form] = []
    for part, kind in _KINDS.items():
        for name, entry in table.get(part, {}).items():
            if entry is False:
                continue
            where = f"[{part}] {name}"
            if name != slug(name) or name in SECTIONS:
                raise ValueError(
                    f"{where}: an entry is named like {slug(name) or 'kazakhstan'!r}, and not like a section."
                )
            if name in entities:
                raise ValueError(f"{where}: another entry has that name already.")
            checked = _checked(where, entry)
            entities[name] = _entity(name, kind, checked, called)
            by_hand += _forms(entities[name], checked)
            abroad += _forms_abroad(entities[name], called.get(checked.get("code", ""), {}))
    return Entities(entities.values(), [*by_hand, *abroad, *_longer(table.get("others", {}))])


def _table(text: str) -> dict[str, dict[str, Any]]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"The list of entities can't be read as TOML: {error}") from error
    for part, entries in table.items():
        if part not in {"others", *_KINDS} or not isinstance(entries, dict):
            raise ValueError(
                f"The list of entities has a part {part!r}; there are {', '.join(_KINDS)} and others only."
            )
    return table


def _checked(where: str, entry: Any) -> Mapping[str, Any]:
    if isinstance(entry, str):
        name, *also = _split(entry)
        entry = {"name": name, "also": ", ".join(also)} if name else {}
    if not isinstance(entry, dict):
        raise ValueError(f"{where}: an entry is a text, a table or false.")  # noqa: TRY004 - a list's fault
    for field, value in entry.items():
        if field == "names":
            if not isinstance(value, dict) or not all(isinstance(name, str) for name in value.values()):
                raise ValueError(f'{where}: names must be texts by language, such as {{ de = "…" }}.')
        elif field not in _TEXTS:
            raise ValueError(f"{where}: nothing is called {field!r}; there are names, {', '.join(_TEXTS)}.")
        elif not isinstance(value, str):
            raise ValueError(f"{where}: {field} must be a text.")
    if entry.get("unsure") and not entry.get("beside"):
        raise ValueError(f"{where}: unsure names need words beside them.")
    return entry


def _entity(name: str, kind: TagKind, entry: Mapping[str, Any], countries: Countries) -> Entity:
    by_language = {language: text for language, (text, _) in countries.get(entry.get("code", ""), {}).items()}
    shown = entry.get("name") or by_language.get("en") or name.replace("-", " ").title()
    names = by_language | {"en": shown} | entry.get("names", {})
    beside = tuple(frozenset(name_keys(phrase)) for phrase in _split(entry.get("beside", "")))
    return Entity(
        Tag(name, kind, None, names), beside, entry.get("within"), entry.get("acts") != "no", "code" in entry
    )


def _forms(entity: Entity, entry: Mapping[str, Any]) -> Iterator[Form]:
    doubtful = {slug(form) for field in ("words", "unsure", "home") for form in _split(entry.get(field, ""))}
    plain = [entity.tag.names["en"], *_split(entry.get("also", "")), *entry.get("names", {}).values()]
    yield from (Form(written, entity) for written in plain if slug(written) not in doubtful)
    yield from (Form(written, entity, "word") for written in _split(entry.get("words", "")))
    yield from (Form(written, entity, "unsure") for written in _split(entry.get("unsure", "")))
    yield from (Form(written, entity, "home") for written in _split(entry.get("home", "")))
    yield from (Form(written, entity, asked=False) for written in _split(entry.get("capital", "")))


def _forms_abroad(entity: Entity, called: Mapping[str, tuple[str, bool]]) -> Iterator[Form]:
    """The names of a country in languages other than English."""
    english = called.get("en")
    languages: dict[tuple[str, bool], set[str]] = {}
    for language, one in called.items():
        if language != "en" and one != english:
            languages.setdefault(one, set()).add(language)
    for (name, looked_for), those in languages.items():
        yield Form(name, entity, "plain" if looked_for else "unsure", languages=frozenset(those))


def _longer(others: Mapping[str, Any]) -> Iterator[Form]:
    for language, text in others.items():
        if not isinstance(text, str):
            raise ValueError(f"[others] {language}: must be one text.")  # noqa: TRY004 - as above
        for written in _split(text):
            yield Form(written, None)


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _countries(text: str) -> Countries:
    countries: dict[str, dict[str, tuple[str, bool]]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            code, *cells = line.split("\t")
            countries[code] = dict(map(_called, cells))
    return countries


def _called(cell: str) -> tuple[str, tuple[str, bool]]:
    language, _, name = cell.removeprefix(_ONLY_SHOWN).partition("=")
    return language, (name, not cell.startswith(_ONLY_SHOWN))
