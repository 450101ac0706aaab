"""What would settle a contradiction, by what its claims are about."""

from dataclasses import replace

import pytest

from rashomon.types import Claim, Contradiction, Group, Perpetrator, Source
from rashomon.wording.lookup import lookup
from rashomon.wording.resolving import resolving
from tests.faces.sample import CLAIMS, RECORD

KILLED = CLAIMS[0]
NOBODY = replace(KILLED, id="c-nobody", source=Source())
PARTY = replace(KILLED, id="c-party", source=replace(KILLED.source, party_to="a"))
BLAME = replace(
    KILLED, id="c-blame", count=None, perpetrator=Perpetrator(actor="X", confidence="POSSIBLE")
)
OTHERS = replace(KILLED, id="c-others", group=Group(label="clerks", category="civilians"))
DENIED = replace(KILLED, id="c-denied", stance="denies")
ESCAPED = replace(KILLED, id="c-escaped", outcome="escaped")


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ((KILLED, PARTY), "A list of names, a morgue or burial register"),
        ((KILLED, PARTY), "at which hour each source counted"),
        ((KILLED, PARTY), "a source that is no party to the event"),
        ((KILLED, NOBODY), "whom the report that quotes nobody has its figure from"),
        ((KILLED, OTHERS), "whether the sources count the same people"),
        ((BLAME, KILLED), "A claim by the group itself that can be checked"),
        ((KILLED, DENIED), "A source without a part in it"),
        ((ESCAPED, replace(ESCAPED, id="c-2")), "A roll of names before and after"),
    ],
)
def test_what_would_settle_it(claims: tuple[Claim, ...], said: str) -> None:
    found = lookup(replace(RECORD, claims=claims))
    conflict = Contradiction(
        claims=tuple(c.id for c in claims), about="", strength="impossible", explanation=""
    )
    assert said in resolving(conflict, found)
