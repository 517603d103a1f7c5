"""Commands: what a person can type to the bot, who may use it, and its sentence in the menu and in /help."""

from __future__ import annotations

from dataclasses import dataclass

from digestbot.model.meanings.buttons import Who


@dataclass(frozen=True, slots=True)
class Command:
    """One command, without the function that answers it."""

    #: Without the slash.
    name: str
    who: Who
    #: An English sentence of the catalogues; None for a command that is in no menu.
    words: str | None
    #: Whether an admin who looks after another chat means that chat by it, and not their own.
    for_chat: bool = True

    @property
    def editorial(self) -> bool:
        """Whether the command is for the bot's editors or owners. The answer checks who the person is."""
        return self.who in {"editors", "owners"}
