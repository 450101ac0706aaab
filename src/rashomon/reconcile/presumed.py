"""Dead who are told beside a deed that is denied: the deed is denied, and they are not (R23)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.reconcile.gate import counts
from rashomon.types import Claim, Source

_BEFORE = 300
_TOLD_BESIDE = re.compile(
    r"\b(?:which|where|when|after"
    r"|that (?:has |have |had )?(?:killed|left|claimed|wounded|injured))\b",
    re.IGNORECASE,
)

# A report, a sentence in it, and who denies.
_Denial = tuple[str, int, str | None]


def with_presumed(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, the dead of a denied deed told as the report's own word.

    "The group denied carrying out the attack, in which six people were killed": nobody denies the
    six, and whoever denies the deed does not vouch for them.
    """
    deeds = {_denial(c) for c in claims if c.kind == "denial" and c.perpetrator is not None}
    return [_presumed(c) if _denial(c) in deeds and _is_presumed(c) else c for c in claims]


def _denial(claim: Claim) -> _Denial:
    return claim.document, claim.sentence.start, claim.source.label


def _is_presumed(claim: Claim) -> bool:
    if claim.stance != "denies" or counts(claim) is None or claim.sentence.text is None:
        return False
    end = claim.start - claim.sentence.start + len(claim.quote)
    return _TOLD_BESIDE.search(claim.sentence.text[max(0, end - _BEFORE) : end]) is not None


def _presumed(claim: Claim) -> Claim:
    return replace(claim, stance="asserts", source=Source(chain=claim.source.chain[:1]))
