"""Interprets a server's answer, and writes the sentence about it for the editor who has to act."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpcore
import httpx

from digestbot.feeds.http.addresses import ForbiddenAddress, NoSuchHost
from digestbot.model import FailureReason, FetchFailed

#: Seconds. A server that asks for a longer wait is asked again after a month.
MAX_RETRY_AFTER = 31 * 24 * 3600

_SECONDS = re.compile(r"[0-9]{1,12}")
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?([0-9]{1,12})", re.IGNORECASE)


def refusal(status: int, headers: httpx.Headers, host: str, now: datetime) -> FetchFailed:
    """The failure for a status other than 200 and 304."""
    pause = retry_after(headers.get("retry-after"), now)
    reason, detail = _reason_and_detail(status, host, pause)
    return FetchFailed(reason, detail, status=status, retry_after=pause)


def _reason_and_detail(status: int, host: str, pause: int | None) -> tuple[FailureReason, str]:
    if status == httpx.codes.NOT_FOUND:
        return (
            "not_found",
            f"{host} has nothing at this address (404). Check the address, or find the new one.",
        )
    if status == httpx.codes.GONE:
        return "gone", f"{host} has taken this address down for good (410)."
    if status in {httpx.codes.TOO_MANY_REQUESTS, httpx.codes.SERVICE_UNAVAILABLE}:
        wait = f"asks to wait {_span(pause)}" if pause else "asks to wait"
        return "throttled", f"{host} is too busy for us and {wait} ({status})."
    if status == httpx.codes.UNAUTHORIZED:
        return (
            "http_error",
            f"{host} wants a name and a password (401). The command 'feeds set NUMBER --user NAME' gives a feed its own.",
        )
    if status == httpx.codes.FORBIDDEN:
        return "http_error", f"{host} does not let us in ({status}); it may want a login, or no bots."
    if status >= httpx.codes.INTERNAL_SERVER_ERROR:
        return "http_error", f"{host} has a fault of its own ({status}); this often passes."
    return "http_error", f"{host} answered with status {status} and no content that could be read."


def challenge(status: int, headers: httpx.Headers, host: str, now: datetime) -> FetchFailed:
    """The failure for a check that only people pass, which stands before the content."""
    return FetchFailed(
        "challenge",
        f"{host} sends a check for people, no bots ({status}), instead of the content. "
        "Ask its owner to let feed readers in, or find another address.",
        status=status,
        retry_after=retry_after(headers.get("retry-after"), now),
    )


def retry_after(value: str | None, now: datetime) -> int | None:
    """Parse a ``Retry-After`` of either form (RFC 9110, 10.2.3): seconds from now, never negative."""
    if value is None:
        return None
    value = value.strip()
    if _SECONDS.fullmatch(value):
        return min(int(value), MAX_RETRY_AFTER)
    then = http_date(value)
    return None if then is None else min(max(0, round((then - now).total_seconds())), MAX_RETRY_AFTER)


def http_date(value: str) -> datetime | None:
    """Parse a date of a header (RFC 9110, 5.6.7), in UTC where it names no zone; None for anything else."""
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, OverflowError):  # no date, or one with a number of many digits
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def max_age(headers: httpx.Headers) -> int | None:
    """Seconds for which the answer stays fresh: ``max-age`` less the ``Age`` it already has (RFC 9111, 4.2)."""
    found = _MAX_AGE.search(headers.get("cache-control", ""))
    if found is None:
        return None
    age = headers.get("age", "").strip()
    return max(0, int(found[1]) - (int(age) if _SECONDS.fullmatch(age) else 0))


def broken_off(error: Exception, host: str) -> FetchFailed:
    """The failure for an exception of the connection."""
    match error:
        case ForbiddenAddress():
            leads = "" if error.host == error.address else f"leads to {error.address}, which "
            return FetchFailed(
                "forbidden_address",
                f"{error.host} {leads}is not on the public internet; nothing was sent. "
                f"If it is a server of yours, name {error.host}:{error.port} in DIGESTBOT_FETCH_ALLOW.",
            )
        case NoSuchHost():
            detail = (
                f"There is no server named {host}, or the name service does not answer. Check the address."
            )
        case httpcore.ConnectTimeout():
            detail = f"{host} does not answer: no connection could be made in time."
        case httpcore.ConnectError() if "certificate" in str(error).lower():
            detail = f"{host} can't prove who it is: its certificate is not valid for this address."
        case httpcore.ConnectError() if "ssl" in str(error).lower():
            detail = f"No secure connection to {host} could be made."
        case httpcore.ConnectError():
            detail = f"{host} takes no connections at this address."
        case httpcore.ProtocolError():
            detail = f"{host} broke off, or answered with something that is not HTTP."
        case _:
            detail = f"The connection to {host} broke."
    return FetchFailed("unreachable", detail)


def too_slow(host: str, seconds: float) -> FetchFailed:
    return FetchFailed("timeout", f"{host} did not finish answering within {_span(seconds)}.")


def too_large(host: str, limit_bytes: int) -> FetchFailed:
    return FetchFailed(
        "too_large", f"What {host} sends is larger than {_size(limit_bytes)}, the most that is read."
    )


def headers_too_large(host: str) -> FetchFailed:
    return FetchFailed("too_large", f"The headers that {host} sends are larger than anybody needs.")


def packed_wrongly(host: str, encoding: str) -> FetchFailed:
    name = encoding[:20] if encoding.isprintable() else "unknown"
    return FetchFailed(
        "unsupported_encoding",
        f"{host} sent its answer packed as {name!r}; only gzip was asked for, and gzip and deflate are read.",
    )


def damaged(host: str) -> FetchFailed:
    return FetchFailed(
        "unreadable", f"What {host} sent is damaged: its packing (gzip or deflate) can't be undone."
    )


def too_many_redirects(host: str, limit: int) -> FetchFailed:
    return FetchFailed(
        "too_many_redirects",
        f"{host} sends us round in circles, or on more than {limit} times, and never to content.",
    )


def _span(seconds: float) -> str:
    for size, unit in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= 2 * size:
            return f"{round(seconds / size)} {unit}s"
    return f"{seconds:g} second{'' if seconds == 1 else 's'}"


def _size(count: int) -> str:
    return f"{count / 1_000_000:g} MB" if count >= 1_000_000 else f"{count:,} bytes"
