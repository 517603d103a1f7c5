"""The command line.

Each command imports what it needs only when it is called, so that ``--help`` and errors come at once.
"""

import os
import signal
import sys

#: The exit codes by which a shell reports a program that was ended by Ctrl+C (SIGINT) and by SIGTERM.
_INTERRUPTED = 130
_TERMINATED = 143


def start() -> None:
    """Run the command that the arguments name.

    Ctrl+C ends it silently, also while modules are being imported.
    """
    interruptible = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if interruptible:
        # During imports, a KeyboardInterrupt could be swallowed by a module or a destructor, so end at once.
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
