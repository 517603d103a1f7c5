"""Alerts as editors wrote them, the readers who get them, and their jobs in the ledger."""
