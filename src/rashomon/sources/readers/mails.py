"""E-mails: newsletters, alerts, forwarded reports, and what is attached to them."""

from collections.abc import Iterator
from email.message import Message

from rashomon.errors import Unreadable
from rashomon.sources.dates.fields import PageDate
from rashomon.sources.given import Given
from rashomon.sources.hashes import sha256_of
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_PACKAGE
from rashomon.sources.readers.damage import SAVE_AGAIN
from rashomon.sources.readers.mail_parts import (
    bytes_of,
    charset_of,
    cut_short,
    day_of,
    header,
    is_cut_in_headers,
    leaves,
    parse_mail,
    sender_of,
)
from rashomon.sources.readers.members import fault_of
from rashomon.sources.readers.original import Original, Told
from rashomon.sources.readers.told import with_told
from rashomon.sources.readers.web_pages import page_reports
from rashomon.sources.readers.work import Work
from rashomon.sources.texts.encodings import decode
from rashomon.types import Problem

# A plain part shorter than this beside a page says no more than "view this in your browser".
_SHORT = 150
_NO_TEXT = "is an e-mail without text; save the report's text as .txt"

_HEADERS_ONLY = f"ends inside its headers, before any text: cut short; {SAVE_AGAIN}"


def read_mail(original: Original, work: Work) -> Iterator[Incoming | Original | Problem]:
    """Yield the report of the body, then each attachment. Sender, subject and date are candidates.

    Of a body in two forms the plain one is read, unless it is a mere pointer to the other.
    """
    content = original.content(MOST_PACKAGE)
    message = parse_mail(content, original.path)
    if is_cut_in_headers(message):
        raise Unreadable(original.path, _HEADERS_ONLY)
    parts = list(leaves(message))
    bodies = [part for part in parts if _is_body(part)]
    told = _told(message)
    attached = [
        part for part in parts if not _is_body(part) and part.get_content_maintype() != "image"
    ]
    plain = _joined(bodies, "text/plain", original.path)
    page = _joined(bodies, "text/html", original.path)
    if page and len(plain) < _SHORT:
        yield from page_reports(page, original.path, sha256_of(content), told)
    elif plain.strip():
        given = Given(text=plain)
        report = Incoming(given=given, path=original.path, sha256=sha256_of(content))
        yield with_told(report, told)
    elif not attached:
        raise Unreadable(original.path, _NO_TEXT)
    yield from _attachments(attached, original, work)
    yield from cut_short(message, original.path)


def _is_body(part: Message) -> bool:
    return part.get_content_type() in ("text/plain", "text/html") and not part.get_filename()


def _joined(parts: list[Message], kind: str, path: str) -> str:
    texts = []
    for part in parts:
        if part.get_content_type() == kind:
            try:
                content = bytes_of(part)
                is_page = kind == "text/html"
                texts.append(decode(content, is_page=is_page, declared=charset_of(part)).text)
            except ValueError as error:
                raise Unreadable(path, f"has a body that {error}") from error
    return "\n\n".join(text for text in texts if text.strip())


def _told(message: Message) -> Told:
    subject, sender, day = header(message, "Subject"), sender_of(message), day_of(message)
    told = (("title", subject, "e-mail Subject"), ("outlet", sender, "e-mail From"))
    date = () if day is None else (PageDate(name="e-mail Date", text=day, part="published"),)
    return Told(
        title=subject,
        outlet=sender,
        dates=date,
        fields=tuple((about, text, where) for about, text, where in told if text),
    )


def _attachments(
    parts: list[Message], original: Original, work: Work
) -> Iterator[Original | Problem]:
    for number, part in enumerate(parts, 1):
        work.member(original.depth + 1)
        is_mail = part.get_content_type() == "message/rfc822"
        name = header(part, "Content-Disposition") and part.get_filename()
        name = str(name or f"attachment-{number}{'.eml' if is_mail else ''}")[:200]
        fault = fault_of(name, is_link=False)
        if fault is not None:
            yield Problem(input=f"{original.path}/{name}", error=fault)
            continue
        content = bytes_of(part)
        work.unpacked(len(content))
        told = Told(media=part.get_content_type(), charset=charset_of(part))
        yield original.member(name, content, told=told)
