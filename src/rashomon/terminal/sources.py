"""One source, not two; the reports with their dates; the inputs that could not be used."""

from rashomon.terminal.layout import Paper
from rashomon.types import DateCandidate, Document, Origin, Record
from rashomon.wording.lookup import Lookup
from rashomon.wording.safe import quoted, short
from rashomon.wording.speakers import credited
from rashomon.wording.words import ORIGIN_KINDS, moment, plural

MAX_ORIGINS = 30
MAX_DOCUMENTS = 60
MAX_PROBLEMS = 30
MAX_REFUSED = 4
MAX_NOTES = 6


def origin_lines(record: Record, found: Lookup, paper: Paper) -> list[str]:
    """Return what several reports have from one place: one source, not several."""
    several = [origin for origin in record.origins if len(origin.documents) > 1]
    if not several:
        return []
    lines = ["", *paper.text("ONE SOURCE, NOT SEVERAL", indent=0, style="title")]
    for origin in sorted(several, key=_by_size)[:MAX_ORIGINS]:
        lines += _origin(origin, found, paper)
    if len(several) > MAX_ORIGINS:
        left = plural(len(several) - MAX_ORIGINS, "more origin")
        lines += paper.text(f"{left}: see them with --json FILE")
    return lines


def document_lines(record: Record, found: Lookup, paper: Paper) -> list[str]:
    """Return the reports: date and its evidence, dates refused, credits, page furniture."""
    if not record.documents:
        return []
    lines = ["", *paper.text(f"REPORTS ({len(record.documents)})", indent=0, style="title")]
    known = {document.id: document for document in record.documents}
    for each in list(found.order.numbers)[:MAX_DOCUMENTS]:
        lines += _document(known[each], found, paper)
    if len(record.documents) > MAX_DOCUMENTS:
        left = plural(len(record.documents) - MAX_DOCUMENTS, "more report")
        lines += paper.text(f"{left}: see them with --json FILE")
    return lines


def problem_lines(record: Record, paper: Paper) -> list[str]:
    """Return the inputs that could not be used, each with the reason."""
    if not record.problems:
        return []
    title = f"COULD NOT BE USED ({len(record.problems)})"
    lines = ["", *paper.text(title, indent=0, style="title")]
    for problem in record.problems[:MAX_PROBLEMS]:
        lines += paper.text(f"- {short(problem.input, 120)}: {short(problem.error, 240)}")
    if len(record.problems) > MAX_PROBLEMS:
        left = plural(len(record.problems) - MAX_PROBLEMS, "more problem")
        lines += paper.text(f"{left}: see them with --json FILE")
    return lines


def _by_size(origin: Origin) -> tuple[int, int, str]:
    return -len(origin.documents), -len(origin.claims), origin.id


def _origin(origin: Origin, found: Lookup, paper: Paper) -> list[str]:
    """Return one origin: its name, the reports that carry it, and what shows it."""
    kind = ORIGIN_KINDS.get(origin.kind, short(origin.kind.replace("_", " "), 40))
    counted = f"{plural(len(origin.claims), 'claim')} in {plural(len(origin.documents), 'report')}"
    said = f"- {short(origin.label, 120)} ({kind}): {counted} {found.numbered(origin.documents)}"
    evidence = short(found.cited(short(origin.evidence, 1600), origin.documents), 320)
    return paper.text(said) + paper.ended(evidence, origin.id, indent=6, hang=0)


def _document(document: Document, found: Lookup, paper: Paper) -> list[str]:
    """Return one report with everything known about its date and its carrier."""
    name = found.name(document.id)
    outlet = f", outlet {short(document.outlet, 80)}" if document.outlet else ""
    said = f"{found.number(document.id)} {name}{outlet}"
    is_said = short(document.id, 40) in name
    lines = paper.text(said, hang=4) if is_said else paper.ended(said, document.id, hang=4)
    if document.title:
        lines += paper.text(quoted(document.title), indent=6, hang=1)
    about = (_date(document, found), *_refused(document), _carrier(document), _view(document))
    for said in about:
        lines += paper.text(said, indent=6) if said else []
    return lines


def _view(document: Document) -> str:
    """Return what the text is not the whole or the usual form of, and why it was not read."""
    told = [*document.notes, *([document.unread] if document.unread else [])]
    return "; ".join(short(one, 120) for one in told[:MAX_NOTES])


def _date(document: Document, found: Lookup) -> str:
    published = document.published
    if published is None:
        return "published: not known"
    precision, evidence = short(published.precision, 30), short(published.evidence, 240)
    return f"published {moment(published.edtf)} ({precision}): {found.cited(evidence)}"


def _refused(document: Document) -> list[str]:
    """Return the dates that could have been the report's own and were refused, with reasons."""
    own = None if document.published is None else document.published.edtf
    refused = [
        date
        for date in document.dates
        if not date.accepted and (date.edtf is None or date.edtf != own)
    ]
    refused.sort(key=lambda date: date.role == "text")
    lines = [_refusal(date) for date in refused[:MAX_REFUSED]]
    left = len(refused) - MAX_REFUSED
    return [*lines, f"{plural(left, 'more date')} refused: see --json FILE"] if left > 0 else lines


def _refusal(date: DateCandidate) -> str:
    said = f"date refused: {quoted(date.text, 60)} ({short(date.role, 20)}"
    said += ")" if date.edtf is None else f", {moment(date.edtf)})"
    return f"{said}: {short(date.reason, 240)}" if date.reason else said


def _carrier(document: Document) -> str:
    """Return the agencies credited and how much of the page is no part of the report."""
    parts = []
    if document.credits:
        parts.append(f"credits: {credited(document.credits)}")
    if document.boilerplate:
        n_characters = sum(each.end - each.start for each in document.boilerplate)
        passages = plural(len(document.boilerplate), "passage")
        parts.append(f"no part of the report: {passages}, {plural(n_characters, 'character')}")
    return "; ".join(parts)
