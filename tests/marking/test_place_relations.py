import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.marking.places import find_places
from rashomon.marking.places.distances import tell_distance
from rashomon.types import Sentence
from tests.clock import assert_linear


def found(text):
    made = Sentence(document="d", index=0, start=0, end=len(text), text=text)
    return find_places([made])


def told(text, name):
    """Return relation and distance of the one mention of that name."""
    (value,) = {m.value for m in found(text) if m.text == name}
    return value.relation, value.distance_km


NEAR = [
    ("A bomb went off near Mosul.", "Mosul"),
    ("It was fought over on the outskirts of Damascus.", "Damascus"),
    ("Jets flew over the southern suburbs of Beirut.", "Beirut"),
    ("They camped outside Kandahar.", "Kandahar"),
    ("They camped outside the Iraqi city of Mosul.", "Mosul"),
    ("Shots were heard close to the town of Jalalabad.", "Jalalabad"),
    ("Four men were shot in the Baghdad area.", "Baghdad"),
    ("He came from the Damascus suburb of Douma.", "Damascus"),
    ("Douma is a suburb of Damascus.", "Damascus"),
    ("Shells fell on Aleppo's eastern outskirts.", "Aleppo"),
    ("A patrol around Kabul came under fire.", "Kabul"),
    ("Trucks burnt just north of Homs.", "Homs"),
    ("Gunmen struck north of Raqqa.", "Raqqa"),
    ("They struck to the north-west of Hama.", "Hama"),
    ("Six were killed east of Homs.", "Homs"),
    ("The boat sank off the coast of Libya.", "Libya"),
    ("It lies a few kilometres from Kandahar.", "Kandahar"),
    ("It lies ten minutes from Homs.", "Homs"),
    ("Gunmen killed two near Mosul and Kirkuk.", "Kirkuk"),
]
DISTANT = [
    ("Shells fell 5 km from Kirkuk.", "Kirkuk", "near", 5.0),
    ("It lies 20 km north of Baghdad.", "Baghdad", "near", 20.0),
    ("It lies 25 km north of Baghdad.", "Baghdad", "near", 25.0),
    ("It lies 26 km north of Baghdad.", "Baghdad", "away", 26.0),
    ("It lies 15 miles (24 km) south of Kabul.", "Kabul", "near", 24.0),
    ("It lies 50 kilometers (30 miles) northeast of Baghdad.", "Baghdad", "away", 50.0),
    ("It lies about 10 miles east of the city of Jalalabad.", "Jalalabad", "near", 16.093),
    ("It lies forty kilometres west of the capital, Kabul.", "Kabul", "away", 40.0),
    ("It lies some 160km south of Kabul.", "Kabul", "away", 160.0),
    ("It lies two dozen kilometres from Homs.", "Homs", "near", 24.0),
    ("It lies half a mile from Homs.", "Homs", "near", 0.805),
    ("It lies 1,200 km from Homs.", "Homs", "away", 1200.0),
    ("It lies 10-15 km to the north-west of Homs.", "Homs", "near", 15.0),
    ("It lies 10 to 15 km from Homs.", "Homs", "near", 15.0),
    ("It lies 200 metres from Aleppo.", "Aleppo", "near", 0.2),
    ("It lies 3.5 km away from Aleppo.", "Aleppo", "near", 3.5),
    ("It is a 40-kilometre drive from Homs.", "Homs", "away", 40.0),
    ("It happened 12 km outside Kirkuk.", "Kirkuk", "near", 12.0),
]
AWAY = [
    ("They waited north of Syria.", "Syria"),
    ("It lies an hour's drive from Homs.", "Homs"),
    ("It lies a two-hour drive from Homs.", "Homs"),
    ("It lies two hours’ walk from Homs.", "Homs"),
    ("It lies about an hour north of Baghdad.", "Baghdad"),
    ("It lies hundreds of kilometres from Kandahar.", "Kandahar"),
    ("Refugees outside Syria waited.", "Syria"),
]
PART = [
    ("Shells fell in southern Lebanon.", "Lebanon"),
    ("Shells fell in the south of Lebanon.", "Lebanon"),
    ("Shells fell in the far north of Mali.", "Mali"),
    ("Shells fell in northeast Syria.", "Syria"),
    ("Shells fell in north-western Syria.", "Syria"),
    ("Shells fell in rural Aleppo.", "Aleppo"),
    ("Shells fell in the Aleppo countryside.", "Aleppo"),
    ("Shells fell in northern Idlib province.", "Idlib"),
    ("Lebanon's south was quiet.", "Lebanon"),
]
ROAD = [
    ("It hit a bus on the road between Homs and Hama.", "Homs"),
    ("It hit a bus on the road between Homs and Hama.", "Hama"),
    ("A bus was shot at between Homs and Hama.", "Homs"),
    ("A bus was shot at between Homs and Hama.", "Hama"),
    ("A bus was shot at between the town of Homs and the city of Hama.", "Hama"),
    ("It hit the Baghdad-Mosul highway.", "Baghdad"),
    ("It hit the Baghdad-Mosul highway.", "Mosul"),
    ("It hit the main road linking Kirkuk to Baghdad.", "Kirkuk"),
    ("It hit the main road linking Kirkuk to Baghdad.", "Baghdad"),
    ("They drove along the Jalalabad road.", "Jalalabad"),
    ("They drove on the Kabul to Kandahar highway.", "Kandahar"),
    ("The bus was on its way to Kabul.", "Kabul"),
]
BORDER = [
    ("They crossed the Syria-Turkey border.", "Syria"),
    ("They were shot near the border with Turkey.", "Turkey"),
    ("They met at Iraq's border with Syria.", "Iraq"),
    ("They met at the border between Niger and Mali.", "Mali"),
]
NONE = [
    ("A bomb went off in Mosul.", "Mosul"),
    ("Shells fell in eastern Kabul.", "Kabul"),
    ("Strikes hit south Beirut.", "Beirut"),
    ("Shells fell in the southern part of Mosul.", "Mosul"),
    ("Shells fell in parts of Aleppo.", "Aleppo"),
    ("Talks on Sunday between Moscow and Kyiv failed.", "Moscow"),
    ("A bomb went off in the city of Mosul.", "Mosul"),
    ("A bomb went off in and around Baghdad.", "Baghdad"),
    ("There was fighting around Afghanistan.", "Afghanistan"),
    ("They fled South Sudan.", "South Sudan"),
    ("They fled North Kivu.", "North Kivu"),
    ("They fled Northern Ireland.", "Northern Ireland"),
    ("In the northern Syrian city of Raqqa men ran.", "Raqqa"),
    ("In the northern province of Idlib men ran.", "Idlib"),
    ("In the northern Idlib province men ran.", "Idlib"),
    ("Iraq's northern city of Mosul was quiet.", "Iraq"),
    ("Iraq's northern city of Mosul was quiet.", "Mosul"),
    ("He came from the Damascus suburb of Douma.", "Douma"),
    ("A bomb went off near Mosul, Iraq.", "Iraq"),
    ("Talks between Moscow and Kyiv failed.", "Kyiv"),
    ("It was at the Rafah border crossing.", "Rafah"),
    ("He came from Kabul.", "Kabul"),
    ("It happened near the river. Kabul was quiet.", "Kabul"),
    ("About 40 km of cable, Kabul said, were cut.", "Kabul"),
    ("Near the end, in Kabul, men ran.", "Kabul"),
]


@pytest.mark.parametrize(("text", "name"), NEAR)
def test_near_a_place(text, name):
    assert told(text, name) == ("near", None)


@pytest.mark.parametrize(("text", "name", "relation", "km"), DISTANT)
def test_so_far_from_a_place(text, name, relation, km):
    assert told(text, name) == (relation, km)


@pytest.mark.parametrize(("text", "name"), AWAY)
def test_away_from_a_place(text, name):
    assert told(text, name) == ("away", None)


@pytest.mark.parametrize(("text", "name"), PART)
def test_part_of_a_place(text, name):
    assert told(text, name) == ("part", None)


@pytest.mark.parametrize(("text", "name"), ROAD)
def test_on_a_road(text, name):
    assert told(text, name) == ("road", None)


@pytest.mark.parametrize(("text", "name"), BORDER)
def test_at_a_border(text, name):
    assert told(text, name) == ("border", None)


@pytest.mark.parametrize(("text", "name"), NONE)
def test_in_the_place_itself(text, name):
    assert told(text, name) == (None, None)


def test_an_unknown_village_keeps_its_name_and_its_anchor_the_distance():
    for text in (
        "Gunmen struck the village of Orlek, 40 km north of Damascus.",
        "Gunmen struck Orlek, a village 40 km north of Damascus.",
        "Gunmen struck in Orlek, 40 km north of Damascus.",
    ):
        village, anchor = found(text)
        assert (village.text, village.value.latitude, village.value.country) == (
            "Orlek",
            None,
            None,
        )
        assert village.value.relation is None
        assert (anchor.value.name, anchor.value.relation) == ("Damascus", "away")
        assert anchor.value.distance_km == 40.0


@given(st.floats(min_value=0.1, max_value=999).map(lambda x: round(x, 1)))
def test_km_and_metres_tell_one_distance(km):
    relation, distance = tell_distance(["some", f"{km}", "km"])
    assert distance == pytest.approx(km)
    assert relation == ("near" if km <= 25 else "away")
    assert tell_distance([f"{km * 1000:.0f}", "metres"]) == (relation, pytest.approx(km))


@given(st.lists(st.sampled_from(["km", "9", "(", "half", "a", "miles", "-", "dozen", "1.2.3"])))
def test_no_words_are_too_odd_for_a_distance(words):
    result = tell_distance(words)
    assert result is None or result[0] in ("near", "away")


def test_a_list_of_places_takes_linear_time():
    def work(number):
        found("They fought " + ", ".join(["10 km north of Kabul and near Mosul"] * number) + ".")

    work(10)
    assert_linear(work, 200)
