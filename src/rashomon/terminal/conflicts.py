"""Where claims disagree, replace one another, or were set aside."""

from rashomon.terminal.layout import Paper
from rashomon.terminal.lookup import Lookup, sentence
from rashomon.terminal.safe import quoted, short
from rashomon.terminal.speakers import carried, published
from rashomon.terminal.words import estimate_group, outcome, plural, set_aside, what, whom
from rashomon.types import Claim, Contradiction, Event

MAX_CONFLICTS = 20
MAX_SIDES = 6
MAX_ASIDE = 30

_STRENGTHS = (
    ("impossible", "Cannot all be true", "alarm"),
    ("in_tension", "In tension: all could be true, but a careful reader would ask", "doubt"),
)


def conflict_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return the contradictions, the impossible ones apart from those merely in tension."""
    lines: list[str] = []
    for strength, title, style in _STRENGTHS:
        here = [c for c in event.contradictions if c.strength == strength]
        if here:
            lines += ["", *paper.text(f"{title} ({len(here)})", style=style)]
        for contradiction in here[:MAX_CONFLICTS]:
            lines += _conflict(contradiction, found, paper)
        lines += _more(len(here) - MAX_CONFLICTS, "more contradiction", paper)
    return lines


def update_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return the figures that their own source replaced later."""
    if not event.updates:
        return []
    title = f"Updates: a source's own later figure ({len(event.updates)})"
    lines = ["", *paper.text(title, style="heading")]
    for update in event.updates[:MAX_CONFLICTS]:
        lines += paper.text(f"- {short(update.how, 30)}: {short(update.explanation, 320)}")
        for name, each in (("earlier", update.earlier), ("later", update.later)):
            lines += _side(each, found, paper, name=f"{name}: ")
    return lines + _more(len(event.updates) - MAX_CONFLICTS, "more update", paper)


def set_aside_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return the claims that set no figure, each with the reason."""
    rows: dict[tuple[str, str], list[str]] = {}
    for estimate in event.estimates:
        of = f"{outcome(estimate.outcome)}, {estimate_group(estimate)}"
        for aside in estimate.set_aside:
            rows.setdefault((aside.claim, aside.reason), []).append(of)
    if not rows:
        return []
    lines = ["", *paper.text(f"Set aside, and why ({len(rows)})", style="heading")]
    for (each, reason), figures in list(rows.items())[:MAX_ASIDE]:
        claim = found.claims.get(each)
        lines += paper.text(f"- {each}" if claim is None else f"- {_aside(claim, found)}")
        of = "; ".join(figures[:4]) + (" ..." if len(figures) > 4 else "")
        lines += paper.text(f"{set_aside(reason)} [{of}]", indent=6)
    return lines + _more(len(rows) - MAX_ASIDE, "more claim", paper)


def _conflict(contradiction: Contradiction, found: Lookup, paper: Paper) -> list[str]:
    """Return what a contradiction is about, why, and each side's sentence."""
    about, why = short(contradiction.about, 160), short(contradiction.explanation, 480)
    lines = paper.text(f"- {about}: {why}" if why else f"- {about}")
    for each in contradiction.claims[:MAX_SIDES]:
        lines += _side(each, found, paper)
    return lines + _more(len(contradiction.claims) - MAX_SIDES, "more claim", paper)


def _aside(claim: Claim, found: Lookup) -> str:
    """Return a claim on one line: what it says of whom, and who said it."""
    said = f"{what(claim)} {whom(claim)}".strip()
    return f"{said}, {carried(claim.source, found.document_of(claim))} [{claim.id}]"


def _side(each: str, found: Lookup, paper: Paper, *, name: str = "") -> list[str]:
    """Return one claim as evidence: who said it in which report, and the sentence."""
    claim = found.claims.get(each)
    if claim is None:
        return paper.text(f"{name}{each}: a claim that is not in the record", indent=4)
    document = found.document_of(claim)
    said = (
        f"{name}{what(claim)}: {carried(claim.source, document)}, in {found.name(claim.document)}"
    )
    return [
        *paper.text(f"{said}, {published(document)} [{claim.id}]", indent=4),
        *paper.text(quoted(sentence(claim, document), 800), indent=6, hang=1),
    ]


def _more(n: int, noun: str, paper: Paper) -> list[str]:
    """Return how many are not shown, and where they are."""
    return paper.text(f"{plural(n, noun)}: see --json FILE", indent=4) if n > 0 else []
