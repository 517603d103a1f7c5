"""Rendered content that many recipients may share."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    bindparam,
    delete,
    exists,
    literal_column,
    or_,
    select,
    update,
)

from digestbot.caches import Table
from digestbot.model import EditionId, Message, Rendering
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, Numbers, insert
from digestbot.storage.ledger.codec import decode, encode
from digestbot.storage.tables import alert_job, delivery, edition, job
from digestbot.storage.tables.columns import Instant
from digestbot.storage.tables.ledger import STATES

Editions = dict[Rendering, tuple[Message, ...]]

#: The editions that were read last, by the hash of their content: the hash is the same in every database and
#: thread.
_read: Table[str, Editions] = Table()
_reading = threading.Lock()
_MOST_READ = 256


def keep_edition(connection: Connection, messages: Editions, now: datetime) -> EditionId:
    """The edition with exactly these messages. Recipients who get the same messages share it."""
    return keep_all(connection, [messages], now)[0]


def keep_all(
    connection: Connection, contents: Sequence[Mapping[Rendering, tuple[Message, ...]]], now: datetime
) -> tuple[EditionId, ...]:
    """As ``keep_edition``, for several editions, in their order."""
    if not contents:
        return ()
    rows = [_row(messages, now) for messages in contents]
    wanted = {row["hash"]: row for row in rows}
    # An existing edition gets a new date. This also locks its row until the transaction ends, so that
    # ``drop_editions`` does not delete it meanwhile.
    kept = insert(connection, edition)
    found = connection.execute(
        kept.on_conflict_do_update(
            index_elements=[edition.c.hash], set_={"created_at": kept.excluded.created_at}
        ).returning(edition.c.hash, edition.c.id),
        [wanted[digits] for digits in sorted(wanted)],  # one order for all: no deadlock
    )
    ids = {row.hash: EditionId(row.id) for row in found}
    return tuple(ids[row["hash"]] for row in rows)


@dataclass(frozen=True, slots=True)
class Dropped:
    """The result of one step of ``drop_editions``."""

    editions: int
    #: The id after which the next step begins; None after the last step.
    after: EditionId | None


class EditionDropping(Drawer):
    """Deletes editions that no delivery needs any more."""

    def drop_editions(self, before: datetime, after: EditionId, most: int) -> Dropped:
        """Delete editions that were last added before ``before`` and are owed to nobody: those of digests, of
        notices and of edits to notices.

        Editions of alerts stay, because alerts may be corrected or recalled.

        Args:
            before: Newer editions stay.
            after: Editions up to this id were checked by earlier steps.
            most: How many editions to check.
        """
        looked_at = [
            EditionId(one) for one in self._connection.scalars(_LOOKED_AT, {"after": after, "most": most})
        ]
        if not looked_at:
            return Dropped(0, None)
        needed = set(self._connection.scalars(_NEEDED, {"ids": looked_at, "before": before}))
        gone = [edition_id for edition_id in looked_at if edition_id not in needed]
        if gone:
            self._connection.execute(_LET_GO, {"ids": gone, "before": before})
            self._connection.execute(_DROP, {"ids": gone, "before": before})
        return Dropped(len(gone), looked_at[-1] if len(looked_at) == most else None)


def read(connection: Connection, hashes: Mapping[EditionId, str]) -> dict[EditionId, Editions]:
    """Edition id → its messages; ``hashes`` has the editions' ids and hashes.

    Equal editions give the same objects, so that a sender serialises them only once.
    """
    with _reading:
        known = {edition_id: _read.get(digits) for edition_id, digits in hashes.items()}
    found = {edition_id: parts for edition_id, parts in known.items() if parts is not None}
    unknown = hashes.keys() - found.keys()
    if unknown:
        rows = connection.execute(select(edition).where(IsAmong(edition.c.id, unknown))).all()
        found |= {
            EditionId(row.id): {name: decode(parts) for name, parts in row.messages.items()} for row in rows
        }
        with _reading:
            _read.update((row.hash, found[EditionId(row.id)]) for row in rows)
            for digits in list(_read)[:-_MOST_READ]:
                _read.pop(digits, None)
    return found


def _row(messages: Mapping[Rendering, tuple[Message, ...]], now: datetime) -> dict[str, Any]:
    content = {rendering: encode(parts) for rendering, parts in sorted(messages.items())}
    written = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    digits = hashlib.sha256(written.encode()).hexdigest()
    return {"hash": digits, "revision": 1, "messages": content, "created_at": now}


# Built once, because building a statement takes longer than running it.
_LOOKED_AT = (
    select(job.c.edition_id)
    .where(job.c.edition_id > bindparam("after"))
    .group_by(job.c.edition_id)
    .order_by(job.c.edition_id)
    .limit(bindparam("most", type_=Integer()))
)
_IDS = bindparam("ids", type_=Numbers())
_BEFORE = bindparam("before", type_=Instant())
_IS_OPEN = or_(
    *(delivery.c.state == literal_column(str(STATES.index(state))) for state in ("pending", "sending"))
)
_NEEDED = (
    select(job.c.edition_id)
    .where(
        IsAmong(job.c.edition_id, _IDS),
        or_(
            exists().where(alert_job.c.job_id == job.c.id),
            job.c.created_at >= _BEFORE,
            exists().where(delivery.c.job_id == job.c.id, _IS_OPEN),
        ),
    )
    .distinct()
)
_LET_GO = (
    update(job).where(IsAmong(job.c.edition_id, _IDS), job.c.created_at < _BEFORE).values(edition_id=None)
)
_DROP = delete(edition).where(IsAmong(edition.c.id, _IDS), edition.c.created_at < _BEFORE)
