"""Sends the deliveries of the ledger as fast as Telegram's limits allow.

This package knows neither Telegram nor the database. It gets both as functions and protocols.
"""
