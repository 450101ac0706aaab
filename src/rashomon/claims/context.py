"""What the words around a figure make of it: denied, supposed, not violence, older, or a sum.

Reaches: a negator up to three words before the trigger and not across a comma; a hypothetical up to
six words before it in the same clause, unless the figure is told as possible ("may have been
killed"); what a noun presupposes ("the murder of") stays under both, but not an attempted murder;
another cause of death just behind ("died of cancer"), or anywhere where no word of violence stands.
Those of sums are in `scope`.
"""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.claims.disowned import Disowned, disowned_reader
from rashomon.claims.scope import CUMULATIVE, INCIDENT, Wording
from rashomon.grammar import Grammar, Line, Match
from rashomon.types.inner import inner

_CLAUSE_BREAK = re.compile('[,;:"“”.!?()]')
_PEOPLE = re.compile("[GSBR]")
_NEGATOR_REACH = 3
_CAUSE_REACH = 4
_HYPOTHETICAL_REACH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Why a word or a figure makes no claim, and the words that decided it."""

    reason: str
    because: str


@inner
class Context:
    """How a match is to be taken; `dropped` says why it makes no claim."""

    dropped: Dropped | None = None
    denied: bool = False
    scope: str = "incident"
    superseded: bool = False
    disowned: Disowned | None = None


class ContextReader:
    """The context lists of a grammar as patterns."""

    def __init__(self, grammar: Grammar) -> None:
        names = (
            "negator",
            "deny",
            "hypothetical",
            "unrealised",
            "intended",
            "asking",
            "epistemic",
            "fiction",
            "other_cause",
            "violence",
            "aggregate_cue",
            "superseded_cue",
        )
        self._patterns = {n: re.compile(grammar.alphabet.list_pattern(n)) for n in names}
        lists = grammar.alphabet.list_pattern
        self._disowned = disowned_reader(grammar)
        self._relative = re.compile(
            f"{lists('relative')}(?={lists('adverb', 'be', 'have', 'modal')}{{0,4}}\\Z)"
        )
        self._denied = re.compile(
            f"{lists('deny')}[^,.;]{{0,5}}{lists('accusation', 'hearsay')}[^,.;]*\\Z"
        )
        self.wording = Wording(grammar.lexicon.words)
        self._violent = frozenset(grammar.lexicon.words["violence"])
        self._first = {n: grammar.alphabet.first_symbols([n]) for n in names}

    def read(self, line: Line, match: Match) -> Context:
        """Return the context of one match."""
        dropped = self.dropped(line, match.trigger, presupposed="presupposed" in match.rule.gives)
        dropped = dropped or self._forecast(line, match)
        if dropped is not None:
            return Context(dropped=dropped)
        clause = _clause_start(line.symbols, match.trigger, _HYPOTHETICAL_REACH)
        return Context(
            denied=self._is_denied(line, match),
            scope=self._scope(line, match),
            superseded=self.has("superseded_cue", line.symbols[clause : match.trigger]),
            disowned=self._disowned.around(line, match.trigger),
        )

    def _is_denied(self, line: Line, match: Match) -> bool:
        """Say whether the deed is denied by its doer, or rejected with an allegation."""
        if "presupposed" in match.rule.gives:
            return False
        symbols, at = line.symbols, match.trigger
        near = _people_end(symbols, _clause_start(symbols, at, _NEGATOR_REACH), at)
        if self._words("deny", line, near, at) is not None:
            return True
        return self._denied.search(symbols[:at]) is not None

    def dropped(self, line: Line, at: int, *, presupposed: bool = False) -> Dropped | None:
        """Return why the casualty word at a symbol makes no claim, if the words around it say.

        What a noun presupposes ("the murder of") only an attempt or a plot undoes.
        """
        symbols = line.symbols
        found = self._undone(line, at) if presupposed else self._denied_or_supposed(line, at)
        if found is not None:
            return found
        if words := self._words("fiction", line, 0, len(symbols)):
            return Dropped(reason="fiction or sport", because=words)
        if symbols.rstrip('"”').endswith("?") and self._asks(line):
            return Dropped(reason="question", because="?")
        if words := self._words("other_cause", line, at + 1, at + 1 + _CAUSE_REACH):
            return Dropped(reason="other cause of death", because=words)
        words = self._words("other_cause", line, 0, len(symbols))
        if words and not self.is_violent(line):
            return Dropped(reason="other cause of death", because=words)
        return None

    def is_violent(self, line: Line) -> bool:
        """Say whether a word of violence stands in the line; a heart attack is none."""
        if self.has("violence", self._patterns["other_cause"].sub("", line.symbols)):
            return True
        folded = (m.text.lower().split() for m in line.values.values())
        return any(not self._violent.isdisjoint(words) for words in folded)

    def words_of(self, name: str, line: Line) -> str | None:
        """Return the first words of the list in the line, None if there are none."""
        return self._words(name, line, 0, len(line.symbols))

    def all_words_of(self, name: str, line: Line) -> list[str]:
        """Return all words of the list in the line."""
        if self._first[name].isdisjoint(line.symbols):
            return []
        return [line.text(*m.span()) for m in self._patterns[name].finditer(line.symbols)]

    def _undone(self, line: Line, at: int) -> Dropped | None:
        clause = _clause_start(line.symbols, at, _HYPOTHETICAL_REACH)
        words = self._words("unrealised", line, clause, at)
        return Dropped(reason="hypothetical", because=words) if words else None

    def _denied_or_supposed(self, line: Line, at: int) -> Dropped | None:
        symbols = line.symbols
        near = _people_end(symbols, _clause_start(symbols, at, _NEGATOR_REACH), at)
        clause = _clause_start(symbols, at, _HYPOTHETICAL_REACH)
        if words := self._words("negator", line, near, at):
            return Dropped(reason="negated", because=words)
        words = self._words("intended", line, _people_end(symbols, clause, at), at)
        words = words or self._supposed(line, clause, at)
        if words and not self.has("epistemic", symbols[clause:at]):
            return Dropped(reason="hypothetical", because=words)
        return None

    def _supposed(self, line: Line, clause: int, at: int) -> str | None:
        """Return what makes the word a supposition: "if", "would", "whether", and none of a deed.

        "Whether the blast that killed 12 was planned" leaves the deed of the relative clause.
        """
        symbols = line.symbols[: at + 1]
        if self._first["hypothetical"].isdisjoint(symbols[clause:]):
            return None
        own = self._relative.search(symbols[:at])
        since = clause if own is None else own.end()
        for found in self._patterns["hypothetical"].finditer(symbols, clause):
            if found.end() >= since:
                return line.text(*found.span())
        return None

    def _forecast(self, line: Line, match: Match) -> Dropped | None:
        """Return what makes a toll a forecast: "the toll could rise to 50"."""
        number = match.slots.get("number")
        if number is None or number[0] <= match.trigger_end:
            return None
        start = _after_last(_CLAUSE_BREAK, line.symbols, match.trigger_end, number[0])
        words = self._words("hypothetical", line, start, number[0])
        if words is None or self.has("epistemic", line.symbols[start : number[0]]):
            return None
        return Dropped(reason="hypothetical", because=words)

    def has(self, name: str, symbols: str) -> bool:
        """Say whether a word or phrase of the list stands in the symbols."""
        if self._first[name].isdisjoint(symbols):
            return False
        return self._patterns[name].search(symbols) is not None

    def _words(self, name: str, line: Line, start: int, end: int) -> str | None:
        """Return the words of the list that stand between two symbols, None if there are none."""
        symbols = line.symbols[start:end]
        if self._first[name].isdisjoint(symbols):
            return None
        found = self._patterns[name].search(symbols)
        return None if found is None else line.text(start + found.start(), start + found.end())

    def _asks(self, line: Line) -> bool:
        """Say whether a question asks for the deed, and does not only speak of it.

        So does every headline that ends in a question mark: "Army kills 40 in Velm?"
        """
        if line.sentence.kind == "title":
            return True
        asked = line.symbols.rpartition(":")[2]
        return self._patterns["asking"].match(asked.lstrip('"“(')) is not None

    def _scope(self, line: Line, match: Match) -> str:
        if self.has("aggregate_cue", line.symbols):
            return "aggregate"
        return CUMULATIVE if self.wording.is_cumulative(line, match) else INCIDENT


@cache
def context_reader(grammar: Grammar) -> ContextReader:
    """Return the context reader of a grammar, made once."""
    return ContextReader(grammar)


def _clause_start(symbols: str, at: int, reach: int) -> int:
    """Return where the clause of a symbol begins, `reach` symbols before it at most."""
    return _after_last(_CLAUSE_BREAK, symbols, max(0, at - reach), at)


def _people_end(symbols: str, start: int, at: int) -> int:
    """Return the end of the last group of people between two symbols, or the first of them."""
    return _after_last(_PEOPLE, symbols, start, at)


def _after_last(pattern: re.Pattern[str], symbols: str, start: int, end: int) -> int:
    return max((m.end() for m in pattern.finditer(symbols, start, end)), default=start)
