"""A simulated Telegram: a Bot API server on loopback with a web page for chatting. It keeps everything in
memory.

It knows nothing of the bot that talks to it. Over HTTP it answers as Telegram does and refuses what Telegram
refuses. It can also be told to limit, to fail and to turn its clock.
"""

from digestbot.simulator.server import Handle, start

__all__ = ["Handle", "start"]
