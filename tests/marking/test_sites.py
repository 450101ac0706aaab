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
    ],
)
def test_words_that_tell_of_somewhere_else(text):
    assert site(text) == "apart"


@pytest.mark.parametrize(
    "text", ["Residents of Orlen wept.", "Orlen is small.", "The Orlen of old."]
)
def test_words_that_say_neither(text):
    assert site(text) is None


def test_a_target_straight_after_a_name_is_a_site():
    assert site("Six died when the Orlen market burned.", target="market") == "told"
    assert site("Six died in the fire. Orlen has one market.", target="market") is None
