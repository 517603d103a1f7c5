"""The ledger: which message is owed to whom, who sends it now, its outcome, and the stories that it showed."""
