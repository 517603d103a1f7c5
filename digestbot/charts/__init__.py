"""Draws charts as pictures."""
