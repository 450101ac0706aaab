"""The alphabet of the grammar: every token of a sentence becomes one character.

A template can then run as a regular expression over a short string, at the speed of `re`.
Words of the lexicon that belong to the same lists share a symbol from the private use area; what
the lexicon does not know is told apart by shape alone. Spans that a Python function has read
(a number, a time, a name) fold into one capital letter.
"""

NUMBER = "N"
MEASURE = "Q"
TIME = "T"
ACTOR = "A"
WORD = "w"
CAPITALISED = "W"
DIGITS = "d"
AGED = "Y"
DOING = "i"
DONE = "e"
FIRST_LEXICON_SYMBOL = 0xE000
COUNTED = "G"
OF_THEM = "O"
SINGLE = "S"
PLURAL = "B"
NAMED = "R"
TYPED = {"MEASURE": MEASURE, "TIME": TIME, "ACTOR": ACTOR, "NAMED": NAMED}
_SHORTEST_PARTICIPLE = 5

_QUOTES = {"“": "“", "”": "”", '"': '"', "«": "“", "»": "”", "„": "“", "‟": "“"}
_SINGLE = {"'": "'", "’": "'", "‘": "'", "`": "'"}
_DASHES = {"–": "-", "—": "-", "-": "-", "‑": "-", "‐": "-", "−": "-"}
_BRACKETS = {"[": "(", "]": ")"}
PUNCTUATION = {**_QUOTES, **_SINGLE, **_DASHES, **_BRACKETS}


def _small(token: str) -> str:
    """Tell participles apart: "a boy playing football", "men dressed as guards"."""
    if len(token) < _SHORTEST_PARTICIPLE or not token.endswith(("ing", "ed")):
        return WORD
    return DOING if token.endswith("ing") else DONE


def shape(token: str) -> str:
    """Return the symbol of a token that the lexicon does not know."""
    first = token[0]
    if token.lower().endswith("-year-old"):
        return AGED
    if first.isdigit():
        return DIGITS if token[-1].isdigit() else WORD
    if first.isalpha():
        return CAPITALISED if first.isupper() else _small(token)
    known = PUNCTUATION.get(first)
    if known is not None:
        return known
    return first if first in ",.;:!?()/$€£¥%&#@*+" else "•"
