"""The measures of one event's gold and record."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rashomon.evaluation.gold import GoldClaim, Pair
from rashomon.evaluation.likeness import is_category_right, is_source_right
from rashomon.evaluation.matching import Matched
from rashomon.evaluation.measures import Apart, Found, Measures, Share
from rashomon.evaluation.settings import place_share, time_share
from rashomon.evaluation.tolls import toll_shares
from rashomon.types import Claim, Event

Saying = frozenset[tuple[object, ...]]


def measure(matched: Matched, events: dict[str, Event]) -> Measures:
    """Return the measures; `events` are the record's events by the gold's ids."""
    figures, gold = matched.figures, matched.gold
    right = [g for g, c in figures if is_category_right(g, c)]
    wrong = len(figures) - len(right)
    n_extra, n_missed = len(matched.extra), len(matched.missed)
    has_categories = any(c.categories for c in gold.claims)
    told = Found(
        len(matched.statements), len(matched.statements_extra), len(matched.statements_missed)
    )
    return Measures(
        figures=Found(len(figures), n_extra, n_missed),
        category=Found(len(right), n_extra + wrong, n_missed + wrong)
        if has_categories
        else Found(),
        source=_share(is_source_right(g, c.source.label) for g, c in figures),
        background=_share(g.background == c.background for g, c in figures),
        events=_apart(matched),
        contradictions=_contradictions(matched),
        responsibility=told,
        same_origin=_same_origin(matched),
        time=time_share(gold, events),
        place=place_share(gold, events),
        **toll_shares(matched, events),
    )


def _share(answers: Iterator[bool]) -> Share:
    found = list(answers)
    return Share(sum(found), len(found))


def events_of(claim: Claim) -> tuple[str, ...]:
    """Return the events of the record that a claim is about."""
    return (claim.event,) if claim.event is not None else claim.events


def _apart(matched: Matched) -> Apart:
    """Return B³ over the figures that the gold gives to one event."""
    items = [(g.events[0], events_of(c)) for g, c in matched.figures if len(g.events) == 1]
    both, of_gold = Counter(items), Counter(g for g, _ in items)
    ours = Counter(c for _, c in items)
    return Apart(
        sum(n * n / ours[c] for (_, c), n in both.items()),
        sum(n * n / of_gold[g] for (g, _), n in both.items()),
        len(items),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A pair that the record calls contradictory; `saying` is None where a claim has no gold."""

    claims: Pair
    saying: Saying | None
    is_tension: bool


def conflicts(matched: Matched) -> Iterator[Conflict]:
    """Yield the pairs of claims in the record's contradictions that can be held against the gold.

    States without a quote in the gold cannot be told apart, so pairs with one are left out.
    """
    states = {c.id for c in matched.record.claims if c.kind == "status"} - matched.by_claim.keys()
    for one in (c for event in matched.record.events for c in event.contradictions):
        known = [id for id in dict.fromkeys(one.claims) if id not in states]
        for a, b in combinations(known, 2):
            yield Conflict(
                claims=(a, b),
                saying=_saying(matched.by_claim.get(a), matched.by_claim.get(b)),
                is_tension=one.strength == "in_tension",
            )


def wanted_conflicts(matched: Matched) -> dict[Saying, Pair]:
    """Return the gold's contradictions as things said, each with one pair of claims."""
    return _sayings(matched, matched.gold.contradictions or ())


def _contradictions(matched: Matched) -> Found:
    """Return the pairs of things said; a tension that the gold does not list is no error."""
    if matched.gold.contradictions is None:
        return Found()
    wanted = wanted_conflicts(matched)
    found = {c.saying for c in conflicts(matched) if c.saying in wanted}
    return Found(len(found), len(false_conflicts(matched)), len(wanted) - len(found))


def false_conflicts(matched: Matched) -> list[Conflict]:
    """Return the pairs that the record calls impossible and the gold does not."""
    allowed = wanted_conflicts(matched).keys() | _sayings(matched, matched.gold.replaced).keys()
    return [c for c in conflicts(matched) if c.saying not in allowed and not c.is_tension]


def _sayings(matched: Matched, pairs: tuple[Pair, ...]) -> dict[Saying, Pair]:
    claims = {c.id: c for c in matched.gold.claims}
    found: dict[Saying, Pair] = {}
    for a, b in pairs:
        one, other = claims[a], claims[b]
        if not any(c.kind == "status" and c.quote is None for c in (one, other)):
            found.setdefault(_saying(one, other) or frozenset(), (a, b))
    return found


def _saying(one: GoldClaim | None, other: GoldClaim | None) -> Saying | None:
    """Return what two claims say: the same news in two reports makes one contradiction."""
    if one is None or other is None:
        return None
    return frozenset((_said(one), _said(other)))


def _said(claim: GoldClaim) -> tuple[object, ...]:
    events = tuple(sorted(claim.events))
    if claim.kind == "status":
        return events, claim.kind, claim.id
    if not claim.counts:
        return events, claim.kind
    return events, claim.outcomes[0], claim.counts[0], claim.categories[:1]


def _same_origin(matched: Matched) -> Share:
    """Return how many pairs of one origin, both found, the record gives one origin."""
    ours = {g.id: c.id for g, c in (*matched.figures, *matched.statements)}
    together = [frozenset(origin.claims) for origin in matched.record.origins]
    groups = matched.gold.same_origin or ()
    pairs = {frozenset(p) for group in groups for p in combinations(group, 2)}
    known = [tuple(ours[id] for id in pair) for pair in pairs if pair <= ours.keys()]
    return _share(any(set(pair) <= origin for origin in together) for pair in known)
