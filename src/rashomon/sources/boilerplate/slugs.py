"""What an agency puts before a headline: "UPDATE 2-", "WRAPUP 9-", "URGENT:"."""

import re
from collections.abc import Iterator, Sequence

from rashomon.types import Boilerplate

_TOP = 4  # lines among which a headline stands
_SLUG = re.compile(
    r"(?:(?:UPDATE|WRAPUP|WRAP|CORRECTED|CORRECTION|REFILE|RECAST|RPT|LEAD|URGENT|FLASH|ALERT|BREAKING"
    r"|EXCLUSIVE|FACTBOX|TIMELINE|ROUNDUP|NEWSALERT|SNAP)\s?\d{0,2}(?:\s?[-:–—]\s?)){1,3}"
    r"(?=[A-Z\d\"“'‘])"
)


def slugs(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Boilerplate]:
    """Yield the slugs before the first lines of a text."""
    for start, end in spans[:_TOP]:
        found = _SLUG.match(text, start, end)
        if found is not None:
            yield Boilerplate(start=start, end=found.end(), reason="slug of the agency")
