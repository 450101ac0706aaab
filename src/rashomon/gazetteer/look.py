"""Look-ups by name, by spelling, by code and by demonym."""

from rapidfuzz.distance import JaroWinkler

from rashomon.gazetteer.imported.used import has, imports
from rashomon.gazetteer.own import own_table
from rashomon.gazetteer.remembered import remembered
from rashomon.gazetteer.store import Entry, store
from rashomon.names import ALIKE, fold, reduced, skeleton

_SHORT_FORM = 4  # letters: "CAR", "DRC", "USSR"


def lookup(name: str) -> tuple[Entry, ...]:
    """Return the places of that name, most populous first; none for an unknown name."""
    return lookup_folded(fold(name))


@remembered(most=16384)
def lookup_folded(key: str) -> tuple[Entry, ...]:
    """Return what `lookup` returns, for a name that is folded already."""
    return _entries(key) if key else ()


def lookup_short(text: str) -> tuple[Entry, ...]:
    """Return the place of a short form written exactly so ("U.S.", "Ky."), as at most one."""
    return _entries("=" + text)


def lookup_code(code: str) -> Entry | None:
    """Return the country ("IQ") or first-level region ("IQ.10") of a GeoNames code."""
    return next(iter(_entries("#" + code)), None)


@remembered(most=4096)
def lookup_alike(name: str, country: str) -> tuple[Entry, ...]:
    """Return the places of one country whose names can be that name in another spelling.

    Best likeness first. Spellings are compared for countries whose names are transliterated.
    """
    wanted, key = reduced(name), skeleton(name)
    if not wanted or not key:
        return ()
    scores = dict.fromkeys(_entries(f"~{country} {wanted}"), 1.0)
    for entry in _entries(f"~{country} {key}"):
        if entry not in scores:
            scores[entry] = JaroWinkler.similarity(wanted, reduced(entry.name))
    best = sorted(scores, key=lambda entry: -scores[entry])
    return tuple(entry for entry in best if scores[entry] >= ALIKE)


@remembered(most=2048)
def country_of_demonym(word: str) -> str | None:
    """Return the country that a demonym or adjective speaks of: Syrian and Syrians give SY."""
    key = fold(word)
    for form in (key, key.removesuffix("s"), key.removesuffix("es")):
        found = _entries("@" + form) if form else ()
        if found:
            return found[0].country
    return None


@remembered(most=512)
def capital(code: str) -> Entry | None:
    """Return the capital of a country by its ISO code."""
    return next(iter(_entries("*" + code)), None)


@remembered(most=512)
def country_name(code: str) -> str:
    """Return a country's English name by its ISO code; the code itself when unknown."""
    entry = lookup_code(code)
    return code if entry is None else entry.name


@remembered(most=2048)
def country_code(name: str) -> str | None:
    """Return the ISO code of a country named in English, None for any other name.

    A short form counts in capitals only: "CAR" is a country, the "Car" of "Car bombs" is none.
    """
    key = fold(name)
    for entry in lookup_folded(key):
        if entry.kind == "country":
            is_short = len(key) <= _SHORT_FORM and key != fold(entry.name)
            return None if is_short and not name.isupper() else entry.country
    return None


@remembered(most=16384)
def is_word(word: str) -> bool:
    """Say whether this is an English word that is written small, whatever town shares its name."""
    return bool(store().numbers("!" + word.lower()))


@remembered(most=32768)
def begins_name(key: str) -> bool:
    """Say whether some known name goes on after these folded words."""
    start, own = ">" + key, own_table()
    return bool(store().numbers(start)) or has(start) or (own is not None and own.begins(key))


def _entries(key: str) -> tuple[Entry, ...]:
    opened = store()
    found = tuple(opened.entry(number) for number in opened.numbers(key))
    if imports():
        from rashomon.gazetteer.imported.union import with_imports

        found = with_imports(found, key)
    own = own_table()
    return found if own is None else own.with_own(found, key)
