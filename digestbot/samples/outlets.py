"""The outlets, the places of their feed files, and which entries tell the same story."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from typing import Literal

FeedFormat = Literal["rss", "rdf", "atom", "json"]

#: The instant in the feed files that becomes the beginning when they are served.
REFERENCE = datetime(2026, 1, 5, 7, 0, tzinfo=UTC)
#: Stands in the feed files for the address at which they are served.
PLACEHOLDER = "http://outlets.invalid"

_FEEDS = files(__package__).joinpath("feeds")


@dataclass(frozen=True, slots=True)
class SampleOutlet:
    """An invented newspaper with one feed."""

    #: Gives the file's name, and the beginning of its paths.
    slug: str
    title: str
    format: FeedFormat
    #: ISO 639-1.
    language: str
    #: One of the ten sections, if the outlet has only one subject.
    section: str | None = None
    #: Whether its feed has whole articles; otherwise only the article's page has the body.
    full_text: bool = False

    @property
    def file_name(self) -> str:
        return f"{self.slug}.json" if self.format == "json" else f"{self.slug}.xml"

    def read(self) -> bytes:
        """The feed file in ``feeds/``, with bodies and with all dates around REFERENCE."""
        return _FEEDS.joinpath(self.file_name).read_bytes()


#: Some are traps, as there are in real news: live pages that always are the latest article (Islands Today), a
#: feed without dates whose pages are no news (Quayside Notes), words that are also names of places (Table &
#: Trail).
OUTLETS = (
    SampleOutlet("harbour-post", "The Harbour Post", "rss", "en"),
    SampleOutlet("daily-meridian", "Daily Meridian", "rss", "en", full_text=True),
    SampleOutlet("civic-wire", "Civic Wire", "json", "en"),
    SampleOutlet("islands-today", "Islands Today", "rss", "en"),
    SampleOutlet("northern-ledger", "Northern Ledger", "atom", "en", "business"),
    SampleOutlet("open-circuit", "Open Circuit", "json", "en", "technology", full_text=True),
    SampleOutlet("the-lantern", "The Lantern", "atom", "en", "science"),
    SampleOutlet("pulse-letter", "The Pulse Letter", "rss", "en", "health"),
    SampleOutlet("greenfield-journal", "Greenfield Journal", "rdf", "en", "environment"),
    SampleOutlet("touchline", "Touchline", "rss", "en", "sport"),
    SampleOutlet("stage-door", "Stage Door", "atom", "en", "entertainment"),
    SampleOutlet("table-and-trail", "Table & Trail", "rss", "en", "lifestyle", full_text=True),
    SampleOutlet("nordlicht-kurier", "Nordlicht Kurier", "rss", "de"),
    SampleOutlet("deichblatt", "Das Deichblatt", "atom", "de"),
    SampleOutlet("phare-du-soir", "Le Phare du Soir", "rss", "fr"),
    SampleOutlet("faro-de-la-bahia", "El Faro de la Bahía", "rss", "es"),
    SampleOutlet("vecherny-mayak", "Вечерний маяк", "json", "ru"),
    SampleOutlet("quayside-notes", "Quayside Notes", "rss", "en"),
)


def stories() -> dict[str, str]:
    """Path of an entry's link → the name of the story that the entry tells."""
    told = json.loads(_FEEDS.joinpath("stories.json").read_bytes())
    return {path: story for story, paths in told.items() for path in paths}
