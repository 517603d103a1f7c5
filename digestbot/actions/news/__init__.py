"""News: feeds are read, articles grouped and tagged, stories weighed."""
