"""Who said it, carried by whom, in which report, in words."""

from rashomon.terminal.safe import short
from rashomon.terminal.words import moment
from rashomon.types import Document, Source


def chain(source: Source, document: Document | None) -> str:
    """Return who carried the words from whom, and what is known of the speaker."""
    said, notes = carried(source, document), speaker_notes(source)
    return f"{said} ({notes})" if notes else said


def carried(source: Source, document: Document | None) -> str:
    """Return who carried the words from whom: outlet <- agency <- speaker."""
    links = list(source.chain[:8])
    if document is not None and document.outlet:
        links.insert(0, document.outlet)
    if source.label is None:
        links.append("nobody quoted")
    elif not links or links[-1].casefold() != source.label.casefold():
        links.append(source.label)
    unlike = [x for n, x in enumerate(links) if n == 0 or x.casefold() != links[n - 1].casefold()]
    return " <- ".join(short(link, 80) for link in unlike)


def speaker_notes(source: Source) -> str:
    """Return what is known of a speaker: role, organisation, kind, side, anonymity."""
    label = (source.label or "").casefold()
    notes: list[str] = []
    for note in (source.role, source.organisation):
        if note and not any(note.casefold() in said.casefold() for said in (label, *notes)):
            notes.append(short(note, 80))
    if source.kind not in ("none", "unknown"):
        notes.append(short(source.kind.replace("_", " "), 30))
    if source.party_to:
        side = f"side {source.party_to}" if source.party_to in ("a", "b") else source.party_to
        notes.append(f"party to the event: {short(side, 80)}")
    if source.anonymous:
        reason = source.anonymity_reason
        notes.append("not named" + (f", {short(reason, 120)}" if reason else ""))
    return "; ".join(notes)


def report_name(document: Document) -> str:
    """Return the shortest name a reader knows a report by: file, title, address or id."""
    known = document.path or document.title or document.url or document.id
    return short(known.rsplit("/", 1)[-1] if document.path else known, 60)


def published(document: Document | None) -> str:
    """Return a report's own date, or that it is not known."""
    if document is None or document.published is None:
        return "undated"
    return moment(document.published.edtf)
