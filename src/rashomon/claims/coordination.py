"""Lists of groups: "8 soldiers and 5 civilians", "a lieutenant and 10 soldiers", "including two".

A coordinated list becomes figures: disjoint groups stay apart; a single person beside counted
comrades makes one figure with parts; what follows "including" or "of them" is a subset.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from rashomon.claims.groups import describe_group, dies_by_own_deed
from rashomon.grammar import Grammar, Line
from rashomon.grammar.symbols import OF_THEM
from rashomon.types import Group, Mention, NumberValue, Part, PeopleValue, Quantity
from rashomon.types.inner import inner

_RANKS = frozenset(
    (
        "officer officers lieutenant lieutenants captain captains sergeant sergeants corporal "
        "corporals colonel colonels major majors general generals brigadier inspector "
        "inspectors commander"
    ).split()
)
_PEOPLE_SYMBOLS = "GOSBR"
_FEWEST_PARTS = 2
_AND_APART = 2  # "a lieutenant and 10 soldiers", not "a mayor, as well as two herders"
_LISTS = (",", ":")
_APART = ("women", "children")


@inner
class Figure:
    """A count of a group at a place in the line (`at`: its first symbol).

    `name` is a single person's, `role` what the report calls him or her beside it.
    """

    at: int
    start: int
    end: int
    count: Quantity
    group: Group
    form: str
    superseded: bool = False
    name: str | None = None
    role: str | None = None


def read_figures(line: Line, span: tuple[int, int], grammar: Grammar) -> list[Figure]:
    """Return the figures of a people slot, in order."""
    figures: list[Figure] = []
    including = grammar.symbols_of("including")
    joint = _joint(grammar)
    governing = grammar.symbols_of("preposition", "of") - including
    inside = False
    beside = 0
    for at in range(*span):
        symbol = line.symbols[at]
        inside = inside or symbol == OF_THEM or _opens_subset(line, at, including)
        beside = beside + (symbol == "(") - (symbol == ")") if symbol in "()" else beside
        if symbol == "-" and line.symbols[at - 1 : at] == "-":
            beside = 1 - beside
        if symbol not in _PEOPLE_SYMBOLS or at not in line.values:
            continue
        if figures and line.symbols[at - 1] in governing and not joint.search(line.symbols[:at]):
            continue
        relation = "subset" if (inside or beside) and figures else None
        figure = figure_of(line.values[at], at, grammar, relation=relation)
        if figures and _is_apposition(line, figures[-1], figure):
            figures[-1] = _with_name(figures[-1], figure)
        elif figures and _is_one_of_them(line, figures[-1], figure):
            figures[-1] = replace(figure, group=replace(figure.group, relation="subset"))
        elif figures and _is_only_told_of(line, figures[-1], figure, span[1]):
            continue
        else:
            figures.append(figure)
    return _joined(_carry_labels(_named_members(_apart_from_women(figures), line)))


def _apart_from_women(figures: list[Figure]) -> list[Figure]:
    """Return the figures; men counted beside women or children are men, and not everyone."""
    traits = {trait for figure in figures for trait in figure.group.traits}
    if traits.isdisjoint(_APART):
        return figures
    return [_as_men(figure) if _is_men(figure) else figure for figure in figures]


def _is_men(figure: Figure) -> bool:
    words = (figure.group.label or "").lower().split()
    return words[-1:] in (["men"], ["man"]) and figure.group.category == "mixed_total"


def _as_men(figure: Figure) -> Figure:
    return replace(figure, group=replace(figure.group, category="unknown"))


@cache
def _joint(grammar: Grammar) -> re.Pattern[str]:
    lists = grammar.alphabet.list_pattern
    return re.compile(f"{lists('joins', 'including')}[,.]?(?:{lists('of')})?\\Z")


def _is_apposition(line: Line, left: Figure, right: Figure) -> bool:
    """Say whether a name only tells who the single person before it is: "his wife, Ana Ruel"."""
    between = line.words(left.at + 1, right.at)
    return (left.form, right.form, between) == ("single", "named", [","])


def _is_only_told_of(line: Line, left: Figure, right: Figure, end: int) -> bool:
    """Say whether the last words only tell who the named one is: "Ilko Varn, his cook"."""
    between = line.words(left.at + 1, right.at)
    is_last = not line.symbols[right.at + 1 : end].strip(",")
    return (left.form, right.form, between) == ("named", "single", [","]) and is_last


def _is_one_of_them(line: Line, left: Figure, right: Figure) -> bool:
    """Say whether the person only tells who the one is: "one of them, a girl of seven, died"."""
    between = line.words(left.at + 1, right.at)
    is_one = left.form == "counted" and left.count.low == left.count.high == 1
    return is_one and right.form in ("single", "named") and between == [","]


def _with_name(left: Figure, right: Figure) -> Figure:
    own = right.group
    group = replace(left.group, label=own.label, start=own.start, end=own.end)
    role = right.role or left.group.label
    return replace(left, end=right.end, form="named", group=group, name=own.label, role=role)


def _named_members(figures: list[Figure], line: Line) -> list[Figure]:
    """Make the names after a counted group its members: "two reporters, Ilko Varn and Ana Ruel"."""
    whole: Figure | None = None
    out: list[Figure] = []
    for figure in figures:
        if whole is not None and figure.form == "named":
            figure = replace(figure, group=_member(figure.group, whole.group))
        elif whole is not None and _breaks_down(whole, figures):
            figure = replace(figure, group=replace(figure.group, relation="subset"))
        elif figure.form == "counted" and line.symbols[figure.at + 1 : figure.at + 2] in _LISTS:
            whole = figure
        else:
            whole = None
        out.append(figure)
    return out


def _breaks_down(whole: Figure, figures: list[Figure]) -> bool:
    """Say whether all that follows makes up the first: "three others, two women and a man"."""
    rest = figures[1:]
    if whole is not figures[0] or len(rest) < _FEWEST_PARTS:
        return False
    if (whole.group.label or "").lower().split()[-1:] in (["men"], ["women"]):
        return False  # "three men, two women and a girl"
    return whole.count.low == _total(f.count.low for f in rest) and whole.count.low is not None


def _member(group: Group, whole: Group) -> Group:
    if group.status != "unknown":
        return replace(group, relation="subset")
    return replace(
        group,
        relation="subset",
        status=whole.status,
        category=whole.category,
        traits=whole.traits,
        actor=whole.actor,
    )


def _opens_subset(line: Line, at: int, including: frozenset[str]) -> bool:
    return line.symbols[at] in including or line.words(at, at + 2) in (
        ["among", "them"],
        ["of", "whom"],
        ["of", "them"],
    )


def figure_of(mention: Mention, at: int, grammar: Grammar, *, relation: str | None) -> Figure:
    """Return the figure of one mention of people that stands at a symbol of its line."""
    people = mention.value
    assert isinstance(people, PeopleValue)
    marks = {"others": "rest", "more": "added", "some": "subset"}
    relation = relation or marks.get(people.mark or "")
    group = describe_group(people, grammar, relation=relation)
    return Figure(
        at=at,
        start=mention.start,
        end=mention.end,
        count=_quantity(mention, people.count),
        group=group,
        form=people.form,
        name=group.label if people.form == "named" else None,
        role=people.role,
    )


def _quantity(mention: Mention, number: NumberValue | None) -> Quantity:
    if number is None:
        return Quantity(low=2, high=None, verbatim=mention.text, hedge="plural")
    return Quantity(low=number.low, high=number.high, verbatim=number.verbatim, hedge=number.hedge)


def _carry_labels(figures: list[Figure]) -> list[Figure]:
    """Give "several more" and "12 others" the group of the figure before them."""
    carried: list[Figure] = []
    for figure in figures:
        if (
            figure.group.label in (None, "others")
            and figure.group.relation in ("rest", "added")
            and carried
        ):
            before = carried[-1].group
            group = carried_group(before, figure.group)
            figure = replace(figure, group=group)
        carried.append(figure)
    return carried


def carried_group(before: Group, own: Group) -> Group:
    """Return whom "several more" or "12 others" are: more of the group before, in own words.

    Others than one who killed himself are anybody, as they are where nobody is told before them.
    """
    if own.relation == "rest" and dies_by_own_deed(before):
        return own
    label = "others" if own.relation == "rest" else before.label
    return replace(before, label=label, relation=own.relation)


def _joined(figures: list[Figure]) -> list[Figure]:
    """Join a single person and the counted comrades beside her into one figure with parts."""
    out: list[Figure] = []
    last = 0
    for figure in figures:
        is_next = figure.at - last <= _AND_APART
        if out and is_next and _are_comrades(out[-1], figure):
            out[-1] = _sum(out[-1], figure)
        else:
            out.append(figure)
        last = figure.at
    return out


def _are_comrades(left: Figure, right: Figure) -> bool:
    """Say whether two are one figure: one person and her comrades, and whoever joins the two."""
    if "subset" in (left.group.relation, right.group.relation):
        return False
    if not {"plural", "named"}.isdisjoint((left.form, right.form)):
        return False
    if left.count.parts is None and (left.form, right.form) == ("single", "single"):
        return False
    if "single" not in (left.form, right.form) and not _is_ranked(left.group, right.group):
        return False
    same = left.group.status == right.group.status != "unknown"
    return same and not _has_trait_apart(left.group, right.group)


def _is_ranked(left: Group, right: Group) -> bool:
    """Say whether one group leads the other: "two officers and four conscripts"."""
    ranks = [bool(_RANKS & set((g.label or "").lower().split())) for g in (left, right)]
    return ranks == [True, False] and right.status == "state_forces"


def _has_trait_apart(left: Group, right: Group) -> bool:
    apart = {"journalist", "medic", "aid"}
    return bool(apart & (set(left.traits) ^ set(right.traits)))


def _sum(left: Figure, right: Figure) -> Figure:
    parts = (*_parts(left), *_parts(right))
    traits = tuple(t for t in left.group.traits if t in right.group.traits)
    label = " and ".join(p.label for p in parts)
    alike = left.group.category == right.group.category
    category = left.group.category if alike else left.group.status
    group = replace(left.group, label=label, traits=traits, category=category, end=right.group.end)
    verbatim = f"{left.count.verbatim} … {right.count.verbatim}"
    count = Quantity(
        low=_total(p.low for p in parts),
        high=_total(p.high for p in parts),
        verbatim=verbatim,
        hedge=right.count.hedge or left.count.hedge,
        parts=parts,
    )
    return replace(left, end=right.end, count=count, group=group, form="single")


def _parts(figure: Figure) -> tuple[Part, ...]:
    if figure.count.parts is not None:
        return figure.count.parts
    count = figure.count
    return (Part(label=figure.group.label or "people", low=count.low, high=count.high),)


def _total(ends: Iterable[int | None]) -> int | None:
    known = list(ends)
    return None if None in known else sum(n for n in known if n is not None)
