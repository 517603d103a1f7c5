"""Everything that the bot can do, one verb a module: load, decide, keep."""
