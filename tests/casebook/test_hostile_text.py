"""Reports that no database would take as they are: kept, read, linked and found all the same."""

import json
import random

import pytest
from sqlalchemy import select

from rashomon.casebook import Casebook
from rashomon.casebook.asking.asked import Filters
from rashomon.casebook.documents.storing import claim_rows
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger
from rashomon.casebook.values import claim_from, column_number
from tests.casebook.happenings import reports, store
from tests.casebook.whole import assert_whole
from tests.postgres import database, tell

SAID = "Seven people were killed in Badola on 3 May 2021, police said."
LONG = "".join(f"{n:x}" for n in range(3000))
REPORTS = {
    "nul": {"text": f"{SAID}\0", "outlet": "A\0B"},
    "lone surrogate": {"text": f"{SAID} \ud800", "title": "x\udfff"},
    "letters from right to left": {"text": f"\u202e{SAID}\u202c", "title": "\u202etitle"},
    "long url": {"text": SAID, "url": f"https://example.org/{LONG}"},
    "long outlet": {"text": SAID, "outlet": LONG},
    "long id": {"text": SAID, "id": LONG},
    "id that is no text": {"text": SAID, "id": "a\0\ud800\nb"},
    "large number": {"text": f"Police said that {10**30} people were killed in Badola. {SAID}"},
    "long actor": {"text": f"The {' '.join(f'Zorb{n}' for n in range(600))} Front shot. {SAID}"},
    "one long word": {"text": f"{SAID} {'x' * 300_000}"},
    "emoji": {"text": f"{SAID} \U0001f480 {chr(0x1F1E6) * 5000}"},
}


def noticed(problem):
    """A report may be kept and yet be told of."""
    assert "signs that turn round the letters" in problem.error


def added(casebook, report):
    store(casebook, [report], on_problem=noticed)
    list(casebook.link())


@pytest.mark.parametrize("name", REPORTS)
def test_a_hostile_report_is_kept_and_found(casebook_url, name):
    with Casebook(casebook_url, create=True) as casebook:
        added(casebook, REPORTS[name])
        added(casebook, REPORTS[name])
        (event,) = casebook.record().events
        assert len(event.documents) == 1
        assert casebook.events(Filters(words="Badola"))[1] == 1
    assert_whole(casebook_url)


def test_files_may_have_any_name(casebook_url, tmp_path):
    file = tmp_path / "a\udcff \u202e'\"%.json"
    file.write_text(json.dumps({"text": SAID}), encoding="utf-8")
    with Casebook(casebook_url, create=True, who="a\0\udcff") as casebook:
        added(casebook, file)
        assert casebook.events()[1] == 1
    assert_whole(casebook_url)


def test_five_megabytes_of_words_are_kept(casebook_url):
    drawn = random.Random(1)
    words = (f"w{drawn.randrange(10**9):x}" for _ in range(550_000))
    text = f"{SAID} {' '.join(words)}"[:5_000_000]
    assert len(text) == 5_000_000
    document = {"text": text}
    with Casebook(casebook_url, create=True) as casebook:
        stored_unread(casebook, document)
        with reading(casebook.engine) as connection:
            assert connection.execute(select(ledger.DOCUMENT.c.text)).scalar_one() == text


@pytest.mark.parametrize("letter", ["\u0416", "\u6c34", "\U00010414"])
def test_many_words_of_wide_letters_are_kept(casebook_url, letter):
    start = ord(letter)
    words = (chr(start + n % 20) + chr(start + n // 20 % 20) + chr(start + n // 400 % 20)
             + chr(start + n // 8000 % 20) for n in range(60_000))  # fmt: skip
    with Casebook(casebook_url, create=True) as casebook:
        stored_unread(casebook, {"text": " ".join(words)})


def stored_unread(casebook, given):
    """Store a report as one that tells nothing: what is looked at is whether it is kept."""
    from dataclasses import replace
    from datetime import date

    from rashomon import sources
    from rashomon.casebook.documents.originals import kept
    from rashomon.casebook.documents.storing import incoming
    from rashomon.casebook.documents.storing import store as put
    from rashomon.casebook.ledger.entries import entry
    from rashomon.events import Report
    from rashomon.sources.options import Options

    (document,) = sources.read([{"text": "A word."}], today=date(2026, 1, 1), options=Options())
    long = replace(document, text=given["text"])
    with kept() as folder, entry(casebook.engine, "add", "ada") as made:
        put(made, [(incoming(long, None), Report(document=long, claims=(), scenes=()))], folder)


def test_a_number_beyond_a_column_is_the_largest_there_and_itself_in_the_claim():
    claim = reports()["market-1"].claims[0]
    from dataclasses import replace

    (row,) = claim_rows([replace(claim, count=replace(claim.count, low=10**30, high=None))])
    assert (row["low"], row["high"]) == (2**63 - 1, None)
    assert claim_from(row["content"]).count.low == 10**30
    assert [column_number(n) for n in (None, 0, 7, -(10**30))] == [None, 0, 7, 1 - 2**63]


def test_a_server_that_orders_as_a_dictionary_gives_the_same_events(postgres_server, tmp_path):
    from tests.casebook.happenings import NAMES, events_of, put

    put(tmp_path / "casebook", NAMES)
    with database(postgres_server) as url:
        name = "rashomon_test_dictionary"
        tell(postgres_server, f"DROP DATABASE IF EXISTS {name}")
        tell(
            postgres_server,
            f"CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu "
            "ICU_LOCALE 'en-US-u-ka-shifted'",
        )
        other = url.replace(url.split("?")[0].rsplit("/", 1)[1], name)
        try:
            assert tell(other, "SELECT 'a-b' < 'ac', 'B' > 'a'") == [(True, True)]
            for one in reversed(NAMES):
                put(other, [one])
            assert events_of(other) == events_of(tmp_path / "casebook")
            assert_whole(other)
        finally:
            tell(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")
