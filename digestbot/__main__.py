"""``python -m digestbot``, the same as ``python bot.py``."""

from digestbot.cli import start

if __name__ == "__main__":
    start()
