"""Who said it, carried by whom, in which report, in words."""

from rashomon.types import Document, Source
from rashomon.wording.safe import short
from rashomon.wording.words import moment

MAX_CREDITS = 8


def chain(source: Source, document: Document | None) -> str:
    """Return who carried the words from whom, and what is known of the speaker."""
    said, notes = carried(source, document), speaker_notes(source)
    return f"{said} ({notes})" if notes else said


def carried(source: Source, document: Document | None) -> str:
    """Return who carried the words from whom: outlet <- agency <- speaker."""
    links = list(source.chain[:8])
    if document is not None and document.outlet:
        links.insert(0, document.outlet)
    if source.label is not None:
        links.append(source.label)
    unlike = [x for n, x in enumerate(links) if n == 0 or x.casefold() != links[n - 1].casefold()]
    said = " <- ".join(short(link, 80) for link in unlike)
    return said if source.label is not None else ", ".join(filter(None, (said, "nobody quoted")))


def voice(source: Source, report: str) -> str:
    """Return who says it inside a sentence: `by` a speaker, or by whom and where it is written."""
    if source.label is not None:
        return f"by {short(source.label, 80)} {report}"
    by = f"by {short(source.chain[0], 80)}" if source.chain else "in"
    return f"{by} {report} (nobody quoted)"


def speaker_notes(source: Source) -> str:
    """Return what is known of a speaker: role, organisation, kind, side, anonymity."""
    label = (source.label or "").casefold()
    told = [label]
    notes: list[str] = []
    for note in (source.role, source.organisation):
        if note and not any(note.casefold() in said for said in told):
            notes.append(short(note, 80))
            told.append(note.casefold())
    if source.kind not in ("none", "unknown"):
        notes.append(short(source.kind.replace("_", " "), 30))
    if source.party_to:
        side = f"side {source.party_to}" if source.party_to in ("a", "b") else source.party_to
        is_said = any(side.casefold() in said for said in told)
        notes.append("party to the event" + ("" if is_said else f": {short(side, 80)}"))
    if source.anonymous:
        reason = source.anonymity_reason
        notes.append("not named" + (f", {short(reason, 120)}" if reason else ""))
    return "; ".join(notes)


def carriers(document: Document) -> str:
    """Return in short the outlet and the agencies that a report names, `?` where none."""
    names = tuple(filter(None, (document.outlet, *document.credits)))
    return credited(names, limit=28) or "?"


def credited(names: tuple[str, ...], *, limit: int = 60) -> str:
    """Return names one after the other, each once; of very many the first and how many more."""
    unlike = list(dict.fromkeys(names))
    left = len(unlike) - MAX_CREDITS
    listed = ", ".join(short(name, limit) for name in unlike[:MAX_CREDITS])
    return listed + (f" and {left} more" if left > 0 else "")


def report_name(document: Document) -> str:
    """Return the shortest name a reader knows a report by: file, title, address or id."""
    known = document.path or document.title or document.url or document.id
    return short(known.rsplit("/", 1)[-1] if document.path else known, 60)


def published(document: Document) -> str:
    """Return a report's own date in short, `?` where it is not known.

    Of an interval only that is repeated which changes: `2031-03-04/05`.
    """
    if document.published is None:
        return "?"
    start, slash, end = document.published.edtf.partition("/")
    shared = start[: start.rfind("-") + 1]
    is_like = slash and shared and len(start) == len(end) and end.startswith(shared)
    return moment(start + slash + (end[len(shared) :] if is_like else end))
