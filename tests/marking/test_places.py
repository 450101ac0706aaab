import pytest

from rashomon.marking.places import DEMONYM, find_places
from rashomon.types import Sentence


def sentences(*texts):
    made, start = [], 0
    for index, text in enumerate(texts):
        end = start + len(text)
        made.append(Sentence(document="d", index=index, start=start, end=end, text=text))
        start = end + 1
    return made


def places(*texts):
    """Return the places; what a demonym speaks of is tested apart."""
    return [m for m in find_places(sentences(*texts)) if m.rule != DEMONYM]


def named(*texts):
    return [mention.text for mention in places(*texts)]


def meant(*texts):
    return [(m.text, m.value.country, m.value.admin1, m.value.kind) for m in places(*texts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "KABUL, Jan 9 (Reuters) - Two men were shot near Jalalabad.",
            [("KABUL", "AF", "Kabul", "city"), ("Jalalabad", "AF", "Nangarhar", "city")],
        ),
        (
            "Shells fell on the northern city of Kunduz, in Afghanistan's Kunduz province.",
            [
                ("Kunduz", "AF", "Kunduz", "city"),
                ("Afghanistan", "AF", None, "country"),
                ("Kunduz", "AF", "Kunduz", "region"),
            ],
        ),
        (
            "She moved from Paris, Texas, to London, Ontario.",
            [
                ("Paris", "US", "Texas", "city"),
                ("Texas", "US", "Texas", "region"),
                ("London", "CA", "Ontario", "city"),
                ("Ontario", "CA", "Ontario", "region"),
            ],
        ),
        (
            "The Georgian army left Gori, in Georgia.",
            [("Gori", "GE", "Shida Kartli", "city"), ("Georgia", "GE", None, "country")],
        ),
        (
            "Atlanta, Georgia, is far away.",
            [("Atlanta", "US", "Georgia", "city"), ("Georgia", "US", "Georgia", "region")],
        ),
        (
            "Fighting reached Cité Soleil, in Port-au-Prince.",
            [("Cité Soleil", "HT", "Ouest", "quarter"), ("Port-au-Prince", "HT", "Ouest", "city")],
        ),
        (
            "The U.S. and the UAE sent trucks to Goma, DRC.",
            [
                ("U.S.", "US", None, "country"),
                ("UAE", "AE", None, "country"),
                ("Goma", "CD", "North Kivu", "city"),
                ("DRC", "CD", None, "country"),
            ],
        ),
        (
            "Troops held Helmand Province and the Nile Delta.",
            [
                ("Helmand Province", "AF", "Helmand", "region"),
                ("Nile Delta", "EG", None, "area"),
            ],
        ),
        (
            "Officials of the People's Republic of China went to Taiwan.",
            [
                ("People's Republic of China", "CN", None, "country"),
                ("Taiwan", "TW", None, "country"),
            ],
        ),
    ],
)
def test_a_place_is_found_and_put_on_the_map(text, expected):
    assert meant(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton smiled.",
        "He works for the Bank of Cyprus and reads the Washington Post.",
        "Michael Jordan scored. Jordan was pleased.",
        "Gen. Lincoln met Mayor London Breed and President Washington.",
        "Police said Most of them came on Friday. Of those, many left.",
        "He lives in Baghdad Street.",
        "Syrian and Iraqi soldiers met.",
        "West Nile virus was found.",
        "The Medellin cartel denied it.",
        "us and it, reading mobile bath",
        "",
        "...",
    ],
)
def test_what_only_looks_like_a_place_is_none(text):
    assert named(text) == []


def test_an_unknown_name_after_a_place_word_is_kept_without_a_point():
    (mention,) = places("A bomb went off in the town of Velmarra, and nobody came.")
    assert (mention.text, mention.rule) == ("Velmarra", "place-cue")
    value = mention.value
    assert value.name == mention.text
    assert (value.latitude, value.longitude, value.country) == (None, None, None)
    assert (value.admin1, value.geonameid, value.kind) == (None, None, None)


def test_a_demonym_is_a_mention_of_its_country_by_a_rule_of_its_own():
    found = find_places(sentences("Syrian and Iraqi soldiers met."))
    assert [(m.text, m.rule, m.value.name) for m in found] == [
        ("Syrian", DEMONYM, "Syria"),
        ("Iraqi", DEMONYM, "Iraq"),
    ]


def test_another_spelling_is_found_in_the_country_that_is_spoken_of():
    (first, second) = places("Afghanistan: shots were heard in Qandahaar.")
    assert first.text == "Afghanistan"
    assert (second.text, second.rule, second.value.name) == ("Qandahaar", "spelling", "Kandahar")


def test_a_demonym_decides_between_namesakes():
    assert meant("Libyan forces left Tripoli.")[0][1] == "LY"
    assert meant("Lebanese forces left Tripoli.")[0][1] == "LB"


def test_the_other_places_of_a_report_decide_between_namesakes():
    about = "It happened in Springfield."
    assert meant(about, "The mayor of Chicopee came from Holyoke.")[0][2] == "Massachusetts"
    assert meant(about, "The mayor of Peoria came from Decatur.")[0][2] == "Illinois"


def test_a_name_that_is_surely_a_place_once_is_one_elsewhere():
    assert named("Gwoza was quiet.") == []
    assert named("Shots were fired in Gwoza.", "Gwoza was quiet.") == ["Gwoza", "Gwoza"]


def test_a_text_in_capitals_is_read_by_names_and_cues():
    text = (
        "FOUR WERE KILLED IN MORAZAN DEPARTMENT, EL SALVADOR, SAID A MAN IN SAN SALVADOR ON MAY 3."
    )
    assert named(text) == ["MORAZAN", "EL SALVADOR", "SAN SALVADOR"]


def test_a_list_of_states_holds_no_towns():
    found = meant("It rained in Vermont, Nevada, Missouri and Florida.")
    assert [x[3] for x in found] == ["region"] * 4


def test_marks_without_width_do_not_enter_the_span():
    (first, second) = places("\u200fAleppo\u200e was quiet, nor was there news of Kabul\x00.")
    assert (first.text, second.text) == ("Aleppo", "Kabul")


def test_offsets_count_in_the_document():
    made = sentences("Nothing happened.", "Shots were heard in Kabul.")
    (mention,) = find_places(made)
    assert "Nothing happened. Shots were heard in Kabul."[mention.start : mention.end] == "Kabul"
