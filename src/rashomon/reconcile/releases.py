"""Which reports of an event came out at which moment, and at which moments its toll is settled."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rashomon.calendar.minutes import moment_text
from rashomon.reconcile.gate import counts
from rashomon.reconcile.moments import Moment, last_day, moment_of
from rashomon.reconcile.voices import speaker_key
from rashomon.types import Claim, Document

# Claims that may be settled over and over for the curve of one event, at 0.1 ms each: so many times
# its own, so that a curve costs a tenth of reading, but enough for thirty reports and never more.
TIMES, LEAST, MOST = 12, 2_500, 10_000
TOLLS = ("killed", "wounded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The reports that came out by one moment and after the one before, with their claims.

    `n_joined` earlier moments were put together with it.
    """

    moment: str
    last: int
    documents: tuple[str, ...]
    claims: tuple[str, ...]
    n_joined: int = 0


def releases(
    claims: Sequence[Claim], documents: Mapping[str, Document], names: Sequence[str]
) -> list[Release]:
    """Return every moment at which reports came out, in order; those without a date are left out.

    A report counts at a moment once it was certainly published: a date alone is the end of its day.
    """
    moments = {name: moment_of(documents.get(name)) for name in sorted(set(names))}
    at: defaultdict[int, list[str]] = defaultdict(list)
    for name, moment in moments.items():
        if moment is not None:
            at[moment.last].append(name)
    of: defaultdict[str, list[str]] = defaultdict(list)
    for claim in claims:
        of[claim.document].append(claim.id)
    return [
        Release(
            moment=_text(at[last], moments, documents),
            last=last,
            documents=tuple(at[last]),
            claims=tuple(sorted(c for name in at[last] for c in of[name])),
        )
        for last in sorted(at)
    ]


def affordable(found: Sequence[Release], claims: Mapping[str, Claim]) -> list[Release]:
    """Return the moments to settle: all, or of very many those that bring most news.

    First come moments with a number above all before, then the last of each day, then any with a
    figure that its speaker had not given; the others are put together with the next that is kept.
    """
    known = list(accumulate(len(each.claims) for each in found))
    budget = min(MOST, max(LEAST, TIMES * sum(known[-1:])))
    if sum(known[:-1]) <= budget:
        return list(found)
    kept = _kept(known, _ranks(found, claims), budget)
    joined: list[Release] = []
    waiting: list[Release] = []
    for n, each in enumerate(found):
        waiting.append(each)
        if n in kept:
            joined.append(_together(waiting))
            waiting = []
    return joined


def _kept(known: Sequence[int], ranks: Sequence[int], budget: int) -> set[int]:
    """Return the places of the moments for whose known claims the budget lasts, and the last."""
    kept, spent = {len(known) - 1}, 0
    for n in sorted(range(len(known) - 1), key=lambda n: (ranks[n], n)):
        if spent + known[n] <= budget:
            kept.add(n)
            spent += known[n]
    return kept


def _ranks(found: Sequence[Release], claims: Mapping[str, Claim]) -> list[int]:
    seen: set[tuple[object, ...]] = set()
    highest: dict[str, int] = {}
    ranks = []
    for n, each in enumerate(found):
        is_last = n + 1 == len(found) or _day(found[n + 1]) != _day(each)
        rank = 1 if is_last else 3
        for claim in (claims[name] for name in each.claims):
            count = counts(claim)
            if claim.outcome not in TOLLS or count is None:
                continue
            number = count.low or count.high or 0
            if number > highest.get(claim.outcome, -1):
                highest[claim.outcome], rank = number, 0
            said = (speaker_key(claim), claim.outcome, count.low, count.high)
            rank = rank if said in seen else min(rank, 2)
            seen.add(said)
        ranks.append(rank)
    return ranks


def _together(parts: Sequence[Release]) -> Release:
    last = parts[-1]
    return Release(
        moment=last.moment,
        last=last.last,
        documents=tuple(sorted(d for each in parts for d in each.documents)),
        claims=tuple(sorted(c for each in parts for c in each.claims)),
        n_joined=len(parts) - 1,
    )


def _day(release: Release) -> int:
    return last_day(Moment(first=release.last, last=release.last))


def _text(
    names: Sequence[str], moments: Mapping[str, Moment | None], documents: Mapping[str, Document]
) -> str:
    """Return the moment of some reports in the words of the most exact of them."""
    told = [
        (-moment.first, moment_text(published.edtf))
        for name in names
        if (moment := moments[name]) is not None
        and (published := documents[name].published) is not None
    ]
    return min(told)[1]
