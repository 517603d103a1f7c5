"""Actions that measure on labelled data how well the bot groups, tags, ranks and reads."""
