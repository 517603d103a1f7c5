"""The way to and from Telegram: updates become actions, messages become API calls, errors become outcomes."""

import os

# Makes the library give durations as timedelta, as a later release will by default. Integers cause a warning.
os.environ.setdefault("PTB_TIMEDELTA", "true")
