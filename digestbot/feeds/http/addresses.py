"""Decides where a request may go: which addresses are fetched at all, and to which IP addresses the program
connects.

A host name does not tell to which IP address it leads, and may lead to another one a moment later. So the
check is made at the connection: the name is resolved once, all its addresses must be public, and the
connection goes to one of exactly these. Redirects, odd spellings of IP addresses and changing DNS answers all
pass this check, and a refusal comes before any packet is sent. TLS still checks the name.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

import httpcore
import httpx

from digestbot.model import FetchFailed

#: Gives the IP addresses of a host, as text. Raises OSError or UnicodeError if there are none.
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
#: Connects to an IP address and port within this many seconds (None: no limit of its own).
Connect = Callable[[str, int, float | None], Awaitable[httpcore.AsyncNetworkStream]]

MAX_URL_LENGTH = 4096
_DEFAULT_PORTS = {"http": 80, "https": 443}
#: Of a host with many addresses, at most this many are tried.
MAX_DIALS = 4

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
#: Networks that are not public, beyond those that ``is_global`` knows in every Python from 3.11 on.
_NOT_PUBLIC_4 = (
    IPv4Network("192.0.0.0/24"),  # protocol assignments; a cloud's metadata at .192
    IPv4Network("192.88.99.0/24"),  # relays of a retired protocol (RFC 7526)
    IPv4Network("168.63.129.16/32"),  # public by the registries' lists, answered by a cloud's own host
)
_NOT_PUBLIC_6 = (
    IPv6Network("2001::/23"),  # protocol assignments, Teredo among them
    IPv6Network("3fff::/20"),  # documentation (RFC 9637)
)


class ForbiddenAddress(Exception):
    """``host`` leads to ``address``, which is not a public address."""

    def __init__(self, host: str, port: int, address: str) -> None:
        super().__init__(f"{host}:{port} leads to {address}")
        self.host = host
        self.port = port
        self.address = address


class NoSuchHost(httpcore.ConnectError):
    """The name has no IP address."""


def read_address(url: str) -> httpx.URL | FetchFailed:
    """Parse an address that may be fetched: http or https, with a host, without a user name; the fragment is
    dropped.
    """
    text = url.strip()
    if not text:
        return _bad("The address is empty.")
    if len(text) > MAX_URL_LENGTH:
        return _bad(f"The address is longer than {MAX_URL_LENGTH} characters.")
    if "\\" in text or not text.isprintable():
        return _bad("The address has characters in it that no web address may have.")
    try:
        address = httpx.URL(text)
        address = address.copy_with(fragment=None, host=address.host.rstrip("."))
        authority = urlsplit(text).netloc
        readable = (
            bool(address.host)
            and b"%" not in address.raw_host
            and (address.port is None or 0 < address.port < 65536)
        )
    except (httpx.InvalidURL, ValueError):  # idna and urllib raise ValueError too
        return _bad("This is no web address: its host or port can't be read.")
    if address.scheme not in _DEFAULT_PORTS:
        return _bad("Only addresses that start with http:// or https:// can be read.")
    if "@" in authority:
        return _bad("An address with a user name in it is not read; remove what stands before the @.")
    if not readable:
        return _bad("This is no web address: its host or port can't be read.")
    return address


def next_hop(address: httpx.URL, location: str) -> httpx.URL | FetchFailed:
    """Parse the target of a redirect. One from https to http is refused, because it would give up the
    reader's safety.

    ``location`` is the header's bytes as Latin-1; many servers write UTF-8 there.
    """
    try:
        target = address.join(location.encode("latin-1").decode("utf-8", "replace").strip())
    except (httpx.InvalidURL, ValueError):
        return _bad(f"{address.host} sends us on to something that is no web address.")
    following = read_address(str(target))
    if isinstance(following, FetchFailed):
        return replace(following, detail=f"{address.host} sends us on, and there: {following.detail}")
    if (address.scheme, following.scheme) == ("https", "http"):
        return _bad(
            f"{address.host} sends us from a secure address (https) to an insecure one, which is not followed."
        )
    return following


def host_and_port(address: httpx.URL) -> tuple[str, int]:
    """Give the host and port to which a connection for the address goes."""
    return address.raw_host.decode("ascii").lower(), address.port or _DEFAULT_PORTS[address.scheme]


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether anybody on the internet could reach the address, as far as its form tells."""
    if isinstance(address, IPv4Address):
        return (
            address.is_global
            and not address.is_multicast
            and not address.is_reserved
            and not any(address in network for network in _NOT_PUBLIC_4)
        )
    inner = _inner_address(address)
    if inner is not None:
        # Python's own opinion of these ranges differs between its versions.
        return is_public(inner)
    return (
        address in _GLOBAL_UNICAST
        and address.is_global
        and not any(address in network for network in _NOT_PUBLIC_6)
    )


def _inner_address(address: IPv6Address) -> IPv4Address | None:
    """Give the IPv4 address to which a gateway would forward, if the address contains one."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour


async def resolve(host: str, port: int) -> Sequence[str]:
    """Ask the operating system for the IP addresses of a host, in its preferred order."""
    answers = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in answers))


async def connect(address: str, port: int, seconds: float | None) -> httpcore.AsyncNetworkStream:
    """Open a TCP connection."""
    return await httpcore.AnyIOBackend().connect_tcp(address, port, timeout=seconds)


class VettingBackend(httpcore.AsyncNetworkBackend):
    """Connects to checked addresses only.

    ``allow`` has hosts with ports, spelled as in the addresses to fetch, that are allowed to be private.
    """

    def __init__(
        self, allow: frozenset[tuple[str, int]], resolve: Resolve = resolve, connect: Connect = connect
    ) -> None:
        self._allow = frozenset((host.lower().strip("[]"), port) for host, port in allow)
        self._resolve = resolve
        self._connect = connect

    def allows(self, host: str, port: int) -> bool:
        return (host.lower(), port) in self._allow

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,  # noqa: ARG002 - httpcore's signature
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002 - httpcore's signature
    ) -> httpcore.AsyncNetworkStream:
        failure: Exception = NoSuchHost(host)
        for address in (await self._vetted(host, port))[:MAX_DIALS]:
            try:
                return await self._connect(address, port, timeout)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    async def _vetted(self, host: str, port: int) -> Sequence[str]:
        try:
            addresses = await self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise NoSuchHost(host) from error
        if not self.allows(host, port):
            for address in addresses:
                if not is_public(ip_address(address)):
                    raise ForbiddenAddress(host, port, address)
        return addresses


def _bad(detail: str) -> FetchFailed:
    return FetchFailed("bad_url", detail)
