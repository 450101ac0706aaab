"""What an id, or the unique beginning of one, names in a record."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.errors import NotFound
from rashomon.types import Claim, Document, Estimate, Event, Origin, Record
from rashomon.wording.figures import figure_path
from rashomon.wording.safe import short

Found = Claim | Event | Origin | Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An estimate, with the event that it is of."""

    event: Event
    estimate: Estimate


def resolve(record: Record, wanted: str) -> Found | Figure:
    """Return what the id names: EVENT/outcome/group names a figure.

    Raises NotFound that lists the nearest ids, or all that the beginning fits.
    """
    known = _by_id(record)
    if wanted in known:
        return known[wanted]
    if "/" in wanted:
        return _figure(record, wanted)
    return known[_only(wanted, known)]


def _by_id(record: Record) -> dict[str, Found]:
    """Return everything in the record by id; an event also by the ids it had before."""
    known: dict[str, Found] = {}
    kinds: tuple[tuple[Found, ...], ...] = (
        record.claims,
        record.events,
        record.origins,
        record.documents,
    )
    for each in itertools.chain.from_iterable(kinds):
        known.setdefault(each.id, each)
    for event in record.events:
        for before in event.previous_ids:
            known.setdefault(before, event)
    return known


def _figure(record: Record, wanted: str) -> Figure:
    figures = {
        figure_path(event, estimate): Figure(event=event, estimate=estimate)
        for event in record.events
        for estimate in event.estimates
    }
    former = {f"{old}/": f"{v.id}/" for v in record.events for old in v.previous_ids}
    head, _, rest = wanted.partition("/")
    wanted = former.get(f"{head}/", f"{head}/") + rest
    if wanted in figures:
        return figures[wanted]
    whole = f"{wanted.rstrip('/')}/everyone"
    if wanted.count("/") == 1 and whole in figures:
        return figures[whole]
    fits = [path for path in figures if _fits(path, wanted)]
    return figures[_only(wanted, figures, fits)]


def _fits(path: str, wanted: str) -> bool:
    """Say whether each step of a path begins with the wanted step, whatever the case."""
    steps, begun = path.split("/", 2), wanted.split("/", 2)
    return all(
        step.casefold().startswith(start.casefold())
        for step, start in zip(steps, begun, strict=False)
    )


def _only(wanted: str, known: Iterable[str], fits: list[str] | None = None) -> str:
    """Return the one id that begins as wanted."""
    names = list(known)
    if fits is None:
        fits = [name for name in names if wanted and name.startswith(wanted)]
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise NotFound(_ambiguous(wanted, fits))
    near = _nearest(wanted, names)
    hint = f"; the nearest: {', '.join(near)}" if near else ""
    raise NotFound(f"no {short(wanted, 80)!r} in this record{hint}")


def _ambiguous(wanted: str, fits: list[str]) -> str:
    listed = [short(each, 120) for each in fits[:5]] + (["..."] if len(fits) > 5 else [])
    return f"{short(wanted, 80)!r} fits {len(fits)} ids, write more of it: {', '.join(listed)}"


def _nearest(wanted: str, names: list[str]) -> list[str]:
    from rapidfuzz import process

    return [short(name, 120) for name, _, _ in process.extract(wanted[:200], names, limit=3)]
