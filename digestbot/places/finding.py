"""Finds the places that a person may mean by the words after ``/timezone``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from digestbot.errors import UnknownZone
from digestbot.model.near import NEAR
from digestbot.model.typed import as_meant
from digestbot.places.folding import fold
from digestbot.places.gazetteer import Gazetteer, GazetteerPlace, Named, gazetteer
from digestbot.places.zones import ABBREVIATIONS, zone_named, zone_names, zone_of_offset

#: No place has a longer name; longer texts are not searched.
_LONGEST = 100
_MOST_WORDS = 10
_MOST_MATCHES = 8
_MOST_NEAR = 5
_MOST_BEGUN = 2
#: Under one of its other names, a place counts as if it had only this share of its people.
_OTHER_NAME = 0.3
#: A place with fewer people than this share of the largest one's is not meant.
_TOO_SMALL = 0.02
#: Typing errors are looked for among this many of the largest cities.
_WELL_KNOWN = 6000


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place that may be meant, and its zone."""

    #: "Portland, Oregon"; for an offset "UTC+02:00".
    name: str
    #: The country's ISO 3166 code; empty if there is none.
    country: str
    #: IANA zone.
    zone: str


@dataclass(frozen=True, slots=True)
class _PlaceCandidate:
    place: GazetteerPlace
    weight: float


def find_zone(text: str) -> tuple[PlaceMatch, ...]:
    """The places that ``text`` may mean, the most likely first, each in a different zone.

    It understands IANA names, offsets (UTC+2) and usual abbreviations; in many languages also cities,
    countries and the regions of the US, Canada and Australia, and combinations such as "Portland, Oregon" and
    "London Ontario". Raises UnknownZone, with similar names that it does understand.
    """
    words = as_meant(text)
    if not words or len(words) > _LONGEST:
        raise UnknownZone(text)
    by_zone = _by_zone(words)
    if by_zone:
        return by_zone
    matches = tuple(_ranked(_candidates(gazetteer(), fold(words).split()[:_MOST_WORDS])))
    if matches:
        return matches
    if zone := _zone_of_last_part(fold(words)) or zone_named(words):
        return (_match_of(zone),)
    raise UnknownZone(text, near=_near(words))


def _by_zone(words: str) -> tuple[PlaceMatch, ...]:
    """Matches for words that name a zone and no place."""
    if zones := ABBREVIATIONS.get(words.casefold().rstrip(".")):
        return tuple(_match_of(zone) for zone in zones)
    if zone := zone_of_offset(words):
        return (_match_of(zone),)
    if "/" in words and (zone := zone_named(words)):
        return (_match_of(zone),)
    return ()


def _match_of(zone: str) -> PlaceMatch:
    """A zone under the name of its city, or of its offset (POSIX reverses the sign)."""
    name = zone.rpartition("/")[2].replace("_", " ")
    if zone.startswith("Etc/GMT") and zone[7:8] in {"+", "-"}:
        sign = "+" if zone[7] == "-" else "-"
        name = f"UTC{sign}{int(zone[8:]):02d}:00"
    country = next((known.country for known in gazetteer().zones if known.name == zone), "")
    return PlaceMatch(name, country, zone)


def _candidates(book: Gazetteer, words: list[str]) -> list[_PlaceCandidate]:
    """The places of that name. If there are none, the places named by the first part that are in the area
    named by the rest.
    """
    for length in range(len(words), 0, -1):
        named = book.named(" ".join(words[:length]))
        rest = words[length:]
        if rest:
            areas = _areas(book, rest)
            named = tuple(found for found in named if _lies_in(found.place, areas))
        if named:
            return [clock for found in named for clock in _clocks(book, found)]
    return []


def _areas(book: Gazetteer, words: list[str]) -> set[tuple[str, str]]:
    """The countries and regions (code and region's code) that the words name: "ontario", "or", "illinois
    usa".
    """
    areas = _areas_named(book, words)
    for length in range(1, len(words)):
        outer = _areas_named(book, words[length:])
        inner = _areas_named(book, words[:length]) if outer else set()
        areas |= {area for area in inner if area in outer or (area[0], "") in outer}
    return areas


def _areas_named(book: Gazetteer, words: list[str]) -> set[tuple[str, str]]:
    name = " ".join(words)
    areas = {(found.place.country, found.place.region) for found in book.named(name) if found.place.is_area}
    if len(name) <= 3:
        areas |= {(country, name.upper()) for country in ("US", "CA", "AU")} | {(name.upper(), "")}
    return areas


def _lies_in(place: GazetteerPlace, areas: set[tuple[str, str]]) -> bool:
    return (place.country, "") in areas or (place.country, place.region) in areas


def _clocks(book: Gazetteer, found: Named) -> Iterator[_PlaceCandidate]:
    """For a city, the city itself; for a country or a region, the largest city of each of its clocks."""
    place = found.place
    if place.zone is not None:
        yield _PlaceCandidate(place, place.people * (1 if found.own else _OTHER_NAME))
    elif len(place.stands_for) == 1:
        city = book.place(place.stands_for[0])
        yield _PlaceCandidate(
            GazetteerPlace(place.name, place.country, "", place.people, city.zone), place.people
        )
    for rank, number in enumerate(place.stands_for if len(place.stands_for) > 1 else ()):
        yield _PlaceCandidate(book.place(number), place.people * 0.9**rank)


def _ranked(candidates: Iterable[_PlaceCandidate]) -> Iterator[PlaceMatch]:
    best_first = sorted(candidates, key=lambda candidate: -candidate.weight)
    zones: set[str] = set()
    for candidate in best_first:
        place = candidate.place
        enough = candidate.weight >= best_first[0].weight * _TOO_SMALL
        if enough and place.zone is not None and place.zone not in zones and len(zones) < _MOST_MATCHES:
            zones.add(place.zone)
            yield PlaceMatch(_full_name(place), place.country, place.zone)


def _full_name(place: GazetteerPlace) -> str:
    region = _region_names().get((place.country, place.region)) if place.region else None
    return f"{place.name}, {region}" if region else place.name


@lru_cache(maxsize=1)
def _region_names() -> dict[tuple[str, str], str]:
    return {(area.country, area.region): area.name for area in _areas_of_the_world() if area.region}


def _areas_of_the_world() -> Iterator[GazetteerPlace]:
    """Regions and countries, which are at the end of the list."""
    book = gazetteer()
    for number in range(len(book) - 1, -1, -1):
        place = book.place(number)
        if not place.is_area:
            return
        yield place


def _zone_of_last_part(key: str) -> str | None:
    """The zone of an IANA name's last part that is not a city ("Lord Howe", "Easter")."""
    return next((zone for zone in zone_names() if "/" in zone and fold(zone.rpartition("/")[2]) == key), None)


def _near(words: str) -> tuple[str, ...]:
    """Names that begin like the words, then names with a similar spelling."""
    if "/" in words:
        close = get_close_matches("_".join(words.title().split()), zone_names(), _MOST_NEAR, cutoff=NEAR)
        if close:
            return tuple(close)
    key = fold(words)
    if len(key) < 3:
        return ()
    names = _well_known_names()
    begun = [
        place for place in gazetteer().beginning_with(key, limit=400) if fold(place.name).startswith(key)
    ]
    greatest = sorted(begun, key=lambda place: -place.people)[:_MOST_BEGUN]
    close = get_close_matches(key, names, _MOST_NEAR, cutoff=NEAR)
    near = [place.name for place in greatest] + [names[name] for name in close]
    return tuple(dict.fromkeys(near))[:_MOST_NEAR]


@lru_cache(maxsize=1)
def _well_known_names() -> dict[str, str]:
    """Folded name → written name, for countries, regions and large cities."""
    book = gazetteer()
    places = [*(book.place(number) for number in range(_WELL_KNOWN)), *_areas_of_the_world()]
    return {fold(place.name): place.name for place in places}
