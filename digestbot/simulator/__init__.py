"""A pretend Telegram: a Bot API server on loopback, with a web page to chat on, from memory.

It knows nothing of the bot that talks to it; over the wire it answers as Telegram does, refuses what
Telegram refuses, and can be told to limit, to fail and to turn its clock.
"""

from digestbot.simulator.server import Handle, start

__all__ = ["Handle", "start"]
