"""Alembic's entry point: runs migrations on the connection, and in the transaction, that ``engine.upgrading``
passes.
"""

from alembic import context

from digestbot.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite can alter little in a table, so tables are copied instead.
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
