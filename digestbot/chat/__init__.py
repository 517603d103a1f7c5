"""The way to and from Telegram: updates become actions, messages become API calls, errors become outcomes."""

import os

# Makes the library give durations as timedelta, as its next release will. Its integers warn at every access.
os.environ.setdefault("PTB_TIMEDELTA", "true")
