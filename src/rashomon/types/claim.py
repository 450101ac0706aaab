"""A claim: one source says one thing about one field of one happening."""

from dataclasses import dataclass, field, replace

from rashomon.types.mention import NumberValue
from rashomon.types.shape import Json, to_json
from rashomon.types.span import Span

# What a field is called that is shown to whoever asks for the victims.
VICTIM = "victim"
UNNAMED = "a named person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A counted part of a figure: "a lieutenant" (1) of "a lieutenant and 10 soldiers"."""

    label: str
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How many, as an interval; None is an open end. `verbatim` keeps the words."""

    low: int | None
    high: int | None
    verbatim: str
    hedge: str | None = None
    parts: tuple[Part, ...] | None = None

    @property
    def is_point(self) -> bool:
        """Say whether exactly one number fits the words."""
        return self.low is not None and self.low == self.high

    def overlaps(self, other: "Quantity") -> bool:
        """Say whether some number fits both."""
        low = max(self.low or 0, other.low or 0)
        highs = [h for h in (self.high, other.high) if h is not None]
        return not highs or low <= min(highs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The people whom a claim counts.

    `label` is the report's own words; `status` is a partition (`state_forces`,
    `non_state_fighters`, `civilians`, `unknown`); `category` is the one word for tables;
    `actor` says whose people they are; `role` whether they attacked; `traits` what else is stated.
    `relation` ties the group to the figure before it: `subset` ("including 8 soldiers"), `rest`
    ("12 others"), `added` ("another 14") or None.
    """

    label: str | None
    category: str = "mixed_total"
    status: str = "unknown"
    actor: str | None = None
    side: str | None = None
    role: str | None = None
    traits: tuple[str, ...] = ()
    relation: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The innermost speaker of a claim, and the chain that carried the words.

    `kind` is `official`, `armed_group`, `monitor`, `medical`, `witness`, `relative`, `media`,
    `unknown` or `none` (nobody quoted; `label` is None). `party_to` names the side that the source
    belongs to when it is a party to the event.
    """

    label: str | None = None
    organisation: str | None = None
    role: str | None = None
    kind: str = "none"
    party_to: str | None = None
    anonymous: bool = False
    anonymity_reason: str | None = None
    chain: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """A state without a number: `about` fighting, escaped, custody, … has a `value`."""

    about: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Perpetrator:
    """Who is said to have done it, with one of MUC-4's six confidence values.

    `is_individual` says that the actor is a person by name, who is masked unless asked for.
    """

    actor: str
    confidence: str
    is_individual: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Victim:
    """What a report tells of the one whom a claim counts; of several together, only their ages.

    `sex` is `female` or `male` where a word says so, never from a first name; `age` is in years, a
    range for a group ("aged 8 and 12"). `start` and `end` are the words that tell it.
    """

    name: str | None
    age: NumberValue | None
    sex: str | None
    role: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One source says one thing; immutable, with its exact words and the rule that read them.

    `part_of` is the id of the claim of which this one counts a part. `as_of` marks a figure that
    its own sentence calls superseded ("earlier", "up from 19"). `victim` leaves only on request.
    """

    id: str
    document: str
    quote: str
    start: int
    end: int
    rule: str
    kind: str
    sentence: Span
    reader: str = "grammar"
    outcome: str | None = None
    count: Quantity | None = None
    group: Group | None = None
    source: Source = Source()
    stance: str = "asserts"
    scope: str = "incident"
    status: Status | None = None
    perpetrator: Perpetrator | None = None
    part_of: str | None = None
    as_of: str | None = None
    event: str | None = None
    events: tuple[str, ...] = ()
    background: bool = False
    victim: Victim | None = field(default=None, metadata={"private": VICTIM})
    sentence_index: int = field(default=0, metadata={"private": True})

    def to_dict(self, *, victims: bool = False, suspects: bool = False) -> Json:
        """Return the claim's public JSON, with `victim` and suspects' names where asked for."""
        given = self if suspects else self.without_suspect()
        return to_json(given, shown=VICTIM if victims else "")

    def without_suspect(self) -> "Claim":
        """Return the claim with the name of a person said to have done it in the quote alone."""
        done_by = self.perpetrator
        if done_by is None or not done_by.is_individual:
            return self
        name, source = done_by.actor, self.source
        return replace(
            self,
            perpetrator=replace(done_by, actor=UNNAMED),
            source=replace(
                source,
                label=UNNAMED if source.label == name else source.label,
                chain=tuple(UNNAMED if link == name else link for link in source.chain),
            ),
        )

    def without_name(self) -> "Claim":
        """Return the claim with the name of its victim in no field but the quoted words."""
        if self.victim is None:
            return self
        group, count = self.group, self.count
        if self.victim.name is None or group is None or count is None:
            return replace(self, victim=None)
        return replace(
            self,
            victim=None,
            group=replace(group, label=UNNAMED),
            count=replace(count, verbatim=UNNAMED),
        )
