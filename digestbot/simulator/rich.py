"""Rich messages (``sendRichMessage``): read, held to Telegram's limits, and drawn."""

from __future__ import annotations

from typing import Any

from digestbot.simulator.refusals import method_not_found
from digestbot.simulator.world import Rich


def read_rich_message(given: Any) -> Rich:
    raise method_not_found()
