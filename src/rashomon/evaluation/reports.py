"""The reports of a gold file, as the recorder had them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rashomon import sources
from rashomon.errors import Unreadable
from rashomon.evaluation.gold import Gold, GoldDocument
from rashomon.sources.files.paths import read_bytes
from rashomon.sources.texts.encodings import decode
from rashomon.types import Document, Problem

_PLAIN = frozenset((".txt", ".text", ".md", ".markdown"))
_LINES = frozenset((".jsonl", ".ndjson"))


def reports_of(gold: Gold) -> Iterator[object]:
    """Yield what the recipe is to read, each report by its id in the gold.

    A plain text comes with what the gold tells of it; a page and a list of reports tell it
    themselves. Reports of a list that the gold does not name are left out.
    """
    for file in dict.fromkeys(document.file for document in gold.documents):
        here = [d for d in gold.documents if d.file == file]
        if file.suffix.lower() in _PLAIN:
            yield from map(_text, here)
        else:
            yield from _found(here)


def _text(report: GoldDocument) -> object:
    try:
        text = decode(read_bytes(report.file)).text
    except Unreadable as error:
        return Problem(input=error.name, error=error.reason)
    except ValueError as error:
        return Problem(input=str(report.file), error=str(error))
    known = {"published": report.published, "outlet": report.outlet, "url": report.url}
    return {"id": report.id, "text": text, **known}


def _found(reports: list[GoldDocument]) -> Iterator[Document | Problem]:
    file = reports[0].file
    ids = {report.id for report in reports}
    for found in sources.read([file], today=date.today()):
        if isinstance(found, Problem):
            yield found
        elif file.suffix.lower() not in _LINES:
            yield replace(found, id=reports[0].id)
        elif found.id in ids:
            ids.remove(found.id)
            yield found
    if file.suffix.lower() in _LINES:
        for id in sorted(ids):
            yield Problem(input=str(file), error=f"holds no report of the id {id}")
