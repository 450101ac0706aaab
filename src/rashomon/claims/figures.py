"""Casualty and other counts: from a match of the grammar to claims with numbers."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.claims.context import Context
from rashomon.claims.coordination import Figure, carried_group
from rashomon.claims.counting import Gives, count_people
from rashomon.claims.disowned import Disowned
from rashomon.claims.increments import with_increments
from rashomon.claims.scope import AGGREGATE, CUMULATIVE, INCIDENT, is_over_days, is_over_deeds
from rashomon.claims.told import CASUALTY_OUTCOMES
from rashomon.claims.workshop import Workshop
from rashomon.grammar import Line, Match
from rashomon.ids import content_id
from rashomon.types import Claim, Group, Sentence, Source, Span

OUTCOMES = frozenset(
    (
        "killed wounded captured escaped freed recaptured missing abducted displaced detained "
        "trapped attackers strength casualties_undifferentiated"
    ).split()
)
# The outcome of a list that is not called after it.
_OUTCOME_OF = {"dead": "killed", "deaths": "killed", "injuries": "wounded"}


def figure_claims(line: Line, matches: Sequence[Match], workshop: Workshop) -> list[Claim]:
    """Return the claims of a line's matches that count people."""
    if workshop.theme.dropped(line) is not None:
        return []
    claims: list[Claim] = []
    for match in matches:
        gives = gives_of(match, line, workshop)
        if gives.outcome not in OUTCOMES:
            continue
        context = workshop.contexts.read(line, match)
        if context.dropped is not None and not gives.has("nobody"):
            continue
        figures = count_people(match, line, workshop, gives)
        if gives.has("alike") and claims:
            figures = [_alike(f, claims[-1].group) for f in figures]
        workshop.told.note(figures, gives.outcome, line.sentence)
        claims.extend(_claims(match, line, workshop, (gives, context, figures)))
    return with_increments(_share_groups(claims))


def _alike(figure: Figure, before: Group | None) -> Figure:
    """Return a bare count with the side of those before it: "12 soldiers killed and 27 hurt"."""
    if before is None or figure.group.label is not None:
        return figure
    group = replace(figure.group, status=before.status, category=before.category)
    return replace(figure, group=group)


def gives_of(match: Match, line: Line, workshop: Workshop) -> Gives:
    """Return what the rule gives.

    `{trigger}` is the list in which the trigger word stands; `same` is what the sentence before
    told of ("Two men died. They were identified as …"), and after it what holds where that told
    of nothing.
    """
    outcome, *conditions = match.rule.gives.split()
    if outcome == "{trigger}":
        words = line.symbols[match.trigger : match.trigger_end]
        names = [n for n in match.rule.pattern.lists if n in OUTCOMES or n in _OUTCOME_OF]
        name = next((n for n in names if workshop.grammar.is_entry(n, words)), "?")
        outcome = _OUTCOME_OF.get(name, name)
    if outcome == "same":
        outcome = workshop.told.outcome_before(line.sentence) or (*conditions, "?")[0]
    return Gives(outcome=outcome, words=tuple(conditions))


def _claims(
    match: Match,
    line: Line,
    workshop: Workshop,
    found: tuple[Gives, Context, list[Figure]],
) -> list[Claim]:
    gives, context, figures = found
    claims: list[Claim] = []
    for figure in figures:
        start, end = _quote(line, match, figure, alone=len(figures) == 1)
        claim = _claim(match, line, workshop, (gives, context, figure, start, end))
        if figure.group.relation == "subset" and claims and not _is_beside(match, gives):
            whole = next((c for c in reversed(claims) if c.part_of is None), None)
            if whole is not None:
                scope = claim.scope if whole.scope == INCIDENT else whole.scope
                claim = replace(claim, part_of=whole.id, scope=scope)
        claims.append(claim)
    return claims


def _is_beside(match: Match, gives: Gives) -> bool:
    """Say whether the parts of a rule stand side by side: "nine were boys and one was a man"."""
    return gives.has("part") and "kind" in match.slots


def _quote(line: Line, match: Match, figure: Figure, *, alone: bool) -> tuple[int, int]:
    """Return the words of a claim: the whole match, or figure and trigger of a longer list."""
    last = match.end
    while last > match.start + 1 and line.symbols[last - 1] in ",.;:":
        last -= 1
    whole = line.span(match.start, last)
    if "victims" in match.slots and "counted" in match.slots:  # "and another 14 at the station"
        return figure.start, whole[1]
    if alone:
        return min(whole[0], figure.start), max(whole[1], figure.end)
    trigger = line.span(match.trigger, match.trigger_end)
    return min(figure.start, trigger[0]), max(figure.end, trigger[1])


def _claim(
    match: Match,
    line: Line,
    workshop: Workshop,
    found: tuple[Gives, Context, Figure, int, int],
) -> Claim:
    gives, context, figure, start, end = found
    document, sentence = workshop.document, line.sentence
    outcome = gives.outcome
    quote = document.text[start:end]
    is_casualty = outcome in CASUALTY_OUTCOMES
    superseded = gives.has("superseded") or context.superseded or figure.superseded
    return Claim(
        id=content_id("c", document.id, start, end, figure.start, outcome, match.rule.id),
        document=document.id,
        quote=quote,
        start=start,
        end=end,
        rule=match.rule.id,
        kind="casualty" if is_casualty else "count",
        sentence=Span(start=sentence.start, end=sentence.end, text=sentence.text),
        outcome=outcome,
        count=None if figure.form == "rest" else figure.count,
        group=workshop.actors.with_actor(figure.group),
        source=_source(context.disowned, line, figure, workshop),
        scope=_scope(context, figure, workshop, sentence),
        stance=_stance(gives, context, figure, line, workshop),
        as_of="superseded" if superseded else None,
        victim=workshop.victims.victim(figure, sentence),
        sentence_index=sentence.index,
    )


def _stance(gives: Gives, context: Context, figure: Figure, line: Line, workshop: Workshop) -> str:
    if gives.has("nobody"):
        return "asserts"
    if context.disowned is not None:
        return context.disowned.stance
    if context.denied:
        return "denies"
    if gives.has("presupposed"):
        return "asserts"
    return workshop.attributions.stance_at(line.sentence, figure.start, figure.end)


def _source(disowned: Disowned | None, line: Line, figure: Figure, workshop: Workshop) -> Source:
    """Return whose figure it is; of one that somebody disowns, who disowns it."""
    if disowned is not None and disowned.by_report:
        return Source(chain=workshop.attributions.carriers())
    if disowned is not None and disowned.by is not None:
        source = workshop.attributions.as_said_by(*line.span(*disowned.by), line.text(*disowned.by))
        if source is not None:
            return source
    return workshop.attributions.source_at(line.sentence, figure.start, figure.end)


def _scope(context: Context, figure: Figure, workshop: Workshop, sentence: Sentence) -> str:
    told = workshop.told.has_casualties_before(sentence)
    text, at = sentence.text, figure.start - sentence.start
    scope = context.scope
    if scope == INCIDENT and is_over_deeds(text, at):
        return AGGREGATE
    if scope == INCIDENT and workshop.chronicle.is_running(
        sentence, figure.start, figure.count, told=told
    ):
        scope = CUMULATIVE
    return AGGREGATE if scope == CUMULATIVE and is_over_days(text, at) else scope


def _share_groups(claims: list[Claim]) -> list[Claim]:
    """Give "several more" the group of the claim before it in the sentence."""
    shared: list[Claim] = []
    for claim in claims:
        group = claim.group
        if (
            group is not None
            and group.label in (None, "others")
            and group.relation in ("rest", "added")
        ):
            before = next((c.group for c in reversed(shared) if c.group and c.group.label), None)
            if before is not None:
                claim = replace(claim, group=carried_group(before, group))
        shared.append(claim)
    return shared
