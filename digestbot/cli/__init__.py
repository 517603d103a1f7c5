"""The front door: words become commands.

Each command imports what it needs when it is called, so that ``--help`` and errors come at once.
"""

from digestbot.cli.main import main

__all__ = ["main"]
