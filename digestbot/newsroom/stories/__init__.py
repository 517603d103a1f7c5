"""Stories: which feed entries are articles, which articles tell the same event, and what is shown of a story."""
