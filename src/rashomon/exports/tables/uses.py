"""What became of each claim in the figures of its event, and which origins bear it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.exports.tables.trace import USED
from rashomon.types import Estimate, Event, Origin, Record

EVERYONE = "mixed_total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What became of a claim in one figure: `used`, or why it was set aside; with a note."""

    group: str
    is_total: bool
    use: str
    note: str | None = None


def uses_of(record: Record) -> dict[str, list[Use]]:
    """Return the uses of every claim that an estimate speaks of."""
    found: dict[str, list[Use]] = {}
    for event in record.events:
        for name, use in _of_event(event):
            found.setdefault(name, []).append(use)
    return found


def _of_event(event: Event) -> Iterator[tuple[str, Use]]:
    for one in event.estimates:
        for name in one.used:
            yield name, _use(one, USED)
        for aside in one.set_aside:
            yield aside.claim, _use(one, aside.reason, aside.note)


def _use(estimate: Estimate, use: str, note: str | None = None) -> Use:
    is_total = estimate.category == EVERYONE
    return Use(group=estimate.group, is_total=is_total, use=use, note=note)


def origins_of(origins: Iterable[Origin]) -> dict[str, list[Origin]]:
    """Return the origins that bear each claim."""
    found: dict[str, list[Origin]] = {}
    for origin in origins:
        for name in origin.claims:
            found.setdefault(name, []).append(origin)
    return found
