"""What is told of a claim: its figure, whom it counts, the rule that read it, who said it."""

from collections.abc import Mapping

from rashomon.types import Claim, Document, Group
from rashomon.wording.safe import quoted, short
from rashomon.wording.speakers import chain
from rashomon.wording.words import doubts, interval, outcome, whom

MAX_PARTS = 20

Fact = tuple[str, ...]


def figure_facts_of(claim: Claim) -> list[Fact]:
    """Return the figure from its words to its interval, and whom it counts."""
    rows: list[Fact] = []
    if claim.count is not None:
        hedge = f"; hedge: {short(claim.count.hedge, 40)}" if claim.count.hedge else ""
        meant = interval(claim.count.low, claim.count.high)
        rows.append(("figure", f"{quoted(claim.count.verbatim, 80)} = {meant}{hedge}"))
        rows += [
            ("part", f"{short(part.label, 80)}: {interval(part.low, part.high)}")
            for part in (claim.count.parts or ())[:MAX_PARTS]
        ]
    if claim.outcome is not None:
        rows.append(("outcome", outcome(claim.outcome)))
    if claim.group is not None:
        rows.append(("whom", whom(claim), _traits(claim.group)))
    if claim.part_of is not None:
        rows.append(("part of", claim.part_of))
    return rows


def rule_facts(claim: Claim, examples: Mapping[str, str]) -> list[Fact]:
    """Return the rule that read the claim, with the rule's own first example."""
    example = examples.get(claim.rule)
    said = f"{short(claim.rule, 80)} (reader: {short(claim.reader, 40)})"
    return [("rule", said, f"for example: {short(example, 240)}" if example else "")]


def speaker_facts(claim: Claim, document: Document | None) -> list[Fact]:
    """Return who said it, carried by whom, and how far it holds."""
    return [
        ("said by", chain(claim.source, document)),
        ("holds as", doubts(claim) or "asserted, of this event"),
    ]


def _traits(group: Group) -> str:
    """Return what a group is coded as."""
    coded = {"category": group.category, "status": group.status}
    coded |= {"side": group.side or "", "role": group.role or ""}
    coded |= {"traits": ", ".join(group.traits), "relation": group.relation or ""}
    return "; ".join(f"{name} {short(value, 80)}" for name, value in coded.items() if value)
