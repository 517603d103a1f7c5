"""Asks a site's robots.txt whether a page may be read (RFC 9309). Feeds are published to be polled, so they
are fetched without asking.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import httpx
from protego import Protego

from digestbot.clock import Clock
from digestbot.model import Fetched, FetchFailed, NotModified

ROBOTS_BYTES = 512_000
RULES_LAST = timedelta(days=1)
#: After robots.txt could not be read, the site is asked again after this; until then its pages are not read.
FAILURE_LASTS = timedelta(minutes=10)
#: The longest pause in seconds between two pages that a site may ask for; longer ones are cut to this.
MAX_CRAWL_DELAY = 60.0

_MANY_SITES = 1000


@dataclass(slots=True)
class _Site:
    asking: asyncio.Lock = field(default_factory=asyncio.Lock)
    rules: Protego | None = None
    failure: FetchFailed | None = None
    valid_until: datetime | None = None

    def known_at(self, now: datetime) -> bool:
        return self.valid_until is not None and self.valid_until > now


class Robots:
    """Remembers the rules of each site (scheme, host and port) for the robot called ``product``."""

    def __init__(
        self,
        fetch: Callable[[str], Awaitable[Fetched | NotModified | FetchFailed]],
        product: str,
        clock: Clock,
    ) -> None:
        self._fetch = fetch
        self._product = product
        self._clock = clock
        self._sites: dict[str, _Site] = {}

    async def refusal(self, address: httpx.URL) -> FetchFailed | None:
        """Give the reason why the page may not be read now, or None if it may."""
        site = await self._site(address)
        if site.failure is not None:
            return site.failure
        if site.rules is None or site.rules.can_fetch(str(address), self._product):
            return None
        return FetchFailed("robots", f"{address.host} asks robots not to read this page (robots.txt).")

    def crawl_delay(self, address: httpx.URL) -> float:
        """The pause in seconds between two pages, if the site was asked; 0 if it does not say."""
        site = self._sites.get(_origin(address))
        delay = site.rules.crawl_delay(self._product) if site is not None and site.rules is not None else None
        return min(delay or 0.0, MAX_CRAWL_DELAY)

    async def _site(self, address: httpx.URL) -> _Site:
        now = self._clock()
        if len(self._sites) >= _MANY_SITES:
            self._sites = {
                origin: site
                for origin, site in self._sites.items()
                if site.known_at(now) or site.asking.locked()
            }
        site = self._sites.setdefault(_origin(address), _Site())
        async with site.asking:
            if not site.known_at(now):
                self._learn(site, await self._fetch(f"{_origin(address)}/robots.txt"))
        return site

    def _learn(self, site: _Site, answer: Fetched | NotModified | FetchFailed) -> None:
        site.rules = site.failure = None
        if isinstance(answer, Fetched):
            site.rules = Protego.parse(answer.body.decode("utf-8", "replace").removeprefix("\ufeff"))
        elif isinstance(answer, FetchFailed) and not _means_no_rules(answer):
            site.failure = replace(
                answer, detail=f"Its robots.txt could not be read, so neither was it: {answer.detail}"
            )
        lasts = RULES_LAST if site.failure is None else FAILURE_LASTS
        site.valid_until = self._clock() + lasts


def _means_no_rules(failure: FetchFailed) -> bool:
    """Whether the failure means that there are no rules. A 4xx does; a site in trouble (429, 5xx) is left
    alone (RFC 9309, 2.3.1).
    """
    return failure.status is not None and 400 <= failure.status < 500 and failure.status != 429


def _origin(address: httpx.URL) -> str:
    return f"{address.scheme}://{address.netloc.decode('ascii')}"
