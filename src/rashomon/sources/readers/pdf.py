"""PDF: its layer of text, page after page."""

import io
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from rashomon.errors import Unreadable
from rashomon.sources.dates.fields import PageDate
from rashomon.sources.given import Given
from rashomon.sources.hashes import sha256_of
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_PACKAGE, MOST_PAGES, MOST_TEXT
from rashomon.sources.readers.damage import SAVE_AGAIN, in_words
from rashomon.sources.readers.extras import library
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.pdf_columns import Places, in_columns
from rashomon.sources.readers.told import with_told
from rashomon.sources.readers.work import Work
from rashomon.types import Field, Problem

_NO_TEXT = (
    "is a PDF of {n} page{s} without a text layer (pictures of pages); "
    "run a text recognition over it first, or save the report's text as .txt"
)
# "D:20220121103000+03'00'", as the PDF standard writes a date (ISO 32000, 7.9.4).
_DATE = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)")
_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


class _Page(Protocol):
    def extract_text(self, **how: object) -> str: ...


class _Reader(Protocol):
    """What is used of a reader of pypdf."""

    pages: Sequence[_Page]


_Properties = Mapping[str, object] | None


def read_pdf(original: Original, work: Work) -> Iterator[Incoming | Problem]:
    """Yield the one report of a PDF; pages that cannot be read are named, the others count."""
    pypdf = library("pypdf", extra="pdf", path=original.path)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    content = original.content(MOST_PACKAGE)
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable(original.path, "is locked with a password; unlock it")
        n_pages = len(reader.pages)
        properties = reader.metadata
    except Unreadable:
        raise
    except Exception as error:  # the library raises some twenty kinds on damaged files
        reason = f"is damaged or cut short as a PDF{in_words(error)}; {SAVE_AGAIN}"
        raise Unreadable(original.path, reason) from error
    texts, broken = _pages(reader, min(n_pages, MOST_PAGES), work)
    text = _HYPHEN.sub("", "\n\n".join(one for one in texts if one))
    if not text.strip():
        many = "s" * (n_pages != 1)
        raise Unreadable(original.path, _NO_TEXT.format(n=n_pages, s=many))
    yield with_told(_report(text, properties, original.path, sha256_of(content)), original.told)
    if broken or n_pages > MOST_PAGES:
        reason = f"pages {', '.join(map(str, broken[:10]))} cannot be read" if broken else ""
        most = f"only the first {MOST_PAGES:,} pages were read" if n_pages > MOST_PAGES else ""
        yield Problem(input=original.path, error="; ".join(filter(None, (reason, most))))


def _pages(reader: _Reader, n_pages: int, work: Work) -> tuple[list[str], list[int]]:
    texts: list[str] = []
    broken: list[int] = []
    n_left = MOST_TEXT
    for number in range(n_pages):
        try:
            text = _text(reader.pages[number])
        except Exception:  # one page of many: it is named, and the others are read
            broken.append(number + 1)
            continue
        work.unpacked(len(text))
        n_left -= len(text)
        if n_left < 0:
            break
        texts.append(text)
    return texts, broken


def _text(page: _Page) -> str:
    places = Places()
    text = page.extract_text(visitor_operand_before=places.take)
    if places.may_be_columns():
        text = in_columns(page.extract_text(extraction_mode="layout")) or text
    return text.strip()


def _report(text: str, properties: _Properties, path: str, sha256: str) -> Incoming:
    told = {} if properties is None else {k: _plain(properties.get(k)) for k in _KEYS}
    title = told.get("/Title")
    return Incoming(
        given=Given(text=text, title=title),
        path=path,
        sha256=sha256,
        byline=told.get("/Author"),
        metadata=tuple(_dates(told)),
        fields=tuple(
            Field(about=about, text=value, where=f"PDF {key[1:]}")
            for key, about in (("/Title", "title"), ("/Author", "byline"))
            if (value := told.get(key)) is not None
        ),
    )


_KEYS = ("/Title", "/Author", "/CreationDate", "/ModDate")


def _plain(value: object) -> str | None:
    text = " ".join(value.split())[:500] if isinstance(value, str) else ""
    return text or None


def _dates(told: dict[str, str | None]) -> Iterator[PageDate]:
    """Yield when the file was made and changed: neither is the day of publication."""
    for key, part in (("/CreationDate", "loose"), ("/ModDate", "updated")):
        match = _DATE.match(told.get(key) or "")
        if match is not None:
            day = "-".join(match.groups())
            yield PageDate(name=f"PDF {key[1:]}", text=day, part=part)  # type: ignore[arg-type]
