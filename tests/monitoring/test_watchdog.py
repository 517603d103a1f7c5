"""A process that hangs is ended, one that goes on is not; and what stands still is told from another thread."""

import signal
import subprocess
import sys
import threading
import time
from itertools import count

import pytest

from digestbot.monitoring.watchdog import ENDS_AFTER, HUNG, Watchdog


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ended() -> list[str]:
    return []


@pytest.fixture
def watchdog(clock: Clock, ended: list[str]) -> Watchdog:
    return Watchdog(clock, ended.append)


def look_for(
    seconds: float, watchdog: Watchdog, clock: Clock, *, runs: tuple[str, ...] | None = None
) -> None:
    """Let so many seconds pass with a look every five; ``runs`` are the loops that hang, None if the event loop stands."""
    for _ in range(int(seconds / 5)):
        clock.now += 5
        if runs is not None:
            watchdog.runs(runs)
        watchdog.look()


def test_the_place_where_the_event_loop_stands_is_logged_once_and_that_it_runs_again(
    watchdog: Watchdog, clock: Clock, caplog: pytest.LogCaptureFixture
):
    look_for(20, watchdog, clock)
    assert caplog.messages == []

    looking = threading.Thread(target=look_for, args=(10, watchdog, clock))
    looking.start()
    looking.join()
    look_for(5, watchdog, clock, runs=())

    assert caplog.messages == ["event_loop_stands", "event_loop_runs_again"]
    assert caplog.records[0].seconds == 25
    assert "test_the_place_where_the_event_loop_stands" in caplog.records[0].where


@pytest.mark.parametrize(
    ("runs", "seen_after", "what"),
    [(None, 25, "event loop"), (("sender", "news"), 5, "sender, news")],
)
def test_a_process_that_hangs_for_long_is_ended(
    runs: tuple[str, ...] | None,
    seen_after: float,
    what: str,
    watchdog: Watchdog,
    clock: Clock,
    ended: list[str],
):
    look_for(20, watchdog, clock, runs=())
    look_for(seen_after + ENDS_AFTER - 5, watchdog, clock, runs=runs)
    assert ended == []
    look_for(5, watchdog, clock, runs=runs)
    assert ended == [what]


def test_a_process_that_goes_on_after_a_while_is_not(watchdog: Watchdog, clock: Clock, ended: list[str]):
    for _ in range(4):
        look_for(ENDS_AFTER, watchdog, clock, runs=("sender",))
        look_for(5, watchdog, clock, runs=())
    assert ended == []


def test_one_that_was_stopped_for_hours_is_not(watchdog: Watchdog, clock: Clock, ended: list[str]):
    """As by SIGSTOP: the clock went on, and nothing in the process did."""
    look_for(10, watchdog, clock, runs=())
    clock.now += 36_000
    watchdog.look()
    look_for(30, watchdog, clock, runs=())
    assert ended == []


def test_it_looks_from_a_thread_of_its_own(ended: list[str]):
    seconds = count(0, 60)
    watchdog = Watchdog(lambda: float(next(seconds)), ended.append, look_every=0.001)
    with watchdog.watching():
        over = time.monotonic() + 10
        while not ended and time.monotonic() < over:
            time.sleep(0.001)
    assert ended[0] == "event loop"


NEVER_KEPT = "def keep(hanging): import time; time.sleep(60)"


def ended_process(keep: str, within: float = 60) -> subprocess.CompletedProcess[str]:
    """A process that is ended because its sender hangs, after these statements that say what ``keep`` does."""
    imports = "from digestbot.monitoring.watchdog import end_process"
    ending = f"{imports}\n{keep}\nend_process('sender', keep, within={within})"
    return subprocess.run([sys.executable, "-c", ending], capture_output=True, text=True, check=False)


def test_a_process_that_is_ended_keeps_what_hung_and_has_an_exit_code_of_its_own():
    done = ended_process("def keep(hanging): print('kept', hanging, flush=True)")
    assert (done.returncode, done.stdout, done.stderr) == (HUNG, "kept sender\n", "process_ends\n")


def test_a_process_ends_where_nothing_can_be_kept():
    assert ended_process("def keep(hanging): raise MemoryError").returncode == HUNG
    assert ended_process(NEVER_KEPT, within=0.1).returncode == HUNG


def test_a_process_that_has_no_memory_for_a_thread_is_ended_by_a_signal():
    no_thread = "import _thread\ndef fail(*_): raise RuntimeError\n_thread.start_new_thread = fail\n"
    assert ended_process(no_thread + NEVER_KEPT, within=0.1).returncode == -signal.SIGALRM
