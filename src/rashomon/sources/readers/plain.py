"""Plain text and Markdown: the text exactly as decoded."""

from collections.abc import Iterator

from rashomon.errors import Unreadable
from rashomon.sources.given import Given
from rashomon.sources.hashes import sha256_of
from rashomon.sources.incoming import Incoming
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.told import with_told
from rashomon.sources.readers.work import Work
from rashomon.sources.texts.encodings import Decoded, decode
from rashomon.types import Problem


def read_plain(original: Original, work: Work) -> Iterator[Incoming | Problem]:
    """Yield the one report of a text file; a problem where its letters are in doubt."""
    content = original.content()
    decoded = decoded_or_refused(original, content, is_page=False)
    report = Incoming(given=Given(text=decoded.text), path=original.path, sha256=sha256_of(content))
    yield with_told(report, original.told)
    if decoded.note is not None:
        yield Problem(input=original.path, error=decoded.note)


def decoded_or_refused(original: Original, content: bytes, *, is_page: bool) -> Decoded:
    """Return the text of the bytes; raises Unreadable with the original's name."""
    try:
        return decode(content, is_page=is_page, declared=original.told.charset)
    except ValueError as error:
        raise Unreadable(original.path, str(error)) from error
