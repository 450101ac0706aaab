"""Parts of a dossier for a notebook's cell, with a style that reaches nothing outside them."""

from markupsafe import Markup

from rashomon.dossier.claim_rows import ClaimTable
from rashomon.dossier.event_view import Around, event_view
from rashomon.dossier.index_view import index_rows
from rashomon.dossier.markup import plain
from rashomon.dossier.pages import part_of
from rashomon.redaction.redact import without_marks
from rashomon.types import Document, Event, Record
from rashomon.version import __version__
from rashomon.wording.lookup import lookup
from rashomon.wording.words import plural

MAX_EVENTS = 100


def as_html(value: object) -> str:
    """Return a record or an event as HTML for a cell: names are shown as in the text report."""
    if isinstance(value, Event):
        return _event(value)
    if isinstance(value, Record):
        return _record(value)
    raise TypeError(f"neither a record nor an event: {type(value).__name__}")


def _record(record: Record) -> str:
    """Return the events of a record as a table, then the one that is told most."""
    given = record.published()
    main = lookup(given).order.main
    title = f"{plural(len(given.documents), 'report')}: {plural(len(main), 'event')}"
    head = Markup("<p><strong>{}</strong></p>").format(plain(title))
    rows = index_rows(main[:MAX_EVENTS], "html")
    parts = [head, part_of("cell.html", "table", rows)]
    if main:
        parts.append(_parts(main[0], given))
    return _cell(parts)


def _event(event: Event) -> str:
    """Return one event; it knows its claims by id only, so no sentence is quoted."""
    alone = Record(
        rashomon=__version__,
        profile="",
        as_of=None,
        documents=tuple(Document(id=each, text="") for each in event.documents),
        claims=(),
        events=(event.without_suspects(),),
        origins=(),
        problems=(),
    )
    return _cell([_parts(alone.events[0], alone)])


def _parts(event: Event, record: Record) -> Markup:
    found = lookup(record)
    table = ClaimTable(event, found, in_page=())
    return part_of(
        "cell.html", "event", event_view(event, Around.of(record, found), table, f"cell-{event.id}")
    )


def _cell(parts: list[Markup]) -> str:
    style = part_of("cell.html", "style")
    inside = Markup("").join([style, *parts])
    return without_marks(str(Markup('<div class="rd cell">{}</div>').format(inside)))
