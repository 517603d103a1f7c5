"""How much memory a process may still take, by the limits of Linux; that it is short is logged once."""

import sys
from pathlib import Path

import pytest

from digestbot.monitoring.free_memory import FreeMemoryWatch, free_bytes

MB = 1_000_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A machine with 1,024 MB free, and a process of 300,000 kB in a group that has no limit."""
    for name, text in {
        "proc/meminfo": "MemTotal: 2000000 kB\nMemAvailable: 1000000 kB\n",
        "proc/self/status": "Name: python\nVmSize:  300000 kB\n",
        "proc/self/cgroup": "0::/system.slice/digestbot.service\n",
        "sys/fs/cgroup/system.slice/digestbot.service/memory.max": "max\n",
        "sys/fs/cgroup/system.slice/digestbot.service/memory.current": "250000000\n",
        "sys/fs/cgroup/system.slice/digestbot.service/memory.stat": "anon 200000000\ninactive_file 20000000\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_the_machines_memory_limits_it(root: Path):
    assert free_bytes(root, -1) == 1_024 * MB


def test_the_control_groups_limit_counts_without_what_the_kernel_takes_back(root: Path):
    (root / "sys/fs/cgroup/system.slice/digestbot.service/memory.max").write_text("300000000\n")
    assert free_bytes(root, -1) == 70 * MB


def test_the_process_own_limit_counts(root: Path):
    assert free_bytes(root, 310_000 * 1024) == 10_000 * 1024


def test_where_no_limit_is_known_nothing_is_said(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    assert free_bytes(tmp_path, -1) is None
    FreeMemoryWatch(lambda: None).look()
    assert caplog.messages == []


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are those of Linux")
def test_this_machine_tells():
    assert free_bytes()


def test_short_memory_is_logged_once_and_its_end_once(caplog: pytest.LogCaptureFixture):
    readings = iter([500, 63, 0, 100, 127, 200, 300, 20])
    watch = FreeMemoryWatch(lambda: next(readings) * MB)
    for _ in range(8):
        watch.look()
    assert [(record.msg, record.free_mb) for record in caplog.records] == [
        ("memory_short", 63),
        ("memory_enough_again", 200),
        ("memory_short", 20),
    ]


def test_where_there_is_not_even_memory_to_look_it_is_short(caplog: pytest.LogCaptureFixture):
    def looks() -> int:
        raise MemoryError

    FreeMemoryWatch(looks).look()
    assert caplog.messages == ["memory_short"]
