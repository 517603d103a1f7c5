"""Digests: what is trending, which stories readers of one taste may get, and which ones one reader gets."""
