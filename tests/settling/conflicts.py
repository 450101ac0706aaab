"""Bullets on contradictions, tensions and updates."""

import re
from collections.abc import Iterator
from itertools import permutations

from rashomon.types import Contradiction
from tests.settling.view import Judge, View

_CONFLICT = r'(?P<strength>impossible|in tension): (?P<items>".*?)( \[(?P<rule>[^\]]+)\])?$'


def _conflict(view: View, words: re.Match[str]) -> str | None:
    strength = words["strength"].replace(" ", "_")
    found = _conflicts(view, strength)
    if any(_holds(view, words["items"], c) and words["rule"] in (None, c.about) for c in found):
        return None
    missing = [x for x in words["items"].split(" / ") if not view.claims(x)]
    if missing:
        return f"there is no claim {', '.join(missing)}"
    others = "; ".join(f"{view.told(c.claims)} ({c.about})" for c in found)
    return f"the record has {others or 'none'}"


def _conflicts(view: View, strength: str) -> list[Contradiction]:
    if view.event is None:
        return []
    return [c for c in view.event.contradictions if c.strength == strength]


def _holds(view: View, items: str, conflict: Contradiction) -> bool:
    """Say whether a conflict is between just the claims that the items mean, one each."""
    meant = [{c.id for c in view.claims(item)} for item in items.split(" / ")]
    if len(meant) != len(conflict.claims):
        return False
    return any(
        all(claim in ids for claim, ids in zip(order, meant, strict=True))
        for order in permutations(conflict.claims)
    )


def _none_of(view: View, words: re.Match[str]) -> str | None:
    strength = {"contradiction": "impossible", "tension": "in_tension"}.get(words["what"])
    if strength is not None:
        found = [view.told(c.claims) for c in _conflicts(view, strength)]
    else:
        found = [u.explanation for u in view.event.updates] if view.event else []
    return f"the record has {'; '.join(found)}" if found else None


def too_many(view: View) -> Iterator[str]:
    """Yield the contradictions that no bullet lists: what could all be true is none."""
    asked = [m["items"] for b in view.case.bullets if (m := re.search(_CONFLICT, b)) is not None]
    for conflict in _conflicts(view, "impossible"):
        if not any(_holds(view, items, conflict) for items in asked):
            yield f"contradiction too much: {view.told(conflict.claims)}"


def _update(view: View, words: re.Match[str]) -> str | None:
    earlier, later = ({c.id for c in view.claims(words[x])} for x in ("earlier", "later"))
    updates = view.event.updates if view.event is not None else ()
    for update in updates:
        how = (update.how, getattr(update, "reason", None))
        if update.earlier in earlier and update.later in later and words["how"] in how:
            return None
    others = "; ".join(f"{view.told((u.earlier, u.later))} ({u.how})" for u in updates)
    return f"the record has {others or 'no update'}"


JUDGES: tuple[tuple[str, Judge], ...] = (
    (_CONFLICT, _conflict),
    (r"no (?P<what>contradiction|tension|update)", _none_of),
    (r'update: (?P<earlier>".*) → (?P<later>".*) \((?P<how>\w+)\)', _update),
)
