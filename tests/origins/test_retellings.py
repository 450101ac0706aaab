"""Reports told again in other words, with the passages side by side."""

import pytest

from rashomon.origins import n_origins, trace
from rashomon.types import Source

from .reports import figure, report

DISPATCH = (
    "A landslide of mine waste buried a row of workers' cabins at Odrava on Friday, killing 19 "
    "miners, the district prefect said. The slope gave way after four days of rain and carried "
    "lorries and a chapel into the river Senna. Prefect Ilian Morvay told reporters that divers "
    "from the naval school had been called to search the riverbed. The mining company halted "
    "work in its three remaining shafts and promised coffins to the families."
)
RETOLD = (
    "Nineteen miners were killed on Friday when mine waste slid onto the workers' cabins at "
    "Odrava, according to the district prefect. Four days of rain had loosened the slope; a "
    "chapel and lorries were carried into the river Senna. Divers of the naval school were called "
    "to search the riverbed, prefect Ilian Morvay said. Work was halted in three remaining shafts "
    "by the mining company, which promised the families coffins."
)
ELSE = (
    "Relatives kept watch at the river Senna on Saturday. The bishop of Tolm read 19 names from a "
    "sheet of paper in the rain. Nobody in Odrava had trusted the heap of slag above the cabins, "
    "a retired blaster told this newspaper, and the union had written four letters about it. A "
    "court in Tolm opened a file against the owners and seized their books."
)
PREFECT = Source(label="district prefect", kind="official")
UNION = Source(label="miners' union of Tolm", organisation="miners' union of Tolm")


def traced(one, other, *, numbers=("19", "Nineteen"), lows=(19, 19), event="e-1", sources=None):
    documents = [report("a", one, outlet="Wire"), report("b", other, outlet="Gazette")]
    who = sources or (PREFECT, PREFECT)
    claims = [
        figure(document, number, low, source=source, event=event)
        for document, number, low, source in zip(documents, numbers, lows, who, strict=True)
    ]
    origins = trace(documents, claims)
    return origins, n_origins([claim.id for claim in claims], origins)


def test_a_report_in_other_words_is_a_rewrite():
    origins, n = traced(DISPATCH, RETOLD)
    assert n == 1
    assert [o.documents for o in origins if o.kind == "rewrite"] == [("a", "b")]


def test_the_passages_stand_side_by_side():
    origins, _ = traced(DISPATCH, RETOLD)
    (rewrite,) = [o for o in origins if o.kind == "rewrite"]
    first = next(a for a in rewrite.alignment if "Nineteen" in a.left_text + a.right_text)
    assert "killing 19" in first.left_text + first.right_text
    assert not any(a.changed for a in rewrite.alignment)


def test_a_changed_figure_is_the_same_origin_and_is_shown_first():
    origins, n = traced(DISPATCH, RETOLD.replace("Nineteen", "29"), numbers=("19", "29"))
    assert n == 1
    (rewrite,) = [o for o in origins if o.kind == "rewrite"]
    assert set(rewrite.alignment[0].changed[0]) == {"19", "29"}
    assert "changed figure" in rewrite.evidence


@pytest.mark.parametrize("event", ["e-1", None])
def test_a_report_of_ones_own_is_no_rewrite(event):
    origins, n = traced(DISPATCH, ELSE, numbers=("19", "19"), event=event, sources=(PREFECT, UNION))
    assert n == 2
    assert not [o for o in origins if o.kind == "rewrite"]


def test_without_an_event_nothing_is_compared():
    origins, _ = traced(DISPATCH, RETOLD, event=None)
    assert not [o for o in origins if o.kind == "rewrite"]


def test_shared_background_alone_is_no_rewrite():
    background = (
        "\nThe valley of the Senna has lived by its mines for two centuries and lost three "
        "hundred men in them since the war, according to a plaque at the station."
    )
    _, n = traced(
        DISPATCH + background,
        ELSE + background,
        numbers=("19", "19"),
        sources=(PREFECT, UNION),
    )
    assert n == 2


def test_a_copy_shows_the_passage_with_the_changed_digit():
    origins, n = traced(DISPATCH, DISPATCH.replace("19", "17"), numbers=("19", "17"))
    assert n == 1
    copy = next(o for o in origins if o.kind == "text_copy")
    assert [set(a.changed[0]) for a in copy.alignment] == [{"19", "17"}]
