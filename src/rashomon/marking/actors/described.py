"""Actors that a report describes and does not name, read once its places are known."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.grammar import Line
from rashomon.marking.actors.back import find_back, is_back
from rashomon.marking.actors.coalitions import find_coalition
from rashomon.marking.actors.communal import find_communal
from rashomon.marking.actors.crowds import find_crowd
from rashomon.marking.actors.forces import find_force
from rashomon.marking.actors.made import Described
from rashomon.marking.actors.met import Met
from rashomon.marking.actors.other_names import is_other_name, is_title
from rashomon.marking.actors.people import find_civilians
from rashomon.marking.actors.report_country import countries_of
from rashomon.marking.actors.units import find_unit
from rashomon.marking.actors.unnamed import find_unnamed, is_sided
from rashomon.marking.actors.view import View, is_noun, view_of, whole_tokens
from rashomon.marking.actors.violence import is_violent
from rashomon.marking.actors.words import Head, actor_words
from rashomon.types import Mention

_SIDED = frozenset("fighters forces factions groups gunmen militias troops elements".split())
_FORCES = frozenset({"military", "police", "arms", "wide"})


def find_described(parts: Sequence[tuple[Line, Sequence[Mention]]]) -> list[tuple[Mention, ...]]:
    """Return the described actors of each line; the mentions given hold its places and names."""
    parts = [(line, whole_tokens(line, mentions)) for line, mentions in parts]
    countries = countries_of([mentions for _, mentions in parts])
    violent = _bears_out(parts)
    met = Met()
    found = []
    for (line, mentions), country in zip(parts, countries, strict=True):
        view = view_of(line, mentions, country, is_violent=violent)
        found.append(tuple(_mention(line, one) for one in _described(view, met)))
        met.next_line()
    return found


def _bears_out(parts: Sequence[tuple[Line, Sequence[Mention]]]) -> bool:
    """Say whether the report names an armed actor or speaks of violence."""
    if any(m.kind == "actor" and m.rule == "actor-alias" for _, some in parts for m in some):
        return True
    return is_violent(line for line, _ in parts)


def _described(view: View, met: Met) -> Iterator[Described]:
    known = actor_words()
    end = 0
    for at, word in enumerate(view.words()):
        taken = view.taken.get(at)
        if taken is not None:
            plain = replace(taken, suspected=False) if taken.suspected else taken
            met.add(plain)
            continue
        if word not in known.nouns:
            continue
        one = _read(view, at, met)
        if (
            one is not None
            and one.start >= end
            and view.taken.keys().isdisjoint(range(one.start, one.end))
        ):
            end = one.end
            if one.value.named:
                met.add(one.value)
            yield one


def _read(view: View, at: int, met: Met) -> Described | None:
    known, word = actor_words(), view.words()[at]
    special = find_coalition(view, at) or find_communal(view, at) or find_unit(view, at)
    if special is not None:
        return special
    back = _fitting(view, at, known.back.get(word, ()))
    if back is not None and is_back(view, at, back, _start(at, back)):
        meant = find_back(view, at, back, _start(at, back), met.actors())
        if meant:
            return met.only(meant)
    if is_title(view.line, at) or (view.is_capital(at) and is_other_name(view.line, at, at + 1)):
        return None
    head = _fitting(view, at, known.heads.get(word, ()))
    if word in _SIDED and at and is_sided(view.words()[at - 1]):
        return find_unnamed(view, at, Head("armed", word), at)
    if head is None:
        return find_crowd(view, at) or find_civilians(view, at)
    if _goes_on(view, at):
        return None
    return _headed(view, at, head)


def _goes_on(view: View, at: int) -> bool:
    """Say whether the noun is the first word of a longer one: "gang members"."""
    after = "".join(view.words()[at + 1 : at + 2])
    heads = (*actor_words().heads.get(after, ()), *actor_words().back.get(after, ()))
    return any(head.before == view.words()[at] for head in heads)


def _headed(view: View, at: int, head: Head) -> Described | None:
    start = _start(at, head)
    if start - 1 in view.taken or (head.text in actor_words().adjectival and not is_noun(view, at)):
        return None
    if head.use not in _FORCES:
        return find_unnamed(view, at, head, start)
    force = find_force(view, at, head, start)
    if force is None and head.use == "wide" and view.words()[start - 1] in actor_words().opposed:
        return find_unnamed(view, at, Head("armed", head.text), start)
    return force


def _fitting(view: View, at: int, heads: Sequence[Head]) -> Head | None:
    """Return the longest reading of a last word that the words before it allow."""
    for head in heads:
        if head.before is None or view.words()[at - 1 : at] == (head.before,):
            return head
    return None


def _start(at: int, head: Head) -> int:
    return at if head.before is None else at - 1


def _mention(line: Line, one: Described) -> Mention:
    start, end = line.span(one.start, one.end)
    return Mention(
        kind="actor",
        start=start,
        end=end,
        text=line.text(one.start, one.end),
        rule=one.rule,
        value=one.value,
    )
