"""Fetches feeds and pages politely and safely. Failures are returned as values.

::

    address ─► robots (pages only) ─► the host's turn ─► vetted connection ─► status ─► bounded body
       ▲                                                                        │
       └────────────────────────── redirect, at most five ──────────────────────┘

Each request has its own connection, to an address that was checked for it. Proxies and credentials in the
environment are not used. Cookies that a redirect sets are sent with the next redirects, because some sites
need this, and are then forgotten: sites can't follow the bot from one fetch to the next.
"""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

import httpcore
import httpx

from digestbot import progress
from digestbot.clock import Clock, monotonic, system_clock
from digestbot.feeds.http import answers
from digestbot.feeds.http.addresses import (
    Connect,
    ForbiddenAddress,
    Resolve,
    VettingBackend,
    connect,
    host_and_port,
    next_hop,
    read_address,
    resolve,
)
from digestbot.feeds.http.bodies import (
    BodyBroken,
    BodyTooLarge,
    announced_length,
    read_body,
    read_head,
    unpacked,
    unsupported_encoding,
)
from digestbot.feeds.http.challenges import HEAD_BYTES, announces_challenge, is_challenge
from digestbot.feeds.http.politeness import HostLimiter
from digestbot.feeds.http.robots import ROBOTS_BYTES, Robots
from digestbot.feeds.http.server_clocks import ServerClocks
from digestbot.model import (
    NO_VALIDATORS,
    USUAL_FEED,
    FeedSettings,
    Fetched,
    FetchFailed,
    NotModified,
    Validators,
)

logger = logging.getLogger(__name__)

FEED_BYTES = 10_000_000
PAGE_BYTES = 10_000_000
HEADERS_BYTES = 64_000
MAX_REDIRECTS = 5
FEED_SECONDS = 30.0
PAGE_SECONDS = 30.0
CONNECT_SECONDS = 5.0
SECONDS_APART = 2.0
IN_FLIGHT = 8

_PERMANENT = frozenset({301, 308})
_TEMPORARY = frozenset({302, 303, 307})
#: 203: a proxy passed the content on and changed something.
_CONTENT = frozenset({200, 203})
#: Statuses with which checks for people come.
_CHALLENGING = frozenset({202, 401, 403, 405, 406, 418, 429, 503})
_REFUSAL_SECONDS = 5.0
#: A longer cookie header is not sent back.
_COOKIE_BYTES = 8_000

_FEED_TYPES = (
    b"application/rss+xml, application/atom+xml, application/feed+json, "
    b"application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
)
_PAGE_TYPES = b"text/html, application/xhtml+xml, */*;q=0.5"
_TEXT_TYPES = b"text/plain, */*;q=0.5"

Outcome = Fetched | NotModified | FetchFailed
#: Gives the reason why an address may not be asked now, or None.
_Objection = Callable[[httpx.URL], Awaitable[FetchFailed | None]]


@dataclass(frozen=True, slots=True)
class _Errand:
    """What to ask for, and the limits of the answer."""

    accept: bytes
    validators: Validators
    limit_bytes: int
    deadline_seconds: float
    settings: FeedSettings = USUAL_FEED


@dataclass(frozen=True, slots=True)
class _Redirect:
    location: str
    permanent: bool


class Fetcher:
    """Fetches for the whole program, so that the pauses for each host apply everywhere. An async context
    manager.

    Args:
        user_agent: as sent, with a contact; the part before the first slash is the robot's name.
        allow: hosts with ports, as in the addresses, that may be private and need no pause between requests.
        clock: for ``Retry-After`` dates and the age of robots.txt.
        seconds_apart: between two requests to one host.
        in_flight: requests at a time, over all hosts.
        tls: the certificates to trust; by default those that Mozilla trusts.
        resolve: finds the addresses of a host.
        connect: opens the connection to an address that was checked.
    """

    def __init__(
        self,
        user_agent: str,
        allow: frozenset[tuple[str, int]] = frozenset(),
        *,
        clock: Clock = system_clock,
        seconds_apart: float = SECONDS_APART,
        in_flight: int = IN_FLIGHT,
        tls: ssl.SSLContext | None = None,
        resolve: Resolve = resolve,
        connect: Connect = connect,
    ) -> None:
        self._user_agent = user_agent.encode("ascii", "replace")
        self._clock = clock
        self._seconds_apart = seconds_apart
        self._turns = HostLimiter(in_flight)
        self._robots = Robots(self._fetch_robots, user_agent.partition("/")[0].strip(), clock)
        self.clocks = ServerClocks(clock)
        self._backend = VettingBackend(allow, resolve, connect)
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=tls or httpx.create_ssl_context(trust_env=False),
            max_connections=in_flight,
            max_keepalive_connections=0,
            network_backend=self._backend,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._pool.aclose()

    async def fetch(
        self,
        url: str,
        validators: Validators = NO_VALIDATORS,
        *,
        settings: FeedSettings = USUAL_FEED,
        limit_bytes: int = FEED_BYTES,
        deadline_seconds: float = FEED_SECONDS,
    ) -> Outcome:
        """Fetch a feed, unless it is unchanged since ``validators`` were given.

        A User-Agent, headers and a login of its ``settings`` go to the place for which they were given, and not to
        another one to which it redirects.

        The deadline counts the time of all requests and redirects, without the wait for the host's turn.
        """
        errand = _Errand(_FEED_TYPES, validators, limit_bytes, deadline_seconds, settings)
        return await self._run(url, errand, _none)

    async def fetch_page(
        self, url: str, *, limit_bytes: int = PAGE_BYTES, deadline_seconds: float = PAGE_SECONDS
    ) -> Outcome:
        """Fetch an article's page, if the site's robots.txt allows it. It never gives NotModified, because no
        validators are sent.
        """
        errand = _Errand(_PAGE_TYPES, NO_VALIDATORS, limit_bytes, deadline_seconds)
        return await self._run(url, errand, self._robots.refusal)

    async def _fetch_robots(self, url: str) -> Outcome:
        return await self._run(url, _Errand(_TEXT_TYPES, NO_VALIDATORS, ROBOTS_BYTES, PAGE_SECONDS), _none)

    async def _run(self, url: str, errand: _Errand, objection: _Objection) -> Outcome:
        try:
            outcome = await self._follow(url, errand, objection)
        except Exception:
            # One bad site must not stop anything else.
            logger.exception("fetch_unplanned")
            outcome = FetchFailed(
                "unreachable", "Reading this address failed in a way nobody planned; see the log."
            )
        progress.step()
        if isinstance(outcome, FetchFailed):
            logger.debug("fetch_failed", extra={"reason": outcome.reason, "status": outcome.status})
        return outcome

    async def _follow(self, url: str, errand: _Errand, objection: _Objection) -> Outcome:
        """Follow the address and its redirects; every one is checked like the first."""
        address = read_address(url)
        moved_to: str | None = None
        only_permanent = True
        left = errand.deadline_seconds
        hosts: list[str] = []
        cookies = httpx.Cookies()
        while len(hosts) <= MAX_REDIRECTS:
            if isinstance(address, FetchFailed):
                return address
            if refused := await objection(address):
                return refused
            # A redirect within the host belongs to the same visit, so it need not wait.
            pause = 0.0 if address.host in hosts[-1:] else self._pause(address)
            hosts.append(address.host)
            async with self._turns.turn(address.host, pause):
                started = monotonic()
                answer = await self._ask(address, errand, left, cookies)
                left -= monotonic() - started
            if isinstance(answer, FetchFailed):
                return answer
            if not isinstance(answer, _Redirect):
                return replace(answer, moved_to=moved_to)
            address = next_hop(address, answer.location)
            only_permanent = only_permanent and answer.permanent
            if only_permanent and isinstance(address, httpx.URL):
                moved_to = str(address)
        return answers.too_many_redirects(hosts[0], MAX_REDIRECTS)

    def _pause(self, address: httpx.URL) -> float:
        own = 0.0 if self._backend.allows(*host_and_port(address)) else self._seconds_apart
        return max(own, self._robots.crawl_delay(address))

    async def _ask(
        self, address: httpx.URL, errand: _Errand, seconds: float, cookies: httpx.Cookies
    ) -> Outcome | _Redirect:
        try:
            async with (
                asyncio.timeout(seconds),
                self._pool.stream(
                    "GET",
                    httpcore.URL(
                        scheme=address.raw_scheme,
                        host=address.raw_host,
                        port=address.port,
                        target=address.raw_path,
                    ),
                    headers=self._headers(address, errand, cookies),
                    extensions={"timeout": {"connect": CONNECT_SECONDS}},
                ) as response,
            ):
                return await self._read(address, errand, response, cookies)
        except TimeoutError:
            return answers.too_slow(address.host, errand.deadline_seconds)
        except BodyTooLarge:
            return answers.too_large(address.host, errand.limit_bytes)
        except BodyBroken:
            return answers.damaged(address.host)
        except (
            ForbiddenAddress,
            httpcore.NetworkError,
            httpcore.ProtocolError,
            httpcore.TimeoutException,
        ) as error:
            return answers.broken_off(error, address.host)

    def _headers(
        self, address: httpx.URL, errand: _Errand, cookies: httpx.Cookies
    ) -> list[tuple[bytes, bytes]]:
        headers = [
            (b"Host", address.netloc),
            (b"User-Agent", self._user_agent),
            (b"Accept", errand.accept),
            (b"Accept-Encoding", b"gzip"),
            (b"Connection", b"close"),
        ]
        if errand.validators.etag is not None:
            headers.append((b"If-None-Match", errand.validators.etag.encode("latin-1")))
        if errand.validators.last_modified is not None:
            headers.append((b"If-Modified-Since", errand.validators.last_modified.encode("latin-1")))
        request = httpx.Request("GET", address)
        cookies.set_cookie_header(request)
        cookie = request.headers.get("cookie", "").encode("latin-1", "ignore")
        if 0 < len(cookie) <= _COOKIE_BYTES:
            headers.append((b"Cookie", cookie))
        own = [
            (name.encode("ascii"), value.encode("ascii"))
            for name, value in errand.settings.to_send(str(address)).items()
        ]
        replaced = {name.lower() for name, _ in own}
        return [*(one for one in headers if one[0].lower() not in replaced), *own]

    async def _read(
        self, address: httpx.URL, errand: _Errand, response: httpcore.Response, cookies: httpx.Cookies
    ) -> Outcome | _Redirect:
        if sum(len(name) + len(value) for name, value in response.headers) > HEADERS_BYTES:
            return answers.headers_too_large(address.host)
        headers = httpx.Headers(response.headers)
        # Latin-1 keeps all bytes, so that validators go back byte for byte.
        headers.encoding = "latin-1"
        self.clocks.compare(address.host, headers.get("date"), headers.get("age"))
        location = headers.get("location")
        if response.status in _PERMANENT | _TEMPORARY and location is not None:
            request = httpx.Request("GET", address)
            cookies.extract_cookies(httpx.Response(response.status, headers=headers, request=request))
            return _Redirect(location, permanent=response.status in _PERMANENT)
        if response.status == httpx.codes.NOT_MODIFIED and errand.validators != NO_VALIDATORS:
            return NotModified(max_age=answers.max_age(headers), validators=_validators(headers))
        if response.status not in _CONTENT:
            if announces_challenge(headers) or (
                response.status in _CHALLENGING and is_challenge(await _page_of_refusal(response, headers))
            ):
                return answers.challenge(response.status, headers, address.host, self._clock())
            return answers.refusal(response.status, headers, address.host, self._clock())
        if announced_length(headers.get("content-length")) > errand.limit_bytes:
            raise BodyTooLarge
        content_encoding = headers.get("content-encoding", "")
        sent = await read_body(response.aiter_stream(), errand.limit_bytes)
        if encoding := unsupported_encoding(content_encoding, sent):
            return answers.packed_wrongly(address.host, encoding)
        body = unpacked(sent, content_encoding, errand.limit_bytes)
        if is_challenge(body):
            return answers.challenge(response.status, headers, address.host, self._clock())
        return Fetched(
            url=str(address),
            body=body,
            content_type=headers.get("content-type"),
            validators=_validators(headers),
            max_age=answers.max_age(headers),
            links=headers.get("link", ""),
        )


def _validators(headers: httpx.Headers) -> Validators:
    return Validators(headers.get("etag"), headers.get("last-modified"))


async def _page_of_refusal(response: httpcore.Response, headers: httpx.Headers) -> bytes:
    """The beginning of the page that comes with a refusal, if it comes soon and can be unpacked."""
    try:
        async with asyncio.timeout(_REFUSAL_SECONDS):
            head = await read_head(response.aiter_stream(), HEAD_BYTES)
        return unpacked(head, headers.get("content-encoding", ""), 10 * HEAD_BYTES)
    except (TimeoutError, httpcore.NetworkError, httpcore.ProtocolError, BodyBroken, BodyTooLarge):
        return b""


async def _none(_: httpx.URL) -> None:
    """No objection: feeds are published to be polled."""
