"""Who gives which words: every kind of attribution, with its spans."""

import pytest

from rashomon import mentions
from rashomon.types import SpeechValue
from tests.clock import assert_linear

VERB = "speech-verb"


def speech(text: str) -> list[tuple[str, str | None, str, str]]:
    """Return (rule, source, cue, content) of each attribution of a text."""
    found = []
    for mention in mentions(text, published=None):
        value = mention.value
        if isinstance(value, SpeechValue):
            source = None if value.source is None else text[slice(*value.source)]
            content = " … ".join(text[slice(*span)] for span in value.content)
            found.append((mention.rule, source, text[slice(*value.cue)], content))
    return found


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor said nine died.", "The mayor", "said", "nine died."),
        ("Nine died, the mayor said.", "the mayor", "said", "Nine died,"),
        ("The ship, police said, sank.", "police", "said", "The ship, … sank."),
        ("“We lost,” said Ivo Marsh.", "Ivo Marsh", "said", "“We lost,”"),
        ("''We lost,'' he said. ''All is lost.''", "he", "said", "''We lost,'' … ''All is lost.''"),
        ("The mayor: “We lost.”", "The mayor", ":", "“We lost.”"),
        ("Ivo Marsh, 34, a clerk, said nine died.", "Ivo Marsh", "said", "nine died."),
        (
            "The Marsh Front, a rebel group, said nine died.",
            "The Marsh Front",
            "said",
            "nine died.",
        ),
        (
            "Ombel Conflict Watch, a monitoring group in the capital, Quorvane, said nine died.",
            "Ombel Conflict Watch",
            "said",
            "nine died.",
        ),
        ("In Tarsk, the mayor, a farmer, said nine died.", "the mayor", "said", "nine died."),
        (
            "Four of one family died in Tarsk, the Marsh Observatory, a war monitor, said.",
            "the Marsh Observatory",
            "said",
            "Four of one family died in Tarsk,",
        ),
        (
            "Nine men of the River Front died, Ivo Marsh, the head of the clinic, a surgeon, said.",
            "Ivo Marsh",
            "said",
            "Nine men of the River Front died,",
        ),
        (
            "The mayor told reporters on Monday that nine died.",
            "The mayor",
            "told",
            "that nine died.",
        ),
        ("The town fell a monitor said.", "a monitor", "said", "The town fell"),
        ("The mayor believes that nine died.", "The mayor", "believes", "that nine died."),
    ],
)
def test_a_verb_gives_words_to_its_subject(text: str, source: str, cue: str, content: str) -> None:
    assert [found[1:] for found in speech(text)] == [(source, cue, content)]


def test_a_participle_goes_on_with_the_subject_before_it() -> None:
    found = speech("The mayor said nine died, adding that two fled.")
    assert found == [
        (VERB, "The mayor", "said", "nine died"),
        (VERB, "The mayor", "adding", "that two fled."),
    ]


def test_a_wish_is_a_view_and_no_report() -> None:
    (found,) = speech("The mayor wants a truce.")
    assert found == ("speech-view", "The mayor", "wants", "a truce")


def test_two_verbs_that_belong_together_are_one_cue() -> None:
    (found,) = speech("The mayor declined to say whether anybody died.")
    assert found[1:3] == ("The mayor", "declined to say")


@pytest.mark.parametrize(
    "text",
    [
        "The claim was old.",
        "The blast claimed nine lives.",
        "“I think we want peace.”",
        "They gave bread to the poor.",
        "He was asked.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert speech(text) == []


def test_a_quotation_reaches_over_its_sentences() -> None:
    before = "“It was dark. They came. Nobody helped,” said Ivo Marsh."
    assert speech(before)[0][3] == "“It was dark. They came. Nobody helped,”"
    after = "“It was dark,” said Ivo Marsh. “They came. Nobody helped.”"
    assert speech(after)[0][3] == "“It was dark,” … “They came. Nobody helped.”"


def test_a_colon_leads_over_the_next_paragraph() -> None:
    found = speech("The army said in a statement:\n\nNine died. Two fled.\n\nIt rained.")
    assert found[0][3].endswith("Nine died. Two fled.")


def test_a_headline_names_its_source_last() -> None:
    assert speech("Raids kill nine in market town: monitor")[0][1] == "monitor"
    assert speech("Raids kill nine in market town Monitor")[0][1] == "Monitor"
    assert speech("Nine killed in new raid on River Guard") == []


@pytest.mark.parametrize(
    "piece", ['"We lost. ', "he said, ", "adding that ", "X, who said ", "“A. "]
)
def test_time_grows_with_the_text(piece: str) -> None:
    speech(piece * 300)
    assert_linear(lambda size: mentions(piece * size, published=None), 1_000)
