"""What an aggregate says of its period, and which single incidents are known inside it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodTotal:
    """The toll of the whole period as it is stated."""

    outcome: str
    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Included:
    """A single incident inside the period, and its toll, which the aggregate's own is less by."""

    event: str
    outcome: str
    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aggregate:
    """The totals of a period, the incidents known inside it, and notes on what was done."""

    totals: tuple[PeriodTotal, ...] = ()
    includes: tuple[Included, ...] = ()
    notes: tuple[str, ...] = ()
