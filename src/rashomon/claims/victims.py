"""Whom a claim counts, where its words say it: name, age and sex of a victim.

They come from the words in and beside the group: "Ilko Varn, 34", "19-year-old Mara Dolen", "her
baby son", "a man in his forties". The sex comes from a word that means it, never from a first name.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.claims.coordination import Figure
from rashomon.claims.victim_words import VictimWords, victim_words, years
from rashomon.types import Mention, NumberValue, Sentence, Victim

_SIGNS = ",;:()"
# Ages stand within so many characters of the person.
_REACH = 60
# Start and end in the sentence's text, and the number that stands there.
_Number = tuple[int, int, NumberValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Person:
    """A figure in its sentence, by characters of the sentence's text.

    `name_start` and `name_end` are those of the name or the noun.
    """

    text: str
    start: int
    name_start: int
    name_end: int
    end: int
    is_named: bool
    is_several: bool

    @property
    def phrases(self) -> list[str]:
        """Return the noun phrases that say who it is: the noun, or what stands about the name."""
        if not self.is_named:
            return [self.text[self.name_start : self.name_end]]
        aside = self.text[self.name_end : self.end]
        for sign in _SIGNS:
            aside = aside.replace(sign, "\n")
        return [self.text[self.start : self.name_start].rstrip(), *aside.splitlines()]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """An age, the sex where "her" or "his" tells it, and where the words end."""

    age: NumberValue
    end: int
    sex: str | None = None


class Victims:
    """Who the victims of one report are; made of its sentences with their mentions."""

    def __init__(self, marked: Sequence[tuple[Sentence, Sequence[Mention]]]) -> None:
        self._mentions = {sentence.index: mentions for sentence, mentions in marked}

    def victim(self, figure: Figure, sentence: Sentence) -> Victim | None:
        """Return what the words tell of the one whom a figure counts; of several, their ages.

        None where they tell neither name nor age nor sex.
        """
        is_one = figure.count.low == figure.count.high == 1 and figure.form != "counted"
        if not is_one and figure.form != "counted":
            return None
        person, words = _person(figure, sentence), victim_words()
        told = self._told(person, sentence, words)
        sexes = {sex for phrase in person.phrases if (sex := words.sex_in(words.own(phrase)))}
        sex = sexes.pop() if len(sexes) == 1 else None if told is None else told.sex
        if told is None and (not is_one or (figure.name is None and sex is None)):
            return None
        return Victim(
            name=figure.name,
            age=None if told is None else told.age,
            sex=sex,
            role=figure.role,
            start=figure.start,
            end=max(figure.end, sentence.start + (0 if told is None else told.end)),
        )

    def _told(self, person: _Person, sentence: Sentence, words: VictimWords) -> _Told | None:
        for phrase in person.phrases:
            age = words.age_in(words.own(phrase))
            if age is not None:
                return _Told(age=age, end=person.end)
        decade = words.decade_at(person.text, person.end)
        if decade is not None:
            return _Told(age=decade[0], sex=decade[1], end=decade[2])
        numbers = [
            (mention.start - sentence.start, mention.end - sentence.start, mention.value)
            for mention in self._mentions.get(sentence.index, ())
            if isinstance(mention.value, NumberValue)
            and person.name_end < mention.start - sentence.start < person.end + _REACH
        ]
        return _beside(person, numbers, words)


def _person(figure: Figure, sentence: Sentence) -> _Person:
    group, offset = figure.group, sentence.start
    return _Person(
        text=sentence.text,
        start=figure.start - offset,
        name_start=(figure.start if group.start is None else group.start) - offset,
        name_end=(figure.end if group.end is None else group.end) - offset,
        end=figure.end - offset,
        is_named=figure.form == "named",
        is_several=figure.form == "counted",
    )


def _beside(person: _Person, numbers: Sequence[_Number], words: VictimWords) -> _Told | None:
    """Return the number of years after a person: ", 34,", "(24)", "aged 8 and 12"."""
    for i, (start, end, number) in enumerate(numbers):
        since = person.end if start >= person.end else person.name_end
        lead = words.lead.match(person.text[:start], since) if start > since else None
        if lead is None or (lead["word"] is None and words.tail.match(person.text, end) is None):
            continue
        more = numbers[i + 1 :] if person.is_several and lead["word"] is not None else ()
        ages, end = _joined(person, (number, end), more, words)
        return _range(person, ages, (start, end))
    return None


def _joined(
    person: _Person,
    first: tuple[NumberValue, int],
    more: Sequence[_Number],
    words: VictimWords,
) -> tuple[list[NumberValue], int]:
    """Return the ages of several people, and where the last ends."""
    number, end = first
    ages = [number]
    for start, other_end, other in more:
        joint = words.joint.match(person.text, end)
        if joint is None or joint.end() != start:
            break
        ages.append(other)
        end = other_end
    return ages, end


def _range(person: _Person, ages: Sequence[NumberValue], at: tuple[int, int]) -> _Told | None:
    """Return the interval that holds all of the ages; an open end stays open."""
    lows, highs = [age.low for age in ages], [age.high for age in ages]
    age = years(
        None if None in lows else min(low for low in lows if low is not None),
        None if None in highs else max(high for high in highs if high is not None),
        person.text[slice(*at)],
        hedge=ages[0].hedge if len(ages) == 1 else None,
    )
    return None if age is None else _Told(age=age, end=at[1])
