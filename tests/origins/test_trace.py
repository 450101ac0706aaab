"""What counts as one origin, on small cases; and what must never change it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.origins import n_origins, origin_of, trace
from rashomon.types import Boilerplate, Document, Source

from .dispatches import load
from .reports import DISPATCH, figure, report

DOCUMENTS, CLAIMS, _ = load()
NAMES = sorted(DOCUMENTS)
POLICE = Source(label="a police spokesman", kind="official")
HOSPITAL = Source(label="Hadra hospital", kind="medical")


def kinds(origins):
    return [origin.kind for origin in origins]


# ---- the order and the company of reports -------------------------------------------------------
@settings(max_examples=25, deadline=None)
@given(st.data())
def test_the_order_of_the_input_changes_nothing(data):
    names = data.draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=12, unique=True))
    documents = [DOCUMENTS[name] for name in names]
    claims = [claim for name in names for claim in CLAIMS[name]]
    expected = trace(documents, claims)
    shuffled = trace(data.draw(st.permutations(documents)), data.draw(st.permutations(claims)))
    assert shuffled == expected


@settings(max_examples=25, deadline=None)
@given(st.data(), st.integers(min_value=1, max_value=80))
def test_an_unrelated_report_changes_nothing(data, length):
    names = data.draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=10, unique=True))
    documents = [DOCUMENTS[name] for name in names]
    claims = [claim for name in names for claim in CLAIMS[name]]
    stranger = report("stranger", "killed 7 " + " ".join(f"zyx{i}q" for i in range(length)))
    told = [
        figure(stranger, "killed 7", 7, event="elsewhere", source=source)
        for source in (None, POLICE)
    ]
    told = [replace(claim, id=f"c-stranger-{i}") for i, claim in enumerate(told)]
    origins = trace([*documents, stranger], [*claims, *told])
    assert not [o for o in origins if "stranger" in o.documents and len(o.documents) > 1]
    assert tuple(o for o in origins if "stranger" not in o.documents) == trace(documents, claims)


def test_every_origin_has_its_own_id_and_words_for_its_evidence():
    origins = trace(list(DOCUMENTS.values()), [c for cs in CLAIMS.values() for c in cs])
    assert len({o.id for o in origins}) == len(origins)
    assert all(o.id.startswith("o-") and o.evidence and o.label for o in origins)
    assert all(list(o.documents) == sorted(set(o.documents)) for o in origins)
    assert all(list(o.claims) == sorted(set(o.claims)) for o in origins)


# ---- the field guide's acceptance statements ----------------------------------------------------
def test_a_reprint_is_a_document_and_no_vote():
    """Statement 1: an agency quotes police, a daily reprints it, another quotes a hospital."""
    text = DISPATCH + " Police said that 12 people had been killed."
    one, reprint = report("d1", text), report("d2", text)
    other = report("d3", "Fifteen bodies lie at Hadra hospital, 15 dead in all, the hospital says.")
    claims = [
        figure(one, "12 people", 12, source=POLICE),
        figure(reprint, "12 people", 12, source=POLICE),
        figure(other, "15 dead", 15, source=HOSPITAL),
    ]
    origins = trace([one, reprint, other], claims)
    assert n_origins([claim.id for claim in claims], origins) == 2


def test_three_outlets_with_one_spokesman_are_one_origin():
    """Statement 2: each quotes the same police spokesman's figure."""
    texts = (
        "Police put it at 12 dead.",
        "The dead are 12 dead, police say.",
        "We hear of 12 dead.",
    )
    documents = [report(f"d{i}", text) for i, text in enumerate(texts)]
    labels = ("a police spokesman", "police", "the police")
    claims = [
        figure(d, "12 dead", 12, source=Source(label=label, kind="official"))
        for d, label in zip(documents, labels, strict=True)
    ]
    assert n_origins([c.id for c in claims], trace(documents, claims)) == 1


def test_the_sources_of_one_dispatch_stay_apart():
    text = DISPATCH + " Police counted 9 dead. The hospital at Hadra says 14 dead."
    documents = [report("d1", text), report("d2", text)]
    claims = [
        claim
        for d in documents
        for claim in (
            figure(d, "9 dead", 9, source=POLICE),
            figure(d, "14 dead", 14, source=HOSPITAL),
        )
    ]
    origins = trace(documents, claims)
    assert kinds(origins).count("text_copy") == 3
    assert n_origins([c.id for c in claims], origins) == 2


# ---- copies -------------------------------------------------------------------------------------
def test_a_changed_digit_is_shown_and_makes_no_second_origin():
    text = "Raiders at Hadra killed 14 travellers. " + DISPATCH
    one, forged = report("d1", text, outlet="A"), report("d2", text.replace("14", "74"), outlet="B")
    claims = [figure(one, "killed 14", 14), figure(forged, "killed 74", 74)]
    (origin,) = trace([one, forged], claims)
    assert origin.kind == "text_copy"
    assert origin.claims == tuple(sorted(c.id for c in claims))
    assert "killed 14 travellers" in origin.evidence
    assert "killed 74 travellers" in origin.evidence
    assert n_origins([c.id for c in claims], (origin,)) == 1


def test_a_figure_in_words_and_in_digits_is_not_changed():
    one = report("d1", "Raiders at Hadra killed seven travellers. " + DISPATCH)
    two = report("d2", "Raiders at Hadra killed 7 travellers. " + DISPATCH)
    (origin,) = trace([one, two], [])
    assert "changed" not in origin.evidence


def test_the_agency_credit_is_evidence():
    origins = trace(
        [report("d1", DISPATCH, credits=("AFP",)), report("d2", DISPATCH, credits=("AFP",))], []
    )
    assert origins[0].label == "dispatch credited to AFP"
    assert "2 of 2 credit AFP" in origins[0].evidence


def test_a_page_with_two_dispatches_does_not_make_them_one():
    second = DISPATCH.replace("the", "each").replace("and", "while").replace("a", "o")
    first = report("d1", DISPATCH + " The raid left 5 dead.")
    other = report("d2", second + " Floods drowned 8 dead.")
    page = report("d3", first.text + "\n\n" + other.text)
    claims = [
        figure(first, "5 dead", 5),
        figure(other, "8 dead", 8),
        figure(page, "5 dead", 5),
        figure(page, "8 dead", 8),
    ]
    origins = trace([first, other, page], claims)
    assert n_origins([claims[0].id, claims[1].id], origins) == 2
    copies = [set(o.claims) for o in origins if o.kind == "text_copy"]
    assert {claims[0].id, claims[2].id} in copies
    assert {claims[1].id, claims[3].id} in copies


def test_boilerplate_makes_no_copy():
    own = ("Two shepherds drowned in the ford.", "A tower fell on four masons.")
    documents = []
    for i, text in enumerate(own):
        body = text + "\n" + DISPATCH
        furniture = Boilerplate(start=len(text), end=len(body), reason="footer")
        documents.append(replace(report(f"d{i}", body), boilerplate=(furniture,)))
    assert trace(documents, []) == ()


def test_overlapping_and_stray_boilerplate_is_survived():
    pieces = ((-5, 4), (2, 9), (3, 5), (20, 10_000), (30, 25))
    boilerplate = tuple(Boilerplate(start=a, end=b, reason="x") for a, b in pieces)
    documents = [replace(report(f"d{i}", DISPATCH), boilerplate=boilerplate) for i in range(2)]
    assert trace(documents, []) == ()


# ---- what no report should break ----------------------------------------------------------------
@pytest.mark.parametrize("text", ["", " ", "Blast", "5", "“", "Six dead at Hadra", "\ud800 \x00"])
def test_texts_too_short_to_tell_are_no_copies(text):
    assert trace([report("d1", text), report("d2", text)], []) == ()


def test_different_headlines_are_no_copies():
    headlines = ("Bomb kills 5 in the port of Hadra, police say, as talks resume on Monday",)
    other = ("Bomb kills 9 in the port of Osk, police say, as talks collapse on Friday",)
    assert trace([report("d1", headlines[0]), report("d2", other[0])], []) == ()


def test_no_input_gives_no_origin():
    assert trace([], []) == ()


def test_a_claim_of_an_unknown_document_is_survived():
    gone = report("gone", "12 dead, 12 dead")
    claims = [figure(gone, "12 dead", 12, source=POLICE)]
    claims.append(replace(claims[0], id="c-again"))
    (origin,) = trace([], claims)
    assert origin.documents == ("gone",)


def test_one_document_under_one_id_twice_counts_once():
    document = report("d1", DISPATCH)
    assert trace([document, document], []) == ()


def test_repeated_figures_of_one_reporter_are_one_origin():
    document = report("d1", "At Hadra 5 dead soldiers and 6 dead guards were counted.")
    claims = [figure(document, "5 dead", 5), figure(document, "6 dead", 6)]
    origins = trace([document], claims)
    assert kinds(origins) == ["same_quoted_source"]
    assert n_origins([c.id for c in claims], origins) == 1


def test_reporters_of_different_reports_are_different_origins():
    one, two = report("d1", "It left 5 dead."), report("d2", "There were 5 dead.")
    claims = [figure(one, "5 dead", 5), figure(two, "5 dead", 5)]
    assert trace([one, two], claims) == ()
    assert n_origins([c.id for c in claims], ()) == 2


def test_one_source_at_two_events_is_two_origins():
    army = Source(label="the Marunese army", kind="official")
    documents = [report(f"d{i}", "It lost 5 dead.") for i in range(4)]
    claims = [
        figure(d, "5 dead", 5, source=army, event=f"e-{i % 2}") for i, d in enumerate(documents)
    ]
    origins = trace(documents, claims)
    assert len(origins) == 2
    assert len(set(origin_of(origins).values())) == 2


def test_equal_figures_without_an_event_prove_nothing():
    documents = [report(f"d{i}", "It left 5 dead.", credits=("AFP",)) for i in range(2)]
    plain = [figure(d, "5 dead", 5, event=None) for d in documents]
    police = [figure(d, "5 dead", 5, event=None, source=POLICE) for d in documents]
    assert trace(documents, plain) == ()
    assert trace(documents, police) == ()


def test_a_named_source_without_an_event_is_still_one():
    council = Source(label="Hadra Relief Council", kind="monitor")
    documents = [report(f"d{i}", "It left 5 dead.") for i in range(2)]
    claims = [figure(d, "5 dead", 5, event=None, source=council) for d in documents]
    assert kinds(trace(documents, claims)) == ["same_quoted_source"]


def test_hostile_names_stay_within_bounds():
    long = Source(label="Ministry " * 5_000 + "\x1b[31m", organisation="x" * 100_000)
    documents = [report(f"d{i}", "It left 5 dead.") for i in range(2)]
    claims = [figure(d, "5 dead", 5, source=long) for d in documents]
    for origin in trace(documents, claims):
        assert len(origin.label) < 200
        assert len(origin.evidence) < 1_000
        assert "\x1b" not in origin.label + origin.evidence


def test_a_bulletin_on_a_form_is_no_copy_but_an_update_is():
    form = DISPATCH + " The week: {} dead, {} hurt, {} freed, {} lost, {} found, {} beds."
    monday = report("d1", form.format(3, 9, 2, 4, 8, 51), day="2031-02-03")
    tuesday = report("d2", form.format(5, 7, 6, 1, 0, 48), day="2031-02-04")
    update = report("d3", form.format(4, 9, 2, 4, 8, 51), day="2031-02-04")
    assert trace([monday, tuesday], []) == ()
    assert kinds(trace([monday, update], [])) == ["text_copy"]


def test_a_short_dispatch_in_a_very_long_page_is_found():
    words = " ".join(f"filler{i}" for i in range(5_000))
    page = Document(id="d2", text=f"{words} {DISPATCH} {words}")
    assert kinds(trace([report("d1", DISPATCH), page], [])) == ["text_copy"]


def test_a_headline_of_another_year_is_no_copy():
    headline = "Two fishermen shot dead by men in a speedboat off the Hadra landing site"
    one, other = (
        report(n, headline, day=day) for n, day in (("a", "2016-05-20"), ("b", "2019-05-21"))
    )
    claims = [figure(each, "Two", 2, event=f"e-{each.id}") for each in (one, other)]
    assert trace([one, other], claims) == ()


def test_a_headline_of_another_year_over_another_story_is_no_copy():
    headline = "Two fishermen shot dead off the Hadra landing site\n"
    bodies = (DISPATCH, "A father and his son were shot on Thursday night as they mended a sail.")
    one = report("a", headline + bodies[0], day="2016-05-20", outlet="Lake Post")
    other = report("b", headline + bodies[1], day="2019-05-21", outlet="Lake Post")
    claims = [figure(each, "Two", 2, event=f"e-{each.id}") for each in (one, other)]
    assert trace([one, other], claims) == ()
