"""The answers of the two health probes: is the process alive, and is it ready? Neither depends on Telegram.

A process that is not alive must be restarted. A process that is not ready must not: it waits for something
outside, such as the database, and goes on by itself.
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
#: The reason, with the address of the database, stands only in the log, because others may read this answer.
AWAY = "the database can't be reached, or takes nothing; the log says why"
NOT_CURRENT = (
    "the tables have another form than this version's: another version brought the database up to date"
)


@dataclass(frozen=True, slots=True)
class Probed:
    """An answer, and the details for a person who looks for the reason."""

    good: bool
    words: dict[str, Any]


def liveness(beats: Sequence[Beat]) -> Probed:
    """Alive means that no loop of the process hangs."""
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
    """Ready means that there are no problems."""
    found = list(problems)
    return Probed(not found, {"ready": not found, "problems": found})


def problem_of(storage: Storage) -> str:
    """The problem with the database; an empty string if there is none. The check may take some seconds."""
    try:
        if not storage.is_current():
            return NOT_CURRENT
        storage.try_to_write()
    except StorageError:
        return AWAY
    return ""


def problems_of(turns: Iterable[Turn]) -> list[str]:
    """A problem for each turn whose holder is not known, because the database did not answer."""
    return [f"it is not known whose turn it is: {turn.name}" for turn in turns if not turn.known]
