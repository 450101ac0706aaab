"""The bullets of a golden record: what each asks, and how a record falls short of it."""

import re

from rashomon.names import alike
from rashomon.types import Event, Record
from tests.golden_records import RecordCase
from tests.settling import conflicts, facts, figures, tracing
from tests.settling.view import View, happened, record_of

_JUDGES = (*figures.JUDGES, *conflicts.JUDGES, *facts.JUDGES, *tracing.JUDGES)
_PREFIX = re.compile(
    r"(?:(?P<what>profile|as of|in(?! tension)) (?P<which>[^ ]+)|(?P<kind>background|aggregate)): "
)


def wrong_bullets(case: RecordCase) -> list[str]:
    """Return a line for each bullet that does not hold, and for each contradiction too much."""
    wrong = [f"{b}: {said}" for b in case.bullets if (said := _judged(case, b)) is not None]
    record = record_of(case)
    events = happened(record)
    if case.is_one_event and len(events) > 1:
        wrong.append(f"one event was told of: the record has {len(events)}")
    views = [View(case=case, record=record, event=event) for event in events]
    return wrong + [line for view in views for line in conflicts.too_many(view)]


def _judged(case: RecordCase, bullet: str) -> str | None:
    """Return how the record falls short of a bullet, None if it does not."""
    rest, asked = bullet, {}
    while (found := _PREFIX.match(rest)) is not None:
        asked[found["what"] or found["kind"]] = found["which"]
        rest = rest[found.end() :]
    record = record_of(case, profile=asked.get("profile", "gtd"), as_of=asked.get("as of"))
    view = View(case=case, record=record, event=_event(record, asked))
    for pattern, judge in _JUDGES:
        if (words := re.fullmatch(pattern, rest)) is not None:
            return judge(view, words)
    raise ValueError(f"{case.name}: a bullet of no known form: {bullet}")


def _event(record: Record, asked: dict[str, str]) -> Event | None:
    """Return the event that the bullet's first words name, else the one with most claims."""
    if "background" in asked:
        found = [e for e in record.events if e.background]
    elif "aggregate" in asked:
        found = [e for e in record.events if e.event_clarity == 2]
    else:
        found = happened(record)
    if (place := asked.get("in")) is not None:
        found = [e for e in found if e.place is not None and alike(place, e.place.name or "")]
    return max(found, key=lambda e: len(e.claims), default=None)
