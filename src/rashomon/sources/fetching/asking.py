"""How an address is written for a server."""

from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from rashomon.errors import Unreadable
from rashomon.sources.fetching.addresses import NO_ADDRESS

_LONGEST = 200


def as_asked(url: str, base: str = "") -> str:
    """Return an address as a server is asked for it, letters beyond ASCII and spaces encoded.

    Raises Unreadable for what no server can be asked for.

    >>> as_asked("/mill report", base="https://post.example/news")
    'https://post.example/mill%20report'
    """
    try:
        joined = urljoin(base, url) if base else url
        if any(ord(mark) < 32 or ord(mark) == 127 for mark in joined):
            raise Unreadable(url[:_LONGEST], NO_ADDRESS)
        return str(parse_url(joined.partition("#")[0]).url)
    except (LocationParseError, ValueError) as error:
        raise Unreadable(url[:_LONGEST], NO_ADDRESS) from error
