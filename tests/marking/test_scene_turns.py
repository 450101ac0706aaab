"""How a writer turns to another attack: what is read so, and what is not."""

import pytest

from rashomon.marking.scene_turns import find_turns
from rashomon.types import Sentence


def turns(text: str) -> list[tuple[str, str]]:
    sentence = Sentence(document="d", index=3, start=0, end=len(text), text=text)
    return [
        (m.kind, text[m.start : m.end] if m.kind != "cue" else m.value)
        for m in find_turns(sentence)
    ]


def priors(text: str) -> list[str]:
    return [words for kind, words in turns(text) if kind == "prior"]


@pytest.mark.parametrize(
    "text",
    [
        "The raid was in |retaliation for an ambush that killed four.",
        "It was the |launch pad for a gas attack that left 80 dead.",
        "The blast came |three days after gunmen killed six guards.",
        "|Two days after a bomb killed nine|, gunmen shot a judge.",
        "He is |wanted for an attack on a bus that killed five.",
    ],
)
def test_words_of_an_attack_before_the_event(text: str) -> None:
    assert priors(text.replace("|", "")) == [text.split("|")[1]]


@pytest.mark.parametrize(
    "text",
    [
        "The toll rose to 23 on Friday, a day after a bomb killed 20 people.",
        "Rescuers found more bodies, a day after a bomb killed 20 people.",
        "Three men died two days after the attack.",
        "The group was blamed for the attack that killed nine.",
        "In response to the question, the minister said nine were killed.",
    ],
)
def test_words_that_go_on_with_the_event(text: str) -> None:
    assert priors(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BRENNA - Gunmen shot two policemen.", "BRENNA"),
        ("- OLVEK: A car bomb killed six.", "OLVEK"),
        ("PELLICK.", "PELLICK"),
        ("TAL SIRN: Shells killed two.", "TAL SIRN"),
    ],
)
def test_the_name_of_an_entry(text: str, name: str) -> None:
    assert ("head", name) in turns(text)


@pytest.mark.parametrize(
    "text", ["Police: nine killed.", "UN officials said nine died.", "A bomb killed six - police."]
)
def test_no_entry(text: str) -> None:
    assert [kind for kind, _ in turns(text) if kind == "head"] == []


@pytest.mark.parametrize(
    ("text", "cue", "is_there"),
    [
        ("Another bomb attack killed two.", "other", True),
        ("In a separate incident, two died.", "other", True),
        ("The second exploded outside a court.", "other", True),
        ("The second man died in hospital.", "other", False),
        ("Another man was hurt.", "other", False),
        ("The suicide bombing killed two.", "resumed", True),
        ("The other attack killed two.", "resumed", False),
        ("An alleged gas attack killed two.", "new", True),
        ("A man was killed.", "new", False),
        ("The death toll rose to nine.", "toll", True),
    ],
)
def test_cues(text: str, cue: str, is_there: bool) -> None:
    assert (("cue", cue) in turns(text)) is is_there
