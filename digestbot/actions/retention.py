"""Deletes rows that were kept long enough, in small steps that hold nobody up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from digestbot.model import PRUNABLE, Prunable, Retention
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk
from digestbot.storage.pruning import OldRows

#: Rows to look at in one transaction. Others wait for it no longer than for a batch of digests.
ROWS_AT_ONCE = 500


#: The most time by which one nightly run moves on. If the clock is wrong by a year, a run deletes no more than
#: the rows of so many days, and not everything.
STRIDE = timedelta(days=10)


async def prune_nightly(storage: Storage, keep: Retention, now: datetime) -> dict[Prunable, int]:
    """Delete what is older than the retention says, but no more than ``STRIDE`` beyond the last run; gives the
    number of rows of each kind.
    """
    return {kind: await _move_on(storage, kind, now - keep.of(kind)) for kind in PRUNABLE}


async def _move_on(storage: Storage, kind: Prunable, wanted: datetime) -> int:
    horizon = await storage.run(lambda desk: desk.pruning.horizon(kind))
    if horizon is None:
        return 0
    before = min(wanted, horizon + STRIDE)
    deleted = await _walk(storage, kind, before, _delete)
    await storage.run(lambda desk: desk.pruning.move_horizon(kind, before))
    return deleted


async def prune(storage: Storage, keep: Retention, now: datetime) -> dict[Prunable, int]:
    """Delete everything that is older than the retention says; gives the number of rows of each kind."""
    return {kind: await _walk(storage, kind, now - keep.of(kind), _delete) for kind in PRUNABLE}


async def count_prunable(storage: Storage, keep: Retention, now: datetime) -> dict[Prunable, int]:
    """The number of rows that ``prune`` would delete. An article counts only once its story is deleted, and a
    job once its deliveries and digests are, so ``prune`` deletes more of them.
    """
    return {kind: await _walk(storage, kind, now - keep.of(kind), _find) for kind in PRUNABLE}


async def _walk(
    storage: Storage,
    kind: Prunable,
    before: datetime,
    step: Callable[[Desk, Prunable, datetime, int], OldRows],
) -> int:
    rows, after = 0, 0
    while True:
        found = await storage.run(step, kind, before, after)
        rows += len(found.ids)
        if found.after is None:
            return rows
        after = found.after


def _find(desk: Desk, kind: Prunable, before: datetime, after: int) -> OldRows:
    return desk.pruning.find(kind, before, after, ROWS_AT_ONCE)


def _delete(desk: Desk, kind: Prunable, before: datetime, after: int) -> OldRows:
    found = desk.pruning.find(kind, before, after, ROWS_AT_ONCE)
    desk.pruning.delete(kind, found.ids)
    return found
