"""Who attacked and who was hit, out of an event's deeds and its claims, by ACLED's kinds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.events.deeds import Deeds, PartyKey
from rashomon.events.party_words import MILITARY, party_of
from rashomon.events.votes import Votes
from rashomon.types import Claim, Words

STATE, REBELS, MILITIA, IDENTITY = (
    "state forces",
    "rebel group",
    "political militia",
    "identity militia",
)
RIOTERS, PROTESTERS, PEOPLE, EXTERNAL = "rioters", "protesters", "civilians", "external forces"
ARMED = frozenset((STATE, REBELS, MILITIA, IDENTITY, EXTERNAL))
NON_STATE = frozenset((REBELS, MILITIA, IDENTITY))
_KIND_OF_STATUS = {
    "state_forces": STATE,
    "non_state_fighters": REBELS,
    "civilians": PEOPLE,
}
_HURT = frozenset(("killed", "wounded", "casualties_undifferentiated"))
_BLAME = {
    "REPORTED AS FACT": 1.0,
    "CLAIMED OR ADMITTED": 1.0,
    "SUSPECTED OR ACCUSED BY AUTHORITIES": 0.5,
    "SUSPECTED OR ACCUSED": 0.5,
    "POSSIBLE": 0.25,
}
_UNKNOWN = "unknown"  # whoever says no more: people, as long as nobody says who
_NAMELESS = "Unidentified Armed Group"
_SHARE = 0.5
_AMONG = 0.3
_PASSING = 0.3  # of the votes for the first attacker


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The votes for attackers and targets, the casualties by kind, and what follows from them."""

    attackers: Votes[PartyKey] = field(default_factory=Votes)
    targets: Votes[PartyKey] = field(default_factory=Votes)
    fights: Votes[frozenset[PartyKey]] = field(default_factory=Votes)
    hurt: Votes[str] = field(default_factory=Votes)
    violent: Votes[PartyKey] = field(default_factory=Votes)
    has_killed: bool = False
    country: str | None = None
    told: Mapping[PartyKey, Sequence[Words]] = field(default_factory=dict)

    @property
    def has_casualties(self) -> bool:
        """Say whether a claim counts dead or wounded."""
        return bool(self.hurt)

    @property
    def has_protesters(self) -> bool:
        """Say whether protesters did or suffered anything."""
        return any(k[1] == PROTESTERS for k in (*self.attackers, *self.targets))

    @property
    def are_crowd(self) -> bool:
        """Say whether protesters or rioters did more of the violence than anybody armed."""
        by_kind = _by_kind(self.violent)
        crowd = by_kind[PROTESTERS] + by_kind[RIOTERS]
        return crowd > sum(vote for kind, vote in by_kind.items() if kind in ARMED)

    @property
    def are_crowds_fighting(self) -> bool:
        """Say whether nobody armed took part in the fights that are told."""
        kinds = {kind for fight in self.fights for _, kind in fight}
        return bool(kinds) and kinds.isdisjoint(ARMED)

    @property
    def attacker_kind(self) -> str | None:
        """The kind with most votes for having attacked."""
        return _by_kind(self.attackers).top()

    @property
    def is_attacker_known(self) -> bool:
        """Say whether the attacker is somebody: a name, a state's forces, or a side of a fight."""
        best = self.attackers.top()
        if best is None:
            return bool(self.fights)
        name, kind = best
        return kind in (STATE, EXTERNAL) or (name is not None and not name.startswith(_NAMELESS))

    @property
    def target_kind(self) -> str | None:
        """The kind with most votes for having been hit: the dead and wounded before the rest."""
        votes = Votes(self.hurt)
        for kind, vote in _by_kind(self.targets).items():
            votes[kind] += _SHARE * vote
        return votes.top()

    @property
    def are_civilians_only(self) -> bool:
        """Say whether nobody armed was hit."""
        hit = {*self.hurt, *(kind for _, kind in self.targets)}
        return bool(hit) and hit.isdisjoint(ARMED)

    @property
    def is_one_sided(self) -> bool:
        """Say whether armed people attacked and only civilians were hit."""
        return self.are_civilians_only and not self.fights

    @property
    def are_both_armed(self) -> bool:
        """Say whether armed people hit armed people, whoever else was hit beside them."""
        armed = sum(vote for kind, vote in self.hurt.items() if kind in ARMED)
        hit = armed >= _AMONG * sum(self.hurt.values()) if self.hurt else False
        by_armed = self.attacker_kind is None or self.attacker_kind in ARMED
        return by_armed and (hit or self.target_kind in ARMED)


def people_of(deeds: Deeds, claims: Sequence[Claim], country: str | None) -> People:
    """Return the people of an event; claims of responsibility count for the attackers.

    `country` is the name of the event's country.
    """
    attackers = _attackers(deeds)
    for claim in claims:
        if claim.perpetrator is not None and not claim.perpetrator.is_individual:
            weight = _BLAME.get(claim.perpetrator.confidence, 0.0)
            if weight:
                attackers[_key_of(claim.perpetrator.actor, deeds)] += weight
    hurt = _hurt(claims, is_raid=_is_by_forces_alone(attackers, deeds))
    if set(hurt) == {_UNKNOWN}:
        hit = _by_kind(deeds.targets).top()
        hurt[hit if hit in ARMED else PEOPLE] = hurt[_UNKNOWN]
    hurt.pop(_UNKNOWN, None)
    return People(
        attackers=_named_first(_without_responders(attackers, deeds, hurt)),
        targets=deeds.targets,
        fights=_fights(deeds, attackers),
        hurt=hurt,
        violent=deeds.violent,
        country=country,
        told=deeds.told,
        has_killed=any(_is_loss(c) and c.outcome == "killed" for c in claims),
    )


def _hurt(claims: Sequence[Claim], *, is_raid: bool) -> Votes[str]:
    """Return the casualties by kind.

    Where nobody fought back, the word of the forces that killed does not make fighters of those
    whom others call civilians.
    """
    told = [(kind, c) for c in claims if (kind := _kind_hurt(c)) is not None]
    if is_raid and not any(kind == STATE for kind, _ in told):
        own = [c for kind, c in told if kind == REBELS and _is_word_of_forces(c)]
        if any(kind == PEOPLE and not _is_word_of_forces(c) for kind, c in told):
            told = [(kind, c) for kind, c in told if c not in own]
    hurt: Votes[str] = Votes()
    for kind, _ in told:
        hurt[kind] += 1
    return hurt


def _is_by_forces_alone(attackers: Votes[PartyKey], deeds: Deeds) -> bool:
    return not deeds.fights and {kind for _, kind in attackers} == {STATE}


def _is_word_of_forces(claim: Claim) -> bool:
    words = (claim.source.organisation, claim.source.label, claim.source.role)
    return MILITARY.search(" ".join(filter(None, words))) is not None


def _attackers(deeds: Deeds) -> Votes[PartyKey]:
    """Return who did the violence; who made arrests and the like only where there was none."""
    if not deeds.is_violent:
        return Votes(deeds.attackers)
    found = Votes(deeds.violent)
    for key, vote in deeds.claimed.items():
        found[key] += vote
    return found


def _without_responders(
    attackers: Votes[PartyKey], deeds: Deeds, hurt: Votes[str]
) -> Votes[PartyKey]:
    """Return the attackers of civilians without forces that only fired at those attackers."""
    if hurt.top() != PEOPLE or not any(kind in NON_STATE for _, kind in attackers):
        return attackers
    return Votes({k: v for k, v in attackers.items() if not _is_responder(k, deeds)})


def _is_responder(key: PartyKey, deeds: Deeds) -> bool:
    hit = deeds.hits.get(key, Votes())
    return key[1] in (STATE, EXTERNAL) and bool(hit) and all(kind in NON_STATE for kind in hit)


def _key_of(words: str, deeds: Deeds) -> PartyKey:
    """Return whom a claim's words mean: a party of the acts, else by the words themselves."""
    known = (*deeds.attackers, *deeds.targets)
    return next((key for key in known if key[0] == words), None) or party_of(words)


def _named_first(attackers: Votes[PartyKey]) -> Votes[PartyKey]:
    """Return the attackers without "gunmen" and the like where somebody armed is named.

    The gunmen are then theirs, unless the reports name nobody.
    """
    named = [k for k in attackers if k[0] is not None and not k[0].startswith(_NAMELESS)]
    if not any(kind in NON_STATE for _, kind in named):
        return attackers
    return Votes(
        {k: v for k, v in attackers.items() if k in named or k[1] not in (MILITIA, REBELS)}
    )


def _fights(deeds: Deeds, attackers: Votes[PartyKey]) -> Votes[frozenset[PartyKey]]:
    """Return the fights between two of a sort that are told beside the attacks, not in passing."""
    least = _PASSING * max(attackers.values(), default=0.0)
    return Votes({f: vote for f, vote in deeds.fights.items() if vote >= least and _is_even(f)})


def _is_even(fight: frozenset[PartyKey]) -> bool:
    """Say whether nobody armed fights civilians: that is an attack, or misread."""
    kinds = {kind for _, kind in fight}
    return PEOPLE not in kinds or kinds.isdisjoint(ARMED)


def _kind_hurt(claim: Claim) -> str | None:
    if claim.kind != "casualty" and claim.outcome not in _HURT:
        return None
    if not _is_loss(claim) or claim.outcome not in _HURT:
        return None
    if claim.group is None:
        return _UNKNOWN
    if claim.group.role == "attacker":
        return None
    return _KIND_OF_STATUS.get(claim.group.status, _UNKNOWN)


def _is_loss(claim: Claim) -> bool:
    return claim.count is not None and (claim.count.high is None or claim.count.high > 0)


def _by_kind(votes: Votes[PartyKey]) -> Votes[str]:
    found: Votes[str] = Votes()
    for (_, kind), vote in votes.items():
        found[kind] += vote
    return found
