"""The commands that the handlers declare."""

from __future__ import annotations

from digestbot.chat.answering import commands_in
from digestbot.chat.handlers import HANDLERS

#: Who answers each command; those who may not are kept out by ``Conversation``.
ANSWERS = commands_in(HANDLERS)
#: In the order of the menu.
COMMANDS = tuple(ANSWERS)
