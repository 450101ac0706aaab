"""Claims entered by hand: about a report, about an event, or about neither."""

import pytest
from sqlalchemy import select

from rashomon.casebook.judging.by_hand import MEDIA, place_value
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger
from rashomon.casebook.values import claim_from
from rashomon.errors import BadInput
from tests.casebook.judging.case import claim, event_of, events, figures, killed

FOREIGN = "مقتل خمسة أشخاص في زامورك"


def entered(book, **given):
    known = {"medium": "call", "reason": "she rang", "outcome": "killed", "count": 5}
    return book.enter(**{**known, **given})


def stored(book, claim):
    with reading(book.engine) as connection:
        table = ledger.CLAIM
        asked = select(table.c.version, table.c.content).where(table.c.id == claim)
        row = connection.execute(asked).one()
    return row.version, claim_from(row.content)


def test_a_claim_of_a_report_stands_at_its_words(book):
    done = entered(book, document="market", quote="wounding 30", outcome="wounded", count="30+")
    version, claim = stored(book, done.claim)
    assert (version, claim.reader, claim.document) == ("person", "person", "market")
    assert (claim.start, claim.quote) == (claim.sentence.start, "wounding 30")
    assert done.events == (event_of(book, "market"),)


def test_what_a_photo_shows_of_a_report_is_described(book):
    done = entered(
        book, document="market", medium="photo", description="Fourteen shrouds in a row.", count=14
    )
    assert killed(book, "market") == (14, 14)
    assert done.said == (
        'Ana entered "Fourteen shrouds in a row." of market, seen on a photo: she rang',
    )


def test_a_claim_of_an_event_is_a_report_that_is_tied_to_it(book):
    event = event_of(book, "wire")
    done = entered(book, event=event, description="A nurse counted 40 dead.", count=40)
    assert done.events == (event,)
    assert done.document in events(book)[event].documents
    assert killed(book, "wire")[1] == 40
    book.undo(done.entry)
    assert done.document not in events(book)[event].documents
    assert killed(book, "wire") == (23, 23)


@pytest.mark.parametrize(
    ("how", "published"),
    [
        ({"quote": FOREIGN, "language": "ar", "outlet": "Al-Nahr"}, "2021-03-05"),
        ({"quote": "They shot my brothers.", "source": "a sister"}, "2021-03-06"),
        ({"description": "Five graves."}, "2024-06-01"),
        ({"description": "Five graves."}, None),
    ],
)
def test_a_report_of_its_own_has_the_day_and_place_that_the_person_gave(book, how, published):
    done = entered(book, date="2020-05-02", place="Orlen Velt, Syria", published=published, **how)
    (event,) = (e for i, e in events(book).items() if i in done.events)
    assert (event.start, event.background) == ("2020-05-02", False)
    assert event.place is not None
    assert (event.place.name, event.place.country) == ("Orlen Velt", "SY")
    assert killed(book, done.document) == (5, 5)


def test_a_report_of_its_own_is_linked_as_any_other(book):
    done = entered(
        book, quote=FOREIGN, language="ar", date="2021-03-04", place="Zamorka", country="SY",
        published="2021-03-05", count="20-25",
    )  # fmt: skip
    assert done.events == (event_of(book, "wire"),)


def test_words_said_years_later_keep_their_own_date(book):
    done = entered(
        book, description="Five graves.", date="2020-05-02", place="Orlen Velt, Syria",
        published="2024-06-01",
    )  # fmt: skip
    with reading(book.engine) as connection:
        table = ledger.DOCUMENT
        row = connection.execute(select(table).where(table.c.id == done.document)).one()
    assert (row.published, row.entered_by_hand, row.text) == ("2024-06-01", 1, "Five graves.")


def test_more_can_be_entered_of_what_was_entered(book):
    done = entered(book, description="Five graves.", date="2020-05-02", place="Orm", country="SY")
    more = entered(book, document=done.document, description="Two in bandages.", outcome="wounded")
    assert more.document == done.document
    outcomes = {o for o, _ in figures(book)[(done.document,)]}
    assert outcomes == {"killed", "wounded"}


def test_the_same_again_is_told(book):
    given = {"description": "Five graves.", "date": "2020-05-02", "place": "Orm", "country": "SY"}
    done = entered(book, **given)
    with pytest.raises(BadInput, match=f"entered already as {done.document}"):
        entered(book, **given)


def test_an_entered_claim_can_be_corrected_set_aside_and_taken_back(book):
    done = entered(book, description="Five graves.", date="2020-05-02", place="Orm", country="SY")
    book.judge("correct", done.claim, reason="six on the second look", count=6)
    assert killed(book, done.document) == (6, 6)
    aside = book.judge("set-aside", done.claim, reason="hearsay")
    assert killed(book, done.document) == (None, None)
    book.undo(aside.entry)
    book.undo(done.entry)
    assert all(done.claim not in e.claims for e in events(book).values())


def test_what_was_decided_about_an_entry_rests_while_it_is_taken_back(book):
    done = entered(book, document="paper", quote="killed 23 guards", count=30)
    book.judge("correct", done.claim, reason="31 on the second look", count=31)
    assert killed(book, "paper") == (31, 31)
    book.judge("reject", claim(book, "wire"), reason="misread")
    event = event_of(book, "paper")
    back = book.undo(done.entry)
    assert killed(book, "paper") == (23, 23)
    assert book.needs(event) == ()
    book.undo(back.entry)
    assert killed(book, "paper") == (31, 31)


def test_responsibility_and_states_can_be_entered(book):
    event = event_of(book, "wire")
    book.enter(
        medium="page", reason="their channel", event=event, quote="We did it.",
        perpetrator="Army of Vesk", confidence="claimed or admitted", source="Army of Vesk",
        source_kind="armed_group", stance="claims_responsibility",
    )  # fmt: skip
    blamed = {p.name: p.confidence for p in events(book)[event].perpetrators}
    assert blamed.get("Army of Vesk") == "CLAIMED OR ADMITTED"


REFUSED = [
    ({"medium": "dream", "quote": "x"}, "none of page, photo, call, report, other"),
    ({}, "as `quote`, or what is to be seen as `description`"),
    ({"quote": "x", "description": "y"}, "as `quote`, or"),
    ({"quote": "x", "reason": " "}, "say why"),
    ({"quote": "x", "document": "wire", "event": "e-1"}, "not both"),
    ({"quote": "x", "document": "wire", "date": "2021"}, "those of the report"),
    ({"quote": "no such words", "document": "wire"}, "has no such words"),
    ({"quote": "x", "count": ""}, "a count needs"),
    ({"quote": "x", "outcome": ""}, "needs one"),
    ({"quote": "x", "date": "soon"}, "is no date"),
    ({"quote": "x", "place": "Orm", "country": "Nowhere"}, "no ISO code"),
    ({"quote": "x", "stance": "hopes"}, "none of asserts"),
]


@pytest.mark.parametrize(("given", "said"), REFUSED)
def test_what_is_missing_or_wrong_is_told(book, given, said):
    n = len(book.log())
    with pytest.raises(BadInput, match=said):
        entered(book, **given)
    assert len(book.log()) == n


@pytest.mark.parametrize("medium", MEDIA)
def test_every_medium_is_told_in_words(book, medium):
    done = entered(book, medium=medium, description="Five.", date="2020-05-02", place="Orm, Syria")
    assert done.said[0].endswith(": she rang")


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("Aleppo", "SY", ("Aleppo", "SY", True)),
        ("Aleppo, Syria", None, ("Aleppo", "SY", True)),
        ("Orlen Velt", "sy", ("Orlen Velt", "SY", False)),
        (None, "Syria", ("Syria", "SY", True)),
        ("Orlen Velt", None, ("Orlen Velt", None, False)),
    ],
)
def test_a_place_is_looked_up_in_its_country(name, country, expected):
    value = place_value(name, country)
    assert (value.name, value.country, value.latitude is not None) == expected


def test_a_name_in_several_countries_needs_its_country():
    with pytest.raises(BadInput, match=r"there is a San Jose in .*CR.*give the country"):
        place_value("San Jose", None)
