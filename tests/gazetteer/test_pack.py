import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.gazetteer.pack import Place, pack
from rashomon.gazetteer.store import Store

PLACES = st.builds(
    Place,
    name=st.text(alphabet="abcdefé '-", min_size=1, max_size=20),
    kind=st.sampled_from(["city", "district", "area"]),
    country=st.sampled_from(["SY", "FR", ""]),
    latitude=st.floats(-90, 90),
    longitude=st.floats(-180, 180),
    geonameid=st.integers(0, 2**31),
    population=st.integers(0, 2**31),
)


@settings(max_examples=15, deadline=None)
@given(places=st.lists(PLACES, min_size=1, max_size=8))
def test_what_is_packed_is_read_back(places, tmp_path_factory):
    for number, place in enumerate(places):
        place.keys = {f"#{number}"}
    path = tmp_path_factory.mktemp("gazetteer") / "places.bin"
    path.write_bytes(pack(list(places), ["word"]))
    store = Store(path)
    for number, place in enumerate(places):
        (at,) = store.numbers(f"#{number}")
        entry = store.entry(at)
        assert (entry.name, entry.kind) == (place.name, place.kind)
        assert entry.country == (place.country or None)
        assert entry.latitude == pytest.approx(place.latitude, abs=1e-5)
        assert entry.longitude == pytest.approx(place.longitude, abs=1e-5)
        assert entry.geonameid == (place.geonameid or None)
        assert entry.population == (place.population or None)
    assert store.numbers("!word") == (0,)
    assert store.numbers("!other") == ()


def test_the_same_places_give_the_same_bytes_in_any_order():
    first = Place("Orlen", "city", "SY", population=5, names=["Orlen"])
    second = Place("Quill", "city", "FR", population=9, names=["Quill", "Port Quill"])
    assert pack([first, second], ["a"]) == pack([second, first], ["a"])


def test_a_foreign_file_is_refused(tmp_path):
    path = tmp_path / "places.bin"
    path.write_bytes(b"something else, and long enough")
    with pytest.raises(ValueError, match="not a gazetteer"):
        Store(path)
