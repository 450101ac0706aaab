"""What a sentence says about where, when and against what: the ground for telling events apart."""

from dataclasses import dataclass

from rashomon.types.act import Act
from rashomon.types.mention import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One cue of the scenery, at its place in the document.

    Kinds and their values: `target` (prison, market, …), `struck` (a target that a noun of attack
    governs), `act` (bombing, armed, …), `country` (ISO code, where it locates), `actor` (name),
    `opens` (the town with which the sentence opens), `site` (`told` or `apart`: whether the words
    put the event at a place), `moment` (`apart`: a time when somebody spoke; `range`:
    from one time to another), `break` (a sign that ends a clause), `prior`, `head` and `cue`:
    `elsewhere` (the writer moves on), `both` (speaks of two events at once), `past` (an older
    event), `new` (an attack not told yet), `other` (not the one told so far), `resumed` (
    "the attack"), `toll`. `prior` spans the
    words of an earlier attack, which the event `answered` or which came `before` it; `head` is the
    name in capitals with which an entry of a round-up begins.
    """

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The scenery of one sentence: its marks, places, times and actors, in order.

    `actors` holds every actor, also those that the words only describe ("gunmen", "the group").
    `written_at` are the places of its dateline: where it was written, not always where it happened.
    `speech` says which of its words are somebody's.
    """

    document: str
    index: int
    start: int
    end: int
    kind: str
    paragraph: int
    section: int
    marks: tuple[Mark, ...] = ()
    places: tuple[Mention, ...] = ()
    written_at: tuple[Mention, ...] = ()
    times: tuple[Mention, ...] = ()
    actors: tuple[Mention, ...] = ()
    acts: tuple[Act, ...] = ()
    speech: tuple[Mention, ...] = ()

    def values(self, kind: str) -> tuple[str, ...]:
        """Return the different values of one kind of mark, in order."""
        return tuple(dict.fromkeys(m.value for m in self.marks if m.kind == kind))
