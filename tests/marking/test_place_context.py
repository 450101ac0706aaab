import pytest

from rashomon.marking.places import find_places
from rashomon.marking.places.lists import noun_after, noun_before, singular
from rashomon.types import Sentence


def found(text):
    made = Sentence(document="d", index=0, start=0, end=len(text), text=text)
    return {m.text: m.value for m in find_places([made])}


@pytest.mark.parametrize(
    "text",
    [
        "They burned the villages of Orlek, Tesk and Vell.",
        "They burned villages such as Orlek, Tesk and Vell.",
        "Shells fell in the Orlek, Tesk and Vell districts.",
        "Men fled from the towns of Orlek, Tesk, and Vell.",
    ],
)
def test_the_names_of_a_list_share_its_noun(text):
    assert {"Orlek", "Tesk", "Vell"} <= set(found(text))


def test_a_county_in_a_list_is_read_by_its_whole_name():
    places = found("Storms hit Barrow, Jackson and Madison counties in Georgia.")
    told = {(name, places[name].kind, places[name].admin1) for name in ("Barrow", "Jackson")}
    assert told == {("Barrow", "district", "Georgia"), ("Jackson", "district", "Georgia")}
    assert places["Georgia"].country == "US"


def test_the_cities_of_a_state_are_no_city_called_after_it():
    assert found("Rain fell on Texas cities.")["Texas"].kind == "region"


@pytest.mark.parametrize(("noun", "one"), [("counties", "county"), ("districts", "district")])
def test_a_noun_in_the_singular(noun, one):
    assert singular(noun) == one


def test_a_noun_belongs_to_a_list_only():
    text = "the villages of Orlek and Tesk were burned, and Vell"
    assert noun_before(text, text.index("Tesk")) == "villages"
    assert noun_before(text, text.index("Vell")) is None
    text = "Orlek and Tesk districts"
    assert noun_after(text, len("Orlek")) == "districts"
    assert noun_after("Orlek and Tesk men", len("Orlek")) is None


@pytest.mark.parametrize(
    ("text", "name", "country", "kind"),
    [
        ("It hit Ohio, California, Colorado and Missouri.", "California", "US", "region"),
        ("Hopes rose in Texas for the Middle East.", "Middle East", None, "area"),
        ("ORLANDO, Fla. (AP) — A man was shot.", "Fla.", "US", "region"),
        ("They met in the city of Van, Turkey.", "Van", "TR", "city"),
        ("Canada's Food Inspection Agency said so.", "Canada", "CA", "country"),
        ("The Florida Highway Patrol said so.", "Florida", "US", "region"),
        ("Troops held Ta‘izz.", "Ta‘izz", "YE", "city"),
        ("Shells hit the town of Khan Shaikhoun in Syria.", "Khan Shaikhoun", "SY", "city"),
    ],
)
def test_what_a_name_means(text, name, country, kind):
    value = found(text)[name]
    assert (value.country, value.kind) == (country, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They fled from Sirius, Syria.", "Sirius"),
        ("Two died in Tankoro, Burkina Faso.", "Tankoro"),
        ("Gunmen killed 12 people in Orlek on Monday.", "Orlek"),
        ("They struck near Orlek and Kabul.", "Orlek"),
        ("Gunmen attacked Bagram air base in Parwan province.", "Bagram"),
    ],
)
def test_what_cannot_be_resolved_is_shown_by_its_name(text, name):
    value = found(text)[name]
    assert (value.name, value.country, value.latitude) == (name, None, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jordan, 45, was shot in his car.", "Jordan"),
        ("Jordan (31) died.", "Jordan"),
        ("He spoke for United Russia.", "Russia"),
        ("It came to one million in Arabic.", "Arabic"),
        ("He wrote in Ramadan.", "Ramadan"),
    ],
)
def test_what_is_no_place(text, name):
    assert name not in found(text)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Shells hit \u041dama in Syria.", "\u041dama", "SY"),
        ("Shells hit \u0410leppo in Syria.", "\u0410leppo", "SY"),
        ("Shells hit Ha\u202ema in Syria.", "Ha\u202ema", "SY"),
        ("Shells hit \u202aAleppo\u202c in Syria.", "Aleppo", "SY"),
        ("Shells hit Al\u00adeppo in Syria.", "Al\u00adeppo", "SY"),
    ],
)
def test_marks_and_look_alikes_neither_hide_a_name_nor_change_it(text, name, country):
    places = found(text)
    assert places[name].country == country
    assert places["Syria"].kind == "country"


@pytest.mark.parametrize("name", ["Tesk\x00", "Or\u202elek", "Орлек", "\u0394\u0410xq", "L" * 300])
def test_an_odd_name_takes_nothing_from_the_others(name):
    assert found(f"Shells hit the town of {name}, then Aleppo in Syria.")["Aleppo"].country == "SY"
