"""What persons decided about which happening a claim or a report is of, as grouping takes it.

A report that was entered for an event goes where that event goes, and draws nothing with it: the
`same` that was written with it is no judgement about other reports.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from rashomon import events
from rashomon.casebook.judging.decisions import Decisions, Judgement
from rashomon.casebook.judging.matching import matching
from rashomon.events import Beside, Judgements, Moved
from rashomon.types import Claim


def moved(decisions: Decisions, document: str, claims: Sequence[Claim]) -> tuple[Moved, ...]:
    """Return the claims of a report that persons moved, each beside what; the latest counts."""
    judged = [j for j in decisions.of_document(document) if j.kind == "move"]
    found: dict[str, Moved] = {}
    if judged:
        stands, roots = decisions.standing(document, claims), decisions.roots(document, claims)
        for one in judged:
            now = (stands[root.id] for root in matching(one, roots))
            found |= {c.id: Moved(claim=c.id, beside=beside(one)) for c in now if c is not None}
    whole = decisions.entered.get(document)
    return (*found.values(), *([] if whole is None else [Moved(beside=beside(whole))]))


def judged(decisions: Decisions, documents: Iterable[str] | None = None) -> Judgements:
    """Return the judgements about reports, or about some, as far as they can hold together."""
    here = None if documents is None else set(documents)
    put = {(j.subject, j.object) for j in decisions.entered.values()}
    same, different = (
        [p for p in decisions.pairs(kind) if p not in put and (here is None or here.issuperset(p))]
        for kind in ("same", "different")
    )
    return events.judgements(same, different)


def tied(decisions: Iterable[Decisions]) -> Mapping[str, Sequence[str]]:
    """Return the reports that each was judged to be of one event with, in whole or in part."""
    found: dict[str, list[str]] = defaultdict(list)
    for some in decisions:
        for left, right in (*some.pairs("same"), *_put(some)):
            found[left].append(right)
            found[right].append(left)
    return found


def following(decisions: Decisions, documents: Iterable[str]) -> set[str]:
    """Return other reports of which a claim goes where a claim of these goes."""
    pairs = list(_put(decisions))
    given = set(documents)
    found, waiting = set(given), set(given)
    while waiting:
        waiting = {document for document, other in pairs if other in waiting} - found
        found |= waiting
    return found - given


def beside(one: Judgement) -> tuple[Beside, ...]:
    """Return beside what a judgement puts a claim; older ones name a report alone."""
    told: Sequence[Mapping[str, Any]] = one.content.get("to") or [{"document": one.object}]
    return tuple(
        Beside(
            document=str(x["document"]),
            claim=x.get("claim"),
            start=x.get("start", 0),
            end=x.get("end", 0),
        )
        for x in told
    )


def _put(decisions: Decisions) -> Iterator[tuple[str, str]]:
    """Yield each report of which a claim was moved, with those beside whose claims."""
    moves = [j for j in decisions.held if j.kind == "move"]
    for one in (*moves, *decisions.entered.values()):
        document = str(one.content.get("document", one.subject))
        yield from ((document, x.document) for x in beside(one) if x.document != document)
