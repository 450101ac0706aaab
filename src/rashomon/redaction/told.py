"""Who is withheld for what is told of them anywhere: children, and suspects who hold a rank."""

from collections.abc import Iterable, Iterator, Mapping

from rashomon.redaction.level import Level
from rashomon.redaction.masking.folded import letters
from rashomon.types import Person, Record

CHILD_KIND, SUSPECT_KIND = "child", "suspect"


def told(
    record: Record, level: Level, named: Mapping[str, Iterable[Person]]
) -> Iterator[tuple[str, str, str]]:
    """Yield each such name with its report and why, and the victims who bear a child's name.

    A report may tell the age, and another the name in full: the dead who share the name, or a given
    name that stands alone, are withheld with the child.
    """
    hidden = {CHILD_KIND: not level.minors, SUSPECT_KIND: not level.suspects}
    why = {CHILD_KIND: "victim", SUSPECT_KIND: "suspect"}
    rows = [(document, person) for document, each in named.items() for person in each]
    for document, person in rows:
        if hidden.get(person.kind, False):
            yield document, person.name, why[person.kind]
    if not level.minors:
        yield from _namesakes(record, {p.name for _, p in rows if p.kind == CHILD_KIND})


def _namesakes(record: Record, children: set[str]) -> Iterator[tuple[str, str, str]]:
    known = list(map(_parts, children))
    for claim in record.claims:
        name = None if claim.victim is None else claim.victim.name
        if name is None:
            continue
        parts = _parts(name)
        if any(_is_same(parts, child) for child in known):
            yield claim.document, name, "victim"


def _is_same(parts: list[str], child: list[str]) -> bool:
    if not parts or not child:
        return False
    return set(child) <= set(parts) if len(child) > 1 else parts[0] == child[0]


def without_told(names: Iterable[str], hidden: Iterable[str]) -> set[str]:
    """Return the names of which not every word stands in a name that is withheld."""
    known = [frozenset(_parts(name)) for name in hidden]
    return {name for name in names if not any(set(_parts(name)) <= each for each in known)}


def _parts(name: str) -> list[str]:
    return [part for part in map(letters, name.split()) if part]
