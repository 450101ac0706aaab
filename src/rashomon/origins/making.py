"""How an origin is made of what was found: its parts in order, its id of what it joins."""

from collections.abc import Iterable

from rashomon.ids import content_id
from rashomon.types import Origin


def origin_for(
    kind: str, label: str, *, documents: Iterable[str], claims: Iterable[str], evidence: str
) -> Origin:
    """Return an origin: the same id for the same kind, label, reports and claims, in any order."""
    documents, claims = sorted(documents), sorted(claims)
    return Origin(
        id=content_id("o", kind, label, *documents, "|", *claims),
        kind=kind,
        label=label,
        documents=tuple(documents),
        claims=tuple(claims),
        evidence=evidence,
    )
