"""Web archives (WARC, ARC): the pages and documents that a server answered with."""

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import BinaryIO, Protocol

from rashomon.errors import Unreadable
from rashomon.sources.dates.fields import PageDate
from rashomon.sources.limits import MOST_BYTES, megabytes
from rashomon.sources.readers.damage import SAVE_AGAIN, in_words
from rashomon.sources.readers.extras import library
from rashomon.sources.readers.original import Original, Told
from rashomon.sources.readers.work import Work
from rashomon.types import Problem

# What is a report when a server sends it; styles, scripts, pictures and data are not.
_READ = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_SAVED = ("response", "resource", "conversion")
_WRONG_LENGTH = (
    "has a wrong length of a record, first of record {n}; the rest was read as it stands"
)
_REST = "the rest was not read; get the archive again"
_NO_PAGE = "holds no page, PDF or DOCX that a server answered with (status 2xx); nothing to read"
_PLAIN = "text/plain"  # as text, only what a crawler made of a page is read (`conversion`)


class _Headers(Protocol):
    def get_header(self, name: str) -> str | None: ...

    def get_statuscode(self) -> str: ...


class _Stream(Protocol):
    def read(self, size: int) -> bytes: ...


class _Record(Protocol):
    """What is used of a record of warcio, which brings no types."""

    rec_type: str
    rec_headers: _Headers
    http_headers: _Headers | None
    raw_stream: object

    def content_stream(self) -> _Stream: ...


def read_warc(original: Original, work: Work) -> Iterator[Original | Problem]:
    """Yield each page as it was saved, with its address, headers and hour of retrieval."""
    loading = library("warcio.archiveiterator", extra="web", path=original.path)
    number, is_warned, is_empty = 0, False, True
    last: _Record | None = None
    records = loading.ArchiveIterator(original.stream, no_record_parse=False)
    while True:
        try:
            with redirect_stderr(io.StringIO()) as warned:  # it warns past logging and warnings
                record = next(records, None)
        except Exception as error:  # the library raises what its parsers raise
            reason = f"is damaged after record {number}{in_words(error)}; {_REST}"
            raise Unreadable(original.path, reason) from error
        if warned.getvalue() and not is_warned:
            is_warned = True
            yield Problem(input=original.path, error=_WRONG_LENGTH.format(n=number))
        if record is None:
            if is_empty:
                yield Problem(input=original.path, error=_NO_PAGE)
            yield from _missing(original, number, last)
            return
        number, last = number + 1, record
        work.member(original.depth + 1)
        found = _page(record, f"{original.path}#{number}", original.depth + 1)
        if found is not None:
            is_empty = False
            yield found


def _missing(original: Original, number: int, last: _Record | None) -> Iterator[Problem]:
    """Yield what the end of an archive lacks: the rest of its last record, or all records."""
    if last is None:
        error = f"holds no record of a web archive; {SAVE_AGAIN}"
        yield Problem(input=original.path, error=error)
    elif getattr(last.raw_stream, "limit", 0) > 0 or not _is_ended(original.stream):
        error = f"is cut short in or after record {number}; read as far as it goes"
        yield Problem(input=original.path, error=error)


def _is_ended(stream: BinaryIO) -> bool:
    """Say whether the last record is followed by its empty lines, where the end can be seen."""
    if not stream.seekable():
        return True
    stream.seek(0, 2)
    stream.seek(max(0, stream.tell() - 1))
    return stream.read(1) in (b"\n", b"\0")


def _page(record: _Record, path: str, depth: int) -> Original | Problem | None:
    """Return the page of a record; None where the record holds none."""
    media, charset = _media(record)
    if record.rec_type not in _SAVED or not (media in _READ or _is_text(record, media)):
        return None
    if record.http_headers is not None and record.http_headers.get_statuscode()[:1] != "2":
        return None
    try:
        content = record.content_stream().read(MOST_BYTES + 1)
    except Exception as error:  # as above
        return Problem(
            input=path, error=f"cannot be unpacked{in_words(error)}; save the page again"
        )
    if len(content) > MOST_BYTES:
        reason = f"is larger than {megabytes(MOST_BYTES)}, too much for one report"
        return Problem(input=path, error=reason)
    return Original(
        path=path,
        stream=io.BytesIO(content),
        depth=depth,
        ending=_READ.get(media, ".txt"),
        is_listed=True,
        told=_told(record, charset),
    )


def _is_text(record: _Record, media: str) -> bool:
    return record.rec_type == "conversion" and media == _PLAIN


def _media(record: _Record) -> tuple[str, str | None]:
    headers = record.http_headers or record.rec_headers
    value = (headers.get_header("Content-Type") or "")[:200].lower()
    media, _, rest = value.partition(";")
    _, _, charset = rest.partition("charset=")
    return media.strip(), charset.strip(" \"';") or None


def _told(record: _Record, charset: str | None) -> Told:
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")[:2_000]
    saved = (record.rec_headers.get_header("WARC-Date") or "")[:60]
    dates = (PageDate(name="WARC-Date", text=saved, part="retrieved"),) if saved else ()
    is_web = url.startswith(("http://", "https://"))
    return Told(url=url if is_web else None, charset=charset, dates=dates)
