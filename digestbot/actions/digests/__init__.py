"""Actions on digests: they choose what is trending in each reader's topics, and write it to the ledger."""
