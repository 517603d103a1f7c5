"""The commands ``feeds …``, a module for what each of them does."""
