"""Rendered content that many recipients may share."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from digestbot.model import Message, Rendering
from digestbot.storage.codec import decode, encode
from digestbot.storage.dialects import IsAmong, insert
from digestbot.storage.tables import edition

Editions = dict[Rendering, tuple[Message, ...]]

#: What was read last, by its hash, which is that of its content: the same in any database and any thread.
_read: dict[str, Editions] = {}
_reading = threading.Lock()
_MOST_READ = 256


def keep(connection: Connection, messages: Editions, now: datetime) -> int:
    """The edition with just these messages; recipients who get the same share it."""
    return keep_all(connection, [messages], now)[0]


def keep_all(
    connection: Connection, contents: Sequence[Mapping[Rendering, tuple[Message, ...]]], now: datetime
) -> tuple[int, ...]:
    """As ``keep``, for each of many, in their order."""
    if not contents:
        return ()
    rows = [_row(messages, now) for messages in contents]
    wanted = {row["hash"]: row for row in rows}
    made = connection.execute(
        insert(connection, edition).on_conflict_do_nothing().returning(edition.c.hash, edition.c.id),
        [wanted[digits] for digits in sorted(wanted)],  # in one order, so that no two wait for each other
    )
    known = {row.hash: int(row.id) for row in made}
    missing = [digits for digits in wanted if digits not in known]
    if missing:
        before = connection.execute(select(edition.c.hash, edition.c.id).where(edition.c.hash.in_(missing)))
        known |= {row.hash: int(row.id) for row in before}
    return tuple(known[row["hash"]] for row in rows)


def read(connection: Connection, hashes: Mapping[int, str]) -> dict[int, Editions]:
    """The messages of editions, by id, given by id and hash.

    All who are owed one edition share its messages, so that a sender can serialise them once.
    """
    with _reading:
        found = {edition_id: _read[digits] for edition_id, digits in hashes.items() if digits in _read}
    unknown = hashes.keys() - found.keys()
    if unknown:
        rows = connection.execute(select(edition).where(IsAmong(edition.c.id, unknown))).all()
        found |= {row.id: {name: decode(parts) for name, parts in row.messages.items()} for row in rows}
        with _reading:
            _read.update((row.hash, found[row.id]) for row in rows)
            for digits in list(_read)[:-_MOST_READ]:
                del _read[digits]
    return found


def _row(messages: Mapping[Rendering, tuple[Message, ...]], now: datetime) -> dict[str, Any]:
    content = {rendering: encode(parts) for rendering, parts in sorted(messages.items())}
    written = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    digits = hashlib.sha256(written.encode()).hexdigest()
    return {"hash": digits, "revision": 1, "messages": content, "created_at": now}
