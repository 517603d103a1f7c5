"""The database itself: opening, upgrading and copying it, and the differences between SQLite and PostgreSQL."""
