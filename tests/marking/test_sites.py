import pytest

from rashomon.marking.sites import site_of
from rashomon.types import Mark, Mention, PlaceValue, Sentence


def site(text, name="Orlen", target=None):
    sentence = Sentence(document="d", index=0, start=0, end=len(text), text=text)
    at = text.index(name)
    value = PlaceValue(name=name)
    place = Mention(
        kind="place", start=at, end=at + len(name), text=name, rule="gazetteer", value=value
    )
    marks = []
    if target is not None:
        start = text.index(target)
        marks = [Mark(kind="target", value="market", start=start, end=start + len(target))]
    return site_of(sentence, place, marks)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed in Orlen on Monday.",
        "Twelve people were killed in the rebel-held town of Orlen.",
        "A blast near the northern city of Orlen killed six.",
        "Shells hit Orlen at dawn.",
        "The shelling of Orlen went on.",
        "The attack on Orlen left six dead.",
        "The siege of the old town of Orlen ended.",
        "Gunmen stormed Orlen.",
        "At Orlen, six died.",
        "Families fled to the hills when gunmen attacked Orlen.",
        "Families fled to the hills after a blast in Orlen.",
    ],
)
def test_words_that_tell_a_site(text):
    assert site(text) == "told"


@pytest.mark.parametrize(
    "text",
    [
        "Families fled to Orlen.",
        "They came from the town of Orlen.",
        "The minister told reporters in Orlen that six had died.",
        "A spokesman in Orlen said six had died.",
        "The monitor, based in Orlen, counted six.",
        "The wounded were taken to a hospital in Orlen.",
        "Orlen said six soldiers had died.",
        "The Orlen-based group counted six dead.",
        "Talks in Orlen failed.",
        "Six died and 3,000 fled on foot to Orlen.",
        "The wounded were flown late on Sunday by helicopter to Orlen.",
        "Families fled to camps in Orlen.",
        "Hundreds were displaced towards the town of Orlen.",
        "Orlen police said six had died.",
        "Orlen County sheriff's deputies later said six had died.",
        "Orlen's police chief told a newspaper of six dead.",
        "Six died, according to Orlen officials.",
    ],
)
def test_words_that_tell_of_somewhere_else(text):
    assert site(text) == "apart"


@pytest.mark.parametrize(
    "text", ["Residents of Orlen wept.", "Orlen is small.", "The Orlen of old."]
)
def test_words_that_say_neither(text):
    assert site(text) is None


def test_a_hospital_that_the_dead_were_brought_to_is_somewhere_else():
    assert site("Bodies were brought to Orlen hospital.", target="hospital") == "apart"
    assert site("Shells hit Orlen hospital.", target="hospital") == "told"


def test_a_body_that_is_struck_or_stands_in_another_clause_does_not_speak():
    assert site("Gunmen attacked Orlen police on Monday.") == "told"
    assert site("Six died in Orlen, officials said.") == "told"


def test_a_target_straight_after_a_name_is_a_site():
    assert site("Six died when the Orlen market burned.", target="market") == "told"
    assert site("Six died in the fire. Orlen has one market.", target="market") is None
