"""What speaks for or against two accounts being of one happening; each is shown to the reviewer.

A feature puts a pair on one of its levels, ordered from what speaks most against to what speaks
most for, and says in words what it saw; the scorecard has the points of each level. None is not
known, and counts for nothing. No feature says the name of a person.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from rashomon.events.linking.accounts import Account
from rashomon.events.linking.apart import Found, act_day, days_between, dead, site
from rashomon.events.linking.places import place
from rashomon.events.linking.words import cosine
from rashomon.gazetteer import country_name

WORDS = (0.0, 0.05, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3, 0.4)
OPENING = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4)
NAMES = (0, 1, 2, 3, 4, 6, 9)
AGES = (0, 1, 2)
DAYS = (1, 2, 4, 10, 30)
PUBLISHED = (0, 1, 2, 4, 10, 30, 100, 300)
_FEW_NAMES = 3
_SOON = 4
_ANY_TOWN = frozenset({"village"})
_HOURS, _A_DAY = timedelta(hours=3), timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A feature by its name, its levels, and what puts a pair on one of them.

    The levels are ordered from what speaks most against to what speaks most for; the first of them
    that speaks for has `n_against` before it.
    """

    name: str
    levels: tuple[str, ...]
    n_against: int
    find: Callable[[Account, Account], Found]

    @property
    def explanation(self) -> str:
        """The text shown to a reviewer."""
        return " ".join((self.find.__doc__ or "").split())


def words(left: Account, right: Account) -> Found:
    """How alike the words of the two accounts are, rare ones first: 0 nothing, 1 the same."""
    if not (left.is_worded and right.is_worded):
        return None
    return _from(cosine(left.words, right.words), WORDS, "the words are alike by {:.2f}")


def opening(left: Account, right: Account) -> Found:
    """How alike the words of headline and opening are; of two short reports these are all."""
    if left.opening is left.words and right.opening is right.words:
        return None
    if not (left.is_worded and right.is_worded):
        return None
    return _from(cosine(left.opening, right.opening), OPENING, "the openings are alike by {:.2f}")


def names(left: Account, right: Account) -> Found:
    """How many names of two words, of people, streets or bodies, both reports have.

    That there is none says less where one of the two has only a few: a statement names nobody.
    """
    if not left.names or not right.names:
        return None
    n = len(left.names & right.names)
    if n == 0 and min(len(left.names), len(right.names)) <= _FEW_NAMES:
        return "0 of few", "no names in common, and few in one of them"
    return _from(n, NAMES, "{} names in common")


def ages(left: Account, right: Account) -> Found:
    """Whether both tell the same ages of people: an age is no count, and seldom equal by chance."""
    if not left.ages or not right.ages:
        return None
    return _from(len(left.ages & right.ages), AGES, "{} ages in common")


def days(left: Account, right: Account) -> Found:
    """How many days lie between the days that the two tell for it.

    Where only one tells a day, the other is news of the days before it was published.
    """
    if left.days is None or right.days is None:
        return None
    apart = days_between(left.days, right.days)
    if apart == 0:
        both = left.scenery.days is not None and right.scenery.days is not None
        return ("same", "the days told agree") if both else None
    return _within(apart, DAYS, "{} between the days told")


def published(left: Account, right: Account) -> Found:
    """How many days lie between the publication of the two reports."""
    gap = _apart(left, right)
    return None if gap is None else _within(gap, PUBLISHED, "published {} apart")


def court(left: Account, right: Account) -> Found:
    """Whether a report of more than four days later comes from court or marks an anniversary."""
    gap = _apart(left, right)
    if gap is None or gap <= _SOON or left.published is None or right.published is None:
        return None
    later = left if left.published > right.published else right
    if later.is_of_court:
        return "from court", "the later report tells of charges, a trial or an anniversary"
    return "not from court", "the later report tells of no charges, trial or anniversary"


def target(left: Account, right: Account) -> Found:
    """Whether both tell of a target of the same kind: a market, a mosque, a prison."""
    ours, theirs = left.scenery.targets - _ANY_TOWN, right.scenery.targets - _ANY_TOWN
    return _shared(ours, theirs, "both tell of a {}")


def struck(left: Account, right: Account) -> Found:
    """Whether what a noun of attack governs ("the raid on the prison") is the same."""
    ours, theirs = left.scenery.struck - _ANY_TOWN, right.scenery.struck - _ANY_TOWN
    return _shared(ours, theirs, "both tell of an attack on a {}")


def hour(left: Account, right: Account) -> Found:
    """Whether both tell the same hours of a day; other hours count for more with another target."""
    if left.hour is None or right.hour is None:
        return None
    gap = max(left.hour[0] - right.hour[1], right.hour[0] - left.hour[1])
    if gap < _HOURS:
        return "same", "the hours told can be the same"
    if gap > _A_DAY:
        return None
    ours, theirs = left.scenery.targets, right.scenery.targets
    if ours and theirs and not ours & theirs:
        return "other hour and target", "another hour of the day, and another target"
    return "other", "another hour of the day"


def means(left: Account, right: Account) -> Found:
    """Whether both tell of an act of the same kind: a bombing, a shooting, an air strike."""
    return _shared(left.means, right.means, "both tell of {}")


def figures(left: Account, right: Account) -> Found:
    """Whether the largest numbers of dead and of wounded can be the same: no proof."""
    found: Found = None
    for outcome in sorted(left.figures.keys() & right.figures.keys()):
        (low, high), (low2, high2) = left.figures[outcome], right.figures[outcome]
        highs = [h for h in (high, high2) if h is not None]
        if highs and max(low or 0, low2 or 0) > min(highs):
            return "other", f"the numbers of {outcome} differ"
        found = "same", f"the numbers of {outcome} can be the same"
    return found


def actors(left: Account, right: Account) -> Found:
    """Whether both name the same armed actor."""
    return _shared(left.scenery.actors, right.scenery.actors, "both name {}")


def countries(left: Account, right: Account) -> Found:
    """Whether the countries told are the same."""
    ours, theirs = left.scenery.countries, right.scenery.countries
    both = {country_name(code) for code in ours & theirs}
    if both:
        return "same", f"both in {_list(both)}"
    return ("other", "the countries differ") if ours and theirs else None


def quotes(left: Account, right: Account) -> Found:
    """Whether the same words stand in quotation marks in both."""
    if not left.quotes & right.quotes:
        return None
    return "shared", "the same words are quoted in both"


def background(left: Account, right: Account) -> Found:
    """Whether only one of the two tells it as background, as something older than its news."""
    if left.background == right.background:
        return None
    return "one only", "only one of them tells it as background"


def _apart(left: Account, right: Account) -> int | None:
    if left.published is None or right.published is None or left.background or right.background:
        return None
    return abs((left.published - right.published).days)


def _shared(left: frozenset[str], right: frozenset[str], said: str) -> Found:
    if not left or not right:
        return None
    both = left & right
    if both:
        return "same", said.format(_list(both))
    return "other", f"one tells of {_list(left)}, the other of {_list(right)}"


def _from(value: float, edges: Sequence[float], said: str) -> Found:
    return f"{max(e for e in edges if e <= value):g}", said.format(value)


def _within(value: int, edges: Sequence[int], said: str) -> Found:
    level = next((f"up to {e}" for e in edges if value <= e), "more")
    return level, said.format("1 day" if value == 1 else f"{value} days")


def _list(values: Iterable[str]) -> str:
    return " and ".join(sorted(values)[:4])


def _rising(edges: Sequence[float]) -> tuple[str, ...]:
    return tuple(f"{edge:g}" for edge in edges)


def _falling(edges: Sequence[int]) -> tuple[str, ...]:
    return ("more", *(f"up to {edge}" for edge in reversed(edges)))


_SAME = ("other", "same")
_PLACES = (
    *("far", "other name", "other region", "within 100 km", "within 30 km"),
    *("same region", "same large town", "same town", "same small town"),
)

FEATURES = tuple(
    Feature(name=find.__name__, levels=levels, n_against=n_against, find=find)
    for find, levels, n_against in (
        (names, ("0", "0 of few", *_rising(NAMES[1:])), 2),
        (published, _falling(PUBLISHED), 4),
        (words, _rising(WORDS), 2),
        (opening, _rising(OPENING), 2),
        (days, (*_falling(DAYS), "same"), 5),
        (act_day, ("days, other toll", "a day, other toll", "days", "a day"), 4),
        (site, ("far", "within 150 km", "other quarter"), 3),
        (dead, _SAME, 1),
        (ages, _rising(AGES), 1),
        (figures, _SAME, 1),
        (countries, _SAME, 1),
        (court, ("not from court", "from court"), 1),
        (target, _SAME, 1),
        (struck, _SAME, 1),
        (hour, ("other hour and target", "other", "same"), 2),
        (means, _SAME, 1),
        (actors, _SAME, 1),
        (quotes, ("shared",), 0),
        (background, ("one only",), 1),
        (place, _PLACES, 4),
    )
)
"""Every feature, in the order in which they are looked at: what decides most for the least work."""
