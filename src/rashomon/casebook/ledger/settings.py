"""The settings of a project as a casebook keeps them: the last that were given are in force."""

from functools import lru_cache

from sqlalchemy import Connection, func, select

from rashomon.casebook.ledger.entries import Entry
from rashomon.casebook.tables import ledger
from rashomon.settings import Settings, settings_of, to_text

_SETTING = ledger.SETTING


def settings_kept(connection: Connection, *, until: int | None = None) -> Settings | None:
    """Return the settings in force, or those up to an entry; None where none were given."""
    asked = select(_SETTING.c.content).order_by(_SETTING.c.number.desc()).limit(1)
    if until is not None:
        asked = asked.where(_SETTING.c.entry <= until)
    text = connection.execute(asked).scalar()
    return None if text is None else _read(text)


def keep_settings(entry: Entry, settings: Settings) -> None:
    """Write settings; they hold from now on."""
    number = entry.connection.execute(select(func.max(_SETTING.c.number))).scalar() or 0
    entry.add(_SETTING, [{"number": number + 1, "content": to_text(settings)}])


@lru_cache(maxsize=4)
def _read(text: str) -> Settings:
    return settings_of(text)
