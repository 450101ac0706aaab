"""A date that the giver of a report wrote and that cannot be the report's."""

from rashomon.text import snippet
from rashomon.types import Document, Problem


def refused_date(document: Document, place: str) -> Problem | None:
    """Return the problem of a given date that was refused, None where there is none."""
    for date in document.dates:
        if date.role == "given" and not date.accepted:
            why = f": {date.reason}" if date.reason else ""
            error = (
                f"'published' is {snippet(date.text)!r} and was not used{why}; give an ISO or EDTF "
                "date, such as '2022-01-21'"
            )
            return Problem(input=place, error=error)
    return None
