"""A toll that rises is told apart from sources that disagree."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.reconcile.intervals import INFINITE
from rashomon.reconcile.moments import first_day, last_day
from rashomon.reconcile.standings import Replaced, Standing
from rashomon.types import Claim

# The next so many later figures are looked at for the one that overtook; then the highest.
_NEAR = 4
_COUNTING = frozenset(("monitor", "medical"))
_GROWING = frozenset(("killed", "wounded", "missing", "abducted"))
_BEFORE = 20
_LATER = "an earlier state of the toll: {} was counted after this was first told"
_ROSE = "an earlier state of the toll: it is told to have risen to {}"
_COUNTED = "it quotes nobody, where a monitor or a hospital counts {}"
_RISEN = re.compile(
    r"\b(?:rises?|rose|risen|climb(?:s|ed)?|jump(?:s|ed)?|grows?|grew|grown|increase[sd]?"
    r"|mount(?:s|ed)|reach(?:es|ed)|soar(?:s|ed)|surge[sd]?"
    r"|(?:bring|tak|rais|push|lift)(?:s|es|ing)|brought)\b",
    re.IGNORECASE,
)


def still_standing(standings: Sequence[Standing]) -> tuple[list[Standing], list[Replaced]]:
    """Return the figures that a later, higher one of another voice has not overtaken; the others.

    Counts of the dead grow while bodies are found. A figure beneath everything that a later
    figure (of a later day, or hour where both are told) allows is an earlier state of the toll,
    and no rival to it, unless its own report told that number too: who repeats it brings no
    news. So is one of the same day, if the higher figure's own words say that the toll has
    risen to it, or if it quotes nobody and the higher one is the count of a monitor or a
    hospital (GTD: primary sources before secondary). Otherwise, on the same day or where the
    later figure is the lower, both stand. A vague word overtakes no number, and a party's
    figure for the other side overtakes nobody (R5).
    """
    able = [s for s in standings if _can_overtake(s)]
    if not able or len(standings) < 2:
        return list(standings), []
    later = _Line.of([s for s in able if s.moment is not None], _first_minute)
    risen = _Line.of([s for s in able if has_risen(s)], _last_day)
    counted = _Line.of([s for s in able if s.moment is not None and _is_counted(s)], _last_day)
    told = _told_in(standings)
    kept: list[Standing] = []
    replaced: list[Replaced] = []
    for standing in standings:
        by = None
        if standing.moment is not None:
            by = later.overtaker(standing, _last_minute(standing) + 1, told)
        why = _LATER
        if by is None:
            by, why = risen.overtaker(standing, _first_day(standing), {}), _ROSE
        if by is None and standing.moment is not None and _is_of_any_hour(standing):
            by, why = counted.overtaker(standing, _first_day(standing), {}), _COUNTED
        if by is None:
            kept.append(standing)
        else:
            replaced.append(Replaced(earlier=standing, later=by, why=why.format(_number(by))))
    return kept, replaced


def _number(standing: Standing) -> str:
    least = standing.interval.number
    return f"at least {least:,}" if standing.interval.is_floor else f"{least:,}"


def _is_counted(standing: Standing) -> bool:
    return any(figure.claim.source.kind in _COUNTING for figure in standing.figures)


def _is_of_any_hour(standing: Standing) -> bool:
    """Say whether a count that only grows quotes nobody: it may be an early one, handed on."""
    return standing.claim.outcome in _GROWING and standing.quotes_nobody


def _told_in(standings: Sequence[Standing]) -> dict[str, set[int]]:
    """Return the numbers that each report tells."""
    told: defaultdict[str, set[int]] = defaultdict(set)
    for standing in standings:
        for figure in standing.figures:
            told[figure.claim.document].add(figure.interval.number)
    return told


def has_risen(standing: Standing) -> bool:
    """Say whether a figure's own words call it a toll that has risen ("rises to 45")."""
    return any(_RISEN.search(_words(figure.claim)) for figure in standing.figures[:_NEAR])


def _words(claim: Claim) -> str:
    """Return the quote with the words before it: "bringing | the toll to 21"."""
    if claim.sentence is None or claim.sentence.text is None:
        return claim.quote[:300]
    start = claim.start - claim.sentence.start
    return claim.sentence.text[max(0, start - _BEFORE) : start] + claim.quote[:300]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """Figures in the order of their days; from each place on, the highest."""

    days: Sequence[float]
    standings: Sequence[Standing]
    highest: Sequence[Standing]

    @classmethod
    def of(cls, standings: Sequence[Standing], day: Callable[[Standing], float]) -> "_Line":
        ordered = sorted(standings, key=lambda s: (day(s), s.voice, s.interval.number))
        highest: list[Standing] = []
        for standing in reversed(ordered):
            beaten = bool(highest) and highest[-1].interval.least >= standing.interval.least
            highest.append(highest[-1] if beaten else standing)
        return cls(days=[day(s) for s in ordered], standings=ordered, highest=highest[::-1])

    def overtaker(
        self, standing: Standing, day: float, told: Mapping[str, set[int]]
    ) -> Standing | None:
        """Return a figure of that day or later that leaves no room for this one.

        `told` are the numbers of each report: those that all reports of a figure tell beside it are
        no news to it.
        """
        if not self.days or day > self.days[-1]:
            return None
        at = bisect_left(self.days, day)
        near = [*self.standings[at : at + _NEAR], *self.highest[at : at + 1]]
        carriers = {figure.claim.document for figure in standing.figures}
        known = set.intersection(*(told.get(document, set()) for document in carriers))
        fit = (other for other in near if other.interval.number not in known)
        return next((other for other in fit if _is_beneath(standing, other)), None)


def _first_day(standing: Standing) -> float:
    return -INFINITE if standing.moment is None else first_day(standing.moment)


def _last_day(standing: Standing) -> float:
    return INFINITE if standing.moment is None else last_day(standing.moment)


def _first_minute(standing: Standing) -> float:
    return -INFINITE if standing.moment is None else standing.moment.first


def _last_minute(standing: Standing) -> float:
    return INFINITE if standing.moment is None else standing.moment.last


def _can_overtake(standing: Standing) -> bool:
    interval = standing.interval
    return interval.low is not None and not interval.vague and not standing.is_party


def _is_beneath(earlier: Standing, later: Standing) -> bool:
    interval = earlier.interval
    if interval.low is None:
        return False
    top = interval.low if interval.is_floor else interval.most
    return top < later.interval.least
