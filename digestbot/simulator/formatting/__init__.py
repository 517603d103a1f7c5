"""Telegram's formatting: entities, HTML, Markdown, and rich messages."""
