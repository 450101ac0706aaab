"""Sources that a report names behind a general attribution."""

import time
from dataclasses import replace

import pytest

from rashomon.origins import n_origins, trace
from rashomon.origins.heard import voices_of
from rashomon.types import Source, Span

from .reports import figure, report

POLICE = Source(label="police", organisation="police", kind="official")
OFFICIALS = Source(label="officials", kind="official")
HOSPITAL = Source(label="hospital", kind="medical")
LEAD = "Gunmen killed 9 villagers at Orlesk on Monday"
COLONEL = "They came on mules, said Colonel Harl Teshen of the Gorna police."


def count(*told):
    documents = [report(f"d{n}", text) for n, (text, _) in enumerate(told)]
    claims = [
        replace(figure(d, "9", 9, source=who), sentence=Span(start=0, end=d.text.index(".") + 1))
        for d, (_, who) in zip(documents, told, strict=True)
    ]
    return n_origins([claim.id for claim in claims], trace(documents, claims))


ONE = {
    "police, then the officer; the officer": (
        (f"{LEAD}, police said. {COLONEL}", POLICE),
        ("Colonel Teshen of the police put it at 9.", Source(label="Teshen", role="Colonel")),
    ),
    "officials, then the mayor; the mayor": (
        (f"{LEAD}, officials said. Mayor Odran Keswick-Thane said a barn burned.", OFFICIALS),
        ("9 are dead, Odran Keswick said.", Source(label="Odran Keswick", role="mayor")),
    ),
    "nobody, then the officer; police, then the officer": (
        (f"{LEAD}. {COLONEL}", Source()),
        (f"There were 9 dead, police said. {COLONEL.replace('mules', 'foot')}", POLICE),
    ),
    "the governor's office by place and without": (
        ("9 died, said the governor.", Source(label="regional governor", kind="official")),
        ("9 died.", Source(label="office of the Gorna governor", kind="official")),
    ),
    "a minister and the ministry": (
        ("9 died.", Source(label="health ministry", organisation="health ministry")),
        ("Health Minister Mira Aslan said 9 died.", Source(label="Health Minister Mira Aslan")),
    ),
}
TWO = {
    "nobody at all, and police": ((f"{LEAD}.", Source()), ("9 died, police said.", POLICE)),
    "police, and a hospital where the officer speaks of something else": (
        (f"{LEAD}, police said. {COLONEL}", POLICE),
        ("9 died, the hospital said. Colonel Harl Teshen closed the road.", HOSPITAL),
    ),
    "officials of two names": (
        (f"{LEAD}, officials said. Mayor Odran Keswick said a barn burned.", OFFICIALS),
        (f"{LEAD}, officials said. Governor Ilian Morvay asked for troops, he said.", OFFICIALS),
    ),
    "a president whom both quote": (
        (f"{LEAD}. President Karam Odeh said he was shocked.", Source()),
        ("9 fell. President Karam Odeh said he wept.", Source()),
    ),
    "a witness whom one names": (
        (f"{LEAD}, police said. Baker Tomas Vell said he hid.", POLICE),
        ("Tomas Vell counted 9.", Source(label="Tomas Vell", kind="witness")),
    ),
}


@pytest.mark.parametrize("name", ONE)
def test_these_rest_on_one_source(name):
    assert count(*ONE[name]) == 1


@pytest.mark.parametrize("name", TWO)
def test_these_rest_on_two(name):
    assert count(*TWO[name]) == 2


def test_the_evidence_says_who_is_named():
    documents = [report("a", f"{LEAD}, police said. {COLONEL}"), report("b", f"9 died. {COLONEL}")]
    sources = (POLICE, OFFICIALS)
    claims = [figure(d, "9", 9, source=s) for d, s in zip(documents, sources, strict=True)]
    (origin,) = trace(documents, claims)
    assert "named as “Colonel Harl Teshen of the Gorna police”" in origin.evidence


def test_one_figure_by_two_named_sources_leaves_a_third_report_alone():
    told = (
        (f"{LEAD}, officials said. {COLONEL} Mayor Odran Keswick said a barn burned.", OFFICIALS),
        ("9 fell, Colonel Teshen of the police said.", Source(label="Teshen", role="Colonel")),
        ("9 fell, Mayor Odran Keswick said.", Source(label="Odran Keswick", role="mayor")),
    )
    assert count(*told) == 3


@pytest.mark.parametrize(
    "piece", ["Mayor Odran Keswick said 9 ", "said the ", "it said ", "A-based "]
)
def test_hearing_is_linear(piece):
    documents = [report(n, f"{LEAD}. " + piece * 200_000) for n in "ab"]
    sources = (POLICE, OFFICIALS)
    claims = [figure(d, "9", 9, source=s) for d, s in zip(documents, sources, strict=True)]
    start = time.process_time()
    trace(documents, claims)
    assert time.process_time() - start < 30


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor, Odran Keswick, said so.", ("odran", "keswick")),
        ("Smoke rose, military spokesman Brig. Gen. Karam Odeh said.", ("karam", "odeh")),
        ("It fell, according to Health Minister Mira Aslan.", ("mira", "aslan")),
        ("The Interior Ministry said so.", ()),
        ("Harl Teshen, who runs the Orlesk Rescue boats, said so.", ("harl", "teshen")),
        ("The prefect, Ilian Morvay, opened the hall. He said it was cold.", ("ilian", "morvay")),
    ],
)
def test_who_speaks(text, name):
    assert [voice.name for voice in voices_of(report("d", text))][-1] == name
