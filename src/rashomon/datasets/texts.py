"""A row as a report: its cells as lines of text, "best: 20", to which claims can point."""

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime

from rashomon.datasets.forms import FORMS, Form
from rashomon.datasets.reading import Found
from rashomon.ids import content_id
from rashomon.text import snippet
from rashomon.types import DATASET, Document, Field, Published

_UNREAD = "a row of a data set: read by its columns"
_MOST = 500
_LATEST = 253_000_000_000
_UNSEEN = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff]+")


def document_of(form: Form, label: str, found: Found, name: str) -> Document:
    """Return the report that a row is; the same for the same row of the same data set.

    Nobody published a row by itself: only ACLED's tell the day on which they were uploaded.
    """
    text = _text(form, label, found.cells)
    return Document(
        id=content_id("d", "data set", form.name, label, found.row.id, text),
        text=text,
        title=f"{label}, event {snippet(found.row.id, 60)}",
        outlet=label,
        language="und",
        sha256=_sha256(text),
        published=_published(found.cells.get("timestamp")),
        fields=(Field(about=DATASET, text=label, where=form.name),),
        notes=(f"row {found.number} of {snippet(name, 200)}",),
        unread=_UNREAD,
    )


def is_row(document: Document) -> bool:
    """Say whether a report is a row of a data set."""
    return document.unread == _UNREAD and any(f.about == DATASET for f in document.fields)


def cells_of(text: str) -> tuple[Form | None, str, dict[str, str]]:
    """Return the form, the label and the cells that a row's text holds; no form if it is none."""
    lines = [line.partition(": ")[::2] for line in text.split("\n")]
    told = dict(lines)
    return FORMS.get(told.pop("form", "")), told.pop("data set", ""), told


def _text(form: Form, label: str, cells: Mapping[str, str]) -> str:
    kept = {column: _line(cells.get(column, "")) for column in form.columns}
    told = {"data set": label, "form": form.name, **{k: v for k, v in kept.items() if v}}
    return "\n".join(f"{column}: {cell}" for column, cell in told.items())


def _line(cell: str) -> str:
    line = _UNSEEN.sub(" ", cell[: 4 * _MOST]).strip()
    return line if len(line) <= _MOST else f"{line[: _MOST - 1]}…"


def _published(timestamp: str | None) -> Published | None:
    if timestamp is None or not timestamp.isdigit() or int(timestamp) > _LATEST:
        return None
    day = datetime.fromtimestamp(int(timestamp), UTC).date().isoformat()
    return Published(edtf=day, precision="day", evidence="timestamp of the row")


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
