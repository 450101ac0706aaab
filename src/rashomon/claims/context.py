"""What the words around a figure make of it: denied, supposed, not violence, older, or a sum.

Reaches: a negator up to three words before the trigger and not across a comma; a hypothetical up to
six words before it in the same clause, unless the figure is told as possible ("may have been
killed"); what a noun presupposes ("the murder of") stays under both, but not an attempted murder;
another cause of death anywhere in the sentence where no word of violence stands;
cumulative phrases in the same clause, aggregate ones anywhere in the sentence.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rashomon.grammar import Grammar, Line, Match

_CLAUSE_BREAK = re.compile('[,;:"“”.!?()]')
_PEOPLE = re.compile("[GSBR]")
_NEGATOR_REACH = 3
_HYPOTHETICAL_REACH = 6
_CLAUSE_END = re.compile(r"[,;:]\s")
_NEW_CLAUSE = re.compile(r"\b(?:when|after|where|who|which)\b", re.I)
_SCOPE_REACH = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """How a match is to be taken; `dropped` says why it makes no claim."""

    dropped: str | None = None
    denied: bool = False
    scope: str = "incident"
    superseded: bool = False


class ContextReader:
    """The context lists of a grammar as patterns."""

    def __init__(self, grammar: Grammar) -> None:
        names = (
            "negator",
            "hypothetical",
            "unrealised",
            "asking",
            "epistemic",
            "fiction",
            "other_cause",
            "violence",
            "aggregate_cue",
            "superseded_cue",
        )
        self._patterns = {n: re.compile(grammar.alphabet.list_pattern(n)) for n in names}
        self._cumulative = _text_pattern(grammar.lexicon.words["cumulative_cue"])
        self._long_running = _text_pattern(grammar.lexicon.words["long_running"])
        self._first = {n: grammar.alphabet.first_symbols([n]) for n in names}

    def read(self, line: Line, match: Match) -> Context:
        """Return the context of one match."""
        symbols = line.symbols
        before = symbols[max(0, match.trigger - _NEGATOR_REACH) : match.trigger]
        clause = _clause_before(symbols, match.trigger)
        upto = _clause_before(symbols, match.trigger + 1)
        if "presupposed" in match.rule.gives:
            if self.has("unrealised", clause):
                return Context(dropped="hypothetical")
        elif self._negated(before):
            return Context(dropped="negated")
        elif self.has("hypothetical", upto) and not self.has("epistemic", clause):
            return Context(dropped="hypothetical")
        if self.has("fiction", symbols):
            return Context(dropped="fiction or sport")
        if symbols.rstrip('"”').endswith("?") and self._asks(symbols):
            return Context(dropped="question")
        if self.has("other_cause", symbols) and not self.has("violence", symbols):
            return Context(dropped="other cause of death")
        return Context(
            scope=self._scope(line, match),
            superseded=self.has("superseded_cue", clause),
        )

    def has(self, name: str, symbols: str) -> bool:
        """Say whether a word or phrase of the list stands in the symbols."""
        if self._first[name].isdisjoint(symbols):
            return False
        return self._patterns[name].search(symbols) is not None

    def _negated(self, before: str) -> bool:
        tail = _CLAUSE_BREAK.split(before)[-1]
        return self.has("negator", _PEOPLE.split(tail)[-1])

    def _asks(self, symbols: str) -> bool:
        """Say whether a question asks for the deed, and does not only speak of it."""
        return self._patterns["asking"].match(symbols.lstrip('"“(')) is not None

    def _scope(self, line: Line, match: Match) -> str:
        if self.has("aggregate_cue", line.symbols):
            return "aggregate"
        sentence = line.sentence
        start, end = (at - sentence.start for at in line.span(match.start, match.end))
        before = _CLAUSE_END.split(sentence.text[max(0, start - _SCOPE_REACH) : start])[-1]
        before = _NEW_CLAUSE.split(before)[-1]
        after = _CLAUSE_END.split(sentence.text[end : end + _SCOPE_REACH])[0]
        opening = _CLAUSE_END.split(sentence.text[:_SCOPE_REACH])[0] if start > 0 else ""
        since = opening if opening.startswith("Since") else ""
        near = f"{since} {before}{sentence.text[start:end]}{after}"
        if self._cumulative.search(near) or self._long_running.search(sentence.text[:start]):
            return "cumulative"
        return "incident"


def _text_pattern(entries: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern over the text itself: times have folded by the time a line is read."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(e) for e in entries)})\b(?! monitor)", re.I)


@cache
def context_reader(grammar: Grammar) -> ContextReader:
    """Return the context reader of a grammar, made once."""
    return ContextReader(grammar)


def _clause_before(symbols: str, trigger: int) -> str:
    return _CLAUSE_BREAK.split(symbols[max(0, trigger - _HYPOTHETICAL_REACH) : trigger])[-1]
