"""Digests: who is due gets what is trending in their topics."""
