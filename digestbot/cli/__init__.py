"""The command line: words become commands.

Each command imports what it needs when it is called, so that ``--help`` and errors come at once.
"""

import os
import signal
import sys

#: What a shell gives for a program that Ctrl+C ended, and for one that was asked to end.
_INTERRUPTED = 130
_TERMINATED = 143


def start() -> None:
    """Run the command that the arguments name; Ctrl+C ends it without a word, also while it is still being read in."""
    interruptible = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if interruptible:
        # An exception would be lost where a module that is being read in, or a destructor, lets none through.
        signal.signal(signal.SIGINT, lambda *_: os._exit(_INTERRUPTED))
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, lambda *_: os._exit(_TERMINATED))
    from digestbot.cli.main import main

    if interruptible:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
