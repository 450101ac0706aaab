"""A claim that a person names: as it was read or entered, and what counts in its place now."""

from rashomon.casebook.judging import meant
from rashomon.casebook.judging.decisions import Decisions, Judgement
from rashomon.casebook.judging.matching import anchor, matching
from rashomon.casebook.ledger.entries import Entry
from rashomon.casebook.linking.reports import claims_of
from rashomon.errors import BadInput
from rashomon.types import Claim


def claim_meant(made: Entry, before: Decisions, name: str) -> tuple[Claim, Claim | None]:
    """Return the claim that was read or entered, and what counts in its place now.

    A claim of an older reading means what is read in its place.
    """
    connection = made.connection
    found = before.root(meant.claim(connection, name))
    document = meant.document_of(connection, found)
    claims = claims_of(connection, [document]).get(document, [])
    roots = before.roots(document, claims)
    known = next((c for c in roots if c.id == found), None)
    if known is None:
        old = meant.claim_row(connection, found)
        probe = Judgement(
            id="", kind="", subject=found, object=None, reason="", who="", at="", entry=0,
            content=anchor(old),
        )  # fmt: skip
        known = next(iter(matching(probe, roots)), None)
    if known is None:
        raise BadInput(f"{found}: is not read any more, and nothing is in its place")
    return known, before.standing(document, claims)[known.id]


def replacing(before: Decisions, kind: str, claim: str) -> dict[str, str]:
    """Return the judgement of a kind about a claim that counts no more once there is another."""
    of_kind = [j for j in before.about(claim) if (j.kind, j.subject) == (kind, claim)]
    return {"replaces": of_kind[-1].id} if of_kind else {}
