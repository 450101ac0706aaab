"""Where the subject of a verb stands in a line."""

from rashomon.claims.doer_words import doer_words
from rashomon.grammar import Grammar, Line

_DASHES = "-–—"
_BREAKS = ',;:"“”.!?()' + _DASHES
_LONGEST_ASIDE = 20
_RELATIVES = frozenset({"who", "which", "that"})
_JOINED = frozenset(
    {"but", "while", "when", "after", "before", "as", "because", "although", "said"}
)


def subject_before(line: Line, at: int, grammar: Grammar) -> tuple[int, int, bool]:
    """Return the symbols of the subject of the verb at a symbol, and whether it is before "which".

    What two commas, dashes or brackets set apart between subject and verb is left out: "the Front,
    a rebel group, claimed …"; so are "later", "has" and other words of the verb, and what the
    subject did with its words: "the Front, a rebel group, issued a statement claiming …".
    """
    start, end, is_relative = _subject_before(line, at, grammar)
    first = start
    while first < end and line.symbols[first] in grammar.symbols_of("adverb", "have", "be"):
        first += 1
    is_after = 0 < start <= first < end and line.symbols[start - 1] in ",)"
    if is_after and line.lowered[first].split()[0] in doer_words().words["issuing"]:
        return _subject_before(line, start, grammar)
    return start, end, is_relative


def _subject_before(line: Line, at: int, grammar: Grammar) -> tuple[int, int, bool]:
    end = _before_verb(line, at, grammar)
    is_relative = end > 0 and line.lowered[end - 1] in _RELATIVES
    if is_relative:
        end -= 1
        end -= end > 0 and line.symbols[end - 1] == ","
    elif end > 0 and line.symbols[end - 1] in f",){_DASHES}":
        end = _before_aside(line, end - 1)
    start = end
    while start > 0 and line.symbols[start - 1] not in _BREAKS:
        if line.lowered[start - 1] in _JOINED:
            break
        start -= 1
    return start, end, is_relative


def _before_verb(line: Line, at: int, grammar: Grammar) -> int:
    words = grammar.symbols_of("adverb", "have", "be", "modal", "do")
    while at > 0 and line.symbols[at - 1] in words:
        at -= 1
    return at


def _before_aside(line: Line, close: int) -> int:
    """Return where the aside begins that ends at a sign; the sign itself where none begins."""
    sign = {")": "("}.get(line.symbols[close], line.symbols[close])
    for at in range(close - 1, max(-1, close - _LONGEST_ASIDE), -1):
        if line.symbols[at] == sign:
            return at
        if line.symbols[at] in ".;:!?":
            break
    return close + 1 if sign == "(" else close
