"""Readers: what they follow, mute and choose, from welcome to leaving."""
