"""The best figure of the dead in UCDP's four columns (GED codebook; field guide, R9)."""

from rashomon.reconcile.bounds import PARTY
from rashomon.reconcile.groups import fold
from rashomon.reconcile.outcomes import Outcome
from rashomon.types import Breakdown, Estimate, Event

_CIVIL = frozenset(("civilians", "children", "women", "journalists_medics_aid"))
_NON_STATE = frozenset(("non_state_fighters", "attackers"))
_STATE_BASED, _ONE_SIDED = 1, 3


def breakdown(event: Event, killed: Outcome | None) -> Breakdown | None:
    """Return best = side A + side B + civilians + unknown, or None where no figure is the best.

    Only groups that lie apart have a column, and none that only a party to the conflict counts
    where the total leaves it out (R5). What no column holds is unknown; parts that are more than
    the total are flagged, and nothing is mended.
    """
    if killed is None or killed.everyone is None:
        return None
    best = killed.estimates[0].best
    columns = {"a": 0, "b": 0, "civilians": 0, "unknown": 0}
    boasts = {s.claim for s in killed.estimates[0].set_aside if s.reason == PARTY}
    for row in (killed.rows[key] for key in killed.tops):
        if row.used and boasts.issuperset(row.used):
            continue
        columns[_column(row, event)] += row.best or 0
    told = sum(columns.values())
    if best is None and not told:
        return None
    rest = 0 if best is None else max(best - told, 0)
    return Breakdown(
        best=best,
        deaths_a=columns["a"],
        deaths_b=columns["b"],
        deaths_civilians=columns["civilians"],
        deaths_unknown=None if best is None else columns["unknown"] + rest,
        exceeds=best is not None and told > best,
    )


def _column(row: Estimate, event: Event) -> str:
    """Return the column of a group: its side's, by letter or by name, else its status'.

    Of a state-based conflict, and where no type is known, the government is side A; of one-sided
    violence the attacker is.
    """
    if row.category in _CIVIL:
        return "civilians"
    if row.side in ("a", "b"):
        return row.side
    named = {fold(event.sides.a): "a", fold(event.sides.b): "b"}
    letter = named.get(fold(row.actor)) if row.actor is not None else None
    if letter is not None:
        return letter
    kind = event.type.ucdp
    if row.category == "state_forces" and kind in (None, _STATE_BASED):
        return "a"
    if row.category in _NON_STATE and kind in (None, _STATE_BASED):
        return "b"
    return "a" if row.category == "attackers" and kind == _ONE_SIDED else "unknown"
