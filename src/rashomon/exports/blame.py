"""Whether it is sure enough who did it to name them as an actor, and how the doubt is told."""

from collections.abc import Iterator

from rashomon.types import Event, EventPerpetrator

_SURE = frozenset(("REPORTED AS FACT", "CLAIMED OR ADMITTED"))
_MOST_TOLD = 8


def is_contested(event: Event) -> bool:
    """Say whether it is disputed who did it: then nobody is named for it as an actor.

    An accusation that the accused deny, and that no report gives as a fact, is disputed (Airwars,
    "Contested"; MUC-4's confidences).
    """
    denied = any(p.denied_by and p.confidence not in _SURE for p in event.perpetrators)
    return event.contested or event.competing_claims or denied


def blame_told(event: Event) -> Iterator[str]:
    """Yield who is said to have done it, by whom and how surely, unless it is sure."""
    told = [_told(one) for one in event.perpetrators if one.confidence not in _SURE]
    if is_contested(event):
        told = [_told(one) for one in event.perpetrators]
    if told:
        opening = "Disputed who did it" if is_contested(event) else "Said to have done it"
        yield f"{opening}: {'; '.join(told[:_MOST_TOLD])}."


def _told(one: EventPerpetrator) -> str:
    parts = [one.confidence.lower()]
    if one.said_by:
        parts.append(f"by {', '.join(one.said_by)}")
    if one.denied_by:
        parts.append(f"denied by {', '.join(one.denied_by)}")
    return f"{one.name} ({', '.join(parts)})"
