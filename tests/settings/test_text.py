"""Settings written as a file read back as the same, and have one digest."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon import BadLexicon
from rashomon.actors import KINDS, Actor
from rashomon.gazetteer.own import KINDS as PLACE_KINDS
from rashomon.gazetteer.own import OwnPlace
from rashomon.reconcile.profiles import PROFILES
from rashomon.settings import (
    Inclusion,
    OwnSource,
    Settings,
    digest_of,
    read_settings,
    settings_of,
    to_text,
)
from rashomon.settings.values import LEVELS
from rashomon.types.terms import SOURCE_KINDS

LINES = st.text(
    st.characters(categories=("L", "N", "P", "S"), include_characters=" "), min_size=1, max_size=60
).map(lambda text: f"x{text}x")
NAMES = st.text(string.ascii_letters + " '-\"\\é.", min_size=1, max_size=30).map(lambda n: f"Q{n}q")
MAYBE_LINE = st.none() | LINES
ALIASES = st.lists(NAMES, max_size=4, unique=True).map(lambda names: tuple(sorted(names)))


def one_of(words):
    return st.none() | st.sampled_from(words)


def numbered(make, most=4):
    """Return a strategy of tuples whose names differ and stand in order."""
    numbers = st.integers(0, most)
    return numbers.flatmap(lambda n: st.tuples(*(make(number) for number in range(n))))


def actors(number):
    weak = st.booleans()
    return st.builds(
        lambda kind, is_weak, since, source: Actor(
            name=f"Actor {number}",
            aliases=(f"Alias {number}a", f"Alias {number}b"),
            weak=frozenset([f"Alias {number}b"] if is_weak else []),
            kind=kind,
            countries=("SY", "IQ"),
            since=since,
            until=None,
            wikidata="Q42",
            ucdp_id=4711,
            source=source or "",
        ),
        st.sampled_from(KINDS),
        weak,
        st.none() | st.integers(1900, 2030),
        MAYBE_LINE,
    )


def places(number):
    return st.builds(
        lambda latitude, longitude, kind: OwnPlace(
            name=f"Place {number}",
            aliases=(f"Farm {number}",),
            country="SY",
            admin1=None,
            latitude=latitude,
            longitude=longitude,
            kind=kind,
            town="Homs" if kind == "quarter" else None,
        ),
        st.floats(-90, 90),
        st.floats(-180, 180),
        st.sampled_from([kind for kind in PLACE_KINDS if kind != "region"]),
    )


def sources(number):
    return st.builds(
        OwnSource,
        name=st.just(f"Source {number}"),
        aliases=st.just((f"Desk {number}", f"Office {number}")),
        kind=one_of(SOURCE_KINDS[:-1]),
        party_to=MAYBE_LINE,
        include=st.none() | st.booleans(),
        reason=LINES,
        criteria=MAYBE_LINE,
    )


KINDS_ASKED = st.lists(st.sampled_from(SOURCE_KINDS), unique=True).map(
    lambda kinds: tuple(kind for kind in SOURCE_KINDS if kind in kinds)
)
SETTINGS = st.builds(
    Settings,
    name=NAMES,
    profile=one_of(tuple(PROFILES)),
    level=one_of(LEVELS),
    victims=st.booleans(),
    suspects=st.booleans(),
    inclusion=st.builds(Inclusion, kinds=st.none() | KINDS_ASKED, anonymous=st.booleans()),
    actors=numbered(actors),
    places=numbered(places),
    sources=numbered(sources),
)


@settings(max_examples=100, deadline=None)
@given(SETTINGS)
def test_what_is_written_reads_back(project):
    text = to_text(project)
    assert settings_of(text) == project
    assert to_text(settings_of(text)) == text


@given(NAMES, ALIASES, LINES, LINES)
@settings(max_examples=200, deadline=None)
def test_any_words_read_back(name, aliases, party, reason):
    source = OwnSource(name="Desk", aliases=aliases, party_to=party, include=False, reason=reason)
    project = Settings(name=name, sources=(source,))
    assert settings_of(to_text(project)) == project


def test_order_and_layout_do_not_change_the_digest():
    one = 'name = "t"\n[[sources]]\nname = "B1"\n[[sources]]\nname = "A1"\naliases = ["x", "w"]\n'
    other = "sources = [{aliases = ['w', 'x', 'x'], name = ' A1 '}, {name = 'B1'}]\nname = 't'"
    assert digest_of(settings_of(one)) == digest_of(settings_of(other))
    assert settings_of(one) == settings_of(other)


def test_every_word_changes_the_digest():
    texts = [
        'name = "t"',
        'name = "u"',
        'name = "t"\nvictims = true',
        'name = "t"\nprofile = "gtd"',
        'name = "t"\n[inclusion]\nkinds = []',
        'name = "t"\n[inclusion]\nanonymous = false',
        'name = "t"\n[[sources]]\nname = "A1"',
        'name = "t"\n[[sources]]\nname = "A1"\ninclude = true',
        'name = "t"\n[[places]]\nname = "A1"\ncountry = "SY"\nlatitude = 1\nlongitude = 2',
        'name = "t"\n[[places]]\nname = "A1"\ncountry = "SY"\nlatitude = 1\nlongitude = 2.00001',
    ]
    assert len({digest_of(settings_of(text)) for text in texts}) == len(texts)


def test_a_list_of_actors_is_kept_in_the_text(tmp_path):
    head = "name\taliases\tkind\tcountry\tsince\tuntil\twikidata\tsource"
    row = "Vellik Guard\tVG|River Guard*|Alt Guard\trebel group\tSY IQ\t2001\t\t\town"
    (tmp_path / "own.tsv").write_text(f"{head}\n{row}\n", encoding="utf-8")
    text = 'name = "t"\nactor_list = "own.tsv"\n[[actors]]\nname = "Red Front"\nkind = "rioters"\n'
    (tmp_path / "project.toml").write_text(text, encoding="utf-8")
    project = read_settings(tmp_path / "project.toml")
    assert [actor.name for actor in project.actors] == ["Red Front", "Vellik Guard"]
    assert project.actors[1].weak == {"River Guard"}
    assert settings_of(to_text(project)) == project
    (tmp_path / "project.toml").write_text(text.replace("Red Front", "Vellik Guard"), "utf-8")
    with pytest.raises(BadLexicon, match=r"own.tsv, line 2: 'Vellik Guard' is on line 3 already"):
        read_settings(tmp_path / "project.toml")
