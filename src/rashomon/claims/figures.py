"""Casualty and other counts: from a match of the grammar to claims with numbers."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.claims.context import Context
from rashomon.claims.coordination import Figure, carried_group, read_figures
from rashomon.claims.groups import is_thing
from rashomon.claims.workshop import Workshop
from rashomon.grammar import Line, Match
from rashomon.ids import content_id
from rashomon.types import Claim, Group, Quantity, Span

OUTCOMES = frozenset(
    [
        "killed",
        "wounded",
        "captured",
        "escaped",
        "freed",
        "recaptured",
        "missing",
        "abducted",
        "displaced",
        "detained",
        "trapped",
        "attackers",
        "strength",
        "casualties_undifferentiated",
    ]
)
CASUALTY_OUTCOMES = frozenset({"killed", "wounded", "casualties_undifferentiated"})
_SLOTS = ("people", "counted", "number", "others")


def figure_claims(line: Line, matches: Sequence[Match], workshop: Workshop) -> list[Claim]:
    """Return the claims of a line's matches that count people."""
    claims: list[Claim] = []
    for match in matches:
        words = _gives(match, line, workshop)
        if words[0] not in OUTCOMES:
            continue
        context = workshop.contexts.read(line, match)
        if context.dropped is not None and "nobody" not in words:
            continue
        figures = [f for f in _figures(match, line, workshop, words) if not _is_definite(f, line)]
        claims.extend(_claims(match, line, workshop, (words, context, figures)))
    return _share_groups(claims)


def _gives(match: Match, line: Line, workshop: Workshop) -> list[str]:
    """Return the words of the rule's `gives`; `{trigger}` is the list of the trigger word."""
    words = match.rule.gives.split()
    if words[0] != "{trigger}":
        return words
    symbol = line.symbols[match.trigger]
    for name in match.rule.pattern.lists:
        if name in OUTCOMES and symbol in workshop.grammar.alphabet.first_symbols([name]):
            return [name, *words[1:]]
    return ["?"]


def _figures(match: Match, line: Line, workshop: Workshop, words: Sequence[str]) -> list[Figure]:
    if "nobody" in words:
        start, end = line.span(match.start, match.start + 1)
        text = line.text(match.start, match.start + 1)
        none = Quantity(low=0, high=0, verbatim=text)
        group = Group(label=None)
        return [Figure(at=match.start, start=start, end=end, count=none, group=group, form="none")]
    figures: list[Figure] = []
    for name in _SLOTS:
        if name in match.slots:
            figures.extend(read_figures(line, match.slots[name], workshop.grammar))
    figures = [f for f in figures if not is_thing(f.group.label, workshop.grammar)]
    if words[1:2] == ["if"]:
        lists = workshop.grammar.lexicon.words
        heads = frozenset(w for name in words[2:] for w in lists[name])
        figures = [f for f in figures if _is_about(f, heads)]
    if words[1:2] == ["inside"] and not workshop.facilities.is_subject(match, line, words[2]):
        return []
    if words[1:2] == ["inside"]:
        figures = [f for f in figures if f.group.label is None]
    if words[0] not in CASUALTY_OUTCOMES:
        figures = [f for f in figures if f.form != "plural"]
    if words[0] == "attackers":
        figures = [f for f in figures if f.group.status in ("non_state_fighters", "unknown")]
    return figures


def _is_definite(figure: Figure, line: Line) -> bool:
    """Say whether the words take up people already told of: "the villagers", "these men"."""
    taken_up = ("the", "these", "those", "this", "that", "all", "both", "how", "what", "which")
    first = line.text(figure.at, figure.at + 1).split()[0].lower()
    return figure.form == "plural" and first in taken_up


def _is_about(figure: Figure, heads: frozenset[str]) -> bool:
    label = (figure.group.label or "").lower().split()
    return not heads.isdisjoint(label)


def _claims(
    match: Match,
    line: Line,
    workshop: Workshop,
    found: tuple[list[str], Context, list[Figure]],
) -> list[Claim]:
    words, context, figures = found
    claims: list[Claim] = []
    for figure in figures:
        start, end = _quote(line, match, figure, alone=len(figures) == 1)
        claim = _claim(match, line, workshop, (words, context, figure, start, end))
        if figure.group.relation == "subset" and claims:
            whole = next((c for c in reversed(claims) if c.part_of is None), None)
            claim = replace(claim, part_of=None if whole is None else whole.id)
        claims.append(claim)
    return claims


def _quote(line: Line, match: Match, figure: Figure, *, alone: bool) -> tuple[int, int]:
    """Return the words of a claim: the whole match, or figure and trigger of a longer list."""
    last = match.end
    while last > match.start + 1 and line.symbols[last - 1] in ",.;:":
        last -= 1
    whole = line.span(match.start, last)
    if alone:
        return min(whole[0], figure.start), max(whole[1], figure.end)
    trigger = line.span(match.trigger, match.trigger + 1)
    return min(figure.start, trigger[0]), max(figure.end, trigger[1])


def _claim(
    match: Match,
    line: Line,
    workshop: Workshop,
    found: tuple[list[str], Context, Figure, int, int],
) -> Claim:
    words, context, figure, start, end = found
    document, sentence = workshop.document, line.sentence
    outcome = words[0]
    quote = document.text[start:end]
    is_casualty = outcome in CASUALTY_OUTCOMES
    superseded = "superseded" in words or context.superseded
    return Claim(
        id=content_id("c", document.id, start, end, figure.start, outcome, match.rule.id),
        document=document.id,
        quote=quote,
        start=start,
        end=end,
        rule=match.rule.id,
        kind="casualty" if is_casualty else "count",
        sentence=Span(start=sentence.start, end=sentence.end),
        outcome=outcome,
        count=figure.count,
        group=workshop.actors.with_actor(figure.group),
        source=workshop.attributions.source_at(sentence, figure.start, figure.end),
        scope=context.scope,
        stance=workshop.attributions.stance_at(sentence, figure.start, figure.end),
        as_of="superseded" if superseded else None,
        sentence_index=sentence.index,
    )


def _share_groups(claims: list[Claim]) -> list[Claim]:
    """Give "several more" the group of the claim before it in the sentence."""
    shared: list[Claim] = []
    for claim in claims:
        group = claim.group
        if group is not None and group.label is None and group.relation in ("rest", "added"):
            before = next((c.group for c in reversed(shared) if c.group and c.group.label), None)
            if before is not None:
                claim = replace(claim, group=carried_group(before, group))
        shared.append(claim)
    return shared
