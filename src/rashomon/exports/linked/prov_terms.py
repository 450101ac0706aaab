"""PROV-JSON as it is written: sections of records, names of ours, values with their types."""

from collections.abc import Mapping
from types import TracebackType
from typing import BinaryIO, Self

from rashomon.exports.linked.addresses import plain
from rashomon.exports.linked.json_text import exact
from rashomon.exports.linked.once import Once
from rashomon.exports.linked.sections import Sections
from rashomon.types import Json

_RELATIONS = (
    "wasGeneratedBy",
    "used",
    "wasAssociatedWith",
    "wasAttributedTo",
    "wasDerivedFrom",
    "hadMember",
)
_ENDS = {
    "entity": "prov:entity",
    "activity": "prov:activity",
    "agent": "prov:agent",
    "plan": "prov:plan",
    "collection": "prov:collection",
    "derived": "prov:generatedEntity",
    "source": "prov:usedEntity",
}
_PREFIXES = {"rashomon": "urn:rashomon:"}

Told = Mapping[str, str | int | None]


def local(kind: str, each: str) -> str:
    """Return the local name of something of ours.

    >>> local("claim", "c-1 2")
    'claim/c-1%202'
    """
    return f"{kind}/{plain(each)}"


def _named(name: str) -> str:
    return f"rashomon:{name}"


class Provenance:
    """Records of PROV, each once, written when all are known."""

    def __init__(self) -> None:
        self._made = Sections(objects=("prefix", "entity", "activity", "agent", *_RELATIONS))
        self._seen, self._n = Once(), 0

    def __enter__(self) -> Self:
        self._made.__enter__()
        for prefix, space in _PREFIXES.items():
            self._made.add("prefix", space, key=prefix)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._made.__exit__(kind, fault, trace)

    def is_new(self, name: str) -> bool:
        """Say whether a name comes for the first time; of claims and events nobody asks."""
        return self._seen.is_new(name)

    def entity(self, name: str, kind: str, told: Told) -> None:
        """Add an entity."""
        self._add("entity", name, kind, told)

    def activity(self, name: str, kind: str, told: Told) -> None:
        """Add an activity."""
        self._add("activity", name, kind, told)

    def agent(self, name: str, kind: str, told: Told) -> None:
        """Add an agent, unless it was added before."""
        if self._seen.is_new(name):
            self._add("agent", name, kind, told)

    def derive(self, derived: str, source: str, kind: str | None = None) -> None:
        """Say that one entity was derived from another, as a quotation or of another kind."""
        told: Json = {} if kind is None else {"prov:type": _name(kind)}
        self._relate("wasDerivedFrom", told, {"derived": derived, "source": source})

    def relate(self, relation: str, told: Told | None = None, **ends: str) -> None:
        """Add a relation between records that go by their names."""
        self._relate(relation, _values(told or {}), ends)

    def write(self, stream: BinaryIO) -> None:
        """Write the document."""
        self._made.write(stream)

    def _add(self, section: str, name: str, kind: str, told: Told) -> None:
        self._made.add(section, {"prov:type": _name(kind), **_values(told)}, key=_named(name))

    def _relate(self, relation: str, told: Json, ends: Mapping[str, str]) -> None:
        self._n += 1
        record = {_ENDS[end]: _named(name) for end, name in ends.items()}
        self._made.add(relation, record | told, key=f"_:r{self._n}")


def _name(kind: str) -> Json:
    return {"$": kind, "type": "prov:QUALIFIED_NAME"}


def _values(told: Told) -> Json:
    """Return the attributes that are known; a number keeps its type."""
    made: Json = {}
    for field, value in told.items():
        if isinstance(value, int):
            number = exact(value)
            if number is not None:
                made[field] = {"$": str(number), "type": "xsd:integer"}
        elif value is not None:
            made[field] = value
    return made
