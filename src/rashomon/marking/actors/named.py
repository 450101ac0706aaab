"""A stretch of a line that stands as names of the list do."""

from rashomon.actors import Alias
from rashomon.grammar import Line
from rashomon.types.inner import inner


@inner
class Named:
    """Tokens `start` to `end` of a line with the names of the list that they can be."""

    line: Line
    start: int
    end: int
    aliases: tuple[Alias, ...]
