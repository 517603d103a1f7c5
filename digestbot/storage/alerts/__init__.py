"""Alerts as editors made them, who hears them, and their jobs in the ledger."""
