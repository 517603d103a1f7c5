"""Rendering: makes messages with buttons from contexts and templates, within Telegram's limits."""
