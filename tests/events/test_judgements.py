"""What a person judged binds the groups; what cannot hold together is named and left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rashomon
from rashomon.events import judgements
from rashomon.types import Record

DAY = "2021-03-05"
PRISON = "Militants stormed a prison in Orlen on Thursday, killing 23 guards."
AGAIN = "Thursday's assault on the jail in Orlen killed at least 23 guards, militants said."
MARKET = "A car bomb exploded in a market in Borrek on Thursday, killing nine traders."
TEXTS = {"a": PRISON, "b": AGAIN, "c": MARKET}
PAIRS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] != p[1]),
    max_size=8,
)


def record_of(**judged: list[tuple[str, str]]) -> Record:
    documents = [{"id": i, "text": t, "published": DAY} for i, t in TEXTS.items()]
    return rashomon.report(documents, **judged)


def groups(record: Record) -> list[list[str]]:
    return sorted(sorted(e.documents) for e in record.events)


def test_without_judgements_the_prison_is_one_event_and_the_market_another() -> None:
    assert groups(record_of()) == [["a", "b"], ["c"]]


def test_what_is_judged_different_is_kept_apart() -> None:
    assert groups(record_of(different=[("b", "a")])) == [["a"], ["b"], ["c"]]


def test_what_is_judged_the_same_is_joined_and_says_so() -> None:
    record = record_of(same=[("c", "a")])
    assert groups(record) == [["a", "b", "c"]]
    judged = [x for x in record.links if x.verdict == "judged"]
    assert [(x.left, x.right) for x in judged] == [("a", "c")]


def test_a_difference_keeps_out_what_was_joined_since() -> None:
    record = record_of(same=[("a", "b")], different=[("a", "c"), ("b", "c")])
    assert groups(record) == [["a", "b"], ["c"]]


def test_the_smallest_conflict_is_named_and_counts_for_nothing() -> None:
    record = record_of(same=[("a", "b"), ("b", "c"), ("a", "c")], different=[("c", "a")])
    assert [p.input for p in record.problems] == ["judgements"]
    assert "a and c are the same; a and c are different" in record.problems[0].error
    assert groups(record) == [["a", "b", "c"]]


def test_a_judgement_about_no_report_is_a_problem() -> None:
    record = record_of(same=[("a", "z")])
    assert [(p.input, p.error) for p in record.problems] == [
        ("same: a, z", "no report has the id, path or file name 'z'")
    ]


def test_one_event_goes_before_a_difference_and_says_so() -> None:
    documents = [{"id": i, "text": t, "published": DAY} for i, t in TEXTS.items()]
    record = rashomon.report(documents, one_event=True, different=[("a", "c")])
    assert groups(record) == [["a", "b", "c"]]
    assert [p.input for p in record.problems] == ["different"]


def test_a_judgement_is_a_pair() -> None:
    with pytest.raises(rashomon.BadInput, match="two reports"):
        record_of(different=[("a", "b", "c")])  # type: ignore[list-item]


@given(PAIRS, PAIRS, st.randoms())
def test_what_is_left_can_hold_in_any_order(
    same: list[tuple[str, str]], different: list[tuple[str, str]], chance: object
) -> None:
    judged = judgements(same, different)
    home = {x: x for x in "abcdef"}
    for left, right in judged.same:
        home = {x: home[left] if h == home[right] else h for x, h in home.items()}
    assert all(home[left] != home[right] for left, right in judged.different)
    assert judgements(reversed(same), [p[::-1] for p in reversed(different)]) == judged
