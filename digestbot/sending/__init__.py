"""Sends what the ledger owes, at the edge of Telegram's limits: pace, lanes, retry, lease and marks.

Knows neither Telegram nor the database: it gets both as functions.
"""
