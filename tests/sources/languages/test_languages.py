"""What is not in English is kept, named and never read; English is never taken for other."""

import pytest

import rashomon
from rashomon.sources.texts.foreign import foreign_parts, name_of, other_language
from tests.sources.languages.sentences import ENGLISH, SENTENCES

NEAR = ({"no", "da"}, {"cs", "sk"}, {"id", "ms"}, {"hr", "sr", "sl"}, {"es", "pt", "ca"})


def is_near(found, code):
    return found == code or any({found, code} <= group for group in NEAR)


@pytest.mark.parametrize("code", SENTENCES)
def test_a_report_is_kept_and_not_read(reading, code):
    found = reading([{"text": SENTENCES[code][0]}])
    (document,) = found.documents
    assert is_near(document.language, code)
    assert document.unread == f"written in {name_of(document.language)}: kept, not read"
    assert [problem.error for problem in found.problems] == [document.unread]


@pytest.mark.parametrize("code", SENTENCES)
def test_no_claim_is_made_of_a_report_in_another_language(code):
    (reading,) = rashomon.read([{"text": SENTENCES[code][0], "published": "2022-01-21"}])
    assert reading.claims == ()
    assert list(reading.mentions) == []


def test_a_short_line_is_known_in_most_languages_and_is_never_english():
    known = [code for code, (_, line) in SENTENCES.items() if foreign_parts(line).unread]
    assert len(known) >= 0.9 * len(SENTENCES), sorted(set(SENTENCES) - set(known))
    assert all(foreign_parts(line).language != "en" for _, line in SENTENCES.values())


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_read_however_short(text):
    assert other_language(text) is None
    assert foreign_parts(text).unread is None
    assert foreign_parts(text, "ar").unread is None or "the" not in text.split()


@pytest.mark.parametrize("code", SENTENCES)
def test_on_a_mixed_page_only_the_english_is_read(reading, code):
    english = (
        "Gunmen attacked a mill near Orlen on Friday, killing nine people, police said. The "
        "wounded were taken to the hospital in Sarrat, 120 kilometers to the south of the mill."
    )
    document = reading([{"text": f"{english}\n\n{SENTENCES[code][0]}\n\n{english}\n\n{english}"}])
    (document,) = document.documents
    assert document.language == "en"
    assert document.unread is None
    (cut,) = document.boilerplate
    assert document.text[cut.start : cut.end] == SENTENCES[code][0]
    assert cut.reason.startswith("written in ")


def test_what_the_page_says_counts_where_the_words_do_not_tell():
    assert (
        foreign_parts("Orlen 2:1", "fr").unread
        == "its page says that it is in French: kept, not read"
    )
    assert foreign_parts("Orlen 2:1", "en").unread is None
    assert foreign_parts("Orlen 2:1").language == "und"


def test_an_unread_report_stands_in_the_record_with_its_reason():
    english = "Gunmen attacked a mill near Orlen on Friday, killing nine people, police said."
    record = rashomon.report([{"text": english, "published": "2022-01-21"},
                              {"id": "french", "text": SENTENCES["fr"][0]}])  # fmt: skip
    told = {one["id"]: one for one in record.to_dict()["documents"]}
    assert told["french"]["unread"] == "written in French: kept, not read"
    assert any(problem.input == "french" for problem in record.problems)
    assert all(claim.document != "french" for claim in record.claims)
