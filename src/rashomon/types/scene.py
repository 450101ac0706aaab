"""What a sentence says about where, when and against what: the ground for telling events apart."""

from dataclasses import dataclass

from rashomon.types.mention import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One cue of the scenery, at its place in the document.

    `kind` is `target` (value: prison, market, …), `act` (bombing, armed, …), `country` (ISO code,
    told by name or by adjective), `actor` (name) or `cue`: `elsewhere` (the writer moves on),
    `both` (speaks of two events at once), `past` (an older event), `new` (an attack not told yet); or
    `break`, a sign that ends a clause.
    """

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The scenery of one sentence: its marks, places and times, in order."""

    document: str
    index: int
    start: int
    end: int
    kind: str
    paragraph: int
    section: int
    marks: tuple[Mark, ...] = ()
    places: tuple[Mention, ...] = ()
    times: tuple[Mention, ...] = ()

    def values(self, kind: str) -> tuple[str, ...]:
        """Return the different values of one kind of mark, in order."""
        return tuple(dict.fromkeys(m.value for m in self.marks if m.kind == kind))
