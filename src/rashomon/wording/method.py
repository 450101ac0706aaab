"""By which rules a record was made, in words."""

from rashomon.types import Record
from rashomon.wording.safe import short

_DIGITS = 12


def profile(record: Record) -> str:
    """Return the profile of a record, with the project's settings where it was made by some."""
    name, settings = short(record.profile, 40), record.settings
    if settings is None:
        return name
    return f"{name}; settings {short(settings.name, 80)} ({short(settings.digest[:_DIGITS], 40)})"
