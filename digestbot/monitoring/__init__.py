"""What tells others how the bot is: probes, metrics, and the service manager that started it."""
