"""Pages from their addresses: asked for once, slowly, where the site's robots file lets us."""

import io
import time
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from urllib.parse import urlsplit

from rashomon.errors import Unreadable
from rashomon.sources.dates.fields import PageDate
from rashomon.sources.fetching.asking import as_asked
from rashomon.sources.fetching.exchange import Answer, Limits, exchange
from rashomon.sources.fetching.robots import Robots
from rashomon.sources.readers.original import Original, Told

_MOVED = (301, 302, 303, 307, 308)
_DEFAULT = Limits()
_LONGEST_HEADER = 1_000


class Fetcher:
    """Fetches one page after the other; remembers robots files, and when each host was asked."""

    def __init__(self, *, is_private_allowed: bool = False, limits: Limits = _DEFAULT) -> None:
        self._limits = limits
        self._exchange = partial(exchange, is_private_allowed=is_private_allowed)
        self._robots = Robots(self._asked)
        self._last_asked: dict[str, float] = {}

    def fetched(self, url: str) -> Original:
        """Return what stands at an address, with its headers; raises Unreadable."""
        deadline = time.monotonic() + self._limits.total_s
        answer = self._followed(as_asked(url), deadline)
        if answer.status != HTTPStatus.OK:
            raise Unreadable(url, f"answers {_in_words(answer.status)}; not fetched")
        if not answer.body:
            raise Unreadable(url, "is empty")
        return Original(path=url, stream=io.BytesIO(answer.body), told=told_by(answer))

    def _followed(self, url: str, deadline: float) -> Answer:
        seen = [url]
        while True:
            if not self._robots.may_fetch(url, deadline):
                raise Unreadable(url, "is closed to programs by the site's robots.txt; not fetched")
            answer = self._asked(url, deadline)
            target = answer.header("location")
            if answer.status not in _MOVED or target is None:
                return answer
            url = as_asked(target, base=url)
            if not url.startswith(("http://", "https://")):
                raise Unreadable(seen[0], "leads on to what is no web address; not fetched")
            if url in seen:
                raise Unreadable(seen[0], "leads in a circle of redirects; not fetched")
            if len(seen) > self._limits.n_redirects:
                most = self._limits.n_redirects
                raise Unreadable(seen[0], f"leads through more than {most} redirects; not fetched")
            seen.append(url)

    def _asked(self, url: str, deadline: float) -> Answer:
        """Return the answer for one address; a host is not asked again at once."""
        host = urlsplit(url).netloc
        ready = self._last_asked.get(host, 0) + self._limits.pause_s
        time.sleep(max(0, min(ready - time.monotonic(), self._limits.pause_s)))
        try:
            return self._exchange(url, self._limits, deadline=deadline)
        finally:
            self._last_asked[host] = time.monotonic()


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
