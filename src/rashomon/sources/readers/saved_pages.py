"""MHTML: a page as a browser saves it with all its parts, of which the page alone is read."""

from collections.abc import Iterator
from email.message import Message

from rashomon.errors import Unreadable
from rashomon.sources.dates.fields import PageDate
from rashomon.sources.hashes import sha256_of
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_PACKAGE
from rashomon.sources.readers.mail_parts import (
    bytes_of,
    charset_of,
    cut_short,
    day_of,
    header,
    leaves,
    parse_mail,
)
from rashomon.sources.readers.original import Original, Told
from rashomon.sources.readers.web_pages import page_reports
from rashomon.sources.readers.work import Work
from rashomon.sources.texts.encodings import decode
from rashomon.types import Problem


def read_saved_page(original: Original, work: Work) -> Iterator[Incoming | Problem]:
    """Yield the reports of the first page in the file; its address and day are the browser's."""
    content = original.content(MOST_PACKAGE)
    message = parse_mail(content, original.path)
    pages = [part for part in leaves(message) if part.get_content_type() == "text/html"]
    if not pages:
        raise Unreadable(original.path, "holds no page; save the report's text as .txt")
    page = bytes_of(pages[0])
    try:
        text = decode(page, is_page=True, declared=charset_of(pages[0])).text
    except ValueError as error:
        raise Unreadable(original.path, f"holds a page that {error}") from error
    told = _told(message, pages[0])
    yield from page_reports(text, original.path, sha256_of(content), told)
    yield from cut_short(message, original.path)


def _told(message: Message, page: Message) -> Told:
    url = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    day = day_of(message)
    saved = () if day is None else (PageDate(name="MHTML Date", text=day, part="retrieved"),)
    is_web = url is not None and url.startswith(("http://", "https://"))
    return Told(url=url if is_web else None, dates=saved)
