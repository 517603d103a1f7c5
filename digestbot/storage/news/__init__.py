"""News: outlets and their feeds, articles, stories, and the tags that stories carry."""
