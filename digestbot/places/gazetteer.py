"""The list of places, read once when it is first needed. The file itself describes its format.

The keys stay one block of bytes with binary search, so two hundred thousand names need only a few megabytes,
and no time to build an index.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Zone:
    name: str
    #: People in the zone's cities, to tell well-known zones from others.
    people: int
    #: The code of its largest city's country.
    country: str


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    name: str
    #: ISO 3166 code.
    country: str
    #: The region's code in the US, Canada and Australia, else empty.
    region: str
    people: int
    #: IANA zone; None for a country or a region, for which cities stand.
    zone: str | None
    #: The largest city of each clock of a country or region.
    stands_for: tuple[int, ...] = ()
    #: A country or a region.
    is_area: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A place with a certain name: its main name, or one of its others."""

    place: GazetteerPlace
    own: bool


class Gazetteer:
    """Places by folded name (see ``folding``)."""

    def __init__(self, content: bytes) -> None:
        _, zones, _names_of_countries, places, self._keys = content.split(b"\n\n")
        cells = [line.split("\t") for line in zones.decode().splitlines()]
        #: The zones with the most people first.
        self.zones = tuple(Zone(name, int(people), country) for name, people, country in cells)
        self._places = places.split(b"\n")

    def named(self, key: str) -> tuple[Named, ...]:
        """The places called by this folded name."""
        found = next(self._from(key.encode()), None)
        if not key or found is None or found[0] != key:
            return ()
        return tuple(
            Named(self.place(int(mark.removeprefix("~"))), not mark.startswith("~")) for mark in found[1]
        )

    def beginning_with(self, start: str, limit: int) -> Iterator[GazetteerPlace]:
        """The places with a name that begins like this, in the order of names; at most ``limit`` names are
        read.
        """
        for (key, marks), _ in zip(self._from(start.encode()), range(limit), strict=False):
            if not key.startswith(start):
                return
            yield self.place(int(marks[0].removeprefix("~")))

    def place(self, number: int) -> GazetteerPlace:
        """A place by its number. The cities come first, sorted by people, then regions and countries."""
        name, country, region, people, zone, *stands_for = self._places[number].decode().split("\t")
        return GazetteerPlace(
            name=name,
            country=country,
            region=region,
            people=int(people),
            zone=self.zones[int(zone)].name if zone else None,
            stands_for=tuple(map(int, " ".join(stands_for).split())),
            is_area=bool(stands_for),
        )

    def __len__(self) -> int:
        return len(self._places)

    def _from(self, key: bytes) -> Iterator[tuple[str, list[str]]]:
        """Keys with their marks, starting at the first key that is not before ``key``."""
        keys, low, high = self._keys, 0, len(self._keys)
        while low < high:
            middle = (low + high) // 2
            start = keys.rfind(b"\n", 0, middle) + 1
            end = keys.find(b"\n", middle)
            if keys[start : keys.find(b"\t", start)] < key:
                low = end + 1
            else:
                high = start
        while low < len(keys):
            end = keys.find(b"\n", low)
            name, _, marks = keys[low:end].decode().partition("\t")
            yield name, marks.split()
            low = end + 1


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The bundled list; the first call takes about a tenth of a second."""
    return Gazetteer(gzip.decompress(files(__package__).joinpath("places.txt.gz").read_bytes()))
