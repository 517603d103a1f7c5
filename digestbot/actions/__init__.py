"""The actions: everything that the bot can do. Each loads what it needs, decides, and keeps the result."""
