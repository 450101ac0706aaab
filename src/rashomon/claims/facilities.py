"""Names that a report ties to a kind of facility: "Gorran prison", then "Gorran holds 900"."""

import re

from rashomon.grammar import Grammar, Line, Match

_SUBJECT_REACH = 5


class Facilities:
    """The facilities of one report, by kind, looked up once when a rule first asks for them."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._text = text
        self._grammar = grammar
        self._found: dict[str, frozenset[str]] = {}

    def is_subject(self, match: Match, line: Line, kind: str) -> bool:
        """Say whether the words before a match name a facility of a kind (`target_prison`)."""
        words = line.words(max(0, match.start - _SUBJECT_REACH), match.start)
        nouns = self._grammar.lexicon.words[kind]
        told = " ".join(words)
        if any(re.search(rf"\b{re.escape(n)}\b", told) for n in nouns):
            return True
        if kind not in self._found:
            self._found[kind] = self._names(kind)
        return not self._found[kind].isdisjoint(words)

    def _names(self, kind: str) -> frozenset[str]:
        nouns = "|".join(re.escape(n) for n in self._grammar.lexicon.words[kind])
        return frozenset(
            name.lower() for name in re.findall(rf"\b([A-Z][\w'’-]+)\s+(?:{nouns})\b", self._text)
        )
