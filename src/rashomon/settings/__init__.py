"""A project's settings: one readable file of its own actors, places, sources and rules.

docs/settings.md says what stands in it; every command takes it, with a casebook or without.
"""

from typing import TYPE_CHECKING

from rashomon.settings.applying import excluded, with_own_sources
from rashomon.settings.compiled import compiled
from rashomon.settings.owned import Owned, owned
from rashomon.settings.text import digest_of, to_text
from rashomon.settings.values import Inclusion, OwnSource, OwnSources, Settings

if TYPE_CHECKING:
    from rashomon.settings.reading import read_settings, settings_of

__all__ = [
    "Inclusion",
    "OwnSource",
    "OwnSources",
    "Owned",
    "Settings",
    "digest_of",
    "compiled",
    "excluded",
    "owned",
    "read_settings",
    "settings_of",
    "to_text",
    "with_own_sources",
]


def __getattr__(name: str) -> object:
    """Load what reads a file when it is first asked for: most calls are given none."""
    if name not in ("read_settings", "settings_of"):
        raise AttributeError(f"module 'rashomon.settings' has no attribute {name!r}")
    from rashomon.settings import reading

    return getattr(reading, name)
