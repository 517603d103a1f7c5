"""Collects the commands that the functions in ``handlers`` declare."""

from __future__ import annotations

from digestbot.chat.answering import commands_in
from digestbot.chat.handlers import HANDLERS

#: The function that answers each command. It does not check for admins: ``Conversation`` does that before.
ANSWERS = commands_in(HANDLERS)
#: The commands in the order of the menu.
COMMANDS = tuple(ANSWERS)
