"""The migrations of the schema, oldest first; ``engine.upgrading`` runs those that a database lacks."""
