"""How alembic runs the migrations: on the connection that is given, in its transaction."""

from alembic import context

from rashomon.casebook.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
context.run_migrations()
