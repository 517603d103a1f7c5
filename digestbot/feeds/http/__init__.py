"""Fetching: which addresses may be asked, how often, and what the answers mean."""
