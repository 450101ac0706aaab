"""How a figure was settled: the rule, the claims used, those set aside, the sums checked."""

from rashomon.types import Estimate
from rashomon.why.claim import brief
from rashomon.why.find import Figure
from rashomon.why.trail import Trail
from rashomon.wording.figures import ends, figure_facts, figure_path
from rashomon.wording.safe import short
from rashomon.wording.words import moment, plural, set_aside

MAX_CLAIMS = 60


def figure_chain(figure: Figure, trail: Trail) -> list[str]:
    """Return the chain of one figure."""
    estimate, event = figure.estimate, figure.event
    lines = [
        *trail.title(f"FIGURE {figure_path(event, estimate)}"),
        *trail.step("event", f"{event.id}: {short(event.summary, 240)}"),
    ]
    before = ""
    for name, said in figure_facts(event, estimate, trail.record.profile):
        lines += trail.step("" if name == before else name, said)
        before = name
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
        own = [] if claim is None else ends(claim, estimate)
        lines += (
            trail.paper.text(f"its number is the {', the '.join(own)}", indent=4) if own else []
        )
    return lines + _more(len(estimate.used), trail)


def _aside(estimate: Estimate, trail: Trail) -> list[str]:
    lines = ["", *trail.title(f"Set aside ({len(estimate.set_aside)})")]
    for aside in estimate.set_aside[:MAX_CLAIMS]:
        claim = trail.found.claims.get(aside.claim)
        lines += (
            trail.paper.text(f"- {aside.claim}: not in the record")
            if claim is None
            else brief(claim, trail)
        )
        lines += trail.paper.text(f"because: {set_aside(aside)}", indent=4)
    return lines + _more(len(estimate.set_aside), trail)


def _more(n: int, trail: Trail) -> list[str]:
    left = n - MAX_CLAIMS
    return trail.paper.text(f"{plural(left, 'more claim')}: see the record") if left > 0 else []
