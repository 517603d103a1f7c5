"""Pages of articles: their metadata for programs, and their text."""
