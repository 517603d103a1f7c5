"""Articles' pages: what they say to programs, and the text itself."""
