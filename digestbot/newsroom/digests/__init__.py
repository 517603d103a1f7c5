"""Digests: what is trending, what comes into question for readers of one taste, and what one reader gets."""
