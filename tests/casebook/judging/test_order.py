"""The same judgements in force give the same events and figures, however they came to be."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.casebook.casebook import Casebook
from tests.casebook.judging.case import claim, figures

KINDS = ("correct", "set-aside", "reject", "different", "same")


def decide(book: Casebook, kind: str) -> int:
    """Decide one of five things that can all hold together, and return its entry."""
    if kind == "correct":
        return book.judge(kind, claim(book, "paper"), reason="so", count=25).entry
    if kind == "set-aside":
        return book.judge(kind, claim(book, "wire"), reason="so").entry
    if kind == "reject":
        return book.judge(kind, claim(book, "market", "wounded"), reason="so").entry
    other = "paper" if kind == "different" else "market"
    return book.judge(kind, "wire", other, reason="so").entry


def apart_from_order(path: Path, made_once: Path, kinds: list[str], undone: set[str]):
    shutil.copyfile(made_once, path)
    with Casebook(path, who="Ana") as book:
        for kind in kinds:
            entry = decide(book, kind)
            if kind in undone:
                book.undo(entry)
        return figures(book)


@pytest.fixture(scope="module")
def expected(made_once: Path, tmp_path_factory: pytest.TempPathFactory):
    """Return the figures for what is in force, worked out once for each set."""
    folder, known = tmp_path_factory.mktemp("order"), {}

    def of(in_force: frozenset[str]):
        if in_force not in known:
            path = folder / f"{len(known)}.db"
            kinds = [k for k in KINDS if k in in_force]
            known[in_force] = apart_from_order(path, made_once, kinds, set())
        return known[in_force]

    return of


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(kinds=st.permutations(KINDS), undone=st.sets(st.sampled_from(KINDS)))
def test_any_order_and_any_undo_ends_in_the_same_events(
    made_once, expected, tmp_path, kinds, undone
):
    found = apart_from_order(tmp_path / "case.db", made_once, list(kinds), undone)
    assert found == expected(frozenset(KINDS) - undone)
