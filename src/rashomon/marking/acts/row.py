"""A sentence as words with its parties, and what an act makes of them."""

from typing import NamedTuple

from rashomon.types.act import Party


class Trigger(NamedTuple):
    """The words `first` to `last` (out) of a sentence that tell an act."""

    first: int
    last: int
    form: str
    is_mutual: bool


class Row(NamedTuple):
    """A sentence as words, with the party that begins at each word, and where clauses end."""

    words: list[str]
    parties: dict[int, tuple[int, Party]]
    breaks: frozenset[int]


class Roles(NamedTuple):
    """Attacker, target, and the other side of a fight."""

    attacker: Party | None = None
    target: Party | None = None
    partner: Party | None = None
