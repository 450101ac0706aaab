"""Who said what: every claim of an event as a row of a table, its quote beneath."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rashomon.terminal.layout import Paper
from rashomon.terminal.rows import columns, head_row, quote_row, row
from rashomon.types import Claim, Event, Record, Source
from rashomon.wording.lookup import Lookup
from rashomon.wording.safe import short
from rashomon.wording.speakers import carried, chain
from rashomon.wording.words import outcome, outcome_rank, plural

MAX_CLAIMS = 40
MAX_QUOTE = 160


def claim_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return who said what about one event."""
    claims = _ordered(found.known(event.claims), found)
    if not claims:
        return []
    title = f"Who said what ({plural(len(claims), 'claim')})"
    return ["", *paper.text(title, style="heading"), *_table(claims, found, paper)]


def unplaced_lines(record: Record, found: Lookup, paper: Paper) -> list[str]:
    """Return the claims that stand in no single event: over several events, or in none."""
    placed = {each for event in record.events for each in event.claims}
    rest = _ordered([c for c in record.claims if c.id not in placed], found)
    several = [claim for claim in rest if len(claim.events) > 1]
    none = [claim for claim in rest if len(claim.events) <= 1]
    lines: list[str] = []
    for title, claims in (
        ("SAID OF SEVERAL EVENTS TOGETHER, counted in none of them", several),
        ("SAID OF NO EVENT ABOVE, counted nowhere", none),
    ):
        if claims:
            counted = f"{title} ({plural(len(claims), 'claim')})"
            lines += ["", *paper.text(counted, indent=0, style="title")]
            lines += _table(claims, found, paper)
    return lines


def _ordered(claims: Sequence[Claim], found: Lookup) -> list[Claim]:
    """Return the claims, deaths first, then by the report's date and their place in it."""
    return sorted(claims, key=lambda claim: _place(claim, found))


def _place(claim: Claim, found: Lookup) -> tuple[int, str, str, int, int, str]:
    numbers, document = found.order.numbers, found.document_of(claim)
    date = "~" if document is None or document.published is None else document.published.edtf
    number = numbers.get(claim.document, len(numbers) + 1)
    rank, name = outcome_rank(claim.outcome), claim.outcome or "~"
    return rank, name, date, number, claim.start, claim.id


def _table(claims: Sequence[Claim], found: Lookup, paper: Paper) -> list[str]:
    """Return the claims under their outcomes; each speaker is described once."""
    shown = claims[:MAX_CLAIMS]
    at = columns(shown, paper)
    lines = head_row(at, paper)
    before: str | None = ""
    known: set[Source] = set()
    for claim in shown:
        if claim.outcome != before:
            lines += paper.text(_heading(claim.outcome), style="heading")
        before = claim.outcome
        tell = carried if _speaker(claim.source) in known else chain
        known.add(_speaker(claim.source))
        said = tell(claim.source, found.document_of(claim))
        lines += row(claim, f"{said} {found.number(claim.document)}", at, paper)
        lines += quote_row(claim, short(claim.quote, MAX_QUOTE), at, paper)
    return lines + _left(claims[MAX_CLAIMS:], paper)


def _heading(name: str | None) -> str:
    return "without a count of people" if name is None else outcome(name)


def _left(claims: Sequence[Claim], paper: Paper) -> list[str]:
    """Return how many claims are not shown, of which outcomes, and where they are."""
    if not claims:
        return []
    each = [f"{_heading(name)} {n:,}" for name, n in Counter(c.outcome for c in claims).items()]
    which = "; ".join(each[:8]) + ("; ..." if len(each) > 8 else "")
    return paper.text(f"{plural(len(claims), 'more claim')} ({which}): see --json FILE")


def _speaker(source: Source) -> Source:
    """Return a source without what differs from claim to claim: what is told of it but once."""
    return replace(source, chain=(), start=None, end=None)
