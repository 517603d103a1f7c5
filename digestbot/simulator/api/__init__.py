"""The Bot API over HTTP: calls, their parameters, refusals, and the JSON of objects."""
