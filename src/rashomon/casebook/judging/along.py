"""Which reports a judgement about two reports was written on, and which others went with them."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import Connection

from rashomon.casebook.events.near_misses import held
from rashomon.casebook.judging.decisions import Judgement
from rashomon.wording.safe import short

Membership = Mapping[str, frozenset[str]]

_NAMED = 8  # reports of one line


def membership(connection: Connection, documents: Collection[str]) -> Membership:
    """Return the events that each of some reports tells of."""
    found: dict[str, set[str]] = {document: set() for document in documents}
    for document, event in held(connection, documents):
        found[document].add(event)
    return {document: frozenset(events) for document, events in found.items()}


def written_on(one: Judgement) -> str:
    """Return in words which reports stand for the two events that a person named."""
    left, right = one.content["events"]
    return (
        f"written on the first reports of the two: {short(one.subject, 80)} of {left} and "
        f"{short(str(one.object), 80)} of {right}"
    )


def went_along(before: Membership, after: Membership, judged: Collection[str]) -> tuple[str, ...]:
    """Return in words which reports are of another event now beside those judged."""
    moved: dict[tuple[str, str], list[str]] = defaultdict(list)
    for document in sorted(before.keys() - set(judged)):
        left, come = before[document] - after[document], after[document] - before[document]
        if left or come:
            moved[", ".join(sorted(left)) or "no event", ", ".join(sorted(come))].append(document)
    return tuple(
        f"with it moved {_listed(documents)}: {was} → {now or 'no event'}"
        for (was, now), documents in sorted(moved.items())
    )


def _listed(documents: list[str]) -> str:
    more = f" and {len(documents) - _NAMED} more" if len(documents) > _NAMED else ""
    return f"{', '.join(short(d, 80) for d in documents[:_NAMED])}{more}"
