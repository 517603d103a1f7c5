"""The client of Telegram's Bot API: it makes the HTTP calls and turns Telegram's errors into outcomes."""
