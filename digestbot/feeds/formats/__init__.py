"""Feeds and lists of feeds: RSS, Atom, JSON Feed and OPML become readings."""
