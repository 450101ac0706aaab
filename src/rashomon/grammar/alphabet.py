"""From words to symbols: which token becomes which character, and lists as character classes."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import accumulate
from operator import sub

from rashomon.grammar.line import Line
from rashomon.grammar.symbols import (
    CAPITALISED,
    DIGITS,
    DOING,
    DONE,
    FIRST_LEXICON_SYMBOL,
    WORD,
    shape,
)
from rashomon.grammar.tokens import pieces, tokenize
from rashomon.types import Sentence

_MEMORY = 200_000
_LONGEST_REMEMBERED = 40
_SPELLED = frozenset({WORD, CAPITALISED, DIGITS, DOING, DONE, "'", "&"})


class _Tokens(dict[str, tuple[str, str, int]]):
    """Symbol, lower case and size of each token, with the space before it, as it is first met."""

    def __init__(self, symbols: Mapping[str, str]) -> None:
        super().__init__()
        self._symbols = symbols

    def __missing__(self, piece: str) -> tuple[str, str, int]:
        """Return what is known of a token; remember it while there is room."""
        token = piece.lstrip()
        lowered = token.lower()
        known = (self._symbols.get(lowered) or shape(token), lowered, len(token))
        if len(self) < _MEMORY and len(piece) <= _LONGEST_REMEMBERED:
            self[piece] = known
        return known


class Alphabet:
    """Symbols for the words of a lexicon.

    Words that stand in exactly the same lists share a symbol, so a list is a small character
    class; a word that a phrase or a template names gets a symbol of its own.
    """

    def __init__(self, lists: Mapping[str, Iterable[str]], literals: Iterable[str]) -> None:
        self._lists = {name: tuple(entries) for name, entries in lists.items()}
        self._singles: dict[str, str] = {}
        self._firsts: dict[str, frozenset[str]] = {}
        phrases = {e: _tokens(e) for entries in self._lists.values() for e in entries}
        own = {t for tokens in phrases.values() if len(tokens) > 1 for t in tokens}
        own.update(t for literal in literals for t in _tokens(literal))
        own = {t for t in own if shape(t) in _SPELLED}
        signatures: dict[str, set[str]] = {word: {f"={word}"} for word in own}
        for name, entries in self._lists.items():
            for entry in entries:
                if len(phrases[entry]) == 1:
                    signatures.setdefault(entry, set()).add(name)
        by_signature: dict[frozenset[str], str] = {}
        self._symbol: dict[str, str] = {}
        for word in sorted(signatures):
            key = frozenset(signatures[word])
            if key not in by_signature:
                by_signature[key] = chr(FIRST_LEXICON_SYMBOL + len(by_signature))
            self._symbol[word] = by_signature[key]
        self._tokens = _Tokens(self._symbol)

    def encode(self, sentence: Sentence) -> Line:
        """Return the sentence as a line of symbols."""
        text = sentence.text
        found = pieces(text)
        known = list(map(self._tokens.__getitem__, found))
        shapes, lowered, sizes = zip(*known, strict=True) if known else ((), (), ())
        symbols = "".join(shapes)
        if text.isupper():
            symbols = "".join(
                [shape(low) if symbol == CAPITALISED else symbol for symbol, low, _ in known]
            )
        ends = tuple(accumulate(map(len, found), initial=sentence.start))[1:]
        return Line(
            sentence=sentence,
            symbols=symbols,
            starts=tuple(map(sub, ends, sizes)),
            ends=ends,
            lowered=lowered,
        )

    def symbol(self, word: str) -> str:
        """Return the symbol that a lower-case word gets."""
        known = self._symbol.get(word)
        return shape(word) if known is None else known

    def knows(self, word: str) -> bool:
        """Say whether a lower-case word stands in the lexicon."""
        return word in self._symbol

    def singles(self, name: str) -> str:
        """Return the symbols of a list's one-word entries, each once, in order."""
        found = self._singles.get(name)
        if found is None:
            entries = [e for e in self._lists[name] if len(_tokens(e)) == 1]
            found = self._singles[name] = "".join(sorted({self.symbol(e) for e in entries}))
        return found

    def list_pattern(self, *names: str) -> str:
        """Return a regular expression over symbols that matches one entry of the lists."""
        singles = "".join(sorted({s for n in names for s in self.singles(n)}))
        phrases = {
            self.word_pattern(e) for n in names for e in self._lists[n] if len(_tokens(e)) > 1
        }
        longest_first = sorted(phrases, key=lambda p: (-len(p), p))
        options = longest_first + ([f"[{singles}]"] if singles else [])
        return f"(?:{'|'.join(options)})"

    def word_pattern(self, entry: str) -> str:
        """Return a regular expression over symbols for one word or phrase."""
        return "".join(re.escape(self.symbol(t)) for t in _tokens(entry))

    def first_symbols(self, names: Iterable[str]) -> frozenset[str]:
        """Return every symbol with which an entry of the lists can begin."""
        return frozenset().union(*(self._firsts_of(name) for name in names))

    def telling_symbols(self, names: Iterable[str]) -> frozenset[str]:
        """Return, for every entry of the lists, the symbol of its longest word.

        Where none of these stands, no entry of the lists can.
        """
        entries = (e for n in names for e in self._lists[n])
        return frozenset(self.symbol(max(_tokens(e), key=len)) for e in entries)

    def _firsts_of(self, name: str) -> frozenset[str]:
        found = self._firsts.get(name)
        if found is None:
            found = frozenset(self.symbol(_tokens(e)[0]) for e in self._lists[name])
            self._firsts[name] = found
        return found


@cache
def _tokens(entry: str) -> tuple[str, ...]:
    """Return the tokens of a lexicon entry; only entries of the lexicon come here."""
    if entry.isalpha():
        return (entry,)
    return tuple(tokenize(entry))
