"""The words of `lexicon/en/victims.toml` as patterns over text: ages, and what means a sex."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.calendar.words import CARDINALS, DECADE_WORDS
from rashomon.errors import BadLexicon
from rashomon.lexicon import lexicon_text
from rashomon.types import NumberValue

_FILE = "victims.toml"
_OLDEST = 120
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OWNER = re.compile(r".*['’]s\b", re.S | re.I)


@dataclass(frozen=True, slots=True)
class VictimWords:
    """Patterns: `lead` before a number of years, `tail` after it, `joint` between two.

    `hyphened` is "19-year-old", `decade` "in her late thirties", `worth` a word such as "teenage".
    """

    sex: Mapping[str, str]
    owner_sex: Mapping[str, str]
    elsewhere: re.Pattern[str]
    lead: re.Pattern[str]
    tail: re.Pattern[str]
    joint: re.Pattern[str]
    hyphened: re.Pattern[str]
    decade: re.Pattern[str]
    worth: re.Pattern[str]
    age_words: Mapping[str, tuple[int, int]]
    age_units: Mapping[str, int]

    def own(self, phrase: str) -> str:
        """Return the words of a noun phrase about its own person: "the boy's mother of two"."""
        return _OWNER.sub("", self.elsewhere.split(phrase, maxsplit=1)[0])

    def sex_in(self, phrase: str) -> str | None:
        """Return the sex that the last word of that meaning states, or None."""
        told = (self.sex.get(word.lower()) for word in reversed(_WORD.findall(phrase)))
        return next((sex for sex in told if sex is not None), None)

    def age_in(self, phrase: str) -> NumberValue | None:
        """Return the age that stands inside a noun phrase: "19-year-old", "teenage"."""
        found = self.hyphened.search(phrase)
        if found is not None:
            number = _number(found["number"].lower())
            age = None if number is None else number // self.age_units[found["unit"].lower()]
            return None if age is None else years(age, age, found.group())
        found = self.worth.search(phrase)
        if found is None:
            return None
        return years(*self.age_words[found.group().lower()], found.group())

    def decade_at(self, text: str, at: int) -> tuple[NumberValue, str | None, int] | None:
        """Return age, sex and end of "in her late thirties" where it begins at a character."""
        found = self.decade.match(text, at)
        if found is None:
            return None
        told = found["told"].lower()
        if told in self.age_words:
            low, high = self.age_words[told]
        else:
            low = DECADE_WORDS[told] if told in DECADE_WORDS else int(told[:2])
            high = low + 9
        age = years(low, high, found["words"])
        if age is None:
            return None
        return age, self.owner_sex.get(found["owner"].lower()), found.end()


def years(
    low: int | None, high: int | None, verbatim: str, *, hedge: str | None = None
) -> NumberValue | None:
    """Return an age in years, None where nobody is so old."""
    if max(low or 0, high or 0) > _OLDEST:
        return None
    return NumberValue(low=low, high=high, verbatim=verbatim, hedge=hedge, unit="years")


@cache
def victim_words() -> VictimWords:
    """Return the words of the file; raises BadLexicon where one of its lists is missing."""
    try:
        return _read(tomllib.loads(lexicon_text(_FILE)))
    except tomllib.TOMLDecodeError as error:
        raise BadLexicon([f"{_FILE}: not TOML: {error}"]) from error
    except (KeyError, TypeError, ValueError) as error:
        raise BadLexicon([f"{_FILE}: no list, or no pattern: {error}"]) from error


def _read(table: Mapping[str, Mapping[str, list[str]]]) -> VictimWords:
    words = table["words"]
    ages = {word: (int(low), int(high)) for word, (low, high) in table["age_words"].items()}
    units = {unit: int(str(number)) for unit, number in table["age_units"].items()}
    owners = {"female": words["female_owner"], "male": words["male_owner"]}
    decades = _any([*DECADE_WORDS, *ages])
    part = f"(?:{_any(words['decade_part'])}[- ]?)?"
    owner = f"(?P<owner>{_any([*words['female_owner'], *words['male_owner']])})"
    decade = f"(?P<told>[1-9]0(?=['’]?s\\b)|(?:{decades})\\b)(?:['’]?s\\b)?"
    return VictimWords(
        sex={word: sex for sex in owners for word in words[sex]},
        owner_sex={word: sex for sex, entries in owners.items() for word in entries},
        elsewhere=_pattern(rf"\b(?:{_any(words['elsewhere'])})\b"),
        lead=_pattern(rf"\s*(?:[,(]\s*)?(?P<word>\b(?:{_any(words['age_lead'])})\s+)?\Z"),
        tail=_pattern(
            rf"\s*(?:(?:{_any(words['age_tail'])})\b)?\s*(?=[,;.)]|{_any(words['age_joint'])}\b|\Z)"
        ),
        joint=_pattern(rf"\s*(?:,|{_any(words['age_joint'])}\b)\s*"),
        hyphened=_pattern(
            rf"\b(?P<number>\d{{1,3}}|[a-z]+(?:-[a-z]+)?)[- ](?P<unit>{_any(units)})s?[- ]old\b"
        ),
        decade=_pattern(rf",?\s*(?P<words>{_any(words['decade_lead'])} {owner} {part}{decade})"),
        worth=_pattern(rf"\b(?:{_any(ages)})\b"),
        age_words=ages,
        age_units=units,
    )


def _any(entries: Iterable[str]) -> str:
    longest_first = sorted(entries, key=lambda entry: (-len(entry), entry))
    return f"(?:{'|'.join(re.escape(entry) for entry in longest_first)})"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    tens, hyphen, ones = word.partition("-")
    values = CARDINALS.get(tens), CARDINALS.get(ones) if hyphen else 0
    return None if None in values else sum(value for value in values if value is not None)
