"""A violent event and its settled figures."""

from dataclasses import dataclass, replace

from rashomon.types.aggregate import Aggregate
from rashomon.types.claim import UNNAMED
from rashomon.types.curve import Curve
from rashomon.types.notebook import as_html
from rashomon.types.shape import Json, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an event happened, and how precisely that is known.

    `where_prec` is UCDP's code (1 a town, 2 within about 25 km of it, 3 a district, 4 a first-level
    region, 5 a line or a fuzzy area, 6 a country, 7 international waters), `geo_precision` ACLED's
    (1 to 3, None for a country). `name` is the town even where a quarter of it is told: that is the
    `section`. Where `name` is on no map, the point is that of `point_of`, the nearest or smallest
    place around it that is. `evidence` says in words what decided.
    """

    name: str | None = None
    admin1: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    where_prec: int | None = None
    district: str | None = None
    section: str | None = None
    point_of: str | None = None
    geo_precision: int | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """The event in the words of ACLED, UCDP, OHCHR and PLOVER; None where nothing decides.

    `ucdp` is 1 state-based, 2 non-state, 3 one-sided; `weapon` is OHCHR's cause; `plover` with
    `plover_mode` PLOVER's category; `stage` MUC-4's. `words` told the ACLED type.
    """

    acled: str | None = None
    acled_sub: str | None = None
    ucdp: int | None = None
    weapon: str | None = None
    plover: str | None = None
    plover_mode: str | None = None
    stage: str | None = None
    civilian_targeting: bool | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The two sides by name; None where unknown."""

    a: str | None = None
    b: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Characters of a document that tell something."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventActor:
    """Somebody who took part, with the role: `attacker`, `target` or `other`.

    `kind` is one of ACLED's eight kinds of actor, None where only a claim's words name them; `told`
    are some of the words that give them that part.
    """

    name: str
    role: str
    kind: str | None = None
    told: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody who says who did it, with one of MUC-4's confidences."""

    name: str
    confidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPerpetrator:
    """Somebody who is said to have done it, with the best of MUC-4's confidences that is borne out.

    `claims` are all claims about it, denials too, each with its own confidence; `said_by` those who
    say it as surely as the entry does, `others` the rest, `denied_by` those who deny it. `told`
    are the report's own words, where no claim says it.
    """

    name: str
    confidence: str
    is_individual: bool = False
    claims: tuple[str, ...] = ()
    said_by: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    others: tuple[Voice, ...] = ()
    told: tuple[Words, ...] = ()

    def without_name(self) -> "EventPerpetrator":
        """Return the same without the name, if it is a person's."""
        if not self.is_individual:
            return self
        kept, denying = (
            tuple(UNNAMED if who == self.name else who for who in names)
            for names in (self.said_by, self.denied_by)
        )
        return replace(self, name=UNNAMED, said_by=kept, denied_by=denying)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A claim that did not set a figure, with the field guide's reason.

    `note` says what happened where the reason's own words would say too little, or not just that.
    """

    claim: str
    reason: str
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Low, best and high of one outcome for one group, with the claims behind them.

    None is unknown; `upper_open` says that the high end is a lower bound told by a source
    ("at least 23"). `checks` lists sums that were verified, in words. `coded` is what the profile's
    codebook writes in a table where only words without a number are told (ACLED: 12 for "dozens").
    `most` is what the other groups leave possible: of 20 dead with 7 soldiers, 13 civilians.
    """

    outcome: str
    category: str
    group: str
    actor: str | None
    side: str | None
    low: int | None
    best: int | None
    high: int | None
    upper_open: bool
    n_documents: int
    n_origins: int
    rule: str
    used: tuple[str, ...]
    set_aside: tuple[SetAside, ...] = ()
    checks: tuple[str, ...] = ()
    coded: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """The best figure of the dead in UCDP's columns: side A, side B, civilians, unknown.

    Side A is the government of a state-based conflict, the perpetrator of one-sided violence. What
    no column holds is unknown. `exceeds` says that the parts are more than the best figure: it is
    flagged and not mended. Without a best figure the parts stand alone.
    """

    best: int | None
    deaths_a: int
    deaths_b: int
    deaths_civilians: int
    deaths_unknown: int | None
    exceeds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Claims that cannot all be true (`impossible`) or sit ill together (`in_tension`)."""

    claims: tuple[str, ...]
    about: str
    strength: str
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A later figure in place of an earlier one: it `rose`, was `cut` or `retracted`.

    `reason` is `correction_by_source` (its own source gave a lower figure, or called the earlier
    one wrong), `toll_rose` or `retracted`; the dates are those of the two reports, as EDTF.
    """

    earlier: str
    later: str
    how: str
    explanation: str
    reason: str = ""
    earlier_date: str | None = None
    later_date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Claims held to be about one happening, and what they settle to.

    `competing_claims` says that two groups or more claim it (GTD, `compclaim`), `contested` that
    whoever is said to have done it is disputed (Airwars), `claim_status` whether a claim of
    responsibility is known: `claimed`, `unclaimed` (a report says that nobody has) or `unknown`.
    """

    id: str
    summary: str
    background: bool
    type: EventType
    sides: Sides
    place: Place | None
    actors: tuple[EventActor, ...]
    documents: tuple[str, ...]
    claims: tuple[str, ...]
    perpetrators: tuple[EventPerpetrator, ...] = ()
    competing_claims: bool = False
    contested: bool = False
    claim_status: str = "unknown"
    start: str | None = None
    end: str | None = None
    ongoing: bool | None = None
    date_prec: int | None = None
    time_precision: int | None = None
    time_evidence: str | None = None
    event_clarity: int = 1
    previous_ids: tuple[str, ...] = ()
    code_status: str = "candidate"
    provisional: bool = True
    reasons: tuple[str, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    updates: tuple[Update, ...] = ()
    curve: tuple[Curve, ...] = ()
    aggregate: Aggregate | None = None
    breakdown: Breakdown | None = None

    def to_dict(self, *, suspects: bool = False) -> Json:
        """Return the event's public JSON, with suspects' names where they are asked for."""
        return to_json(self if suspects else self.without_suspects())

    def _repr_html_(self) -> str:
        """Return the event as a notebook shows it."""
        return as_html(self)

    def without_suspects(self) -> "Event":
        """Return the event with no name of a person who is said to have done it."""
        return replace(self, perpetrators=tuple(p.without_name() for p in self.perpetrators))
