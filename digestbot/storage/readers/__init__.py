"""Readers: chats and the recipients in them, their schedules and what they chose, and people who send alerts."""
