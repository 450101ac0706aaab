"""Claims without a number: what goes on, what is unknown, what is unconfirmed."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.claims.responsibility import responsibility_claims
from rashomon.claims.uncounted import uncounted_claim
from rashomon.claims.workshop import Workshop
from rashomon.grammar import Line, Match
from rashomon.types import Claim, Status

_DOUBTING = frozenset(("not", "no", "never", "if", "unless", "until"))


def status_claims(line: Line, matches: Sequence[Match], workshop: Workshop) -> list[Claim]:
    """Return the claims of a line's matches that count nobody."""
    claims: list[Claim] = []
    for match in matches:
        kind = match.rule.gives.split()[0]
        if kind == "responsibility":
            claims.extend(responsibility_claims(match, line, workshop))
        elif kind == "status":
            claim = _status(match, line, workshop)
            claims.extend([] if claim is None else [claim])
        elif kind == "confirmation":
            claims.append(_confirmation(match, line, workshop))
    return claims


def _status(match: Match, line: Line, workshop: Workshop) -> Claim | None:
    words = match.rule.gives.split()
    if words[3:4] == ["if"]:
        needed = workshop.grammar.symbols_of(words[4])
        if needed.isdisjoint(line.symbols[match.start : match.end]):
            return None
    claim = uncounted_claim(match, line, workshop)
    end = match.end if words[1] == "fighting" else match.start
    if not _DOUBTING.isdisjoint(line.words(max(0, match.start - 2), end)):
        return None
    return replace(claim, kind="status", status=Status(about=words[1], value=words[2]))


def _confirmation(match: Match, line: Line, workshop: Workshop) -> Claim:
    claim = uncounted_claim(match, line, workshop)
    return replace(claim, kind="confirmation", stance="unconfirmed")
