"""Who is said to have done it, out of an event's claims and of what its reports tell.

Confidences are MUC-4's. The best that is borne out counts: who claims it (CLAIMED OR ADMITTED)
before what a report tells in its own words (REPORTED AS FACT), authorities before others, and
POSSIBLE last. A court's acquittal undoes accusations. Every claim keeps its own confidence.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.acts.words import act_words
from rashomon.events.deeds import Deed
from rashomon.events.party_words import party_of
from rashomon.events.people import EXTERNAL, NON_STATE, STATE
from rashomon.events.speaking import AUTHORITY
from rashomon.gazetteer import country_name
from rashomon.names import fold
from rashomon.types import Claim, EventActor, EventPerpetrator, Voice, Words

CLAIMED, CLEARED = "CLAIMED OR ADMITTED", "ACQUITTED"
FACT, ACCUSED, POSSIBLE = "REPORTED AS FACT", "SUSPECTED OR ACCUSED", "POSSIBLE"
BY_AUTHORITIES = "SUSPECTED OR ACCUSED BY AUTHORITIES"
CONFIDENCES = (CLAIMED, FACT, BY_AUTHORITIES, ACCUSED, POSSIBLE, CLEARED)
_HE = frozenset(("he", "she", "they", "it", "i", "we"))
_NAMELESS = "Unidentified Armed Group"
_VIOLENT = "ASSAULT"
_MOST_WORDS = 5
_MOST_QUOTED = 300
_SUSPECTS = re.compile(
    r"\b(?:suspect(?:s|ed)?|suspicions?|may (?:be|have)|might (?:be|have)|could (?:be|have)"
    r"|(?:believed|thought|likely|presumed) to|possibl[ey]|probably)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile('["“”]')  # what somebody said is nobody


@dataclass(slots=True)
class _Case:
    """What is said about one actor."""

    name: str
    is_individual: bool = False
    confidences: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    voices: list[Voice] = field(default_factory=list)
    denied_by: list[str] = field(default_factory=list)
    told: list[Words] = field(default_factory=list)
    is_cleared: bool = False
    is_withdrawn: bool = False


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
        if claim.perpetrator is not None:
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
    else:
        name = _in_full(name, cases)
    case = cases.setdefault(fold(name), _Case(name, done_by.is_individual))
    case.claims.append(claim.id)
    speaker = claim.source.label or next(iter(claim.source.chain), None)
    if claim.stance == "denies":
        _add(case.denied_by, speaker)
        case.is_withdrawn |= is_withdrawal(claim)
        return
    case.is_cleared |= done_by.confidence == CLEARED
    _say(case, speaker, POSSIBLE if _is_mere_suspicion(claim) else done_by.confidence)


def _is_mere_suspicion(claim: Claim) -> bool:
    """Say whether somebody without authority suspects and accuses nobody (MUC-4: POSSIBLE)."""
    done_by = claim.perpetrator
    is_accused = done_by is not None and done_by.confidence == ACCUSED
    return is_accused and _SUSPECTS.search(claim.quote[:_MOST_QUOTED]) is not None


def _in_full(name: str, cases: Mapping[str, _Case]) -> str:
    """Return the full name of a person already named whose surname this is."""
    fitting = {c.name for c in cases.values() if c.is_individual and c.name.split()[-1] == name}
    return fitting.pop() if len(fitting) == 1 else name


def _say(case: _Case, speaker: str | None, confidence: str) -> None:
    case.confidences.append(confidence)
    if speaker is not None:
        case.voices.append(Voice(name=speaker, confidence=confidence))


def is_withdrawal(claim: Claim) -> bool:
    """Say whether a group takes back what it claimed."""
    status = claim.status
    return status is not None and (status.about, status.value) == ("responsibility", "withdrawn")


def standing(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims without those of responsibility that their own group took back."""
    back = {_doer(c) for c in claims if is_withdrawal(c)}
    return [c for c in claims if c.stance != "claims_responsibility" or _doer(c) not in back]


def _doer(claim: Claim) -> str | None:
    return None if claim.perpetrator is None else fold(claim.perpetrator.actor)


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
    _say(
        case,
        _speaker(deed.told_by),
        POSSIBLE if party.is_suspected else _confidence_of(deed.told_by),
    )
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
    words = [] if _QUOTED.search(told_by or "") else (told_by or "").split()
    words = words[1:] if words[:1] and words[0].lower() in ("the", "a", "an") else words
    return " ".join(words) if len(words) > 1 or (words and words[0].lower() not in _HE) else None


def _named_first(cases: Sequence[_Case]) -> list[_Case]:
    """Return the cases without nameless groups where a name is told."""
    named = [c for c in cases if not c.name.startswith(_NAMELESS)]
    return named if any(not c.is_individual for c in named) else list(cases)


def _settled(case: _Case) -> EventPerpetrator:
    borne_out = [c for c in case.confidences if not (case.is_withdrawn and c == CLAIMED)]
    best = min(borne_out, key=_rank, default=CLEARED)
    if case.is_cleared and best != CLAIMED:
        best = CLEARED
    said_by, others = _voices(case, best)
    return EventPerpetrator(
        name=case.name,
        confidence=best,
        is_individual=case.is_individual,
        claims=tuple(case.claims),
        said_by=said_by,
        others=others,
        denied_by=tuple(case.denied_by),
        told=tuple(case.told),
    )


def _voices(case: _Case, best: str) -> tuple[tuple[str, ...], tuple[Voice, ...]]:
    """Return who says it as surely as the entry does, and everybody else with his own confidence.

    The accusers of whoever claimed it are no claimants; an acquittal undoes all that is said.
    """
    said: list[str] = []
    for voice in case.voices:
        if voice.confidence == best:
            _add(said, voice.name)
    others: dict[str, Voice] = {}
    known = {fold(name) for name in said}
    for voice in sorted(case.voices, key=lambda v: _rank(v.confidence)):
        if fold(voice.name) not in known and not (
            case.is_withdrawn and voice.confidence == CLAIMED
        ):
            others.setdefault(fold(voice.name), voice)
    return tuple(said), tuple(others.values())


def _rank(confidence: str) -> int:
    return CONFIDENCES.index(confidence)


def _says_none(claim: Claim) -> bool:
    status = claim.status
    return status is not None and (status.about, status.value) == ("responsibility", "none")


def _add(names: list[str], name: str | None) -> None:
    if name is not None and fold(name) not in map(fold, names):
        names.append(name)
