"""Rendering: a context and a template become messages with buttons, cut to size."""
