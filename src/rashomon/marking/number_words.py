"""What number words are worth; vague words by the contract's table ("Numbers")."""

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {
    **{word: n for n, word in enumerate(_UNITS)},
    **{word: 20 + 10 * n for n, word in enumerate(_TENS)},
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
}
VAGUE: dict[str, tuple[int, int | None]] = {
    "several": (3, 9),
    "few": (3, 5),
    "a few": (3, 5),
    "a couple": (2, 2),
    "a handful": (3, 5),
    "many": (2, None),
    "numerous": (2, None),
    "a number": (2, None),
    "a large number": (2, None),
    "large numbers": (2, None),
    "countless": (2, None),
}
_SHARES = {
    "half": (1, 2),
    "third": (1, 3),
    "thirds": (2, 3),
    "quarter": (1, 4),
    "quarters": (3, 4),
    "fifth": (1, 5),
}
_COLLECTIVES = {
    "dozens": (12, 99),
    "scores": (20, 99),
    "tens": (10, 99),
    "hundreds": (100, 999),
    "thousands": (1_000, 9_999),
    "millions": (1_000_000, 9_999_999),
}


def word_value(word: str) -> int | None:
    """Return the value of one number word, hyphenated or not; None if it is none."""
    tens, hyphen, unit = word.lower().partition("-")
    value = _VALUES.get(tens)
    if value is None or not hyphen:
        return value
    rest = _VALUES.get(unit)
    return None if rest is None else value + rest


def share_of(words: str, whole: int) -> int:
    """Return what "a third" or "two-thirds" of a number is, rounded."""
    above, below = _SHARES[words.replace("-", " ").split()[-1]]
    return round(whole * above / below)


def collective_floor(words: list[str]) -> tuple[int, int]:
    """Return the interval of "dozens", "hundreds", "tens of thousands"."""
    low, high = _COLLECTIVES[words[0]]
    if len(words) == 1:
        return low, high
    unit = _COLLECTIVES[words[-1]][0]
    return low * unit, (high + 1) * unit - 1
