"""What is measured, as numbers that add up over events; percent only where they are shown."""

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Found:
    """Things found right, things too many, things missed."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: "Found") -> "Found":
        return Found(self.right + other.right, self.extra + other.extra, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """Return the share of what was found that is right, in percent."""
        return _percent(self.right, self.right + self.extra)

    @property
    def recall(self) -> float | None:
        """Return the share of what is to be found that was, in percent."""
        return _percent(self.right, self.right + self.missed)

    @property
    def percent(self) -> float | None:
        """Return F1, the harmonic mean of precision and recall; None where nothing is to score."""
        return _percent(2 * self.right, 2 * self.right + self.extra + self.missed)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those asked are right."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.of + other.of)

    @property
    def percent(self) -> float | None:
        """Return the share in percent."""
        return _percent(self.right, self.of)


@dataclass(frozen=True, slots=True)
class Apart:
    """B³ (Bagga and Baldwin 1998): each figure's share of its own event among its neighbours."""

    purity: float = 0.0
    wholeness: float = 0.0
    of: int = 0

    def __add__(self, other: "Apart") -> "Apart":
        return Apart(
            self.purity + other.purity, self.wholeness + other.wholeness, self.of + other.of
        )

    @property
    def precision(self) -> float | None:
        """Return how far figures that the record puts together belong together, in percent."""
        return _percent(self.purity, self.of)

    @property
    def recall(self) -> float | None:
        """Return how far figures that belong together are put together, in percent."""
        return _percent(self.wholeness, self.of)

    @property
    def percent(self) -> float | None:
        """Return the harmonic mean of the two."""
        both = self.purity + self.wholeness
        return _percent(2 * self.purity * self.wholeness, both * self.of)


Measure = Found | Share | Apart

HEADLINE = ("figures", "category", "source", "events", "contradictions", "reconciled")
"""The measures whose mean is the score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Every measure of one event, or of all; what the gold does not hold has nothing to score."""

    figures: Found = Found()
    category: Found = Found()
    source: Share = Share()
    background: Share = Share()
    events: Apart = Apart()
    contradictions: Found = Found()
    reconciled: Share = Share()
    reconciled_best: Share = Share()
    reconciled_wounded: Share = Share()
    reconciled_groups: Share = Share()
    responsibility: Found = Found()
    same_origin: Share = Share()
    time: Share = Share()
    place: Share = Share()

    def __add__(self, other: "Measures") -> "Measures":
        added = {f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)}
        return replace(self, **added)

    @property
    def score(self) -> float | None:
        """Return the mean of the headline measures that have something to score, in percent."""
        found = [getattr(self, name).percent for name in HEADLINE]
        known = [percent for percent in found if percent is not None]
        return sum(known) / len(known) if known else None

    def percents(self) -> dict[str, float | None]:
        """Return each measure's figure in percent, and `score`."""
        named = {f.name: getattr(self, f.name).percent for f in fields(self)}
        return {"score": self.score, **named}


def _percent(part: float, whole: float) -> float | None:
    return 100 * part / whole if whole else None
