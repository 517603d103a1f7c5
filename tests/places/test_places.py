import gzip
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digestbot.errors import UnknownZone
from digestbot.places import PlaceMatch, find_zone, zone_at, zones_at_clock
from digestbot.places.folding import fold
from digestbot.places.gazetteer import gazetteer

SUMMER = datetime(2026, 7, 1, 6, 20, tzinfo=UTC)
WINTER = datetime(2026, 12, 1, 6, 50, tzinfo=UTC)


def names(text):
    return [match.name for match in find_zone(text)]


def zones(text):
    return [match.zone for match in find_zone(text)]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("america/new york", "America/New_York"),
        ("US/Pacific", "US/Pacific"),
        ("Berlin", "Europe/Berlin"),
        ("BERLIN ", "Europe/Berlin"),
        ("Москва", "Europe/Moscow"),
        ("Moskau", "Europe/Moscow"),
        ("München", "Europe/Berlin"),
        ("Muenchen", "Europe/Berlin"),
        ("munich", "Europe/Berlin"),
        ("Köln", "Europe/Berlin"),
        ("Cologne", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("new-york", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("sao paulo", "America/Sao_Paulo"),
        ("東京", "Asia/Tokyo"),
        ("القاهرة", "Africa/Cairo"),
        ("Αθήνα", "Europe/Athens"),
        ("서울", "Asia/Seoul"),
        ("Łódź", "Europe/Warsaw"),
        ("lodz", "Europe/Warsaw"),
        ("Malmö", "Europe/Stockholm"),
        ("St. Petersburg, Russia", "Europe/Moscow"),
        ("Kiev", "Europe/Kyiv"),
        ("Saigon", "Asia/Ho_Chi_Minh"),
        ("LA", "America/Los_Angeles"),
        ("Portland, Oregon", "America/Los_Angeles"),
        ("Portland ME", "America/New_York"),
        ("London Ontario", "America/Toronto"),
        ("London, Canada", "America/Toronto"),
        ("Paris, Texas", "America/Chicago"),
        ("Springfield Illinois USA", "America/Chicago"),
        ("Germany", "Europe/Berlin"),
        ("Deutschland", "Europe/Berlin"),
        ("日本", "Asia/Tokyo"),
        ("Scotland", "Europe/London"),
        ("Liechtenstein", "Europe/Vaduz"),
        ("California", "America/Los_Angeles"),
        ("Lord Howe", "Australia/Lord_Howe"),
        ("UTC", "UTC"),
        ("UTC+2", "Etc/GMT-2"),
        ("GMT-05:00", "Etc/GMT+5"),
        ("+05:30", "Asia/Kolkata"),
        ("UTC-3:30", "America/St_Johns"),
        ("CET", "Europe/Berlin"),
        ("MSK", "Europe/Moscow"),
        ("EST", "America/New_York"),
    ],
)
def test_a_place_is_understood_as_people_write_it(text, zone):
    assert zones(text)[0] == zone


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Portland", ["Portland, Oregon", "Portland, Maine", "Portland, Texas"]),
        ("Springfield", ["Springfield, Missouri", "Springfield, Massachusetts", "Springfield, Oregon"]),
        ("London", ["London", "London, Ontario"]),
        ("Paris", ["Paris"]),
        ("Indonesia", ["Jakarta", "Makassar", "Jayapura"]),
        ("IST", ["Kolkata", "Dublin", "Jerusalem"]),
        ("UTC+2", ["UTC+02:00"]),
    ],
)
def test_where_several_may_be_meant_the_most_populous_comes_first_and_the_tiny_ones_not_at_all(
    text, expected
):
    assert names(text) == expected


def test_a_match_tells_the_place_its_country_and_its_zone():
    assert find_zone("koln") == (PlaceMatch("Köln", "DE", "Europe/Berlin"),)
    assert find_zone("Portland, ME") == (PlaceMatch("Portland, Maine", "US", "America/New_York"),)
    assert find_zone("UTC-5") == (PlaceMatch("UTC-05:00", "", "Etc/GMT+5"),)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Atlantis", "Atlanta"),
        ("Berln", "Berlin"),
        ("Moscw", "Moscow"),
        ("San Fran", "San Francisco"),
        ("Germny", "Germany"),
        ("Europe/Berln", "Europe/Berlin"),
    ],
)
def test_an_unknown_name_is_refused_with_names_that_may_be_meant(text, near):
    with pytest.raises(UnknownZone) as refused:
        find_zone(text)

    assert refused.value.text == text
    assert near in refused.value.near
    for name in refused.value.near:
        assert find_zone(name)


@pytest.mark.parametrize("text", ["", "   ", "🎉", "/", "12", "?", "x" * 4000, "📍" * 2000, "UTC+99", "\0"])
def test_what_is_like_no_place_is_refused(text):
    with pytest.raises(UnknownZone) as refused:
        find_zone(text)

    assert refused.value.near == ()


@settings(max_examples=50)
@given(st.text(max_size=120))
def test_any_text_gives_zones_that_exist_or_a_refusal_with_names_that_work(text):
    try:
        matches = find_zone(text)
    except UnknownZone as refused:
        matches = tuple(match for name in refused.near for match in find_zone(name))
    assert all(ZoneInfo(match.zone).key == match.zone for match in matches)


@settings(max_examples=200)
@given(st.integers(0, len(gazetteer()) - 1))
def test_every_place_is_found_by_its_own_name(number):
    place = gazetteer().place(number)

    assert place in [found.place for found in gazetteer().named(fold(place.name))]


def test_every_zone_of_the_list_exists():
    assert {zone.name for zone in gazetteer().zones} <= available_timezones()


@given(
    st.sampled_from(sorted(available_timezones() - {"localtime", "Factory"})).filter(lambda zone: "/" in zone)
)
def test_every_iana_name_stands_for_itself(zone):
    assert zones(zone.lower().replace("_", " ")) == [zone]


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (52.5, 13.4, "Europe/Berlin"),
        (40.7, -74.0, "America/New_York"),
        (-33.9, 151.2, "Australia/Sydney"),
        (50.45, 30.5, "Europe/Kyiv"),
        (0, -30, "Etc/GMT+2"),
    ],
)
def test_a_shared_location_has_a_zone(latitude, longitude, zone):
    assert zone_at(latitude, longitude) == zone


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_spot_on_the_globe_has_a_zone(latitude, longitude):
    assert ZoneInfo(zone_at(latitude, longitude))


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (0, 181), (float("nan"), 0)])
def test_a_spot_off_the_globe_has_none(latitude, longitude):
    with pytest.raises(UnknownZone):
        zone_at(latitude, longitude)


@pytest.mark.parametrize(
    ("hour", "now", "expected"),
    [
        (8, SUMMER, ("Europe/Berlin", "Africa/Johannesburg")),
        (12, SUMMER, ("Asia/Dhaka", "Asia/Yangon", "Asia/Kathmandu")),
        (8, WINTER, ("Africa/Johannesburg", "Africa/Cairo", "Europe/Kyiv")),
        (12, WINTER, ("Asia/Kolkata", "Asia/Dhaka", "Asia/Kathmandu")),
    ],
)
def test_the_hour_on_the_wall_names_a_few_well_known_zones(hour, now, expected):
    assert zones_at_clock(hour, now) == expected


@pytest.mark.parametrize("minute", [0, 20, 35, 50])
def test_every_hour_of_the_day_is_somewhere_and_shown_there(minute):
    now = SUMMER.replace(minute=minute)

    for hour in range(24):
        found = zones_at_clock(hour, now)
        assert 1 <= len(found) <= 8
        assert {now.astimezone(ZoneInfo(zone)).hour for zone in found} == {hour}


def test_zones_that_part_in_another_season_are_offered_side_by_side():
    found = zones_at_clock(8, SUMMER)

    later = SUMMER + timedelta(days=180)
    assert len({later.astimezone(ZoneInfo(zone)).hour for zone in found}) == len(found)


def test_the_list_stays_small_and_names_its_origin_and_licence():
    packed = files("digestbot.places").joinpath("places.txt.gz").read_bytes()
    header = gzip.decompress(packed).partition(b"\n\n")[0].decode()

    assert len(packed) < 1_500_000
    assert "GeoNames" in header
    assert "Attribution 4.0" in header
