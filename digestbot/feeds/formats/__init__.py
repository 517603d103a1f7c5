"""Feeds and lists of feeds: reads RSS, Atom, JSON Feed and OPML."""
