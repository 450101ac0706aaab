"""One origin is one voice; a source's later figure takes the place of its earlier one."""

from dataclasses import replace

import pytest

from tests.reconcile.factory import (
    CHILDREN,
    HOSPITAL,
    MINISTRY,
    NOBODY,
    PEOPLE,
    POLICE_SAY,
    at_least,
    claim,
    conflicts,
    dozens,
    event,
    origin,
    reasons,
    settled,
    source,
    toll,
    triple,
)


@pytest.mark.parametrize(
    ("label", "origins"),
    [("Zarmin police", 1), ("Police", 2), ("police", 2), ("Local officials", 2)],
)
def test_a_named_source_is_one_in_every_report(label, origins):
    claims = [claim(f"c{n}", 4, by=source(label), doc=f"d{n}") for n in range(2)]
    assert toll(settled(*claims)).n_origins == origins


def test_people_of_one_organisation_are_one_voice():
    one = source("Dr Ilen Marr", organisation="Tal Venna hospital")
    claims = [claim("c1", 4, by=one), claim("c2", 4, by=HOSPITAL, doc="d2")]
    assert toll(settled(*claims)).n_origins == 1


def test_anonymous_officials_of_two_reports_are_two():
    nobody = source("Interior Ministry official", anonymous=True)
    claims = [claim(f"c{n}", 4, by=nobody, doc=f"d{n}") for n in range(2)]
    assert toll(settled(*claims)).n_origins == 2


def test_a_headline_repeats_its_source():
    claims = [claim("c1", 22, by=NOBODY), claim("c2", at_least(22), by=HOSPITAL, start=50)]
    everyone = toll(settled(*claims))
    assert everyone.n_origins == 1
    assert triple(everyone) == (22, 22, 22)


def test_a_copied_text_joins_each_speaker_to_himself_only():
    first = [claim("c1", 7, by=MINISTRY), claim("c2", 9, by=source("police"), start=9)]
    again = [
        claim("c3", 7, by=MINISTRY, doc="d2"),
        claim("c4", 9, by=source("police"), doc="d2", start=9),
    ]
    result = settled(*first, *again, origins=[origin(*first, *again, kind="text_copy")])
    assert toll(result).n_origins == 2
    assert (toll(result).low, toll(result).high) == (7, 9)


def test_what_an_origin_gives_to_a_source_is_not_the_reports_own():
    traced = claim("c1", 7, by=NOBODY)
    own = claim("c2", 30, by=NOBODY, start=9)
    ministry = claim("c3", 8, by=MINISTRY, doc="d2")
    assert toll(settled(traced, own, ministry, origins=[origin(traced, ministry)])).n_origins == 2


def test_reports_that_quote_nobody_are_voices_of_their_own():
    claims = [claim(f"c{n}", 4, by=NOBODY, doc=f"d{n}") for n in range(3)]
    assert toll(settled(*claims)).n_origins == 3


def test_yesterdays_toll_told_again_without_a_source_is_no_news():
    claims = [
        claim("c1", 43, by=MINISTRY, doc="d1"),
        claim("c2", 70, by=HOSPITAL, doc="d2"),
        claim("c3", 43, by=NOBODY, doc="d3"),
    ]
    dates = {"d1": "2031-05-01", "d2": "2031-05-02", "d3": "2031-05-03"}
    result = settled(*claims, dates=dates)
    assert triple(toll(result)) == (70, 70, 70)
    assert not result.contradictions


def test_a_sentence_that_calls_a_figure_superseded_is_believed():
    claims = [claim("c1", 20, as_of="superseded"), claim("c2", 26, start=9)]
    result = settled(*claims)
    assert triple(toll(result)) == (26, 26, 26)
    assert [(u.earlier, u.later, u.how) for u in result.updates] == [("c1", "c2", "rose")]


def test_the_time_of_day_orders_two_reports_of_one_day():
    claims = [claim("c1", 20, doc="d1"), claim("c2", 14, doc="d2")]
    dates = {"d1": "2031-05-02T09:00", "d2": "2031-05-02T18:30"}
    result = settled(*claims, dates=dates)
    assert triple(toll(result)) == (14, 14, 14)
    assert [u.how for u in result.updates] == ["cut"]


def test_a_later_vague_word_of_a_source_replaces_no_number():
    claims = [claim("c1", 31, doc="d1"), claim("c2", dozens(), doc="d2")]
    everyone = toll(settled(*claims, dates={"d1": "2031-05-01"}))
    assert triple(everyone) == (31, 31, 31)
    assert reasons(everyone) == {"c2": "vague_only"}


def test_a_later_at_least_beneath_a_number_is_the_same_news():
    claims = [claim("c1", 31, doc="d1"), claim("c2", at_least(30), doc="d2")]
    result = settled(*claims, dates={"d1": "2031-05-01"})
    assert triple(toll(result)) == (31, 31, 31)
    assert not result.updates


def test_a_retraction_takes_its_figure_back():
    claims = [
        claim("c1", 31, doc="d1"),
        claim("c2", 31, doc="d2", stance="retracted"),
        claim("c3", 12, by=HOSPITAL, doc="d1", start=9),
    ]
    result = settled(*claims, dates={"d1": "2031-05-01"})
    assert triple(toll(result)) == (12, 12, 12)
    assert reasons(toll(result)) == {"c1": "retracted", "c2": "retracted"}
    assert [(u.earlier, u.later, u.how) for u in result.updates] == [("c1", "c2", "retracted")]


def test_a_retraction_of_the_dead_leaves_the_wounded():
    claims = [
        claim("c1", 31, outcome="wounded"),
        claim("c2", 31, doc="d2", stance="retracted"),
    ]
    result = settled(*claims, dates={"d1": "2031-05-01"})
    assert triple(toll(result, outcome="wounded")) == (31, 31, 31)


def test_a_background_event_is_settled_from_its_own_claims():
    told = claim("c1", 11, background=True)
    result = settled(told, of=event([told], background=True))
    assert triple(toll(result)) == (11, 11, 11)


def test_another_three_are_added_to_the_figure_before():
    more = PEOPLE.__class__(label="another three", relation="added")
    claims = [claim("c1", 2), claim("c2", 3, of=more, start=40, sentence_index=1)]
    far = [claim("c1", 2), claim("c2", 3, of=more, start=40, sentence_index=7)]
    assert triple(toll(settled(*claims))) == (5, 5, 5)
    assert conflicts(settled(*far)) == {frozenset(("c1", "c2"))}


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"scope": "cumulative"}, "different_scope"),
        ({"scope": "aggregate"}, "different_scope"),
        ({"events": ("e1", "e2"), "event": None}, "different_scope"),
        ({"background": True}, "different_event"),
        ({"event": "e9"}, "different_event"),
        ({"stance": "denies"}, "denied"),
        ({"stance": "cannot_confirm"}, "unattributed"),
    ],
)
def test_the_gate_names_its_reason(more, reason):
    kept = claim("c1", 6)
    refused = claim("c2", 500, by=HOSPITAL, doc="d2", **more)
    result = settled(kept, refused)
    assert triple(toll(result)) == (6, 6, 6)
    assert reasons(toll(result)) == {"c2": reason}
    assert not conflicts(result)


def test_a_claim_refused_alone_leaves_an_empty_estimate():
    everyone = toll(settled(claim("c1", 6, scope="cumulative")))
    assert triple(everyone) == (None, None, None)
    assert everyone.used == ()
    assert (everyone.n_documents, everyone.n_origins) == (0, 0)


def test_what_a_report_adds_in_its_own_words_is_no_second_origin():
    claims = [
        claim("c1", 10, by=POLICE_SAY),
        claim("c2", 4, by=NOBODY, of=CHILDREN, start=9),
    ]
    result = settled(*claims)
    assert toll(result).n_origins == 1
    assert result.provisional


def test_a_silent_repeat_elsewhere_is_no_second_origin():
    claims = [claim("c1", 5, by=POLICE_SAY), claim("c2", 5, by=NOBODY, doc="d2")]
    assert settled(*claims).provisional
    other = claim("c2", 6, by=NOBODY, doc="d2")
    assert not settled(claims[0], other).provisional
    assert not settled(replace(claims[0], source=NOBODY), other).provisional


def test_another_source_of_a_part_is_no_origin_of_the_whole():
    claims = [claim("c1", 10, by=POLICE_SAY), claim("c2", 4, by=HOSPITAL, of=CHILDREN, start=9)]
    assert settled(*claims).provisional
