"""The Telegram door: an update becomes an action, a message becomes a send, an error an outcome."""
