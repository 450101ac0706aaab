"""Counts of some of the dead: "14 of the dead have been identified" tells of no smaller toll.

"Of the dead", "of those killed", "of the victims": whatever the verb, the number is a part of
them, and never everyone. So is "of them" beside a count of the killed.
"""

import re
from dataclasses import replace

from rashomon.claims.coordination import Figure
from rashomon.claims.told import Told
from rashomon.grammar import Line

_REACH = 60  # characters of "of the six civilian victims"
_WHOSE = r"(?:the|those|these|its|their|our|his|her|my)"
_THE_DEAD = r"(?:dead|killed|slain|deceased|martyred|martyrs|victims|fatalities|bodies|corpses)"
_OF_THE_DEAD = re.compile(rf"\s+of\s+{_WHOSE}\s+{_THE_DEAD}\b(?!\s+of\b)", re.I)
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those)\b(?!\s+(?:killed|who)\b)", re.I)
_NO_LABEL = re.compile(rf"(?:{_WHOSE}\s+)?{_THE_DEAD}\Z", re.I)


def as_part_of_the_dead(figure: Figure, outcome: str, line: Line, told: Told) -> Figure:
    """Return a count of the killed as a part where its own words say "of the dead"."""
    if outcome != "killed" or figure.group.relation is not None or figure.form != "counted":
        return figure
    of_them = told.counted_before(outcome, line.sentence) and _says(_OF_THEM, figure, line)
    if not of_them and not _says(_OF_THE_DEAD, figure, line):
        return figure
    label = figure.group.label or ""
    known = replace(figure.group, relation="subset")
    if _NO_LABEL.match(label):
        known = replace(known, label=None, start=None, end=None)
    return replace(figure, group=known)


def _says(words: re.Pattern[str], figure: Figure, line: Line) -> bool:
    """Say whether some words follow the number of a figure."""
    sentence = line.sentence
    at = sentence.text.find(figure.count.verbatim, figure.start - sentence.start)
    after = at + len(figure.count.verbatim)
    return at >= 0 and words.match(sentence.text, after, after + _REACH) is not None
