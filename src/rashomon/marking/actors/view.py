"""A sentence with what is known of it: names of actors taken, countries that places tell."""

from bisect import bisect_left
from collections.abc import Sequence

from rashomon.grammar import Line
from rashomon.types import ActorValue, Mention, PlaceValue
from rashomon.types.inner import inner


@inner
class View:
    """A line; `taken` gives the actor of each token that names one, `ending` and `beginning` the
    country of the place that ends or begins at a token, with its other end.
    """

    line: Line
    taken: dict[int, ActorValue]
    ending: dict[int, tuple[int, str]]
    beginning: dict[int, tuple[int, str]]
    country: str | None

    def words(self) -> tuple[str, ...]:
        """Return the tokens in lower case."""
        return self.line.lowered

    def is_capital(self, at: int) -> bool:
        """Say whether a token is written with a capital."""
        return self.line.text(at, at + 1)[:1].isupper()


def view_of(line: Line, mentions: Sequence[Mention], country: str | None) -> View:
    """Return the view of a line; `country` is where it plays, if that is clear."""
    taken: dict[int, ActorValue] = {}
    ending: dict[int, tuple[int, str]] = {}
    beginning: dict[int, tuple[int, str]] = {}
    for mention in mentions:
        value = mention.value
        first = bisect_left(line.starts, mention.start)
        last = bisect_left(line.ends, mention.end)
        if isinstance(value, ActorValue):
            taken.update(dict.fromkeys(range(first, last + 1), value))
        elif isinstance(value, PlaceValue) and value.country is not None:
            ending[last] = (first, value.country)
            beginning[first] = (last, value.country)
    return View(line, taken, ending, beginning, country)
