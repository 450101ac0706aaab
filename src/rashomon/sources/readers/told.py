"""What a carrier tells of a report, joined with what the report says of itself."""

from dataclasses import replace

from rashomon.sources.incoming import Incoming
from rashomon.sources.readers.original import Told
from rashomon.types import Field


def with_told(report: Incoming, told: Told) -> Incoming:
    """Return the report with its carrier's address, title, outlet and dates.

    What the report says of itself goes first: a feed may call a report by another title. All that
    is told is kept among its fields.
    """
    given = report.given
    fields = [Field(about=about, text=text, where=where) for about, text, where in told.fields]
    return replace(
        report,
        given=replace(
            given,
            url=given.url or told.url,
            title=given.title or told.title,
            outlet=given.outlet or told.outlet,
        ),
        metadata=(*told.dates, *report.metadata),
        fields=(*report.fields, *fields),
        notes=(*report.notes, *told.notes),
    )
