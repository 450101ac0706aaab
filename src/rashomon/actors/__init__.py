"""Armed actors by name: the list that ships, the user's own, and what a name stands for.

docs/actors.md says how to add an actor, how names are matched, and what is never merged.
"""

from rashomon.actors.countries import actor_country
from rashomon.actors.entry import Actor
from rashomon.actors.kinds import KINDS, category_of
from rashomon.actors.own import OwnActors, read_own
from rashomon.actors.table import ActorTable, Alias, actor_table, by_name, lookup

__all__ = [
    "KINDS",
    "Actor",
    "ActorTable",
    "Alias",
    "OwnActors",
    "actor_country",
    "actor_table",
    "by_name",
    "category_of",
    "lookup",
    "read_own",
]
