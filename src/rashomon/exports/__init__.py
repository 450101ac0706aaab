"""Exports: a record or a casebook in the formats of the field, one folder or file a format."""

from rashomon.exports.exporting import Written, export
from rashomon.exports.formats import FORMATS, Format, format_named
from rashomon.exports.given import Given, of_casebook, of_record

__all__ = [
    "FORMATS",
    "Format",
    "Given",
    "Written",
    "export",
    "format_named",
    "of_casebook",
    "of_record",
]
