"""What is said of single feeds: their settings, and what is shown of one before it is kept."""
