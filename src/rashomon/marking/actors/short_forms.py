"""Which actor a short form or a shared name stands for, by the rest of the report.

"RSF" is the Rapid Support Forces where the report names Sudan or the force in full. Brackets
decide ("Reporters Without Borders (RSF)"): then it is no actor of the list anywhere in the report.
"""

from collections.abc import Sequence

from rashomon.actors import Actor, Alias
from rashomon.actors.kinds import EXTERNAL
from rashomon.gazetteer import is_word
from rashomon.grammar import Line
from rashomon.marking.actors.countries import countries_named, countries_of_towns
from rashomon.marking.actors.named import Named
from rashomon.marking.actors.other_names import is_of_a_show, is_other_name
from rashomon.marking.actors.plain_names import (
    is_in_a_person,
    is_in_company,
    is_plain_name,
    of_the_time,
    spelled,
)
from rashomon.marking.actors.violence import is_of_play, is_violent, names_armed_men
from rashomon.names import fold

_WORD = 4
_BEFORE = 8
_OTHERS = 2
_SPELLED = 3
_FEW = 3
_LONG_FORM = 5


class ShortForms:
    """What the weak and the shared names of one report stand for."""

    def __init__(self, lines: Sequence[Line], named: Sequence[Named], year: int | None) -> None:
        self._lines = lines
        self._year = year
        self._is_armed: bool | None = None
        self._texts = {a.text for one in named for a in one.aliases}
        self._countries: frozenset[str] | None = None
        self._named = named
        self._hints: frozenset[str] | None = None
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
        is_plain, is_single = is_plain_name(one), one.end - one.start == 1
        if is_of_a_show(one.line, one.end) or (
            is_single and (_goes_on(one) or is_in_a_person(one))
        ):
            return True
        if not is_single and not is_plain:
            return False
        if is_single and not self._speaks_of_arms() and is_of_play(self._lines):
            return True
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
        hinted = self._hinted(aliases)
        if hinted is not None:
            return hinted
        if len(aliases) > 1:
            return _only_strong(aliases)
        actor = aliases[0].actor
        # Those who send the soldiers of a mission are not those of the country where it is.
        is_mission = actor.kind == EXTERNAL and len(aliases[0].text) >= _LONG_FORM
        is_free = is_mission or not actor.countries or _is_distinct(aliases[0])
        return self._alone(aliases) if is_free else None

    def _hinted(self, aliases: Sequence[Alias]) -> Alias | None:
        """Return the one actor at home where the towns are, the sure actors, or another name.

        Two names that need bearing out bear each other out where their actors share a country.
        """
        if self._hints is None:
            sure = [one.aliases[0].actor for one in self._named if _is_sure(one)]
            homes = {c for actor in sure for c in actor.countries if len(actor.countries) <= _FEW}
            self._hints = countries_of_towns(self._lines, self._texts) | homes
        fitting = [a for a in aliases if not self._hints.isdisjoint(a.actor.countries)]
        if fitting or len(aliases) > 1:
            return fitting[0] if len(fitting) == 1 else None
        return aliases[0] if any(_bear_out(one, aliases[0]) for one in self._named) else None

    def _alone(self, aliases: Sequence[Alias]) -> Alias | None:
        """Return the one actor of a short form where the report speaks of armed actors at all."""
        if len(aliases) > 1:
            return _only_strong(aliases)
        if aliases[0].text not in aliases[0].actor.weak and (self._sure or self._speaks_of_arms()):
            return aliases[0]
        return self._hinted(aliases)

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


def _is_distinct(alias: Alias) -> bool:
    """Say whether an abbreviation is long enough to be told from others: "UPDF", not "RSF"."""
    text = alias.text
    return len(text) >= _WORD and text.isupper() and text.isalpha() and not is_word(text)


def _goes_on(one: Named) -> bool:
    """Say whether a name of one word is the first of a longer one: "Shabab Al Ahli"."""
    if one.end + 2 > len(one.line.lowered):
        return False
    article, name = (one.line.text(i, i + 1) for i in (one.end, one.end + 1))
    return article in ("Al", "El") and name[0].isupper()


def _is_sure(one: Named) -> bool:
    return len(one.aliases) == 1 and not one.aliases[0].weak


def _bear_out(other: Named, alias: Alias) -> bool:
    """Say whether another weak name is of an actor of one country with this; one is unstarred."""
    if len(other.aliases) > 1 or other.aliases[0].actor is alias.actor:
        return False
    starred = [a.text in a.actor.weak for a in (other.aliases[0], alias)]
    return not all(starred) and not set(alias.actor.countries).isdisjoint(
        other.aliases[0].actor.countries
    )


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
