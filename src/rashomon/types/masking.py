"""Names of persons said to have done it, taken out of every field but the quoted words.

A person is known by the full name, by the surname and by any name that ends in it, but for an
office-holder's of another given name. What is named for a person ("fighters of X") keeps its name.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.types.claim import UNNAMED, Claim, Source
from rashomon.types.curve import Curve
from rashomon.types.event import Event
from rashomon.types.origin import Origin

_TITLES = frozenset(
    "mr mrs ms dr miss sir colonel col general gen captain capt major maj commander sergeant sgt "
    "lieutenant lt corporal private sheikh imam pastor suspect father brother sister".split()
)
_OFFICES = frozenset(("official", "medical", "monitor", "media"))
_SHORTEST = 3
_OWNED = re.compile(re.escape(UNNAMED) + r"(?:['’]s?)?\s+(?P<whose>[^,;.()]{2,60})\Z")


@dataclass(frozen=True, slots=True)
class Mask:
    """The names to hide; `kept` are names in which nothing is hidden."""

    pattern: re.Pattern[str] | None
    kept: frozenset[str]

    def word(self, text: str) -> str:
        """Return a name without the persons: "X's brother" is "brother of a named person"."""
        if text in self.kept:
            return text
        masked = self.words(text)
        owned = None if masked == text else _OWNED.match(masked)
        return masked if owned is None else f"{owned['whose']} of {UNNAMED}"

    def words(self, text: str) -> str:
        """Return running text without the persons, but in the names of groups."""
        if self.pattern is None:
            return text
        return self.pattern.sub(lambda found: self._instead(text, found), text)

    def maybe(self, text: str | None) -> str | None:
        """Return a name that may be missing."""
        return None if text is None else self.word(text)

    def _instead(self, text: str, found: re.Match[str]) -> str:
        if any(_covers(text, name, found.start()) for name in self.kept):
            return found[0]
        return UNNAMED


def mask_of(names: Iterable[str], kept: Iterable[str] = ()) -> Mask:
    """Return the mask for persons by their full names."""
    ordered = sorted({n for n in names if n}, key=lambda n: (-len(n), n))
    if not ordered:
        return Mask(None, frozenset())
    lasts = {n.split()[-1] for n in ordered if len(n.split()[-1]) >= _SHORTEST}
    full = "|".join(map(re.escape, ordered))
    last = "|".join(map(re.escape, sorted(lasts, key=lambda n: (-len(n), n)))) or r"(?!)"
    title = r"(?:\b[A-Z][\w’'-]{0,30}\.?\s)?"
    pattern = rf"(?<!\w)(?:(?:{full})|{title}(?:{last}))(?!\w)"
    return Mask(re.compile(pattern), frozenset(kept))


def masked_claims(claims: Sequence[Claim], events: Sequence[Event] = ()) -> tuple[Claim, ...]:
    """Return the claims without the persons whom their report or event says to have done it."""
    masks = _Masks(claims, events)
    return tuple(_masked(c.without_suspect(), masks.of((c.document, *c.events))) for c in claims)


def masked_events(claims: Sequence[Claim], events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events without the persons whom their reports say to have done it."""
    masks = _Masks(claims, events)
    return tuple(
        _masked_event(event.without_suspects(), masks.of((event.id, *event.documents)))
        for event in events
    )


def masked_origins(origins: Sequence[Origin], claims: Sequence[Claim]) -> tuple[Origin, ...]:
    """Return the origins without the persons whom their reports say to have done it."""
    masks = _Masks(claims, ())
    documents = {c.id: c.document for c in claims}
    found = []
    for one in origins:
        its_own = {*one.documents, *(documents[c] for c in one.claims if c in documents)}
        mask = masks.of(sorted(its_own))
        label, evidence = mask.word(one.label), mask.words(one.evidence)
        found.append(replace(one, label=label, evidence=evidence))
    return tuple(found)


class _Masks:
    """The persons and groups by report and event."""

    def __init__(self, claims: Sequence[Claim], events: Sequence[Event]) -> None:
        self._persons: dict[str, set[str]] = {}
        self._groups: dict[str, set[str]] = {}
        self._speakers: dict[str, set[str]] = {}
        for claim in claims:
            source, done_by = claim.source, claim.perpetrator
            if source.label is not None and source.kind in _OFFICES and source.role is not None:
                for where in (claim.document, *claim.events):
                    self._speakers.setdefault(where, set()).add(source.label)
            if done_by is not None:
                names = self._persons if done_by.is_individual else self._groups
                for where in (claim.document, *claim.events):
                    names.setdefault(where, set()).add(done_by.actor)
        for event in events:
            for one in event.perpetrators:
                names = self._persons if one.is_individual else self._groups
                names.setdefault(event.id, set()).add(one.name)
        self._known: dict[tuple[frozenset[str], frozenset[str]], Mask] = {}

    def of(self, where: Iterable[str]) -> Mask:
        """Return the mask for reports and events."""
        places = tuple(where)
        persons = _union(self._persons, places)
        others = {x for x in _union(self._speakers, places) if _is_other(x, persons)}
        key = (persons, _union(self._groups, places) | others)
        if key not in self._known:
            self._known[key] = mask_of(*key)
        return self._known[key]


def _is_other(name: str, persons: Iterable[str]) -> bool:
    """Say whether a name in full is none of these persons': it has another given name."""
    first, *rest = name.split()
    is_full = bool(rest) and first.lower().strip(".") not in _TITLES and len(first.strip(".")) > 1
    return is_full and not any({*p.split()} <= {*name.split()} for p in persons)


def _union(names: Mapping[str, set[str]], places: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*(names.get(place, ()) for place in places))


def _covers(text: str, name: str, at: int) -> bool:
    """Say whether a place of a text is inside a name."""
    first = text.find(name)
    return first >= 0 and first <= at < first + len(name)


def _masked(claim: Claim, mask: Mask) -> Claim:
    return claim if mask.pattern is None else replace(claim, source=_source(claim.source, mask))


def _source(source: Source, mask: Mask) -> Source:
    return replace(
        source,
        label=mask.maybe(source.label),
        organisation=mask.maybe(source.organisation),
        role=mask.maybe(source.role),
        party_to=mask.maybe(source.party_to),
        chain=tuple(map(mask.word, source.chain)),
    )


def _masked_event(event: Event, mask: Mask) -> Event:
    if mask.pattern is None:
        return event
    return replace(
        event,
        sides=replace(event.sides, a=mask.maybe(event.sides.a), b=mask.maybe(event.sides.b)),
        actors=tuple(replace(a, name=mask.word(a.name)) for a in event.actors),
        perpetrators=tuple(
            replace(
                p,
                said_by=tuple(map(mask.word, p.said_by)),
                denied_by=tuple(map(mask.word, p.denied_by)),
                others=tuple(replace(v, name=mask.word(v.name)) for v in p.others),
            )
            for p in event.perpetrators
        ),
        contradictions=tuple(
            replace(c, about=mask.words(c.about), explanation=mask.words(c.explanation))
            for c in event.contradictions
        ),
        updates=tuple(replace(u, explanation=mask.words(u.explanation)) for u in event.updates),
        curve=tuple(_masked_curve(curve, mask) for curve in event.curve),
    )


def _masked_curve(curve: Curve, mask: Mask) -> Curve:
    steps = (replace(s, explanation=mask.words(s.explanation)) for s in curve.steps)
    return replace(curve, steps=tuple(steps))
