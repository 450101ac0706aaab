"""Which groups lie apart and may be added up, and which lie inside others."""

from collections.abc import Collection, Iterable, Mapping

from rashomon.reconcile.groups import CHILDREN, CIVILIANS, EVERYONE, FORCES, UNKNOWN, GroupKey


def disjoint(keys: Collection[GroupKey], statuses: Mapping[GroupKey, str]) -> list[GroupKey]:
    """Return the groups that may be added up to a toll: no person can be in two of them.

    Classes count inside their status, traits inside the civilians or the unknown where somebody
    counts those. A status without an actor beside actors of that status may hold any of them, and
    is left out: nobody is counted twice.
    """
    tops = [key for key in keys if key.kind == "actor"]
    held = {statuses.get(key, "") for key in tops} & FORCES
    general = {key.status for key in keys if key.kind == "status"}
    tops += [key for key in keys if key.kind == "status" and key.status not in held]
    closed = general - held
    tops += [key for key in keys if key.kind == "class" and key.status not in closed]
    if not any(key.status in ("civilians", "unknown") for key in tops):
        tops += _apart([key for key in keys if key.kind == "trait"])
    return sorted(tops)


def encloses(whole: GroupKey, part: GroupKey) -> bool:
    """Say whether everybody in one group is certainly in the other.

    Children are civilians (UCDP and Iraq Body Count: unarmed, in no force).
    """
    if whole == EVERYONE:
        return part != EVERYONE
    if whole == CIVILIANS and part == CHILDREN:
        return True
    return whole.kind == "status" and part.kind == "class" and whole.status == part.status


def order(key: GroupKey) -> tuple[int, GroupKey]:
    """Return where a group stands in a table: everyone, sides and statuses, then parts."""
    ranks = ("everyone", "actor", "status", "class", "trait")
    first = 2 if key in (CIVILIANS, UNKNOWN) else ranks.index(key.kind)
    return first, key


def _apart(traits: Iterable[GroupKey]) -> list[GroupKey]:
    """Return traits of which no two can be of one person as the reports name them."""
    chosen: list[GroupKey] = []
    taken: set[str] = set()
    for key in sorted(traits, key=lambda key: (-key.name.count("+"), key)):
        names = set(key.name.split("+"))
        if not names & taken:
            chosen.append(key)
            taken |= names
    return chosen
