"""What a bullet looks at: the record of a case, an event of it, and the claims that words mean."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

import rashomon
from rashomon.settings import settings_of
from rashomon.types import Claim, Estimate, Event, Record
from tests.golden_records import RecordCase

_ITEM = re.compile(r'"(?P<words>[^"]+)"( by (?P<by>[^/(]+?))?( in (?P<outlet>[^/(]+?))?')


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The record of a case, and the event that a bullet speaks of, if there is one."""

    case: RecordCase
    record: Record
    event: Event | None

    @property
    def estimates(self) -> tuple[Estimate, ...]:
        """Return the event's estimates."""
        return () if self.event is None else self.event.estimates

    def claims(self, item: str) -> list[Claim]:
        """Return the claims that `"12" by police in Daily` may mean."""
        found = _ITEM.fullmatch(item.strip())
        if found is None:
            raise ValueError(f'not of the form "words" by somebody in outlet: {item}')
        outlets = {d.id: d.outlet or "" for d in self.record.documents}
        return [c for c in self.record.claims if _is_meant(c, found, outlets[c.document])]

    def told(self, claims: Iterable[str]) -> str:
        """Return claims by their ids, as a bullet would write them."""
        by_id = {c.id: c for c in self.record.claims}
        return " / ".join(shown(by_id[c]) for c in claims)


# What a bullet's words and a view come to: how the record falls short, None if it does not.
Judge = Callable[[View, re.Match[str]], str | None]


@cache
def record_of(case: RecordCase, profile: str = "gtd", as_of: str | None = None) -> Record:
    """Return the record of a case's reports."""
    return rashomon.report(
        case.inputs(),
        profile=profile,
        as_of=as_of,
        one_event=case.is_one_event,
        settings=None if case.settings is None else settings_of(case.settings),
    )


def happened(record: Record) -> list[Event]:
    """Return the events that are neither background nor an aggregate."""
    return [e for e in record.events if not e.background and e.event_clarity == 1]


def shown(claim: Claim) -> str:
    words = claim.quote if claim.count is None else claim.count.verbatim
    return f'"{words}" by {claim.source.label or "nobody"}'


def _is_meant(claim: Claim, item: re.Match[str], outlet: str) -> bool:
    words, by = item["words"].casefold(), item["by"]
    verbatim = None if claim.count is None else claim.count.verbatim.casefold()
    if words != verbatim and not (" " in words and words in claim.quote.casefold()):
        return False
    if item["outlet"] is not None and item["outlet"] != outlet:
        return False
    return by is None or _names(by, claim.source.label)


def _names(by: str, label: str | None) -> bool:
    if by == "nobody" or label is None:
        return by == "nobody" and label is None
    return all(word in label.casefold() for word in by.casefold().split())
