"""Which quoted sources are one, by their names alone."""

from dataclasses import replace

import pytest

from rashomon.origins import n_origins, trace
from rashomon.origins.roles import listed
from rashomon.types import Source

from .reports import figure, report


def official(label, **more):
    return Source(label=label, kind=more.pop("kind", "official"), **more)


def monitor(label, **more):
    return Source(label=label, kind="monitor", **more)


def count(*sources, event="e-1", figures=None):
    documents = [report(f"d{i}", "It left 5 dead.") for i in range(len(sources))]
    numbers = figures or [5] * len(sources)
    claims = [
        figure(d, "5 dead", n, source=s, event=event)
        for d, s, n in zip(documents, sources, numbers, strict=True)
    ]
    return n_origins([c.id for c in claims], trace(documents, claims))


FULL = "Marun Observatory for Human Rights"
SDF = "Saltland Democratic Forces"

ONE = {
    "the full name": (monitor(FULL), monitor(FULL)),
    "a short form": (monitor(FULL), monitor("the Observatory")),
    "initials": (monitor(FULL), monitor("MOHR")),
    "initials in brackets": (monitor(FULL + " (MOHR)"), monitor("the MOHR")),
    "initials with full stops": (official("United Nations"), official("the U.N.")),
    "where it is based": (monitor(f"Lornia-based {FULL}"), monitor(FULL)),
    "its head by name": (monitor(FULL), monitor("Adel Rahim", organisation=FULL, role="director")),
    "a monitor with its figure": (monitor(FULL), monitor("a war monitor")),
    "two spokesmen of one body": (
        official("Adel Rahim", organisation=SDF, role="spokesman"),
        official("Karim Tor", organisation=SDF, role="commander-in-chief"),
    ),
    "army and military": (official("the Marunese army"), official("the Marunese military")),
    "a country and its adjective": (official("Marun army"), official("the Marunian army")),
    "a statement": (official("the Marunese army"), official("a Marunese army statement")),
    "a ministry either way round": (
        official("the health ministry"),
        official("Ministry of Health"),
    ),
    "two spellings of a country": (official("Defence Ministry"), official("Ministry of Defense")),
    "spellings of a body": (official("Diyara police"), official("Diyarah police")),
    "police and their spokesman": (official("police"), official("a police spokeswoman")),
    "the one army there": (official("the Marunese army"), official("the army")),
    "an official with his body's figure": (
        official("the interior ministry"),
        official("an interior ministry official", organisation="interior ministry"),
    ),
    "spellings of one person's name": (
        official("Farhad Shamin", organisation="Gorna Hospital", role="surgeon"),
        official("Ferhad Shamin", organisation="Gorna Hospital", role="surgeon"),
    ),
    "a full name without a body": (
        official("Mira Aslan", kind="witness"),
        official("Mira Aslan", kind="witness"),
    ),
    "governor by office and name": (
        official("the governor of Gorna"),
        official("Karam Odeh", role="Gorna governor"),
    ),
    "broadcasters of one state": (
        official("Marunese state television", kind="media"),
        official("Marun's state news agency", kind="media"),
    ),
}
APART = {
    "two armies": (official("the Marunese army"), official("the Lornian army")),
    "two ministries": (official("the health ministry"), official("the defence ministry")),
    "police of two towns": (official("Gorna police"), official("Orsk police")),
    "hospitals of two names": (official("Imam Hassan hospital"), official("Imam Hussein hospital")),
    "a doctor and a doctor": (
        official("a doctor", kind="medical"),
        official("a doctor", kind="medical"),
    ),
    "residents": (official("residents", kind="witness"), official("residents", kind="witness")),
    "two security officials": (
        official("two security officials"),
        official("two security officials"),
    ),
    "the rebels": (
        official("the rebels", kind="armed_group"),
        official("the rebels", kind="armed_group"),
    ),
    "one first name": (official("Karim", kind="witness"), official("Karim", kind="witness")),
    "alike names of two bodies": (
        official("Farhad Shamin", organisation="Gorna Hospital", role="surgeon"),
        official("Ferhad Shamin", organisation="Orsk Hospital", role="surgeon"),
    ),
    "alike names without a body": (
        official("Farhad Shamin", kind="witness"),
        official("Ferhad Shamin", kind="witness"),
    ),
    "confusable names at one hospital": (
        official("Amer Saleh", organisation="Gorna Hospital", role="nurse"),
        official("Omar Saleh", organisation="Gorna Hospital", role="nurse"),
    ),
    "a surgeon and his hospital": (
        official("Farhad Shamin", organisation="Gorna Hospital", role="surgeon"),
        official("Gorna Hospital"),
    ),
    "initials of another name": (monitor(FULL), monitor("MOHS")),
    "an anonymous fighter and his force": (
        official(SDF, kind="armed_group"),
        official("a fighter", organisation=SDF, anonymous=True, kind="witness"),
    ),
}


@pytest.mark.parametrize("name", ONE)
def test_these_are_one_source(name):
    assert count(*ONE[name]) == 1


@pytest.mark.parametrize("name", APART)
def test_these_are_two_sources(name):
    assert count(*APART[name]) == 2


def test_an_officer_with_another_figure_is_a_source_of_his_own():
    army, officer = (
        official("the Marunese army"),
        official("an officer", organisation="Marunese army", anonymous=True),
    )
    assert count(army, officer) == 1
    assert count(army, officer, figures=[5, 11]) == 2


def test_a_monitor_with_another_figure_is_not_taken_for_the_known_one():
    assert count(monitor(FULL), monitor("a war monitor"), figures=[5, 9]) == 2


def test_a_monitor_beside_a_name_is_that_name_whatever_its_figure():
    document = report("d1", "The war monitor has 9 dead. It counts 5 dead soldiers.")
    claims = [
        figure(document, "9 dead", 9, source=monitor("a Marunese war monitor")),
        figure(document, "5 dead", 5, source=monitor(FULL, organisation=FULL)),
    ]
    assert n_origins([c.id for c in claims], trace([document], claims)) == 1


def test_an_agency_of_the_united_nations_is_no_war_monitor():
    assert count(monitor("UN"), monitor("a war monitor")) == 2


def test_the_army_between_two_armies_is_neither():
    armies = (official("the Marunese army"), official("the Lornian army"), official("the army"))
    assert count(*armies) == 3


def test_initials_that_fit_two_names_join_neither():
    names = (official("Hill Relief Front"), official("Hadra Rescue Front"), official("HRF"))
    assert count(*names) == 3


def test_police_without_an_event_are_those_of_their_report():
    assert count(official("police"), official("police"), event=None) == 2
    assert count(official("Gorna police"), official("Gorna police"), event=None) == 1


def test_a_source_keeps_one_origin_through_its_updates():
    assert count(monitor(FULL), monitor(FULL), monitor(FULL), figures=[10, 14, 13]) == 1


def test_the_label_is_the_fullest_name():
    documents = [report(f"d{i}", "It left 5 dead.") for i in range(3)]
    names = ("MOHR", FULL, "the Observatory")
    claims = [
        figure(d, "5 dead", 5, source=monitor(name))
        for d, name in zip(documents, names, strict=True)
    ]
    (origin,) = trace(documents, claims)
    assert origin.label == FULL
    assert all(f"“{name}”" in origin.evidence for name in names)


def test_claims_without_a_figure_are_no_part_of_a_quoted_origin():
    documents = [report(f"d{i}", "It left 5 dead.") for i in range(2)]
    claims = [replace(figure(d, "5 dead", 5, source=monitor(FULL)), count=None) for d in documents]
    assert trace(documents, claims) == ()


@pytest.mark.parametrize(
    "name", ["voices", "holders", "persons", "bodies", "sole", "plain", "idle", "monitors"]
)
def test_the_word_lists_hold_single_lower_case_words(name):
    assert listed(name)
    assert all(word == word.lower() and " " not in word for word in listed(name))


def test_a_person_is_not_a_voice_and_a_sole_body_is_a_body():
    assert not listed("voices") & listed("persons")
    assert listed("sole") <= listed("bodies")
