"""Questions in words, the same answers from each database, and no question is a command."""

import pytest
from sqlalchemy import select

from rashomon.casebook import Casebook
from rashomon.casebook.asking.asked import Filters
from rashomon.casebook.store import search
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger
from rashomon.errors import BadInput
from tests.casebook.happenings import NAMES, put, store
from tests.postgres import database

ACCENTED = {
    "id": "accented",
    "published": "2020-03-11",
    "outlet": "Écho de Ýrsvik",
    "text": "Three people were killed in Ýrsvik on 10 March 2020, said José Ñandú "
    "of the clinic/morgue.",
}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def casebook(request, tmp_path_factory):
    if request.param == "sqlite":
        yield from filled(str(tmp_path_factory.mktemp("search") / "casebook"))
        return
    with database(request.getfixturevalue("postgres_server")) as url:
        yield from filled(url)


def filled(url):
    put(url, NAMES)
    with Casebook(url) as casebook:
        store(casebook, [ACCENTED])
        list(casebook.link())
        yield casebook


def found(casebook, **asked):
    listed, n = casebook.events(Filters(**asked, background=True))
    assert len(listed) == n
    return sorted(one.place or "none" for one in listed)


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("gunmen", ["Badola", "Koltaz"]),
        ("GUNMEN market", ["Badola"]),
        ("attacking", ["Badola", "Koltaz"]),
        ('"attacked a market"', ["Badola"]),
        ('"market a attacked"', []),
        ('"attacked a market" gunman', []),
        ('hospital "received nine bodies"', ["Koltaz"]),
        ("yrsvik", ["Ýrsvik"]),
        ("Ýrsvik", ["Ýrsvik"]),
        ("jose nandu", ["Ýrsvik"]),
        ("morgue", ["Ýrsvik"]),
        ("clinic/morgue", ["Ýrsvik"]),
        ("the hospital of", []),
        ("the market of", ["Badola"]),
        ("nothing-of-the-kind", []),
        ('" OR 1=1 --', []),
        ('gunmen" OR "x', []),
        ("gunmen OR army", []),
        ("gunmen AND market", []),
        ("NEAR(gunmen market)", []),
        ("text:gunmen", []),
        ("gunmen*", ["Badola", "Koltaz"]),
        ("-gunmen", ["Badola", "Koltaz"]),
        ("^gunmen", ["Badola", "Koltaz"]),
        ("gunmen; DROP TABLE document; --", []),
        ("gun%", []),
        ("gunmen 100% %s %(x)s", []),
        ("gunmen\0", ["Badola", "Koltaz"]),
        ("gunmen\ud800", ["Badola", "Koltaz"]),
        ("gunmen " * 500, ["Badola", "Koltaz"]),
    ],
)
def test_words_find_events(casebook, words, places):
    assert found(casebook, words=words) == places


@pytest.mark.parametrize("words", ["*", '"', '""', "(", "%", "\\", "& | !"])
def test_what_has_no_word_is_told(casebook, words):
    with pytest.raises(BadInput, match="holds no word"):
        found(casebook, words=words)


def test_words_of_a_query_are_words(casebook):
    assert found(casebook, words="' OR ''='") == []


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ({"place": "BADOLA"}, ["Badola"]),
        ({"place": "ýrs"}, ["Ýrsvik"]),
        ({"place": "%"}, []),
        ({"place": "_"}, []),
        ({"place": "\\"}, []),
        ({"place": "Badola' OR '1'='1"}, []),
        ({"place": "Badola\0"}, []),
        ({"place": "\udfff"}, []),
        ({"source": "écho"}, ["Ýrsvik"]),
        ({"source": "ARMY"}, ["Tarsum"]),
        ({"outcome": "wounded"}, ["Badola"]),
        ({"since": "2020-04"}, ["Koltaz", "Ombra"]),
        ({"until": "2020-03-11"}, ["Badola", "Ýrsvik"]),
        ({"since": "2020-03-14", "until": "2020-03-14"}, ["Tarsum"]),
        ({"state": "candidate", "place": "Ombra"}, ["Ombra"]),
    ],
)
def test_filters_find_events(casebook, asked, places):
    assert found(casebook, **asked) == places


@pytest.mark.parametrize("asked", [{"since": "'; --"}, {"outcome": "x' OR 1"}, {"state": "\0"}])
def test_what_cannot_be_asked_is_refused(casebook, asked):
    with pytest.raises(BadInput):
        found(casebook, **asked)


def test_questions_changed_nothing(casebook):
    with reading(casebook.engine) as connection:
        assert len(connection.execute(select(ledger.DOCUMENT.c.id)).all()) == len(NAMES) + 1


def test_words_are_looked_up_in_an_index(casebook):
    vector = search._vector(search._INDEXED["document"])
    asked, index = {
        "sqlite": ("QUERY PLAN SELECT 1 FROM document_words WHERE document_words MATCH ?", "INDEX"),
        "postgresql": (
            f"SELECT id FROM document WHERE {vector} @@ phraseto_tsquery('rashomon', %s)",
            "ix_document_words",
        ),
    }[casebook.engine.dialect.name]
    with reading(casebook.engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        plan = connection.exec_driver_sql(f"EXPLAIN {asked}", ("gunmen",))
        assert index in str(plan.all())
