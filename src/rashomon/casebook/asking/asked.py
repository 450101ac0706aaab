"""What events are asked for by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What an event must be like; None asks for nothing. Names fit in part, in any letters.

    `since` and `until` are days: an event fits that can have happened on one of them. `source` is a
    speaker, an outlet or a kind of source; `words` are looked for in reports and claims.
    """

    place: str | None = None
    since: str | None = None
    until: str | None = None
    actor: str | None = None
    outcome: str | None = None
    source: str | None = None
    state: str | None = None
    words: str | None = None
    background: bool = False
