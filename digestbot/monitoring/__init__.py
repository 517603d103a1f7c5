"""Reports the state of the bot to others: health probes, metrics, and the service manager that started it."""
