"""Start digestbot: ``python bot.py --help``."""

from digestbot.cli import start

if __name__ == "__main__":
    start()
