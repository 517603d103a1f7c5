"""The client of the Bot API: HTTP, parameters of calls, and what Telegram's errors mean."""
