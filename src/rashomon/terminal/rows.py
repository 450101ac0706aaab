"""A claim as a row: its figure at the left, then whom it counts, who said it, and the quote."""

from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.terminal.layout import Paper, columns_of
from rashomon.types import Claim
from rashomon.wording.lookup import Lookup
from rashomon.wording.safe import quoted, short
from rashomon.wording.speakers import carried
from rashomon.wording.words import cell, doubts, state, whom

_FIGURE = (6, 12)
_GAP = 2
_INDENT = 2
_NARROW = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of the claims of one event: `figure`, `whom`, and `said` for the rest."""

    figure: int
    whom: int
    said: int

    @property
    def indent(self) -> int:
        """Return where the text beside the figures begins."""
        return _INDENT + self.figure + _GAP


def columns(claims: Iterable[Claim], paper: Paper) -> Columns:
    """Return columns as narrow as the claims allow; the speakers take what is left."""
    sizes = [(columns_of(_figure(claim)), columns_of(people(claim))) for claim in claims]
    narrowest, widest = _FIGURE
    figure = min(widest, max((size for size, _ in sizes), default=0))
    figure = max(narrowest, figure)
    room = paper.width - _INDENT - figure - 2 * _GAP
    whom = min(room * 34 // 100, max((size for _, size in sizes), default=0))
    whom = max(_NARROW, whom)
    return Columns(figure=figure, whom=whom, said=room - whom)


def head_row(at: Columns, paper: Paper) -> list[str]:
    """Return the names of the columns."""
    lines = paper.columns(["whom", "who said it"], [at.whom, at.said], at.indent, _GAP)
    return [paper.paint(line, "faint") for line in _beside("figure", lines, at)]


def row(claim: Claim, speaker: str, at: Columns, paper: Paper) -> list[str]:
    """Return the figure, whom it counts and who said it, each in its column."""
    lines = paper.columns([people(claim), speaker], [at.whom, at.said], at.indent, _GAP)
    return _beside(_figure(claim), lines, at)


def quote_row(claim: Claim, quote: str, at: Columns, paper: Paper) -> list[str]:
    """Return the quote under its row, what limits the claim before it and the id after it."""
    notes = "; ".join(note for note in (doubts(claim), _unquoted(claim)) if note)
    said = f"{notes}: {quoted(quote, 800)}" if notes else quoted(quote, 800)
    return paper.ended(said, claim.id, indent=at.indent, hang=1)


def in_brief(claim: Claim, found: Lookup) -> str:
    """Return a claim on one line: what it says of whom, and who said it."""
    figure = "" if claim.count is None else _figure(claim) + " "
    said = carried(claim.source, found.document_of(claim))
    return f"{figure}{people(claim)}; {said} {found.number(claim.document)}"


def people(claim: Claim) -> str:
    """Return whom a claim counts, or what it says where it counts nobody."""
    if claim.count is None:
        parts = [state(claim) or _kind(claim), whom(claim)]
    else:
        parts = [whom(claim) or "?", state(claim)]
    return "; ".join(part for part in parts if part)


def _kind(claim: Claim) -> str:
    return short(claim.kind.replace("_", " "), 40)


def _figure(claim: Claim) -> str:
    return "-" if claim.count is None else cell(claim.count)


def _unquoted(claim: Claim) -> str:
    """Return the words of a figure where the quote does not hold them."""
    if claim.count is None:
        return ""
    quote = claim.quote.casefold()
    words = claim.count.verbatim.casefold().split()
    missing = any(word != "…" and word not in quote for word in words)
    return short(claim.count.verbatim, 60) if missing else ""


def _beside(figure: str, lines: list[str], at: Columns) -> list[str]:
    """Return lines with a figure at the left of the first, or above it where it is too wide."""
    if len(figure) > at.figure:
        return [" " * _INDENT + figure, *lines]
    return [" " * _INDENT + figure.rjust(at.figure) + lines[0][at.indent - _GAP :], *lines[1:]]
