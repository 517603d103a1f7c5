"""What survives: kill -9 of senders, a database that goes away, and a Telegram that fails now and then."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from benchmarks.sending_stage import (
    DIGEST,
    Postgres,
    lay,
    pretend_telegram,
    sender,
    start_sender,
    states,
    storage_at,
    until,
    waiting,
)
from digestbot.errors import StorageError

LATENCY = (50, 150)
FREE = {"shape": "bucket", "rate": 30, "capacity": 30, "per_chat": 1}
#: Messages laid for each kill.
A_ROUND = 60


@dataclass
class Toll:
    kills: int
    lost: int
    #: Messages that came twice, by the kill they go back to.
    doubled: list[int]


def kill_again_and_again(
    url: str, rounds: int, *, workers: int, seed: int = 1, a_round: int = A_ROUND
) -> Toll:
    """Kill a sender at a random moment of a broadcast, and start another in its place; so many times."""
    chance = random.Random(seed)
    readers = rounds * a_round + 2 * a_round
    with pretend_telegram() as telegram, storage_at(url, readers) as storage:
        telegram.tell(limits=FREE, latency_ms=LATENCY, seed=seed)
        owed = iter(range(1, readers + 1))
        running = [start_sender(url, telegram) for _ in range(workers)]
        killed_at: list[float] = []
        try:
            for _ in range(rounds):
                while waiting(storage) < 2 * a_round and (more := list(islice(owed, a_round))):
                    storage.transact(lay, DIGEST, recipients=more)
                gone = telegram.seen(10**9)["count"]
                until(lambda gone=gone: telegram.seen(10**9)["count"] > gone, 120)
                time.sleep(chance.uniform(0.0, 1.0))
                victim = chance.randrange(workers)
                running[victim].kill()
                killed_at.append(time.monotonic())
                running[victim] = start_sender(url, telegram)
            storage.transact(lay, DIGEST, recipients=list(owed))
            until(lambda: waiting(storage) == 0, 600, every=0.5)
        finally:
            for one in running:
                one.kill()
        seen = telegram.seen()
        return Toll(rounds, _lost(seen, states(storage), readers), _doubled(seen["accepted"], killed_at))


def _lost(seen: dict[str, Any], ledger: dict[str, int], owed: int) -> int:
    """Owed, and never taken by Telegram, whatever the ledger says of it; or taken, and not known as sent.

    Each message has a chat of its own, and no chat refuses here: what was failed, skipped or left in doubt is lost.
    """
    return max(owed - int(seen["chats"]), owed - ledger.get("sent", 0))


def _doubled(accepted: list[list[float]], killed_at: list[float]) -> list[int]:
    """How many chats got a message twice, by the kill right after the first time."""
    first: dict[float, float] = {}
    kills: Counter[int] = Counter()
    for at, chat in accepted:
        if chat not in first:
            first[chat] = at
            continue
        after = [number for number, killed in enumerate(killed_at) if killed >= first[chat]]
        kills[after[0] if after else -1] += 1
    return [kills[number] for number in range(len(killed_at))] + ([kills[-1]] if kills[-1] else [])


def stop_the_database(postgres: Postgres, readers: int) -> tuple[int, int]:
    """PostgreSQL stops as in a crash in mid-broadcast and comes back; gives messages lost and doubled."""
    url = postgres.create()
    with pretend_telegram() as telegram, storage_at(url, readers) as storage:
        telegram.tell(limits=FREE, latency_ms=LATENCY)
        storage.transact(lay, DIGEST)
        with sender(url, telegram), sender(url, telegram):
            until(lambda: telegram.seen(10**9)["count"] > readers // 3)
            postgres.crash()
            time.sleep(2.0)
            postgres.start_again()
            until(lambda: _reachable(lambda: waiting(storage)) == 0, 300, every=0.5)
        seen = telegram.seen()
        return _lost(seen, states(storage), readers), sum(_doubled(seen["accepted"], [0.0]))


def _reachable(ask: Callable[[], int]) -> int | None:
    try:
        return ask()
    except StorageError:
        return None


BURSTS = 3


def bear_faults(url: str, readers: int, *, share: float = 0.01, seed: int = 1) -> dict[str, int]:
    """A broadcast to a Telegram that drops a share of the messages before and after it took them, answers as many by 502,
    and refuses everything for a second at a quarter, at half and at three quarters of it.
    """
    bursts = [
        {"kind": "429", "after": readers * (number + 1) // (BURSTS + 1), "times": 1, "seconds": 1.0}
        for number in range(BURSTS)
    ]
    faults = [{"kind": kind, "share": share} for kind in ("drop_before", "drop_after", "5xx")]
    with pretend_telegram() as telegram, storage_at(url, readers) as storage:
        telegram.tell(limits=FREE, latency_ms=LATENCY, faults=[*bursts, *faults], seed=seed)
        storage.transact(lay, DIGEST)
        with sender(url, telegram):
            until(lambda: waiting(storage) == 0, 900, every=0.5)
        seen, ledger = telegram.seen(), states(storage)
        return {
            "lost": _lost(seen, ledger, readers),
            "doubled": sum(count - 1 for count in seen["doubled"].values()),
            "floods": len(seen["floods"]),
            "not_sent": sum(count for state, count in ledger.items() if state != "sent"),
            "dropped": seen["strikes"]["drop_before"] + seen["strikes"]["drop_after"],
            "broke": seen["strikes"]["5xx"],
            "bursts": seen["strikes"]["429"],
            "refused_by_bursts": len(seen["forced_at"]),
        }
