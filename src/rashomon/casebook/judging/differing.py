"""What one version reads in a report that another did not, a line each."""

from collections.abc import Iterator, Sequence

from rashomon.casebook.judging.matching import says
from rashomon.casebook.values import claim_text
from rashomon.types import Claim
from rashomon.wording.safe import quoted
from rashomon.wording.words import outcome, what

_MOST = 40  # lines of one report


def differences(old: Sequence[Claim], new: Sequence[Claim]) -> tuple[str, ...]:
    """Return in words what is read otherwise; where no claim is, that the scenery differs."""
    had, has = {claim_text(c) for c in old}, {claim_text(c) for c in new}
    gone = [c for c in old if claim_text(c) not in has]
    come = [c for c in new if claim_text(c) not in had]
    lines = list(_lines(gone, come))
    return tuple(lines[:_MOST]) or ("where, when or against what is read otherwise",)


def _lines(gone: Sequence[Claim], come: Sequence[Claim]) -> Iterator[str]:
    left = list(come)
    for claim in gone:
        now = next((c for c in left if _is_beside(claim, c)), None)
        if now is None:
            yield f"not read any more: {_told(claim)}"
            continue
        left.remove(now)
        if says(claim) != says(now) or claim.outcome != now.outcome:
            yield f"{quoted(now.quote)}: {_said(claim)} → {_said(now)}"
        else:
            yield f"{quoted(now.quote)}: {_said(now)}, read with other words or source"
    yield from (f"read now: {_told(claim)}" for claim in left)


def _is_beside(left: Claim, right: Claim) -> bool:
    return left.kind == right.kind and left.start < right.end and right.start < left.end


def _told(claim: Claim) -> str:
    return f"{quoted(claim.quote)}, {_said(claim)}"


def _said(claim: Claim) -> str:
    return what(claim) if claim.outcome is None else f"{outcome(claim.outcome)} {what(claim)}"
