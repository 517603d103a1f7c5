"""Rendered content that many recipients may share."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime

from sqlalchemy import Connection, select

from digestbot.model import Message, Rendering
from digestbot.storage.codec import encode
from digestbot.storage.dialects import insert
from digestbot.storage.tables import edition

Editions = dict[Rendering, tuple[Message, ...]]


def keep(connection: Connection, messages: Editions, now: datetime) -> int:
    """The edition with just these messages; recipients who get the same share it."""
    content = {rendering: encode(parts) for rendering, parts in sorted(messages.items())}
    written = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    digits = hashlib.sha256(written.encode()).hexdigest()
    made = connection.execute(
        insert(connection, edition)
        .values(hash=digits, revision=1, messages=content, created_at=now)
        .on_conflict_do_nothing()
        .returning(edition.c.id)
    ).scalar()
    if made is not None:
        return int(made)
    return int(connection.execute(select(edition.c.id).where(edition.c.hash == digits)).scalar_one())
