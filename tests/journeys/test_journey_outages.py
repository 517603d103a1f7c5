"""Telegram goes away in mid-delivery, and comes back."""

from pathlib import Path

from benchmarks.outages import measure
from benchmarks.random_updates import bear


async def test_an_outage_loses_nothing_and_ends_nothing():
    """Four forms of ten; ``benchmarks.outages`` has them all, and longer ones."""
    tolls = await measure(
        "sqlite", ["502", "cut", "ok:false", "401"], seconds=4.0, when="middle", readers=12, at_once=4
    )

    assert {(toll.form, toll.lost, toll.ended, toll.answers) for toll in tolls} == {
        (form, 0, False, True) for form in ("502", "cut", "ok:false", "401")
    }
    # Only where the answer was lost does a message come twice.
    assert {toll.form for toll in tolls if toll.doubled} <= {"cut"}


async def test_random_updates_end_nothing_and_every_sound_one_is_answered(tmp_path: Path):
    """``benchmarks.random_updates`` sends a hundred thousand."""
    toll = await bear(300, 1, tmp_path)

    assert toll.broken > 50
    assert (toll.errors, toll.unanswered, toll.ended, toll.lost) == (0, 0, 0, 0), toll.examples
