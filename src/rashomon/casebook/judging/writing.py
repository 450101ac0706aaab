"""The rows of a judgement, and of a claim that a person makes."""

from collections.abc import Mapping
from typing import Any

from rashomon.casebook.documents.storing import claim_rows
from rashomon.casebook.judging.decisions import PERSON, Judgement
from rashomon.casebook.ledger.digests import canonical
from rashomon.casebook.ledger.entries import Entry
from rashomon.casebook.tables import ledger
from rashomon.ids import content_id
from rashomon.types import Claim


def written(  # noqa: PLR0913 (one parameter a column)
    made: Entry,
    kind: str,
    subject: str,
    other: str | None,
    reason: str,
    content: Mapping[str, Any],
) -> Judgement:
    """Write the row of a judgement and return it."""
    one = Judgement(
        id=content_id("j", made.number, len(made.digests), kind, subject, other),
        kind=kind,
        subject=subject,
        object=other,
        reason=reason,
        who=made.who,
        at=made.at,
        entry=made.number,
        content=content,
    )
    row = {n: getattr(one, n) for n in ("id", "kind", "subject", "object", "reason", "at", "who")}
    made.add(ledger.JUDGEMENT, [{**row, "content": canonical(content)}])
    made.told.setdefault("judgements", []).append(one.id)
    return one


def put_claim(made: Entry, claim: Claim) -> None:
    """Write a claim of a person, which no version reads again."""
    made.add(ledger.CLAIM, claim_rows([claim], PERSON))
