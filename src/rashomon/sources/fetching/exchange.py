"""One request and its answer, within limits of time and size."""

import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException
from socket import SHUT_RDWR, socket
from urllib.parse import SplitResult, urlsplit

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import DecodeError, HTTPError, ProtocolError
from urllib3.response import BaseHTTPResponse

from rashomon.errors import Unreadable
from rashomon.sources.fetching.addresses import NO_ADDRESS
from rashomon.sources.fetching.hosts import resolved
from rashomon.sources.limits import megabytes
from rashomon.sources.readers.damage import in_words
from rashomon.version import __version__

AGENT = f"rashomon/{__version__} (reads reports for casualty records; one page at a time)"
_ACCEPT = "text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,*/*;q=0.5"
_CHUNK = 65_536
_NONE: Mapping[str, str] = {}
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one fetch may cost: seconds in all and for a silence, bytes unpacked, redirects."""

    total_s: float = 60
    silence_s: float = 20
    n_bytes: int = 50_000_000
    n_redirects: int = 5
    pause_s: float = 1
    retry_s: float = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server sent: status, headers in their order, the body unpacked."""

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """Return the first header of a name."""
        return next((value for key, value in self.headers if key.lower() == name), None)


def exchange(
    url: str,
    limits: Limits,
    *,
    is_private_allowed: bool,
    deadline: float | None = None,
    conditions: Mapping[str, str] = _NONE,
) -> Answer:
    """Return the answer of a server; raises Unreadable with one plain reason.

    `conditions` are the headers under which a page is asked for (RFC 9110).
    The whole exchange ends at the deadline, however slowly its bytes come.
    """
    parts = _checked(url)
    port = parts.port or _PORTS[parts.scheme]
    host = parts.hostname or ""
    address = resolved(host, port, url=url, is_private_allowed=is_private_allowed)
    left = (deadline or time.monotonic() + limits.total_s) - time.monotonic()
    late = f"took more than {limits.total_s:g} s, too slow; not fetched"
    if left <= 0:
        raise Unreadable(url, late)
    connection = _connection(parts.scheme, address, port, host, min(limits.silence_s, left))
    try:
        held = _Held(connection)
        with _until(held, left) as is_over:
            try:
                held.connect()
                answer = _answer(connection, parts, limits, conditions)
            except (HTTPError, HTTPException, OSError, ValueError) as error:
                raise Unreadable(url, late if is_over() else _reason(error)) from error
            if is_over():  # what has no length of its own seems whole where it was cut
                raise Unreadable(url, late)
            return answer
    finally:
        connection.close()


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        is_sound = parts.scheme in _PORTS and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        is_sound = False
    if not is_sound or any(ord(c) <= 32 or ord(c) == 127 for c in url):
        raise Unreadable(url[:200], NO_ADDRESS)
    if parts.username is not None:
        raise Unreadable(url[:200], "holds a user's name; give the address without it")
    return parts


def _connection(
    scheme: str, address: str, port: int, host: str, timeout_s: float
) -> HTTPConnection:
    """Return a connection to an address; over TLS the name that is proved is the host's."""
    if scheme == "http":
        return HTTPConnection(address, port, timeout=timeout_s)
    return HTTPSConnection(
        address,
        port,
        timeout=timeout_s,
        server_hostname=host,
        assert_hostname=host,
        ssl_context=_trust(),
    )


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()


class _Held:
    """The socket of a connection, which an answer without a length takes away from it."""

    def __init__(self, connection: HTTPConnection) -> None:
        self._connection = connection
        self._socket: socket | None = None

    def connect(self) -> None:
        """Connect, and hold the socket."""
        self._connection.connect()
        self._socket = self._connection.sock

    def cut(self) -> None:
        """End the exchange, whatever it waits for."""
        with suppress(OSError, AttributeError):
            (self._socket or self._connection.sock).shutdown(SHUT_RDWR)


@contextmanager
def _until(held: "_Held", seconds: float) -> Iterator[Callable[[], bool]]:
    """Cut the connection when its time is over; yields whether it was."""
    over = threading.Event()

    def cut() -> None:
        over.set()
        held.cut()

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield over.is_set
    finally:
        timer.cancel()


def _answer(
    connection: HTTPConnection, parts: SplitResult, limits: Limits, conditions: Mapping[str, str]
) -> Answer:
    url = parts.geturl()
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {
        "Host": parts.netloc,
        "User-Agent": AGENT,
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
        **conditions,
    }
    connection.request("GET", path, headers=headers, preload_content=False, decode_content=True)
    response = connection.getresponse()
    body = _body(response, url, limits.n_bytes)
    return Answer(
        url=url, status=response.status, headers=tuple(response.headers.items()), body=body
    )


def _body(response: BaseHTTPResponse, url: str, most: int) -> bytes:
    pieces, size = [], 0
    while chunk := response.read(_CHUNK, decode_content=True):
        size += len(chunk)
        if size > most:
            raise Unreadable(url, f"is larger than {megabytes(most)} when unpacked; not fetched")
        pieces.append(chunk)
    return b"".join(pieces)


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split())
    kind = type(error).__name__
    if isinstance(error, DecodeError):
        return "could not be fetched: its packed body is damaged; try again"
    if "timed out" in words or "Timeout" in kind:
        return "did not answer in time; try again later"
    if "IncompleteRead" in words or "IncompleteRead" in kind:
        return "was cut short while it came; try again"
    if "CERTIFICATE" in words:
        return "shows no valid certificate; not fetched"
    if "Connection refused" in words:
        return "does not answer (connection refused)"
    if isinstance(error, ProtocolError | HTTPException):
        return "could not be fetched: it does not answer as a web server does; try again"
    return f"could not be fetched{in_words(error)}; try again"
