"""What came of a fetch: a body, that nothing changed, or why it failed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Validators:
    """The values that a server gave for asking "has it changed?". They are sent back byte for byte."""

    etag: str | None = None
    last_modified: str | None = None


#: The server gave none.
NO_VALIDATORS = Validators()


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body that arrived completely and within its limits."""

    url: str
    body: bytes
    content_type: str | None = None
    validators: Validators = NO_VALIDATORS
    #: The address that a chain of permanent redirects (301, 308) leads to, if there was one.
    moved_to: str | None = None
    #: Seconds for which the server says that the answer is fresh.
    max_age: int | None = None
    #: The contents of its ``Link`` headers, joined by commas.
    links: str = ""


@dataclass(frozen=True, slots=True)
class NotModified:
    """A 304 answer: nothing changed since the validators were given."""

    max_age: int | None = None
    #: As in Fetched.
    moved_to: str | None = None
    #: The validators that came with the 304 answer; they replace the old ones.
    validators: Validators = NO_VALIDATORS


FailureReason = Literal[
    "bad_url",  # not an http(s) address, or one with a user name in it
    "forbidden_address",  # private, loopback or otherwise not public; no packet was sent
    "robots",  # the site asks robots not to read this page
    "unreachable",  # no such host, connection refused or broken, TLS failure
    "timeout",  # the total deadline passed
    "too_large",  # over the size limit
    "too_many_redirects",
    "unsupported_encoding",
    "challenge",  # a check that only people pass stands before the content
    "not_found",  # 404
    "gone",  # 410
    "throttled",  # 429 or 503
    "http_error",  # any other status of 400 and above
    "not_a_feed",  # parsed, but no feed (HTML, empty, JSON of another kind)
    "empty_feed",  # a feed without entries that had some before
    "not_an_article",  # a page or a text without an article
    "unreadable",  # the parser gave up, ran out of time or memory, or the file can't be read
]

#: The user name and the password in an address. A password with a slash in it is none by RFC 3986, but people
#: paste such addresses: then what stands for the port is no number.
_LOGIN = re.compile(
    r"^(\s*[a-z][a-z0-9+.-]*://)(?:[^/?#]*|[^/?#:@\[]*:(?!\d*(?:[/?#]|$))[^@]*)@", re.IGNORECASE
)


def without_login(url: str) -> str:
    """The address without the user name and the password that stand in it, to be kept and shown."""
    return _LOGIN.sub(r"\1", url)


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """Why something could not be read: a word for programs, and a sentence for people."""

    reason: FailureReason
    detail: str
    status: int | None = None
    #: Seconds after which the server allows another try, if it said so.
    retry_after: int | None = None
