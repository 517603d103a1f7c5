"""Telegram: an update becomes an action, a message becomes a send, an error an outcome."""

import os

# The library's coming form of durations; its present one warns at every access.
os.environ.setdefault("PTB_TIMEDELTA", "true")
