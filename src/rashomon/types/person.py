"""A person whom a report names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A name as a report writes it, and what kind of source its words make of who bears it.

    `kind` is that of a claim's source (`official`, `witness`, …), `unknown` where no words tell,
    `unnamed` where `name` is what a source is called who asked not to be named. `place` is a place
    within a town; `town` and `body` bear a name that is no person's. `child` is told to be under
    eighteen, `suspect` to be arrested, charged or suspected though he holds a rank.
    """

    name: str
    kind: str
