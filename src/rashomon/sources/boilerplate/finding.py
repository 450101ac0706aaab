"""Which lines of a text are page furniture and no part of the report."""

import re
from collections.abc import Iterable, Iterator

from rashomon.sources.boilerplate.banner import page_dates
from rashomon.sources.boilerplate.patterns import line_key
from rashomon.sources.boilerplate.rules import FurnitureRule, FurnitureRules, furniture_rules
from rashomon.sources.boilerplate.slugs import slugs
from rashomon.sources.texts.mastheads import MASTHEAD, masthead_of
from rashomon.text import lines
from rashomon.types import Boilerplate

_LONGEST = 400  # characters of a line of furniture, and of the edges of a longer line
_PIECE_END = re.compile(r"[.!?…][\"”’')\]]*(?=\s|[A-Z\[(©])")
_STOPS = frozenset(".!?…:;")
_CLOSING = "\"”’')]» "
_MOST_LINKS = 10
_LONGEST_LINK = 160
_MENU_BARS = 3
_MENU_WORDS = 4
_LABELS = re.compile(r"(?:\[[A-Z][A-Za-z ]{1,24}\][ \t]*){1,8}")


def find(text: str) -> tuple[Boilerplate, ...]:
    """Return the furniture of a text in order: whole lines, ends of lines, fixed phrases.

    What is returned never overlaps.
    """
    rules = furniture_rules()
    spans = list(lines(text))
    masthead = masthead_of(text)
    found = page_dates(text, spans, rules.page_date)
    found.extend(slugs(text, spans))
    if masthead is not None:
        found.append(Boilerplate(start=masthead.start, end=masthead.end, reason=MASTHEAD))
    n_links = 0
    for start, end in spans:
        if _is_menu(text, start, end):
            found.append(Boilerplate(start=start, end=end, reason="menu of the page"))
            continue
        cuts = list(_cut(text, start, end, rules))
        if n_links and not cuts and _is_link(text, start, end):
            n_links -= 1
            found.append(Boilerplate(start=start, end=end, reason="link to another report"))
            continue
        found.extend(Boilerplate(start=a, end=b, reason=rule.reason) for a, b, rule in cuts)
        if not cuts:
            n_links = 0
        elif cuts[-1][1] == end and cuts[-1][2].begins_list:
            n_links = _MOST_LINKS
    found.extend(_phrases(text, rules))
    return tuple(_apart(found))


def _cut(
    text: str, start: int, end: int, rules: FurnitureRules
) -> Iterator[tuple[int, int, FurnitureRule]]:
    """Yield the furniture of one line: all of it, or what stands at its two edges."""
    if end - start <= _LONGEST:
        rule = _rule_of(text, start, end, rules)
        if rule is not None:
            yield start, end, rule
            return
    pieces = _edge_pieces(text, start, end)
    if len(pieces) == 1:
        return
    kinds = [_rule_of(text, a, b, rules) for a, b in pieces]
    if all(kinds) and end - start <= 2 * _LONGEST:
        yield from ((a, b, kind) for (a, b), kind in zip(pieces, kinds, strict=True) if kind)
        return
    for numbers in (range(len(pieces)), range(len(pieces) - 1, -1, -1)):
        for i in numbers:
            kind = kinds[i]
            if kind is None or kind.where == "line":
                break
            yield *pieces[i], kind


def _edge_pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of a line, roughly; of a long line those at its two ends."""
    ends = [m.end() for m in _PIECE_END.finditer(text, start, min(end, start + _LONGEST))]
    if end - start > _LONGEST:
        ends += [
            m.end() for m in _PIECE_END.finditer(text, max(start + _LONGEST, end - _LONGEST), end)
        ]
    pieces = []
    for cut in [*ends, end]:
        left = start
        while left < cut and text[left].isspace():
            left += 1
        if left < cut:
            pieces.append((left, cut))
        start = cut
    return pieces


def _rule_of(text: str, start: int, end: int, rules: FurnitureRules) -> FurnitureRule | None:
    if end - start > _LONGEST:
        return None
    for rule, pattern in rules.by_key.get(line_key(text, start, end), ()):
        if pattern.matches(text, start, end):
            return rule
    return None


def _is_menu(text: str, start: int, end: int) -> bool:
    """Say whether a line is a row of short labels between bars, or in brackets."""
    if _LABELS.fullmatch(text, start, end):
        return True
    if end - start > _LONGEST or text.count(" | ", start, end) < _MENU_BARS:
        return False
    return all(len(label.split()) <= _MENU_WORDS for label in text[start:end].split(" | "))


def _is_link(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_LINK and text[start:end].rstrip(_CLOSING)[-1:] not in _STOPS


def _phrases(text: str, rules: FurnitureRules) -> Iterator[Boilerplate]:
    folded = text.lower()
    for rule, pattern in rules.anywhere:
        if pattern.anchor in folded:
            for match in pattern.anywhere.finditer(text):
                yield Boilerplate(start=match.start(), end=match.end(), reason=rule.reason)


def _apart(found: Iterable[Boilerplate]) -> Iterator[Boilerplate]:
    """Yield the stretches in order; of two that overlap, the one that begins first."""
    last = 0
    for stretch in sorted(found, key=lambda b: (b.start, -b.end)):
        if stretch.start >= last:
            yield stretch
            last = stretch.end
