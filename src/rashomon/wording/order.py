"""In which order events and reports are told, and the number that each report goes by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.types import Document, Event, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Events in the order of the page, and reports numbered as a reader meets them.

    `listed` gives for a report the event under which it is listed.
    """

    main: tuple[Event, ...]
    background: tuple[Event, ...]
    numbers: Mapping[str, int]
    listed: Mapping[str, str]


def ordered(record: Record, names: Mapping[str, str]) -> Order:
    """Return the order of a record, the same whatever the order in which the reports were given."""
    main = tuple(sorted((e for e in record.events if not e.background), key=_by_weight))
    background = tuple(sorted((e for e in record.events if e.background), key=_by_weight))
    documents = {document.id: document for document in record.documents}
    listed: dict[str, str] = {}
    for event in (*main, *background):
        mine = (documents[each] for each in event.documents if each in documents)
        for each in _by_date(mine, names):
            listed.setdefault(each, event.id)
    rest = (document for document in record.documents if document.id not in listed)
    numbered = [*listed, *dict.fromkeys(_by_date(rest, names))]
    numbers = {each: n for n, each in enumerate(numbered, start=1)}
    return Order(main=main, background=background, numbers=numbers, listed=listed)


def _by_weight(event: Event) -> tuple[int, int, str, str]:
    """Return the order of events: most reports first, then most claims, then the earliest."""
    return -len(event.documents), -len(event.claims), event.start or "~", event.id


def _by_date(documents: Iterable[Document], names: Mapping[str, str]) -> list[str]:
    """Return the ids of reports, the earliest first, those without a date last."""
    dated = (
        ("~" if each.published is None else each.published.edtf, names[each.id], each.id)
        for each in documents
    )
    return [each for _, _, each in sorted(dated)]
