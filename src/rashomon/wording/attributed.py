"""Who is said to have done it, in words: by whom, how surely, and whether that is disputed."""

from rashomon.types import Event, EventPerpetrator
from rashomon.wording.safe import short

MAX_NAMES = 8
_MOST_SPEAKERS = 3
_OWN, _CLEARED = "CLAIMED OR ADMITTED", "ACQUITTED"


def done_by(event: Event) -> list[str]:
    """Return a line for each who is said to have done it, then how far that is settled."""
    lines = [line_of(p) for p in event.perpetrators[:MAX_NAMES]]
    left = len(event.perpetrators) - MAX_NAMES
    lines += [f"{left} more: see --json FILE"] if left > 0 else []
    standing = _standing(event)
    return [*lines, standing] if standing else lines


def line_of(one: EventPerpetrator) -> str:
    """Return what is said of one actor: how surely, by whom, and who denies it."""
    name = short(one.name, 80)
    denied = f"denied by {short(', '.join(one.denied_by), 120)}" if one.denied_by else ""
    if one.confidence == _CLEARED and not one.said_by and denied:
        is_own = one.denied_by == (one.name,)
        return f"{name}: {'denies it' if is_own else denied}"
    said = f"{name}: {short(one.confidence.lower(), 60)}"
    speakers = ", ".join(short(name, 60) for name in one.said_by[:_MOST_SPEAKERS])
    left = len(one.said_by) - _MOST_SPEAKERS
    speakers += f" and {left} more" if left > 0 else ""
    own = one.confidence == _OWN and one.said_by == (one.name,)
    by = "by its own word" if own else f"according to {speakers}" if speakers else "nobody quoted"
    return "; ".join(filter(None, (said, by, *_others(one), denied)))


def _others(one: EventPerpetrator) -> list[str]:
    """Return who else says it, for each confidence below the entry's."""
    by_confidence: dict[str, list[str]] = {}
    for voice in one.others:
        by_confidence.setdefault(voice.confidence, []).append(short(voice.name, 60))
    return [
        f"{short(confidence.lower(), 60)}: according to {', '.join(names[:_MOST_SPEAKERS])}"
        + (f" and {len(names) - _MOST_SPEAKERS} more" if len(names) > _MOST_SPEAKERS else "")
        for confidence, names in by_confidence.items()
    ]


def _standing(event: Event) -> str:
    """Return what a reader must know of the claims together."""
    claimants = [p for p in event.perpetrators if p.confidence == _OWN and not p.is_individual]
    parts = []
    if event.competing_claims:
        n = {2: "two", 3: "three"}.get(len(claimants), str(len(claimants)))
        parts.append(f"claimed by {n} groups")
    if event.contested:
        parts.append("contested: it is not agreed who did it")
    if event.claim_status == "unclaimed":
        parts.append("nobody has claimed it, as far as is reported")
    return "; ".join(parts)
