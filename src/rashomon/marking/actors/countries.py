"""The countries that a report names, by the words alone: cheap, and before places are found."""

from collections.abc import Iterator, Sequence, Set

from rashomon.gazetteer import Entry, country_code, country_of_demonym, is_word, lookup, remembered
from rashomon.grammar import Line

_LARGE = 50_000
_NAMESAKES = 4


def countries_named(lines: Sequence[Line], apart: Set[str]) -> frozenset[str]:
    """Return the countries by name or adjective; where there is none, those of larger towns.

    `apart` are names that tell no country: the short forms in question themselves.
    """
    pairs = {pair for line in lines for pair in _names(line)} - apart
    told = {code for pair in pairs if (code := _country(pair)) is not None}
    return frozenset(told) or _of_towns(pairs)


def countries_of_towns(lines: Sequence[Line], apart: Set[str]) -> frozenset[str]:
    """Return every country that a larger town of a name in the report can be in."""
    pairs = {pair for line in lines for pair in _names(line)} - apart
    return frozenset(code for pair in pairs for code in _homes_of_town(pair))


def _of_towns(pairs: Set[str]) -> frozenset[str]:
    return frozenset(c for pair in pairs if (c := _country_of_town(pair)) is not None)


def _names(line: Line) -> Iterator[str]:
    """Yield each capitalised word, and each two and three in a row."""
    before = earlier = ""
    for at in range(len(line.symbols)):
        word = line.text(at, at + 1)
        if not word[0].isupper():
            before = earlier = ""
            continue
        yield word
        if before:
            yield f"{before} {word}"
        if earlier:
            yield f"{earlier} {before} {word}"
        earlier, before = before, word


@remembered(most=20_000)
def _country(name: str) -> str | None:
    short = {
        "US": "US",
        "U.S.": "US",
        "UK": "GB",
        "U.K.": "GB",
        "UAE": "AE",
        "DRC": "CD",
        "CAR": "CF",
    }
    return short.get(name) or country_of_demonym(name) or country_code(name)


@remembered(most=20_000)
def _homes_of_town(name: str) -> tuple[str, ...]:
    if is_word(name):
        return ()
    found = (e for e in lookup(name)[:_NAMESAKES] if e.kind == "region" or _is_large(e))
    return tuple(entry.country for entry in found if entry.country is not None)


def _is_large(entry: Entry) -> bool:
    return (entry.population or 0) >= _LARGE


@remembered(most=20_000)
def _country_of_town(name: str) -> str | None:
    if is_word(name):
        return None
    for entry in lookup(name)[:1]:
        if entry.kind == "region" or _is_large(entry):
            return entry.country
    return None
