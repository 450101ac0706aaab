"""What is told of a report: its file, the hash of its bytes, its date and what it rests on."""

from rashomon.types import DateCandidate, Document
from rashomon.wording.claims import Fact
from rashomon.wording.safe import quoted, short
from rashomon.wording.words import moment


def document_facts(document: Document) -> list[Fact]:
    """Return one report: file, hash of its original bytes, and its date with the evidence."""
    known = [x for x in (document.path, document.title, document.outlet, document.url) if x]
    published = document.published
    date = "not known"
    if published is not None:
        precision, evidence = short(published.precision, 30), short(published.evidence, 320)
        date = f"{moment(published.edtf)} ({precision}): {evidence}"
    return [
        ("report", short(document.id, 80), *[short(x, 240) for x in known]),
        ("sha256", short(document.sha256, 80) or "withheld"),
        ("published", date),
    ]


def refused_words(date: DateCandidate) -> str:
    """Return a date that was refused as the report's own, and why."""
    said = f"{quoted(date.text, 80)} ({short(date.role, 20)}, {moment(date.edtf or 'no day')})"
    return f"{said}: {short(date.reason, 240)}"
