"""The entry of a package that says what was left out of it."""

from sqlalchemy import Engine, select

from rashomon.casebook.ledger.entries import entry
from rashomon.casebook.tables import ledger
from rashomon.casebook.verifying.erasures import left_out_digest


def leave_out(target: Engine, *, who: str) -> None:
    """Write what is left out of a package into its log, at the time of the entry before."""
    table = ledger.ENTRY
    with target.connect() as connection:
        last = select(table.c.at).order_by(table.c.number.desc()).limit(1)
        at = connection.execute(last).scalar()
    with entry(target, "pack", who, at=at) as made:
        made.told.update(left_out=left_out_digest(made.connection))
