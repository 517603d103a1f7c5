"""How near to Telegram's limits the bot sends, what it costs, and what it survives.

``python -m benchmarks.sending [--json] [--quick] [--only PART]``

Everything runs against a lean stand-in for Telegram (``benchmarks.pretend_telegram``) with enforced limits and 50 to
150 ms latency, as a process of its own; the sender is the bot itself, ``bot.py run --roles send``. The whole takes
about half an hour; ``--quick`` takes less than three minutes, with fewer messages and rounds.

A share of the limit is the rate from the first message taken to the last, over the limit.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from benchmarks import sending_kills
from benchmarks.command_line import options, print_figures
from benchmarks.sending_kills import FREE, LATENCY
from benchmarks.sending_stage import (
    ALERT,
    AUTHORITY,
    DIGEST,
    FIRST_READER,
    ROOT,
    Postgres,
    Sender,
    Telegram,
    lay,
    lay_alert,
    postgres_server,
    pretend_telegram,
    sender,
    sqlite_database,
    states,
    storage_at,
    until,
    waiting,
)

Figures = dict[str, Any]
LIMIT = 30.0
WINDOW = {"shape": "window", "rate": 30}
PAID = {**FREE, "paid_rate": 1000, "paid_capacity": 100}


# --- how near to the limit ------------------------------------------------------------------------


def share_of_limit(count: int) -> Figures:
    """A broadcast through a token bucket of 30 and 30 a second."""
    with sqlite_database() as url, pretend_telegram() as telegram, storage_at(url, count) as storage:
        telegram.tell(limits=FREE, latency_ms=LATENCY)
        storage.transact(lay, DIGEST)
        with sender(url, telegram):
            until(lambda: waiting(storage) == 0)
        seen = telegram.seen()
        return {
            "share_of_limit": _share(seen),
            "responses_429": len(seen["floods"]),
            "lost": count - seen["chats"],
        }


def window(count: int) -> Figures:
    """The same where no second may take more than 30; the bot has met that limit before."""
    lesson = 150
    with sqlite_database() as url, pretend_telegram() as telegram, storage_at(url, count + lesson) as storage:
        telegram.tell(limits=WINDOW, latency_ms=LATENCY)
        storage.transact(lay, DIGEST, recipients=list(range(1, lesson + 1)))
        with sender(url, telegram):
            until(lambda: waiting(storage) == 0)
        learning = len(telegram.seen()["floods"])
        telegram.tell(limits=WINDOW, latency_ms=LATENCY, seed=2)
        storage.transact(lay, DIGEST, recipients=list(range(lesson + 1, lesson + count + 1)))
        with sender(url, telegram):
            until(lambda: waiting(storage) == 0)
        seen = telegram.seen()
        return {
            "window_share": _share(seen),
            "window_429": len(seen["floods"]),
            "window_429_to_learn_it": learning,
        }


def lock_out(count: int) -> Figures:
    """In the middle of a broadcast everything is refused for 35 seconds."""
    refusal = {"kind": "429", "after": count // 2, "times": 1, "seconds": 35.0}
    with sqlite_database() as url, pretend_telegram() as telegram, storage_at(url, count) as storage:
        telegram.tell(limits=FREE, latency_ms=LATENCY, faults=[refusal])
        storage.transact(lay, DIGEST)
        with sender(url, telegram):
            until(lambda: waiting(storage) == 0)
        seen, ledger = telegram.seen(), states(storage)
        # The first answer takes until then to come; what was on its way cannot know of it.
        told_at = seen["forced_at"][0] + 2 * LATENCY[1] / 1000
        return {
            "lockout_lost": count - seen["chats"] + count - ledger.get("sent", 0),
            "lockout_429": sum(at > told_at for at in seen["forced_at"]) + len(seen["floods"]),
            "lockout_429_on_the_way": sum(at <= told_at for at in seen["forced_at"]) - 1,
        }


def peer(name: str, count: int) -> Figures:
    """The same three figures for another way to send."""
    with pretend_telegram() as telegram:
        telegram.tell(limits=FREE, latency_ms=LATENCY)
        command = [sys.executable, "-m", "benchmarks.sending_peers", name, telegram.url, str(count)]
        # The limiter logs each message that it gives up, with a traceback.
        quiet = subprocess.DEVNULL
        subprocess.run(command, cwd=ROOT, stdout=quiet, stderr=quiet, check=True)
        seen = telegram.seen()
        return {
            "share_of_limit": _share(seen),
            "responses_429": len(seen["floods"]),
            "lost": count - seen["chats"],
        }


def _share(seen: Figures) -> float:
    times = sorted(at for at, _ in seen["accepted"])
    return round((len(times) - 1) / (times[-1] - times[0]) / LIMIT, 4) if len(times) > 1 else 0.0


# --- alerts ---------------------------------------------------------------------------------------


def first_alert(url: str, queued: int, alerts: int) -> list[float]:
    """Milliseconds from the start of laying an alert to its arrival, behind so many queued digests."""
    with pretend_telegram() as telegram, storage_at(url, queued + alerts) as storage:
        telegram.tell(limits=FREE, latency_ms=LATENCY)
        storage.transact(lay, DIGEST, recipients=None if queued > 100_000 else list(range(1, queued + 1)))
        waits = []
        with sender(url, telegram):
            until(lambda: telegram.seen(10**9)["count"] > 60)
            for number in range(alerts):
                recipient = queued + number + 1
                time.sleep(0.37)
                asked_at, before = time.monotonic(), telegram.seen(10**9)["count"]
                storage.transact(lay, ALERT, "alert", [recipient])
                chat = FIRST_READER + recipient - 1
                arrived = until(lambda before=before, chat=chat: _arrival(telegram, before, chat), 30)
                waits.append((arrived - asked_at) * 1000)
        return waits


def _arrival(telegram: Telegram, after: int, chat: int) -> float | None:
    return next((at for at, whom in telegram.seen(after)["accepted"] if whom == chat), None)


# --- what it costs --------------------------------------------------------------------------------


def paid(url: str, count: int) -> Figures:
    """1000 a second over TLS from one process, ledger included; measured once the rate is reached."""
    with pretend_telegram(tls=True) as telegram, storage_at(url, count) as storage:
        telegram.tell(limits=PAID, latency_ms=LATENCY)
        storage.transact(lay, DIGEST)
        with sender(url, telegram, rate="995", paid_broadcast="yes") as running:
            until(lambda: telegram.seen(10**9)["count"] > 4000)
            begun = _reading(telegram, running)
            until(lambda: telegram.seen(10**9)["count"] > count - 1500)
            ended = _reading(telegram, running)
            until(lambda: waiting(storage) == 0)
        seconds, messages, cpu = (end - begin for end, begin in zip(ended, begun, strict=True))
        seen = telegram.seen()
        return {
            "paid_per_second": round(messages / seconds, 1),
            "paid_core_share": round(cpu / seconds, 3),
            "paid_cpu_us_per_message": round(cpu / messages * 1e6),
            "paid_429": len(seen["floods"]),
            "paid_lost": count - seen["chats"],
        }


def _reading(telegram: Telegram, running: Sender) -> tuple[float, float, float]:
    count = telegram.seen(10**9)["count"]
    return time.monotonic(), count, running.cpu_seconds


def cost(way: str, count: int, *, ledger: bool = False) -> float:
    """Microseconds of CPU for a message over TLS, sent as fast as it goes."""
    with pretend_telegram(tls=True) as telegram, contextlib.ExitStack() as stack:
        command = [sys.executable, "-m", "benchmarks.sending_peers", "--cost", way, telegram.url, str(count)]
        if ledger:
            url = stack.enter_context(sqlite_database())
            stack.enter_context(storage_at(url, count + 200)).transact(lay, DIGEST)
            command.append(url)
        trusting = os.environ | {"SSL_CERT_FILE": str(AUTHORITY)}
        done = subprocess.run(command, cwd=ROOT, env=trusting, stdout=subprocess.PIPE, text=True, check=True)
        return round(json.loads(done.stdout))


def rows(url: str, count: int) -> tuple[float, float]:
    """Seconds to lay an alert for all who hear it, and megabytes that this process took at most."""
    with storage_at(url, count) as storage:
        began = time.monotonic()
        storage.transact(lay_alert, ALERT)
        seconds = time.monotonic() - began
        laid = states(storage)["pending"]
        assert laid == count, laid
    return round(seconds, 2), round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


# --- all of it ------------------------------------------------------------------------------------


def measure(parts: Iterable[str], *, quick: bool) -> Figures:
    """Costs one after the other; what waits most of the time side by side."""
    figures: Figures = {}
    with postgres_server() as postgres:
        for part in parts:
            found = PARTS[part](postgres, quick=quick)
            print(found, file=sys.stderr, flush=True)
            figures |= found
    return figures


def _rows(postgres: Postgres, *, quick: bool) -> Figures:
    with sqlite_database() as url:
        seconds, memory = rows(url, 1_000_000)
    on_postgres = rows(postgres.create(), 100_000 if quick else 1_000_000)[0]
    return {
        "rows_seconds": seconds,
        "rows_memory_mb": memory,
        "rows_seconds_postgresql": round(on_postgres * (10 if quick else 1), 2),
    }


def _costs(_: Postgres, *, quick: bool) -> Figures:
    count = 4_000 if quick else 12_000
    return {
        "cpu_us_per_message": cost("pyreqwest", count),
        "cpu_us_per_message_python_telegram_bot": cost("python-telegram-bot", count // 10),
        "cpu_us_with_ledger": cost("pyreqwest", count, ledger=True),
    }


def _paid(postgres: Postgres, *, quick: bool) -> Figures:
    with sqlite_database() as url:
        figures = paid(url, 9_000 if quick else 20_000)
    if not quick:
        on_postgres = paid(postgres.create(), 20_000)
        figures |= {f"{name}_postgresql": value for name, value in on_postgres.items()}
    return figures


def _alerts(postgres: Postgres, *, quick: bool) -> Figures:
    with sqlite_database() as url:
        figures = _first_alerts("first_alert_ms", first_alert(url, 20_000, 8 if quick else 30))
    if not quick:
        with sqlite_database() as url:
            figures |= _first_alerts("first_alert_ms_behind_a_million", first_alert(url, 1_000_000, 10))
        figures |= _first_alerts("first_alert_ms_postgresql", first_alert(postgres.create(), 20_000, 10))
    return figures


def _first_alerts(name: str, waits: list[float]) -> Figures:
    return {name: round(statistics.median(waits)), f"{name}_worst": round(max(waits))}


def _limits(_: Postgres, *, quick: bool) -> Figures:
    count = 900 if quick else 2_000
    figures: Figures = {}
    with ThreadPoolExecutor(4) as threads, sqlite_database() as fault_url:
        free = threads.submit(share_of_limit, count)
        peers = {name: threads.submit(peer, name, count) for name in ("AIORateLimiter", "sleep loop")}
        figures |= free.result()
        figures["peers"] = {name: running.result() for name, running in peers.items()}
        if not quick:
            figures |= window(count)
        others: list[Future[Figures]] = [threads.submit(lock_out, 400 if quick else 900)]
        if quick:
            others.append(threads.submit(window, 600))
        faults = threads.submit(sending_kills.bear_faults, fault_url, 400 if quick else 3_000)
        for other in others:
            figures |= other.result()
        return figures | {f"fault_{name}": value for name, value in faults.result().items()}


def _kills(postgres: Postgres, *, quick: bool) -> Figures:
    rounds = 3 if quick else 100
    with ThreadPoolExecutor(2) as threads, sqlite_database() as url:
        alone = threads.submit(sending_kills.kill_again_and_again, url, rounds, workers=1)
        on_postgres = threads.submit(
            sending_kills.kill_again_and_again, postgres.create(), rounds, workers=2, seed=2
        )
        tolls = [alone.result(), on_postgres.result()]
    # Last, because every database of the server goes down with it.
    lost, doubled = sending_kills.stop_the_database(postgres, 200 if quick else 600)
    return {
        "kills": sum(toll.kills for toll in tolls),
        "kill_lost": sum(toll.lost for toll in tolls),
        "kill_doubled_max": max(max(toll.doubled) for toll in tolls),
        "kill_doubled_mean": round(statistics.mean(count for toll in tolls for count in toll.doubled), 2),
        "database_crash_lost": lost,
        "database_crash_doubled": doubled,
    }


PARTS = {
    "rows": _rows,
    "costs": _costs,
    "paid": _paid,
    "alerts": _alerts,
    "limits": _limits,
    "kills": _kills,
}


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer messages and rounds, in three minutes")
    parser.add_argument("--only", choices=PARTS, help="one part of it")
    asked = parser.parse_args()
    figures = measure([asked.only] if asked.only else PARTS, quick=asked.quick)
    print_figures(figures, as_json=asked.json)


if __name__ == "__main__":
    main()
