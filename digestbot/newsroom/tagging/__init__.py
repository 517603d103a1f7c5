"""Tagging: which section an article belongs to, and which topics, places, organisations and people it is about."""
