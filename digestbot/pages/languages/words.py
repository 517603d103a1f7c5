"""The bot's phrases in one language: sentences of its catalogue, with dates and names in them.

Templates use ``Words`` through filters, and buttons use it directly.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, time
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from digestbot.model import SECTIONS, ChatName, Command, FailureReason, FeedHealth, Who
from digestbot.pages.contexts import Names
from digestbot.pages.languages import feed_health, language_files, language_names, when
from digestbot.pages.languages.catalogue import Catalogue
from digestbot.pages.languages.directions import END_OF_ISOLATE, ISOLATE, as_written, has_latin
from digestbot.pages.stories import clean, isolated, shorten

#: The most characters of a topic's name; a longer one is cut.
TOPIC_LIMIT = 64


class Words:
    """Phrases in the language of ``catalogue``; ``commands`` are those that the menu and /help list.

    ``folders`` are those in which the files of languages are looked for.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        language: str,
        commands: Sequence[Command] = (),
        folders: Sequence[Path] = (),
    ) -> None:
        self.catalogue = catalogue
        self._folders = tuple(folders)
        self._commands = commands
        #: The language of the reader's Telegram app if it is a variant of the catalogue's ("de-AT" for "de"),
        #: because dates differ by country; otherwise the catalogue's own language.
        spoken = language.lower().split("-")[0] == catalogue.language.lower().split("-")[0]
        self.language = language if spoken else catalogue.language
        _ = catalogue.gettext
        self._ = _

    @cached_property
    def _sections(self) -> dict[str, str]:
        """The names of the sections."""
        _ = self._
        return dict(
            zip(
                SECTIONS,
                (
                    _("World"),
                    _("Politics"),
                    _("Business"),
                    _("Technology"),
                    _("Science"),
                    _("Health"),
                    _("Environment"),
                    _("Sport"),
                    _("Entertainment"),
                    _("Lifestyle"),
                ),
                strict=True,
            )
        )

    def topic(self, tag: str, names: Names = MappingProxyType({})) -> str:
        """A tag's display name; a tag without one is its slug with spaces."""
        section = self._sections[tag] if tag in SECTIONS else None
        name = section or clean(names.get(tag, "")) or clean(tag.replace("-", " ")) or "…"
        return shorten(name, TOPIC_LIMIT)

    @cached_property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return when.right_to_left(self.catalogue.language)

    def as_written(self, html: str) -> str:
        """The words of a person, whose lines keep the direction that they have by themselves."""
        return as_written(html) if self.right_to_left else html

    def isolated(self, text: str) -> str:
        """A text to stand within a line of this language: set apart if it is written the other way."""
        if not self.right_to_left:
            return isolated(text)
        return ISOLATE + text + END_OF_ISOLATE if has_latin(text) else text

    def chat(self, name: ChatName) -> str:
        """The name of a group, a channel or a topic. Telegram does not tell what a topic is called."""
        title = self.isolated(shorten(clean(name.title), TOPIC_LIMIT) or "…")
        if not name.thread_id:
            return title
        return self._("%(chat)s, topic %(number)s") % {"chat": title, "number": name.thread_id}

    def looked_after(self, name: ChatName) -> str:
        """The first line of a page about a chat that is looked after from another one: "For The Wire:"."""
        return self._("For %(chat)s:") % {"chat": self.chat(name)}

    def clock(self, value: datetime | time, zone: str | None) -> str:
        return when.clock(value, zone, self.language)

    def day(self, value: date, zone: str | None, now: datetime | None = None) -> str:
        """A day with its weekday, and with its year if it is not the year of ``now``."""
        other_year = now is not None and value.year != when.local(now, zone).year
        return when.day(value, zone, self.language, with_year=other_year)

    def dates(self, first: date, last: date, zone: str | None) -> str:
        return when.dates(first, last, zone, self.language)

    def duration(self, minutes: int, zone: str | None) -> str:
        return when.duration(minutes, zone, self.language)

    def span(self, seconds: float, zone: str | None) -> str:
        """A rough length in a suitable unit: "40 seconds", "3 minutes"."""
        return when.span(seconds, zone, self.language)

    def days(self, count: int, zone: str | None) -> str:
        """A number of days: "1 day", "7 days"."""
        return when.days(count, zone, self.language)

    def weekdays(self, days: frozenset[int], zone: str | None) -> str:
        return when.weekdays(days, zone, self.language, self.comma)

    def weekday(self, day: int, zone: str | None) -> str:
        """The full name of an ISO weekday, as it stands alone: "Sunday"."""
        return when.named_weekday(day, zone, self.language)

    def tongue(self, code: str) -> str:
        """The name of a language in itself, such as "Deutsch"; else its name in this one, else its code."""
        return (
            language_names.own_name(code) or language_names.name_in(self.language, code) or clean(code) or "…"
        )

    def spoken(self, code: str) -> str:
        """The name of a language that the bot speaks, in itself: "Português (Brasil)"."""
        return language_files.read(code, self._folders).own_name or self.tongue(code)

    @cached_property
    def comma(self) -> str:
        """What stands between the things of a list, with its space."""
        return language_files.read(self.catalogue.language, self._folders).comma

    @cached_property
    def typed(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """English words that commands take, each with those that people of this language type."""
        typed = language_files.read(self.catalogue.language, self._folders).typed
        return tuple(
            (english, tuple(form.strip() for form in forms.split(","))) for english, forms in typed.items()
        )

    def called(self, code: str) -> str:
        """The name of a language in this one, such as "German".

        If there is none, its own name or its code.
        """
        return (
            language_names.name_in(self.language, code) or language_names.own_name(code) or clean(code) or "…"
        )

    def country(self, code: str) -> str:
        """The name of the country with this ISO 3166 code; empty if there is none."""
        return when.country_name(code, self.language)

    def city(self, zone: str | None) -> str:
        return when.zone_city(zone, self.language)

    def moment(self, instant: datetime, now: datetime, zone: str | None) -> str:
        """An instant seen from now: "today at 08:00", "Friday at 08:00"."""
        _ = self._
        days = when.days_between(now, instant, zone)
        at = self.clock(instant, zone)
        there = when.local(instant, zone).date()
        if days == 0:
            return _("today at %(time)s") % {"time": at}
        if days == 1:
            return _("tomorrow at %(time)s") % {"time": at}
        if days == -1:
            return _("yesterday at %(time)s") % {"time": at}
        if abs(days) < 7:
            return _("%(weekday)s at %(time)s") % {
                "weekday": when.weekday(there, zone, self.language),
                "time": at,
            }
        return _("%(day)s at %(time)s") % {"day": self.day(there, zone, now), "time": at}

    def stamp(self, instant: datetime, now: datetime, zone: str | None) -> str:
        """As ``moment``, but without "today": "08:00"."""
        if when.days_between(now, instant, zone) == 0:
            return self.clock(instant, zone)
        return self.moment(instant, now, zone)

    def age(self, instant: datetime, now: datetime) -> str:
        """How long ago it was: "40 min ago", "5 h ago", "3 days ago"; the same in every zone."""
        minutes = max(1, int((now - instant).total_seconds() // 60))
        if minutes < 60:
            return self._("%(count)s min ago") % {"count": minutes}
        if minutes < 48 * 60:
            return self._("%(count)s h ago") % {"count": minutes // 60}
        days = minutes // (24 * 60)
        return self.catalogue.ngettext("%(count)s day ago", "%(count)s days ago", days) % {"count": days}

    def number(self, value: int) -> str:
        """A whole number with its thousands set apart: "1,240"."""
        return when.number(value, self.language)

    def size(self, count: float) -> str:
        """A number of bytes in a suitable unit: "12 MB", "1.5 GB"."""
        return when.size(count, self.language)

    def unread(self, reason: FailureReason | None, status: int | None = None) -> str:
        """Why something from the web can't be read, to stand after a colon."""
        return feed_health.why_unread(reason, status, self._)

    def health(self, health: FeedHealth, now: datetime, zone: str | None) -> tuple[str, ...]:
        """Sentences that say how a feed is."""
        return tuple(feed_health.sentences_on(health, self._, lambda at: self.moment(at, now, zone)))

    def pace(self, a_week: float) -> str:
        """How often a feed brings something: "About 12 articles a day"."""
        often = a_week > 10
        count = max(1, round(a_week / 7 if often else a_week))
        ngettext = self.catalogue.ngettext
        about = (
            ngettext("About one article a day", "About %(count)s articles a day", count)
            if often
            else ngettext("About one article a week", "About %(count)s articles a week", count)
        )
        return about % {"count": self.number(count)}

    def introduction(self) -> tuple[str, str]:
        """What the bot says about itself, at length (512 characters at most) and in short (120)."""
        _ = self._
        return (
            _(
                "Once a day I bring you what matters in the news, in the topics that you choose: a few stories from many outlets, at the hour you like. Breaking news only if you want it."
            ),
            _("A digest of the news in your topics, at the hour you choose."),
        )

    def commands(self) -> tuple[tuple[str, str], ...]:
        """The commands in everybody's menu: (command without slash, description)."""
        return self._menu({"anybody", "admins"})

    def editor_commands(self) -> tuple[tuple[str, str], ...]:
        """The commands that editors have in addition."""
        return self._menu({"editors"})

    def owner_commands(self) -> tuple[tuple[str, str], ...]:
        """The commands that owners have in addition to those of editors."""
        return self._menu({"owners"})

    def _menu(self, whose: Collection[Who]) -> tuple[tuple[str, str], ...]:
        return tuple(
            (one.name, self._(one.words)) for one in self._commands if one.words and one.who in whose
        )
