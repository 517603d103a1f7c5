"""Finds a time zone offline, from a typed name, a shared location, or the present local hour.

The list of places is made from GeoNames (https://www.geonames.org), licensed under Creative Commons
Attribution 4.0, and the names of countries from the Unicode CLDR; see ``tools/make_places.py``.
"""

from digestbot.places.finding import PlaceMatch, find_zone
from digestbot.places.zones import zone_at, zone_of_country, zones_at_clock

__all__ = ["PlaceMatch", "find_zone", "zone_at", "zone_of_country", "zones_at_clock"]
