"""The settings of a single feed, declared here and only here: storage keeps each field of ``FeedSettings`` that
is not the usual one.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

#: By what the entries of a feed are told apart. "usual": by guid and link together, with dates and headlines
#: where these disagree. "id": by the guid alone. "link": by the link alone, for feeds whose guids change.
#: "title_and_link": by headline and link, for feeds whose guids change and whose entries share a link.
ToldApartBy = Literal["usual", "id", "link", "title_and_link"]
WAYS_TO_TELL_APART: tuple[ToldApartBy, ...] = get_args(ToldApartBy)

MOST_HEADERS = 10
#: The longest user name, password, User-Agent, and value of a header.
LONGEST_VALUE = 1000
#: A header's name (RFC 9110, 5.6.2).
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,60}")
#: Headers that are about the connection, about what was read before, or have a setting of their own.
_THE_BOTS = re.compile(
    r"host|content-.*|transfer-encoding|connection|keep-alive|te|trailer|upgrade|expect|range|accept-encoding"
    r"|user-agent|if-.*|proxy-.*|sec-.*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedSettings:
    """How one feed is fetched and read. The values of headers and the login never come into a ``repr``, a log
    or an export.
    """

    told_apart_by: ToldApartBy = "usual"
    #: Set until the feed was read once by this way of telling entries apart.
    told_apart_anew: bool = False
    #: Whether the pages of its articles are read.
    read_pages: bool = True
    #: What the feed's server is told instead of the bot's own name.
    user_agent: str | None = None
    #: Further headers, with their names as written.
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    #: HTTP Basic authentication (RFC 7617).
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    #: The place (scheme, host, port) for which User-Agent, headers and login were given. They go nowhere else, also
    #: when the feed moves.
    sent_to: str | None = None

    def to_send(self, url: str) -> Mapping[str, str]:
        """The headers to send with a request to this address; none to any other place than ``sent_to``."""
        if self.sent_to is None or not _is_within(place_of(url), self.sent_to):
            return {}
        sent = dict(self.headers)
        if self.user_agent is not None:
            sent["User-Agent"] = self.user_agent
        if self.user is not None:
            pair = f"{self.user}:{self.password or ''}".encode()
            sent["Authorization"] = "Basic " + base64.b64encode(pair).decode("ascii")
        return sent

    def changed(self, url: str, **said: Any) -> FeedSettings:
        """These settings with others for some fields, for the feed at this address.

        User-Agent, headers or login that are set anew are sent to the place of this address. If the old ones were
        given for another place, because the feed moved since, they are dropped: nobody gave them for this one.
        """
        if not said.keys() & _SENT.keys():
            return replace(self, **said)
        place = place_of(url)
        before = self if self.sent_to in {None, place} else replace(self, **_SENT)
        after = replace(before, **said)
        sends = any(getattr(after, name) for name in _SENT)
        return replace(after, sent_to=place if sends else None)

    def written(self) -> dict[str, Any]:
        """What is not as usual, in a form for JSON, with the secrets."""
        return {one.name: value for one in fields(self) if (value := getattr(self, one.name)) != one.default}

    @classmethod
    def read(cls, written: Mapping[str, Any] | None) -> FeedSettings:
        """The settings from their form in JSON. A name that this version does not know is left out."""
        known = {one.name for one in fields(cls)}
        values = {name: value for name, value in (written or {}).items() if name in known}
        if "headers" in values:
            values["headers"] = tuple((str(name), str(value)) for name, value in values["headers"])
        return cls(**values)

    def shown(self) -> dict[str, Any]:
        """What people and programs may see: of the headers only the names, of the login only the user."""
        return {
            "told_apart_by": self.told_apart_by,
            "read_pages": self.read_pages,
            "user_agent": self.user_agent,
            "headers": [name for name, _ in self.headers],
            "user": self.user,
        }

    def problems(self) -> Iterator[str]:
        """A sentence for each value that can't be sent, or that is no allowed one. It repeats no secret."""
        if self.told_apart_by not in WAYS_TO_TELL_APART:
            yield f"Entries can be told apart by one of: {', '.join(WAYS_TO_TELL_APART)}."
        if self.user_agent is not None and not _is_value(self.user_agent):
            yield f"A User-Agent is one line of letters and signs of ASCII, at most {LONGEST_VALUE}."
        if self.user is not None and (not _is_login(self.user) or ":" in self.user):
            yield f"A user name is one line of at most {LONGEST_VALUE} characters, without a colon."
        if self.password is not None and not _is_login(self.password):
            yield f"A password is one line of at most {LONGEST_VALUE} characters."
        yield from self._problems_of_headers()

    def _problems_of_headers(self) -> Iterator[str]:
        if len(self.headers) > MOST_HEADERS:
            yield f"A feed can have {MOST_HEADERS} headers at most."
        names = [name.lower() for name, _ in self.headers]
        if "authorization" in names and self.user is not None:
            yield "A feed has either a login or the header Authorization, not both."
        for place, (name, value) in enumerate(self.headers):
            if not value or not _TOKEN.fullmatch(name):
                # A text without a colon may be a secret, so it is not repeated.
                yield "A header is written as NAME: VALUE, its name without spaces."
            elif _THE_BOTS.fullmatch(name.lower()):
                yield f"The header {name} is set by the bot itself."
            elif name.lower() in names[:place]:
                yield f"The header {name} is there twice."
            elif not _is_value(value):
                yield f"The value of {name} is to be one line of letters and signs of ASCII, at most {LONGEST_VALUE}."

    def changes_from(self, before: FeedSettings) -> Iterator[str]:
        """What is different from before, for the audit record: of secrets only that they are."""
        for one in fields(self):
            if one.name in {"told_apart_anew", "sent_to"}:
                continue
            was, now = getattr(before, one.name), getattr(self, one.name)
            if was != now and one.repr:
                yield f"{one.name}: {'none' if was is None else was} → {'none' if now is None else now}"
            elif was != now:
                yield f"{one.name}: {'changed' if now else 'removed'}"


#: What is sent with requests, as it is where nobody set it.
_SENT: Mapping[str, Any] = {"user_agent": None, "headers": (), "user": None, "password": None}
#: The settings of a feed for which nobody set any.
USUAL_FEED = FeedSettings()


def place_of(url: str) -> str | None:
    """Scheme, host and port of an http address; None for another one."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}[parts.scheme]
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, KeyError):
        return None
    return f"{parts.scheme}://{host}:{port}" if host else None


def _is_within(place: str | None, given_for: str) -> bool:
    """Whether what was given for one place may go to this one: it is the same, or the same host over TLS."""
    upgraded = given_for.removesuffix(":80").replace("http://", "https://", 1) + ":443"
    return place == given_for or (given_for.startswith("http://") and place == upgraded)


def _is_value(text: str) -> bool:
    return 0 < len(text) <= LONGEST_VALUE and text.isascii() and text.isprintable() and text == text.strip()


def _is_login(text: str) -> bool:
    return 0 < len(text) <= LONGEST_VALUE and text.isprintable()
