"""Event data sets in UCDP GED's and ACLED's form, row by row, as reports that a casebook can hold.

A row becomes a text of its cells, a line each, so that every claim read from it has true offsets.
"""

from rashomon.datasets.forms import FORMS, Form
from rashomon.datasets.reading import Found, found_rows, opened
from rashomon.datasets.rows import BadRow, Row, row_of
from rashomon.datasets.telling import tell
from rashomon.datasets.texts import document_of, is_row

__all__ = [
    "FORMS",
    "BadRow",
    "Form",
    "Found",
    "Row",
    "document_of",
    "found_rows",
    "is_row",
    "opened",
    "row_of",
    "tell",
]
