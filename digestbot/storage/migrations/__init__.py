"""The rows' history, oldest first; ``upgrading`` runs what a database lacks."""
