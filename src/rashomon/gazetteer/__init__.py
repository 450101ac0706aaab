"""Places by name: what GeoNames, our supplement and a table of countries know.

The data is credited in NOTICE; docs/gazetteer.md says what is in it and how to add a place.
"""

from rashomon.gazetteer.imported.used import reopen
from rashomon.gazetteer.look import (
    begins_name,
    capital,
    country_code,
    country_name,
    country_of_demonym,
    is_word,
    lookup,
    lookup_alike,
    lookup_code,
    lookup_folded,
    lookup_short,
)
from rashomon.gazetteer.own import OwnPlace, OwnPlaces, using
from rashomon.gazetteer.remembered import remembered
from rashomon.gazetteer.store import Entry

__all__ = [
    "Entry",
    "OwnPlace",
    "OwnPlaces",
    "begins_name",
    "capital",
    "country_code",
    "country_name",
    "country_of_demonym",
    "is_word",
    "lookup",
    "lookup_alike",
    "lookup_code",
    "lookup_folded",
    "lookup_short",
    "remembered",
    "reopen",
    "using",
]
