"""Where Alembic runs the steps: on the connection that `store` has opened and locked."""

from __future__ import annotations

from alembic import context

from legation.register.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the transaction is the store's, so that a second process waits for it
)
context.run_migrations()
