"""What kind of event it was and who took part, in words."""

from rashomon.types import Event
from rashomon.wording.safe import short

MAX_NAMES = 12
_UCDP_TYPE = {1: "state-based conflict", 2: "non-state conflict", 3: "one-sided violence"}


def kind_in_words(event: Event) -> str:
    """Return the event's type in the codebooks' words, the weapon, and the words that told it."""
    kind = event.type
    parts = [short(" / ".join(x for x in (kind.acled, kind.acled_sub) if x), 120)]
    parts.append("" if kind.ucdp is None else _UCDP_TYPE.get(kind.ucdp, ""))
    parts.append(f"weapon: {short(kind.weapon, 80)}" if kind.weapon else "")
    parts.append("civilians targeted" if kind.civilian_targeting else "")
    parts.append(kind.stage if kind.stage in ("attempted", "threatened") else "")
    told = ", ".join(f"'{short(word, 40)}'" for word in kind.words)
    parts.append(f"told by {told}" if told and any(parts) else "")
    return "; ".join(part for part in parts if part)


def who_in_words(event: Event) -> str:
    """Return the two sides, then everybody who took part with the role."""
    a, b = event.sides.a, event.sides.b
    sides = [f"side {x} {short(y, 80)}" for x, y in (("a", a), ("b", b)) if y]
    named = {name.casefold() for name in (a, b) if name}
    others = [x for x in event.actors if x.name.casefold() not in named]
    parts = sides + [f"{short(x.name, 80)} ({short(x.role, 30)})" for x in others[:MAX_NAMES]]
    left = len(others) - MAX_NAMES
    return "; ".join(parts) + (f"; {left} more" if left > 0 else "")
