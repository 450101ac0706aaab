"""Bytes into text: never wrong letters without saying so."""

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "a sound"),
    (b"ID3", "a sound"),
)
_SAMPLE = 4_096
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SIGN = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY = "is binary, not text; save its text as .txt"
_MOST_CONTROL = 0.02
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
_HIGH = re.compile(rb"[\x80-\xff]")
# Windows-1252 bytes that Western European prose uses: quotes, dashes, signs, accented letters.
_WESTERN = re.compile(
    rb"[\x80\x85\x91-\x97\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb4\xb7\xbb-\xbf\xc0-\xff]"
)
# Beyond this share of high bytes the text is written in another alphabet.
_MOST_HIGH = 0.12
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]{3,20})", re.I
)
_DECLARED = re.compile(
    r"(?:windows-?|cp)12\d\d|iso-?8859-?\d{1,2}|koi8-[ru]|gb(?:k|2312|18030)|big5|shift[_-]jis|euc-(?:jp|kr)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a file; `note` says what a reader must know of how it was decoded."""

    text: str
    note: str | None = None


def decode(content: bytes, *, is_page: bool = False, declared: str | None = None) -> Decoded:
    """Return the text of a file; raises ValueError with one plain reason.

    In order: byte order mark, UTF-16 by its pattern of NUL bytes, UTF-8, what its carrier says
    (`declared`), a page's own declaration, UTF-8 with a few damaged bytes, Windows-1252. The last
    two always carry a note.
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return Decoded(text=_strictly(content, encoding))
    wide = _utf16(content)
    if wide is not None:
        return Decoded(text=_strictly(content, wide))
    _refuse_binary(content)
    try:
        return Decoded(text=content.decode("utf-8"))
    except UnicodeDecodeError as error:
        told = _by_name(content, declared) or _declared(content, is_page)
        return told or _damaged(content) or _western(content, error.start)


def _strictly(content: bytes, encoding: str) -> str:
    name = encoding.removesuffix("-sig").upper()
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ValueError(
            f"begins as {name} and breaks at byte {error.start}; save it again as UTF-8"
        ) from error
    sample = text[:_SAMPLE]
    if len(_CONTROL_SIGN.findall(sample)) > _MOST_CONTROL * len(sample):
        raise ValueError(_BINARY)
    return text


def _utf16(content: bytes) -> str | None:
    """Return the kind of UTF-16 without a mark: every other byte of Latin text is NUL."""
    sample = content[: _SAMPLE & ~1]
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd >= 0.4 * half and even <= 0.02 * half:
        return "utf-16-le"
    return "utf-16-be" if even >= 0.4 * half and odd <= 0.02 * half else None


def _refuse_binary(content: bytes) -> None:
    for magic, what in _MAGIC:
        if content.startswith(magic):
            raise ValueError(f"is {what}, not text; save its text as .txt")
    sample = content[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _MOST_CONTROL * len(sample):
        raise ValueError(_BINARY)


def _declared(content: bytes, is_page: bool) -> Decoded | None:
    """Return the text by the encoding that a page names, when it is one that pages use."""
    match = _CHARSET.search(content[:_SAMPLE]) if is_page else None
    return _by_name(content, match.group(1).decode("ascii", "ignore") if match else None)


def _by_name(content: bytes, name: str | None) -> Decoded | None:
    name = (name or "").strip().lower()
    if not _DECLARED.fullmatch(name):
        return None
    try:
        return Decoded(text=content.decode(name))
    except (UnicodeDecodeError, LookupError):
        return None


def _damaged(content: bytes) -> Decoded | None:
    """Return UTF-8 in which fewer characters are damaged than sound, with a note."""
    text = content.decode("utf-8", "replace")
    n_damaged = text.count("\N{REPLACEMENT CHARACTER}")
    if len(_MULTIBYTE.findall(content)) <= n_damaged:
        return None
    return Decoded(
        text=text,
        note=f"{n_damaged} damaged character{'s' * (n_damaged > 1)} shown as "
        "\N{REPLACEMENT CHARACTER}; the rest was read; save it again as UTF-8",
    )


def _western(content: bytes, first: int) -> Decoded:
    high = len(_HIGH.findall(content))
    if high > _MOST_HIGH * len(content) or len(_WESTERN.findall(content)) < high:
        raise ValueError(f"is not UTF-8 (byte {first}); save it again as UTF-8")
    return Decoded(
        text=content.decode("cp1252"),
        note="is not UTF-8; read as Windows-1252: check quotes and accents, or save it as UTF-8",
    )
