"""Figures that somebody takes back or calls untrue: "withdrew its report that 11 people died".

Whose own figure it is decides: what a body says of its earlier figure is a retraction, what it says
of a report by others is a denial. A notice of correction takes back what "an earlier version" said.
"""

import re
from dataclasses import replace
from functools import cache

from rashomon.claims.subjects import subject_before
from rashomon.grammar import Grammar, Line
from rashomon.types.inner import inner

_KNOWN = re.compile(
    r"(?:(?:any|all|most|some|one) of )?(?:the|those|these) "
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|dead|victims|people|men|women|killed)",
    re.I,
)
RETRACTED, DENIES = "retracted", "denies"


@inner
class Disowned:
    """Words of a line, by symbols, that somebody disowns; `by` are the symbols of that body.

    `by` is None where whoever is quoted for the words speaks; `by_report` says that the report
    itself does.
    """

    stance: str
    start: int
    end: int
    by: tuple[int, int] | None = None
    by_report: bool = False


class DisownedReader:
    """The words of taking back and of calling untrue, as patterns of one grammar."""

    def __init__(self, grammar: Grammar) -> None:
        lists = grammar.alphabet.list_pattern
        self._grammar = grammar
        other = f"{lists('and', 'conjunction')}[^,.;:]{{0,3}}{lists('say', 'say_toll')}"
        words = f'(?:(?!{other})(?:[^,.;:"“”]|,(?!{lists("and", "conjunction", "gerund")})))'
        verb = f"(?:{lists('be', 'have', 'adverb')}){{1,4}}"
        noun = f"(?P<own>{lists('possessive')})?[^,.;:]{{0,2}}?(?:{lists('told_figure')})"
        of = f"(?:{lists('that')}|{lists('of')})"
        names = ("take_back", "deny", "dispute", "call_so", "untrue", "version", "no_proof")
        self._first = grammar.alphabet.telling_symbols(names)
        self._taken = re.compile(
            f"(?P<verb>{lists('take_back', 'deny', 'dispute')})(?:{lists('article')})?"
            f"{noun}{of}(?P<said>{words}{{1,30}})"
        )
        self._untrue = re.compile(
            f"(?P<earlier>{lists('possessive', 'superseded_cue')})?{lists('told_figure')}"
            f"{of}(?P<said>{words}{{1,30}}?){verb}"
            f"(?:(?P<taken>{lists('take_back')})|{lists('untrue', 'deny', 'dispute')})"
        )
        self._called = re.compile(
            f"(?P<verb>{lists('call_so')})(?:{lists('article')})?{noun}{of}"
            f"(?P<said>{words}{{1,30}}?)(?:{lists('as_so')})?"
            f"(?:{lists('adverb')}){{0,2}}{lists('untrue')}"
        )
        # "the ministry's", "the army of Orrel's"
        whose = f"(?:[^,.;:]{{0,6}}?(?:{lists('told_figure')}))?"
        self._unproved = re.compile(
            f"(?P<verb>{lists('found_none')})(?P<none>{lists('no_proof')})"
            f"(?:{lists('proof_of')})?{whose}{of}(?P<said>{words}{{1,30}})"
        )
        self._version = re.compile(
            f"{lists('superseded_cue', 'original')}{lists('version')}[^.;]{{0,8}}?"
            f"{lists('say', 'say_toll', 'misstated')}(?P<said>{words}{{1,30}})"
        )
        self._taking_back = re.compile(lists("take_back"))

    def around(self, line: Line, at: int) -> Disowned | None:
        """Return what disowns the words in which a symbol stands, None if nothing does."""
        if self._first.isdisjoint(line.symbols):
            return None
        return next((d for d in self._all(line) if d.start <= at < d.end), None)

    def _all(self, line: Line) -> list[Disowned]:
        unproved = (m for m in self._unproved.finditer(line.symbols) if not _is_of_known(m, line))
        verbs = (
            *unproved,
            *self._taken.finditer(line.symbols),
            *self._called.finditer(line.symbols),
        )
        found = [self._by_subject(m, line) for m in verbs]
        for match in self._untrue.finditer(line.symbols):
            is_own = match["taken"] is not None or match["earlier"] is not None
            found.append(_without_body(match, RETRACTED if is_own else DENIES))
        versions = self._version.finditer(line.symbols)
        found.extend(replace(_without_body(m, RETRACTED), by_report=True) for m in versions)
        return found

    def _by_subject(self, match: re.Match[str], line: Line) -> Disowned:
        first, last, _ = subject_before(line, match.start(), self._grammar)
        is_own = self._taking_back.match(match["verb"]) is not None
        found = _without_body(match, RETRACTED if is_own else DENIES)
        is_told = first < last and line.lowered[last - 1] not in ("we", "i", "there")
        return replace(found, by=(first, last) if is_told else None)


def _is_of_known(match: re.Match[str], line: Line) -> bool:
    """Say whether the dead are presupposed: "no evidence that the 37 dead were fighters"."""
    return _KNOWN.match(line.text(match.start("said"), match.end("said"))) is not None


def _without_body(match: re.Match[str], stance: str) -> Disowned:
    """Return what is disowned, from the noun on: "the toll of 60 was exaggerated"."""
    return Disowned(stance=stance, start=match.start(), end=match.end("said"))


@cache
def disowned_reader(grammar: Grammar) -> DisownedReader:
    """Return the reader of a grammar, made once."""
    return DisownedReader(grammar)
