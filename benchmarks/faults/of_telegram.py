"""Faults of Telegram and of the way to it."""

from __future__ import annotations

from collections.abc import AsyncIterator

from benchmarks.faults.testbed import Testbed
from benchmarks.faults.trial import Fault, Steps, Tells

_AWAY = Tells(metric="digestbot_outage_seconds > 0", log="telegram_unreachable")


def _answering(*faults: dict[str, object]) -> Steps:
    """Telegram answers every call so."""

    async def steps(testbed: Testbed) -> AsyncIterator[None]:
        await testbed.start_bot()
        yield
        for fault in faults:
            await testbed.post("/control/faults", fault)
        yield
        await testbed.clear_faults()

    return steps


async def _down(testbed: Testbed) -> AsyncIterator[None]:
    await testbed.start_bot()
    yield
    await testbed.post("/control/faults", {"kind": "drop_before"})
    await testbed.handle.close_door()
    yield
    await testbed.handle.open_door()
    await testbed.clear_faults()


FAULTS = [
    Fault("Telegram down", _down, _AWAY, ""),
    Fault(
        "Telegram slow",
        _answering({"kind": "slow", "seconds": 20}),
        Tells(metric="digestbot_outage_seconds > 0", log="outage_began"),
        "",
        may_double=True,
    ),
    Fault(
        "Telegram says 401",
        _answering({"kind": "401"}),
        Tells(metric='digestbot_telegram_answers_total{status="401"} > 0', log="token_refused"),
        "If the token is really wrong, the program ends after ten minutes with exit code 4.",
    ),
    Fault(
        "Telegram says 429",
        _answering({"kind": "429", "method": "sendRichMessage", "seconds": 30, "times": 1}),
        Tells(metric='digestbot_telegram_answers_total{status="429"} > 0', log="flood_control"),
        "",
    ),
    Fault("a web page instead of Telegram", _answering({"kind": "page"}), _AWAY, "", may_double=True),
]
