"""A name that may be a place, with the evidence for it, and what one document holds of them."""

from dataclasses import dataclass, field

from rashomon.gazetteer import Entry

ENOUGH = 1.0
# The noun of a street or square: a place only as a part of a town.
SECTION = "street"
# The noun of what is a part of a town wherever it stands: "X neighbourhood".
NEIGHBOURHOOD = "neighbourhood"
# The noun, and the rule, of a place called by a name of its own: an air base, a hospital.
FACILITY = "facility"


@dataclass(slots=True, kw_only=True)
class Candidate:
    """A name that may be a place; `weight` is the evidence, a place from `ENOUGH` on.

    A demonym ("Syrian") is kept for the `country` it speaks of; it is no place itself.
    """

    start: int
    end: int
    text: str
    key: str
    rule: str
    entries: tuple[Entry, ...] = ()
    weight: float = 0.0
    noun: str | None = None
    cued: bool = False
    country: str | None = None
    is_in_unknown: bool = False  # beside it stands a country or region that no table has
    gap: str | None = None  # the words since the candidate before it in the sentence, if few


@dataclass(slots=True)
class Found:
    """What one document holds: candidates in order, and the names of persons."""

    candidates: list[Candidate] = field(default_factory=list)
    people: set[str] = field(default_factory=set)
