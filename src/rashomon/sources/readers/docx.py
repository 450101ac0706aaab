"""DOCX: the paragraphs and tables of an office document, and its properties."""

import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from rashomon.errors import Unreadable
from rashomon.sources.dates.fields import PageDate
from rashomon.sources.given import Given
from rashomon.sources.hashes import sha256_of
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_BYTES, MOST_PACKAGE, megabytes
from rashomon.sources.pages.elements import Element
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.told import with_told
from rashomon.sources.readers.work import Work
from rashomon.sources.readers.xml import child, local, parse_xml, words_of
from rashomon.types import Field

DOCUMENT = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t"}
_MOST_XML = 4 * MOST_BYTES  # a word weighs some four times its letters in this XML


def docx_report(
    archive: zipfile.ZipFile, stream: BinaryIO, original: Original, work: Work
) -> Incoming:
    """Return the one report of a DOCX, text deleted under tracked changes left out."""
    root = parse_xml(_part(archive, DOCUMENT, original.path, work), original.path)
    text = "\n\n".join(block for block in _blocks(root) if block.strip())
    if not text:
        raise Unreadable(original.path, "holds no text; save the report's text as .txt")
    properties: Element | None = None
    if _PROPERTIES in archive.namelist():
        properties = parse_xml(_part(archive, _PROPERTIES, original.path, work), original.path)
    report = Incoming(
        given=Given(text=text, title=_property(properties, "title")),
        path=original.path,
        sha256=_hash(stream, original.path),
        byline=_property(properties, "creator"),
        metadata=tuple(_dates(properties)),
        fields=tuple(_fields(properties)),
    )
    return with_told(report, original.told)


def _hash(stream: BinaryIO, path: str) -> str:
    stream.seek(0)
    content = stream.read(MOST_PACKAGE + 1)
    if len(content) > MOST_PACKAGE:
        raise Unreadable(path, f"is larger than {megabytes(MOST_PACKAGE)}; split it")
    return sha256_of(content)


def _part(archive: zipfile.ZipFile, name: str, path: str, work: Work) -> bytes:
    with archive.open(name) as stream:
        content = stream.read(_MOST_XML + 1)
    work.unpacked(len(content))
    if len(content) > _MOST_XML:
        raise Unreadable(path, f"unpacks to more than {megabytes(_MOST_XML)} of text; split it")
    return content


def _blocks(root: Element) -> Iterator[str]:
    """Yield paragraphs, and rows of tables with bars between their cells, in order."""
    for element in root.iter():
        name = local(element.tag)
        if name == "p" and not _in_table(element):
            yield _text(element)
        elif name == "tr":
            cells = [_text(cell) for cell in element if local(cell.tag) == "tc"]
            yield " | ".join(" ".join(cell.split()) for cell in cells if cell.strip())


def _in_table(element: Element) -> bool:
    return any(local(one.tag) == "tr" for one in element.iterancestors())


def _text(element: Element) -> str:
    pieces = []
    for one in element.iter():
        name = local(one.tag)
        if name == "t":
            pieces.append(one.text or "")
        elif name == "p" and pieces:
            pieces.append(" ")
        else:
            pieces.append(_BREAKS.get(name, ""))
    return "".join(pieces).strip()


def _property(properties: Element | None, name: str) -> str | None:
    found = None if properties is None else child(properties, name)
    return (words_of(found)[:500] or None) if found is not None else None


def _dates(properties: Element | None) -> Iterator[PageDate]:
    """Yield when the file was made and changed: neither is the day of publication."""
    for name, part in (("created", "loose"), ("modified", "updated")):
        text = _property(properties, name)
        if text is not None:
            yield PageDate(name=f"document {name}", text=text[:60], part=part)  # type: ignore[arg-type]


def _fields(properties: Element | None) -> Iterator[Field]:
    for name, about in (("title", "title"), ("creator", "byline"), ("language", "language")):
        text = _property(properties, name)
        if text is not None:
            yield Field(about=about, text=text, where=f"document {name}")
