"""Each thing that the record has wrong, too much or not at all, with its words."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.evaluation.gold import GoldClaim, GoldEvent
from rashomon.evaluation.likeness import category_of, is_category_right, is_source_right
from rashomon.evaluation.matching import Matched, are_together
from rashomon.evaluation.scoring import (
    conflicts,
    events_of,
    false_conflicts,
    wanted_conflicts,
)
from rashomon.evaluation.settings import is_place_right, is_time_right
from rashomon.evaluation.tolls import asked, estimates_of
from rashomon.types import Claim, Event, Json, to_json

_NOBODY = "nobody"
_NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One error: `what` it is, what the gold has, what the record has, and the report's words.

    `document` and `quote` are None for what no sentence tells: tolls, times and places. `gold_id`
    and `claim` lead back to the gold's claim (or event) and to the record's.
    """

    what: str
    document: str | None
    gold: str | None
    got: str | None
    quote: str | None
    gold_id: str | None = None
    claim: str | None = None

    def to_dict(self) -> Json:
        """Return the error as JSON."""
        return to_json(self)


def misses_of(matched: Matched, events: dict[str, Event]) -> tuple[Miss, ...]:
    """Return the errors: figures document by document, then what is told of the whole event."""
    figures = [*_figures(matched), *_details(matched), *_wrong_events(matched)]
    order = {d.id: n for n, d in enumerate(matched.gold.documents)}
    figures.sort(key=lambda miss: order.get(miss.document or "", -1))
    rest = [*_statements(matched), *_conflicts(matched), *_tolls(matched, events)]
    return (*figures, *rest, *_settings(matched, events))


def _figures(matched: Matched) -> Iterator[Miss]:
    """Yield what is missing and too much; the two as one where they stand at the same words."""
    left = dict.fromkeys(matched.extra)
    for gold in matched.missed:
        claim = next((c for c in left if are_together(matched, gold, c)), None)
        if claim is None:
            yield _miss("missing figure", gold, None, _counted(gold), _NOTHING)
            continue
        del left[claim]
        yield _miss("wrong figure", gold, claim, _counted(gold), _figure(claim))
    for claim in left:
        yield _miss("extra figure", None, claim, _NOTHING, _figure(claim))


def _details(matched: Matched) -> Iterator[Miss]:
    for gold, claim in matched.figures:
        if not is_category_right(gold, claim):
            meant = " or ".join(gold.categories)
            yield _miss("wrong category", gold, claim, meant, category_of(claim) or "none")
        if not is_source_right(gold, claim.source.label):
            meant = " or ".join(each or _NOBODY for each in gold.labels)
            yield _miss("wrong source", gold, claim, meant, claim.source.label or _NOBODY)
        if gold.background != claim.background:
            names = {True: "background", False: "not background"}
            meant, got = names[gold.background], names[claim.background]
            yield _miss("wrong background", gold, claim, meant, got)


def _wrong_events(matched: Matched) -> Iterator[Miss]:
    """Yield the figures that the record parts from most of their event, or joins to another."""
    items = [(g, c, events_of(c)) for g, c in matched.figures if len(g.events) == 1]
    votes: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    back: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for gold, _, ours in items:
        votes[gold.events[0]][ours] += 1
        back[ours][gold.events[0]] += 1
    for gold, claim, ours in items:
        meant = gold.events[0]
        if votes[meant][ours] < max(votes[meant].values()):
            got = f"apart, in {', '.join(ours) or 'no event'}"
            yield _miss("wrong event", gold, claim, meant, got)
        elif back[ours][meant] < max(back[ours].values()):
            other = min(back[ours], key=lambda name: (-back[ours][name], name))
            yield _miss("wrong event", gold, claim, meant, f"together with {other}")


def _statements(matched: Matched) -> Iterator[Miss]:
    for gold in matched.statements_missed:
        yield _miss(f"missing {gold.kind}", gold, None, gold.labels[0] or _NOBODY, _NOTHING)
    for claim in matched.statements_extra:
        said = claim.source.label or _NOBODY
        yield _miss(f"extra {claim.kind}", None, claim, _NOTHING, said)


def _conflicts(matched: Matched) -> Iterator[Miss]:
    if matched.gold.contradictions is None:
        return
    found = {one.saying for one in conflicts(matched)}
    golds = {c.id: c for c in matched.gold.claims}
    for saying, pair in wanted_conflicts(matched).items():
        if saying not in found:
            told = " / ".join(_told(golds[id]) for id in pair)
            yield _of_event("missing contradiction", " / ".join(pair), told, _NOTHING)
    claims = {c.id: c for c in matched.record.claims}
    for one in false_conflicts(matched):
        quotes = " / ".join(claims[id].quote for id in one.claims if id in claims)
        yield Miss(
            what="extra contradiction",
            document=None,
            gold=_NOTHING,
            got="impossible together",
            quote=quotes,
            claim=" / ".join(one.claims),
        )


def _tolls(matched: Matched, events: dict[str, Event]) -> Iterator[Miss]:
    for row, _ in asked(matched):
        ours = estimates_of(row, matched, events)
        if any((e.low, e.high) == (row.low, row.high) for e in ours):
            continue
        got = "; ".join(f"{_range(e.low, e.high)} {e.group}" for e in ours) or _NOTHING
        what = f"wrong toll: {row.outcome}, {row.group}"
        yield _of_event(what, row.event, _range(row.low, row.high), got)


def _settings(matched: Matched, events: dict[str, Event]) -> Iterator[Miss]:
    for gold in matched.gold.events:
        ours = events.get(gold.id)
        if gold.background:
            continue
        if gold.start is not None and not is_time_right(gold, ours):
            got = (ours.start if ours else None) or _NOTHING
            yield _of_event("wrong time", gold.id, gold.start, got)
        if gold.place is not None and not is_place_right(gold, ours):
            yield _of_event("wrong place", gold.id, _place(gold), _our_place(ours))


def _place(gold: GoldEvent) -> str:
    place = gold.place
    named = (*place.names[:1], place.country) if place is not None else ()
    return ", ".join(name for name in named if name)


def _our_place(event: Event | None) -> str:
    place = event.place if event is not None else None
    named = (place.name, place.country) if place is not None else ()
    return ", ".join(name for name in named if name) or _NOTHING


def _miss(what: str, gold: GoldClaim | None, claim: Claim | None, meant: str, got: str) -> Miss:
    there = claim or gold
    return Miss(
        what=what,
        document=None if there is None else there.document,
        gold=meant,
        got=got,
        quote=_words(gold, claim),
        gold_id=None if gold is None else gold.id,
        claim=None if claim is None else claim.id,
    )


def _words(gold: GoldClaim | None, claim: Claim | None) -> str | None:
    """Return the report's words, as our claim has them, else as the gold has."""
    if claim is not None:
        return claim.quote
    return None if gold is None else gold.quote or gold.words


def _of_event(what: str, id: str, meant: str, got: str) -> Miss:
    return Miss(what=what, document=None, gold=meant, got=got, quote=None, gold_id=id)


def _told(gold: GoldClaim) -> str:
    return _counted(gold) if gold.is_figure else f"{gold.kind} of {gold.labels[0] or _NOBODY}"


def _counted(gold: GoldClaim) -> str:
    ranges = " or ".join(_range(*count) for count in gold.counts)
    return f"{' or '.join(gold.outcomes)} {ranges}, {gold.group or 'no group'}"


def _figure(claim: Claim) -> str:
    count, group = claim.count, claim.group.label if claim.group is not None else None
    ends = _range(count.low, count.high) if count is not None else "no count"
    return f"{claim.outcome} {ends}, {group or 'no group'}"


def _range(low: int | None, high: int | None) -> str:
    """Return an interval in words.

    >>> _range(3, 3), _range(3, None), _range(None, 9), _range(3, 9)
    ('3', 'at least 3', 'at most 9', '3 to 9')
    """
    if low is None:
        return "not known" if high is None else f"at most {high}"
    if high is None:
        return f"at least {low}"
    return str(low) if low == high else f"{low} to {high}"
