"""One actor of the list."""

from dataclasses import dataclass

from rashomon.actors.kinds import category_of
from rashomon.types import ActorValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An armed actor by its neutral name; `countries` are ISO codes, the main one first.

    `weak` are the aliases that need the report to bear them out: they mean other things too.
    `since` and `until` are years, `wikidata` an item's id, `ucdp_id` the
    actor's number in UCDP's registry; None where they are not known.
    """

    name: str
    aliases: tuple[str, ...]
    kind: str
    countries: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    wikidata: str | None = None
    source: str = ""
    ucdp_id: int | None = None
    weak: frozenset[str] = frozenset()

    @property
    def value(self) -> ActorValue:
        """The value of a mention of the actor."""
        return ActorValue(
            name=self.name,
            category=category_of(self.kind),
            country=self.countries[0] if self.countries else None,
            kind=self.kind,
        )
