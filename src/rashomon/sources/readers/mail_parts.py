"""The parts of an e-mail or a saved page, whatever is wrong with its headers."""

import email
from collections.abc import Iterator
from contextlib import suppress
from email.errors import (
    CloseBoundaryNotFoundDefect,
    MessageError,
    MissingHeaderBodySeparatorDefect,
    StartBoundaryNotFoundDefect,
)
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from itertools import islice

from rashomon.errors import Unreadable
from rashomon.sources.readers.damage import SAVE_AGAIN, in_words
from rashomon.types import Problem

_CUT = "ends before the part of it that it began: cut short; read as far as it goes"
_ENDS = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)
_MOST_PARTS = 2_000
_LONGEST = 500


def parse_mail(content: bytes, path: str) -> Message:
    """Return the message; raises Unreadable for one nested beyond reason."""
    try:
        return email.message_from_bytes(content)
    except (RecursionError, ValueError, LookupError, TypeError) as error:
        raise Unreadable(path, f"is broken as an e-mail{in_words(error)}; {SAVE_AGAIN}") from error


def leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something; of what is attached as a message, the whole."""
    stack, n_left = [message], _MOST_PARTS
    while stack and n_left:
        n_left -= 1
        part = stack.pop()
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list) and part.get_content_maintype() == "multipart":
            stack.extend(one for one in reversed(inner) if isinstance(one, Message))
        else:
            yield part


def cut_short(message: Message, path: str) -> Iterator[Problem]:
    """Yield the problem of a message that lacks its end, as its marks between parts tell."""
    stack, n_left = [message], _MOST_PARTS
    while stack and n_left:
        n_left -= 1
        part = stack.pop()
        if any(isinstance(defect, _ENDS) for defect in part.defects):
            yield Problem(input=path, error=_CUT)
            return
        inner = part.get_payload() if part.is_multipart() else ()
        stack.extend(one for one in inner if isinstance(one, Message))


def is_cut_in_headers(message: Message) -> bool:
    """Say whether a message ends with the beginning of a header: no blank line, no body."""
    rest = message.get_payload()
    return (
        any(isinstance(defect, MissingHeaderBodySeparatorDefect) for defect in message.defects)
        and isinstance(rest, str)
        and "\n" not in rest
        and bool(message.keys())
    )


def header(message: Message, name: str) -> str | None:
    """Return a header as text, its coded words decoded as far as they can be."""
    raw = message.get(name)
    if raw is None:
        return None
    text = str(raw)[: 4 * _LONGEST]
    with suppress(LookupError, ValueError, TypeError, MessageError):
        text = str(make_header(decode_header(text)))
    return " ".join(text.split())[:_LONGEST] or None


def bytes_of(part: Message) -> bytes:
    """Return the bytes of a part, its transfer coding undone as far as it can be."""
    if part.is_multipart():  # an attached message
        return b"\n\n".join(_as_bytes(one) for one in islice(part.get_payload(), 1))
    with suppress(ValueError, LookupError, AssertionError):
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            return content
    return b""


def _as_bytes(message: object) -> bytes:
    with suppress(ValueError, LookupError, TypeError, AttributeError, RecursionError):
        if isinstance(message, Message):
            return message.as_bytes()
    return b""


def charset_of(part: Message) -> str | None:
    """Return the encoding that a part declares."""
    with suppress(ValueError, LookupError, TypeError):
        return part.get_content_charset()
    return None


def sender_of(message: Message) -> str | None:
    """Return who sent a message: the name, else the host of the address."""
    name, address = parseaddr(header(message, "From") or "")
    host = address.rpartition("@")[2]
    return name.strip('"') or host or None


def day_of(message: Message) -> str | None:
    """Return the day and hour that the message says it was sent, as ISO text."""
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        return parsedate_to_datetime(header(message, "Date") or "").isoformat()
    return None
