"""The grammar engine: words and templates with typed slots, run over lines of symbols."""

from rashomon.grammar.grammar import Grammar, Match, load_grammar
from rashomon.grammar.lexicon import Lexicon, Rule, build_lexicon, load_lexicon
from rashomon.grammar.line import Line

__all__ = [
    "Grammar",
    "Lexicon",
    "Line",
    "Match",
    "Rule",
    "build_lexicon",
    "load_grammar",
    "load_lexicon",
]
