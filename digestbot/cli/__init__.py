"""The front door: words become commands.

Each command imports what it needs when it is called, so that ``--help`` and errors come at once.
"""

import sys

#: What a shell gives for a program that Ctrl+C ended.
_INTERRUPTED = 130


def start() -> None:
    """Run the command that the arguments name; Ctrl+C ends it without a word, also while it is still being read in."""
    try:
        from digestbot.cli.main import main

        main()
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
