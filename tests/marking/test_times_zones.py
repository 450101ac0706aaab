import pytest

from tests.marking.reading import found_in


@pytest.mark.parametrize(
    ("text", "words", "zone", "edtf"),
    [
        ("5 p.m. EST on Friday", None, "-05:00", "2022-01-21T17:00:00-05:00"),
        ("20:00 UTC+3 on Friday", None, "+03:00", "2022-01-21T20:00:00+03:00"),
        ("20:00 GMT on Friday", None, "UTC", "2022-01-21T20:00:00Z"),
        ("6 p.m. IST on Friday", None, "IST", "2022-01-21T18:00:00"),
        ("6 p.m. Orlen time on Friday", None, "Orlen time", "2022-01-21T18:00:00"),
        ("9 a.m. local time on Friday", None, None, "2022-01-21T09:00:00"),
        ("9 a.m. (0600 GMT) on Friday", None, None, "2022-01-21T09:00:00"),
        ("1400 hours GMT on Friday", None, "UTC", "2022-01-21T14:00:00Z"),
        ("2022-01-20T14:30:00+03:00", None, "+03:00", "2022-01-20T14:30:00+03:00"),
        ("2022-01-20T14:30:00Z", None, "UTC", "2022-01-20T14:30:00Z"),
        ("2022-01-20 14:30", None, None, "2022-01-20T14:30:00"),
        ("5 p.m. est on Friday", "5 p.m.", None, "2022-01-22T17:00:00"),
    ],
)
def test_a_time_stays_on_its_local_day_and_names_its_zone(text, words, zone, edtf):
    found = found_in(f"It was hit at {text}.")[0]
    assert found.text == (words or text)
    assert (found.value.zone, found.value.edtf) == (zone, edtf)
    assert found.value.start.isoformat() == edtf[:19]
    assert found.value.start.tzinfo is None


@pytest.mark.parametrize("text", ["The EST group met.", "He paid 5 Z coins.", "UTC+99 is no zone."])
def test_letters_without_a_clock_are_no_time(text):
    assert found_in(text) == ()
