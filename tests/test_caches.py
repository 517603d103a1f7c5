"""Caches are let go together, so that memory grows with a day's news and not with the months."""

import gc
import re
from pathlib import Path

from digestbot import caches

ROOT = Path(__file__).parent.parent


def test_what_a_function_answered_is_worked_out_once_until_it_is_let_go() -> None:
    asked = []

    @caches.cached(10)
    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    assert [double(4), double(4)] == [8, 8]
    caches.let_go()

    assert double(4) == 8
    assert asked == [4, 4]


def test_no_more_is_remembered_than_was_said() -> None:
    asked = []

    @caches.cached(1)
    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    assert [double(1), double(2), double(1)] == [2, 4, 2]
    assert asked == [1, 2, 1]


def test_tables_are_emptied_and_live_no_longer_than_their_owners() -> None:
    gc.collect()  # what other tests left
    one: caches.Table[str, int] = caches.Table()
    one["a"] = 1
    another: caches.Table[str, int] = caches.Table()
    tables = len(caches._TABLES)
    del another
    gc.collect()

    caches.let_go()

    assert one == {}
    assert len(caches._TABLES) == tables - 1


def test_large_caches_are_of_the_kind_that_is_let_go() -> None:
    """What fills slowly is a leak to whoever looks at the memory; a few thousand small things are none."""
    large = {
        f"{file.relative_to(ROOT)}:{number}"
        for file in (ROOT / "digestbot").rglob("*.py")
        if "simulator" not in file.parts
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if (found := re.search(r"lru_cache\(maxsize=([\d_]+|None)\)", line))
        and (found[1] == "None" or int(found[1]) > 4096)
    }

    assert large == set()
