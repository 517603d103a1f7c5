"""Preferences: what a person can choose for a chat, or for a topic of a forum. Each one is declared here, and
only here.

A field of ``Preferences`` decides all of this: how its value is written and kept; that a forum topic without
a value has its chat's value; that forgetting a chat deletes it; that readers with different values share no
digest; and which answers a button or a command may give.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, time
from types import MappingProxyType, NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

Style = Literal["rich", "classic", "plain"]
Length = Literal["short", "normal", "long"]

#: Which breaking alerts a reader gets.
AlertLevel = Literal["off", "critical", "all"]

#: For whom a value counts that is set in a chat itself: for the "chat" and its topics without a value of
#: their own, or for this one "recipient".
Whose = Literal["chat", "recipient"]
#: What a difference in this preference means for two readers. "paper": their digests differ in the text, so they
#: never share an edition. "digest": also in the chosen stories. "taste": they share an edition only if the same
#: stories were chosen. "times": they get digests at other times, or none. "alerts": only their alerts differ.
#: "who": it only says who the reader is.
About = Literal["paper", "digest", "taste", "times", "alerts", "who"]
#: The page on which readers see the preference.
ShownOn = Literal["settings", "languages", "alerts", "manage"]

#: The key under which a field says what it is about; without it, a field is about the "paper".
ABOUT = "about"
_DECLARED = "declared"


@dataclass(frozen=True, slots=True)
class Preference:
    """One declaration."""

    name: str
    default: Any
    whose: Whose
    about: About
    shown_on: ShownOn
    #: Whether SQL needs the preference. If so, it has a column of its own; all others share one JSON column.
    asked: bool
    #: What a column contains for a chosen None, because null means that nothing was chosen.
    none_kept_as: Any
    #: str, bool, int, datetime, time or tuple (of str): the type of its values, besides None if ``optional``.
    kind: type
    optional: bool
    #: The allowed values, if they are a few fixed words; else empty.
    answers: tuple[str, ...]

    def check(self, value: object) -> None:
        """Raise ValueError if this is not an allowed value."""
        if value is None and self.optional:
            return
        right = type(value) is self.kind and (not self.answers or value in self.answers)
        if not right or (isinstance(value, tuple) and not all(isinstance(one, str) for one in value)):
            raise ValueError(f"{value!r} is no {self.name}")

    def written(self, value: object) -> Any:
        """The value in a form for JSON."""
        self.check(value)
        if isinstance(value, datetime | time):
            return value.isoformat()
        return list(value) if isinstance(value, tuple) else value

    def read(self, written: Any) -> Any:
        """The value from its form in JSON.

        Raises:
            ValueError: no allowed value has this form.
        """
        value = written
        if isinstance(written, list):
            value = tuple(written)
        elif isinstance(written, str) and self.kind in (datetime, time):
            value = self.kind.fromisoformat(written)
        self.check(value)
        return value


@dataclass(frozen=True, slots=True)
class _Declaration:
    whose: Whose
    shown_on: ShownOn
    asked: bool
    none_kept_as: Any


def _declare(
    *,
    whose: Whose = "chat",
    about: About = "paper",
    shown_on: ShownOn = "settings",
    asked: bool = False,
    none_kept_as: object = None,
) -> dict[str, object]:
    return {ABOUT: about, _DECLARED: _Declaration(whose, shown_on, asked, none_kept_as)}


#: Each topic of a forum has its own settings for alerts.
_OF_ALERTS = _declare(whose="recipient", about="alerts", shown_on="alerts", asked=True)
_CAP = _declare(whose="recipient", about="alerts", shown_on="alerts", asked=True, none_kept_as=0)
#: About the person in a private chat, whose digests do not depend on it.
_LOOKED_AFTER = _declare(whose="recipient", about="who", shown_on="manage")
_PAUSE = _declare(about="times", asked=True, none_kept_as=datetime(1970, 1, 1, tzinfo=UTC))


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The preferences of a chat or recipient, with the defaults for everything that nobody chose."""

    #: IETF tag of the bot's language in this chat; at first that of the person's Telegram.
    language: str = field(default="en", metadata=_declare(shown_on="languages", asked=True))
    #: Languages of news that the reader reads, or EVERY_LANGUAGE; if empty, the bot's language.
    languages_read: tuple[str, ...] = field(default=(), metadata=_declare(about="taste"))
    #: The form of digests.
    style: Style = field(default="rich", metadata=_declare())
    #: How many stories a digest has. A short one has headlines only.
    length: Length = field(default="normal", metadata=_declare(about="digest"))
    #: IANA zone; None until the reader gave it (UTC is used meanwhile).
    zone: str | None = field(default=None, metadata=_declare(asked=True))
    #: Until then, no digests and no alerts.
    paused_until: datetime | None = field(default=None, metadata=_PAUSE)
    #: Which alerts to everybody the reader gets, and the initial level of a newly followed topic.
    alerts: AlertLevel = field(default="all", metadata=_OF_ALERTS)
    #: Between these local times, alerts are held.
    quiet_from: time | None = field(default=None, metadata=_OF_ALERTS)
    quiet_to: time | None = field(default=None, metadata=_OF_ALERTS)
    #: At most this many alerts in 24 hours; None for any number.
    alert_cap: int | None = field(default=10, metadata=_CAP)
    #: Whether critical alerts come in quiet hours and beyond the cap.
    critical_overrides: bool = field(default=False, metadata=_OF_ALERTS)
    #: The recipient (a channel, a group or a topic) that this person's commands are for, until that time.
    looks_after: int | None = field(default=None, metadata=_LOOKED_AFTER)
    looks_after_until: datetime | None = field(default=None, metadata=_LOOKED_AFTER)


#: The defaults.
USUAL = Preferences()


def _declared() -> Mapping[str, Preference]:
    hints = get_type_hints(Preferences)
    found = {}
    for one in fields(Preferences):
        said: _Declaration = one.metadata[_DECLARED]
        options = (hints[one.name],) if get_origin(hints[one.name]) in (Literal, tuple) else ()
        kinds = options or get_args(hints[one.name]) or (hints[one.name],)
        [kind] = [kind for kind in kinds if kind is not NoneType]
        words = get_origin(kind) is Literal
        found[one.name] = Preference(
            name=one.name,
            default=one.default,
            whose=said.whose,
            about=one.metadata[ABOUT],
            shown_on=said.shown_on,
            asked=said.asked,
            none_kept_as=said.none_kept_as,
            kind=str if words else get_origin(kind) or kind,
            optional=NoneType in kinds,
            answers=get_args(kind) if words else (),
        )
    return MappingProxyType(found)


#: Every preference by its name.
PREFERENCES = _declared()
#: The names of the preferences with a few fixed answers that the settings page lists.
IN_SETTINGS = tuple(one.name for one in PREFERENCES.values() if one.answers and one.shown_on == "settings")
_ON_PAPER = tuple(one.name for one in PREFERENCES.values() if one.about in {"paper", "digest"})
_OF_WHOLE_DIGEST = tuple(one.name for one in PREFERENCES.values() if one.about == "digest")


def preferences_of(chosen: Preferences) -> Preferences:
    """Only the preferences of an object that has more fields, such as a reader."""
    return Preferences(**{name: getattr(chosen, name) for name in PREFERENCES})


def looks(chosen: Preferences) -> Preferences:
    """Only the preferences that change the rendered text; all others have their defaults."""
    return Preferences(**{name: getattr(chosen, name) for name in _ON_PAPER})


def deciding(chosen: Preferences) -> Preferences:
    """Only the preferences that, besides the taste, decide which stories are chosen; all others have their
    defaults.
    """
    return Preferences(**{name: getattr(chosen, name) for name in _OF_WHOLE_DIGEST})
