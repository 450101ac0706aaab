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
    if words[3:4] == ["if"] and not _tells_of(words[4:], match, line, workshop):
        return None
    claim = uncounted_claim(match, line, workshop)
    end = match.end if words[1] == "fighting" else match.start
    end = match.start + 1 if words[1] == "escaped" else end  # "no inmates" is one symbol
    said = " ".join(line.words(max(0, match.start - 2), end)).split()
    if not _DOUBTING.isdisjoint(said):
        return None
    return replace(claim, kind="status", status=Status(about=words[1], value=words[2]))


def _tells_of(names: Sequence[str], match: Match, line: Line, workshop: Workshop) -> bool:
    """Say whether a word of one of the lists stands in the match, in a folded group too."""
    words = workshop.grammar.lexicon.words
    said = " ".join(line.words(match.start, match.end)).split()
    listed = [name for name in names if name in words]
    if any(not set(words[name]).isdisjoint(said) for name in listed):
        return True
    symbols = line.symbols[match.start : match.end]
    return not workshop.grammar.symbols_of(*listed).isdisjoint(symbols)


def _confirmation(match: Match, line: Line, workshop: Workshop) -> Claim:
    claim = uncounted_claim(match, line, workshop)
    return replace(claim, kind="confirmation", stance="unconfirmed")
