"""Pages from their addresses: asked for once, slowly, where the site's robots file lets us."""

import io
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property, partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from rashomon.errors import Unreadable
from rashomon.sources.dates.fields import PageDate
from rashomon.sources.fetching.asking import as_asked
from rashomon.sources.fetching.exchange import Answer, Limits, exchange
from rashomon.sources.fetching.robots import Robots
from rashomon.sources.hashes import sha256_of
from rashomon.sources.originals.known import Known, known_addresses
from rashomon.sources.readers.original import Original, Told

_MOVED = (301, 302, 303, 307, 308)
_DEFAULT = Limits()
_FAILING = (429, 500, 502, 503, 504)  # for the moment, as a rule
_NONE: Mapping[str, str] = {}
_LONGEST_HEADER = 1_000
_LONGEST_NAME = 200
_SEVERAL = 2


class Fetcher:
    """Fetches one page after the other; remembers robots files, and when each host was asked.

    Of an address whose original is in the folder `keep`, what has changed since is asked for.
    """

    def __init__(
        self,
        *,
        is_private_allowed: bool = False,
        limits: Limits = _DEFAULT,
        keep: Path | None = None,
    ) -> None:
        self._limits = limits
        self._keep = keep
        self._exchange = partial(exchange, is_private_allowed=is_private_allowed)
        self._robots = Robots(self._asked)
        self._last_asked: dict[str, float] = {}

    def fetched(self, url: str) -> Original:
        """Return what stands at an address, with its headers; raises Unreadable.

        A reason names the address that was asked for, and where it led.
        """
        deadline = time.monotonic() + self._limits.total_s
        led: list[str] = []
        try:
            answer = self._followed(url, led, deadline)
            content, told = self._content(answer, led[-1])
        except Unreadable as error:
            where = "" if len(led) < _SEVERAL else f"leads on to {led[-1][:_LONGEST_NAME]}, which "
            raise Unreadable(url, f"{where}{error.reason}") from error
        told = replace(told, asked=url, led=tuple(led[:-1]))
        return Original(path=url, stream=io.BytesIO(content), told=told)

    def _content(self, answer: Answer, url: str) -> tuple[bytes, Told]:
        """Return the bytes that were sent, or those that are kept and have not changed."""
        known = self._known.get(url)
        if answer.status == HTTPStatus.NOT_MODIFIED and known is not None:
            return _kept_bytes(known, url), told_again(answer, known)
        if answer.status != HTTPStatus.OK:
            raise Unreadable(url, f"answers {_in_words(answer.status)}; not fetched")
        if not answer.body:
            raise Unreadable(url, "is empty")
        return answer.body, told_by(answer)

    def _followed(self, asked: str, led: list[str], deadline: float) -> Answer:
        """Return the last answer; the addresses on the way to it are put into `led`."""
        url = as_asked(asked)
        while True:
            if url in led:
                raise Unreadable(url, "leads in a circle of redirects; not fetched")
            if len(led) > self._limits.n_redirects:
                most = self._limits.n_redirects
                raise Unreadable(url, f"leads through more than {most} redirects; not fetched")
            led.append(url)
            if not self._robots.may_fetch(url, deadline):
                raise Unreadable(url, "is closed to programs by the site's robots.txt; not fetched")
            answer = self._tried(url, deadline)
            target = answer.header("location")
            if answer.status not in _MOVED or target is None:
                return answer
            url = as_asked(target, base=url)
            if not url.startswith(("http://", "https://")):
                scheme = url.partition(":")[0][:20]
                raise Unreadable(url, f"leads on to a {scheme}: address; not fetched")

    def _tried(self, url: str, deadline: float) -> Answer:
        """Return the answer; a server that fails for the moment is asked once more, later."""
        known = self._known.get(url)
        conditions = {} if known is None else known.conditions()
        answer = self._asked(url, deadline, conditions)
        if answer.status not in _FAILING:
            return answer
        wait_s = _asked_to_wait(answer, self._limits.retry_s)
        if wait_s >= deadline - time.monotonic():
            words = f"answers {_in_words(answer.status)} and asks to wait {wait_s:g} s; not fetched"
            raise Unreadable(url, words)
        time.sleep(wait_s)
        return self._asked(url, deadline, conditions)

    def _asked(self, url: str, deadline: float, conditions: Mapping[str, str] = _NONE) -> Answer:
        """Return the answer for one address; a host is not asked again at once."""
        host = urlsplit(url).netloc
        ready = self._last_asked.get(host, 0) + self._limits.pause_s
        time.sleep(max(0, min(ready - time.monotonic(), self._limits.pause_s)))
        try:
            return self._exchange(url, self._limits, deadline=deadline, conditions=conditions)
        finally:
            self._last_asked[host] = time.monotonic()

    @cached_property
    def _known(self) -> dict[str, Known]:
        return known_addresses(self._keep)


def _asked_to_wait(answer: Answer, usual_s: float) -> float:
    """Return how many seconds a failing server wants to be left alone."""
    told = (answer.header("retry-after") or "").strip()
    return float(told) if told.isdecimal() and len(told) < 7 else usual_s


def _kept_bytes(known: Known, url: str) -> bytes:
    try:
        content = known.file.read_bytes()
    except OSError as error:
        raise Unreadable(url, "has not changed, but its kept bytes cannot be read") from error
    if sha256_of(content) != known.file.name[:64]:
        raise Unreadable(url, f"has not changed, but its kept bytes were altered: {known.file}")
    return content


def told_again(answer: Answer, known: Known) -> Told:
    """Return what is told of a page that has not changed since it was kept."""
    return replace(
        told_by(answer),
        media=known.media,
        charset=known.charset,
        notes=(f"not changed: the kept bytes of {known.kept}",),
    )


def told_by(answer: Answer) -> Told:
    """Return what a server's headers tell: address, kind, encoding, hour of retrieval."""
    media, _, rest = (answer.header("content-type") or "").lower().partition(";")
    charset = rest.partition("charset=")[2].partition(";")[0].strip(" \"'")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    headers = [(key, value[:_LONGEST_HEADER]) for key, value in answer.headers]
    changed = answer.header("last-modified")
    dates = [PageDate(name="fetched", text=now, part="retrieved")]
    if changed:
        dates.append(PageDate(name="Last-Modified header", text=changed[:60], part="updated"))
    return Told(
        url=answer.url,
        media=media.strip(),
        charset=charset or None,
        dates=tuple(dates),
        headers=(("status", str(answer.status)), *headers[:100]),
    )


def _in_words(status: int) -> str:
    try:
        return f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        return str(status)
