"""The database itself: opened, upgraded, copied, and what SQLite and PostgreSQL do differently."""
