"""What a person gives for a claim: checked against the contract, every mistake at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.casebook.judging.allowed import ALSO, FIELDS, VALUES
from rashomon.casebook.judging.fields import applied, checked
from rashomon.errors import BadInput
from rashomon.types import Claim, Group, Quantity, Source, Span

CLAIM = Claim(
    id="c-1",
    document="wire",
    quote="killed 7 guards",
    start=0,
    end=15,
    rule="killed-active",
    kind="casualty",
    sentence=Span(start=0, end=20),
    outcome="killed",
    count=Quantity(low=7, high=7, verbatim="7"),
    group=Group(label="guards"),
    source=Source(label="an official", kind="official", chain=("Orlen Wire", "an official")),
)

GIVEN = [
    ({"low": "1,200"}, {"low": 1200}),
    ({"low": "1\u066c200"}, {"low": 1200}),
    ({"low": "١٢"}, {"low": 12}),
    ({"count": "٧–۲۳"}, {"low": 7, "high": 23}),
    ({"low": 0}, {"low": 0}),
    ({"high": "unknown"}, {"high": None}),
    ({"count": "7-23"}, {"low": 7, "high": 23}),
    ({"count": "7–23"}, {"low": 7, "high": 23}),
    ({"count": "23+"}, {"low": 23, "high": None}),
    ({"count": 23}, {"low": 23, "high": 23}),
    ({"group.status": "non-state fighters"}, {"group_status": "non_state_fighters"}),
    ({"source-kind": "Medical"}, {"source_kind": "medical"}),
    ({"confidence": "suspected or accused"}, {"confidence": "SUSPECTED OR ACCUSED"}),
    ({"anonymous": "yes"}, {"anonymous": True}),
    ({"actor": ""}, {"actor": None}),
]

MISTAKES = [
    ({"low": "many"}, "no whole number"),
    ({"low": -1}, "no whole number"),
    ({"low": True}, "no whole number"),
    ({"low": "1,2"}, "no whole number"),
    ({"low": "²"}, "no whole number"),
    ({"low": "10^30"}, "'10\\^30' is no whole number of people in digits alone, 10,000,000,000 at"),
    ({"low": "9" * 5000}, "no whole number of people in digits alone, 10,000,000,000 at most"),
    ({"high": 10**10 + 1}, "more people than there are; 10,000,000,000 at most"),
    ({"count": 10**11}, "100,000,000,000 are more people than there are; 10,000,000,000 at most"),
    ({"low": 9, "high": 7}, "low 9 is more than high 7"),
    ({"outcome": "dead"}, "none of killed, wounded"),
    ({"stance": ""}, "none of asserts, denies"),
    ({"anonymous": "perhaps"}, "true or false"),
    ({"mood": "bad"}, "no field of a claim; there are actor, anonymous, category"),
    ({"group": "x" * 501}, "500 at most"),
]


@pytest.mark.parametrize(("fields", "expected"), GIVEN)
def test_fields_are_read(fields, expected):
    assert checked(fields) == expected


@pytest.mark.parametrize(("fields", "said"), MISTAKES)
def test_a_mistake_is_told_with_what_is_allowed(fields, said):
    with pytest.raises(BadInput, match=said):
        checked(fields)


def test_all_mistakes_are_told_at_once():
    with pytest.raises(BadInput) as error:
        checked({"low": "x", "outcome": "dead", "mood": 1})
    assert all(name in str(error.value) for name in ("low:", "outcome:", "mood:"))


@pytest.mark.parametrize("name", sorted(VALUES))
def test_every_listed_value_may_be_given(name):
    assert [checked({name: value})[name] for value in VALUES[name]] == list(VALUES[name])


def test_every_name_of_the_record_is_a_field():
    assert set(ALSO.values()) <= set(FIELDS)


def test_a_count_takes_its_words_from_its_numbers():
    count = applied(CLAIM, checked({"count": "7-23"})).count
    assert count == Quantity(low=7, high=23, verbatim="7 to 23")


def test_words_alone_leave_the_numbers():
    count = applied(CLAIM, {"verbatim": "seven"}).count
    assert count == Quantity(low=7, high=7, verbatim="seven")


@pytest.mark.parametrize("said", ["7", "(7)", "٧", "~7", "some 12", "seven"])
def test_words_that_fit_the_numbers_stand(said):
    count = applied(CLAIM, {"verbatim": said}).count
    assert count is not None
    assert (count.low, count.verbatim) == (7, said)


@pytest.mark.parametrize(
    ("said", "why"),
    [("١٢", "'١٢' is not 7; give count too"), ("10^30", "'10\\^30' is no whole number of people")],
)
def test_words_that_are_another_figure_are_refused(said, why):
    with pytest.raises(BadInput, match=why):
        applied(CLAIM, {"verbatim": said})


def test_a_status_makes_the_category():
    group = applied(CLAIM, {"group_status": "civilians"}).group
    assert group is not None
    assert (group.category, group.label) == ("civilians", "guards")


def test_another_speaker_keeps_who_carried_the_words():
    source = applied(CLAIM, {"source": "a nurse", "source_kind": "medical"}).source
    assert (source.label, source.kind, source.chain) == (
        "a nurse",
        "medical",
        ("Orlen Wire", "a nurse"),
    )


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"low": 9}, "low 9 is more than high 7"),
        ({"low": None, "high": None}, "needs low or high"),
        ({"outcome": None}, "needs one"),
    ],
)
def test_what_makes_no_sense_as_a_whole_is_refused(fields, said):
    with pytest.raises(BadInput, match=said):
        applied(CLAIM, fields)


@given(low=st.integers(0, 10**9) | st.none(), high=st.integers(0, 10**9) | st.none())
def test_no_count_is_upside_down(low, high):
    try:
        count = applied(CLAIM, checked({"low": low, "high": high})).count
    except BadInput:
        assert (low, high) == (None, None) or (low is not None and high is not None and low > high)
        return
    assert count is not None
    assert (count.low, count.high) == (low, high)
