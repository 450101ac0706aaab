"""The whole job: any order, any text, exact quotes, no input lost."""

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rashomon
from rashomon.errors import BadInput
from rashomon.types import Claim

EXAMPLES = Path(__file__).parent.parent / "examples"
WORDS = (
    "killed wounded dead 12 at least nearly 40 dozens of soldiers civilians and including "
    "were was police said the hospital according to , . “ ” ( ) on Friday in Tennock toll "
    "rose to from 3,500 two children a guard no one others more than between million half "
    "missing abducted 'He"
).split()
NEWS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
RELAXED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def claims_of(text: str) -> list[Claim]:
    return [c for r in rashomon.read([{"text": text}]) for c in r.claims]


@RELAXED
@given(st.one_of(NEWS, st.text(max_size=200)))
def test_any_text_gives_exact_quotes_and_ordered_intervals(text: str) -> None:
    for claim in claims_of(text):
        assert text[claim.start : claim.end] == claim.quote
        count = claim.count
        if count is not None and count.low is not None and count.high is not None:
            assert count.low <= count.high
        group = claim.group
        if group is not None and group.start is not None:
            assert claim.sentence.start <= group.start < claim.sentence.end
        if claim.source.start is not None:
            assert claim.source.label is not None


@RELAXED
@given(st.one_of(NEWS, st.text(max_size=200)))
def test_mentions_cut_the_text_they_name(text: str) -> None:
    for mention in rashomon.mentions(text, published="2022-01-21"):
        assert text[mention.start : mention.end] == mention.text


def test_the_order_of_the_input_does_not_matter() -> None:
    paths = sorted((EXAMPLES / "drovik-mine").iterdir())
    first = rashomon.report(paths).to_dict()
    for seed in (1, 2):
        shuffled = random.Random(seed).sample(paths, len(paths))
        assert rashomon.report(shuffled).to_dict() == first


def test_a_document_given_as_a_dict_keeps_its_id() -> None:
    given_dict = {"id": "mine-1", "text": "Six men were killed.", "published": "2021-03-04"}
    record = rashomon.report([given_dict])
    assert [d.id for d in record.documents] == ["mine-1"]
    assert record.documents[0].published is not None
    assert [c.document for c in record.claims] == ["mine-1"]


def test_reports_after_the_moment_do_not_count_and_are_named() -> None:
    early = {"id": "a", "text": "Ten people died in the blast.", "published": "2021-03-04"}
    late = {"id": "b", "text": "The toll rose to 14.", "published": "2021-03-06"}
    undated = {"id": "c", "text": "Sixteen people were shot dead."}
    record = rashomon.report([early, late, undated], as_of="2021-03-05")
    assert [d.id for d in record.documents] == ["a"]
    assert {p.input for p in record.problems} == {"b", "c"}


def test_all_reports_of_one_event_are_one_event() -> None:
    texts = [
        "Ten people died in a blast at a market.",
        "At least 12 soldiers were killed, he said.",
    ]
    record = rashomon.report([{"text": t} for t in texts], one_event=True)
    assert len([e for e in record.events if not e.background]) == 1


def test_an_impossible_moment_is_one_clear_line() -> None:
    with pytest.raises(BadInput, match="not a date; write it as 2022-01-21"):
        rashomon.report([{"text": "Six men were killed."}], as_of="2021-02-30")


def test_nothing_to_read_is_an_error_that_names_the_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"no input could be used: .*missing\.txt"):
        rashomon.report(tmp_path / "missing.txt")


def test_reading_in_two_processes_gives_the_same() -> None:
    folder = EXAMPLES / "drovik-mine"
    from rashomon import recipe

    alone = [r.to_dict() for r in recipe.read(folder)]
    assert [r.to_dict() for r in recipe.read(folder, jobs=2)] == alone


def test_every_public_name_can_be_had() -> None:
    for name in rashomon.__all__:
        assert getattr(rashomon, name) is not None


def test_the_day_of_a_text_can_be_a_date() -> None:
    text = "Nine people died in Kabul on Monday."
    day = date(2022, 1, 21)
    assert rashomon.mentions(text, published=day) == rashomon.mentions(text, published="2022-01-21")


def test_a_text_that_is_none_is_an_error_and_an_empty_one_has_no_mentions() -> None:
    with pytest.raises(BadInput, match="not text"):
        rashomon.mentions(5)  # type: ignore[arg-type]
    assert rashomon.mentions(" \n") == []
