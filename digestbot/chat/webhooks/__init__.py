"""Takes updates that Telegram pushes, instead of polling for them."""
