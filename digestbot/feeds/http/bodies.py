"""Reads a whole body, but never more than a limit, neither packed nor unpacked."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable

_GZIP_MAGIC = b"\x1f\x8b"
_GZIP_WBITS = 31
#: No server sends more gzip members; each costs a copy of the rest.
_MAX_MEMBERS = 16

#: Codings that exist but are not supported here. Brotli and Zstandard can unpack a kilobyte to a gigabyte in
#: one step, and no limit could stop that in time.
_FOREIGN = frozenset(
    {"br", "zstd", "compress", "x-compress", "dcb", "dcz", "exi", "pack200-gzip", "bzip2", "x-bzip2", "xz", "lzma", "snappy", "sdch", "lz4", "aes128gcm"}
)  # fmt: skip
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class BodyTooLarge(Exception):
    """The body is larger than its limit."""


class BodyBroken(Exception):
    """The packed body can't be unpacked."""


def codings(content_encoding: str) -> tuple[str, ...]:
    """The codings in a ``Content-Encoding``, in small letters, without names of no coding, which some servers
    send.
    """
    return tuple(name for part in content_encoding.split(",") if (name := part.strip().lower()))


def unsupported_encoding(content_encoding: str, body: bytes) -> str | None:
    """The coding because of which the body can't be read; None if it can, or if it is plain in spite of its
    header.
    """
    if looks_plain(body) or body.startswith(_GZIP_MAGIC):
        return None
    return next((name for name in codings(content_encoding) if name in _FOREIGN), None)


def looks_plain(body: bytes) -> bool:
    """Whether the body begins like a feed or page that is not packed."""
    start = body[:64]
    for mark in _BYTE_ORDER_MARKS:
        start = start.removeprefix(mark)
    return start.replace(b"\x00", b"").lstrip()[:1] in (b"<", b"{", b"[")


def announced_length(content_length: str | None) -> int:
    """The number of bytes that the server announces, as sent; 0 if it does not say."""
    return int(content_length) if content_length is not None and content_length.isdecimal() else 0


async def read_body(chunks: AsyncIterable[bytes], limit_bytes: int) -> bytes:
    """Collect a body as it was sent. Raises BodyTooLarge."""
    body = bytearray()
    async for chunk in chunks:
        body += chunk
        if len(body) > limit_bytes:
            raise BodyTooLarge
    return bytes(body)


async def read_head(chunks: AsyncIterable[bytes], most_bytes: int) -> bytes:
    """Collect the first bytes of a body, as they were sent."""
    head = bytearray()
    async for chunk in chunks:
        head += chunk
        if len(head) >= most_bytes:
            break
    return bytes(head[:most_bytes])


def unpacked(body: bytes, content_encoding: str, limit_bytes: int) -> bytes:
    """Unpack a body. Its first bytes are believed more than the header.

    Raises:
        BodyTooLarge: the unpacked body is over the limit.
        BodyBroken: the packed body is cut off or damaged.
    """
    if body.startswith(_GZIP_MAGIC):
        return gunzip(body, limit_bytes)
    if "deflate" in codings(content_encoding) and body and not looks_plain(body):
        return inflate(body, limit_bytes)
    return body


def inflate(packed: bytes, limit_bytes: int) -> bytes:
    """Unpack "deflate": zlib (RFC 1950), which is correct, or bare (RFC 1951), which some servers send."""
    try:
        return _inflated(packed, limit_bytes, zlib.MAX_WBITS)
    except BodyBroken:
        return _inflated(packed, limit_bytes, -zlib.MAX_WBITS)


def _inflated(packed: bytes, limit_bytes: int, wbits: int) -> bytes:
    stream = zlib.decompressobj(wbits=wbits)
    try:
        result = stream.decompress(packed, limit_bytes + 1)
    except zlib.error as error:
        raise BodyBroken from error
    if len(result) > limit_bytes:
        raise BodyTooLarge
    if not stream.eof:
        raise BodyBroken
    return result


def gunzip(packed: bytes, limit_bytes: int) -> bytes:
    """Unpack gzip, with at most ``limit_bytes`` and one more byte of the result in memory. Raises as
    ``unpacked``.
    """
    unpacked = bytearray()
    for _ in range(_MAX_MEMBERS):
        member = zlib.decompressobj(wbits=_GZIP_WBITS)
        try:
            unpacked += member.decompress(packed, limit_bytes + 1 - len(unpacked))
        except zlib.error as error:
            raise BodyBroken from error
        if len(unpacked) > limit_bytes:
            raise BodyTooLarge
        if not member.eof:
            raise BodyBroken
        packed = member.unused_data
        if not packed.startswith(_GZIP_MAGIC):
            return bytes(unpacked)
    raise BodyBroken
