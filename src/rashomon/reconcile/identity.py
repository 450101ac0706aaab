"""Which claims count the same group, although their labels differ."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.reconcile import nouns
from rashomon.reconcile.groups import (
    CHILDREN,
    CIVILIANS,
    EVERYONE,
    FORCES,
    UNKNOWN,
    GroupKey,
    key_of,
    status_of,
)
from rashomon.types import Claim

# Outcomes whose groups add up to a toll. The others (detained, strength, …) each count one
# population, which reports name in different words.
TOLLS = frozenset(("killed", "wounded", "casualties_undifferentiated", "missing", "abducted"))

# Among more actors than these no noun tells whose people they were.
_MOST_ACTORS = 100

_MEN = (("men",), ("man",))
_NOT_MEN = frozenset((CHILDREN, GroupKey(kind="trait", name="women")))

Keys = dict[str, GroupKey]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Actor:
    key: GroupKey
    statuses: frozenset[str]
    roles: frozenset[str]
    sides: frozenset[str]
    words: frozenset[str]


def group_keys(claims: Sequence[Claim]) -> Keys:
    """Return each claim's group: one key for the same people, whatever the label.

    A group without an actor is an actor's when only one actor of the event fits its noun, else its
    status. Classes of a status are kept apart only where one report names two of them; a group of
    unknown status that is alone in its report is that report's whole toll.
    """
    keys = {claim.id: key_of(claim) for claim in claims}
    _tell_men_apart(claims, keys)
    actors = _actors(claims, keys)
    by_outcome: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_outcome[claim.outcome or ""].append(claim)
    for outcome, same in by_outcome.items():
        _give_actors(same, keys, actors)
        _give_single_persons(same, keys)
        _merge_classes(same, keys)
        if outcome in TOLLS:
            _widen_unknown(same, keys)
        else:
            _merge_population(same, keys)
    return keys


def _tell_men_apart(claims: Sequence[Claim], keys: Keys) -> None:
    """Put "three men" beside women or children of one list into the unknown: they are not everyone.

    "Men" alone in a sentence are people, whoever they were.
    """
    listed = {_list_of(claim) for claim in claims if keys[claim.id] in _NOT_MEN}
    for claim in claims if listed else ():
        is_of_men = claim.group is not None and nouns.head_words(claim.group.label)[:1] in _MEN
        if is_of_men and keys[claim.id] == EVERYONE and _list_of(claim) in listed:
            keys[claim.id] = UNKNOWN


def _list_of(claim: Claim) -> tuple[str, int, str | None]:
    return claim.document, claim.sentence.start, claim.outcome


def _actors(claims: Sequence[Claim], keys: Mapping[str, GroupKey]) -> list[_Actor]:
    found: defaultdict[GroupKey, list[Claim]] = defaultdict(list)
    for claim in claims:
        if keys[claim.id].kind == "actor":
            found[keys[claim.id]].append(claim)
    return [_actor(key, found[key]) for key in sorted(found)]


def _actor(key: GroupKey, claims: Sequence[Claim]) -> _Actor:
    groups = [claim.group for claim in claims if claim.group is not None]
    statuses = {group.status for group in groups if group.status in FORCES}
    if not statuses:
        named = {nouns.class_of(group.label) for group in groups} - {None}
        statuses = {nouns.STATUS_OF_CLASS[name] for name in named if name is not None} & FORCES
    return _Actor(
        key=key,
        statuses=frozenset(statuses),
        roles=frozenset(group.role for group in groups if group.role is not None),
        sides=frozenset(group.side for group in groups if group.side is not None),
        words=frozenset(word for group in groups for word in _telling(group.label)),
    )


def _telling(label: str | None) -> list[str]:
    words = [word for word in nouns.head_words(label) if word in nouns.CLASS_OF]
    return words[:1]


def _give_actors(claims: Iterable[Claim], keys: Keys, actors: Sequence[_Actor]) -> None:
    claims = list(claims)
    here = {keys[claim.id] for claim in claims}
    if len(actors) > _MOST_ACTORS:
        return
    near = [actor for actor in actors if actor.key in here]
    for claim in claims:
        key = keys[claim.id]
        if key.kind in ("status", "class") and key.status in FORCES:
            owner = _owner(claim, key, near) or _owner(claim, key, actors)
            keys[claim.id] = key if owner is None else owner


def _owner(claim: Claim, key: GroupKey, actors: Sequence[_Actor]) -> GroupKey | None:
    group = claim.group
    if group is None:
        return None
    fit = [actor for actor in actors if key.status in actor.statuses]
    if group.side is not None:
        fit = [actor for actor in fit if not actor.sides or group.side in actor.sides]
    if group.role is not None:
        fit = [actor for actor in fit if not actor.roles or group.role in actor.roles]
    words = set(_telling(group.label))
    same_word = [actor for actor in fit if words & actor.words]
    if len(same_word) == 1:
        return same_word[0].key
    same_class = key.kind == "status" or any(
        key.name == nouns.CLASS_OF[word] for actor in fit for word in actor.words
    )
    return fit[0].key if len(fit) == 1 and same_class else None


def _give_single_persons(claims: Sequence[Claim], keys: Keys) -> None:
    """Put "a guard" or "our neighbours" into the one group of its status, else into everyone.

    Listed in one sentence beside another count ("a policeman and three soldiers"), it is a group of
    its own; told apart from the others, it may be one of them.
    """
    single = {claim.id for claim in claims if names_some(claim)}
    homes: defaultdict[str, set[GroupKey]] = defaultdict(set)
    listed: defaultdict[tuple[str, int], set[GroupKey]] = defaultdict(set)
    for claim in claims:
        key = keys[claim.id]
        listed[claim.document, claim.sentence.start].add(key)
        if claim.id not in single and key != EVERYONE:
            homes[status_of(key, [claim])].add(key)
    for claim in claims:
        key = keys[claim.id]
        beside = listed[claim.document, claim.sentence.start] - {EVERYONE}
        if claim.id not in single or key.kind == "trait" or len(beside) > 1:
            continue
        status = status_of(key, [claim])
        home = sorted(homes[status])
        if len(home) == 1:
            keys[claim.id] = home[0]
        elif status == "unknown" and not home:
            keys[claim.id] = EVERYONE


def names_some(claim: Claim) -> bool:
    """Say whether a claim's own words count some of a group only: a named victim, "a guard"."""
    if claim.victim is not None and claim.victim.name is not None:
        return True
    count = None if claim.count is None else claim.count.high
    return claim.group is not None and nouns.names_a_part(claim.group.label, count)


def _merge_classes(claims: Sequence[Claim], keys: Keys) -> None:
    classes: defaultdict[tuple[str, str], set[GroupKey]] = defaultdict(set)
    for claim in claims:
        key = keys[claim.id]
        if key.kind == "class":
            classes[key.status, claim.document].add(key)
    apart = {status for (status, _), names in classes.items() if len(names) > 1}
    general = {keys[claim.id].status for claim in claims if keys[claim.id].kind == "status"}
    for claim in claims:
        key = keys[claim.id]
        if key.kind == "class" and key.status not in apart | general:
            keys[claim.id] = GroupKey(kind="status", name=key.status, status=key.status)


def _is_subset(claim: Claim) -> bool:
    return claim.part_of is not None or (
        claim.group is not None and claim.group.relation == "subset"
    )


def _widen_unknown(claims: Sequence[Claim], keys: Keys) -> None:
    beside: defaultdict[str, set[GroupKey]] = defaultdict(set)
    for claim in claims:
        beside[claim.document].add(keys[claim.id])
    for claim in claims:
        key = keys[claim.id]
        alone = beside[claim.document] == {key}
        if key.kind == "status" and key.status == "unknown" and alone and not _is_subset(claim):
            keys[claim.id] = EVERYONE


def _merge_population(claims: Sequence[Claim], keys: Keys) -> None:
    """Give one key to all who name the one population, by its actor, its status or not at all."""
    here = {keys[claim.id] for claim in claims}
    actors = sorted(key for key in here if key.kind == "actor")
    known = sorted(key for key in here if key.kind != "actor" and key.status in FORCES)
    unknown = sorted(key for key in here if key.status == "unknown")
    for named in (actors, known, unknown):
        if len(named) > 1:
            return
        if named:
            break
    else:
        return
    for claim in claims:
        if keys[claim.id] != CIVILIANS and keys[claim.id].kind != "trait":
            keys[claim.id] = named[0]
