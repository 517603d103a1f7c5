"""The two questions of whoever watches a process: is it alive, and is it ready? Telegram is asked for neither answer.

A process that is not alive is to be started again. One that is not ready is to be left alone: it waits for something
outside of it, and goes on by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from digestbot.actions.turns import Turn
from digestbot.errors import StorageError
from digestbot.monitoring.pulses import Beat
from digestbot.storage.database import Storage

STARTING = "the program is still starting"
SILENT = "the database does not answer in time"
#: Why, with the address of the server, is in the log; this may be read from elsewhere.
AWAY = "the database can't be reached, or takes nothing; the log says why"
NOT_CURRENT = (
    "the tables have another form than this version's: another version brought the database up to date"
)


@dataclass(frozen=True, slots=True)
class Probed:
    """An answer, and its words for whoever looks why."""

    good: bool
    words: dict[str, Any]


def liveness(beats: Sequence[Beat]) -> Probed:
    """Whether no loop of the process hangs."""
    good = not any(beat.hangs for beat in beats)
    loops = {
        beat.loop: {
            "state": "hangs" if beat.hangs else "rests" if beat.rests else "beats",
            "seconds": round(beat.seconds, 1),
        }
        for beat in beats
    }
    return Probed(good, {"live": good, "loops": loops})


def readiness(problems: Iterable[str]) -> Probed:
    """Whether nothing is in the way of the work."""
    found = list(problems)
    return Probed(not found, {"ready": not found, "problems": found})


def problem_of(storage: Storage) -> str:
    """What is wrong with the database; an empty word where nothing is. It may take a while."""
    try:
        if not storage.is_current():
            return NOT_CURRENT
        storage.try_to_write()
    except StorageError:
        return AWAY
    return ""


def problems_of(turns: Iterable[Turn]) -> list[str]:
    """Turns of which nobody knows who has them."""
    return [f"it is not known whose turn it is: {turn.name}" for turn in turns if not turn.known]
