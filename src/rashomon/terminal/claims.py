"""Who said what: every claim of an event as a row of a table, its quote beneath."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.terminal.layout import Paper
from rashomon.terminal.lookup import Lookup
from rashomon.terminal.safe import quoted
from rashomon.terminal.speakers import carried, chain, published
from rashomon.terminal.words import doubts, outcome, outcome_rank, plural, what, whom
from rashomon.types import Claim, Event, Record, Source

MAX_CLAIMS = 40


def claim_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return who said what about one event."""
    claims = _ordered(found.known(event.claims), found)
    return _table(f"Who said what ({plural(len(claims), 'claim')})", claims, found, paper)


def unplaced_lines(record: Record, found: Lookup, paper: Paper) -> list[str]:
    """Return the claims that stand in no single event: over several events, or in none."""
    placed = {each for event in record.events for each in event.claims}
    rest = _ordered([c for c in record.claims if c.id not in placed], found)
    several = [claim for claim in rest if len(claim.events) > 1]
    none = [claim for claim in rest if len(claim.events) <= 1]
    return [
        *_table("Said of several events together, counted in none of them", several, found, paper),
        *_table("Said of no event above, counted nowhere", none, found, paper),
    ]


def _ordered(claims: Sequence[Claim], found: Lookup) -> list[Claim]:
    """Return the claims, deaths first, then by the report's date and their place in it."""
    return sorted(claims, key=lambda claim: _place(claim, found))


def _place(claim: Claim, found: Lookup) -> tuple[int, str, str, int, str]:
    document = found.document_of(claim)
    date = "~" if document is None or document.published is None else document.published.edtf
    return outcome_rank(claim.outcome), date, claim.document, claim.start, claim.id


def _table(title: str, claims: Sequence[Claim], found: Lookup, paper: Paper) -> list[str]:
    if not claims:
        return []
    lines = ["", *paper.text(title, style="heading")]
    lines += paper.columns(["figure", "whom", "who said it", "report"], _widths(paper), indent=4)
    before: str | None = ""
    known: set[Source] = set()
    for claim in claims[:MAX_CLAIMS]:
        if claim.outcome != before and claim.outcome is not None:
            lines += paper.text(outcome(claim.outcome), style="faint")
        elif claim.outcome != before:
            lines += paper.text("without a count of people", style="faint")
        before = claim.outcome
        tell = carried if _speaker(claim.source) in known else chain
        known.add(_speaker(claim.source))
        lines += _row(claim, tell(claim.source, found.document_of(claim)), found, paper)
    if len(claims) > MAX_CLAIMS:
        left = plural(len(claims) - MAX_CLAIMS, "more claim")
        lines += paper.text(f"{left}: see them with --json FILE", indent=4)
    return lines


def _widths(paper: Paper) -> list[int]:
    """Return the widths of the four columns: the last fits an id, the others share the rest."""
    room = paper.width - 4 - 3 - 16
    figure, people = room * 26 // 100, room * 32 // 100
    return [figure, people, room - figure - people, 16]


def _speaker(source: Source) -> Source:
    """Return a source without what differs from claim to claim: what is told of it but once."""
    return replace(source, chain=(), start=None, end=None)


def _row(claim: Claim, speaker: str, found: Lookup, paper: Paper) -> list[str]:
    """Return one claim: figure, group, speaker and report in columns, the quote beneath."""
    date = published(found.document_of(claim))
    doubt = doubts(claim)
    cells = [
        what(claim) + (f" ({doubt})" if doubt else ""),
        whom(claim),
        speaker,
        f"{found.name(claim.document)} {date} {claim.id}",
    ]
    return [*paper.entry(cells, _widths(paper)), *paper.text(quoted(claim.quote), indent=6, hang=1)]
