"""Watches the bot itself: finds what needs a look, keeps what was told, and says how things are."""
