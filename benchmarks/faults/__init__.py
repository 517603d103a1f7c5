"""Faults that are put into the running program, one at a time: what tells each of them, and what it costs."""
