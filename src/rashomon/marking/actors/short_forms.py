"""Which actor a short form or a shared name stands for, by the rest of the report.

"RSF" is the Rapid Support Forces where the report names Sudan or the force in full. Brackets
decide ("Reporters Without Borders (RSF)"): then it is no actor of the list anywhere in the report.
"""

from collections.abc import Sequence

from rashomon.actors import Actor, Alias
from rashomon.grammar import Line
from rashomon.marking.actors.countries import countries_named
from rashomon.marking.actors.named import Named
from rashomon.marking.actors.other_names import is_other_name
from rashomon.marking.actors.plain_names import is_in_company, is_plain_name, of_the_time, spelled
from rashomon.marking.actors.violence import is_violent, names_armed_men
from rashomon.names import fold

_WORD = 4
_BEFORE = 8
_OTHERS = 2
_SPELLED = 3


class ShortForms:
    """What the weak and the shared names of one report stand for."""

    def __init__(self, lines: Sequence[Line], named: Sequence[Named], year: int | None) -> None:
        self._lines = lines
        self._year = year
        self._is_armed: bool | None = None
        self._texts = {a.text for one in named for a in one.aliases}
        self._countries: frozenset[str] | None = None
        self._sure = {
            one.aliases[0].actor.name
            for one in named
            if len(one.aliases) == 1 and not one.aliases[0].weak
        }
        self._bound: dict[str, Alias | None] = {}
        ends = {(id(one.line), one.end): one for one in named}
        for one in named:
            if any(a.weak for a in one.aliases):
                self._bind(one, ends)
        for text in {a.text for one in named for a in one.aliases if a.exact and a.weak}:
            self._unbind(text, named)

    def meant(self, one: Named) -> Alias | None:
        """Return the alias that the tokens stand for; None where the report leaves it open."""
        aliases = of_the_time(one.aliases, self._year)
        if not aliases or self._is_other(one):
            return None
        if len(aliases) == 1 and not aliases[0].weak:
            return aliases[0]
        if aliases[0].text in self._bound:
            return self._bound[aliases[0].text]
        sure = [a for a in aliases if a.actor.name in self._sure]
        if sure:
            return sure[0] if len(sure) == 1 else None
        found = self._by_country(aliases)
        if found is None and len(aliases) == 1 and is_in_company(one):
            return None if aliases[0].text in aliases[0].actor.weak else aliases[0]
        return found

    def _is_other(self, one: Named) -> bool:
        """Say whether the words are the name of something else, or plain words that name nobody."""
        is_plain = is_plain_name(one)
        if one.end - one.start > 1 and not is_plain:
            return False
        if is_other_name(one.line, one.start, one.end):
            return True
        if not is_plain or len(self._sure) >= _OTHERS or self._speaks_of_arms():
            return False
        return all(self._named_countries().isdisjoint(a.actor.countries) for a in one.aliases)

    def _named_countries(self) -> frozenset[str]:
        if self._countries is None:
            self._countries = countries_named(self._lines, self._texts)
        return self._countries

    def _speaks_of_arms(self) -> bool:
        if self._is_armed is None:
            self._is_armed = is_violent(self._lines) or names_armed_men(self._lines)
        return self._is_armed

    def _by_country(self, aliases: Sequence[Alias]) -> Alias | None:
        countries = self._named_countries()
        if not countries:
            return self._alone(aliases)
        fitting = [a for a in aliases if not countries.isdisjoint(a.actor.countries)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
        if len(aliases) > 1:
            return _only_strong(aliases)
        return None if aliases[0].actor.countries else self._alone(aliases)

    def _alone(self, aliases: Sequence[Alias]) -> Alias | None:
        """Return the one actor of a short form where the report speaks of armed actors at all."""
        if len(aliases) > 1:
            return _only_strong(aliases)
        if aliases[0].text in aliases[0].actor.weak:
            return None
        return aliases[0] if self._sure or self._speaks_of_arms() else None

    def _bind(self, one: Named, ends: dict[tuple[int, int], Named]) -> None:
        """Learn from "Full Name (XYZ)" what XYZ stands for in this report."""
        line = one.line
        if line.lowered[one.start - 1 : one.start] != ("(",) or one.start < _WORD - 2:
            return
        before = ends.get((id(line), one.start - 1))
        if before is not None:
            actors = {a.actor.name for a in before.aliases}
            fitting = [a for a in one.aliases if a.actor.name in actors]
            self._bound[one.aliases[0].text] = fitting[0] if len(fitting) == 1 else None
            return
        words = _name_before(line, one.start - 1)
        if words and not any(_shares(a.actor, words) for a in one.aliases):
            self._bound[one.aliases[0].text] = None

    def _unbind(self, text: str, named: Sequence[Named]) -> None:
        """Learn that a short form is spelled out as something else: "LRA: Land Rent Agency"."""
        if len(text) < _SPELLED or not text.isupper() or not text.isalpha() or text in self._bound:
            return
        here = [one for one in named if any(a.text == text for a in one.aliases)]
        actors = {a.actor.name: a.actor for one in here for a in one.aliases if a.text == text}
        for words in (run for one in here for run in spelled(one.line, text)):
            if not any(_shares(actor, words) for actor in actors.values()):
                self._bound[text] = None


def _only_strong(aliases: Sequence[Alias]) -> Alias | None:
    """Return the one alias that needs nothing to bear it out, where all the others do."""
    strong = [a for a in aliases if not a.weak]
    return strong[0] if len(strong) == 1 else None


def _name_before(line: Line, end: int) -> list[str]:
    """Return the folded words of the capitalised name that stands before a bracket."""
    words: list[str] = []
    for i in range(end - 1, max(-1, end - 1 - _BEFORE), -1):
        word = line.text(i, i + 1)
        if not word[0].isupper() and word not in ("of", "for", "the", "and", "to", "de"):
            break
        words.append(fold(word))
    return words if words and line.text(end - 1, end)[:1].isupper() else []


def _shares(actor: Actor, words: Sequence[str]) -> bool:
    """Say whether a name shares a long word with one of the actor's names."""
    known = {w for name in (actor.name, *actor.aliases) for w in fold(name).split()}
    return any(len(w) >= _WORD and w in known for w in words)
