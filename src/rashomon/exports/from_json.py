"""A record in a JSON file as something to export."""

from rashomon.errors import BadInput
from rashomon.exports.given import Given, of_record
from rashomon.exports.quoted import quoted_only, with_quotes
from rashomon.record_json import opened
from rashomon.redaction import LEVELS
from rashomon.types import Json


def of_json(record_json: Json, name: str) -> Given:
    """Return the record that a JSON holds as something to export.

    Raises BadInput for JSON that is no record, and for quotes that are not where their offsets say,
    unless names were withheld in them already.
    """
    record = opened(record_json, {})
    level = record_json.get("level")
    if level is not None and str(level) not in LEVELS:
        raise BadInput(f"{name}: level {str(level)[:40]!r} is none of {', '.join(LEVELS)}")
    if level is None:
        with_quotes(record, quoted_only(record), name)
    return of_record(record, name, level=level)
