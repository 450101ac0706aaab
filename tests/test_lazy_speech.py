"""Speech is found only as far as the claims of a report need it, or when mentions are asked for."""

import pytest

import rashomon
from rashomon.grammar import Grammar, Line
from rashomon.marking import speeches
from rashomon.types import Mention


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences in which speech is looked for, in order."""
    found: list[str] = []
    find_speech = speeches.find_speech

    def watched(line: Line, grammar: Grammar) -> list[Mention]:
        found.append(line.sentence.text)
        return find_speech(line, grammar)

    monkeypatch.setattr(speeches, "find_speech", watched)
    return found


def read(text: str) -> rashomon.Reading:
    (reading,) = rashomon.read([{"text": text}])
    return reading


def test_a_report_without_claims_is_not_listened_to(heard: list[str]) -> None:
    reading = read("The bridge at Orlen is open again, the mayor said. Buses run every hour.")
    assert reading.claims == ()
    assert heard == []
    assert "speech" in [m.kind for m in reading.mentions]
    assert len(heard) == 2


def test_what_follows_the_last_claim_is_not_listened_to(heard: list[str]) -> None:
    reading = read("Gunmen killed 12 miners in Orlen, police said. The mayor said buses run again.")
    assert [c.source.label for c in reading.claims] == ["police"]
    assert len(heard) == 1


def test_an_open_quotation_is_heard_to_its_end(heard: list[str]) -> None:
    reading = read(
        '"We are in mourning. Gunmen killed 12 miners here. We ask for help," Mayor Ilko Varn said.'
        " Buses run again, he said."
    )
    assert [c.source.label for c in reading.claims] == ["Ilko Varn"]
    assert len(heard) == 3


def test_a_claim_of_responsibility_asks_for_no_later_speaker(heard: list[str]) -> None:
    read(
        "The Marsh Front claimed responsibility for the attack in Orlen. It was a Friday."
        " The mayor said buses run again."
    )
    assert len(heard) == 1
