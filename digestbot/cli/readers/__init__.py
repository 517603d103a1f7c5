"""The commands ``readers …``."""
