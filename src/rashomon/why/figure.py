"""How a figure was settled: the rule, the claims used, those set aside, the sums checked."""

from rashomon.terminal.figures import breakdown_words
from rashomon.terminal.safe import short
from rashomon.terminal.words import estimate_group, moment, outcome, plural, set_aside
from rashomon.types import Claim, Estimate
from rashomon.why.claim import brief
from rashomon.why.find import Figure, figure_path
from rashomon.why.origin import settled
from rashomon.why.trail import Trail

MAX_CLAIMS = 60


def figure_chain(figure: Figure, trail: Trail) -> list[str]:
    """Return the chain of one figure."""
    estimate, event = figure.estimate, figure.event
    from_ = f"{plural(estimate.n_documents, 'report')}, {plural(estimate.n_origins, 'origin')}"
    lines = [
        *trail.title(f"FIGURE {figure_path(event, estimate)}"),
        *trail.step("event", f"{event.id}: {short(event.summary, 240)}"),
        *trail.step("counts", f"{outcome(estimate.outcome)}: {estimate_group(estimate)}"),
        *trail.step("settled", settled(estimate)),
        *trail.step("from", from_),
        *trail.step("rule", short(estimate.rule, 320) or "none"),
        *trail.step("profile", short(trail.record.profile, 40)),
    ]
    if estimate.upper_open:
        lines += trail.step("upper end", 'open: a source says "at least"')
    if (estimate.outcome, estimate.category) == ("killed", "mixed_total"):
        lines += trail.step("by side", breakdown_words(event).removeprefix("by side: "))
    if estimate.coded is not None:
        lines += trail.step(
            "at export", f"{estimate.coded}, as {trail.record.profile} writes the word"
        )
    if estimate.most is not None:
        lines += trail.step("at most", f"{estimate.most}: the other groups leave no more")
    for check in estimate.checks[:20]:
        lines += trail.step("checked", short(check, 240))
    lines += _over_time(figure, trail)
    return [*lines, *_used(estimate, trail), *_aside(estimate, trail)]


def _over_time(figure: Figure, trail: Trail) -> list[str]:
    """Return the moments at which the toll of everyone changed, by which claim and how."""
    if figure.estimate.category != "mixed_total":
        return []
    curves = (c for c in figure.event.curve if c.outcome == figure.estimate.outcome)
    steps = [step for curve in curves for step in curve.steps]
    told = [
        f"- {moment(s.moment)}, {short(s.how, 20)}: {short(s.explanation, 320)} [{s.claim}]"
        for s in steps[:MAX_CLAIMS]
    ]
    left = [f"{plural(len(steps) - MAX_CLAIMS, 'more step')}"] if len(steps) > MAX_CLAIMS else []
    return trail.step("over time", *told, *left) if len(steps) > 1 else []


def _used(estimate: Estimate, trail: Trail) -> list[str]:
    lines = ["", *trail.title(f"Used ({len(estimate.used)})")]
    for each in estimate.used[:MAX_CLAIMS]:
        claim = trail.found.claims.get(each)
        lines += (
            trail.paper.text(f"- {each}: not in the record")
            if claim is None
            else brief(claim, trail)
        )
        ends = [] if claim is None else _ends(claim, estimate)
        lines += (
            trail.paper.text(f"its number is the {', the '.join(ends)}", indent=4) if ends else []
        )
    return lines + _more(len(estimate.used), trail)


def _ends(claim: Claim, estimate: Estimate) -> list[str]:
    """Return which ends of an estimate are a claim's own number."""
    count = claim.count
    numbers = set() if count is None else {count.low, count.high} - {None}
    ends = (("low", estimate.low), ("best", estimate.best), ("high", estimate.high))
    return [name for name, end in ends if end in numbers]


def _aside(estimate: Estimate, trail: Trail) -> list[str]:
    lines = ["", *trail.title(f"Set aside ({len(estimate.set_aside)})")]
    for aside in estimate.set_aside[:MAX_CLAIMS]:
        claim = trail.found.claims.get(aside.claim)
        lines += (
            trail.paper.text(f"- {aside.claim}: not in the record")
            if claim is None
            else brief(claim, trail)
        )
        lines += trail.paper.text(f"because: {set_aside(aside.reason)}", indent=4)
    return lines + _more(len(estimate.set_aside), trail)


def _more(n: int, trail: Trail) -> list[str]:
    left = n - MAX_CLAIMS
    return trail.paper.text(f"{plural(left, 'more claim')}: see the record") if left > 0 else []
