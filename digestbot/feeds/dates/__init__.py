"""Dates and times as publishers write them, in many languages and calendars."""
