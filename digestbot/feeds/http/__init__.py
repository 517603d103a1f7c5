"""Fetching: which addresses may be asked, how often, and what an answer says."""
