"""What neither coders' format holds, whatever its own rules are."""

from collections.abc import Mapping

from rashomon.exports.toll import toll_of
from rashomon.types import DATASET, Document, Event

BACKGROUND = "background events: told of in passing"
REJECTED = "events that a person rejected"
OF_DATASETS = "events that only an imported data set tells: they are in that data set"
SINGLY = "aggregates of which all the dead are counted in other events"


def reason_against(event: Event, reports: Mapping[str, Document]) -> str | None:
    """Return why an event is in no table of coded events, None where it may be."""
    if event.background:
        return BACKGROUND
    if event.code_status == "rejected":
        return REJECTED
    if _is_of_datasets(event, reports):
        return OF_DATASETS
    return SINGLY if _is_counted_singly(event) else None


def _is_of_datasets(event: Event, reports: Mapping[str, Document]) -> bool:
    known = [reports[name] for name in event.documents if name in reports]
    return bool(known) and all(any(f.about == DATASET for f in each.fields) for each in known)


def _is_counted_singly(event: Event) -> bool:
    toll, whole = toll_of(event), event.aggregate
    is_less = whole is not None and bool(whole.includes)
    return is_less and toll is not None and toll.best == 0 and not toll.high
