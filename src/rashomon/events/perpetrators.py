"""Who is said to have done it, out of an event's claims and of what its reports tell.

Confidences are MUC-4's. The best that is borne out counts: who claims it (CLAIMED OR ADMITTED)
before what a report tells in its own words (REPORTED AS FACT), authorities before others, and
POSSIBLE last. A court's acquittal undoes accusations. Every claim keeps its own confidence.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from rashomon.acts.words import act_words
from rashomon.events.deeds import Deed
from rashomon.events.party_words import party_of
from rashomon.events.people import EXTERNAL, NON_STATE, STATE
from rashomon.events.speaking import AUTHORITY
from rashomon.gazetteer import country_name
from rashomon.names import fold
from rashomon.types import Claim, EventActor, EventPerpetrator, Words

CLAIMED, CLEARED = "CLAIMED OR ADMITTED", "ACQUITTED"
FACT, ACCUSED, POSSIBLE = "REPORTED AS FACT", "SUSPECTED OR ACCUSED", "POSSIBLE"
BY_AUTHORITIES = "SUSPECTED OR ACCUSED BY AUTHORITIES"
CONFIDENCES = (CLAIMED, FACT, BY_AUTHORITIES, ACCUSED, POSSIBLE, CLEARED)
_HE = frozenset(("he", "she", "they", "it", "i", "we"))
_NAMELESS = "Unidentified Armed Group"
_VIOLENT = "ASSAULT"
_MOST_WORDS = 5


@dataclass(slots=True)
class _Case:
    """What is said about one actor."""

    name: str
    is_individual: bool = False
    confidences: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    said_by: list[str] = field(default_factory=list)
    denied_by: list[str] = field(default_factory=list)
    told: list[Words] = field(default_factory=list)
    is_cleared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to have done an event, and how settled that is."""

    perpetrators: tuple[EventPerpetrator, ...]
    competing_claims: bool
    contested: bool
    claim_status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The actors of an event; `attackers` attacked by the acts told, whatever befell them then."""

    actors: Sequence[EventActor]
    attackers: Collection[str]
    country: str | None
    is_one_sided: bool


def attribution_of(claims: Sequence[Claim], deeds: Iterable[Deed], cast: Cast) -> Attribution:
    """Return who is said to have done it, the surest first."""
    cases: dict[str, _Case] = {}
    for claim in claims:
        if claim.kind == "responsibility" and claim.perpetrator is not None:
            _take_claim(cases, claim, cast)
    for deed in deeds:
        _take_deed(cases, deed, cast)
    found = [_settled(case) for case in _named_first(list(cases.values()))]
    said = [p for p in found if p.confidence != CLEARED]
    claimants = [p for p in said if p.confidence == CLAIMED and not p.is_individual]
    is_unclaimed = any(c.status is not None and _says_none(c) for c in claims)
    status = "unclaimed" if is_unclaimed else "unknown"
    return Attribution(
        perpetrators=tuple(sorted(found, key=lambda p: (_rank(p.confidence), p.name))),
        competing_claims=len(claimants) > 1,
        contested=_is_contested(said),
        claim_status="claimed" if any(p.confidence == CLAIMED for p in said) else status,
    )


def _is_contested(said: Sequence[EventPerpetrator]) -> bool:
    """Say whether several groups are named, each by somebody's claim, or one of them denies it."""
    groups = [p for p in said if p.claims and not p.is_individual]
    return len(groups) > 1 or any(p.denied_by for p in said)


def _take_claim(cases: dict[str, _Case], claim: Claim, cast: Cast) -> None:
    done_by = claim.perpetrator
    assert done_by is not None
    name = done_by.actor
    if not done_by.is_individual:
        name = named_in(name, cast.actors, cast.country)
    case = cases.setdefault(fold(name), _Case(name, done_by.is_individual))
    case.claims.append(claim.id)
    speaker = claim.source.label or next(iter(claim.source.chain), None)
    if claim.stance == "denies":
        _add(case.denied_by, speaker)
        return
    _add(case.said_by, speaker)
    case.is_cleared |= done_by.confidence == CLEARED
    case.confidences.append(done_by.confidence)


def named_in(words: str, actors: Sequence[EventActor], country: str | None) -> str:
    """Return the name under which an event knows whom some words mean."""
    known = next((a.name for a in actors if fold(a.name) == fold(words)), None)
    if known is not None:
        return known
    name, kind = party_of(words)
    if name is None:
        return _NAMELESS if country is None else f"{_NAMELESS} ({country_name(country)})"
    if "{}" not in name:
        return name
    forces = [a.name for a in actors if a.kind == kind]
    if len(forces) == 1:
        return forces[0]
    return words if country is None else name.format(country_name(country))


def _take_deed(cases: dict[str, _Case], deed: Deed, cast: Cast) -> None:
    """Take in an attacker whom a report names in its own words or in somebody's.

    A state's forces count only where they attacked civilians: those who report the dead of a battle
    perpetrated nothing.
    """
    act, party = deed.act, deed.act.attacker
    tactic = act_words().tactics[act.tactic]
    if party is None or party.is_thing or act.partner is not None or tactic.plover != _VIOLENT:
        return
    if act.stage != "accomplished" or party.kind not in NON_STATE | {STATE, EXTERNAL}:
        return
    if party.kind not in NON_STATE and not cast.is_one_sided:
        return
    attacking = [a for a in cast.actors if a.name in cast.attackers]
    name = named_in(party.name or party.text, attacking, cast.country)
    if name not in cast.attackers:
        return
    case = cases.setdefault(fold(name), _Case(name))
    case.confidences.append(POSSIBLE if party.is_suspected else _confidence_of(deed.told_by))
    _add(case.said_by, _speaker(deed.told_by))
    if len(case.told) < _MOST_WORDS:
        first, last = min(party.start, act.start), max(party.end, act.end)
        case.told.append(Words(document=deed.document, start=first, end=last, text=""))


def _confidence_of(told_by: str | None) -> str:
    """Return how far a report commits to what it tells: not at all where it quotes somebody."""
    if told_by is None:
        return FACT
    return BY_AUTHORITIES if AUTHORITY.search(told_by) else ACCUSED


def _speaker(told_by: str | None) -> str | None:
    """Return a speaker's words without the article; "he" names nobody."""
    words = (told_by or "").split()
    words = words[1:] if words[:1] and words[0].lower() in ("the", "a", "an") else words
    return " ".join(words) if len(words) > 1 or (words and words[0].lower() not in _HE) else None


def _named_first(cases: Sequence[_Case]) -> list[_Case]:
    """Return the cases without nameless groups where a name is told."""
    named = [c for c in cases if not c.name.startswith(_NAMELESS)]
    return named if any(not c.is_individual for c in named) else list(cases)


def _settled(case: _Case) -> EventPerpetrator:
    best = min(case.confidences, key=_rank, default=CLEARED)
    if case.is_cleared and best != CLAIMED:
        best = CLEARED
    return EventPerpetrator(
        name=case.name,
        confidence=best,
        is_individual=case.is_individual,
        claims=tuple(case.claims),
        said_by=tuple(case.said_by),
        denied_by=tuple(case.denied_by),
        told=tuple(case.told),
    )


def _rank(confidence: str) -> int:
    return CONFIDENCES.index(confidence)


def _says_none(claim: Claim) -> bool:
    status = claim.status
    return status is not None and (status.about, status.value) == ("responsibility", "none")


def _add(names: list[str], name: str | None) -> None:
    if name is not None and name not in names:
        names.append(name)
