"""What a careful reader wrote down of one event: the gold that a record is held against."""

from dataclasses import dataclass
from pathlib import Path

Count = tuple[int | None, int | None]
Pair = tuple[str, str]

TOTAL = "total"
UNCOUNTED = ("responsibility", "denial", "status")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDocument:
    """One report: its file, and what the recorder knew of it before reading."""

    id: str
    file: Path
    published: str | None = None
    outlet: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPlace:
    """Where an event happened; `names` are the name and its other spellings."""

    names: tuple[str, ...] = ()
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    is_country: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent:
    """A happening of which the reports tell."""

    id: str
    background: bool
    start: str | None = None
    place: GoldPlace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldClaim:
    """One thing that one report says; the first of `outcomes`, `counts`, … is the reading meant.

    `labels` holds None where nobody is quoted; `words` are some of the report's own; `quote` is
    exact, and the claim must stand in it.
    """

    id: str
    document: str
    events: tuple[str, ...]
    kind: str
    outcomes: tuple[str, ...]
    counts: tuple[Count, ...]
    categories: tuple[str, ...]
    group: str
    labels: tuple[str | None, ...]
    background: bool
    is_optional: bool
    words: str
    quote: str | None
    line: int

    @property
    def is_figure(self) -> bool:
        """Say whether it counts somebody."""
        return bool(self.counts) and self.kind not in UNCOUNTED


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRow:
    """What an event's record must show for one outcome and group."""

    event: str
    outcome: str
    group: str
    low: int
    best: int | None
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """The gold of one event; what is None was not written down, and is not scored."""

    path: Path
    name: str
    documents: tuple[GoldDocument, ...]
    events: tuple[GoldEvent, ...]
    claims: tuple[GoldClaim, ...]
    rows: tuple[GoldRow, ...]
    contradictions: tuple[Pair, ...] | None
    replaced: tuple[Pair, ...]
    same_origin: tuple[tuple[str, ...], ...] | None
    outcomes: frozenset[str] | None
