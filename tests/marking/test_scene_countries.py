"""In which country a report puts what it tells, and in which only somebody spoke."""

import pytest

import rashomon

STRIKE = "Warplanes struck a camp outside Qoran on Friday, killing eight people, "


@pytest.mark.parametrize(
    "text",
    [
        STRIKE + "the Merrin Observatory, a Britain-based war monitor, said.",
        STRIKE + "said the Merrin Observatory, which is based in Britain.",
        STRIKE + "a spokeswoman told reporters in Geneva.",
        STRIKE + "an official said, speaking by phone from London.",
        "GENEVA, March 5 (NWA) - " + STRIKE + "a monitor said.",
    ],
)
def test_where_somebody_speaks_is_not_where_it_happened(text):
    (event,) = rashomon.report([{"text": text, "published": "2021-03-06"}]).events
    assert event.place.name == "Qoran"
    assert event.place.country is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("BAGHDAD, March 5 (NWA) - " + STRIKE + "police said.", "IQ"),
        ("NAIROBI, March 5 (NWA) - Gunmen stormed a hotel, killing 14 people, police said.", "KE"),
        (STRIKE.replace("Qoran", "Qoran, Mali,") + "police said.", "ML"),
    ],
)
def test_a_dateline_and_a_country_beside_the_name_tell_it(text, country):
    (event,) = rashomon.report([{"text": text, "published": "2021-03-06"}]).events
    assert event.place.country == country
