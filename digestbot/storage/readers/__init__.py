"""Readers: chats, the recipients in them with schedules and preferences, and the people who send alerts."""
