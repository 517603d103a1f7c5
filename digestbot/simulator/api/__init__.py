"""The Bot API over HTTP: calls, their parameters, refusals, and objects as they go over the wire."""
