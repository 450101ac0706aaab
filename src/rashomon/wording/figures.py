"""What is told of a settled figure: its range, its rule, its sums, and who gave its ends."""

from rashomon.types import Claim, Estimate, Event
from rashomon.wording.safe import short
from rashomon.wording.words import estimate_group, number, outcome, plural

MAX_CHECKS = 20


def figure_path(event: Event, estimate: Estimate) -> str:
    """Return the name of a figure: EVENT/outcome/group."""
    return f"{event.id}/{estimate.outcome}/{estimate.group}"


def settled(estimate: Estimate) -> str:
    """Return low, best and high of a figure on one line."""
    high = number(estimate.high, is_open=estimate.upper_open)
    return f"low {number(estimate.low)}, best {number(estimate.best)}, high {high}"


def figure_facts(event: Event, estimate: Estimate, profile: str) -> list[tuple[str, str]]:
    """Return how a figure was settled, a named fact a row; a name may come twice."""
    from_ = f"{plural(estimate.n_documents, 'report')}, {plural(estimate.n_origins, 'origin')}"
    rows = [
        ("counts", f"{outcome(estimate.outcome)}: {estimate_group(estimate)}"),
        ("settled", settled(estimate)),
        ("from", from_),
        ("rule", short(estimate.rule, 320) or "none"),
        ("profile", short(profile, 40)),
    ]
    if estimate.upper_open:
        rows.append(("upper end", 'open: a source says "at least"'))
    if (estimate.outcome, estimate.category) == ("killed", "mixed_total"):
        rows.append(("by side", breakdown_words(event).removeprefix("by side: ")))
    if estimate.coded is not None:
        rows.append(("at export", f"{estimate.coded}, as {profile} writes the word"))
    if estimate.most is not None:
        rows.append(("at most", f"{estimate.most}: the other groups leave no more"))
    rows += [("checked", short(check, 240)) for check in estimate.checks[:MAX_CHECKS]]
    return [row for row in rows if row[1]]


def ends(claim: Claim, estimate: Estimate) -> list[str]:
    """Return which ends of an estimate are a claim's own number."""
    count = claim.count
    numbers = set() if count is None else {count.low, count.high} - {None}
    known = (("low", estimate.low), ("best", estimate.best), ("high", estimate.high))
    return [name for name, end in known if end in numbers]


def breakdown_words(event: Event) -> str:
    """Return the dead by side, as UCDP writes them; nothing where no side is told."""
    told = event.breakdown
    if told is None or not told.deaths_a + told.deaths_b + told.deaths_civilians:
        return ""
    parts = [
        f"{number(told.deaths_a)} side A{_named(event.sides.a)}",
        f"{number(told.deaths_b)} side B{_named(event.sides.b)}",
        f"{number(told.deaths_civilians)} civilians",
        f"{number(told.deaths_unknown)} unknown",
    ]
    if told.exceeds:
        return f"by side, more than the best figure of {number(told.best)}: {' + '.join(parts)}"
    total = "" if told.best is None else f"{number(told.best)} killed = "
    return f"by side: {total}{' + '.join(parts)}"


def _named(side: str | None) -> str:
    return f" ({short(side, 60)})" if side else ""
