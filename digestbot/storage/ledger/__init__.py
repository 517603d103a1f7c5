"""The ledger: what is owed to whom, which content, who sends it now, what became of it, and what it showed."""
