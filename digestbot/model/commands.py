"""Commands: what a chat can order of the bot, for whom, and what the menu and /help say of it."""

from __future__ import annotations

from dataclasses import dataclass

from digestbot.model.buttons import Who


@dataclass(frozen=True, slots=True)
class Command:
    """One command, without its answer."""

    #: Without the slash.
    name: str
    who: Who
    #: An English sentence of the catalogues; None for a command that stands in no menu.
    words: str | None

    @property
    def editorial(self) -> bool:
        """Whether it is this bot's editors' or owners', whom the answer looks up by who they are."""
        return self.who in {"editors", "owners"}
