"""Whatever a caller names as input, read into Documents one by one."""

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from rashomon.errors import BadInput, Unreadable
from rashomon.sources.documents import Incoming, make_document, sha256_of
from rashomon.sources.files.folders import KINDS, LINES, PAGES, READABLE, report_files
from rashomon.sources.files.paths import read_bytes, reason_of, shown, special
from rashomon.sources.given import Given, checked
from rashomon.sources.limits import MOST_IDS
from rashomon.sources.pages.page import read_page
from rashomon.sources.readers.json_lines import json_lines
from rashomon.sources.texts.encodings import decode
from rashomon.sources.texts.invisible import invisible_marks
from rashomon.text import snippet
from rashomon.types import Document, Problem

_NAMES = 200  # characters of an input's name in a problem


def read(inputs: object, *, today: date) -> Iterator[Document | Problem]:
    """Yield a Document for each report and a Problem for each input without one, in input order.

    `inputs` is a path (a file, or a folder read with all that is under it), a Document, a dict with
    `text`, or an iterable of these. Raises BadInput when it is none of them. `today` is the last
    day on which a report can have been published.
    """
    seen: set[str] = set()
    for found in _read_all(inputs, today):
        if isinstance(found, Document):
            if found.id in seen:
                yield Problem(
                    input=found.path or found.id,
                    error=f"a document with the id {snippet(found.id)} was already read; left out",
                )
                continue
            if len(seen) < MOST_IDS:
                seen.add(found.id)
            hidden = invisible_marks(found)
            if hidden is not None:
                yield hidden
        yield found


def _read_all(inputs: object, today: date) -> Iterator[Document | Problem]:
    if isinstance(inputs, str | os.PathLike | Document | Mapping):
        inputs = [inputs]
    if isinstance(inputs, bytes | bytearray) or not isinstance(inputs, Iterable):
        raise BadInput(
            f"inputs: {type(inputs).__name__} is no input; give a path, a list of paths, "
            "or dicts with 'text'"
        )
    for number, one in enumerate(inputs, 1):
        if isinstance(one, Document | Problem):
            yield one
        elif isinstance(one, str | os.PathLike):
            yield from _read_path(one, today)
        else:
            yield _read_given(one, f"input {number}", today)


def _read_given(
    value: object, name: str, today: date, path: str | None = None
) -> Document | Problem:
    try:
        return make_document(Incoming(given=checked(value), path=path), today=today)
    except ValueError as error:
        given_id = value.get("id") if isinstance(value, Mapping) else None
        if isinstance(given_id, str) and path is None:
            name = snippet(given_id, _NAMES)
        return Problem(input=name, error=str(error))


def _read_path(given: "str | os.PathLike[str]", today: date) -> Iterator[Document | Problem]:
    try:
        mode = os.stat(given).st_mode
    except (OSError, ValueError) as error:
        yield Problem(input=snippet(shown(given), _NAMES), error=reason_of(error))
        return
    path = Path(given)
    what = special(mode)
    if what is not None:
        yield Problem(
            input=shown(path), error=f"is {what}, not a file; save its contents as a file"
        )
    elif path.is_dir():
        for found in report_files(path):
            if isinstance(found, Problem):
                yield found
            else:
                yield from _read_file(found, today)
    elif path.suffix.lower() not in KINDS:
        kind = f"is a {path.suffix} file" if path.suffix else "has no ending that tells its kind"
        yield Problem(input=shown(path), error=f"{kind}; convert or rename it to {READABLE}")
    else:
        yield from _read_file(path, today)


def _read_file(path: Path, today: date) -> Iterator[Document | Problem]:
    try:
        if path.suffix.lower() in LINES:
            yield from _read_lines(path, today)
        else:
            yield from _read_text(path, today)
    except Unreadable as error:
        yield Problem(input=error.name, error=error.reason)


def _read_lines(path: Path, today: date) -> Iterator[Document | Problem]:
    for found in json_lines(path):
        if isinstance(found, Problem):
            yield found
        else:
            place, value = found
            yield _read_given(value, place, today, path=shown(path))


def _read_text(path: Path, today: date) -> Iterator[Document | Problem]:
    content = read_bytes(path)
    is_page = path.suffix.lower() in PAGES
    try:
        decoded = decode(content, is_page=is_page)
        report = _page(decoded.text) if is_page else Incoming(given=Given(text=decoded.text))
        yield make_document(_filed(report, shown(path), sha256_of(content)), today=today)
    except ValueError as error:
        raise Unreadable(shown(path), str(error)) from error
    if decoded.note is not None:
        yield Problem(input=shown(path), error=decoded.note)


def _page(content: str) -> Incoming:
    text, fields = read_page(content)
    return Incoming(
        given=Given(text=text, title=fields.title, url=fields.url, outlet=fields.outlet),
        language=fields.language,
        metadata=fields.dates,
    )


def _filed(report: Incoming, path: str, sha256: str) -> Incoming:
    return Incoming(
        given=report.given,
        path=path,
        sha256=sha256,
        language=report.language,
        metadata=report.metadata,
    )
