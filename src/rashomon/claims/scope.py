"""What a figure counts over: one happening, several, or a war, a year, a week.

Reaches: an aggregate phrase anywhere in the sentence; a cumulative one in the clause of the figure,
or "Since …" with which the sentence opens; a war as what killed, or whose toll it is, not as what
somebody monitors. A running toll has a start and no end ("since March"); a stretch of days or weeks
has both, and a figure over it is of several incidents together (UCDP GED codebook 23.1, clarity 2).
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from rashomon.calendar.words import MONTHS
from rashomon.grammar import Line, Match
from rashomon.types import Quantity, Sentence

CUMULATIVE = "cumulative"
AGGREGATE = "aggregate"
INCIDENT = "incident"

_CLAUSE_END = re.compile(r"[,;:]\s")
_MAIN_BREAK = re.compile(r"[;:]\s")
_NEW_CLAUSE = re.compile(r"\b(?:when|after|where|who|which)\b", re.I)
_REACH = 45
_TOPIC_REACH = 60  # characters in which a sentence names what it is about
_TOPIC_SENTENCES = 2
_LARGE = 100
_PERFECT = re.compile(r"\b(?:has|have) (?:also )?(?:been|left|killed|died|fled|driven|claimed)\b")
# No stretch of time: "has since learned", "since Tuesday's shooting", "missing since Sunday".
_NO_STRETCH = re.compile(
    r"\b(?:has|have|had|was|were) (?:\w+ly )?since\b"
    r"|\bsince (?:the|this|that|yesterday's|last night's|\w+day(?:'s|’s)?(?: \w+'s)?)"
    r" (?:[\w-]+ )?(?:attack|blast|bombing|explosion|raid|strike|shooting|ambush|assault"
    r"|massacre|shelling|stabbing|incident|march|protest)\b"
    r"|\b(?:missing|unaccounted for|trapped) since (?:\w+day|yesterday|the (?:morning|evening))\b"
)
# A time before the report, and no stretch up to it.
_NO_PART = r"(?!(?<=earlier )this month)(?!(?<=early )this month)(?!(?<=late )this month)"
# A year's toll, wherever in the clause; "the deadliest attack this year" counts no year.
_OF_YEAR = re.compile(
    r"(?<!-)\bsince the (?:beginning|start|turn) of (?:the|this|last) (?:year|month|war|conflict)\b"
    r"|\bso far this (?:year|month)\b|\bthis year(?! (?:alone )?(?:told|said))\b"
    r"|\bsince (?:last )?(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b(?! \d{1,2}\b)"
)
_RANKED = re.compile(
    r"\b(?:deadliest|bloodiest|worst|biggest|largest|heaviest|latest|first|second|third|fourth|fifth"
    r"|sixth|seventh|eighth|ninth|tenth|\d+th)\b"
)
_LIST_SIGN = re.compile(r"[;:]\s|,\s(?!(?:[\w'’-]+ ){1,4}(?:and|or)\b)")
_ONE_DEED = re.compile(
    r"\b(?:in|by) (?:the|this|that) (?:\w+ )?"
    r"(?:attack|blast|bombing|explosion|raid|strike|shooting|ambush|shelling)s?\b"
)
_SPAN = re.compile(
    r"\b(?:in|over|during|within) the (?:past|last) (?:[\w-]+ )?(?:days|weeks?|months?|years?)\b"
    r"|\b(?:in|during|over) the week (?:from|of|to|ending|ended|between|up to)\b"
)
# Days or weeks with a last day: "in the past six days". A few days of one deed ("in three days of
# fighting") are no such stretch.
_PAST_DAYS = re.compile(
    r"\b(?:in|over|during|within) the (?:past|last|previous) (?:[\w-]+ )?(?:days|weeks?|month)\b"
)
_NUMBERED_DAYS = re.compile(
    r"\b(?:in|over|within) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) "
    r"(?:days|weeks)\b(?! (?:of|ago|after|before|later|time)\b)"
)
# "bringing the toll of two days of shelling to 16"
_TOLL_OF_DAYS = re.compile(
    r"\b(?:toll|number of dead|number of deaths) (?:of|from|over|in) (?:the )?(?:last |past )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) days\b"
)
# "Total for 12-13 August: 20 civilians", "Conflict deaths this week: 31": a line that adds up days.
_SUM_OF_DAYS = re.compile(
    r"(?:\btotals? (?:for|from|over|between|of) (?:the )?[^:.;]{0,30}"
    r"(?:\d\s?(?:-|–|to|and)\s?\d|\b(?:weeks?|months?|days|period)\b)[^:.;]{0,20}"
    r"|\b(?:this|last) (?:week|month|fortnight)): \Z",
    re.I,
)
# "29 people, including nine soldiers, have died in the past six days"
_INSERTED = re.compile(r", (?:including|among them|most of them|many of them) [^,;:]{1,80},")
_MANY_DEEDS = re.compile(
    r"\b(?:clashes|attacks|raids|(?:air ?)?strikes|incidents|shootings|bombings|ambushes|killings"
    r"|violence|unrest|battles)\b"
)
# "Last year, 19 aid workers were killed in the country": no attack, and the whole land.
_YEARLY = re.compile(r"(?:last year|this year|in (?:19|20)\d\d|in all of (?:19|20)\d\d)\b")
# "In May, landmines killed 31 people": a month with which the sentence opens, and many attacks.
_MONTHLY = re.compile(
    r"(?:last (?:week|month)|(?:in|during|between|from|throughout) (?:early |late |mid-)?"
    rf"(?:{'|'.join(MONTHS)})(?: (?:19|20)\d\d)?"
    rf"(?: (?:and|to) (?:{'|'.join(MONTHS)})(?: (?:19|20)\d\d)?)?),? "
)
_MANY = re.compile(
    r"\b(?:attacks|bombs|bombings|blasts|explosions|raids|strikes|airstrikes|ambushes|assaults"
    r"|shootings|clashes|killings|murders|mines|landmines|incidents|drones|rockets|shells)\b"
)
_ONE = re.compile(
    r"\b(?:an?|the|this|that) (?:[\w-]+ ){0,3}"
    r"(?:attack|bomb|bombing|blast|explosion|raid|strike|airstrike|ambush|assault|shooting|mine)\b"
)
_WIDE = re.compile(
    r"\b(?:in|across|throughout) the (?:whole |entire )?(?:country|region|province|world)\b"
    r"|\b(?:nationwide|worldwide|countrywide|around the world)\b"
)
_DAYS_OF = re.compile(r"(?:the )?[\w-]+ (?:days|weeks|months) of [a-z]", re.I)


class Wording:
    """The phrases that make a figure one over more than a happening."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        wars = "|".join(map(re.escape, words["war_noun"]))
        self._cumulative = _text_pattern(words["cumulative_cue"])
        self._tracking = _text_pattern(words["tracking"])
        self._wars = re.compile(
            rf"{_text_pattern(words['long_running']).pattern}"
            rf"|\b[\w-]+-year(?:-old|-long)? (?:\w+ )?(?:{wars})\b"
        )
        self._topic = re.compile(rf"\b(?:{wars})\b")

    def is_cumulative(self, line: Line, match: Match) -> bool:
        """Say whether the words around a match count over a war or a stretch of time."""
        text = line.sentence.text
        start, end = (at - line.sentence.start for at in line.span(match.start, match.end))
        before = _CLAUSE_END.split(text[max(0, start - _REACH) : start])[-1]
        before = _NEW_CLAUSE.split(before)[-1]
        end -= text[end - 1] in ",;:"
        after = _CLAUSE_END.split(text[end : end + _REACH])[0]
        opening = _CLAUSE_END.split(text[:_REACH])[0] if start > 0 else ""
        since = opening if opening.startswith("Since") else ""
        near = f"{since} {before}{text[start:end]}{after}".lower()
        near = _NO_STRETCH.sub("", near)
        cue = self._cumulative.search(near)
        told = f"{_CLAUSE_END.split(text[:start])[-1]}{text[start:end]}{after}".lower()
        is_running = cue is not None and not _is_ranked(told, told.find(cue[0]))
        return is_running or _is_of_year(text, start, end) or self._is_of_war(text, start, end)

    def _is_of_war(self, text: str, start: int, end: int) -> bool:
        """Say whether a war kills in the main clause, or the match itself gives its toll."""
        earlier = _MAIN_BREAK.split(text[:start].lower())[-1] + text[start:end].lower()
        return any(
            self._tracking.search(earlier, 0, found.start()) is None
            for found in self._wars.finditer(earlier)
        )

    def is_about_war(self, text: str) -> bool:
        """Say whether a sentence opens with a war: "The conflict erupted in March 2011"."""
        opening = text[:_TOPIC_REACH].lower()
        found = self._topic.search(opening)
        return found is not None and self._tracking.search(opening) is None


class Chronicle:
    """The sentences of one report, some of which turn from its event to a war or to weeks."""

    def __init__(self, sentences: Sequence[Sentence], wording: Wording) -> None:
        self._wars = {s.index for s in sentences if wording.is_about_war(s.text)}

    def is_running(self, sentence: Sentence, at: int, count: Quantity, *, told: bool) -> bool:
        """Say whether a figure that begins at a place of the text is a running toll.

        `told`: the report has counted people of its event; before that, days of fighting are it.
        """
        if told and _is_over_time(sentence.text, at - sentence.start):
            return True
        if count.low is None or count.low < _LARGE:
            return False
        text = sentence.text.lower()
        about = range(sentence.index - _TOPIC_SENTENCES, sentence.index + 1)
        is_war = any(n in self._wars for n in about)
        return is_war and _PERFECT.search(text) is not None and _ONE_DEED.search(text) is None


def is_over_days(text: str, at: int) -> bool:
    """Say whether the clause of a figure tells a stretch of days or weeks with a last day."""
    before, after = _clause(text, at)
    said = f"{before}{after}".lower()
    return _PAST_DAYS.search(said) is not None or _NUMBERED_DAYS.search(said) is not None


def is_over_deeds(text: str, at: int) -> bool:
    """Say whether a figure counts several deeds over days: "29 in the past six days in clashes".

    A number of days that the deed itself does not have ("killed 29 people in six days") is enough.
    """
    if _SUM_OF_DAYS.search(text[:at]):
        return True
    before, after = _clause(text, at)
    said = f"{before}{after}".lower()
    if _NUMBERED_DAYS.search(after.lower()) or _TOLL_OF_DAYS.search(said):
        return True
    return _PAST_DAYS.search(said) is not None and _MANY_DEEDS.search(said) is not None


def _is_of_year(text: str, start: int, end: int) -> bool:
    """Say whether the clause of a figure, however long, ends with "since the start of the year"."""
    clause = f"{text[start:end]}{_LIST_SIGN.split(text[end:])[0]}".lower()
    found = _OF_YEAR.search(clause)
    return found is not None and not _is_ranked(clause, found.start())


def _is_ranked(clause: str, at: int) -> bool:
    """Say whether a time only ranks the deed: "the deadliest since the start of the year"."""
    return _RANKED.search(clause, 0, max(0, at)) is not None


def _clause(text: str, at: int) -> tuple[str, str]:
    """Return the clause of a figure before and after the place where it begins."""
    before = _NEW_CLAUSE.split(_MAIN_BREAK.split(text[:at])[-1])[-1]
    after = _NEW_CLAUSE.split(_CLAUSE_END.split(_INSERTED.sub("", text[at:]))[0])[0]
    return before, after


def _is_over_time(text: str, at: int) -> bool:
    """Say whether the clause of a figure tells a stretch of days: "in the past seven days".

    So does a year with which the sentence opens, where it speaks of a whole country, and a month
    where it speaks of many attacks.
    """
    low = text.lower()
    if _YEARLY.match(low) and _WIDE.search(low):
        return True
    if _MONTHLY.match(low) and _MANY.search(low) and not _ONE.search(low):
        return True
    before, after = _clause(text, at)
    return _SPAN.search(f"{before}{after}".lower()) is not None or bool(_DAYS_OF.match(before))


def _text_pattern(entries: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern over lower-case text: times have folded by the time a line is read."""
    return re.compile(rf"\b{_NO_PART}(?:{'|'.join(re.escape(e) for e in entries)})\b(?! monitor)")
