"""Migrations of the tables, run by alembic; `store/schema.py` says when."""
