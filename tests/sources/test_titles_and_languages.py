import pytest

from rashomon.sources.boilerplate.finding import find
from rashomon.sources.texts.languages import language_of
from rashomon.sources.texts.titles import title_of

BODY = "Gunmen attacked a mill near Orlen on Friday, killing nine people, police said. They fled."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Nine die at mill\n\n{BODY}", "Nine die at mill"),
        (f"Nine die at mill\r\n\r\n{BODY}", "Nine die at mill"),
        (f"Thursday, May 9\n\nNine die at mill\n\n{BODY}", "Nine die at mill"),
        (f"# Nine die at mill\n\n{BODY}", "Nine die at mill"),
        (f"Nine die at mill\nBy Mira Sand\n\n{BODY}", "Nine die at mill"),
        (f"Who burned the mill?\n\n{BODY}", "Who burned the mill?"),
        (f"Nine die at mill.\n\n{BODY}", None),
        (f"Nine die at mill\n{BODY}", None),
        (f"ORLEN, Tamsinia (AP) _\n\n{BODY}", None),
        (f"By Mira Sand\n\n{BODY}", None),
        ("Nine die at mill\n\nOne", None),
        ("Nine die at mill", None),
        (BODY, None),
        ("", None),
        (f"{BODY}\n\n{BODY} {BODY}", None),
    ],
)
def test_the_title_is_the_first_line_that_looks_like_one(text, title):
    assert title_of(text, find(text)) == title


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        ("Gunmen kill 18 hunters in northern valley", "en"),
        ("NINE PEOPLE WERE KILLED IN AN ATTACK ON A MILL.", "en"),
        ("Des hommes armés ont tué neuf personnes dans un moulin près de la ville.", "und"),
        (
            "Bewaffnete haben am Freitag in der Stadt neun Menschen getötet und sind geflohen.",
            "und",
        ),
        ("Hombres armados mataron a nueve personas en un molino cerca de la ciudad.", "und"),
        ("قتل تسعة أشخاص في هجوم على مطحنة", "und"),
        ("1234", "und"),
    ],
)
def test_english_is_told_by_its_little_words(text, language):
    assert language_of(text) == language
