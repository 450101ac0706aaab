"""A sentence with what is known of it: names of actors taken, countries that places tell."""

from bisect import bisect_left
from collections.abc import Sequence

from rashomon.grammar import Line
from rashomon.marking.places import DEMONYM
from rashomon.types import ActorValue, Mention, PlaceValue
from rashomon.types.inner import inner

_AFTER_NOUN = frozenset(
    "said says has had is was were have will would and to in on at killed launched carried fired "
    "bombed shelled struck denied claimed blamed confirmed announced did responded or also who "
    "that whom with from of by near for opened blew detonated shot stormed attacked wearing".split()
)

_WHERE = frozenset({"in", "at", "near", "outside", "around"})


@inner
class View:
    """A line; `taken` gives the actor of each token that names one, `ending` and `beginning` the
    country of the place that ends or begins at a token, with its other end; `ending` of adjectives
    too. `country` is where the sentence plays, `is_violent` whether the report speaks of arms.
    """

    line: Line
    taken: dict[int, ActorValue]
    ending: dict[int, tuple[int, str]]
    beginning: dict[int, tuple[int, str]]
    country: str | None
    is_violent: bool

    def words(self) -> tuple[str, ...]:
        """Return the tokens in lower case."""
        return self.line.lowered

    def is_capital(self, at: int) -> bool:
        """Say whether a token is written with a capital."""
        return self.line.text(at, at + 1)[:1].isupper()


def view_of(
    line: Line, mentions: Sequence[Mention], country: str | None, *, is_violent: bool
) -> View:
    """Return the view of a line and mentions of whole tokens."""
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
            if mention.rule != DEMONYM:
                beginning[first] = (last, value.country)
    return View(line, taken, ending, beginning, country, is_violent)


def whole_tokens(line: Line, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that are whole tokens: the Turks of "Turkish-backed" are not."""
    starts, ends = set(line.starts), set(line.ends)
    return [m for m in mentions if m.start in starts and m.end in ends]


def is_noun(view: View, at: int) -> bool:
    """Say whether a word that is also an adjective ends its phrase: "the military said"."""
    words = view.words()
    after = words[at + 1] if at + 1 < len(words) else "."
    return not after[0].isalpha() or after in _AFTER_NOUN


def country_at(view: View, at: int) -> str | None:
    """Return where those of a noun are: "gunmen in Kano", else where the sentence plays.

    Where that is open, the sentence's next place tells it, else the last before the noun.
    """
    words = view.words()
    if words[at + 1 : at + 2] and words[at + 1] in _WHERE:
        place = at + 3 if words[at + 2 : at + 3] == ("the",) else at + 2
        if place in view.beginning:
            return view.beginning[place][1]
    if view.country is not None or not view.beginning:
        return view.country
    later = [i for i in view.beginning if i > at]
    return view.beginning[min(later) if later else max(view.beginning)][1]
