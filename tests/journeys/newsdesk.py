"""Editors and their readers."""

from typing import Any

from tests.journeys.stage import Person, Stage


async def follower(desk: Stage, topic: str, language: str = "en") -> Person:
    reader = await desk.newcomer(language)
    await reader.says(f"/follow {topic}")
    await reader.reads("You follow", "Du folgst")
    return reader


async def draft(ada: Person, order: str) -> dict[str, Any]:
    """An alert up to the page below its preview."""
    await ada.says(order)
    return await ada.reads("Above is what readers will see")


async def sends(ada: Person, order: str, readers: str = "one reader") -> dict[str, Any]:
    """An alert up to its board."""
    page = await draft(ada, order)
    await ada.taps(f"Send to {readers}", on=page)
    await ada.taps(f"Yes, send to {readers}")
    return await ada.reads("finished")
