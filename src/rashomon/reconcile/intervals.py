"""Counts as intervals: which numbers fit the words, and whether two sets of words agree.

Contract, "Numbers": an open end is None, "about N" is compared within ten percent either way.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from rashomon.types import Quantity

INFINITE = float("inf")
_VAGUE = re.compile(
    r"\b(?:dozens|scores|tens|hundreds|thousands|millions|several|few|couple|many|numerous|handful|number)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_ABOUT = frozenset(("about", "approximately", "around", "roughly", "some", "estimated"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A count with what matters of its words: `about` widens it, `vague` is a word, no number.

    `word` is that word ("dozens"), `plural` for a bare plural.
    """

    low: int | None
    high: int | None
    about: bool = False
    vague: bool = False
    nearly: bool = False
    word: str = field(default="", compare=False)

    @property
    def is_bounded(self) -> bool:
        """Say whether both ends are known."""
        return self.low is not None and self.high is not None

    @property
    def is_floor(self) -> bool:
        """Say whether only a lower bound is known."""
        return self.low is not None and self.high is None

    @property
    def value(self) -> int | None:
        """Return the one number that a recorder would write down, or None for "up to N".

        A lower bound stands for its number, "nearly N" for the number just beneath N.
        """
        return self.high if self.nearly else self.low

    @property
    def number(self) -> int:
        """Return the number of the words, whichever end it is."""
        low, high = self.low, self.high
        if high is not None and (self.nearly or low is None):
            return high
        return 0 if low is None else low

    @property
    def least(self) -> float:
        """Return the smallest number that fits the words."""
        low = 0 if self.low is None else self.low
        return low * 0.9 if self.about else low

    @property
    def most(self) -> float:
        """Return the largest number that fits the words."""
        if self.high is None:
            return INFINITE
        return self.high * 1.1 if self.about else self.high


@lru_cache(maxsize=32_768)
def interval_of(quantity: Quantity) -> Interval:
    """Return the interval of a claim's count."""
    words = quantity.verbatim[:200]
    hedge = (quantity.hedge or "").lower()
    is_point = quantity.low == quantity.high
    word = _VAGUE.search(f"{words} {hedge}".replace("_", " "))
    vague = word is not None or hedge in ("vague", "plural")
    vague = vague and not is_point and _DIGIT.search(words) is None
    return Interval(
        low=quantity.low,
        high=quantity.high,
        about=hedge in _ABOUT and is_point,
        vague=vague,
        nearly=hedge in ("nearly", "almost", "close_to") and quantity.high is not None,
        word=(word[0].lower() if word is not None else hedge) if vague else "",
    )


def clash(one: Interval, other: Interval) -> str | None:
    """Return how two counts of the same people at the same time stand: None if both can be true.

    `impossible` if no number fits both. A vague word beside a number within half of its low end and
    twice its high end is `in_tension`: "dozens" may be said of ten.
    """
    if one.least <= other.most and other.least <= one.most:
        return None
    if not (one.vague or other.vague):
        return "impossible"
    low, low_other = _loose(one), _loose(other)
    near = low[0] <= low_other[1] and low_other[0] <= low[1]
    return "in_tension" if near else "impossible"


def meet(one: Interval, other: Interval) -> Interval:
    """Return the narrowest statement of two that agree; a plain number is kept before "about"."""
    if one.about != other.about and one.is_bounded and other.is_bounded:
        return other if one.about else one
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high:
        return min((one, other), key=_width)
    return Interval(
        low=low,
        high=high,
        about=one.about and other.about,
        vague=one.vague and other.vague,
        nearly=(one.nearly or other.nearly) and low != high,
        word=one.word or other.word,
    )


def width(one: Interval) -> float:
    """Return how many numbers fit, as a measure of how exact the words are."""
    return one.most - one.least


def _width(one: Interval) -> tuple[float, int]:
    return width(one), one.number


def _loose(one: Interval) -> tuple[float, float]:
    return (one.least * 0.5, one.most * 2) if one.vague else (one.least, one.most)
