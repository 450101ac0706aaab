"""Those who left a group, told by its name: "dissidents of the 9th Front of the FARC"."""

from rashomon.actors import ActorTable, Alias
from rashomon.marking.actors.named import Named

_DISSIDENTS = frozenset({"dissident", "dissidents"})
_OF = frozenset({"of", "from"})
_BETWEEN = _OF | frozenset(
    "the a now-defunct former ex demobilised demobilized disbanded faction factions front fronts "
    "group groups wing column columns bloc members fighters guerrillas".split()
)
_REACH = 10


def splinter_of(one: Named, alias: Alias, table: ActorTable) -> tuple[Named, Alias] | None:
    """Return the words from "dissidents" to the name, with the actor that the list has for them."""
    words = one.line.lowered
    at = one.start - 1
    least = max(0, one.start - _REACH)
    while at >= least and (words[at] in _BETWEEN or words[at][0].isdigit()):
        at -= 1
    if at < least or words[at] not in _DISSIDENTS or _OF.isdisjoint(words[at + 1 : one.start]):
        return None
    known = [a for a in table.names(f"{alias.text} dissidents") if not a.exact]
    if len({a.actor.name for a in known}) != 1:
        return None
    return Named(one.line, at, one.end, (known[0],)), known[0]
