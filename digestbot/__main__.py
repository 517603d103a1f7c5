"""``python -m digestbot``, the same as ``python bot.py``."""

from digestbot.cli import main

if __name__ == "__main__":
    main()
