"""Which judgements are in force, and which claim of a newer reading each is about."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.casebook.judging.decisions import Decisions, Judgement
from rashomon.casebook.judging.matching import anchor, matching
from rashomon.types import Claim, Document, Quantity, Span

DOCUMENT = Document(id="wire", text="x" * 200)


def read(name: str, start: int, end: int, low: int = 7, outcome: str = "killed") -> Claim:
    return Claim(
        id=name,
        document="wire",
        quote="q",
        start=start,
        end=end,
        rule="killed-active",
        kind="casualty",
        sentence=Span(start=0, end=100),
        outcome=outcome,
        count=Quantity(low=low, high=low, verbatim=str(low)),
    )


def judged(kind: str, about: Claim, name: str = "j-1", other: str | None = None) -> Judgement:
    return Judgement(
        id=name,
        kind=kind,
        subject=about.id,
        object=other,
        reason="so",
        who="Ana",
        at="2021-03-07T10:00:00Z",
        entry=int(name[2:]),
        content=anchor(about),
    )


def undo(name: str, of: str) -> Judgement:
    return Judgement(
        id=name, kind="undo", subject=of, object=None, reason="so", who="Bo",
        at="2021-03-08T10:00:00Z", entry=int(name[2:]),
    )  # fmt: skip


OLD = read("c-old", 10, 30)
FOUND = [
    ("its own id, whatever it says", [read("c-old", 90, 99, low=9, outcome="wounded")], "c-old"),
    ("a moved span", [read("c-new", 14, 33)], "c-new"),
    ("another figure", [read("c-new", 10, 30, low=9)], "c-new"),
    ("the one that shares most", [read("c-a", 28, 60), read("c-b", 12, 30)], "c-b"),
    ("another outcome", [read("c-new", 10, 30, outcome="wounded")], None),
    ("beside it", [read("c-new", 30, 50)], None),
    ("nothing", [], None),
]


@pytest.mark.parametrize(("_why", "claims", "expected"), FOUND)
def test_a_judged_claim_is_found_again(_why, claims, expected):
    found = matching(judged("reject", OLD), claims)
    assert [c.id for c in found] == ([] if expected is None else [expected])


def test_a_correction_stands_for_its_claim_and_the_latest_of_two_counts():
    first = replace(read("c-p", 10, 30, low=8), reader="person")
    second = replace(read("c-q", 10, 30, low=9), reader="person")
    both = [judged("correct", OLD, "j-1", "c-p"), judged("correct", OLD, "j-2", "c-q")]
    claims = [OLD, first, second, read("c-other", 50, 60)]
    assert [c.id for c in Decisions(both).in_force(DOCUMENT, claims)] == ["c-q", "c-other"]
    taken_back = Decisions([*both, undo("j-3", "j-2")])
    assert [c.id for c in taken_back.in_force(DOCUMENT, claims)] == ["c-p", "c-other"]


def test_a_rejection_holds_for_what_the_claim_was_corrected_to():
    person = replace(read("c-p", 10, 30, low=8), reader="person")
    held = [judged("reject", OLD, "j-1"), judged("correct", OLD, "j-2", "c-p")]
    assert Decisions(held).in_force(DOCUMENT, [OLD, person]) == ()


def test_a_correction_stays_when_its_claim_is_not_read_any_more():
    person = replace(read("c-p", 10, 30, low=8), reader="person")
    decisions = Decisions([judged("correct", OLD, "j-1", "c-p")])
    assert decisions.in_force(DOCUMENT, [person]) == (person,)
    assert [j.id for j in decisions.lost("wire", [person])] == ["j-1"]


def test_what_reads_otherwise_is_told_but_not_under_a_correction():
    person = replace(read("c-p", 10, 30, low=8), reader="person")
    decisions = Decisions([judged("set_aside", OLD), judged("correct", OLD, "j-2", "c-p")])
    now = [read("c-new", 10, 30, low=9), person]
    assert [(j.id, c.id) for j, c in decisions.shifted("wire", now)] == [("j-1", "c-new")]
    assert decisions.shifted("wire", [OLD, person]) == []


def test_what_is_set_aside_is_so_as_corrected_too():
    person = replace(read("c-p", 10, 30, outcome="wounded"), reader="person")
    decisions = Decisions([judged("set_aside", OLD), judged("correct", OLD, "j-2", "c-p")])
    assert decisions.set_aside([person]) == {"c-p": "set aside by Ana, 2021-03-07: so"}


@given(st.lists(st.integers(0, 30), max_size=12))
def test_a_judgement_holds_unless_what_undid_it_holds(targets):
    """The k-th row takes back an earlier one, or is a judgement where there is none."""
    rows: list[Judgement] = [judged("reject", OLD, "j-0")]
    for n, target in enumerate(targets, 1):
        rows.append(
            undo(f"j-{n}", f"j-{target}") if target < n else judged("reject", OLD, f"j-{n}")
        )
    holds: dict[str, bool] = {}
    for row in reversed(rows):
        holds[row.id] = not any(
            other.kind == "undo" and other.subject == row.id and holds[other.id]
            for other in rows
            if other.id in holds
        )
    expected = [r.id for r in rows if r.kind != "undo" and holds[r.id]]
    assert [j.id for j in Decisions(rows).held] == expected
