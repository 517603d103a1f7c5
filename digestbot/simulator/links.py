"""Decides which links Telegram accepts, and the form in which it keeps them, by TDLib's rules."""

from __future__ import annotations

import ipaddress
import re

_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_!$,~*'();&+=")
_ALNUM = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_HEX = frozenset("0123456789abcdefABCDEF")
_SPACES = " \t\r\n\0\v"
_APP_SCHEMES = ("tg:", "ton:", "tonsite:")
_INT32_MAX = 2**31 - 1
_INT64_MAX = 2**63 - 1
_INTEGER = re.compile(r"-?[0-9]+")


class BadLink(ValueError):
    """A link that Telegram refuses; the text is TDLib's."""


def lower(text: str) -> str:
    """Lower case for ASCII letters only, as TDLib has it."""
    return text.lower() if text.isascii() else text.translate(_LOWER)


_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def checked_link(link: str) -> str:
    """The link in the form in which Telegram keeps it.

    Raises:
        BadLink: if Telegram would refuse it (in a text it silently drops such a link).
    """
    scheme = next((known for known in _APP_SCHEMES if lower(link[: len(known)]) == known), "")
    rest = link[len(scheme) :]
    if scheme and rest.startswith("//"):
        rest = rest[2:]
    protocol, userinfo, host, port, query = _split(rest)
    if scheme:
        name = "tonsite" if scheme == "tonsite:" else scheme[:-1]
        return _app_link(name, rest, userinfo, host, port, query)
    if "." not in host and not _is_ipv6(host):
        raise BadLink("Wrong HTTP URL")
    at = f"{userinfo}@" if userinfo else ""
    colon = f":{port}" if port > 0 else ""
    return f"{protocol}://{at}{host}{colon}{query}"


def _app_link(scheme: str, rest: str, userinfo: str, host: str, port: int, query: str) -> str:
    if lower(rest).startswith(("http:", "https:")) or userinfo or port or _is_ipv6(host):
        raise BadLink(f"Wrong {scheme} URL")
    if query.startswith("/?"):
        query = query[1:]
    others = "-_." if scheme == "tonsite" else "-_"
    if any(letter not in _ALNUM and letter not in others for letter in host):
        raise BadLink("Unallowed characters in URL host")
    return f"{scheme}://{host}{query}"


def _split(url: str) -> tuple[str, str, str, int, str]:
    head = re.match(r"[^:/?#@\[\]]*", url)
    protocol_name = lower(head.group()) if head else ""
    protocol = "http"
    if url.startswith("://", len(protocol_name)):
        if protocol_name not in {"http", "https"}:
            raise BadLink("Unsupported URL protocol")
        protocol = protocol_name
        url = url[len(protocol_name) + 3 :]
    end = next((at for at, letter in enumerate(url) if letter in "/?#"), len(url))
    authority, query = url[:end], url[end:]
    userinfo_host, port = _cut_port(authority)
    userinfo, _, host = userinfo_host.rpartition("@")
    if _is_ipv6(host):
        try:
            ipaddress.IPv6Address(host[1:-1])
        except ValueError:
            raise BadLink("Wrong IPv6 address specified in the URL") from None
        return protocol, userinfo, lower(host), port, _kept_query(query)
    if not host:
        raise BadLink("URL host is empty")
    if host == ".":
        raise BadLink("Host is invalid")
    host = lower(host)
    _check_part(host, "host", colon=False)
    _check_part(userinfo, "userinfo", colon=True)
    return protocol, userinfo, host, port, _kept_query(query)


def _is_ipv6(host: str) -> bool:
    return host.startswith("[") and host.endswith("]")


def _cut_port(authority: str) -> tuple[str, int]:
    colon = len(authority) - 1
    while colon > 0 and authority[colon] not in ":]@":
        colon -= 1
    if colon <= 0 or authority[colon] != ":":
        return authority, 0
    digits = authority[colon + 1 :]
    while len(digits) > 1 and digits[0] == "0":
        digits = digits[1:]
    port = int(digits) if _INTEGER.fullmatch(digits) and abs(int(digits)) <= _INT32_MAX else 0
    if not 0 < port <= 65535:
        raise BadLink("Wrong port number specified in the URL")
    return authority[:colon], port


def _kept_query(query: str) -> str:
    query = query.rstrip(_SPACES) or "/"
    if not query.startswith("/"):
        query = "/" + query
    return "".join(f"%{ord(letter):02X}" if letter <= " " else letter for letter in query)


def _check_part(part: str, name: str, *, colon: bool) -> None:
    at = 0
    while at < len(part):
        letter = part[at]
        if letter in _PLAIN or ord(letter) >= 128 or (colon and letter == ":"):
            at += 1
        elif letter == "%":
            if len(part) < at + 3 or part[at + 1] not in _HEX or part[at + 2] not in _HEX:
                raise BadLink(f"Wrong percent-encoded symbol in URL {name}")
            at += 3
        else:
            raise BadLink(f"Disallowed character in URL {name}")


def mentioned_user_id(link: str) -> int | None:
    """The user id in a ``tg://user?id=…`` link, or None for any other link."""
    link = lower(link)
    if not link.startswith("tg:"):
        return None
    link = link[3:].removeprefix("//")
    if not link.startswith("user") or (len(link) > 4 and link[4] not in "/?#"):
        return None
    link = link[4:].removeprefix("/")
    if not link.startswith("?"):
        return None
    for parameter in link[1:].partition("#")[0].split("&"):
        key, _, value = parameter.partition("=")
        if key == "id":
            valid = _INTEGER.fullmatch(value) and 0 < int(value) <= _INT64_MAX
            return int(value) if valid else None
    return None
