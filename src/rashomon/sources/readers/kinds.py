"""Every kind of input, and which reader is for it: by first bytes, media type and ending."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from rashomon.sources.incoming import Incoming
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.work import Work
from rashomon.types import Problem

Found = Incoming | Original | Problem
Reader = Callable[[Original, Work], Iterator[Found]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of input: its name in a sentence, its endings, and where its reader is.

    `signs` are first bytes that no other kind has: they count for more than the ending. `looks` is
    a pattern of the first bytes of what has no ending: it counts for less. A container holds
    originals of their own.
    """

    name: str
    endings: tuple[str, ...]
    reader: str
    media: tuple[str, ...] = ()
    signs: tuple[bytes, ...] = ()
    sign_at: int = 0
    looks: bytes | None = None
    is_container: bool = False

    def has_sign(self, head: bytes) -> bool:
        """Say whether the first bytes are those of this kind alone."""
        return head[self.sign_at :].startswith(self.signs) if self.signs else False

    def read(self, original: Original, work: Work) -> Iterator[Found]:
        """Yield what the reader finds; its module is loaded now."""
        module, _, function = self.reader.partition(":")
        reader: Reader = getattr(import_module(f"{__package__}.{module}"), function)
        yield from reader(original, work)


_MARKUP = rb"(?i)\A(?:\xef\xbb\xbf)?\s{0,200}(?:<!--[^>]{0,500}-->\s{0,200})?"
_HEADER = rb"(?:Return-Path|Received|Delivered-To|From|To|Date|Subject|Message-ID|MIME-Version)"

KINDS = (
    Kind(
        name="a PDF",
        endings=(".pdf",),
        media=("application/pdf",),
        signs=(b"%PDF",),
        reader="pdf:read_pdf",
    ),
    Kind(
        name="a ZIP archive",
        endings=(".zip", ".wacz"),
        media=("application/zip",),
        signs=(b"PK\x03\x04", b"PK\x05\x06"),
        reader="zips:read_zip",
        is_container=True,
    ),
    Kind(
        name="an office document (DOCX)",
        endings=(".docx",),
        media=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        signs=(b"PK\x03\x04",),
        reader="zips:read_zip",
    ),
    Kind(
        name="packed with gzip",
        endings=(".gz", ".tgz"),
        media=("application/gzip", "application/x-gzip"),
        signs=(b"\x1f\x8b",),
        reader="packed:read_packed",
        is_container=True,
    ),
    Kind(
        name="packed with bzip2",
        endings=(".bz2", ".tbz2"),
        signs=(b"BZh",),
        reader="packed:read_packed",
        is_container=True,
    ),
    Kind(
        name="packed with xz",
        endings=(".xz", ".txz"),
        signs=(b"\xfd7zXZ",),
        reader="packed:read_packed",
        is_container=True,
    ),
    Kind(
        name="a tar archive",
        endings=(".tar",),
        signs=(b"ustar",),
        sign_at=257,
        reader="tars:read_tar",
        is_container=True,
    ),
    Kind(
        name="a web archive (WARC)",
        endings=(".warc", ".arc"),
        media=("application/warc",),
        signs=(b"WARC/",),
        reader="warcs:read_warc",
        is_container=True,
    ),
    Kind(
        name="a Parquet table",
        endings=(".parquet",),
        signs=(b"PAR1",),
        reader="parquet:read_parquet",
    ),
    Kind(
        name="a picture or sound",
        endings=(),
        media=("image/png", "image/jpeg", "image/gif", "image/webp", "audio/mpeg", "audio/ogg"),
        signs=(b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"OggS", b"ID3\x03", b"ID3\x04"),
        reader="pictures:refuse_picture",
    ),
    Kind(
        name="a film",
        endings=(),
        media=("video/mp4", "video/webm", "video/quicktime"),
        signs=(b"ftyp",),
        sign_at=4,
        reader="pictures:refuse_picture",
    ),
    Kind(
        name="one report a line",
        endings=(".jsonl", ".ndjson"),
        media=("application/x-ndjson", "application/jsonl"),
        reader="json_lines:read_lines",
    ),
    Kind(
        name="a table",
        endings=(".csv", ".tsv"),
        media=("text/csv", "text/tab-separated-values"),
        reader="tables:read_table",
    ),
    Kind(
        name="a mailbox",
        endings=(".mbox",),
        media=("application/mbox",),
        looks=rb"\AFrom \S{1,300} .{1,100}\n",
        reader="mailboxes:read_mailbox",
        is_container=True,
    ),
    Kind(
        name="a saved page (MHTML)",
        endings=(".mht", ".mhtml"),
        media=("multipart/related", "application/x-mimearchive"),
        looks=rb"\AFrom: <Saved by ",
        reader="saved_pages:read_saved_page",
    ),
    Kind(
        name="an e-mail",
        endings=(".eml",),
        media=("message/rfc822",),
        looks=rb"(?i)\A" + _HEADER + rb": .{1,2000}\r?\n(?:[\w-]{1,60}:|[ \t])",
        reader="mails:read_mail",
    ),
    Kind(
        name="a web page",
        endings=(".html", ".htm", ".xhtml"),
        media=("text/html", "application/xhtml+xml"),
        looks=_MARKUP
        + rb"(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!doctype html|html|head|body|meta)\b",
        reader="web_pages:read_web_page",
    ),
    Kind(
        name="XML",
        endings=(".xml", ".rss", ".atom", ".newsml", ".rdf"),
        media=("application/rss+xml", "application/atom+xml", "application/xml", "text/xml"),
        looks=_MARKUP + rb"<(?:\?xml|rss|feed|rdf:RDF|newsItem|newsMessage|NewsML|nitf)\b",
        reader="xml_files:read_xml",
    ),
    Kind(
        name="JSON",
        endings=(".json",),
        media=("application/json", "application/feed+json", "application/ld+json"),
        looks=rb"\A(?:\xef\xbb\xbf)?\s{0,200}[{\[]",
        reader="json_files:read_json",
    ),
    Kind(
        name="text",
        endings=(".txt", ".text", ".md", ".markdown"),
        media=("text/plain", "text/markdown"),
        reader="plain:read_plain",
    ),
)
ENDINGS = frozenset(ending for kind in KINDS for ending in kind.endings)
PLAIN = KINDS[-1]


def kind_of(original: Original, *, is_sniffed: bool) -> Kind | None:
    """Return the kind of an original, or None.

    In order: first bytes that only one kind has; the ending; what the carrier calls it; and, where
    `is_sniffed`, what the first bytes look like, else plain text.
    """
    head = original.head()
    by_name = _by_ending().get(original.suffix) or _by_media().get(original.told.media or "")
    signed = [kind for kind in KINDS if kind.has_sign(head)]
    if signed:
        return by_name if by_name in signed else signed[0]
    if by_name is not None or not is_sniffed:
        return by_name
    for kind in KINDS:
        if kind.looks is not None and re.search(kind.looks, head):
            return kind
    return PLAIN


@cache
def _by_ending() -> dict[str, Kind]:
    return {ending: kind for kind in KINDS for ending in kind.endings}


@cache
def _by_media() -> dict[str, Kind]:
    return {media: kind for kind in KINDS for media in kind.media}
