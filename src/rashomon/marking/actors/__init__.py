"""Armed actors in a report: by name, by pattern, and by words that must mean one named before.

Names of the list (names.py, short_forms.py) are found first and fold into one symbol of the
grammar. What the words around them give (described.py) is read later, once the places are known, as
mentions only: the grammar goes on seeing those words. Rules: `actor-alias` (the list),
`actor-force` (a country's army or police), `actor-coalition`, `actor-unnamed`, `actor-crowd`,
`actor-communal`, `actor-civilians` (a mention only), `actor-back` ("the group").
"""

from rashomon.marking.actors.described import find_described
from rashomon.marking.actors.names import FoundActors, find_actors
from rashomon.marking.actors.people import CIVILIANS

__all__ = ["CIVILIANS", "FoundActors", "find_actors", "find_described"]
