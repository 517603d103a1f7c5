"""Puts words on paper: a context and a template become messages with buttons, cut to size."""
