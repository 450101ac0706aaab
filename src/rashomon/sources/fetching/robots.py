"""What a site lets programs fetch, as its robots.txt says (RFC 9309)."""

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from rashomon.errors import Unreadable
from rashomon.sources.fetching.exchange import AGENT, Answer

_LONGEST = 500_000  # bytes that RFC 9309 asks a program to read at least
_MOST_HOSTS = 10_000


class Robots:
    """The robots files of the sites asked so far."""

    def __init__(self, asked: Callable[[str, float], Answer]) -> None:
        self._asked = asked
        self._rules: dict[str, Protego | bool] = {}

    def may_fetch(self, url: str, deadline: float) -> bool:
        """Say whether an address may be fetched.

        A site without a robots file (4xx) lets all be fetched, one whose server fails (5xx, or no
        answer) nothing.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            if len(self._rules) > _MOST_HOSTS:
                self._rules.clear()
            try:
                self._rules[site] = self._read(site, deadline)
            except Unreadable as error:
                raise Unreadable(url, error.reason) from error
        rules = self._rules[site]
        return rules if isinstance(rules, bool) else bool(rules.can_fetch(url, AGENT))

    def _read(self, site: str, deadline: float) -> "Protego | bool":
        answer = self._asked(f"{site}/robots.txt", deadline)
        if 200 <= answer.status < 300:
            return Protego.parse(answer.body[:_LONGEST].decode("utf-8", "replace"))
        return answer.status < 500
