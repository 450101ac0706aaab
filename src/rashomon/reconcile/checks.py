"""Sums that a source's own figures bear out, in words: they are checked and not added again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.reconcile.figures import Figure
from rashomon.reconcile.groups import GroupKey
from rashomon.reconcile.wording import speaker_of
from rashomon.types import Claim


def sum_checks(
    totals: Sequence[Figure], groups: Mapping[GroupKey, Sequence[Figure]], tops: Sequence[GroupKey]
) -> tuple[str, ...]:
    """Return "67 = 23 + 39 + 5 (source)" for each total that its own source's groups add up to.

    Total and groups must stand in one report and be said by one voice; an open bound counts as its
    number.
    """
    said: defaultdict[tuple[str, str], dict[GroupKey, Figure]] = defaultdict(dict)
    for key in tops:
        for figure in groups[key]:
            if not (figure.is_part or figure.interval.vague):
                said[figure.claim.document, figure.voice].setdefault(key, figure)
    checks: set[str] = set()
    for total in totals:
        addends = said[total.claim.document, total.voice] if not total.interval.vague else {}
        numbers = sorted((figure.interval.number for figure in addends.values()), reverse=True)
        if len(numbers) > 1 and sum(numbers) == total.interval.number:
            checks.add(f"{_equation(sum(numbers), numbers)} ({speaker_of(total.claim)})")
    return tuple(sorted(checks))


def part_checks(figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return "11 = 1 + 10 (source)" for each count that its own words add up."""
    checks: set[str] = set()
    for figure in figures:
        parts = _parts(figure.claim)
        if len(parts) > 1 and sum(parts) == figure.interval.number:
            checks.add(f"{_equation(sum(parts), parts)} ({speaker_of(figure.claim)})")
    return tuple(sorted(checks))


def _parts(claim: Claim) -> list[int]:
    parts = () if claim.count is None or claim.count.parts is None else claim.count.parts
    lows = [part.low for part in parts]
    return [low for low in lows if low is not None] if None not in lows else []


def _equation(total: int, addends: Sequence[int]) -> str:
    return f"{total} = {' + '.join(str(number) for number in addends)}"
