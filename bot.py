"""Start digestbot: ``python bot.py --help``."""

from digestbot.cli import main

if __name__ == "__main__":
    main()
