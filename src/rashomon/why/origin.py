"""Where words come from: an origin, a report, and the figures in short."""

from rashomon.types import Aligned, Document, Origin
from rashomon.why.links import link_steps
from rashomon.why.trail import Trail
from rashomon.wording.documents import document_facts, refused_words
from rashomon.wording.safe import quoted, short
from rashomon.wording.words import ORIGIN_KINDS

MAX_EACH = 60


def origin_chain(origin: Origin, trail: Trail) -> list[str]:
    """Return the chain of one origin: who shares it, and what shows that."""
    kind = ORIGIN_KINDS.get(origin.kind, short(origin.kind, 40))
    lines = [
        *trail.title(f"ORIGIN {origin.id}: {short(origin.label, 240)} ({kind})"),
        *trail.step("evidence", short(origin.evidence, 480)),
    ]
    for beside in origin.alignment[:MAX_EACH]:
        lines += _alignment(beside, trail)
    for each in origin.documents[:MAX_EACH]:
        lines += document_steps(trail.found.documents.get(each), each, trail)
    for claim in trail.found.known(origin.claims)[:MAX_EACH]:
        lines += trail.step("claim", f"{claim.id} {quoted(claim.quote)}")
    return lines


def _alignment(beside: Aligned, trail: Trail) -> list[str]:
    """Return two passages that tell the same, one under the other, and what differs."""
    return trail.step(
        "side by side",
        f"{quoted(beside.left_text)} ({short(beside.left, 80)})",
        f"{quoted(beside.right_text)} ({short(beside.right, 80)})",
        *[f"changed: {quoted(left)} / {quoted(right)}" for left, right in beside.changed],
    )


def document_chain(document: Document, trail: Trail) -> list[str]:
    """Return what is known of one report, every date that was refused, and its claims."""
    lines = [*trail.title(f"REPORT {short(document.id, 80)}")]
    lines += document_steps(document, document.id, trail)
    for date in [date for date in document.dates if not date.accepted][:MAX_EACH]:
        lines += trail.step("refused", refused_words(date))
    for field in document.fields[:MAX_EACH]:
        said = f"{short(field.about, 20)} {quoted(field.text, 120)}"
        lines += trail.step("told", f"{said} ({short(field.where, 60)})")
    for note in (*document.notes, *([document.unread] if document.unread else [])):
        lines += trail.step("note", short(note, 160))
    for each in document.boilerplate[:MAX_EACH]:
        span = f"characters {each.start} to {each.end}"
        lines += trail.step("left out", f"{span}: {short(each.reason, 160)}")
    for claim in [c for c in trail.record.claims if c.document == document.id][:MAX_EACH]:
        lines += trail.step("claim", f"{claim.id} {quoted(claim.quote)}")
    return lines + link_steps(trail, document=document.id)


def document_steps(document: Document | None, id: str, trail: Trail) -> list[str]:
    """Return one report: file, hash of its original bytes, and its date with the evidence."""
    if document is None:
        return trail.step("report", f"{short(id, 80)}: not in the record")
    return [x for row in document_facts(document) for x in trail.step(*row)]
