"""What somebody can choose for a chat, or for a topic of a forum. Each preference is declared here, and nowhere else.

From a field of ``Preferences`` follow: how its value is written and kept, that a topic of a forum has its chat's where it
has none of its own, that forgetting a chat takes it away, that readers who differ in it share no digest, and which
answers a button or a command may give.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, time
from types import MappingProxyType, NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

Style = Literal["rich", "classic", "plain"]
Length = Literal["short", "normal", "long"]

#: Which breaking alerts a reader takes.
AlertLevel = Literal["off", "critical", "all"]

#: Where a preference is kept when it is set in a chat itself: for the "chat", whose topics have it too as long as they
#: have none of their own; or for this one "recipient".
Whose = Literal["chat", "recipient"]
#: What a difference in this preference means for two readers. "paper": their digests differ in the text, so they
#: never share an edition. "digest": also in the chosen stories. "taste": they share an edition only if the same
#: stories were chosen. "times": they get digests at other times, or none. "alerts": only their alerts differ.
#: "who": it only says who the reader is.
About = Literal["paper", "digest", "taste", "times", "alerts", "who"]
#: The page on which a reader sees it.
ShownOn = Literal["settings", "languages", "alerts"]

#: Under this key a field says what it is about; one that says nothing is on "paper".
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
    #: SQL asks for it, so it has a column of its own; every other one is kept in the column of all of them.
    asked: bool
    #: What is kept for a chosen None, in a column where null says that nothing was chosen.
    none_kept_as: Any
    #: str, bool, int, datetime, time or tuple (of str); its values, or None where ``optional``.
    kind: type
    optional: bool
    #: The values there are, where these are a few fixed words; else empty.
    answers: tuple[str, ...]

    def check(self, value: object) -> None:
        """Raise ValueError where this is no value of the preference."""
        if value is None and self.optional:
            return
        right = type(value) is self.kind and (not self.answers or value in self.answers)
        if not right or (isinstance(value, tuple) and not all(isinstance(one, str) for one in value)):
            raise ValueError(f"{value!r} is no {self.name}")

    def written(self, value: object) -> Any:
        """The value as JSON has it."""
        self.check(value)
        if isinstance(value, datetime | time):
            return value.isoformat()
        return list(value) if isinstance(value, tuple) else value

    def read(self, written: Any) -> Any:
        """The value that was written so.

        Raises:
            ValueError: none was.
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


#: Of breaking alerts each topic of a forum has its own.
_OF_ALERTS = _declare(whose="recipient", about="alerts", shown_on="alerts", asked=True)
_CAP = _declare(whose="recipient", about="alerts", shown_on="alerts", asked=True, none_kept_as=0)
_PAUSE = _declare(about="times", asked=True, none_kept_as=datetime(1970, 1, 1, tzinfo=UTC))


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What was chosen, or is so where nothing was."""

    #: IETF tag of the language that the bot speaks; at first as the person's Telegram is set.
    language: str = field(default="en", metadata=_declare(shown_on="languages", asked=True))
    #: Languages of news that are read, or EVERY_LANGUAGE; empty: the one that the bot speaks.
    languages_read: tuple[str, ...] = field(default=(), metadata=_declare(about="taste"))
    #: How digests look.
    style: Style = field(default="rich", metadata=_declare())
    #: How many stories a digest has; a short one has headlines alone.
    length: Length = field(default="normal", metadata=_declare(about="digest"))
    #: IANA zone; None until somebody told it (UTC is used meanwhile).
    zone: str | None = field(default=None, metadata=_declare(asked=True))
    #: No digests and no alerts until then.
    paused_until: datetime | None = field(default=None, metadata=_PAUSE)
    #: Which alerts to everybody are taken, and the level with which a newly followed topic begins.
    alerts: AlertLevel = field(default="all", metadata=_OF_ALERTS)
    #: Alerts wait from one time on the reader's wall until the other.
    quiet_from: time | None = field(default=None, metadata=_OF_ALERTS)
    quiet_to: time | None = field(default=None, metadata=_OF_ALERTS)
    #: Alerts in 24 hours at most; None for any number.
    alert_cap: int | None = field(default=10, metadata=_CAP)
    #: Critical alerts come in quiet hours and beyond the cap.
    critical_overrides: bool = field(default=False, metadata=_OF_ALERTS)


#: Where nobody chose anything.
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
_ON_PAPER = tuple(one.name for one in PREFERENCES.values() if one.about in {"paper", "digest"})
_OF_WHOLE_DIGEST = tuple(one.name for one in PREFERENCES.values() if one.about == "digest")


def preferences_of(chosen: Preferences) -> Preferences:
    """The preferences alone of what has more, as a reader has."""
    return Preferences(**{name: getattr(chosen, name) for name in PREFERENCES})


def looks(chosen: Preferences) -> Preferences:
    """What of this is rendered; all else is as if nobody had chosen it."""
    return Preferences(**{name: getattr(chosen, name) for name in _ON_PAPER})


def deciding(chosen: Preferences) -> Preferences:
    """What of this decides, besides the taste, which stories are chosen; all else is as if nobody had chosen it."""
    return Preferences(**{name: getattr(chosen, name) for name in _OF_WHOLE_DIGEST})
