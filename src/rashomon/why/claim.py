"""From a claim back to its characters, and on to what it did to the figures."""

from rashomon.types import Claim, Document, Event
from rashomon.why.origin import document_steps
from rashomon.why.trail import Trail
from rashomon.wording.claims import figure_facts_of, rule_facts, speaker_facts
from rashomon.wording.figures import figure_path, settled
from rashomon.wording.resolving import resolving
from rashomon.wording.safe import quoted, short
from rashomon.wording.sentences import Told, told
from rashomon.wording.speakers import chain
from rashomon.wording.words import (
    ORIGIN_KINDS,
    plural,
    set_aside,
    what,
    whom,
)

MAX_EACH = 20


def claim_chain(claim: Claim, trail: Trail) -> list[str]:
    """Return the chain of one claim."""
    document = trail.found.document_of(claim)
    return [
        *trail.title(f"CLAIM {claim.id}: {what(claim)} {whom(claim)}".rstrip()),
        *[x for row in figure_facts_of(claim) for x in trail.step(*row)],
        *[x for row in rule_facts(claim, trail.examples) for x in trail.step(*row)],
        *_quote_steps(claim, document, trail),
        *[x for row in speaker_facts(claim, document) for x in trail.step(*row)],
        *document_steps(document, claim.document, trail),
        *_event_steps(claim, trail),
        *_conflict_steps(claim, trail),
        *_origin_steps(claim, trail),
    ]


def brief(claim: Claim, trail: Trail) -> list[str]:
    """Return one claim in a few lines: figure, speaker, report, quote."""
    document = trail.found.document_of(claim)
    name = trail.found.name(claim.document)
    said = f"{what(claim)} {whom(claim)}".strip()
    at = f"characters {claim.start} to {claim.end}"
    return [
        *trail.paper.text(f"- {said} [{claim.id}]"),
        *trail.paper.text(f"{chain(claim.source, document)}; in {name}, {at}", indent=4),
        *trail.paper.text(quoted(told(claim, document).whole, 1200), indent=4, hang=1),
    ]


def _quote_steps(claim: Claim, document: Document | None, trail: Trail) -> list[str]:
    """Return the quote and the sentence around it, brackets where the quote begins and ends."""
    at = f"characters {claim.start} to {claim.end}"
    lines = trail.step("quote", quoted(claim.quote, 800), at)
    text = "" if document is None else document.text
    if text and text[claim.start : claim.end] != claim.quote:
        return lines + trail.step("sentence", "the text at hand is not the text that was read")
    around, span = told(claim, document), claim.sentence
    if not text and span.text is None:
        return lines + trail.step(
            "sentence", f"characters {span.start} to {span.end} of the report"
        )
    return lines + trail.step("sentence", _bracketed(around))


def _bracketed(around: Told) -> str:
    """Return a sentence with its quote in brackets, if it is known where that stands."""
    if not around.before and not around.after:
        return around.quote
    return f"{around.before}[{around.quote}]{around.after}"


def _event_steps(claim: Claim, trail: Trail) -> list[str]:
    """Return the event, and each figure that the claim was used in or set aside from."""
    homes = [event for event in trail.record.events if claim.id in event.claims]
    named = [event for event in trail.record.events if event.id in claim.events]
    lines: list[str] = []
    for event in homes:
        kind = "background" if event.background else "event"
        lines += trail.step(kind, f"{event.id}: {short(event.summary, 240)}")
    if not homes and named:
        lines += trail.step("events", *[f"{e.id}: {short(e.summary, 240)}" for e in named[:9]])
        lines += trail.step("counted", "in none of them: one figure over several events")
    elif not homes:
        lines += trail.step("event", "none: counted nowhere")
    for event in homes:
        lines += _uses(claim, event, trail)
    return lines


def _uses(claim: Claim, event: Event, trail: Trail) -> list[str]:
    lines: list[str] = []
    for estimate in event.estimates:
        path = figure_path(event, estimate)
        if claim.id in estimate.used:
            lines += trail.step("used in", f"{path}: {settled(estimate)}")
        for aside in estimate.set_aside:
            if aside.claim == claim.id:
                lines += trail.step("set aside", f"from {path}: {set_aside(aside)}")
    return lines or trail.step("counted", "in no figure of this event")


def _conflict_steps(claim: Claim, trail: Trail) -> list[str]:
    """Return the contradictions and updates that the claim takes part in."""
    lines: list[str] = []
    for event in trail.record.events:
        for conflict in event.contradictions:
            if claim.id in conflict.claims:
                name = "impossible" if conflict.strength == "impossible" else "in tension"
                lines += trail.step(
                    name,
                    short(conflict.explanation, 320),
                    _others(claim, conflict.claims, trail),
                    f"would settle it: {resolving(conflict, trail.found)}",
                )
        for update in event.updates:
            if claim.id in (update.earlier, update.later):
                lines += trail.step("update", short(update.explanation, 320))
    return lines


def _others(claim: Claim, ids: tuple[str, ...], trail: Trail) -> str:
    """Return the other claims of a contradiction on one line."""
    others = [each for each in trail.found.known(ids) if each.id != claim.id]
    return "with " + "; ".join(f"{each.id} {quoted(each.quote)}" for each in others[:6])


def _origin_steps(claim: Claim, trail: Trail) -> list[str]:
    """Return the origins that the claim shares, with what shows it."""
    lines: list[str] = []
    for origin in trail.record.origins:
        if claim.id in origin.claims:
            kind = ORIGIN_KINDS.get(origin.kind, short(origin.kind, 40))
            said = f"{origin.id}: {short(origin.label, 120)} ({kind})"
            carried = f"carried by {plural(len(origin.documents), 'report')}"
            lines += trail.step("origin", said, carried, short(origin.evidence, 320))
    return lines
